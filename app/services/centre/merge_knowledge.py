"""What the centre knows of a session when results come back."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.errors import UserError
from app.domain.referential import Referential
from app.domain.rules import SessionRules
from app.domain.score_sheet import PackageReference
from app.domain.session import ExamSession, Planning
from app.domain.wording import sentence
from app.services.centre.open_centre import OpenCentre
from app.services.ports.centre_store import CentreTransaction, SheetKind
from app.trust.certificates import Certificate
from app.trust.wire import content_digest

Slot = tuple[SheetKind, str, str | None, int]
"""A sheet's place: its kind, its sitting, its juror (`None` for the panel), its revision."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CentreKnowledge:
    """Against what every returned sheet is held.

    `merged` holds the digests received already and `slots` the places they fill;
    `mac_keys` tells a real enrolment of a juror from a forged one.
    """

    session: ExamSession
    rules: SessionRules
    rules_digest: str
    referential: Referential
    planning: Planning
    issued: dict[str, tuple[PackageReference, ...]]
    mac_keys: dict[str, bytes]
    merged: frozenset[str]
    slots: frozenset[Slot]
    anchor: Certificate

    @property
    def expected(self) -> int:
        """How many jurors' sheets the planning asks for."""
        return sum(len(sitting.panel) for sitting in self.planning.sittings)

    @property
    def received(self) -> int:
        """How many jurors' sheets are merged."""
        return len({slot[:3] for slot in self.slots if slot[0] is SheetKind.SCORE})


def centre_knowledge(
    centre: OpenCentre, records: CentreTransaction, session_id: str
) -> CentreKnowledge:
    """Gather it.

    Raises:
        UserError: the session has no rules, so nothing was ever issued for it.
    """
    session = records.session(session_id)
    if session.rules is None:
        raise UserError(
            "merge.no_rules",
            sentence("Cette session n’a pas encore de règlement : aucun dossier n’est parti."),
            sentence("Vérifiez que vous avez ouvert la bonne session."),
        )
    issued: dict[str, tuple[PackageReference, ...]] = {}
    for package in records.issued_packages(session_id):
        reference = PackageReference(digest=package.digest, sequence=package.sequence)
        issued[package.room] = (*issued.get(package.room, ()), reference)
    sheets = records.sheets(session_id)
    return CentreKnowledge(
        session=session,
        rules=session.rules,
        referential=records.referential(session.referential_digest),
        rules_digest=content_digest(session.rules),
        planning=records.planning(session_id),
        issued=issued,
        mac_keys={card.juror: card.mac_key for card in records.cards(session_id)},
        merged=frozenset(sheet.digest for sheet in sheets),
        slots=frozenset(
            (sheet.kind, sheet.sitting, sheet.juror, sheet.revision) for sheet in sheets
        ),
        anchor=centre.keys.anchor,
    )
