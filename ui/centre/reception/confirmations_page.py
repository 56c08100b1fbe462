"""What rooms added on the spot: the centre confirms each, or rejects it, with a reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.centre.deciding.confirmations import PendingAddition
from ui.centre.page import CentrePage
from ui.centre.pick_list import Pick, PickList
from ui.centre.words import dated, recent
from ui.counted import counted
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.translation import shown
from ui.widgets.buttons import Button, ButtonKind, ButtonSize
from ui.widgets.card import Card, Divider, FactStrip, ListCard
from ui.widgets.empty_state import EmptyState
from ui.widgets.field import InlineField
from ui.widgets.label import Label

_LIST_WIDTH = 328


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmationsView:
    """What the page shows: every addition, and the digest of the one looked at."""

    additions: tuple[PendingAddition, ...]
    current: str
    now: datetime


class ConfirmationsPage(CentrePage):
    """Additions at the left; at the right what one says and what rests on it.

    Signals:
        picked: an addition's digest.
        confirmed, rejected: an addition's digest and the reason.
    """

    picked = Signal(str)
    confirmed = Signal(str, str)
    rejected = Signal(str, str)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(scroll=False, parent=parent)
        self._current = ""
        pair = QHBoxLayout()
        pair.setContentsMargins(0, 0, 0, 0)
        pair.setSpacing(16)
        self._list = PickList(
            self.tr("Ajouté par les salles"), width=_LIST_WIDTH, object_name="additions"
        )
        self._list.picked.connect(self.picked)
        pair.addWidget(self._list)
        right = QVBoxLayout()
        right.setSpacing(16)
        right.addWidget(self._make_detail())
        right.addStretch(1)
        pair.addLayout(right, 1)
        self._pair = QWidget()
        self._pair.setLayout(pair)
        self.body.addWidget(self._pair, 1)
        self._empty = ListCard()
        self._empty.body.addWidget(
            EmptyState(
                "user-round-check",
                self.tr("Rien n’attend d’être confirmé"),
                self.tr(
                    "Un juré remplaçant ou un candidat imprévu, ajouté dans une salle par deux "
                    "témoins, attendrait ici avec les feuilles qui en dépendent."
                ),
            ),
            1,
        )
        self.body.addWidget(self._empty, 1)
        self.footer.set_hint(
            self.tr("Les feuilles qui en dépendent ne comptent pas avant votre réponse.")
        )
        self._reject = Button(
            self.tr("Écarter cet ajout"),
            kind=ButtonKind.DESTRUCTIVE,
            size=ButtonSize.PAGE,
            icon_name="ban",
            object_name="reject_addition",
        )
        self._reject.clicked.connect(lambda: self.rejected.emit(self._current, self._reason.text()))
        self._confirm = Button(
            self.tr("Confirmer cet ajout"),
            kind=ButtonKind.PRIMARY,
            size=ButtonSize.PAGE,
            icon_name="check",
            object_name="confirm_addition",
        )
        self._confirm.clicked.connect(
            lambda: self.confirmed.emit(self._current, self._reason.text())
        )
        self.footer.add_action(self._reject)
        self.footer.add_action(self._confirm)

    def _make_detail(self) -> Card:
        card = Card(padding=24, object_name="addition")
        card.body.setSpacing(12)
        self._words = Label("", style=TextStyle.WINDOW_TITLE, wrap=True)
        card.body.addWidget(self._words)
        self._facts = FactStrip(())
        card.body.addWidget(self._facts)
        self._why = Label("", wrap=True)
        self._witnesses = Label("", wrap=True)
        for head, label in (
            (self.tr("Motif donné dans la salle"), self._why),
            (self.tr("Témoins"), self._witnesses),
        ):
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(Label(head, style=TextStyle.CAPTION, tone=Tone.MUTED))
            column.addWidget(label)
            card.body.addLayout(column)
        card.body.addWidget(Divider())
        self._reason = InlineField(
            self.tr("Motif du centre"),
            placeholder=self.tr("Pourquoi confirmer, ou écarter ?"),
            hint=self.tr("communicable sur demande"),
            object_name="confirmation_reason",
        )
        self._reason.edited.connect(self._changed)
        card.body.addWidget(self._reason)
        return card

    def show_view(self, view: ConfirmationsView) -> None:
        """Show an addition; the reason that is typed stays as long as it is looked at."""
        self.header.set_title(
            self.tr("À confirmer"),
            counted(
                len(view.additions),
                self.tr("{0} ajout fait dans une salle"),
                self.tr("{0} ajouts faits dans les salles"),
            )
            if view.additions
            else "",
        )
        found = next((one for one in view.additions if one.digest == view.current), None)
        for widget in (self._pair, self._reject, self._confirm):
            widget.setVisible(found is not None)
        self._empty.setVisible(found is None)
        self.footer.set_missing("")
        picks = [self._pick(one, view.now) for one in view.additions]
        self._list.show_picks(picks, view.current)
        if found is None:
            self._current = ""
            return
        if found.digest != self._current:
            self._current = found.digest
            self._reason.set_text("")
        self._show_detail(found, view.now)
        self._changed()

    def _pick(self, addition: PendingAddition, now: datetime) -> Pick:
        words = self.tr("salle {0}, {1}")
        return Pick(
            key=addition.digest,
            title=shown(addition.words),
            text=words.format(addition.room, recent(addition.added_at, now)),
            icon_name="circle-question-mark",
            tone=Tone.WARNING,
        )

    def _show_detail(self, addition: PendingAddition, now: datetime) -> None:
        self._words.setText(shown(addition.words))
        moment = dated(addition.added_at.astimezone(now.tzinfo))
        sheets = counted(
            addition.sheets,
            self.tr("{0} feuille en dépend"),
            self.tr("{0} feuilles en dépendent"),
        )
        self._facts.set_facts(
            (
                (self.tr("Salle"), addition.room),
                (self.tr("Ajouté le"), moment),
                (self.tr("Feuilles"), sheets),
            )
        )
        self._why.setText(addition.reason)
        self._witnesses.setText("\n".join(_capital(words) for words in addition.witnesses))

    def _changed(self) -> None:
        ready = bool(self._reason.text())
        self._confirm.setEnabled(ready)
        self._reject.setEnabled(ready)
        self.footer.set_missing("" if ready else self.tr("Écrivez votre motif."))

    def show_writing(self) -> None:
        """Say that the decision is being signed."""
        self.clear_refusal()
        for widget in (self._pair, self._confirm, self._reject):
            widget.setEnabled(False)
        self.waiting.start(self.tr("Signature de la décision"), cancellable=False)

    def show_writing_ended(self) -> None:
        """End the wait."""
        self.waiting.stop()
        self._pair.setEnabled(True)
        self._changed()
