"""The words of a rating scale: ready-made scales, then each level's own words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.centre.option_list import Option, OptionList
from ui.centre.page import empty_layout
from ui.centre.preparation.rules_draft import FEWEST_LEVELS, MOST_LEVELS
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.widgets.buttons import IconButton, LinkButton
from ui.widgets.label import Label


class ScaleEditor(QWidget):
    """Three scales in use, and the words of the levels, which may be changed.

    Signals:
        changed: the words of the levels, from the lowest.
    """

    changed = Signal(tuple)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels: tuple[str, ...] | None = None
        self._edits: list[QLineEdit] = []
        self._presets = self._ready_made()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.options = OptionList(
            self.tr("Échelle"),
            tuple(
                Option(key=key, title=title, text=" · ".join(labels))
                for key, (title, labels) in self._presets.items()
            ),
            object_name="scale",
        )
        self.options.chosen.connect(self._preset_chosen)
        column.addWidget(self.options)
        self._levels = QWidget()
        inner = QVBoxLayout(self._levels)
        inner.setContentsMargins(0, 8, 0, 0)
        inner.setSpacing(8)
        inner.addWidget(
            Label(
                self.tr("Mots des niveaux, du plus bas au plus haut ; ils seront imprimés"),
                style=TextStyle.CAPTION,
                tone=Tone.MUTED,
            )
        )
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        inner.addLayout(self._rows)
        self._add = LinkButton(
            self.tr("Ajouter un niveau"), icon_name="plus", object_name="add_level"
        )
        self._add.clicked.connect(self._add_level)
        inner.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._levels)
        self.set_labels(None)

    def _ready_made(self) -> dict[str, tuple[str, tuple[str, ...]]]:
        return {
            "two": (self.tr("Deux niveaux"), (self.tr("Non acquis"), self.tr("Acquis"))),
            "three": (
                self.tr("Trois niveaux d’acquisition"),
                (self.tr("Non acquis"), self.tr("Partiellement acquis"), self.tr("Acquis")),
            ),
            "four": (
                self.tr("Quatre niveaux de maîtrise"),
                (
                    self.tr("Maîtrise insuffisante"),
                    self.tr("Maîtrise fragile"),
                    self.tr("Maîtrise satisfaisante"),
                    self.tr("Très bonne maîtrise"),
                ),
            ),
        }

    def set_labels(self, labels: tuple[str, ...] | None) -> None:
        """Show a scale, or none yet; emits nothing."""
        if labels == self._labels and self._edits:
            return
        self._labels = labels
        same = next((key for key, (_, ready) in self._presets.items() if ready == labels), None)
        self.options.set_value(same)
        self._levels.setVisible(labels is not None)
        empty_layout(self._rows)
        self._edits = []
        for place, label in enumerate(labels or ()):
            self._rows.addWidget(self._level_row(place, label))
        self._add.setEnabled(len(labels or ()) < MOST_LEVELS)

    def _level_row(self, place: int, label: str) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        digit = Label(str(place + 1), style=TextStyle.BODY_STRONG)
        digit.setFixedWidth(16)
        edit = QLineEdit(label)
        edit.setObjectName(f"level_label_{place + 1}")
        edit.setAccessibleName(self.tr("Mots du niveau {0}").format(place + 1))
        edit.setMaxLength(40)
        edit.textEdited.connect(self._typed)
        remove = IconButton(
            "trash-2",
            self.tr("Retirer le niveau {0}").format(place + 1),
            object_name=f"remove_level_{place + 1}",
        )
        remove.setEnabled(len(self._labels or ()) > FEWEST_LEVELS)
        remove.clicked.connect(lambda: self._remove(place))
        line.addWidget(digit)
        line.addWidget(edit, 1)
        line.addWidget(remove)
        self._edits.append(edit)
        return row

    def _add_level(self) -> None:
        self._set_labels((*(self._labels or ()), ""))

    def _remove(self, place: int) -> None:
        labels = self._labels or ()
        self._set_labels((*labels[:place], *labels[place + 1 :]))
        self._edits[min(place, len(self._edits) - 1)].setFocus()

    def _set_labels(self, labels: tuple[str, ...]) -> None:
        self.set_labels(labels)
        if labels and not labels[-1]:
            self._edits[-1].setFocus()
        self.changed.emit(labels)

    def _typed(self) -> None:
        self._labels = tuple(edit.text() for edit in self._edits)
        self.changed.emit(self._labels)

    def _preset_chosen(self, key: str) -> None:
        self._set_labels(self._presets[key][1])
