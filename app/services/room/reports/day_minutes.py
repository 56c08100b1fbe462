"""The signed minutes of a room's day, and the revision that replaces them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from app.documents.content import PrintedDigest
from app.documents.minutes import minutes_pdf
from app.documents.report_content import MinutesDocument, QuotedChange, QuotedReport
from app.domain.errors import UserError
from app.domain.incident import ReportSigner
from app.domain.minutes import Minutes
from app.domain.wording import sentence
from app.services.files import safe_name
from app.services.ports.room_day import ReportKind
from app.services.room.incidents import TEXT_LIMIT
from app.services.room.measured_oral import measured_oral
from app.services.room.minutes import MinutesView, day_facts, facts_of, minutes_view, seats_of
from app.services.room.open_room import OpenRoom
from app.services.room.reasons import checked_reason
from app.services.room.reports.ceremony import Hand, MemberChoice, PreparedReport, signers_of
from app.services.room.reports.incident_reports import member_choices
from app.trust.digests import short_digest
from app.trust.reports import read_incident_report
from app.trust.wire import FORMAT_VERSION, content_digest


def minutes_signers(room: OpenRoom, view: MinutesView) -> tuple[MemberChoice, ...]:
    """Return who signs: every juror who sat that day, the chairs first.

    Raises:
        UserError: the keys of this laptop cannot be read now.
    """
    return member_choices(room, seats_of(view.facts))


def prepare_minutes(
    room: OpenRoom,
    day: date,
    observations: str,
    reason: str,
    hands: Mapping[str, Hand],
) -> PreparedReport:
    """Freeze the day as it stands.

    Everybody who sat signs, with a key or by hand, and one chair with a key if any has one.

    Args:
        room: whose day it is.
        day: one of `minutes_days`.
        observations: what the jury adds.
        reason: why minutes that are signed are made anew; empty for the first.
        hands: how each member signs; of whom nothing is said, as usual.

    Raises:
        UserError: nothing changed since they were signed, the reason lacks, the observations
            are too long, nobody (or no chair) would sign with a key.
        IntegrityError: something stored does not verify any more.
    """
    view = minutes_view(room, day)
    text = _checked_observations(observations)
    if view.told is not None and not view.changed and view.told.observations == text:
        raise UserError(
            "minutes.signed",
            sentence("Ce PV est déjà signé, et rien n’a changé depuis."),
            sentence("Enregistrez son PDF, ou ajoutez une observation pour le refaire."),
        )
    choices = minutes_signers(room, view)
    hands = {each: Hand.PAPER if hand is Hand.NOT else hand for each, hand in hands.items()}
    signers = signers_of(choices, hands)
    _check_chair(choices, hands)
    minutes = _minutes(room, view, text, reason, signers)

    def copy(digest: PrintedDigest, created_at: datetime, jws: bytes) -> bytes:
        return minutes_pdf(_document(room, view, minutes, digest, created_at), jws=jws)

    return PreparedReport(
        kind=ReportKind.MINUTES,
        subject=day.isoformat(),
        content=minutes,
        digest=content_digest(minutes),
        still_so=lambda: _is_still_so(room, minutes),
        copy=copy,
    )


def _minutes(
    room: OpenRoom,
    view: MinutesView,
    observations: str,
    reason: str,
    signers: tuple[ReportSigner, ...],
) -> Minutes:
    with room.store.transaction() as records:
        head = records.journal_head()[1]
    before = view.signed
    return Minutes(
        format=FORMAT_VERSION,
        session=room.dossier.session.id,
        session_kind=room.dossier.session.kind,
        package=room.package,
        room=room.dossier.room,
        day=view.day,
        sittings=view.facts.sittings,
        incidents=view.facts.incidents,
        changes=view.facts.changes,
        members=signers,
        observations=observations,
        revision=1 if before is None else before.revision + 1,
        supersedes=None if before is None else before.digest,
        revision_reason="" if before is None else checked_reason(reason),
        journal_head=head,
        made_at=room.local(room.clock.now()),
    )


def _checked_observations(observations: str) -> str:
    text = observations.strip()
    if len(text) > TEXT_LIMIT:
        raise UserError(
            "minutes.too_long",
            sentence("Les observations comptent {count} caractères.", count=len(text)),
            sentence("Raccourcissez-les à {limit} caractères.", limit=TEXT_LIMIT),
        )
    return text


def _check_chair(choices: tuple[MemberChoice, ...], hands: Mapping[str, Hand]) -> None:
    chairs = [choice for choice in choices if choice.seat.chair and choice.has_key]
    if chairs and all(hands.get(each.seat.juror, each.usual) is not Hand.KEY for each in chairs):
        raise UserError(
            "minutes.no_chair",
            sentence("Aucune présidence ne signerait avec son code PIN."),
            sentence("La présidence au moins signe ici ; les autres peuvent signer à la main."),
        )


def _is_still_so(room: OpenRoom, minutes: Minutes) -> bool:
    with room.store.transaction() as records:
        return day_facts(room, records, minutes.day) == facts_of(minutes)


def _document(
    room: OpenRoom,
    view: MinutesView,
    minutes: Minutes,
    digest: PrintedDigest,
    created_at: datetime,
) -> MinutesDocument:
    with room.store.transaction() as records:
        reports = [
            read_incident_report(stored.jws, room.anchor)
            for stored in records.reports(ReportKind.INCIDENT)
            if stored.digest in minutes.incidents
        ]
    return MinutesDocument(
        dossier=room.dossier,
        minutes=minutes,
        number=f"PV-{safe_name(minutes.room)}-{minutes.day}",
        digest=digest,
        incidents=tuple(
            QuotedReport(
                incident=read.report.incident,
                revision=read.report.revision,
                short_digest=short_digest(read.digest),
            )
            for read in reports
        ),
        changes=tuple(
            QuotedChange(
                words=change.words.french(),
                reason=change.reason,
                added_at=change.addition.claim.added_at,
                short_digest=short_digest(change.digest),
            )
            for change in view.changes
        ),
        measured={each.sitting: measured_oral(each.timer) for each in minutes.sittings},
        short_digests={
            named: short_digest(named)
            for each in minutes.sittings
            for named in (*each.score_sheets, *each.panel_sheets)
        },
        created_at=created_at,
        replaces=short_digest(minutes.supersedes) if minutes.supersedes else "",
    )
