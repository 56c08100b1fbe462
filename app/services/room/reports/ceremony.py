"""Signing a report: its content frozen, the keys of who signs, one file, one readable copy.

Owns what incident reports and minutes have in common. Whoever signs by hand is named in what
the others sign; one key signs at least.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.documents.content import PrintedDigest
from app.domain.errors import UserError
from app.domain.incident import IncidentReport, ReportSigner
from app.domain.journal import Action
from app.domain.minutes import Minutes
from app.domain.session import PanelSeat
from app.domain.wording import sentence
from app.services.journal import entry_after
from app.services.ports.machine import NO_PROGRESS, Progress
from app.services.ports.room_day import ReportKind, StoredReport
from app.services.room.open_room import OpenRoom
from app.services.room.oral_timer import ROOM_ACTOR
from app.services.room.reports.signed_copy import signed_copy
from app.trust.digests import qr_text, short_digest
from app.trust.enrolment import JurorKey
from app.trust.formats import INCIDENT_REPORT, MINUTES
from app.trust.reports import sign_incident_report, sign_minutes
from app.trust.signing import SignedDocument

_ACTIONS = {
    ReportKind.INCIDENT: Action.INCIDENT_SIGNED,
    ReportKind.MINUTES: Action.MINUTES_SIGNED,
}
_TYPES = {ReportKind.INCIDENT: INCIDENT_REPORT.typ, ReportKind.MINUTES: MINUTES.typ}
_REASONS = {
    ReportKind.INCIDENT: "Procès-verbal d’incident",
    ReportKind.MINUTES: "Procès-verbal d’épreuve",
}


class Hand(StrEnum):
    """How a member signs a report."""

    KEY = "key"
    PAPER = "paper"
    NOT = "not"


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberChoice:
    """A member who may sign; without a key on this laptop, by hand alone."""

    seat: PanelSeat
    name: str
    has_key: bool

    @property
    def usual(self) -> Hand:
        """How they sign unless somebody says otherwise."""
        return Hand.KEY if self.has_key else Hand.PAPER


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedReport:
    """The exact content that will be signed, and how its readable copy is made."""

    kind: ReportKind
    subject: str
    content: IncidentReport | Minutes
    digest: str
    still_so: Callable[[], bool]
    copy: Callable[[PrintedDigest, datetime, bytes], bytes]

    @property
    def short_digest(self) -> str:
        """Its digest, for people."""
        return short_digest(self.digest)

    @property
    def with_key(self) -> tuple[str, ...]:
        """Who has to give a PIN, in the order of the document."""
        return tuple(each.juror for each in self.content.members if not each.by_hand)


def signers_of(
    choices: Sequence[MemberChoice], hands: Mapping[str, Hand]
) -> tuple[ReportSigner, ...]:
    """Return who signs and how; a member of whom nothing is said signs as usual.

    Raises:
        UserError: `report.no_key`, nobody would sign with a key.
    """
    signers = tuple(
        ReportSigner(
            juror=choice.seat.juror,
            capacity=choice.seat.capacity,
            chair=choice.seat.chair,
            by_hand=hand is Hand.PAPER,
        )
        for choice in choices
        if (hand := hands.get(choice.seat.juror, choice.usual)) is not Hand.NOT
    )
    if all(signer.by_hand for signer in signers):
        raise UserError(
            "report.no_key",
            sentence("Personne ne signerait avec un code PIN."),
            sentence(
                "Un membre du jury au moins signe avec son code PIN ; les autres peuvent signer "
                "l’exemplaire imprimé."
            ),
        )
    return signers


def sign_report(
    room: OpenRoom,
    prepared: PreparedReport,
    keys: Sequence[JurorKey],
    progress: Progress = NO_PROGRESS,
) -> StoredReport:
    """Sign with every key that is asked for, make the signed PDF, and keep both; slow.

    Raises:
        UserError: a key is missing, or something changed since the content was shown.
        Cancelled: stopped before anything was kept.
    """
    ordered = _in_order(room, prepared, keys)
    if not prepared.still_so():
        raise UserError(
            "report.changed",
            sentence("Ce qui est à signer a changé depuis la relecture."),
            sentence("Relisez-le, puis signez de nouveau."),
        )
    content = prepared.content
    progress.advance(0, 3)
    document = _jws(content, ordered)
    progress.advance(1, 3)
    signed_at = room.local(room.clock.now())
    printed = PrintedDigest(
        full=document.payload_digest,
        short=short_digest(document.payload_digest),
        qr_text=qr_text(_TYPES[prepared.kind], document.payload_digest),
    )
    pdf = signed_copy(
        room,
        prepared.copy(printed, signed_at, document.jws),
        content.members,
        ordered,
        signed_at=signed_at,
        short_digest=printed.short,
        reason=_REASONS[prepared.kind],
    )
    progress.advance(2, 3)
    stored = StoredReport(
        kind=prepared.kind,
        subject=prepared.subject,
        revision=content.revision,
        digest=document.payload_digest,
        jws=document.jws,
        pdf=pdf,
        signed_at=signed_at,
    )
    _keep(room, stored, content.members)
    progress.advance(3, 3)
    return stored


def _jws(content: IncidentReport | Minutes, keys: Sequence[JurorKey]) -> SignedDocument:
    if isinstance(content, IncidentReport):
        return sign_incident_report(content, keys)
    return sign_minutes(content, keys)


def _in_order(room: OpenRoom, prepared: PreparedReport, keys: Sequence[JurorKey]) -> list[JurorKey]:
    by_juror = {key.juror: key for key in keys}
    missing = [juror for juror in prepared.with_key if juror not in by_juror]
    if missing:
        raise UserError(
            "report.signature_missing",
            sentence(
                "Il manque la signature de {name}.",
                name=room.dossier.planning.juror(missing[0]).name,
            ),
            sentence("Chaque membre nommé saisit son code PIN, ou signe à la main."),
        )
    return [by_juror[juror] for juror in prepared.with_key]


def _keep(room: OpenRoom, stored: StoredReport, members: Sequence[ReportSigner]) -> None:
    by_hand = " ".join(member.juror for member in members if member.by_hand)
    with room.store.transaction() as records:
        if any(
            each.subject == stored.subject and each.revision >= stored.revision
            for each in records.reports(stored.kind)
        ):
            raise UserError(
                "report.signed",
                sentence("Cette version est déjà signée."),
                sentence("Relisez-la ; un changement est une nouvelle version."),
            )
        records.add_report(stored)
        records.append_journal(
            entry_after(
                records.journal_head(),
                room.clock.now(),
                actor=ROOM_ACTOR,
                action=_ACTIONS[stored.kind],
                subject=stored.subject,
                digest=stored.digest,
                revision=str(stored.revision),
                signers=" ".join(member.juror for member in members if not member.by_hand),
                **({"by_hand": by_hand} if by_hand else {}),
            )
        )
