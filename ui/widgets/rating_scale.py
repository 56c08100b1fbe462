"""The rating scale of one criterion: up to nine levels and « Non observé ».

A rating is a digit, a word and the accent: never a colour from red to green, which would
judge for the juror. An unrated scale with the keyboard is framed as a whole; no level is
suggested unless the session's rules propose one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from ui.announce import announce
from ui.look.theme import tokens
from ui.widgets.digit_keys import digit_of_key
from ui.widgets.focus_ring import RingHolder
from ui.widgets.level_button import LevelButton
from ui.widgets.painting import paint_box

_INSIDE = 3
_NOT_OBSERVED = -2  # QButtonGroup keeps -1 for itself
_CLEARING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_TAKING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


@dataclass(frozen=True, slots=True)
class Level:
    """A level: the digit that is shown and typed, and the scale's word for it."""

    value: int
    label: str


class _ScaleBox(QWidget):
    """The outline around the levels."""

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        t = tokens()
        outline = t.control if self.isEnabled() else t.border
        paint_box(QPainter(self), self.rect(), fill=t.surface, outline=outline, radius=8)


class RatingScaleControl(QWidget):
    """Levels side by side, one of which may be chosen with mouse, keyboard or assistance.

    Digits rate, 0 and Delete clear, N says not observed, Left and Right move a frame that
    Enter or Space takes. Up and Down are left to the page. The control emits what a person
    did; setters emit nothing.

    Args:
        criterion: the criterion's words, for the accessible names.
        levels: in the order shown; digits 1 to 9.
        not_observed: offer « N Non observé ».
        ring: wear the focus ring; without it whoever holds the scale draws one, which is
            cheaper than a widget that comes and goes on every line of a sheet.

    Signals:
        rated, not_observed_chosen, cleared: what a person did.
        focused, left: the keyboard came, the keyboard went.
    """

    rated = Signal(int)
    not_observed_chosen = Signal()
    cleared = Signal()
    focused = Signal()
    left = Signal()

    def __init__(
        self,
        criterion: str,
        levels: Sequence[Level],
        *,
        not_observed: bool = True,
        ring: bool = True,
        object_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._criterion = criterion
        self._words = {level.value: f"{level.value} {level.label}" for level in levels}
        self._ring = RingHolder(self) if ring else None
        self._candidate: int | None = None
        self._sealed = False
        self._quiet = False
        self._group = QButtonGroup(self)
        self._buttons: dict[int, LevelButton] = {}
        self._lay_out(levels, not_observed)
        self._group.idToggled.connect(self._toggled)
        self._name_levels()
        self._name_state()

    def _lay_out(self, levels: Sequence[Level], not_observed: bool) -> None:
        self._box = _ScaleBox(self)
        inside = QHBoxLayout(self._box)
        inside.setContentsMargins(_INSIDE, _INSIDE, _INSIDE, _INSIDE)
        inside.setSpacing(0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._box)
        for level in levels:
            button = LevelButton(str(level.value), level.label, parent=self._box)
            button.setObjectName(f"level_{level.value}")
            inside.addWidget(button)
            self._add(level.value, button)
        if not_observed:
            words = self.tr("Non observé")
            self._words[_NOT_OBSERVED] = f"N {words}"
            button = LevelButton("N", words, boxed=True, parent=self)
            button.setObjectName("level_not_observed")
            row.addWidget(button)
            self._add(_NOT_OBSERVED, button)

    def _add(self, key: int, button: LevelButton) -> None:
        self._buttons[key] = button
        self._group.addButton(button, key)

    def value(self) -> int | None:
        """Return the level chosen, `None` when unrated or not observed."""
        key = self._chosen()
        return None if key in (None, _NOT_OBSERVED) else key

    def is_not_observed(self) -> bool:
        """Tell whether « Non observé » is chosen."""
        return self._chosen() == _NOT_OBSERVED

    def set_value(self, value: int | None) -> None:
        """Show a rating, or none; emits nothing.

        Raises:
            KeyError: the scale has no such level.
        """
        self._show(value)

    def set_not_observed(self) -> None:
        """Show « Non observé »; emits nothing."""
        self._show(_NOT_OBSERVED)

    def propose(self, value: int | None) -> None:
        """Frame the level that the rules propose; Enter takes it. `None` proposes nothing."""
        self._set_candidate(value)

    def set_sealed(self, sealed: bool) -> None:
        """Make the scale read-only: the sheet is sealed."""
        if sealed == self._sealed:
            return
        self._sealed = sealed
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if sealed else Qt.FocusPolicy.StrongFocus)
        for part in self._parts():
            part.setEnabled(not sealed)
        self._name_state()

    def set_criterion(self, criterion: str) -> None:
        """Change the criterion named to assistive technology."""
        self._criterion = criterion
        self._name_levels()
        self._name_state()

    def set_level_width(self, width: int | None) -> None:
        """Impose the width of each level, in logical pixels, in narrow columns."""
        for button in self._buttons.values():
            button.set_width(width)

    def opaque_area(self) -> QRegion:
        """Return where nothing shows through: what changes beneath need not be painted there."""
        boxes: list[QWidget] = [self._box]
        if _NOT_OBSERVED in self._buttons:
            boxes.append(self._buttons[_NOT_OBSERVED])
        area = QRegion()
        for box in boxes:
            area += QRegion(box.geometry().adjusted(_INSIDE, _INSIDE, -_INSIDE, -_INSIDE))
        return area

    def _parts(self) -> Iterable[QWidget]:
        yield self._box
        yield from self._buttons.values()

    def _chosen(self) -> int | None:
        key = self._group.checkedId()
        return None if key == -1 else key

    @contextmanager
    def _silence(self) -> Iterator[None]:
        self._quiet = True
        try:
            yield
        finally:
            self._quiet = False

    def _show(self, key: int | None) -> None:
        if key == self._chosen():
            return
        with self._silence():
            if key is not None:
                self._buttons[key].setChecked(True)
            elif (button := self._group.checkedButton()) is not None:
                self._group.setExclusive(False)
                button.setChecked(False)
                self._group.setExclusive(True)
        self._name_state()

    def _toggled(self, key: int, checked: bool) -> None:
        # Not idClicked: a screen reader toggles a level without clicking it.
        if self._quiet or not checked:
            return
        self._set_candidate(None)
        self._name_state()
        if key == _NOT_OBSERVED:
            self.not_observed_chosen.emit()
        else:
            self.rated.emit(key)

    def _clear(self) -> None:
        if self._chosen() is not None:
            self._show(None)
            self.cleared.emit()

    def _set_candidate(self, key: int | None) -> None:
        self._candidate = key
        for each, button in self._buttons.items():
            button.set_candidate(each == key)

    def _name_state(self) -> None:
        key = self._chosen()
        state = self.tr("non noté") if key is None else self._words[key]
        self.setAccessibleName(self.tr("{0} : {1}").format(self._criterion, state))
        self.setAccessibleDescription(self.tr("Feuille scellée") if self._sealed else "")

    def _name_levels(self) -> None:
        for each, button in self._buttons.items():
            button.setAccessibleName(
                self.tr("{0} : {1}").format(self._criterion, self._words[each])
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._sealed or not self._handle(event):
            event.ignore()

    def _handle(self, event: QKeyEvent) -> bool:
        digit = digit_of_key(event)
        if digit is not None and digit in self._buttons:
            self._buttons[digit].setChecked(True)
            return True
        if digit == 0 or event.key() in _CLEARING:
            self._clear()
            return True
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        return plain and self._handle_plain(Qt.Key(event.key()))

    def _handle_plain(self, key: Qt.Key) -> bool:
        if key == Qt.Key.Key_N and _NOT_OBSERVED in self._buttons:
            self._buttons[_NOT_OBSERVED].setChecked(True)
            return True
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._move_candidate(-1 if key == Qt.Key.Key_Left else 1)
            return True
        if key in _TAKING and self._candidate is not None:
            self._buttons[self._candidate].setChecked(True)
            return True
        return False

    def _move_candidate(self, step: int) -> None:
        keys = list(self._buttons)
        start = self._candidate if self._candidate is not None else self._chosen()
        if start is None:
            place = 0 if step > 0 else len(keys) - 1
        else:
            place = min(max(keys.index(start) + step, 0), len(keys) - 1)
        self._set_candidate(keys[place])
        announce(self, self._words[keys[place]])

    # Qt would paint every level again where the keyboard comes and goes: the ring tells it.

    def focusInEvent(self, event: QFocusEvent) -> None:
        del event
        if self._ring is not None:
            self._ring.show()
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        del event
        if self._ring is not None:
            self._ring.hide()
        self.left.emit()
