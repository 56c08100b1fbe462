"""F8: an incident written down over any page, saved as it is typed, signed when it is told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.domain.errors import IntegrityError, UserError
from app.domain.incident import InvolvedPerson
from app.services.files import safe_name
from app.services.room.incidents import (
    IncidentEntry,
    PersonLabel,
    conclude_incident,
    entry_of,
    incident_view,
    new_entry,
    people_around,
    person_name,
    record_incident,
)
from app.services.room.reports.incident_reports import incident_signers, prepare_incident_report
from ui.room.desk import RoomDesk
from ui.room.documents.report_sign_flow import ReportSignFlow
from ui.room.documents.save_pdf import save_pdf
from ui.room.incidents.incident_page import IncidentPage
from ui.room.incidents.incident_review import incident_review
from ui.room.incidents.over_pages import OverPages
from ui.room.words import time_of_day


@dataclass(frozen=True, slots=True, kw_only=True)
class Whereabouts:
    """Where the room is: the sitting whose page is open or whose oral runs, and if one runs."""

    sitting: Callable[[], str | None]
    running: Callable[[], bool]


class IncidentFlow(QObject):
    """Owns the form; what lies below is left as it is.

    Signals:
        changed: an incident was written down or signed.
        keys_wanted: the list of keys.
    """

    changed = Signal()
    keys_wanted = Signal()

    def __init__(
        self, desk: RoomDesk, over: OverPages, ceremony: ReportSignFlow, whereabouts: Whereabouts
    ) -> None:
        super().__init__(over)
        self._desk = desk
        self._over = over
        self._ceremony = ceremony
        self._whereabouts = whereabouts
        self._incident: str | None = None
        self._last: IncidentEntry | None = None
        self._below: QWidget | None = None
        QShortcut(QKeySequence(Qt.Key.Key_F8), over, self.begin)
        ceremony.signed.connect(lambda _report: self.changed.emit())

    @cached_property
    def page(self) -> IncidentPage:
        """The form, made when it is wanted first."""
        page = IncidentPage(self._desk.room.dossier.session.kind)
        self._over.addWidget(page)
        page.written.connect(self._write)
        page.sitting_changed.connect(self._show_people)
        page.back_wanted.connect(self._go_back)
        page.acted.connect(self._review)
        page.pdf_wanted.connect(self._save_pdf)
        page.keys_wanted.connect(self.keys_wanted)
        return page

    def begin(self) -> None:
        """Ask what happened; a form that is open stays, and so does a ceremony below it."""
        below = self._over.page()
        if isinstance(below, IncidentPage):
            return
        self._below = below
        self._show(None, new_entry(self._desk.room, self._whereabouts.sitting()))

    def open(self, incident: str) -> None:
        """Go on with an incident; without any, begin a new one."""
        if not incident:
            self.begin()
            return
        view = incident_view(self._desk.room, incident)
        self._below = None
        self._show(incident, entry_of(view.incident))

    def leave(self) -> None:
        """Write down what was typed, and drop what a ceremony holds: the window goes."""
        self._ceremony.leave()
        if isinstance(self._over.page(), IncidentPage):
            self.page.commit()
            self._conclude()

    def _show(self, incident: str | None, entry: IncidentEntry) -> None:
        room = self._desk.room
        self._incident, self._last = incident, entry
        page = self.page
        page.show_entry(
            entry,
            self._people(entry.sitting, entry.persons),
            self._sittings(entry),
            room=room.dossier.room,
            running=self._whereabouts.running(),
        )
        self._show_standing()
        self._over.cover(page)
        page.start()

    def _show_standing(self) -> None:
        room = self._desk.room
        view = None if self._incident is None else incident_view(room, self._incident)
        self.page.show_standing(view)

    def _sittings(self, entry: IncidentEntry) -> list[tuple[str, str]]:
        planning = self._desk.room.dossier.planning
        day = [
            sitting
            for sitting in sorted(planning.sittings, key=lambda each: each.starts_at)
            if sitting.starts_at.date() == entry.happened_at.date() or sitting.id == entry.sitting
        ]
        return [
            (
                f"{time_of_day(sitting.starts_at)} · {sitting.assessment} · "
                f"{planning.subject_name(sitting)}",
                sitting.id,
            )
            for sitting in day
        ]

    def _people(
        self, sitting: str | None, named: tuple[InvolvedPerson, ...]
    ) -> tuple[PersonLabel, ...]:
        """Return who may be ticked: those around the sitting, and whoever is named already."""
        room = self._desk.room
        around = people_around(room, sitting)
        known = {label.person for label in around}
        planning = room.dossier.planning
        return around + tuple(
            PersonLabel(person=person, name=person_name(planning, person))
            for person in named
            if person not in known and person.id
        )

    def _show_people(self, sitting: str) -> None:
        named = self.page.persons.persons()
        self.page.show_people(self._people(sitting or None, named), named)

    def _write(self, entry: IncidentEntry) -> None:
        if entry == self._last:
            return
        room = self._desk.room
        try:
            self._incident = record_incident(room, entry, self._incident).id
            self._show_standing()
        except (UserError, IntegrityError) as error:
            self.page.saved.set_failed()
            self.page.show_error(error)
            return
        self._last = entry
        self.page.error.clear()
        self.page.show_saved(room.local(room.clock.now()))

    def _conclude(self) -> None:
        if self._incident is not None:
            conclude_incident(self._desk.room, self._incident)
            self.changed.emit()

    def _go_back(self) -> None:
        self.page.commit()
        self._conclude()
        if self._below is not None:
            self._over.cover(self._below)
        else:
            self._over.uncover()

    def _review(self) -> None:
        self.page.commit()
        if self._incident is None:
            return
        self._conclude()
        self._below = None  # one ceremony at a time: whatever was to be signed below waits
        room = self._desk.room
        try:
            view = incident_view(room, self._incident)
            members = incident_signers(room, self._incident)
        except (UserError, IntegrityError) as error:
            self.page.show_error(error)
            return
        self._ceremony.open(
            incident_review(room.dossier, view, members),
            partial(prepare_incident_report, room, self._incident),
            self._file_name(),
            self.page,
        )

    def _file_name(self) -> str:
        room = self._desk.room.dossier.room
        return safe_name(f"PV-incident-{self._incident}-{room}") + ".pdf"

    def _save_pdf(self) -> None:
        view = None if self._incident is None else incident_view(self._desk.room, self._incident)
        report = None if view is None else view.report
        if report is not None:
            save_pdf(
                self._desk,
                self.page,
                lambda: report.pdf,
                self._file_name(),
                saved=self.page.show_pdf_saved,
                refused=self.page.show_error,
            )
