"""How much one laptop hands to another, in words: « 2 feuilles scellées, 1 candidat non prévu »."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.counted import counted


def carried_words(
    *, sheets: int = 0, candidates: int = 0, substitutes: int = 0, voids: int = 0
) -> str:
    """Return what there is of each kind, empty when there is nothing."""
    found = (
        (
            sheets,
            QCoreApplication.translate("Transfer", "{0} feuille scellée"),
            QCoreApplication.translate("Transfer", "{0} feuilles scellées"),
        ),
        (
            candidates,
            QCoreApplication.translate("Transfer", "{0} candidat non prévu"),
            QCoreApplication.translate("Transfer", "{0} candidats non prévus"),
        ),
        (
            substitutes,
            QCoreApplication.translate("Transfer", "{0} juré remplaçant"),
            QCoreApplication.translate("Transfer", "{0} jurés remplaçants"),
        ),
        (
            voids,
            QCoreApplication.translate("Transfer", "{0} clé annulée"),
            QCoreApplication.translate("Transfer", "{0} clés annulées"),
        ),
    )
    return ", ".join(counted(count, one, many) for count, one, many in found if count)
