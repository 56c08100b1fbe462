"""« Écran du public »: which screen, what it shows, a message to the room, no light.

Everything takes effect at once and is remembered by screen. The panel is the operator's: the
public window goes on without the focus while somebody types here.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.services.ports.screens import Naming, ScreenChoice
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.room.oral.public_screen import PublicScreen
from ui.second_screen.content import PublicCountdown
from ui.second_screen.placement import SecondScreenKind, how_to_extend, state_tone, state_words
from ui.second_screen.preview import PublicPreview
from ui.second_screen.screens import PluggedScreen
from ui.widgets.buttons import Button, ButtonKind, LinkButton
from ui.widgets.card import Card
from ui.widgets.choice import CheckBox
from ui.widgets.field import ChoiceField, TextField
from ui.widgets.label import Label

MESSAGE_LIMIT = 200
"""The longest message, in characters: more could not be read from the back of a room."""
_AUTOMATIC = ""


class ScreenPanel(QDialog):
    """One panel for every page; Escape or F11 closes it and leaves everything as it is."""

    def __init__(self, public: PublicScreen, parent: QWidget) -> None:
        super().__init__(parent)
        self._public = public
        self.setObjectName("screen_panel")
        self.setWindowTitle(self.tr("Écran du public"))
        self.where = ScreenCard()
        self.content = ContentCard()
        self.message = MessageCard()
        self.preview = PublicPreview(public.window)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addLayout(self._make_left())
        right = QVBoxLayout()
        right.setSpacing(16)
        for card in (self.where, self.content, self.message):
            right.addWidget(card)
        right.addStretch(1)
        row.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.addLayout(row)
        self.setFixedWidth(820)
        self._wire()
        self._follow()
        self.where.screen_choice.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_left(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(Label(self.tr("La salle voit"), style=TextStyle.TITLE))
        column.addWidget(self.preview)
        self._state = Label("", style=TextStyle.BODY_MEDIUM, wrap=True, object_name="screen_state")
        self._state.setFixedWidth(self.preview.width())
        self._advice = Label("", tone=Tone.MUTED, wrap=True, object_name="screen_advice")
        self._advice.setFixedWidth(self.preview.width())
        column.addWidget(self._state)
        column.addWidget(self._advice)
        column.addStretch(1)
        self.black = Button("", icon_name="moon", object_name="black_screen")
        self.hide_screen = Button("", icon_name="monitor-off", object_name="hide_screen")
        close = Button(self.tr("Fermer"), object_name="close_screen_panel")
        close.clicked.connect(self.close)
        for button in (self.black, self.hide_screen, close):
            button.setAutoDefault(False)
            column.addWidget(button)
        keys = self.tr("F11 ou Échap ferme ce panneau")
        column.addWidget(Label(keys, style=TextStyle.CAPTION, tone=Tone.MUTED))
        return column

    def _wire(self) -> None:
        public = self._public
        public.changed.connect(self._follow)
        public.window.repainted.connect(self._advise)
        self.where.chosen.connect(public.choose_screen)
        self.where.identify_wanted.connect(public.identify)
        self.content.changed.connect(public.set_choice)
        self.message.wanted.connect(public.show_message)
        self.black.clicked.connect(lambda: public.set_black(not public.black))
        self.hide_screen.clicked.connect(lambda: public.set_hidden(not public.hidden))
        QShortcut(QKeySequence(Qt.Key.Key_F11), self, self.close)

    def showEvent(self, event: QShowEvent) -> None:
        self._follow()
        super().showEvent(event)

    def _follow(self) -> None:
        """Show what was chosen and what became of it."""
        public = self._public
        self.where.show_screens(public.screens(), public.chosen_by_hand())
        self.content.show_choice(public.choice())
        self.message.show_message(public.message)
        self.black.setText(self.tr("Rallumer l’écran") if public.black else self.tr("Écran noir"))
        self.black.set_icon_name("sun" if public.black else "moon")
        self.hide_screen.setText(
            self.tr("Afficher l’écran 2") if public.hidden else self.tr("Masquer l’écran 2")
        )
        self.hide_screen.set_icon_name("monitor" if public.hidden else "monitor-off")
        self.preview.follow()
        self._advise()

    def _advise(self) -> None:
        state = self._public.state()
        words = state_words(state)
        if state.screen_name:
            words = self.tr("{0}, {1}").format(words, state.screen_name)
        self._state.setText(words)
        self._state.set_tone(state_tone(state))
        advice = self._advice_words(state.kind)
        self._advice.setText(advice)
        self._advice.setVisible(bool(advice))

    def _advice_words(self, kind: SecondScreenKind) -> str:
        content = self._public.window.content()
        silent = isinstance(content, PublicCountdown) and not content.display.text
        digits = self.tr(
            "Les chiffres viennent au premier seuil de la phase : un temps supplémentaire ne "
            "doit pas se lire ici."
        )
        return {
            SecondScreenKind.ABSENT: self._plugging_words(),
            SecondScreenKind.MIRRORED: how_to_extend(),
            SecondScreenKind.NOT_CHOSEN: self.tr(
                "L’écran choisi est débranché. Rebranchez-le, ou choisissez-en un autre."
            ),
            SecondScreenKind.HIDDEN_BY_OPERATOR: self.tr("La salle voit le bureau de l’écran 2."),
            SecondScreenKind.MESSAGE: self.tr("Le message tient la place du chronomètre."),
            SecondScreenKind.SHOWN: digits if silent else "",
        }.get(kind, "")

    def _plugging_words(self) -> str:
        """Say how a screen comes to life; Windows and macOS hide one that copies another."""
        plug = self.tr("Branchez un écran : il s’allume tout seul.")
        copied = self.tr("S’il montre la même image que cet ordinateur, il le recopie.")
        return f"{plug}\n{copied} {how_to_extend()}"


class ScreenCard(Card):
    """Which screen is for the public.

    Signals:
        chosen: the key of a screen, `None` for whichever the program finds.
        identify_wanted: number the screens.
    """

    chosen = Signal(object)
    identify_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(object_name="which_screen", parent=parent)
        self._options: list[tuple[str, object]] = []
        self.screen_choice = ChoiceField(
            self.tr("Écran du public"), (), object_name="screen_choice"
        )
        self.screen_choice.chosen.connect(lambda key: self.chosen.emit(key or None))
        self.identify = Button(
            self.tr("Identifier les écrans"), icon_name="search", object_name="identify_screens"
        )
        self.identify.setAutoDefault(False)
        self.identify.clicked.connect(self.identify_wanted)
        self.body.addWidget(self.screen_choice)
        self.body.addWidget(self.identify, 0, Qt.AlignmentFlag.AlignLeft)

    def show_screens(self, screens: list[PluggedScreen], chosen: str | None) -> None:
        """List the screens that can be taken."""
        options: list[tuple[str, object]] = [(self.tr("Automatique"), _AUTOMATIC)]
        options += [(self._words(screen), screen.key) for screen in screens if screen.free]
        if options != self._options:
            self._options = options
            self.screen_choice.set_options(options)
        self.screen_choice.set_value(chosen or _AUTOMATIC)

    def _words(self, screen: PluggedScreen) -> str:
        return self.tr("{0} · {1}, {2} × {3}").format(
            screen.number, screen.name, screen.place.width(), screen.place.height()
        )


class ContentCard(Card):
    """What the screen shows of an oral, and in which appearance.

    Signals:
        changed: a `ScreenChoice`.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(object_name="public_content", parent=parent)
        self._choice = ScreenChoice()
        self.naming = ChoiceField(
            self.tr("Candidat ou équipe"),
            (
                (self.tr("Nom"), Naming.NAME),
                (self.tr("Numéro"), Naming.NUMBER),
                (self.tr("Rien"), Naming.NOTHING),
            ),
            object_name="public_naming",
        )
        self.light = ChoiceField(
            self.tr("Fond"),
            ((self.tr("Sombre"), False), (self.tr("Clair"), True)),
            object_name="public_light",
        )
        self.phase = CheckBox(self.tr("Phase en cours"), object_name="public_phase")
        self.next_phase = CheckBox(self.tr("Phase suivante"), object_name="public_next")
        fields, boxes = QHBoxLayout(), QHBoxLayout()
        for row, widgets in (
            (fields, (self.naming, self.light)),
            (boxes, (self.phase, self.next_phase)),
        ):
            row.setSpacing(16)
            for widget in widgets:
                row.addWidget(widget, 1)
            self.body.addLayout(row)
        self.naming.chosen.connect(
            # Qt keeps the value as plain text.
            lambda value: self._change(replace(self._choice, naming=Naming(value)))
        )
        self.light.chosen.connect(lambda value: self._change(replace(self._choice, light=value)))
        self.phase.toggled.connect(lambda on: self._change(replace(self._choice, phase=on)))
        self.next_phase.toggled.connect(
            lambda on: self._change(replace(self._choice, next_phase=on))
        )

    def show_choice(self, choice: ScreenChoice) -> None:
        """Show what was chosen for the screen in use."""
        self._choice = choice  # first: what follows emits, and must change nothing
        self.naming.set_value(choice.naming)
        self.light.set_value(choice.light)
        self.phase.setChecked(choice.phase)
        self.next_phase.setChecked(choice.next_phase)

    def _change(self, choice: ScreenChoice) -> None:
        if choice != self._choice:
            self._choice = choice
            self.changed.emit(choice)


class MessageCard(Card):
    """Words to the room, with the time of day under them.

    Signals:
        wanted: the text to show, empty to take it away.
    """

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(object_name="room_message", parent=parent)
        self._shown = ""
        self.text = TextField(
            self.tr("Message à la salle"),
            hint=self.tr("la première ligne en grand, l’heure dessous"),
            lines=3,
            limit=MESSAGE_LIMIT,
            object_name="message_text",
        )
        self.text.edited.connect(lambda _text: self._offer())
        self.body.addWidget(self.text)
        self.body.addLayout(self._ready_made())
        self.display = Button(
            self.tr("Afficher le message"),
            kind=ButtonKind.PRIMARY,
            icon_name="message-square",
            object_name="show_message",
        )
        self.display.clicked.connect(lambda: self.wanted.emit(self.text.text()))
        self.withdraw = Button(self.tr("Retirer le message"), object_name="withdraw_message")
        self.withdraw.clicked.connect(self._withdraw)
        row = QHBoxLayout()
        row.setSpacing(16)
        for button in (self.display, self.withdraw):
            button.setAutoDefault(False)
            row.addWidget(button, 1)
        self.body.addLayout(row)

    def _ready_made(self) -> QVBoxLayout:
        """Sentences that a room often needs: a press writes one in the field."""
        rows = QVBoxLayout()
        rows.setSpacing(4)
        for index, words in enumerate(
            (
                self.tr("Merci d’attendre dans le couloir."),
                self.tr("L’oral reprend dans un instant."),
                self.tr("Vous pouvez entrer."),
            )
        ):
            link = LinkButton(words, icon_name="plus", object_name=f"ready_message_{index}")
            link.setAutoDefault(False)
            link.clicked.connect(lambda _=False, text=words: self._write(text))
            rows.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        return rows

    def show_message(self, lines: tuple[str, ...]) -> None:
        """Say whether a message is on the screen; what is being typed stays."""
        self._shown = "\n".join(lines)
        if lines and not self.text.text():
            self.text.set_text(self._shown)
        self._offer()

    def _offer(self) -> None:
        typed = "\n".join(line.strip() for line in self.text.text().splitlines() if line.strip())
        self.display.setEnabled(bool(typed) and typed != self._shown)
        self.withdraw.setEnabled(bool(self._shown))

    def _write(self, text: str) -> None:
        self.text.set_text(text)
        self._offer()
        self.display.setFocus(Qt.FocusReason.OtherFocusReason)

    def _withdraw(self) -> None:
        self.wanted.emit("")
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
