"""The rules read back in words, with what is still to be chosen, or with who decided them."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.rules import SessionRules
from ui.centre.page import empty_layout
from ui.centre.preparation.rules_draft import RulesPart
from ui.centre.scrolled import ScrolledBody
from ui.centre.words import dated
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.rules_words import (
    agreement_words,
    block_words,
    phases_words,
    scale_words,
    timing_words,
)
from ui.widgets.card import Card, Divider
from ui.widgets.label import Label, icon_and_words
from ui.widgets.notice import Notice


class RulesReading(Card):
    """What the rules say, sentence by sentence, as the rooms and the sheets will say it."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(padding=24, object_name="rules_reading", parent=parent)
        inner = QWidget()
        self._lines = QVBoxLayout(inner)
        self._lines.setContentsMargins(0, 0, 8, 0)
        self._lines.setSpacing(8)
        self.body.addWidget(ScrolledBody(inner, self.tr("Règlement")))

    def show_draft(self, rules: SessionRules | None, missing: tuple[RulesPart, ...]) -> None:
        """Show rules before they are recorded, or what they still wait for."""
        empty_layout(self._lines)
        self.set_title(self.tr("Relecture"))
        self.set_accent(rules is not None)
        if rules is None:
            self._lines.addWidget(
                Label(
                    self.tr(
                        "Le règlement entier se lira ici, en toutes lettres, avant d’être "
                        "enregistré. Rien n’est choisi d’avance."
                    ),
                    tone=Tone.MUTED,
                    wrap=True,
                )
            )
            self._lines.addSpacing(8)
            self._lines.addWidget(
                Label(self.tr("Reste à choisir"), style=TextStyle.CAPTION, tone=Tone.MUTED)
            )
            for part in missing:
                self._lines.addWidget(
                    icon_and_words(
                        "circle-dashed", self._part(part), tone=Tone.NEUTRAL, style=TextStyle.BODY
                    )
                )
        else:
            self._say(rules)
        self._lines.addStretch(1)

    def show_decided(self, rules: SessionRules | None, *, locked: bool) -> None:
        """Show the rules as they were recorded, with who did and when."""
        empty_layout(self._lines)
        self.set_accent(False)
        self.set_title(self.tr("Règlement de la session"))
        if rules is None:
            return
        self._say(rules)
        self._lines.addSpacing(8)
        self._lines.addWidget(Divider())
        self._lines.addSpacing(8)
        words = self.tr("Enregistré par {0}, le {1}.")
        self._lines.addWidget(
            icon_and_words(
                "circle-check",
                words.format(rules.decided_by, dated(rules.decided_at)),
                tone=Tone.OK,
                style=TextStyle.BODY_MEDIUM,
            )
        )
        if locked:
            self._lines.addSpacing(8)
            self._lines.addWidget(
                Notice(
                    Tone.ACCENT,
                    self.tr("Ce règlement ne change plus."),
                    self.tr(
                        "Un dossier de salle est parti avec lui. Les feuilles des jurés en portent "
                        "l’empreinte."
                    ),
                    icon_name="lock",
                )
            )
        self._lines.addStretch(1)

    def _say(self, rules: SessionRules) -> None:
        for head, words in (
            (self.tr("Échelle"), scale_words(rules)),
            (self.tr("Accord du jury"), agreement_words(rules)),
            (self.tr("Bloc"), block_words(rules)),
            (self.tr("Temps de l’oral"), timing_words(rules)),
            (self.tr("Déroulé des oraux"), self._run_sheets(rules)),
        ):
            self._lines.addWidget(Label(head, style=TextStyle.CAPTION, tone=Tone.MUTED))
            self._lines.addWidget(Label(words, style=TextStyle.BODY_MEDIUM, wrap=True))
            self._lines.addSpacing(8)
        self._lines.addWidget(
            Label(
                self.tr(
                    "« Non observé » n’est pas une note : un critère non observé ne compte ni "
                    "pour, ni contre. Un bloc dont une épreuve n’est pas reçue reste incomplet."
                ),
                style=TextStyle.CAPTION,
                tone=Tone.MUTED,
                wrap=True,
            )
        )

    def _run_sheets(self, rules: SessionRules) -> str:
        others = self.tr("une seule phase, de la durée du référentiel.")
        lines = [
            f"{sheet.assessment} : {phases_words(sheet.phases)}." for sheet in rules.run_sheets
        ]
        if lines:
            return "\n".join((*lines, self.tr("Les autres épreuves : {0}").format(others)))
        return self.tr("Chaque épreuve : {0}").format(others)

    def _part(self, part: RulesPart) -> str:
        return {
            RulesPart.SCALE: self.tr("L’échelle"),
            RulesPart.LABELS: self.tr("Des mots différents pour chaque niveau"),
            RulesPart.AGREEMENT: self.tr("La note proposée au jury"),
            RulesPart.TOLERANCE: self.tr("L’écart admis entre jurés"),
            RulesPart.TIE: self.tr("La règle entre deux notes"),
            RulesPart.MINIMUM: self.tr("Le niveau sous lequel aucun critère ne descend"),
            RulesPart.REQUIRED: self.tr("Le niveau à atteindre"),
            RulesPart.PERCENT: self.tr("La part des critères qui l’atteint"),
            RulesPart.TIMING: self.tr("Ce que le temps mesuré propose"),
            RulesPart.TIMING_TOLERANCE: self.tr("Le dépassement admis"),
            RulesPart.TIMING_KEPT: self.tr("La note proposée quand le temps est tenu"),
            RulesPart.TIMING_EXCEEDED: self.tr("La note proposée au-delà"),
            RulesPart.RUN_SHEETS: self.tr("Les phases d’un oral, jusqu’à son total"),
        }[part]
