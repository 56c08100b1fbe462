"""Where the centre writes what it decides on a point that the référentiel leaves open.

Nothing is filled in for it: a form starts with what was decided before, or empty.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.referential import Assessment, CountRange, CriterionGroup
from app.domain.settling import (
    FEWEST_JURORS,
    LONGEST_CRITERION,
    MOST_CRITERIA,
    MOST_JURORS,
    MOST_MINUTES,
    AddedCriterion,
    CriteriaDecision,
    Decision,
    GroupWorkDecision,
    MinutesDecision,
    PanelDecision,
    SettledField,
)
from ui.centre.referential.referential_words import field_words
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.widgets.buttons import Button, ButtonSize
from ui.widgets.field import ChoiceField, Field, LabelledField, TextField
from ui.widgets.label import Label

_CRITERIA_LINES = 3


class SettlingForm(QFrame):
    """Fields for one point, and the button that records the decision.

    Signals:
        decided: a `Decision` that can hold.
    """

    decided = Signal(object)

    def __init__(
        self, assessment: Assessment, field: SettledField, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"settle_{field.name.lower()}")
        self.setProperty("role", "strip")
        self._field = field
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 12)
        column.setSpacing(8)
        column.addWidget(
            Label(self.tr("Décision du centre"), style=TextStyle.CAPTION_MEDIUM, tone=Tone.MUTED)
        )
        self._fields = self._make_fields(assessment)
        self._lay_out(column)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        self._record = Button(
            self.tr("Enregistrer la décision"),
            size=ButtonSize.HEADER,
            object_name=f"record_{field.name.lower()}",
        )
        self._record.setAccessibleName(
            self.tr("Enregistrer la décision : {0}").format(field_words(field))
        )
        self._record.clicked.connect(self._decide)
        foot.addWidget(self._record)
        foot.addWidget(Label(self._hint(), style=TextStyle.CAPTION, tone=Tone.MUTED, wrap=True), 1)
        column.addLayout(foot)
        self._recorded = self.drafts()
        self._show()

    def _lay_out(self, column: QVBoxLayout) -> None:
        if self._field is SettledField.CRITERIA:
            for field in self._fields:
                column.addWidget(field)
            return
        row = QHBoxLayout()
        row.setSpacing(16)
        for field in self._fields:
            field.setFixedWidth(320 if isinstance(field, ChoiceField) else 140)
            row.addWidget(field, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        column.addLayout(row)

    def _make_fields(self, assessment: Assessment) -> tuple[LabelledField, ...]:
        if self._field is SettledField.ORAL_MINUTES:
            minutes = assessment.oral_minutes
            return (self._number(self.tr("Minutes"), MOST_MINUTES, minutes, "settled_minutes"),)
        if self._field is SettledField.PANEL:
            panel = assessment.panel
            least, most = (None, None) if panel is None else (panel.minimum, panel.maximum)
            return (
                self._number(self.tr("Jurés, au moins"), MOST_JURORS, least, "settled_least"),
                self._number(self.tr("Jurés, au plus"), MOST_JURORS, most, "settled_most"),
            )
        if self._field is SettledField.CRITERIA:
            return tuple(
                self._criteria(assessment, group, label, name)
                for group, label, name in (
                    (CriterionGroup.PRODUCTION, self.tr("Production"), "settled_production"),
                    (CriterionGroup.ORAL, self.tr("Oral"), "settled_oral"),
                )
            )
        return (self._in_use(assessment),)

    def _number(self, label: str, most: int, value: int | None, name: str) -> Field:
        field = Field(label, text="" if value is None else str(value), object_name=name)
        field.edit.setValidator(QIntValidator(1, most, field))
        field.edited.connect(lambda _text: self._show())
        return field

    def _criteria(
        self, assessment: Assessment, group: CriterionGroup, label: str, name: str
    ) -> TextField:
        texts = [item.text for item in assessment.criteria if item.group is group]
        field = TextField(
            label,
            text="\n".join(texts),
            hint=self.tr("un critère par ligne"),
            lines=_CRITERIA_LINES,
            object_name=name,
        )
        field.edited.connect(lambda _text: self._show())
        return field

    def _in_use(self, assessment: Assessment) -> ChoiceField:
        point = next(one for one in assessment.open_points if one.field == self._field)
        held = [one for one in assessment.criteria if one.group is CriterionGroup.GROUP_WORK]
        field = ChoiceField(
            self.tr("Ces critères"),
            (
                (self.tr("À choisir"), None),
                (self.tr("sont notés par le jury"), True),
                (self.tr("restent hors service"), False),
            ),
            object_name="settled_group_work",
        )
        if point.decided_by:
            field.set_value(all(one.enabled for one in held))
        field.chosen.connect(lambda _value: self._show())
        return field

    def _hint(self) -> str:
        return {
            SettledField.ORAL_MINUTES: self.tr(
                "le total à tenir ; le règlement le répartit en phases"
            ),
            SettledField.PANEL: self.tr(
                "de {0} à {1} ; au moins un intervenant du bloc et un professionnel"
            ).format(FEWEST_JURORS, MOST_JURORS),
            SettledField.CRITERIA: self.tr(
                "Ils seront marqués comme ajoutés par le centre. {0} au plus, de {1} caractères."
            ).format(MOST_CRITERIA, LONGEST_CRITERION),
            SettledField.GROUP_WORK: "",
        }[self._field]

    # what is typed

    def drafts(self) -> tuple[object, ...]:
        """Return what each field holds, so that a form made anew can take it up."""
        return tuple(_held(field) for field in self._fields)

    def take_up(self, drafts: tuple[object, ...]) -> None:
        """Fill the fields with what was typed before."""
        for field, value in zip(self._fields, drafts, strict=True):
            if isinstance(field, ChoiceField):
                field.set_value(value)
            elif isinstance(field, Field | TextField):
                field.set_text(str(value))
        self._show()

    @property
    def touched(self) -> bool:
        """Whether something was typed that is not recorded."""
        return self.drafts() != self._recorded

    def _decision(self) -> Decision | None:
        values = self.drafts()
        if self._field is SettledField.GROUP_WORK:
            (enabled,) = values
            return None if enabled is None else GroupWorkDecision(enabled=bool(enabled))
        texts = [str(value) for value in values]
        if self._field is SettledField.CRITERIA:
            groups = (CriterionGroup.PRODUCTION, CriterionGroup.ORAL)
            return CriteriaDecision(
                criteria=tuple(
                    AddedCriterion(group=group, text=line)
                    for group, text in zip(groups, texts, strict=True)
                    for line in text.splitlines()
                )
            )
        if not all(text.isdecimal() for text in texts):
            return None
        numbers = [int(text) for text in texts]
        if self._field is SettledField.ORAL_MINUTES:
            return MinutesDecision(minutes=numbers[0])
        return PanelDecision(panel=CountRange(minimum=numbers[0], maximum=numbers[1]))

    def _show(self) -> None:
        decision = self._decision()
        self._record.setEnabled(decision is not None and decision.fault is None)

    def _decide(self) -> None:
        decision = self._decision()
        if decision is not None:
            self.decided.emit(decision)


def _held(field: LabelledField) -> object:
    """Return what a field holds; of several lines, those that are not blank."""
    if isinstance(field, ChoiceField):
        return field.value()
    if isinstance(field, TextField):
        return "\n".join(line.strip() for line in field.text().splitlines() if line.strip())
    return field.text() if isinstance(field, Field) else None
