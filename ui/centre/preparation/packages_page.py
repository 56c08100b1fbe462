"""What goes to the rooms: one encrypted package each, and what is printed and kept apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.centre.issuing.card_codes import BLANK_SLOTS, SPARE_CARDS, TELEPHONE_CODES
from app.services.centre.issuing.room_packages import IssuedFiles, RoomRow
from ui.centre.page import CentrePage
from ui.centre.row_table import SearchedTable
from ui.centre.rows import Column
from ui.centre.scrolled import ScrolledBody
from ui.centre.words import day_range, number, recent, short_path
from ui.counted import counted
from ui.look.fonts import TextStyle
from ui.look.tokens import Size
from ui.look.tone import Tone
from ui.widgets.buttons import Button, ButtonKind, ButtonSize
from ui.widgets.card import Card, Divider, ListCard
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import IconLabel, Label
from ui.widgets.notice import Notice

_SIDE_WIDTH = 344


@dataclass(frozen=True, slots=True, kw_only=True)
class PackagesView:
    """What the page shows.

    Attributes:
        missing: what the packages still wait for, in words; empty when they can be written.
        written: what the last writing gave, with its folder, until the page is left.
    """

    rooms: tuple[RoomRow, ...]
    missing: str
    now: datetime
    written: tuple[Path, IssuedFiles] | None = None


class PackagesPage(CentrePage):
    """Rooms and their last package; what travels and what does not.

    Signals:
        write_wanted: write every package into a folder to be chosen.
        cancelled: stop the writing.
        missing_wanted: go where what is missing is done.
        codes_wanted: see the codes that are given over the telephone.
    """

    write_wanted = Signal()
    cancelled = Signal()
    missing_wanted = Signal()
    codes_wanted = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(scroll=False, parent=parent)
        self._now: datetime | None = None
        self.header.set_title(self.tr("Dossiers de salle"))
        self.waiting.cancelled.connect(self.cancelled)
        self._codes = Button(
            self.tr("Codes par téléphone"),
            size=ButtonSize.HEADER,
            icon_name="message-square-text",
            object_name="see_codes",
        )
        self._codes.clicked.connect(self.codes_wanted)
        self.header.add(self._codes)
        self._make_notices()
        self._table = SearchedTable(
            self.tr("Salles"),
            self._columns(),
            search=self.tr("Chercher une salle"),
            row_height=Size.ROW,
            object_name="rooms",
        )
        self._rooms = ListCard(title=self.tr("Salles"))
        self._rooms.body.addWidget(self._table, 1)
        self._empty = ListCard()
        self._empty.body.addWidget(
            EmptyState(
                "package",
                self.tr("Aucune salle"),
                self.tr("Les salles viennent du planning : importez-le d’abord."),
            ),
            1,
        )
        inner = QWidget()
        side = QVBoxLayout(inner)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(16)
        for card in (self._stick_card(), self._paper_card(), self._reserve_card()):
            side.addWidget(card)
        side.addStretch(1)
        scrolled = ScrolledBody(inner, self.tr("Ce que chaque dossier comporte"))
        scrolled.setFixedWidth(_SIDE_WIDTH + 16)
        pair = QHBoxLayout()
        pair.setSpacing(16)
        pair.addWidget(self._rooms, 1)
        pair.addWidget(self._empty, 1)
        pair.addWidget(scrolled)
        self.body.addLayout(pair, 1)
        self._make_foot()

    def _make_notices(self) -> None:
        self._written = Notice(Tone.OK, "", object_name="written")
        self.body.addWidget(self._written)
        self._stopped = Notice(
            Tone.WARNING,
            self.tr("L’écriture est arrêtée."),
            self.tr("Les dossiers déjà écrits restent valables. Les autres ne sont pas partis."),
            object_name="stopped",
        )
        self._stopped.hide()
        self.body.addWidget(self._stopped)

    def _make_foot(self) -> None:
        self._way = Button(
            self.tr("Voir ce qui manque"), size=ButtonSize.PAGE, object_name="see_missing"
        )
        self._way.clicked.connect(self.missing_wanted)
        self._write = Button(
            "", kind=ButtonKind.PRIMARY, size=ButtonSize.PAGE, object_name="write_packages"
        )
        self._write.clicked.connect(self.write_wanted)
        self.footer.add_action(self._way)
        self.footer.add_action(self._write)

    def _columns(self) -> tuple[Column[RoomRow], ...]:
        return (
            Column(
                title=self.tr("Salle"),
                text=lambda row: row.room,
                second=lambda row: day_range(row.days[0], row.days[-1]) if row.days else "",
            ),
            Column(
                title=self.tr("Passages"),
                width=130,
                text=lambda row: number(row.sittings),
                order=lambda row: row.sittings,
            ),
            Column(
                title=self.tr("Jurés"),
                width=110,
                text=lambda row: number(row.jurors),
                order=lambda row: row.jurors,
            ),
            Column(
                title=self.tr("Dernier dossier"),
                width=230,
                text=self._last,
                second=self._last_day,
                icon_name=lambda row: "package-check" if row.last else "circle-dashed",
                tone=lambda _row: Tone.MUTED,
                order=lambda row: row.last.issued_at.timestamp() if row.last else 0.0,
            ),
        )

    def _last(self, row: RoomRow) -> str:
        if row.last is None:
            return self.tr("pas encore écrit")
        return self.tr("n° {0}").format(row.last.sequence)

    def _last_day(self, row: RoomRow) -> str:
        if row.last is None or self._now is None:
            return ""
        return self.tr("écrit {0}").format(recent(row.last.issued_at, self._now))

    def _stick_card(self) -> Card:
        return self._side_card(
            "usb",
            self.tr("Ce qui voyage"),
            self.tr("dossiers/"),
            (
                self.tr("Un dossier chiffré par salle, à copier sur sa clé."),
                self.tr("Il ne s’ouvre qu’avec le code de la salle."),
                self.tr("Le certificat du centre, public : il sert à vérifier les feuilles."),
            ),
        )

    def _paper_card(self) -> Card:
        return self._side_card(
            "printer",
            self.tr("Ce qui s’imprime et reste à part"),
            self.tr("a-imprimer/"),
            (
                self.tr(
                    "Les consignes de chaque salle, avec son code : à remettre en main propre."
                ),
                self.tr("Une carte par juré, avec son code personnel : à remettre au juré."),
                self.tr("Les cartes de réserve : sous enveloppe fermée."),
                self.tr("Jamais dans la même enveloppe que la clé."),
            ),
        )

    def _reserve_card(self) -> Card:
        return self._side_card(
            "wand-sparkles",
            self.tr("Pour les imprévus"),
            self.tr("par salle"),
            (
                self.tr("{0} cartes de réserve, pour un remplacement").format(SPARE_CARDS),
                self.tr("{0} passages libres, pour un imprévu").format(BLANK_SLOTS),
                self.tr("un code de surveillance, sur les consignes"),
                self.tr("{0} codes par téléphone, qui restent ici").format(TELEPHONE_CODES),
            ),
        )

    def _side_card(self, icon: str, title: str, folder: str, lines: Sequence[str]) -> Card:
        card = Card()
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(IconLabel(icon, tone=Tone.ACCENT, size=20))
        head.addWidget(Label(title, style=TextStyle.BODY_STRONG), 1)
        head.addWidget(Label(folder, style=TextStyle.CAPTION, tone=Tone.MUTED))
        card.body.addLayout(head)
        card.body.addWidget(Divider())
        for line in lines:
            card.body.addWidget(Label(line, wrap=True))
        return card

    def show_view(self, view: PackagesView) -> None:
        """Show the rooms and whether packages can be written."""
        self._now = view.now
        self._table.set_rows(view.rooms)
        self._rooms.setVisible(bool(view.rooms))
        self._empty.setVisible(not view.rooms)
        again = any(row.last for row in view.rooms)
        self._codes.setVisible(again)
        self.header.set_title(self.tr("Dossiers de salle"), self._subtitle(view.rooms))
        words = (
            (self.tr("Écrire de nouveau {0} dossier…"), self.tr("Écrire de nouveau {0} dossiers…"))
            if again
            else (self.tr("Écrire {0} dossier…"), self.tr("Écrire {0} dossiers…"))
        )
        self._write.setText(counted(len(view.rooms), *words))
        self._write.updateGeometry()
        done = bool(view.rooms) and all(row.last for row in view.rooms)
        self._write.set_kind(ButtonKind.SECONDARY if done else ButtonKind.PRIMARY)
        self._write.setEnabled(not view.missing)
        self._way.setVisible(bool(view.missing))
        self.footer.set_missing(view.missing)
        self.footer.set_hint(
            self.tr(
                "Écrits de nouveau, les dossiers gardent cartes et codes ; la salle ouvre le "
                "nouveau par-dessus l’ancien sans rien perdre."
            )
            if again
            else ""
        )
        self._show_written(view)

    def _subtitle(self, rooms: Sequence[RoomRow]) -> str:
        written = sum(row.last is not None for row in rooms)
        words = self.tr("{0} · {1}")
        return words.format(
            counted(len(rooms), self.tr("{0} salle"), self.tr("{0} salles")),
            counted(written, self.tr("{0} dossier écrit"), self.tr("{0} dossiers écrits")),
        )

    def _show_written(self, view: PackagesView) -> None:
        self._written.setVisible(view.written is not None)
        if view.written is None:
            return
        self._stopped.hide()
        folder, issued = view.written
        title = counted(
            len(issued.rooms),
            self.tr("{0} dossier est écrit et relu."),
            self.tr("{0} dossiers sont écrits et relus."),
        )
        advice = self.tr(
            "Cartes de réserve, codes et passages libres compris, dans {0}. Copiez « dossiers » "
            "sur les clés ; imprimez « a-imprimer », puis effacez-le de cet ordinateur."
        )
        self._written.set_notice(Tone.OK, title, advice.format(short_path(folder)))
        self._written.setToolTip(str(folder))

    def show_writing(self) -> None:
        """Say that packages are being written."""
        self.clear_refusal()
        self._stopped.hide()
        self._written.hide()
        self._write.setEnabled(False)
        self.waiting.start(self.tr("Écriture des dossiers de salle"))

    def show_writing_ended(self, *, stopped: bool = False) -> None:
        """End the wait; a writing that was stopped says what is safe."""
        self.waiting.stop()
        self._write.setEnabled(True)
        self._stopped.setVisible(stopped)
