"""The keys of the room's windows, in one small list: F1."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.widgets.buttons import Button
from ui.widgets.label import Label


class KeysDialog(QDialog):
    """Lists what the keys do; Escape or F1 closes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keys")
        self.setWindowTitle(self.tr("Touches"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(16)
        column.addWidget(Label(self.tr("Tout se fait au clavier"), style=TextStyle.TITLE))
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(4)
        for line, (keys, words) in enumerate(self._keys()):
            grid.addWidget(Label(keys, style=TextStyle.BODY_STRONG), line, 0)
            grid.addWidget(Label(words, tone=Tone.MUTED), line, 1)
        column.addLayout(grid)
        close = Button(self.tr("Fermer"), object_name="close_keys")
        close.clicked.connect(self.close)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        close.setFocus()
        QShortcut(QKeySequence(Qt.Key.Key_F1), self, self.close)

    def _keys(self) -> tuple[tuple[str, str], ...]:
        return (
            (
                self.tr("1 2 3…"),
                self.tr('noter, puis passer à la ligne suivante (aussi & é " sans majuscule)'),
            ),
            (self.tr("N"), self.tr("indiquer « non observé »")),
            (self.tr("0 ou Suppr"), self.tr("effacer la note")),
            (self.tr("↑ ↓"), self.tr("changer de ligne")),
            (self.tr("← → puis Entrée"), self.tr("choisir un niveau")),
            (self.tr("C"), self.tr("commenter le critère")),
            (self.tr("A"), self.tr("ajuster la note du groupe pour un membre")),
            (self.tr("Ctrl+F"), self.tr("chercher un passage, un critère ou un membre")),
            (self.tr("M"), self.tr("écrire le motif du jury, en délibération")),
            (self.tr("D"), self.tr("consigner le désaccord d’un membre, en délibération")),
            (self.tr("Entrée"), self.tr("confirmer la note proposée, en délibération")),
            (
                self.tr("Ctrl+Z, Ctrl+Y"),
                self.tr("annuler une note, un commentaire ou un ajustement, le rétablir"),
            ),
            (self.tr("F5"), self.tr("démarrer, mettre en pause, reprendre l’oral")),
            (self.tr("F6"), self.tr("terminer l’oral")),
            (self.tr("F7"), self.tr("ajouter du temps à la phase en cours")),
            (self.tr("F8"), self.tr("noter un incident, depuis n’importe quelle page")),
            (self.tr("F9"), self.tr("passer à la phase suivante")),
            (self.tr("F11"), self.tr("régler l’écran du public")),
            (self.tr("Ctrl+L"), self.tr("verrouiller la feuille")),
            (self.tr("F10"), self.tr("ouvrir les actions de la salle, sur la page des passages")),
            (self.tr("Échap"), self.tr("revenir aux passages, depuis une de ces actions")),
        )
