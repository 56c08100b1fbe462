"""A file that somebody brings: choose it, or drop it here."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.look.tone import Tone
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.drop_area import DropArea
from ui.widgets.label import Label


class FileCard(Card):
    """Words, a button, a place to drop.

    Args:
        title: what the file is.
        words: where it comes from.
        button: words of the button.
        suffix: how its name ends, dot included.

    Signals:
        file_wanted: ask for a file.
        file_given: the path of one that was dropped.
    """

    file_wanted = Signal()
    file_given = Signal(object)

    def __init__(
        self, title: str, words: str, button: str, suffix: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(title=title, object_name="file_card", parent=parent)
        self.choose = Button(button, icon_name="folder-open", object_name="choose_file")
        self.choose.clicked.connect(self.file_wanted)
        drop = DropArea(self.tr("ou déposez-le ici"), suffixes=(suffix,))
        drop.dropped.connect(lambda paths: self.file_given.emit(paths[0]))
        self.body.addWidget(Label(words, tone=Tone.MUTED, wrap=True))
        self.body.addWidget(self.choose)
        self.body.addWidget(drop)
