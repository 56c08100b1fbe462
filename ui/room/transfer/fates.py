"""How the room says what became of a sheet at the centre, and why."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.services.room.transfer.receipts import (
    ReceiptSheet,
    ReceiptSheetKind,
    ReceiptSummary,
)
from app.trust.payloads import SheetFate
from ui.counted import counted
from ui.look.tone import Tone


def fate_words(fate: SheetFate) -> str:
    """Name a fate, as « Reçu par le centre »."""
    return {
        SheetFate.MERGED: QCoreApplication.translate("Fates", "Reçu par le centre"),
        SheetFate.TO_CONFIRM: QCoreApplication.translate("Fates", "À confirmer par le centre"),
        SheetFate.QUARANTINED: QCoreApplication.translate("Fates", "En quarantaine"),
        SheetFate.REFUSED: QCoreApplication.translate("Fates", "Refusé"),
    }[fate]


def counted_fate(count: int, fate: SheetFate) -> str:
    """Count sheets of one fate, as « 12 feuilles reçues »."""
    one, several = {
        SheetFate.MERGED: (
            QCoreApplication.translate("Fates", "{0} feuille reçue"),
            QCoreApplication.translate("Fates", "{0} feuilles reçues"),
        ),
        SheetFate.TO_CONFIRM: (
            QCoreApplication.translate("Fates", "{0} à confirmer"),
            QCoreApplication.translate("Fates", "{0} à confirmer"),
        ),
        SheetFate.QUARANTINED: (
            QCoreApplication.translate("Fates", "{0} en quarantaine"),
            QCoreApplication.translate("Fates", "{0} en quarantaine"),
        ),
        SheetFate.REFUSED: (
            QCoreApplication.translate("Fates", "{0} refusée"),
            QCoreApplication.translate("Fates", "{0} refusées"),
        ),
    }[fate]
    return counted(count, one, several)


def counted_absences(count: int) -> str:
    """Count the sittings to which nobody came and that the centre knows of."""
    return counted(
        count,
        QCoreApplication.translate("Fates", "{0} absence reçue"),
        QCoreApplication.translate("Fates", "{0} absences reçues"),
    )


def counted_reports(count: int) -> str:
    """Count the incident reports and minutes that the centre has."""
    return counted(
        count,
        QCoreApplication.translate("Fates", "{0} PV reçu"),
        QCoreApplication.translate("Fates", "{0} PV reçus"),
    )


def fate_icon(fate: SheetFate) -> str:
    """The symbol of a fate."""
    return {
        SheetFate.MERGED: "check-check",
        SheetFate.TO_CONFIRM: "hourglass",
        SheetFate.QUARANTINED: "shield-alert",
        SheetFate.REFUSED: "circle-x",
    }[fate]


def fate_tone(fate: SheetFate) -> Tone:
    """The tone of a fate."""
    return {
        SheetFate.MERGED: Tone.OK,
        SheetFate.TO_CONFIRM: Tone.WARNING,
        SheetFate.QUARANTINED: Tone.WARNING,
        SheetFate.REFUSED: Tone.ERROR,
    }[fate]


def sheet_words(sheet: ReceiptSheet) -> str:
    """« Feuille de Karim Benali », « Grille signée, version 2 »."""
    if sheet.kind is ReceiptSheetKind.SCORE_SHEET:
        words = QCoreApplication.translate("Fates", "Feuille de {0}").format(sheet.juror_name)
    elif sheet.kind is ReceiptSheetKind.PANEL_SHEET:
        words = QCoreApplication.translate("Fates", "Grille signée")
    elif sheet.kind is ReceiptSheetKind.ABSENCE:
        words = QCoreApplication.translate("Fates", "Absence de tous, sans feuille")
    elif sheet.kind is ReceiptSheetKind.MINUTES:
        words = QCoreApplication.translate("Fates", "PV d’épreuve")
    elif sheet.kind is ReceiptSheetKind.INCIDENT:
        words = QCoreApplication.translate("Fates", "PV d’incident n° {0}").format(sheet.incident)
    else:
        words = QCoreApplication.translate("Fates", "Feuille d’un autre ordinateur")
    if sheet.revision == 1:
        return words
    return QCoreApplication.translate("Fates", "{0}, version {1}").format(words, sheet.revision)


def receipt_counts(summary: ReceiptSummary) -> str:
    """Count a receipt's sheets by fate, what asks for attention first, and its absences."""
    parts = (
        (summary.refused, SheetFate.REFUSED),
        (summary.quarantined, SheetFate.QUARANTINED),
        (summary.to_confirm, SheetFate.TO_CONFIRM),
        (summary.merged, SheetFate.MERGED),
    )
    words = [counted_fate(count, fate) for count, fate in parts if count]
    if summary.absences:
        words.append(counted_absences(summary.absences))
    if summary.reports:
        words.append(counted_reports(summary.reports))
    return " · ".join(words)
