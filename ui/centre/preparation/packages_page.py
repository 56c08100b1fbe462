"""What goes to the rooms: one encrypted package each, and what is printed and kept apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.services.centre.issuing.papers import WrittenPapers
from app.services.centre.issuing.room_packages import IssuedFiles, RoomRow
from ui.centre.page import CentrePage
from ui.centre.preparation.packages_side import packages_side
from ui.centre.row_table import SearchedTable
from ui.centre.rows import Column
from ui.centre.words import listed, number, recent, short_path
from ui.counted import counted
from ui.dates import day_range
from ui.look.tokens import Size
from ui.look.tone import Tone
from ui.widgets.buttons import Button, ButtonKind, ButtonSize
from ui.widgets.card import ListCard
from ui.widgets.empty_state import EmptyState
from ui.widgets.notice import Notice


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What a writing gave.

    Attributes:
        issued: the packages, `None` when only papers were wanted.
        renewed: the rooms that held a package out of date before it.
        papers: the papers to fill in by hand, `None` until all of them are written.
    """

    folder: Path
    issued: IssuedFiles | None = None
    renewed: tuple[str, ...] = ()
    papers: WrittenPapers | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PackagesView:
    """What the page shows.

    Attributes:
        missing: what the packages still wait for, in words; empty when they can be written.
        written: what the last writing gave, until the page is left.
    """

    rooms: tuple[RoomRow, ...]
    missing: str
    now: datetime
    written: Written | None = None

    @property
    def outdated(self) -> tuple[str, ...]:
        """The rooms whose last package no longer says what the planning says."""
        return tuple(row.room for row in self.rooms if row.outdated)


class PackagesPage(CentrePage):
    """Rooms and their last package; what travels and what does not.

    Signals:
        write_wanted: write every package, and the papers, into a folder to be chosen.
        papers_wanted: write the papers alone.
        cancelled: stop the writing.
        missing_wanted: go where what is missing is done.
        codes_wanted: see the codes that are given over the telephone.
    """

    write_wanted = Signal()
    papers_wanted = Signal()
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
        self._papers = Button(
            self.tr("Papiers de secours…"),
            size=ButtonSize.HEADER,
            icon_name="printer",
            object_name="write_papers",
        )
        self._papers.setToolTip(
            self.tr("Émargement, grilles vierges, incident et kit : sans réémettre les dossiers")
        )
        self._papers.clicked.connect(self.papers_wanted)
        self.header.add(self._papers)
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
        pair = QHBoxLayout()
        pair.setSpacing(16)
        pair.addWidget(self._rooms, 1)
        pair.addWidget(self._empty, 1)
        pair.addWidget(packages_side())
        self.body.addLayout(pair, 1)
        self._make_foot()

    def _make_notices(self) -> None:
        self._outdated = Notice(Tone.WARNING, "", icon_name="refresh-cw", object_name="outdated")
        self.body.addWidget(self._outdated)
        self._written = Notice(Tone.OK, "", object_name="written")
        self.body.addWidget(self._written)
        self._stopped = Notice(Tone.WARNING, "", object_name="stopped")
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
                width=110,
                text=lambda row: number(row.sittings),
                order=lambda row: row.sittings,
            ),
            Column(
                title=self.tr("Jurés"),
                width=90,
                text=lambda row: number(row.jurors),
                order=lambda row: row.jurors,
            ),
            Column(
                title=self.tr("Dernier dossier"),
                width=290,
                text=self._last,
                second=self._last_day,
                icon_name=self._last_icon,
                tone=lambda row: Tone.WARNING if row.outdated else Tone.MUTED,
                order=self._last_order,
            ),
        )

    def _last(self, row: RoomRow) -> str:
        if row.last is None:
            return self.tr("pas encore écrit")
        words = self.tr("n° {0}").format(row.last.sequence)
        return self.tr("{0}, à réémettre").format(words) if row.outdated else words

    def _last_day(self, row: RoomRow) -> str:
        if row.last is None or self._now is None:
            return ""
        day = recent(row.last.issued_at, self._now)
        if row.outdated:
            return self.tr("{0}, planning changé depuis").format(day)
        return self.tr("écrit {0}").format(day)

    @staticmethod
    def _last_icon(row: RoomRow) -> str:
        if row.last is None:
            return "circle-dashed"
        return "refresh-cw" if row.outdated else "package-check"

    @staticmethod
    def _last_order(row: RoomRow) -> tuple[bool, float]:
        """Put first the rooms that ask for something."""
        return not row.outdated, row.last.issued_at.timestamp() if row.last else 0.0

    def show_view(self, view: PackagesView) -> None:
        """Show the rooms and whether packages can be written."""
        self._now = view.now
        self._table.set_rows(view.rooms)
        self._rooms.setVisible(bool(view.rooms))
        self._empty.setVisible(not view.rooms)
        again = any(row.last for row in view.rooms)
        self._codes.setVisible(again)
        self.header.set_title(self.tr("Dossiers de salle"), self._subtitle(view))
        words = (
            (self.tr("Écrire de nouveau {0} dossier…"), self.tr("Écrire de nouveau {0} dossiers…"))
            if again
            else (self.tr("Écrire {0} dossier…"), self.tr("Écrire {0} dossiers…"))
        )
        self._write.setText(counted(len(view.rooms), *words))
        self._write.updateGeometry()
        done = bool(view.rooms) and all(row.last and not row.outdated for row in view.rooms)
        self._write.set_kind(ButtonKind.SECONDARY if done else ButtonKind.PRIMARY)
        self._write.setEnabled(not view.missing)
        self._papers.setEnabled(not view.missing)
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
        self._show_outdated(view.outdated)
        self._show_written(view.written)

    def _show_outdated(self, rooms: Sequence[str]) -> None:
        """Name the rooms to write again, why, and what to do with the new package."""
        self._outdated.setVisible(bool(rooms))
        if not rooms:
            return
        count = counted(
            len(rooms),
            self.tr("{0} salle est à réémettre"),
            self.tr("{0} salles sont à réémettre"),
        )
        self._outdated.set_notice(
            Tone.WARNING,
            self.tr("{0} : {1}.").format(count, listed(rooms)),
            self.tr(
                "Le planning a changé depuis le dernier dossier. Écrivez les dossiers de "
                "nouveau, puis portez-y le nouveau : un passage commencé ne change pas."
            ),
            "refresh-cw",
        )

    def _subtitle(self, view: PackagesView) -> str:
        written = sum(row.last is not None for row in view.rooms)
        parts = [
            counted(len(view.rooms), self.tr("{0} salle"), self.tr("{0} salles")),
            counted(written, self.tr("{0} dossier écrit"), self.tr("{0} dossiers écrits")),
        ]
        if view.outdated:
            parts.append(self.tr("{0} à réémettre").format(number(len(view.outdated))))
        return " · ".join(parts)

    def _show_written(self, written: Written | None) -> None:
        self._written.setVisible(written is not None and _has_something(written))
        if written is None:
            return
        self._written.setToolTip(str(written.folder))
        if written.issued is None:
            self._show_papers(written)
            return
        title = counted(
            len(written.issued.rooms),
            self.tr("{0} dossier est écrit et relu."),
            self.tr("{0} dossiers sont écrits et relus."),
        )
        advice = self.tr(
            "Cartes de réserve, codes et passages libres compris, dans {0}. Copiez « dossiers » "
            "sur les clés ; imprimez « a-imprimer », puis effacez-le de cet ordinateur."
        ).format(short_path(written.folder))
        if written.papers is not None:
            advice = f"{advice} {self._paper_words(written.papers)}"
        if written.renewed:
            to_carry = self.tr("À porter sans attendre : {0}.").format(listed(written.renewed))
            advice = f"{to_carry} {advice}"
        self._written.set_notice(Tone.OK, title, advice)

    def _show_papers(self, written: Written) -> None:
        if written.papers is None:
            return
        self._written.set_notice(
            Tone.OK,
            self._paper_words(written.papers),
            self.tr(
                "Imprimez « a-imprimer » recto verso, dans {0} : les papiers d’une salle par "
                "dossier, le kit sans nom à part."
            ).format(short_path(written.folder)),
        )

    def _paper_words(self, papers: WrittenPapers) -> str:
        return counted(
            papers.count,
            self.tr("{0} papier à remplir à la main est écrit et relu."),
            self.tr("{0} papiers à remplir à la main sont écrits et relus."),
        )

    def show_writing(self, words: str) -> None:
        """Say what is being written."""
        self.clear_refusal()
        self._stopped.hide()
        self._written.hide()
        self._write.setEnabled(False)
        self._papers.setEnabled(False)
        self.waiting.start(words)

    def show_writing_ended(self, *, stopped: bool = False, papers: bool = False) -> None:
        """End the wait; a writing that was stopped says what is safe.

        Args:
            stopped: a person stopped it.
            papers: it was writing the papers, the packages being written already or not wanted.
        """
        self.waiting.stop()
        self._write.setEnabled(True)
        self._papers.setEnabled(True)
        self._stopped.setVisible(stopped)
        if not stopped:
            return
        advice = self.tr(
            "Les dossiers déjà écrits restent valables. Les autres ne sont pas partis."
        )
        if papers:
            advice = self.tr(
                "Les dossiers de salle sont saufs. Les papiers qui manquent s’écrivent avec "
                "« Papiers de secours… »."
            )
        self._stopped.set_notice(Tone.WARNING, self.tr("L’écriture est arrêtée."), advice)


def _has_something(written: Written) -> bool:
    return written.issued is not None or written.papers is not None
