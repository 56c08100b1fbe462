"""« Saisir une grille papier »: which sitting was held on paper, and who enters whose sheet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.errors import IntegrityError, UserError
from app.domain.session import SessionKind
from app.services.room.paper_entry import PaperSitting
from app.services.room.scoring import COMMENT_LIMIT
from ui.look.tone import Tone
from ui.room.action_page import ActionPage, meaning_row
from ui.room.paper.paper_sheets import PaperSheetsCard
from ui.room.words import room_words, time_of_day
from ui.widgets.buttons import LinkButton
from ui.widgets.card import Card
from ui.widgets.field import ChoiceField, Field, TextField
from ui.widgets.label import Label


class PaperPage(ActionPage):
    """Renders the sittings that may be entered from paper.

    Signals:
        sitting_chosen: which one is looked at.
        hold_wanted: sitting, beginning, end, reason, as they were typed.
        taken_back: the sitting is not on paper after all.
    """

    sitting_chosen = Signal(str)
    hold_wanted = Signal(str, str, str, str)
    taken_back = Signal(str)

    def __init__(self, kind: SessionKind, parent: QWidget | None = None) -> None:
        super().__init__(
            kind,
            action=self.tr("Enregistrer le passage sur papier"),
            icon_name="file-pen",
            hint=self.tr("Les originaux restent au dossier. Échap revient aux passages."),
            parent=parent,
        )
        self._sitting: PaperSitting | None = None
        self.sheets = PaperSheetsCard()
        meaning = Card(title=self.tr("Ce que cela veut dire"), object_name="meaning")
        for icon_name, lead, words in (
            (
                "file-pen",
                self.tr("Marqué partout."),
                self.tr("Le passage, ses feuilles et leurs PDF disent « saisie d’après papier »."),
            ),
            (
                "timer",
                self.tr("Aucun temps mesuré."),
                self.tr("Les heures de l’oral sont celles du papier, ou restent vides."),
            ),
            (
                "shield-check",
                self.tr("À confirmer par le centre."),
                self.tr("Une feuille saisie par un autre membre compte avec son original."),
            ),
        ):
            meaning.body.addWidget(meaning_row(icon_name, lead, words))
        self.compose((self._make_sitting(), self._make_record()), (self.sheets, meaning))
        self.acted.connect(self._hold)

    def _make_sitting(self) -> Card:
        card = Card(title=self.tr("Quel passage ?"), object_name="paper_sitting")
        self.choice = ChoiceField(self.tr("Passage"), (), object_name="paper_choice")
        self.choice.combo.currentIndexChanged.connect(lambda _place: self._choose())
        self._none = Label(
            self.tr(
                "Aucun passage à saisir : leurs feuilles sont scellées, ou leur oral est en cours."
            ),
            tone=Tone.MUTED,
            wrap=True,
        )
        card.body.addWidget(self.choice)
        card.body.addWidget(self._none)
        return card

    def _make_record(self) -> Card:
        self._record = Card(title=self.tr("Ce que dit le papier"), object_name="paper_record")
        hint = self.tr("14:05, ou vide")
        self.began = Field(self.tr("Début de l’oral"), hint=hint, object_name="paper_began")
        self.ended = Field(self.tr("Fin de l’oral"), hint=hint, object_name="paper_ended")
        times = QHBoxLayout()
        times.setSpacing(12)
        times.addWidget(self.began)
        times.addWidget(self.ended)
        self._record.body.addLayout(times)
        self.reason = TextField(
            self.tr("Pourquoi sur papier ?"),
            placeholder=self.tr("L’ordinateur s’est éteint, le dossier était illisible…"),
            hint=self.tr("imprimé, communicable sur demande"),
            lines=2,
            limit=COMMENT_LIMIT,
            object_name="paper_reason",
        )
        for field in (self.began, self.ended, self.reason):
            field.edited.connect(lambda _text: self._check())
        self._record.body.addWidget(self.reason)
        self.take_back = LinkButton(
            self.tr("Ce passage n’est pas tenu sur papier"), object_name="paper_take_back"
        )
        self.take_back.clicked.connect(self._take_back)
        self._record.body.addWidget(self.take_back, 0, Qt.AlignmentFlag.AlignLeft)
        return self._record

    def show_sittings(self, room: str, sittings: Sequence[PaperSitting], chosen: str) -> None:
        """List the sittings, and look at the one that is chosen."""
        self.header.set_title(
            self.tr("Saisir une grille papier"),
            self.tr("{0} · un passage tenu à la main, saisi ensuite").format(room_words(room)),
        )
        self.begin()
        blocked = self.choice.combo.blockSignals(True)
        self.choice.set_options([(self._named(each), each.sitting) for each in sittings])
        self.choice.set_value(chosen)
        self.choice.combo.blockSignals(blocked)
        self.choice.setVisible(bool(sittings))
        self._none.setVisible(not sittings)
        if not sittings:
            self._record.hide()
            self.sheets.show_sitting(None)
            self.set_missing(self.tr("Aucun passage à saisir"))

    def show_sitting(self, sitting: PaperSitting) -> None:
        """Show what is known of a sitting's paper, and its sheets."""
        self._sitting = sitting
        record = sitting.record
        began = record.began_at if record is not None else None
        ended = record.ended_at if record is not None else None
        self.began.set_text(time_of_day(began) if began is not None else "")
        self.ended.set_text(time_of_day(ended) if ended is not None else "")
        self.reason.set_text(record.reason if record is not None else "")
        for edit in (self.began.edit, self.ended.edit, self.reason.edit):
            edit.setReadOnly(not sitting.changeable)
        self.take_back.setVisible(record is not None and sitting.changeable)
        self._record.show()
        self.sheets.show_sitting(sitting if record is not None else None)
        self._check()

    def start(self) -> None:
        """Put the keyboard where the next action is."""
        sitting = self._sitting
        if sitting is not None and sitting.record is not None:
            self.sheets.start()
        else:
            self.choice.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Forget what was typed."""
        self._sitting = None
        self.sheets.forget()

    def show_refused(self, error: UserError | IntegrityError) -> None:
        """Say above what was refused; what was typed stays."""
        self.show_error(error)
        self._check()

    def _named(self, sitting: PaperSitting) -> str:
        words = f"{time_of_day(sitting.starts_at)} · {sitting.subject}"
        if sitting.record is None:
            return words
        return self.tr("{0} · sur papier").format(words)

    def _choose(self) -> None:
        self.sitting_chosen.emit(str(self.choice.value()))

    def _check(self) -> None:
        sitting = self._sitting
        if sitting is None or not sitting.changeable:
            self.set_missing(self.tr("Une feuille est scellée : le papier ne change plus"))
        elif not self.reason.text():
            self.set_missing(self.tr("Reste le motif"))
        elif self._unchanged(sitting):
            self.set_missing(self.tr("Restent les feuilles à saisir"))
        else:
            self.set_missing("")

    def _unchanged(self, sitting: PaperSitting) -> bool:
        record = sitting.record
        if record is None:
            return False
        began = time_of_day(record.began_at) if record.began_at is not None else ""
        ended = time_of_day(record.ended_at) if record.ended_at is not None else ""
        typed = (self.began.text(), self.ended.text(), self.reason.text())
        return typed == (began, ended, record.reason)

    def _hold(self) -> None:
        if self._sitting is not None:
            self.hold_wanted.emit(
                self._sitting.sitting, self.began.text(), self.ended.text(), self.reason.text()
            )

    def _take_back(self) -> None:
        if self._sitting is not None:
            self.taken_back.emit(self._sitting.sitting)
