"""What rooms added, and sheets on paper: the centre confirms or rejects each, with a reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.centre.deciding.confirmations import PendingAddition
from app.services.centre.deciding.papers import PaperSheet
from ui.centre.page import CentrePage
from ui.centre.pick_list import Pick, PickList
from ui.centre.reception.paper_detail import PaperDetail
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
    """What the page shows: additions, sheets on paper, and the digest of the one looked at."""

    additions: tuple[PendingAddition, ...]
    papers: tuple[PaperSheet, ...]
    current: str
    now: datetime


class ConfirmationsPage(CentrePage):
    """What waits at the left; at the right what one says and what rests on it.

    Signals:
        picked: the digest of an addition or a sheet.
        confirmed, rejected: an addition's digest and the reason.
        paper_confirmed, paper_rejected: a sheet's digest, with a reference or the reason.
    """

    picked = Signal(str)
    confirmed = Signal(str, str)
    rejected = Signal(str, str)
    paper_confirmed = Signal(str, str)
    paper_rejected = Signal(str, str)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(scroll=False, parent=parent)
        self._current = ""
        self._shown_paper: PaperSheet | None = None
        pair = QHBoxLayout()
        pair.setContentsMargins(0, 0, 0, 0)
        pair.setSpacing(16)
        self._list = PickList(self.tr("En attente"), width=_LIST_WIDTH, object_name="additions")
        self._list.picked.connect(self.picked)
        pair.addWidget(self._list)
        right = QVBoxLayout()
        right.setSpacing(16)
        self._addition = self._make_detail()
        self._paper = PaperDetail()
        self._paper.edited.connect(self._changed)
        right.addWidget(self._addition)
        right.addWidget(self._paper)
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
                    "témoins, attendrait ici avec les feuilles qui en dépendent ; de même une "
                    "feuille saisie d’après papier, ou signée à la main."
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
        self._reject.clicked.connect(lambda: self._answer(self.rejected, self.paper_rejected))
        self._confirm = Button(
            self.tr("Confirmer cet ajout"),
            kind=ButtonKind.PRIMARY,
            size=ButtonSize.PAGE,
            icon_name="check",
            object_name="confirm_addition",
        )
        self._confirm.clicked.connect(lambda: self._answer(self.confirmed, self.paper_confirmed))
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
        self.header.set_title(self.tr("À confirmer"), self._subtitle(view))
        found = next((one for one in view.additions if one.digest == view.current), None)
        paper = next((one for one in view.papers if one.digest == view.current), None)
        self._shown_paper = paper
        something = found is not None or paper is not None
        for widget in (self._pair, self._reject):
            widget.setVisible(something)
        self._confirm.setVisible(something and (paper is None or paper.seen is None))
        self._empty.setVisible(not something)
        self._addition.setVisible(found is not None)
        self._paper.setVisible(paper is not None)
        self.footer.set_missing("")
        picks = [self._pick(one, view.now) for one in view.additions]
        picks += [self._pick_paper(one) for one in view.papers]
        self._list.show_picks(picks, view.current)
        if not something:
            self._current = ""
            return
        if view.current != self._current:
            self._current = view.current
            self._reason.set_text("")
        if found is not None:
            self._show_detail(found, view.now)
        if paper is not None:
            self._paper.show_paper(paper, view.now)
        self._name_buttons(paper)
        self._changed()

    def _subtitle(self, view: ConfirmationsView) -> str:
        unseen = sum(paper.seen is None for paper in view.papers)
        parts = (
            (
                len(view.additions),
                self.tr("{0} ajout fait dans une salle"),
                self.tr("{0} ajouts faits dans les salles"),
            ),
            (unseen, self.tr("{0} original papier à voir"), self.tr("{0} originaux papier à voir")),
        )
        return ", ".join(counted(count, one, many) for count, one, many in parts if count)

    def _name_buttons(self, paper: PaperSheet | None) -> None:
        if paper is None:
            words = (self.tr("Écarter cet ajout"), self.tr("Confirmer cet ajout"))
        elif paper.seen is not None:
            words = (self.tr("Retirer cette confirmation"), "")
        else:
            words = (self.tr("Écarter cette feuille"), self.tr("Confirmer cette feuille"))
        for button, text in zip((self._reject, self._confirm), words, strict=True):
            button.setText(text)
            button.updateGeometry()

    def _answer(self, addition: SignalInstance, paper: SignalInstance) -> None:
        if self._shown_paper is None:
            addition.emit(self._current, self._reason.text())
        else:
            paper.emit(self._current, self._paper.reference)

    def _pick_paper(self, paper: PaperSheet) -> Pick:
        seen = paper.seen is not None
        text = self.tr("original vu") if seen else " ".join(shown(words) for words in paper.words)
        return Pick(
            key=paper.digest,
            title=paper.who,
            text=text,
            icon_name="file-check" if seen else "file-text",
            tone=Tone.OK if seen else Tone.WARNING,
        )

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
        if self._shown_paper is not None:
            missing = self._paper.missing
            self._confirm.setEnabled(not missing)
            self._reject.setEnabled(bool(self._paper.reference))
        else:
            missing = "" if self._reason.text() else self.tr("Écrivez votre motif.")
            self._confirm.setEnabled(not missing)
            self._reject.setEnabled(not missing)
        self.footer.set_missing(missing)

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
