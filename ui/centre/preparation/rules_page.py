"""The session's rules: chosen one by one, read back in words, then recorded for good."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.referential import Assessment
from app.domain.rules import AgreementRule, SessionRules, TieRule
from app.services.centre.sessions import RulesChoice
from ui.centre.option_list import Option, OptionList
from ui.centre.page import CentrePage
from ui.centre.preparation.rules_draft import RulesDraft, RulesPart
from ui.centre.preparation.rules_reading import RulesReading
from ui.centre.preparation.run_sheets_card import RunSheetsCard
from ui.centre.preparation.scale_editor import ScaleEditor
from ui.centre.preparation.timing_card import TimingCard
from ui.centre.scrolled import ScrolledBody
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.rules_words import gap_words
from ui.widgets.buttons import Button, ButtonKind, ButtonSize
from ui.widgets.card import Card
from ui.widgets.field import ChoiceField, Field
from ui.widgets.label import Label

_READING_WIDTH = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesView:
    """What the page shows.

    Attributes:
        rules: what was decided; `None` before.
        locked: a room package went out, so nothing changes any more.
        assessments: the référentiel's; those that can be sat have a run sheet.
        now: stands in for the moment of the decision while the rules are read back.
    """

    rules: SessionRules | None
    locked: bool
    operator: str
    assessments: tuple[Assessment, ...]
    now: datetime


class RulesPage(CentrePage):
    """Cards of choices at the left, the whole in words at the right.

    Signals:
        submitted: a `RulesChoice` in which nothing is missing.
    """

    submitted = Signal(object)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(scroll=False, parent=parent)
        self._view: RulesView | None = None
        self._draft = RulesDraft()
        self._editing = False
        self._change = Button(
            self.tr("Modifier le règlement"),
            size=ButtonSize.PAGE,
            icon_name="pen-line",
            object_name="change_rules",
        )
        self._change.clicked.connect(self._edit_again)
        self._submit = Button(
            self.tr("Enregistrer le règlement"),
            kind=ButtonKind.PRIMARY,
            size=ButtonSize.PAGE,
            object_name="record_rules",
        )
        self._submit.clicked.connect(self._try_submit)
        self.footer.add_action(self._change)
        self.footer.add_action(self._submit)
        self._reading = RulesReading()
        self._reading.setFixedWidth(_READING_WIDTH)
        pair = QHBoxLayout()
        pair.setSpacing(16)
        self._choices = self._make_choices()
        pair.addWidget(self._choices, 1)
        pair.addWidget(self._reading, 0)
        self._filler = QWidget()
        pair.addWidget(self._filler, 1)
        self.body.addLayout(pair, 1)

    # the choices

    def _make_choices(self) -> ScrolledBody:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(16)
        column.addWidget(self._scale_card())
        column.addWidget(self._agreement_card())
        column.addWidget(self._block_card())
        self._timing = TimingCard()
        self._timing.changed.connect(
            lambda timing: self._choose(replace(self._draft, timing=timing))
        )
        column.addWidget(self._timing)
        self._run_sheets = RunSheetsCard()
        self._run_sheets.changed.connect(
            lambda sheet: self._choose(self._draft.with_run_sheet(sheet))
        )
        column.addWidget(self._run_sheets)
        column.addStretch(1)
        return ScrolledBody(inner)

    def _scale_card(self) -> Card:
        card = Card(title=self.tr("Échelle"), subtitle=self.tr("la note d’un critère"))
        self._scale = ScaleEditor()
        self._scale.changed.connect(lambda labels: self._choose(self._draft.with_labels(labels)))
        card.body.addWidget(self._scale)
        return card

    def _agreement_card(self) -> Card:
        card = Card(
            title=self.tr("Accord du jury"),
            subtitle=self.tr("la note proposée quand les jurés diffèrent"),
        )
        card.body.setSpacing(12)
        self._agreement = OptionList(
            self.tr("Accord du jury"),
            (
                Option(
                    key=AgreementRule.MEDIAN,
                    title=self.tr("Note médiane"),
                    text=self.tr("celle du milieu, quand les notes sont rangées"),
                ),
                Option(key=AgreementRule.LOWEST, title=self.tr("Note la plus basse")),
                Option(key=AgreementRule.HIGHEST, title=self.tr("Note la plus haute")),
                Option(
                    key=AgreementRule.CONSENSUS,
                    title=self.tr("Aucune note proposée"),
                    text=self.tr("le jury s’accorde par lui-même, chaque fois"),
                ),
            ),
            object_name="agreement",
        )
        self._agreement.chosen.connect(
            lambda key: self._choose(replace(self._draft, agreement=AgreementRule(key)))
        )
        card.body.addWidget(self._agreement)
        self._make_tie()
        card.body.addWidget(self._tie_words)
        card.body.addWidget(self._tie)
        self._tolerance = ChoiceField(
            self.tr("Écart admis entre jurés"),
            (),
            hint=self.tr("au-delà, le jury donne son motif"),
            object_name="tolerance",
        )
        self._tolerance.chosen.connect(
            lambda value: self._choose(replace(self._draft, tolerance=value))
        )
        card.body.addWidget(self._tolerance)
        return card

    def _make_tie(self) -> None:
        self._tie_words = Label(
            self.tr("Quand la médiane tombe entre deux notes"),
            style=TextStyle.CAPTION,
            tone=Tone.MUTED,
        )
        self._tie = OptionList(
            self.tr("Entre deux notes"),
            (
                Option(key=TieRule.LOWER, title=self.tr("La plus basse des deux")),
                Option(key=TieRule.HIGHER, title=self.tr("La plus haute des deux")),
                Option(
                    key=TieRule.CHAIR,
                    title=self.tr("La plus proche de celle de la présidence"),
                ),
            ),
            object_name="tie",
        )
        self._tie.chosen.connect(lambda key: self._choose(replace(self._draft, tie=TieRule(key))))

    def _block_card(self) -> Card:
        card = Card(title=self.tr("Bloc"), subtitle=self.tr("ce qui le rend acquis, de droit"))
        card.body.setSpacing(12)
        self._minimum = ChoiceField(
            self.tr("Aucun critère observé sous"), (), object_name="minimum"
        )
        self._minimum.chosen.connect(
            lambda value: self._choose(replace(self._draft, minimum=value))
        )
        self._required = ChoiceField(self.tr("Niveau à atteindre"), (), object_name="required")
        self._required.chosen.connect(
            lambda value: self._choose(replace(self._draft, required=value))
        )
        self._percent = Field(
            self.tr("Part des critères observés qui l’atteint, en %"),
            placeholder=self.tr("de 0 à 100"),
            object_name="percent",
        )
        self._percent.edit.setValidator(QIntValidator(0, 100, self))
        self._percent.edited.connect(self._percent_typed)
        card.body.addWidget(self._minimum)
        pair = QHBoxLayout()
        pair.setSpacing(16)
        pair.addWidget(self._required, 1)
        pair.addWidget(self._percent, 1)
        card.body.addLayout(pair)
        return card

    def _percent_typed(self, text: str) -> None:
        value = int(text) if text.isdigit() and int(text) <= 100 else None
        self._choose(replace(self._draft, percent=value))

    # what is shown

    def show_view(self, view: RulesView) -> None:
        """Show the rules; a draft under way is kept until something is recorded."""
        recorded = self._view is None or view.rules != self._view.rules
        if recorded or view.locked:
            self._draft = RulesDraft.empty(view.assessments)
            self._editing = view.rules is None
        else:
            self._draft = self._draft.within(view.assessments)
        self._view = view
        self.header.set_title(
            self.tr("Règlement"),
            self.tr("Le référentiel n’en fixe rien : le centre choisit, et signe."),
        )
        self._show()

    def _edit_again(self) -> None:
        if self._view is not None and self._view.rules is not None:
            self._draft = RulesDraft.of(self._view.rules, self._view.assessments)
            self._editing = True
            self._show()

    def _choose(self, draft: RulesDraft) -> None:
        self._draft = draft
        self._show()

    def _show(self) -> None:
        view = self._view
        if view is None:
            return
        self._change.setVisible(not self._editing and not view.locked)
        if self._submit.hasFocus() and not self._editing:
            self._change.setFocus(Qt.FocusReason.OtherFocusReason)
        self._choices.setVisible(self._editing)
        self._submit.setVisible(self._editing)
        self._filler.setVisible(not self._editing)
        if not self._editing:
            self._reading.setFixedWidth(2 * _READING_WIDTH)
            self._reading.show_decided(view.rules, locked=view.locked)
            self._show_foot((), locked=view.locked)
            return
        self._reading.setFixedWidth(_READING_WIDTH)
        self._show_draft(view)
        choice = self._draft.choice()
        missing = self._draft.missing()
        self._reading.show_draft(None if choice is None else self._as_rules(choice, view), missing)
        self._submit.setEnabled(choice is not None)
        self._show_foot(missing, locked=False)

    def _show_foot(self, missing: tuple[RulesPart, ...], *, locked: bool) -> None:
        if locked:
            hint = self.tr("Un dossier de salle est parti avec ce règlement : il ne change plus.")
        else:
            hint = self.tr("Il est écrit dans chaque dossier de salle, et signé avec lui.")
        self.footer.set_hint(hint)
        if not missing:
            words = ""
        elif len(missing) == 1:
            words = self.tr("Il reste 1 choix à faire.")
        else:
            words = self.tr("Il reste {0} choix à faire.").format(len(missing))
        self.footer.set_missing(words)

    def _show_draft(self, view: RulesView) -> None:
        draft = self._draft
        self._scale.set_labels(draft.labels)
        self._agreement.set_value(draft.agreement)
        self._tie.set_value(draft.tie)
        self._tie.setVisible(draft.asks_tie)
        self._tie_words.setVisible(draft.asks_tie)
        levels = [
            (f"{value} {label}", value) for value, label in enumerate(draft.labels or (), start=1)
        ]
        gaps = [(self._gap(gap), gap) for gap in range(len(draft.labels or ()))]
        self._offer(self._tolerance, gaps, draft.tolerance)
        bottom = self.tr("{0}, donc aucun minimum")
        lowest = [(bottom.format(words) if value == 1 else words, value) for words, value in levels]
        self._offer(self._minimum, lowest, draft.minimum)
        self._offer(self._required, levels, draft.required)
        typed = self._percent.text()
        if draft.percent is not None and typed != str(draft.percent):
            self._percent.set_text(str(draft.percent))
        self._timing.setVisible(draft.timing is not None)
        if draft.timing is not None:
            self._timing.show_draft(draft.timing, levels)
            self._timing.set_criteria(
                [
                    criterion.code
                    for assessment in view.assessments
                    for criterion in assessment.enabled_criteria
                    if criterion.timed
                ]
            )
        self._run_sheets.setVisible(bool(draft.run_sheets))
        self._run_sheets.show_drafts(draft.run_sheets, view.assessments)

    def _gap(self, gap: int) -> str:
        return gap_words(gap) if gap else self.tr("aucun écart")

    def _offer(self, field: ChoiceField, options: list[tuple[str, int]], value: int | None) -> None:
        empty = self.tr("À choisir") if options else self.tr("Choisissez d’abord l’échelle")
        field.set_options([(empty, None), *options])
        field.combo.setCurrentIndex(0 if value is None else field.combo.findData(value))
        field.setEnabled(bool(options))

    @staticmethod
    def _as_rules(choice: RulesChoice, view: RulesView) -> SessionRules:
        return SessionRules(
            scale=choice.scale,
            agreement=choice.agreement,
            tolerance=choice.tolerance,
            tie=choice.tie,
            block=choice.block,
            run_sheets=choice.run_sheets,
            timing=choice.timing,
            decided_by=view.operator,
            decided_at=view.now,
        )

    def _try_submit(self) -> None:
        choice = self._draft.choice()
        if choice is not None:
            self.clear_refusal()
            self.submitted.emit(choice)
