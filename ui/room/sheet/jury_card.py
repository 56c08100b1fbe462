"""The members of a jury: whose turn it is, who has sealed, who declared what."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.services.room.sitting import JurorView, SittingView
from app.trust.digests import short_digest
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.room.jury.interest_words import juror_words
from ui.room.words import capacity_words, exact_time, sentence_case
from ui.widgets.card import ListCard
from ui.widgets.chip import Pill
from ui.widgets.label import Label
from ui.widgets.list_row import ListRow
from ui.widgets.state_label import ShownState, state_look, state_words

_FEW = 4
_HEIGHT, _LOW_HEIGHT = 64, 52
"""Of a juror's row, and of each where more than a few have to be seen together."""


class _JurorRow(ListRow):
    """A juror of the panel, what they declared, and whether the sheet is sealed."""

    def __init__(self, juror: JurorView, *, turn: bool, expected: bool, height: int) -> None:
        sealed = juror.sealed_at is not None
        recused = state_look(ShownState.RECUSED)
        icon = "lock" if sealed else "circle-dot" if turn else "circle-dashed"
        capacity = sentence_case(capacity_words(juror.label))
        asked = expected or sealed or juror.declared  # nothing is, where nobody came
        super().__init__(
            juror.label.name,
            f"{capacity} · {juror_words(juror)}" if asked else capacity,
            icon_name=recused.icon_name if juror.recused and not sealed else icon,
            tone=Tone.OK if sealed else Tone.ACCENT if turn else Tone.MUTED,
            current=turn,
            clickable=expected and not sealed and not turn,
            height=height,
            object_name=f"juror_{juror.label.id}",
        )
        if juror.sealed_at is not None:
            words = self.tr("Scellée à {0}").format(exact_time(juror.sealed_at))
            self.add_trailing(Pill(words, icon_name="lock", tone=Tone.OK))
        elif juror.recused:
            self.add_trailing(
                Pill(
                    state_words(ShownState.RECUSED), icon_name=recused.icon_name, tone=Tone.WARNING
                )
            )
        elif turn:
            self.add_trailing(Pill(self.tr("À son tour"), icon_name="user-round", filled=True))
        elif expected:
            self.add_trailing(Pill(self.tr("Feuille à sceller"), icon_name="lock-open"))


class JuryCard(ListCard):
    """One row for each member, then the digests of the sealed sheets.

    Signals:
        juror_chosen: somebody else of the panel takes the laptop.
    """

    juror_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(object_name="jury_sheets", parent=parent)
        self.set_title(self.tr("Feuilles du jury"))
        self._sealed = Label("", tone=Tone.MUTED)
        self.add_trailing(self._sealed)
        self._rows: list[QWidget] = []

    def show_jury(self, view: SittingView, turn: str | None) -> None:
        """Show the panel; `turn` is who has the laptop, `None` when nobody is waited for."""
        self._sealed.setText(
            self.tr("{0} scellées sur {1}").format(view.sealed, len(view.jurors))
            if view.sealed > 1
            else self.tr("{0} scellée sur {1}").format(view.sealed, len(view.jurors))
        )
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [self._row(view, juror, turn) for juror in view.jurors]
        self._rows += [
            self._digest_row(juror, juror.digest)
            for juror in view.jurors
            if juror.digest is not None
        ]
        for row in self._rows:
            self.body.addWidget(row)
        last = self._rows[-1]
        if isinstance(last, ListRow):
            last.set_line(False)

    def _row(self, view: SittingView, juror: JurorView, turn: str | None) -> ListRow:
        row = _JurorRow(
            juror,
            turn=juror.label.id == turn,
            expected=turn is not None,
            height=_HEIGHT if len(view.jurors) <= _FEW else _LOW_HEIGHT,
        )
        row.activated.connect(lambda: self.juror_chosen.emit(juror.label.id))
        return row

    def _digest_row(self, juror: JurorView, digest: str) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(16, 8, 16, 8)
        line.addWidget(
            Label(
                self.tr("Empreinte, feuille de {0}").format(juror.label.name),
                style=TextStyle.CAPTION,
                tone=Tone.MUTED,
                elide=True,
            ),
            1,
        )
        line.addWidget(Label(short_digest(digest), style=TextStyle.DIGEST))
        return row
