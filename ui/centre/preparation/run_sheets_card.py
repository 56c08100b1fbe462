"""How the orals of each assessment go, one line each, with its phases under it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.referential import Assessment
from ui.centre.page import empty_layout
from ui.centre.preparation.run_sheet_draft import RunSheetDraft
from ui.centre.preparation.run_sheet_editor import RunSheetEditor
from ui.rules_words import phases_words
from ui.widgets.card import ListCard
from ui.widgets.folded_row import FoldedRow


class RunSheetsCard(ListCard):
    """Folded lines; what was typed stays when a line is folded again.

    Signals:
        changed: the `RunSheetDraft` of one assessment.
    """

    changed = Signal(object)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(object_name="run_sheets", parent=parent)
        self.set_title(self.tr("Déroulé des oraux"))
        self.set_subtitle(self.tr("les phases ; leur total est celui du référentiel"))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self.body.addLayout(self._lines)
        self._rows: dict[str, FoldedRow] = {}
        self._shown: tuple[RunSheetDraft, ...] = ()

    def show_drafts(
        self, drafts: Sequence[RunSheetDraft], assessments: Sequence[Assessment]
    ) -> None:
        """Show every run sheet; lines that say what is known already stay as they are."""
        if tuple(drafts) == self._shown:
            return
        self._shown = tuple(drafts)
        titles = {item.code: item.title for item in assessments}
        empty_layout(self._lines)
        self._rows = {}
        for draft in drafts:
            row = FoldedRow(
                draft.assessment,
                trailing=self.tr("{0} min").format(draft.total),
                object_name=f"unfold_{draft.assessment}",
            )
            row.setToolTip(titles[draft.assessment])
            editor = RunSheetEditor(draft)
            editor.hide()
            row.folded_changed.connect(lambda folded, of=editor: of.setVisible(not folded))
            editor.changed.connect(self._edited)
            self._lines.addWidget(row)
            self._lines.addWidget(editor)
            self._rows[draft.assessment] = row
            self._name(draft)

    def _edited(self, draft: RunSheetDraft) -> None:
        self._shown = tuple(
            draft if known.assessment == draft.assessment else known for known in self._shown
        )
        self._name(draft)
        self.changed.emit(draft)

    def _name(self, draft: RunSheetDraft) -> None:
        sheet = draft.sheet()
        if not draft.divided:
            words = self.tr("une seule phase")
        elif sheet is None or draft.fault() is not None:
            words = self.tr("à compléter")
        else:
            words = phases_words(sheet.phases)
        self._rows[draft.assessment].set_subtitle(words)
