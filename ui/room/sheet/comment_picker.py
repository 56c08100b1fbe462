"""The comments that a juror keeps to use again, offered beside the comment being written."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from ui.room.words import shortened
from ui.widgets.buttons import ButtonSize, MenuButton
from ui.widgets.field import TextField

_SHOWN = 72
"""So many characters of a comment are shown in the menu."""


class CommentShelf(QObject):
    """The open sheet's reusable comments, the same for all its lines.

    Signals:
        keep_wanted, forget_wanted: a text to keep, or to keep no longer.
    """

    keep_wanted = Signal(str)
    forget_wanted = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.texts: tuple[str, ...] = ()


class CommentPicker(MenuButton):
    """Writes a kept comment into a field, keeps what the field holds, forgets one."""

    def __init__(self, shelf: CommentShelf, field: TextField, parent: QWidget) -> None:
        menu = QMenu()
        super().__init__(
            self.tr("Réutiliser…"),
            menu,
            size=ButtonSize.ROW,
            object_name="comment_picker",
            parent=parent,
        )
        self.setAccessibleDescription(self.tr("Vos commentaires gardés"))
        self._shelf = shelf
        self._field = field
        menu.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        menu = self.menu_shown()
        menu.clear()
        for text in self._shelf.texts:
            action = menu.addAction(_entry(text))
            action.triggered.connect(lambda _=False, chosen=text: self._write(chosen))
        if not self._shelf.texts:
            menu.addAction(self.tr("Aucun commentaire gardé")).setEnabled(False)
        menu.addSeparator()
        keep = menu.addAction(self.tr("Garder ce commentaire pour le réutiliser"))
        keep.setObjectName("keep_comment")
        typed = self._field.text()
        keep.setEnabled(bool(typed) and typed not in self._shelf.texts)
        keep.triggered.connect(lambda: self._shelf.keep_wanted.emit(typed))
        if self._shelf.texts:
            forgetting = menu.addMenu(self.tr("Ne plus garder"))
            forgetting.setObjectName("forget_comment")
            for text in self._shelf.texts:
                action = forgetting.addAction(_entry(text))
                action.triggered.connect(
                    lambda _=False, chosen=text: self._shelf.forget_wanted.emit(chosen)
                )

    def _write(self, text: str) -> None:
        self._field.add_text(text)
        self._field.commit()
        self._field.setFocus()


def _entry(text: str) -> str:
    """One line of a menu, in which « & » would mark a key."""
    return shortened(" ".join(text.split()), _SHOWN).replace("&", "&&")
