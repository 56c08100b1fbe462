"""The form of an incident, over whatever page it was asked for from; saved as it is typed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.incident import IncidentCategory, InvolvedPerson
from app.domain.session import SessionKind
from app.services.room.incidents import (
    TEXT_LIMIT,
    IncidentEntry,
    IncidentStanding,
    IncidentView,
    PersonLabel,
)
from ui.look.tone import Tone
from ui.room.action_page import ActionPage
from ui.room.incidents.incident_words import category_words, report_title
from ui.room.incidents.persons_card import PersonsCard
from ui.room.jury.walk_in_page import clock_time
from ui.room.words import long_date, room_words, sentence_case, time_of_day
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.field import ChoiceField, Field, TextField
from ui.widgets.notice import Notice
from ui.widgets.saved_label import SavedLabel

_PAUSE_MS = 400
_NONE = ""


class IncidentPage(ActionPage):
    """Renders an `IncidentEntry` and whatever is signed of it.

    Signals:
        written: an `IncidentEntry`, whenever something of it changed.
        sitting_changed: the sitting that is meant now, empty for none.
        pdf_wanted: save the signed PDF.
    """

    written = Signal(object)
    sitting_changed = Signal(str)
    pdf_wanted = Signal()

    def __init__(self, kind: SessionKind, parent: QWidget | None = None) -> None:
        super().__init__(
            kind,
            action=self.tr("Relire et signer…"),
            icon_name="pen-line",
            hint=self.tr(
                "Tout est enregistré à mesure. Revenez quand vous voulez : l’incident se complète "
                "et se signe plus tard."
            ),
            parent=parent,
        )
        self._day: datetime | None = None
        self._shown = False
        self._signed_as_it_is = False
        self.saved = SavedLabel()
        self.header.add(self.saved)
        self.back.setText(self.tr("Reprendre où vous en étiez"))
        self.pdf = Button(
            self.tr("Enregistrer le PDF signé…"), icon_name="file-down", object_name="incident_pdf"
        )
        self.pdf.clicked.connect(self.pdf_wanted)
        self.running = Notice(
            Tone.ACCENT,
            self.tr("Le chronomètre continue."),
            self.tr("Revenez à la page pour le mettre en pause ou l’arrêter."),
            icon_name="timer",
            inline=True,
            object_name="oral_goes_on",
        )
        self.signed = Notice(Tone.ACCENT, "", icon_name="pen-line", object_name="incident_signed")
        what, self.persons = self._make_what(), PersonsCard()
        self.persons.changed.connect(self._write)
        self.persons.changed.connect(lambda: self.order_focus(*self._form))
        self.compose((what, self.persons), (self.running, self.signed, *self._make_right()))
        self.signed.add_trailing(self.pdf)

    def _make_what(self) -> Card:
        card = Card(title=self.tr("Ce qui s’est passé"))
        self.category = ChoiceField(
            self.tr("Nature"),
            [(sentence_case(category_words(each)), each.value) for each in IncidentCategory],
            object_name="incident_category",
        )
        self.category.chosen.connect(lambda _value: self._write())
        self.happened_at = Field(
            self.tr("Heure"), hint=self.tr("à corriger s’il le faut"), object_name="incident_time"
        )
        self.happened_at.edited.connect(lambda _text: self._check_time())
        self.happened_at.committed.connect(lambda _text: self._write())
        self.sitting = ChoiceField(self.tr("Passage"), (), object_name="incident_sitting")
        self.sitting.chosen.connect(self._choose_sitting)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.category, 3)
        line.addWidget(self.happened_at, 2)
        self.facts = self._text(
            self.tr("Les faits"),
            self.tr("Ce qui s’est passé, dans l’ordre, avec les heures."),
            "incident_facts",
            lines=5,
        )
        card.body.addLayout(line)
        card.body.addWidget(self.sitting)
        card.body.addWidget(self.facts)
        return card

    def _make_right(self) -> tuple[QWidget, ...]:
        measures = Card(title=self.tr("Mesures et suites"))
        self.measures = self._text(
            self.tr("Mesures prises sur le moment"),
            self.tr("Chronomètre en pause, salle évacuée, surveillance prévenue…"),
            "incident_measures",
        )
        self.follow_up = self._text(
            self.tr("Suites à donner par le centre"), "", "incident_follow_up", lines=2
        )
        measures.body.addWidget(self.measures)
        measures.body.addWidget(self.follow_up)
        statement = Card(title=self.tr("Ce que le candidat déclare"))
        self.statement = self._text(
            self.tr("Dans ses mots"),
            self.tr("Rien n’a encore été recueilli."),
            "incident_statement",
        )
        statement.body.addWidget(self.statement)
        heard = Notice(
            Tone.ACCENT,
            self.tr("Le candidat est entendu"),
            self.tr(
                "avant que quoi que ce soit puisse être annulé. Rien n’est décidé ici : le centre "
                "reçoit les faits et sa déclaration."
            ),
            inline=True,
        )
        statement.body.addWidget(heard)
        return statement, measures

    def _text(self, label: str, placeholder: str, name: str, lines: int = 3) -> TextField:
        field = TextField(
            label,
            placeholder=placeholder,
            hint=self.tr("communicable sur demande"),
            lines=lines,
            limit=TEXT_LIMIT,
            pause=_PAUSE_MS,
            object_name=name,
        )
        field.committed.connect(lambda _text: self._write())
        field.edited.connect(lambda _text: self._show_missing())
        return field

    def show_entry(
        self,
        entry: IncidentEntry,
        people: Sequence[PersonLabel],
        sittings: Sequence[tuple[str, str]],
        *,
        room: str,
        running: bool,
    ) -> None:
        """Show what is written; emits nothing.

        Args:
            entry: what is written so far.
            people: who may be ticked.
            sittings: the day's, words and identifier.
            room: the room's name.
            running: whether an oral is timed now.
        """
        self._shown = False
        self._day = entry.happened_at
        self.header.set_title(
            self.tr("Incident"), f"{room_words(room)} · {long_date(entry.happened_at)}"
        )
        self.begin()
        self.running.setVisible(running)
        self.category.set_value(entry.category.value)
        self.happened_at.set_text(time_of_day(entry.happened_at))
        self.happened_at.set_error("")
        none = self.tr("Aucun passage en particulier")
        self.sitting.set_options([(none, _NONE), *sittings])
        self.sitting.set_value(entry.sitting or _NONE)
        self.persons.other.set_text("")
        self.show_people(people, entry.persons)
        for field, text in self._texts(entry):
            field.set_text(text)
            field.set_error("")
        self.saved.set_nothing()
        self._shown = True
        self._show_missing()

    def show_people(self, people: Sequence[PersonLabel], named: Sequence[InvolvedPerson]) -> None:
        """Show who may be ticked now that another sitting is meant."""
        self.persons.show_people(people, named)
        self.order_focus(*self._form)

    def show_standing(self, view: IncidentView | None) -> None:
        """Say what is signed of it, if anything is."""
        report = None if view is None else view.report
        self.signed.setVisible(report is not None)
        self._signed_as_it_is = view is not None and view.standing is IncidentStanding.SIGNED
        self._show_missing()
        if view is None or report is None:
            return
        at = time_of_day(report.signed_at)
        title = self.tr("{0} signé à {1}, version {2}").format(
            report_title(view), at, report.revision
        )
        if view.standing is IncidentStanding.CHANGED:
            words = self.tr("Complété depuis : la nouvelle version est à signer.")
            self.signed.set_notice(Tone.WARNING, title, words, "triangle-alert")
        else:
            words = self.tr("Un changement demandera une nouvelle version, signée de nouveau.")
            self.signed.set_notice(Tone.ACCENT, title, words, "pen-line")

    def show_pdf_saved(self, path: str) -> None:
        """Say where the PDF is."""
        self.footer.set_missing(self.tr("Enregistré : {0}").format(path))

    def show_saved(self, at: datetime) -> None:
        """Say when the last thing became durable."""
        self.saved.set_saved(at.time())

    def start(self) -> None:
        """Put the keyboard on the facts."""
        self.facts.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit(self) -> None:
        """Write down what was typed and not written yet."""
        if self._shown:
            self.persons.take_typed()
            for field in (self.facts, self.measures, self.statement, self.follow_up):
                field.commit()
            self.happened_at.edit.editingFinished.emit()

    def entry(self) -> IncidentEntry | None:
        """Return all that is written; a time that is none stays what it was."""
        day = self._day
        if day is None:
            return None
        when = clock_time(self.happened_at.text())
        if when is not None:
            day = day.replace(hour=when.hour, minute=when.minute, second=0, microsecond=0)
        return IncidentEntry(
            sitting=str(self.sitting.value()) or None,
            category=IncidentCategory(str(self.category.value())),
            happened_at=day,
            facts=self.facts.text(),
            persons=self.persons.persons(),
            measures=self.measures.text(),
            statement=self.statement.text(),
            follow_up=self.follow_up.text(),
        )

    def _texts(self, entry: IncidentEntry) -> tuple[tuple[TextField, str], ...]:
        return (
            (self.facts, entry.facts),
            (self.measures, entry.measures),
            (self.statement, entry.statement),
            (self.follow_up, entry.follow_up),
        )

    def _choose_sitting(self, sitting: object) -> None:
        self.sitting_changed.emit(str(sitting))
        self._write()

    def _check_time(self) -> None:
        known = clock_time(self.happened_at.text()) is not None
        self.happened_at.set_error(
            "" if known else self.tr("Écrivez une heure, par exemple 15:21.")
        )

    def _show_missing(self) -> None:
        if not self.facts.text():
            self.set_missing(self.tr("Écrivez d’abord les faits"))
        elif self._signed_as_it_is:
            self.set_missing(self.tr("Déjà signé"))
        else:
            self.set_missing("")

    def _write(self) -> None:
        self._show_missing()
        if self._shown and (entry := self.entry()) is not None:
            self.written.emit(entry)
