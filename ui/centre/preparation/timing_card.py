"""What the measured time of an oral proposes: nothing, or a rating within a tolerance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.centre.option_list import Option, OptionList
from ui.centre.preparation.timing_draft import MOST_SECONDS, TimingDraft
from ui.widgets.card import Card
from ui.widgets.field import ChoiceField, Field

_NOTHING, _RATING = "timing_nothing", "timing_rating"


class TimingCard(Card):
    """Two options; the second asks for a tolerance and two levels.

    Signals:
        changed: a `TimingDraft`.
    """

    changed = Signal(object)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(object_name="timing", parent=parent)
        self.set_title(self.tr("Temps de l’oral"))
        self.body.setSpacing(12)
        self._draft = TimingDraft()
        self._options = OptionList(
            self.tr("Temps de l’oral"),
            (
                Option(
                    key=_NOTHING,
                    title=self.tr("Aucune note proposée"),
                    text=self.tr("le jury lit le temps mesuré, et note"),
                ),
                Option(
                    key=_RATING,
                    title=self.tr("Une note proposée, d’après le temps mesuré"),
                    text=self.tr("le jury la prend ou en choisit une autre"),
                ),
            ),
            object_name="timing_options",
        )
        self._options.chosen.connect(
            lambda key: self._choose(replace(self._draft, proposes=key == _RATING))
        )
        self.body.addWidget(self._options)
        self._asked = QWidget()
        row = QHBoxLayout(self._asked)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        self._tolerance = Field(
            self.tr("Dépassement admis, en secondes"),
            placeholder=self.tr("de 0 à {0}").format(MOST_SECONDS),
            object_name="timing_tolerance",
        )
        self._tolerance.edit.setValidator(QIntValidator(0, MOST_SECONDS, self))
        self._tolerance.edited.connect(self._typed)
        self._kept = ChoiceField(self.tr("Jusque-là"), (), object_name="timing_kept")
        self._kept.chosen.connect(lambda value: self._choose(replace(self._draft, kept=value)))
        self._exceeded = ChoiceField(self.tr("Au-delà"), (), object_name="timing_exceeded")
        self._exceeded.chosen.connect(
            lambda value: self._choose(replace(self._draft, exceeded=value))
        )
        for field in (self._tolerance, self._kept, self._exceeded):
            row.addWidget(field, 1)
        self.body.addWidget(self._asked)

    def _typed(self, text: str) -> None:
        value = int(text) if text.isdecimal() and int(text) <= MOST_SECONDS else None
        self._choose(replace(self._draft, tolerance=value))

    def _choose(self, draft: TimingDraft) -> None:
        self._draft = draft
        self.changed.emit(draft)

    def set_criteria(self, codes: Sequence[str]) -> None:
        """Name the criteria that the time informs."""
        self.set_subtitle(self.tr("pour {0}").format(", ".join(codes)))

    def show_draft(self, draft: TimingDraft, levels: Sequence[tuple[str, int]]) -> None:
        """Show what was chosen among the levels of the scale; emits nothing."""
        self._draft = draft
        chosen = {None: None, False: _NOTHING, True: _RATING}[draft.proposes]
        self._options.set_value(chosen)
        self._asked.setVisible(bool(draft.proposes))
        if draft.tolerance is not None and self._tolerance.text() != str(draft.tolerance):
            self._tolerance.set_text(str(draft.tolerance))
        for field, value in ((self._kept, draft.kept), (self._exceeded, draft.exceeded)):
            empty = self.tr("À choisir") if levels else self.tr("Choisissez d’abord l’échelle")
            field.set_options([(empty, None), *levels])
            field.combo.setCurrentIndex(0 if value is None else field.combo.findData(value))
            field.setEnabled(bool(levels))
