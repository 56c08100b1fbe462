"""How a verdict looks: word, symbol, tone, and the band that says it large."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.award import Verdict
from ui.look.fonts import TextStyle
from ui.look.theme import tokens
from ui.look.tone import Tone
from ui.widgets.label import IconLabel, Label
from ui.widgets.painting import paint_box


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictLook:
    """Word, symbol and tone of a verdict."""

    words: str
    icon_name: str
    tone: Tone


def verdict_look(verdict: Verdict) -> VerdictLook:
    """Return how a verdict is shown."""
    if verdict is Verdict.ACQUIRED:
        words = QCoreApplication.translate("Verdicts", "Acquis")
        return VerdictLook(words=words, icon_name="circle-check", tone=Tone.OK)
    if verdict is Verdict.NOT_ACQUIRED:
        words = QCoreApplication.translate("Verdicts", "Non acquis")
        return VerdictLook(words=words, icon_name="circle-x", tone=Tone.ERROR)
    words = QCoreApplication.translate("Verdicts", "Incomplet")
    return VerdictLook(words=words, icon_name="circle-dashed", tone=Tone.MUTED)


def verdict_sentence(verdict: Verdict) -> str:
    """« Bloc acquis », « Bloc non acquis », « Bloc incomplet »."""
    return {
        Verdict.ACQUIRED: QCoreApplication.translate("Verdicts", "Bloc acquis"),
        Verdict.NOT_ACQUIRED: QCoreApplication.translate("Verdicts", "Bloc non acquis"),
        Verdict.INCOMPLETE: QCoreApplication.translate("Verdicts", "Bloc incomplet"),
    }[verdict]


class VerdictBand(QWidget):
    """The verdict of a block, large, on the soft ground of its tone."""

    def __init__(self, verdict: Verdict, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = verdict_look(verdict)
        self._tone = look.tone
        self.setObjectName("verdict")
        self.setAccessibleName(verdict_sentence(verdict))
        self.setFixedHeight(56)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(12)
        row.addWidget(IconLabel(look.icon_name, tone=look.tone, size=20))
        row.addWidget(Label(verdict_sentence(verdict), style=TextStyle.WINDOW_TITLE), 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        t = tokens()
        fill = t.sunken if self._tone is Tone.MUTED else self._tone.soft(t)
        paint_box(QPainter(self), self.rect(), fill=fill, outline=None, radius=8)
