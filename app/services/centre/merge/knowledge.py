"""What the centre itself has issued for a session: against it every returned sheet is held.

None of it comes from the rooms, so that what a file is worth does not depend on which files
came before it.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.errors import UserError
from app.domain.referential import Referential
from app.domain.rules import SessionRules
from app.domain.score_sheet import PackageReference
from app.domain.session import ExamSession, Planning
from app.domain.wording import sentence
from app.services.centre.access.open_centre import OpenCentre
from app.services.centre.evidence import addition_claim
from app.services.centre.people import People, people_of, with_added
from app.services.ports.centre_store import CentreTransaction, IssuedPackage
from app.trust import wire
from app.trust.certificates import Certificate

_PLANNING_LIMIT = 16 * 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedPlanning:
    """A room's part of the planning as one of its packages carried it."""

    package: PackageReference
    planning: Planning


@dataclass(frozen=True, slots=True, kw_only=True)
class CentreKnowledge:
    """What was issued; `issued` is by room, in the order of the sequences.

    `mac_keys` tells a real enrolment of a juror from a forged one, and a real witness.
    """

    session: ExamSession
    rules: SessionRules
    rules_digest: str
    referential: Referential
    planning: Planning
    issued: dict[str, tuple[IssuedPlanning, ...]]
    people: People
    mac_keys: dict[str, bytes]
    anchor: Certificate

    def was_issued(self, room: str, package: PackageReference) -> bool:
        """Whether a package went out to that room."""
        return any(item.package == package for item in self.issued.get(room, ()))


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
    planning = records.planning(session_id)
    issued: dict[str, tuple[IssuedPlanning, ...]] = {}
    for package in records.issued_packages(session_id):
        item = IssuedPlanning(
            package=PackageReference(digest=package.digest, sequence=package.sequence),
            planning=_sent(package, planning),
        )
        issued[package.room] = (*issued.get(package.room, ()), item)
    return CentreKnowledge(
        session=session,
        rules=session.rules,
        referential=records.referential(session.referential_digest),
        rules_digest=wire.content_digest(session.rules),
        planning=planning,
        issued=issued,
        people=people_of(
            [planning, *(item.planning for items in issued.values() for item in items)]
        ),
        mac_keys={card.juror: card.mac_key for card in records.cards(session_id)},
        anchor=centre.keys.anchor,
    )


def session_people(knowledge: CentreKnowledge, records: CentreTransaction) -> People:
    """Return the names that the centre gave, and those of whom its rooms added."""
    additions = records.additions(knowledge.session.id)
    return with_added(knowledge.people, map(addition_claim, additions))


def _sent(package: IssuedPackage, present: Planning) -> Planning:
    if not package.planning:  # issued by a draft of this program, which did not keep it
        return present.for_room(package.room)
    return wire.decode(package.planning, Planning, limit=_PLANNING_LIMIT)
