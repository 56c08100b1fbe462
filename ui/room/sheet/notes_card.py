"""A juror's notes during the oral: theirs alone, unless they attach them when they seal."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.services.room.notes import NOTES_LIMIT
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.room.sheet.criterion_row import TYPING_PAUSE_MS
from ui.widgets.card import Card
from ui.widgets.field import TextField
from ui.widgets.label import IconLabel, Label

_LINES = 3


class NotesCard(Card):
    """Takes the height that is left beside the lines; says whether the notes leave the room.

    Signals:
        kept: the notes as they are typed.
    """

    kept = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(object_name="notes_card", parent=parent)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(Label(self.tr("Notes libres"), style=TextStyle.BODY_STRONG), 1)
        self._icon = IconLabel("eye-off")
        self._fate = Label("", style=TextStyle.CAPTION, tone=Tone.MUTED)
        head.addWidget(self._icon)
        head.addWidget(self._fate)
        self.body.addLayout(head)
        self.field = TextField(
            self.tr("Notes libres"),
            bare=True,
            lines=_LINES,
            stretch=True,
            limit=NOTES_LIMIT,
            pause=TYPING_PAUSE_MS,
            object_name="notes",
        )
        self.field.committed.connect(self.kept)
        self.body.addWidget(self.field, 1)
        self.show_notes("", attached=False, sealed=False)

    def show_notes(self, text: str, *, attached: bool, sealed: bool) -> None:
        """Show the notes that are on disk, and what becomes of them."""
        if not self.field.edit.hasFocus():
            self.field.set_text(text)
        self.field.edit.setReadOnly(sealed)
        self._icon.set_icon("eye" if attached else "eye-off", Tone.MUTED)
        self._fate.setText(self.tr("jointes") if attached else self.tr("non exportées"))
        self.field.edit.setAccessibleDescription(self._fate.words())

    def commit(self) -> None:
        """Hand over what is still being typed."""
        self.field.commit()

    def clear(self) -> None:
        """Show nothing any more."""
        self.field.set_text("")
        self.field.set_error("")
