"""What a report says, as it is read before anybody signs."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.room.reports.ceremony import MemberChoice
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.widgets.card import Card, FactStrip
from ui.widgets.label import Label


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewPart:
    """A heading and what stands under it; `otherwise` says that nothing is written."""

    heading: str
    text: str
    otherwise: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportReview:
    """What is signed, in words, and who may sign it.

    `name` stands on the buttons (« le PV d’incident n° 1 »). `may_be_left_out` lets a member
    be away; else everybody signs, with a key or by hand.
    """

    title: str
    subtitle: str
    name: str
    lead: str
    headline: str
    facts: tuple[tuple[str, str], ...]
    parts: tuple[ReviewPart, ...]
    members: tuple[MemberChoice, ...]
    may_be_left_out: bool
    done: str


class ReportReviewCard(Card):
    """Renders a `ReportReview`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=24, object_name="report_review", parent=parent)
        self._lead = Label("", tone=Tone.MUTED, wrap=True)
        self._headline = Label("", style=TextStyle.DISPLAY, wrap=True)
        self._facts = FactStrip()
        self._parts: list[QWidget] = []
        for widget in (self._lead, self._headline, self._facts):
            self.body.addWidget(widget)

    def show_review(self, review: ReportReview) -> None:
        """Show another one."""
        self._lead.setText(review.lead)
        self._headline.setText(review.headline)
        self._facts.set_facts(review.facts)
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self._parts = [_part(part) for part in review.parts]
        for widget in self._parts:
            self.body.addWidget(widget)


def _part(part: ReviewPart) -> QWidget:
    widget = QWidget()
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 8, 0, 0)
    column.setSpacing(4)
    column.addWidget(Label(part.heading, style=TextStyle.BODY_STRONG, wrap=True))
    tone = Tone.NEUTRAL if part.text else Tone.MUTED
    column.addWidget(Label(part.text or part.otherwise, tone=tone, wrap=True))
    return widget
