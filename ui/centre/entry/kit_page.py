"""The recovery kit: why, where to write it, what to print and where to keep each part."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.centre.access.recovery import KitFiles
from ui.centre.page import CentrePage, empty_layout
from ui.centre.words import short_path
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.widgets.buttons import Button, ButtonKind, ButtonSize
from ui.widgets.card import Card, Divider
from ui.widgets.label import IconLabel, Label
from ui.widgets.notice import Notice

_WIDTH = 720


@dataclass(frozen=True, slots=True, kw_only=True)
class KitView:
    """What the page shows.

    Attributes:
        centre: the centre's name.
        has_kit: a kit was written before; another one is made.
        files: what was just written, read back and opened.
    """

    centre: str
    has_kit: bool = False
    files: KitFiles | None = None


class KitPage(CentrePage):
    """One card before the kit is written, the same with its two parts after.

    Signals:
        write_wanted: choose a folder and write the kit there.
        finished: go on; a kit is written.
        left: close the centre.
    """

    write_wanted = Signal()
    finished = Signal()
    left = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._leave = Button(
            self.tr("Fermer le centre"),
            size=ButtonSize.HEADER,
            icon_name="lock",
            object_name="close_centre_kit",
        )
        self._leave.clicked.connect(self.left)
        self.header.add(self._leave)
        self._card = Card(padding=24, object_name="kit_card")
        self._card.setFixedWidth(_WIDTH)
        self._card.body.setSpacing(12)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._card)
        middle.addStretch(1)
        self.body.addLayout(middle)
        self.body.addStretch(1)
        self._later = Button(
            self.tr("Revenir sans rien écrire"), size=ButtonSize.PAGE, object_name="kit_later"
        )
        self._later.clicked.connect(self.finished)
        self._write = Button(
            "",
            kind=ButtonKind.PRIMARY,
            size=ButtonSize.PAGE,
            icon_name="usb",
            object_name="write_kit",
        )
        self._write.clicked.connect(self.write_wanted)
        self._go_on = Button(
            self.tr("Continuer"),
            kind=ButtonKind.PRIMARY,
            size=ButtonSize.PAGE,
            object_name="kit_done",
        )
        self._go_on.clicked.connect(self.finished)
        for button in (self._later, self._write, self._go_on):
            self.footer.add_action(button)

    def show_view(self, view: KitView) -> None:
        """Show what is to be done, or what was."""
        self.header.set_title(self.tr("Kit de secours"), view.centre)
        written = view.files is not None
        self._later.setVisible(not written and view.has_kit)
        self._write.setVisible(not written)
        self._write.setText(
            self.tr("Écrire un nouveau kit…") if view.has_kit else self.tr("Écrire le kit…")
        )
        self._write.updateGeometry()
        self._go_on.setVisible(written)
        self.footer.set_hint(
            ""
            if written
            else self.tr("Choisissez une clé USB vide, qui ne servira pas aux salles.")
        )
        empty_layout(self._card.body)
        if view.files is None:
            self._show_why(view.has_kit)
            self._write.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._show_parts(view.files)
            self._go_on.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_why(self, again: bool) -> None:
        title = (
            self.tr("Écrire un nouveau kit de secours")
            if again
            else self.tr("Une dernière étape : le kit de secours")
        )
        self._head("shield-check", title)
        self._words(
            self.tr(
                "Le kit rouvre le centre si toutes les phrases de passe sont perdues, ou si cet "
                "ordinateur l’est. Sans lui, personne ne peut rouvrir le centre, pas même ceux "
                "qui ont écrit ce logiciel."
            )
        )
        self._card.body.addWidget(Divider())
        parts = (
            (
                "usb",
                self.tr("Un fichier, sur une clé USB"),
                self.tr("Les clés du centre, chiffrées. Seul, ce fichier n’ouvre rien."),
            ),
            (
                "printer",
                self.tr("Une feuille à imprimer"),
                self.tr("Le code qui ouvre ce fichier. Seule, cette feuille n’ouvre rien."),
            ),
        )
        for icon, name, text in parts:
            self._part(icon, name, text)
        self._card.body.addWidget(Divider())
        self._words(
            self.tr(
                "Le kit est écrit dans le dossier que vous choisissez, puis relu et ouvert avec "
                "son code : vous saurez qu’il fonctionne."
            )
        )
        if again:
            self._card.body.addWidget(
                Notice(
                    Tone.WARNING,
                    self.tr("Les kits écrits avant ouvrent toujours le centre."),
                    self.tr("Détruisez la clé et la feuille que le nouveau kit remplace."),
                )
            )

    def _show_parts(self, files: KitFiles) -> None:
        self._head("circle-check", self.tr("Le kit est écrit, relu et ouvert avec son code"), True)
        self._words(self.tr("Deux choses restent à faire de vos mains."))
        self._card.body.addWidget(Divider())
        self._part(
            "printer",
            self.tr("Imprimez {0}").format(short_path(files.sheet.path)),
            self.tr(
                "Mettez la feuille sous enveloppe, dans un coffre ou un tiroir fermé. Effacez "
                "ensuite ce fichier de la clé : le code et la clé ne se gardent jamais ensemble."
            ),
            "kit_sheet",
        )
        self._part(
            "usb",
            self.tr("Rangez la clé qui porte {0}").format(files.kit.path.name),
            self.tr(
                "Dans un autre lieu que la feuille et que cet ordinateur. Elle ne sert à rien "
                "d’autre."
            ),
            "kit_file",
        )
        self._card.body.addWidget(Divider())
        place = QHBoxLayout()
        place.setSpacing(8)
        place.addWidget(IconLabel("folder"))
        folder = Label(
            self.tr("Écrits dans {0}").format(short_path(files.kit.path.parent)),
            tone=Tone.MUTED,
            elide=True,
        )
        folder.setToolTip(str(files.kit.path.parent))
        place.addWidget(folder, 1)
        self._card.body.addLayout(place)

    def _head(self, icon: str, words: str, done: bool = False) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(IconLabel(icon, tone=Tone.OK if done else Tone.ACCENT, size=24))
        head.addWidget(Label(words, style=TextStyle.WINDOW_TITLE, wrap=True), 1)
        self._card.body.addLayout(head)

    def _words(self, words: str) -> None:
        self._card.body.addWidget(Label(words, wrap=True))

    def _part(self, icon: str, name: str, text: str, object_name: str = "") -> None:
        box = QWidget()
        box.setObjectName(object_name)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(IconLabel(icon, size=20), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(Label(name, style=TextStyle.BODY_MEDIUM, wrap=True))
        column.addWidget(Label(text, tone=Tone.MUTED, wrap=True))
        row.addLayout(column, 1)
        self._card.body.addWidget(box)

    def show_writing(self) -> None:
        """Say that the kit is being written; nothing can be pressed meanwhile."""
        self.clear_refusal()
        self._set_busy(True)
        self.waiting.start(
            self.tr("Écriture du kit, relecture, ouverture avec son code"), cancellable=False
        )

    def show_writing_ended(self) -> None:
        """End the wait."""
        self.waiting.stop()
        self._set_busy(False)

    def _set_busy(self, busy: bool) -> None:
        for button in (self._leave, self._later, self._write):
            button.setEnabled(not busy)
