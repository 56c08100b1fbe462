"""The whole of the session's rules, for the jury to read while it deliberates."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from app.domain.rules import SessionRules
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.room.words import long_date
from ui.rules_words import agreement_words, block_words, phases_words, scale_words, timing_words
from ui.widgets.buttons import Button
from ui.widgets.label import Label

_WIDTH = 640


class RulesDialog(QDialog):
    """Says every rule in words, and who decided them; Escape closes it."""

    def __init__(
        self, rules: SessionRules, chair: str, assessment: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("rules")
        self.setWindowTitle(self.tr("Règlement de la session"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(16)
        column.addWidget(Label(self.tr("Règlement de la session"), style=TextStyle.TITLE))
        decided = self.tr("Décidé par {0}, le {1}. Son empreinte est dans chaque grille.")
        column.addWidget(
            Label(
                decided.format(rules.decided_by, long_date(rules.decided_at)),
                tone=Tone.MUTED,
                wrap=True,
            )
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(1, 1)
        for line, (what, words) in enumerate(self._rules(rules, chair, assessment)):
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(Label(what, style=TextStyle.BODY_MEDIUM), line, 0, top)
            grid.addWidget(Label(words, wrap=True), line, 1, top)
        column.addLayout(grid)
        close = Button(self.tr("Fermer"), object_name="close_rules")
        close.clicked.connect(self.close)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        close.setFocus()

    def _rules(self, rules: SessionRules, chair: str, assessment: str) -> list[tuple[str, str]]:
        said = [
            (self.tr("Échelle"), f"{scale_words(rules)}."),
            (self.tr("Accord du jury"), agreement_words(rules, chair)),
            (self.tr("Bloc"), block_words(rules)),
            (self.tr("Temps de l’oral"), timing_words(rules)),
        ]
        for sheet in rules.run_sheets:
            if sheet.assessment == assessment:
                said.insert(3, (self.tr("Déroulé de l’oral"), f"{phases_words(sheet.phases)}."))
        return said
