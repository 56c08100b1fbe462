"""The centre's receipts: what became of each sheet there, and why where it is not merged."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.errors import IntegrityError
from app.domain.incident import incident_number
from app.domain.journal import Action
from app.domain.wording import Sentence, sentence
from app.services.journal import entry_after
from app.services.ports.agenda_reads import SheetHead
from app.services.ports.room_continuity import StoredFate, StoredReceipt
from app.services.ports.room_day import ReportKind, StoredReport
from app.services.ports.room_store import RoomTransaction
from app.services.room.day_reading import parts, read_day
from app.services.room.open_room import OpenRoom
from app.services.room.oral_timer import ROOM_ACTOR
from app.services.room.transfer.received import newest_receipt
from app.trust.digests import short_digest
from app.trust.payloads import Receipt, SheetFate
from app.trust.receipts import read_receipt

_REASONS: dict[str, Sentence] = {
    "sheet.conflict": sentence(
        "Le centre a reçu deux contenus différents pour cette feuille : il doit trancher."
    ),
    "sheet.voided_key": sentence(
        "Elle est signée après l’annulation de la clé : le centre doit trancher."
    ),
    "sheet.revoked_key": sentence("Le centre a révoqué la clé qui l’a signée : il doit trancher."),
    "sheet.stale_epoch": sentence(
        "Elle a été faite sur l’ancien ordinateur après la reprise : le centre doit trancher."
    ),
    "sheet.unproven_revision": sentence("La version qu’elle remplace n’est pas arrivée au centre."),
    "sheet.rejected": sentence("Le centre ne l’a pas retenue."),
    "sheet.on_paper": sentence(
        "Elle repose sur un papier : le centre doit encore en voir l’original."
    ),
    "addition.unconfirmed": sentence(
        "Elle repose sur un ajout fait en salle, que le centre doit encore confirmer."
    ),
    "addition.rejected": sentence(
        "Le centre n’a pas admis l’ajout fait en salle dont elle dépend."
    ),
    "panel_sheet.sheet_missing": sentence(
        "Il manque au centre une feuille individuelle qu’elle harmonise."
    ),
    "panel_sheet.sheet_held": sentence(
        "Une feuille individuelle qu’elle harmonise est en quarantaine ou écartée."
    ),
    "panel_sheet.other_sheet": sentence(
        "Elle cite, pour un membre du jury, une feuille qui n’est pas la sienne."
    ),
}


class ReceiptSheetKind(StrEnum):
    """What a line of a receipt is about; an absence is named where nobody came."""

    SCORE_SHEET = "score_sheet"
    PANEL_SHEET = "panel_sheet"
    ABSENCE = "absence"
    INCIDENT = "incident"
    MINUTES = "minutes"
    UNKNOWN = "unknown"


_REPORTS = (ReceiptSheetKind.INCIDENT, ReceiptSheetKind.MINUTES)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptSheet:
    """One sheet or report of a receipt.

    `subject` is the candidate or team, of a report the room, or the short digest of what this
    laptop does not have (`UNKNOWN`); `juror_name` is empty but for a juror's own sheet,
    `incident` but for the report of one, whose number it is. `reason` is `None` for what is
    merged.
    """

    subject: str
    juror_name: str
    kind: ReceiptSheetKind
    revision: int
    incident: str
    fate: SheetFate
    code: str
    reason: Sentence | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptSummary:
    """What the centre holds of the room; `unlisted` counts sheets from here that it does not name.

    `merged` counts sheets, `absences` the sittings to which nobody came and that the centre
    knows of, `reports` the incident reports and minutes that it has. Lines are in the receipt's
    order.
    """

    sequence: int
    written_at: datetime
    merged: int
    absences: int
    reports: int
    to_confirm: int
    quarantined: int
    refused: int
    unlisted: int
    lines: tuple[ReceiptSheet, ...]


def read_receipt_file(room: OpenRoom, data: bytes) -> ReceiptSummary:
    """Keep a receipt and tell what it says; the same one twice changes nothing.

    An older receipt than the newest is kept and changes nothing else: the newest counts.

    Raises:
        UserError: not a receipt, or another room's.
        IntegrityError: altered, not signed by the centre, or another content under a number
            that was read already.
    """
    receipt = read_receipt(data, room.keys)
    now = room.clock.now()
    stored = _stored(receipt, room.local(now))
    with room.store.transaction() as records:
        if not _known(records, stored):
            records.add_receipt(stored)
            records.append_journal(
                entry_after(
                    records.journal_head(),
                    now,
                    actor=ROOM_ACTOR,
                    action=Action.RECEIPT_READ,
                    subject=room.dossier.room,
                    sequence=str(stored.sequence),
                    sheets=str(len(stored.fates)),
                )
            )
        return _summary(room, records, stored)


def latest_receipt(room: OpenRoom) -> ReceiptSummary | None:
    """Return the newest receipt that was read here, `None` before the first."""
    with room.store.transaction() as records:
        receipt = newest_receipt(records)
        return None if receipt is None else _summary(room, records, receipt)


def _stored(receipt: Receipt, read_at: datetime) -> StoredReceipt:
    return StoredReceipt(
        sequence=receipt.sequence,
        written_at=receipt.written_at,
        read_at=read_at,
        fates=tuple(
            StoredFate(digest=line.digest, fate=line.fate.value, code=line.code)
            for line in receipt.lines
        ),
    )


def _known(records: RoomTransaction, offered: StoredReceipt) -> bool:
    known = {receipt.sequence: receipt for receipt in records.receipts()}.get(offered.sequence)
    if known is None:
        return False
    if (known.written_at, known.fates) != (offered.written_at, offered.fates):
        raise IntegrityError(
            "receipt.conflict",
            sentence(
                "L’accusé n° {sequence} est déjà lu, avec un autre contenu. Rien n’a changé.",
                sequence=offered.sequence,
            ),
        )
    return True


def _summary(room: OpenRoom, records: RoomTransaction, receipt: StoredReceipt) -> ReceiptSummary:
    known = _known_sheets(room, records)
    fates = [SheetFate(fate.fate) for fate in receipt.fates]
    listed = {fate.digest for fate in receipt.fates}
    lines = tuple(_line(known.get(fate.digest), fate) for fate in receipt.fates)
    absences = sum(line.kind is ReceiptSheetKind.ABSENCE for line in lines)
    reports = sum(line.kind in _REPORTS and line.reason is None for line in lines)
    return ReceiptSummary(
        sequence=receipt.sequence,
        written_at=receipt.written_at,
        merged=fates.count(SheetFate.MERGED) - absences - reports,
        absences=absences,
        reports=reports,
        to_confirm=fates.count(SheetFate.TO_CONFIRM),
        quarantined=fates.count(SheetFate.QUARANTINED),
        refused=fates.count(SheetFate.REFUSED),
        unlisted=len(known.keys() - listed),
        lines=lines,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _KnownSheet:
    subject: str
    juror_name: str
    kind: ReceiptSheetKind
    revision: int
    incident: str = ""


def _known_sheets(room: OpenRoom, records: RoomTransaction) -> dict[str, _KnownSheet]:
    planning = room.dossier.planning
    day = read_day(records)
    names = {juror.id: juror.name for juror in planning.jurors}
    known: dict[str, _KnownSheet] = {}
    for part in parts(planning):
        (sitting,) = part.sittings
        subject = part.subject_name(sitting)
        score, panel = day.score_sheets.get(sitting.id, ()), day.panel_sheets.get(sitting.id, ())
        known |= {head.digest: _sheet(head, subject, names) for head in (*score, *panel)}
        if not panel:
            known |= {digest: _absence(subject) for digest in day.latest(sitting)}
    return known | {report.digest: _report(room, report) for report in records.reports()}


def _sheet(head: SheetHead, subject: str, names: Mapping[str, str]) -> _KnownSheet:
    return _KnownSheet(
        subject=subject,
        juror_name=names[head.juror] if head.juror else "",
        kind=ReceiptSheetKind.SCORE_SHEET if head.juror else ReceiptSheetKind.PANEL_SHEET,
        revision=head.revision,
    )


def _absence(subject: str) -> _KnownSheet:
    return _KnownSheet(subject=subject, juror_name="", kind=ReceiptSheetKind.ABSENCE, revision=1)


def _report(room: OpenRoom, report: StoredReport) -> _KnownSheet:
    is_incident = report.kind is ReportKind.INCIDENT
    return _KnownSheet(
        subject=room.dossier.room,
        juror_name="",
        kind=ReceiptSheetKind.INCIDENT if is_incident else ReceiptSheetKind.MINUTES,
        revision=report.revision,
        incident=incident_number(report.subject) if is_incident else "",
    )


def _line(sheet: _KnownSheet | None, fate: StoredFate) -> ReceiptSheet:
    return ReceiptSheet(
        subject=sheet.subject if sheet else short_digest(fate.digest),
        juror_name=sheet.juror_name if sheet else "",
        kind=sheet.kind if sheet else ReceiptSheetKind.UNKNOWN,
        revision=sheet.revision if sheet else 1,
        incident=sheet.incident if sheet else "",
        fate=SheetFate(fate.fate),
        code=fate.code,
        reason=_reason(SheetFate(fate.fate), fate.code),
    )


def _reason(fate: SheetFate, code: str) -> Sentence | None:
    if fate is SheetFate.MERGED:
        return None
    if fate is SheetFate.TO_CONFIRM and code not in _REASONS:
        return sentence("Le centre doit encore la confirmer ({code}).", code=code)
    return _REASONS.get(code, sentence("Motif donné par le centre : {code}.", code=code))
