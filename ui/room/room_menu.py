"""« Actions de la salle »: what is done rarely, behind one button and in words."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget


class RoomAction(StrEnum):
    """What the menu leads to; the value names the entry for tests and for the keyboard."""

    COPY = "action_copy"
    REISSUE = "action_reissue"
    PAPERS = "action_papers"
    INCIDENTS = "action_incidents"
    PAPER = "action_paper"
    MINUTES = "action_minutes"
    VOID = "action_void"
    SUBSTITUTE = "action_substitute"
    WALK_IN = "action_walk_in"
    PANEL = "action_panel"
    MOVE = "action_move"
    ADD_SITTING = "action_add_sitting"
    HAND_OVER = "action_hand_over"
    GATHER = "action_gather"
    RECEIPT = "action_receipt"
    JOURNAL = "action_journal"
    VERIFY = "action_verify"
    PURGE = "action_purge"


_GROUPS = (
    (RoomAction.COPY, RoomAction.REISSUE, RoomAction.PAPERS),
    (RoomAction.INCIDENTS, RoomAction.PAPER, RoomAction.MINUTES),
    (RoomAction.VOID, RoomAction.SUBSTITUTE, RoomAction.WALK_IN),
    (RoomAction.PANEL, RoomAction.MOVE, RoomAction.ADD_SITTING),
    (RoomAction.HAND_OVER, RoomAction.GATHER, RoomAction.RECEIPT),
    (RoomAction.JOURNAL, RoomAction.VERIFY, RoomAction.PURGE),
)


def action_words(action: RoomAction) -> str:
    """Return the entry's words; « … » because more is asked."""
    return {
        RoomAction.COPY: QCoreApplication.translate("RoomMenu", "Copie de secours…"),
        RoomAction.REISSUE: QCoreApplication.translate("RoomMenu", "Dossier plus récent…"),
        RoomAction.PAPERS: QCoreApplication.translate("RoomMenu", "Documents à imprimer…"),
        RoomAction.INCIDENTS: QCoreApplication.translate("RoomMenu", "Incidents…"),
        RoomAction.MINUTES: QCoreApplication.translate("RoomMenu", "PV et émargement du jour…"),
        RoomAction.VOID: QCoreApplication.translate("RoomMenu", "Carte ou clé perdue…"),
        RoomAction.SUBSTITUTE: QCoreApplication.translate("RoomMenu", "Juré remplaçant…"),
        RoomAction.WALK_IN: QCoreApplication.translate("RoomMenu", "Candidat non prévu…"),
        RoomAction.PANEL: QCoreApplication.translate("RoomMenu", "Changement de jury…"),
        RoomAction.MOVE: QCoreApplication.translate("RoomMenu", "Déplacer un passage…"),
        RoomAction.ADD_SITTING: QCoreApplication.translate("RoomMenu", "Ajouter un passage…"),
        RoomAction.PAPER: QCoreApplication.translate("RoomMenu", "Saisir une grille papier…"),
        RoomAction.HAND_OVER: QCoreApplication.translate(
            "RoomMenu", "Remettre à un autre ordinateur…"
        ),
        RoomAction.GATHER: QCoreApplication.translate(
            "RoomMenu", "Recevoir d’un autre ordinateur…"
        ),
        RoomAction.RECEIPT: QCoreApplication.translate("RoomMenu", "Lire un accusé de réception…"),
        RoomAction.JOURNAL: QCoreApplication.translate("RoomMenu", "Journal…"),
        RoomAction.VERIFY: QCoreApplication.translate("RoomMenu", "Vérifier un document…"),
        RoomAction.PURGE: QCoreApplication.translate("RoomMenu", "Effacer cette salle…"),
    }[action]


class RoomMenu(QMenu):
    """The entries, grouped.

    Signals:
        wanted: a `RoomAction`.
    """

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(QCoreApplication.translate("RoomMenu", "Actions de la salle"))
        for group in _GROUPS:
            if self.actions():
                self.addSeparator()
            for each in group:
                entry = QAction(action_words(each), self)
                entry.setObjectName(each.value)
                entry.triggered.connect(lambda _=False, action=each: self.wanted.emit(action))
                self.addAction(entry)
