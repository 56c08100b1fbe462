"""Finding the signed sheet or report that a piece of paper prints the digest of.

A short digest has 100 bits: nobody makes a second sheet with the same one. What is found is
what the store keeps; that the paper says the same is for the reader to compare.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from app.domain.errors import UserError
from app.domain.session import ExamSession, Planning, Sitting
from app.domain.wording import Sentence, sentence
from app.services.centre.access.open_centre import OpenCentre
from app.services.centre.report_words import report_words
from app.services.ports.centre_evidence import SheetKind
from app.services.ports.room_day import ReportKind
from app.services.room.open_room import OpenRoom
from app.services.verify.basis import KeptAs, KnownSheet
from app.services.verify.knowledge import CentreRecords, RoomKnowledge
from app.trust.codes import normalised_code
from app.trust.digests import SHORT_CHARACTERS, read_qr_text, short_digest
from app.trust.formats import INCIDENT_REPORT, MINUTES, PANEL_SHEET, SCORE_SHEET
from app.trust.verification import FileKind

_FULL = re.compile(r"[0-9a-fA-F]{64}")
_TYPS = {
    SCORE_SHEET.typ: FileKind.SCORE_SHEET,
    PANEL_SHEET.typ: FileKind.PANEL_SHEET,
    INCIDENT_REPORT.typ: FileKind.INCIDENT_REPORT,
    MINUTES.typ: FileKind.MINUTES,
}
_REPORTS = {
    ReportKind.INCIDENT: FileKind.INCIDENT_REPORT,
    ReportKind.MINUTES: FileKind.MINUTES,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedDigest:
    """What was read on paper: a beginning of a digest, or all of it, and perhaps a type."""

    short: str
    full: str | None
    kind: FileKind | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundDocument:
    """A sheet or report that is kept here. `juror_name` is `None` but for a juror's own.

    `words` say what it is worth: the version that counts, an earlier one, or set aside.
    """

    kind: FileKind
    digest: str
    session_title: str
    subject: str
    assessment: str
    room: str
    juror_name: str | None
    made_at: datetime
    revision: int
    latest: int
    kept_as: KeptAs
    words: Sentence

    @property
    def short(self) -> str:
        """The digest as it is printed."""
        return short_digest(self.digest)

    @property
    def is_latest(self) -> bool:
        """Whether no later version replaces it here."""
        return self.revision == self.latest and self.kept_as is KeptAs.COUNTED


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    session: ExamSession
    planning: Planning
    kind: FileKind
    sitting: str
    juror: str | None
    digest: str
    made_at: datetime
    report: Sentence | None = None
    room: str = ""


def read_printed(text: str) -> PrintedDigest:
    """Read what was typed or scanned: the short digest, the whole of it, or the QR code.

    Raises:
        UserError: `digest.malformed`.
    """
    typed = text.strip()
    if typed.upper().startswith("SOUT1:"):
        typ, full = read_qr_text(typed)
        return PrintedDigest(short=_plain(short_digest(full)), full=full, kind=_TYPS.get(typ))
    if _FULL.fullmatch(typed):
        full = typed.lower()
        return PrintedDigest(short=_plain(short_digest(full)), full=full, kind=None)
    try:
        return PrintedDigest(short=normalised_code(typed, SHORT_CHARACTERS), full=None, kind=None)
    except UserError as error:
        raise UserError(
            "digest.malformed",
            sentence("Ce n’est pas une empreinte de grille."),
            sentence(
                "Recopiez les {count} lettres et chiffres imprimés en bas de la page, ou lisez "
                "son code QR.",
                count=SHORT_CHARACTERS,
            ),
        ) from error


def find_by_digest(text: str, source: OpenRoom | OpenCentre) -> FoundDocument | None:
    """Return the sheet whose digest is printed on some paper, `None` when it is not kept here.

    Raises:
        UserError: `digest.malformed`.
    """
    printed = read_printed(text)
    for kept in _all_kept(source):
        if _is(kept, printed):
            return _found(kept, _records(source).sheet(kept.session.id, kept.digest), source)
    return None


def _is(kept: _Kept, printed: PrintedDigest) -> bool:
    if printed.kind is not None and printed.kind is not kept.kind:
        return False
    if printed.full is not None:
        return kept.digest == printed.full
    return _plain(short_digest(kept.digest)) == printed.short


def _records(source: OpenRoom | OpenCentre) -> RoomKnowledge | CentreRecords:
    return RoomKnowledge(source) if isinstance(source, OpenRoom) else CentreRecords(source)


def _all_kept(source: OpenRoom | OpenCentre) -> Iterator[_Kept]:
    return _of_room(source) if isinstance(source, OpenRoom) else _of_centre(source)


def _of_room(room: OpenRoom) -> Iterator[_Kept]:
    with room.store.transaction() as records:
        panels, scores = records.panel_sheets(), records.score_sheets()
        reports = records.reports()
    here = _Kept(
        session=room.dossier.session,
        planning=room.dossier.planning,
        kind=FileKind.PANEL_SHEET,
        sitting="",
        juror=None,
        digest="",
        made_at=room.clock.now().utc,
    )
    for panel in panels:
        yield replace(here, sitting=panel.sitting, digest=panel.digest, made_at=panel.signed_at)
    for score in scores:
        yield replace(
            here,
            kind=FileKind.SCORE_SHEET,
            sitting=score.sitting,
            juror=score.juror,
            digest=score.digest,
            made_at=score.sealed_at,
        )
    for report in reports:
        yield replace(
            here,
            kind=_REPORTS[report.kind],
            digest=report.digest,
            made_at=report.signed_at,
            report=report_words(report.kind, report.subject, room.dossier.room),
            room=room.dossier.room,
        )


def _of_centre(centre: OpenCentre) -> Iterator[_Kept]:
    with centre.store.transaction() as records:
        found = [
            (
                session,
                records.planning(session.id),
                records.sheets(session.id),
                records.reports(session.id),
            )
            for session in records.sessions()
        ]
    for session, planning, sheets, reports in found:
        for sheet in sheets:
            panel = sheet.kind is SheetKind.PANEL
            yield _Kept(
                session=session,
                planning=planning,
                kind=FileKind.PANEL_SHEET if panel else FileKind.SCORE_SHEET,
                sitting=sheet.sitting,
                juror=sheet.juror,
                digest=sheet.digest,
                made_at=sheet.made_at,
            )
        for report in reports:
            yield _Kept(
                session=session,
                planning=planning,
                kind=_REPORTS[report.kind],
                sitting="",
                juror=None,
                digest=report.digest,
                made_at=report.made_at,
                report=report_words(report.kind, report.subject, report.room),
                room=report.room,
            )


def _found(
    kept: _Kept, known: KnownSheet | None, source: OpenRoom | OpenCentre
) -> FoundDocument | None:
    if known is None:
        return None
    zone = source.laptop.zone if isinstance(source, OpenRoom) else source.office.zone
    sittings = {sitting.id: sitting for sitting in kept.planning.sittings}
    sitting = sittings.get(kept.sitting)
    people = {person.id: person.name for person in kept.planning.jurors}
    return FoundDocument(
        kind=kept.kind,
        digest=kept.digest,
        session_title=kept.session.title,
        subject=_subject(kept, sitting),
        assessment="" if sitting is None else sitting.assessment,
        room=kept.room if sitting is None else sitting.room,
        juror_name=None if kept.juror is None else people.get(kept.juror, kept.juror),
        made_at=kept.made_at.astimezone(zone),
        revision=known.revision,
        latest=known.latest,
        kept_as=known.kept_as,
        words=_words(known, room=isinstance(source, OpenRoom)),
    )


def _subject(kept: _Kept, sitting: Sitting | None) -> str:
    if kept.report is not None:
        return kept.report.french()
    return kept.sitting if sitting is None else kept.planning.subject_name(sitting)


def _words(known: KnownSheet, *, room: bool) -> Sentence:
    if known.latest > known.revision:
        return sentence(
            "Version {n}, remplacée par la version {latest}.", n=known.revision, latest=known.latest
        )
    if known.kept_as is KeptAs.SET_ASIDE:
        return sentence("Version {n}, en quarantaine au centre.", n=known.revision)
    if known.kept_as is KeptAs.TO_CONFIRM:
        return sentence("Version {n}, reçue et à confirmer.", n=known.revision)
    if known.kept_as is KeptAs.REJECTED:
        return sentence("Version {n}, écartée par le centre.", n=known.revision)
    if room:
        return sentence("Version {n}, la dernière dans cette salle.", n=known.revision)
    return sentence("Version {n}, celle que le centre retient.", n=known.revision)


def _plain(short: str) -> str:
    return normalised_code(short, SHORT_CHARACTERS)
