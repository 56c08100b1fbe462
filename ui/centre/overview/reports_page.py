"""Rooms' minutes and incident reports: what came, what they tell, and their signed copies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.evidence import SheetStanding
from app.services.centre.day_facts import DayFact, FactKind
from app.services.centre.reports import ReportLine, RoomReports
from ui.centre.page import CentrePage, empty_layout
from ui.centre.pick_list import Pick, PickList
from ui.centre.reason_band import ReasonBand, ReasonWords
from ui.centre.scrolled import ScrolledBody
from ui.centre.words import dated, listed
from ui.counted import counted
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.translation import shown
from ui.widgets.buttons import Button, ButtonSize
from ui.widgets.card import Divider, ListCard
from ui.widgets.chip import Pill
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import IconLabel, Label

_LIST_WIDTH = 328
_LOOKS = {
    FactKind.REFUSED: ("pen-line", Tone.WARNING),
    FactKind.OPEN: ("hourglass", Tone.WARNING),
    FactKind.INCIDENT: ("triangle-alert", Tone.WARNING),
    FactKind.NOBODY_CAME: ("user-round", Tone.MUTED),
    FactKind.NOT_HELD: ("circle-minus", Tone.MUTED),
    FactKind.NOTE: ("message-square", Tone.MUTED),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportsView:
    """What the page shows.

    Attributes:
        rooms: every room that the session expects something of, in order.
        reports: what each of some rooms has sent.
        facts: what is told, of all rooms.
        current: the room looked at.
    """

    rooms: tuple[str, ...]
    reports: tuple[RoomReports, ...]
    facts: tuple[DayFact, ...]
    current: str


class ReportsPage(CentrePage):
    """Rooms at the left; at the right what a room's reports tell, and the documents.

    Signals:
        picked: a room.
        copy_wanted: save the signed PDF of a report, by its digest.
        kept: a report in quarantine that is to stand, by its digest, and why.
        left: go back to the overview.
    """

    picked = Signal(str)
    copy_wanted = Signal(str)
    kept = Signal(str, str)
    left = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(scroll=False, parent=parent)
        self._chosen = ""
        back = Button(
            self.tr("Vue d’ensemble"),
            size=ButtonSize.HEADER,
            icon_name="arrow-left",
            object_name="reports_back",
        )
        back.clicked.connect(self.left)
        self.header.add(back)
        pair = QHBoxLayout()
        pair.setSpacing(16)
        self._list = PickList(self.tr("Salles"), width=_LIST_WIDTH, object_name="report_rooms")
        self._list.picked.connect(self.picked)
        pair.addWidget(self._list)
        inner = QWidget()
        self._detail = QVBoxLayout(inner)
        self._detail.setContentsMargins(0, 0, 4, 0)
        self._detail.setSpacing(16)
        pair.addWidget(ScrolledBody(inner, self.tr("Ce que la salle déclare")), 1)
        self.body.addLayout(pair, 1)
        self._band = ReasonBand(
            ReasonWords(
                effect=self.tr(
                    "Les autres contenus de la même version sont écartés ; tous sont gardés."
                ),
                question=self.tr("Pourquoi retenir celui-ci ?"),
                action=self.tr("Retenir ce PV"),
                icon_name="check",
            ),
            name="keep_report",
        )
        self._band.decided.connect(lambda reason: self.kept.emit(self._chosen, reason))
        self._band.given_up.connect(self._list.setFocus)
        self.body.addWidget(self._band)
        self.footer.set_hint(
            self.tr("Un PV n’entre dans aucun résultat. Ses textes sont communicables sur demande.")
        )

    def show_view(self, view: ReportsView) -> None:
        """Show the rooms, and one of them."""
        self.header.set_title(
            self.tr("PV des salles"),
            counted(
                len(view.reports),
                self.tr("{0} salle en a envoyé"),
                self.tr("{0} salles en ont envoyé"),
            ),
        )
        sent = {room.room: room for room in view.reports}
        self._list.show_picks(
            [self._pick(room, sent.get(room)) for room in view.rooms], view.current
        )
        empty_layout(self._detail)
        found = sent.get(view.current)
        if found is None:
            self._detail.addWidget(self._nothing(), 1)
            return
        facts = [fact for fact in view.facts if fact.room == view.current]
        self._detail.addWidget(self._facts_card(facts))
        self._detail.addWidget(self._documents_card(found))
        self._detail.addStretch(1)

    def _pick(self, room: str, sent: RoomReports | None) -> Pick:
        if sent is None:
            return Pick(key=room, title=room, text=self.tr("aucun PV reçu"), icon_name="inbox")
        tone = Tone.WARNING if sent.held else Tone.OK
        return Pick(
            key=room,
            title=room,
            text=self.summary(sent),
            icon_name="shield-alert" if sent.held else "file-check",
            tone=tone,
        )

    def summary(self, sent: RoomReports) -> str:
        """« PV : reçu, version 2 · incidents : 1 rapport »."""
        parts = []
        if sent.minutes:
            words = self.tr("PV : reçu, version {0}")
            parts.append(words.format(max(line.revision for line in sent.minutes)))
        if sent.incidents:
            words = counted(
                len(sent.incidents),
                self.tr("incidents : {0} rapport"),
                self.tr("incidents : {0} rapports"),
            )
            parts.append(words)
        if sent.held:
            parts.append(self.tr("{0} en quarantaine").format(len(sent.held)))
        return " · ".join(parts) or self.tr("écarté")

    def _nothing(self) -> ListCard:
        card = ListCard()
        card.body.addWidget(
            EmptyState(
                "inbox",
                self.tr("Aucun PV de cette salle"),
                self.tr("Le PV d’épreuve et les PV d’incident viennent avec la remontée."),
            ),
            1,
        )
        return card

    def _facts_card(self, facts: list[DayFact]) -> ListCard:
        card = ListCard(title=self.tr("À savoir"), object_name="day_facts")
        if not facts:
            nothing = Label(self.tr("Rien d’autre que des passages signés."), tone=Tone.MUTED)
            nothing.setContentsMargins(16, 8, 16, 12)
            card.body.addWidget(nothing)
        add_divided(card, [fact_row(fact) for fact in facts])
        return card

    def _documents_card(self, sent: RoomReports) -> ListCard:
        card = ListCard(title=self.tr("Documents"), object_name="report_documents")
        lines = (*sent.minutes, *sent.incidents, *sent.held)
        add_divided(card, [self._document(line) for line in lines])
        return card

    def _document(self, line: ReportLine) -> QWidget:
        box = QWidget()
        box.setObjectName("report_document")
        row = QHBoxLayout(box)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(16)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        title = self.tr("{0}, version {1}").format(shown(line.words), line.revision)
        texts.addWidget(Label(title, style=TextStyle.BODY_MEDIUM, elide=True))
        for words in self._told(line):
            texts.addWidget(Label(words, style=TextStyle.CAPTION, tone=Tone.MUTED, wrap=True))
        row.addLayout(texts, 1)
        if line.standing is SheetStanding.QUARANTINED:
            keep = Button(
                self.tr("Retenir…"), size=ButtonSize.ROW, object_name=f"keep_{line.digest[:8]}"
            )
            keep.setAccessibleName(f"{keep.text()} {title}")
            keep.clicked.connect(lambda: self._ask(line, title))
            row.addWidget(keep, 0, Qt.AlignmentFlag.AlignTop)
        else:
            row.addWidget(
                Pill(self.tr("Reçu et vérifié"), icon_name="shield-check", tone=Tone.OK),
                0,
                Qt.AlignmentFlag.AlignTop,
            )
        save = Button(
            self.tr("Enregistrer (PDF)…"),
            size=ButtonSize.ROW,
            icon_name="file-down",
            object_name=f"save_{line.digest[:8]}",
        )
        save.setEnabled(line.has_copy)
        save.setAccessibleName(f"{save.text()} {title}")
        save.clicked.connect(lambda: self.copy_wanted.emit(line.digest))
        row.addWidget(save, 0, Qt.AlignmentFlag.AlignTop)
        box.setAccessibleName(", ".join((title, *self._told(line))))
        return box

    def _told(self, line: ReportLine) -> list[str]:
        told = [
            self.tr("Signé par {0}, le {1}").format(listed(line.signers), dated(line.made_at)),
        ]
        if line.by_hand:
            words = self.tr("Signature manuscrite de {0}, original à joindre")
            told.append(words.format(listed(line.by_hand)))
        if line.reason is not None:
            told.append(shown(line.reason))
        if not line.has_copy:
            told.append(self.tr("Aucune copie PDF valable n’est venue de la salle."))
        told.append(self.tr("empreinte {0}").format(line.short_digest))
        return told

    def _ask(self, line: ReportLine, title: str) -> None:
        self._chosen = line.digest
        self._band.ask(self.tr("Retenir : {0}, empreinte {1}").format(title, line.short_digest))

    def forget(self) -> None:
        """Take away what was typed."""
        self._band.forget()

    def show_writing(self) -> None:
        """Say that the decision is being signed."""
        self.clear_refusal()
        self._band.setEnabled(False)
        self.waiting.start(self.tr("Signature de la décision"), cancellable=False)

    def show_writing_ended(self) -> None:
        """End the wait."""
        self.waiting.stop()
        self._band.setEnabled(True)


def add_divided(card: ListCard, rows: Sequence[QWidget]) -> None:
    """Put rows in a card, with a line between two."""
    for place, row in enumerate(rows):
        if place:
            card.body.addWidget(Divider())
        card.body.addWidget(row)


def fact_row(fact: DayFact) -> QWidget:
    """Show one fact: about whom, what, and the room's own words."""
    box = QWidget()
    box.setObjectName(f"fact_{fact.kind}")
    row = QHBoxLayout(box)
    row.setContentsMargins(16, 10, 16, 10)
    row.setSpacing(12)
    icon, tone = _LOOKS[fact.kind]
    row.addWidget(IconLabel(icon, tone=tone, size=18), 0, Qt.AlignmentFlag.AlignTop)
    texts = QVBoxLayout()
    texts.setSpacing(2)
    words = shown(fact.words)
    texts.addWidget(Label(words, style=TextStyle.BODY_MEDIUM, wrap=True))
    if fact.quoted:
        texts.addWidget(Label(fact.quoted, wrap=True))
    if fact.subject:
        texts.addWidget(Label(fact.subject, style=TextStyle.CAPTION, tone=Tone.MUTED, elide=True))
    row.addLayout(texts, 1)
    box.setAccessibleName(", ".join(part for part in (words, fact.quoted, fact.subject) if part))
    return box
