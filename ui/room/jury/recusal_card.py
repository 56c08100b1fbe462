"""A juror who abstains and is still on the panel: who is left, and the ways out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.quorum import Quorum
from app.services.room.sitting import JurorView, SittingView
from ui.announce import announce
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.room.jury.quorum_words import quorum_words
from ui.room.words import ended
from ui.widgets.buttons import Button, ButtonKind, ButtonSize, LinkButton
from ui.widgets.card import Card
from ui.widgets.chip import Pill
from ui.widgets.label import Label
from ui.widgets.notice import Notice
from ui.widgets.state_label import ShownState, state_look, state_words

_COLUMN = 440
_RING = 5
"""Room for the ring around the button that has the keyboard."""
_MIDDLE = Qt.AlignmentFlag.AlignHCenter


class RecusalCard(Card):
    """Says that the juror abstains and what is left of the panel.

    Signals:
        panel_wanted: the panel goes on without this juror.
        substitute_wanted: somebody else takes the seat.
        move_wanted: the sitting waits for another time.
        correction_wanted: the declaration is to be corrected.
        other_wanted: somebody else of the panel takes the laptop.
    """

    panel_wanted = Signal()
    substitute_wanted = Signal()
    move_wanted = Signal()
    correction_wanted = Signal()
    other_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=24, object_name="recusal", parent=parent)
        look = state_look(ShownState.RECUSED)
        mark = Pill(state_words(ShownState.RECUSED), icon_name=look.icon_name, tone=Tone.WARNING)
        self._title = Label(
            "", style=TextStyle.DISPLAY, wrap=True, align=_MIDDLE, object_name="recused"
        )
        self._reason = Label("", tone=Tone.MUTED, wrap=True, align=_MIDDLE)
        self._quorum = Notice(Tone.ACCENT, " ", " ", object_name="quorum")
        self._panel = self._way(self.tr("Changer le jury…"), "users", "recusal_panel")
        self._substitute = self._way(
            self.tr("Juré remplaçant…"), "user-round-key", "recusal_substitute"
        )
        self._move = self._way(self.tr("Déplacer le passage…"), "calendar-clock", "recusal_move")
        self._panel.clicked.connect(self.panel_wanted)
        self._substitute.clicked.connect(self.substitute_wanted)
        self._move.clicked.connect(self.move_wanted)
        self._other = LinkButton(
            self.tr("Ce n’est pas moi"), icon_name="arrow-left-right", object_name="not_me"
        )
        self._other.clicked.connect(self.other_wanted)
        self._correct = LinkButton(
            self.tr("Corriger la déclaration…"),
            icon_name="pen-line",
            object_name="recusal_correct",
        )
        self._correct.clicked.connect(self.correction_wanted)
        inner = QWidget()
        inner.setFixedWidth(_COLUMN + 2 * _RING)
        lines = QVBoxLayout(inner)
        lines.setContentsMargins(_RING, 0, _RING, _RING)
        lines.setSpacing(12)
        lines.addWidget(mark, 0, _MIDDLE)
        for widget in (self._title, self._reason, self._quorum):
            lines.addWidget(widget)
        self._ways = QVBoxLayout()
        self._ways.setSpacing(8)
        for button in (self._panel, self._substitute, self._move):
            self._ways.addWidget(button)
        lines.addLayout(self._ways)
        links = QHBoxLayout()
        links.setSpacing(24)
        links.addStretch(1)
        links.addWidget(self._other)
        links.addWidget(self._correct)
        links.addStretch(1)
        lines.addLayout(links)
        self.body.addStretch(1)
        self.body.addWidget(inner, 0, _MIDDLE)
        self.body.addStretch(1)
        self.hide()

    def show_recusal(self, view: SittingView, juror: JurorView, *, others: bool) -> None:
        """Say who abstains, why, and whether the others suffice; the best way is first."""
        self._title.setText(self.tr("{0} se déporte").format(juror.label.name))
        reasons = dict.fromkeys(link.reason for link in juror.links if link.reason)
        self._reason.setText(
            self.tr("Motif : {0}").format(ended(" · ".join(reasons))) if reasons else ""
        )
        self._reason.setVisible(bool(reasons))
        short = _falls_short(view.quorum)
        self._quorum.set_notice(
            Tone.WARNING if short else Tone.ACCENT,
            self.tr("Sans ce juré"),
            quorum_words(view.quorum),
        )
        # Whoever is alone on a panel cannot leave it: there must be somebody left.
        self._panel.setVisible(len(view.jurors) > 1)
        self._move.setVisible(not view.timer.started)
        first = self._substitute if short or len(view.jurors) == 1 else self._panel
        for button in (self._panel, self._substitute):
            kind = ButtonKind.PRIMARY if button is first else ButtonKind.SECONDARY
            button.set_kind(kind)
        self._ways.removeWidget(first)
        self._ways.insertWidget(0, first)
        self._other.setVisible(others)
        self.show()
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.isVisible():
            announce(self, self._title.text())

    @staticmethod
    def _way(words: str, icon_name: str, name: str) -> Button:
        return Button(words, size=ButtonSize.PAGE, icon_name=icon_name, object_name=name)


def _falls_short(found: Quorum) -> bool:
    return not found.enough or bool(found.missing)
