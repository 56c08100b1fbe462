"""Dividing one assessment's oral into phases, with what they add up to said as it is typed."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.run_sheet import THRESHOLD_MINUTES
from ui.centre.page import empty_layout
from ui.centre.preparation.run_sheet_draft import MOST_PHASES, PhaseDraft, RunSheetDraft
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.widgets.buttons import Button, ButtonSize, IconButton, LinkButton
from ui.widgets.choice import CheckBox
from ui.widgets.label import IconLabel, Label

_LONGEST_NAME = 40
_THRESHOLDS = ", ".join(str(minutes) for minutes in THRESHOLD_MINUTES)


class RunSheetEditor(QWidget):
    """One phase, as long as the oral, or a line for each phase.

    Signals:
        changed: a `RunSheetDraft`.
    """

    changed = Signal(object)

    def __init__(self, draft: RunSheetDraft, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"run_sheet_{draft.assessment}")
        self._draft = draft
        self._names: list[QLineEdit] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        self._plain = self._make_plain()
        column.addWidget(self._plain)
        self._divided = QWidget()
        inner = QVBoxLayout(self._divided)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(8)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(0, 1)
        inner.addLayout(self._grid)
        inner.addLayout(self._make_ways())
        inner.addLayout(self._make_total())
        column.addWidget(self._divided)
        self._build()
        self._say()

    def _make_plain(self) -> QWidget:
        plain = QWidget()
        row = QHBoxLayout(plain)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        words = self.tr("Une seule phase, « Soutenance », de {0} min : celles du référentiel.")
        row.addWidget(Label(words.format(self._draft.total), tone=Tone.MUTED, wrap=True), 1)
        divide = Button(
            self.tr("Répartir en phases"),
            size=ButtonSize.ROW,
            object_name=f"divide_{self._draft.assessment}",
        )
        divide.clicked.connect(self._divide)
        row.addWidget(divide)
        return plain

    def _make_ways(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        self._add = LinkButton(
            self.tr("Ajouter une phase"),
            icon_name="plus",
            object_name=f"add_phase_{self._draft.assessment}",
        )
        self._add.clicked.connect(self._add_phase)
        row.addWidget(self._add)
        whole = LinkButton(
            self.tr("Revenir à une seule phase"), object_name=f"undivide_{self._draft.assessment}"
        )
        whole.clicked.connect(lambda: self._reshape(replace(self._draft, phases=())))
        row.addWidget(whole)
        row.addStretch(1)
        return row

    def _make_total(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self._symbol = IconLabel("circle-dashed", tone=Tone.WARNING, size=16)
        self._total = Label("", style=TextStyle.BODY_MEDIUM, wrap=True)
        self._total.setObjectName(f"total_{self._draft.assessment}")
        row.addWidget(self._symbol, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._total, 1)
        return row

    # the phases

    def _divide(self) -> None:
        """Begin with the phases that are usual, and let the centre share the minutes out."""
        self._reshape(
            replace(
                self._draft,
                phases=(
                    PhaseDraft(name=self.tr("Installation"), counted=False),
                    PhaseDraft(name=self.tr("Présentation"), thresholds=_THRESHOLDS),
                    PhaseDraft(name=self.tr("Échanges"), thresholds=_THRESHOLDS),
                    PhaseDraft(name=self.tr("Délibération"), counted=False),
                ),
            )
        )
        self._names[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_phase(self) -> None:
        self._reshape(replace(self._draft, phases=(*self._draft.phases, PhaseDraft())))
        self._names[-1].setFocus(Qt.FocusReason.OtherFocusReason)

    def _reshape(self, draft: RunSheetDraft) -> None:
        """Take phases away, add or move some: their lines are made anew."""
        self._draft = draft
        self._build()
        self._say()
        self.changed.emit(draft)

    def _write(self, place: int, phase: PhaseDraft) -> None:
        """Keep what is typed in a line that stays."""
        self._draft = self._draft.with_phase(place, phase)
        self._say()
        self.changed.emit(self._draft)

    def _build(self) -> None:
        empty_layout(self._grid)
        self._names = []
        phases = self._draft.phases
        self._plain.setVisible(not phases)
        self._divided.setVisible(bool(phases))
        heads = (self.tr("Phase"), self.tr("Minutes"), "", self.tr("Signaux, min"))
        for column, words in enumerate(heads if phases else ()):
            self._grid.addWidget(Label(words, style=TextStyle.CAPTION, tone=Tone.MUTED), 0, column)
        for place, phase in enumerate(phases):
            self._line(place, phase)
        self._add.setEnabled(len(phases) < MOST_PHASES)

    def _line(self, place: int, phase: PhaseDraft) -> None:
        code, number = self._draft.assessment, place + 1
        name = self._cell(f"phase_{code}_{number}", self.tr("Nom de la phase {0}"), number)
        name.setText(phase.name)
        name.setMaxLength(_LONGEST_NAME)
        name.textEdited.connect(lambda text: self._typed(place, name=text))
        self._names.append(name)
        minutes = self._cell(
            f"minutes_{code}_{number}", self.tr("Minutes de la phase {0}, rien sans limite"), number
        )
        minutes.setText(phase.minutes)
        minutes.setPlaceholderText(self.tr("libre"))
        minutes.setValidator(QIntValidator(1, 999, minutes))
        minutes.setFixedWidth(64)
        minutes.textEdited.connect(lambda text: self._typed(place, minutes=text))
        counted = CheckBox(self.tr("dans la durée"), object_name=f"counted_{code}_{number}")
        counted.setChecked(phase.counted)
        counted.setAccessibleName(
            self.tr("Phase {0} comptée dans la durée du référentiel").format(number)
        )
        counted.toggled.connect(lambda on: self._typed(place, counted=on))
        thresholds = self._cell(
            f"thresholds_{code}_{number}",
            self.tr("Minutes restantes où la phase {0} le signale"),
            number,
        )
        thresholds.setText(phase.thresholds)
        thresholds.setPlaceholderText(self.tr("aucun"))
        thresholds.setFixedWidth(88)
        thresholds.setMaxLength(20)
        thresholds.textEdited.connect(lambda text: self._typed(place, thresholds=text))
        cells = (name, minutes, counted, thresholds, self._move(place), self._remove(place))
        for column, cell in enumerate(cells):
            self._grid.addWidget(cell, number, column)

    def _cell(self, object_name: str, spoken: str, number: int) -> QLineEdit:
        edit = QLineEdit()
        edit.setObjectName(object_name)
        edit.setAccessibleName(spoken.format(number))
        return edit

    def _move(self, place: int) -> QWidget:
        up = IconButton(
            "chevron-up",
            self.tr("Monter la phase {0}").format(place + 1),
            object_name=f"up_{self._draft.assessment}_{place + 1}",
        )
        up.setEnabled(place > 0)
        up.clicked.connect(lambda: self._reshape(self._draft.moved_up(place)))
        return up

    def _remove(self, place: int) -> QWidget:
        remove = IconButton(
            "trash-2",
            self.tr("Retirer la phase {0}").format(place + 1),
            object_name=f"remove_{self._draft.assessment}_{place + 1}",
        )
        remove.clicked.connect(lambda: self._reshape(self._draft.without(place)))
        return remove

    def _typed(
        self,
        place: int,
        *,
        name: str | None = None,
        minutes: str | None = None,
        counted: bool | None = None,
        thresholds: str | None = None,
    ) -> None:
        before = self._draft.phases[place]
        after = PhaseDraft(
            name=before.name if name is None else name,
            minutes=before.minutes if minutes is None else minutes,
            counted=before.counted if counted is None else counted,
            thresholds=before.thresholds if thresholds is None else thresholds,
        )
        self._write(place, after)

    # what it comes to

    def _say(self) -> None:
        draft = self._draft
        fault = draft.fault()
        self._symbol.set_icon(
            "circle-check" if fault is None else "circle-dashed",
            Tone.OK if fault is None else Tone.WARNING,
        )
        self._total.setText(self._words(draft, fault))

    def _words(self, draft: RunSheetDraft, fault: str | None) -> str:
        if fault is None:
            words = self.tr("{0} min sur {0} : la durée du référentiel est tenue.")
            return words.format(draft.total)
        left = draft.total - draft.counted_minutes
        if left > 0:
            total = self.tr("{0} min réparties sur {1} : il en reste {2}.")
        elif left < 0:
            total = self.tr("{0} min réparties sur {1} : il y en a {2} de trop.")
        else:
            total = self.tr("{0} min réparties sur {1}.")
        advice = {
            "run_sheet.number": self.tr("Les signaux sont des minutes, comme « 5, 1 »."),
            "run_sheet.name": self.tr("Donnez à chaque phase un nom, différent des autres."),
            "run_sheet.minutes": self.tr("Une phase dans la durée a des minutes."),
            "run_sheet.thresholds": self.tr(
                "Les signaux descendent, et restent sous les minutes de leur phase."
            ),
            "run_sheet.order": self.tr("Les phases dans la durée se suivent ; il en faut une."),
            "run_sheet.total": "",
        }[fault]
        words = total.format(draft.counted_minutes, draft.total, abs(left))
        return f"{words} {advice}".strip()
