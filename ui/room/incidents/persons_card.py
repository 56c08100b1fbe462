"""Who is concerned by an incident: people of the sitting to tick, others to name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.incident import InvolvedPerson, PersonRole
from app.services.room.incidents import MOST_PERSONS, NAME_LIMIT, PersonLabel
from ui.look.tone import Tone
from ui.widgets.buttons import Button, ButtonSize, LinkButton
from ui.widgets.card import Card
from ui.widgets.choice import CheckBox
from ui.widgets.field import Field
from ui.widgets.label import Label


class PersonsCard(Card):
    """Boxes for those whom the planning knows, a field for anybody else.

    Signals:
        changed: who is named is another now.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(title="", object_name="persons", parent=parent)
        self.set_title(self.tr("Personnes concernées"))
        self._boxes: list[tuple[CheckBox, InvolvedPerson]] = []
        self._others: tuple[InvolvedPerson, ...] = ()
        self._known = QWidget()
        self._known_column = _column(self._known)
        self._added = QWidget()
        self._added_column = _column(self._added)
        self.other = Field(
            self.tr("Autre personne"),
            placeholder=self.tr("Nom et qualité : agent de sécurité, candidat d’une autre salle…"),
            object_name="other_person",
        )
        self.other.edit.setMaxLength(NAME_LIMIT)
        self.other.edit.returnPressed.connect(self._add)
        add = Button(self.tr("Ajouter"), size=ButtonSize.NORMAL, object_name="add_person")
        add.clicked.connect(self._add)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.other, 1)
        foot = QVBoxLayout()
        foot.addStretch(1)
        foot.addWidget(add)
        line.addLayout(foot)
        self.body.addWidget(self._known)
        self.body.addWidget(self._added)
        self.body.addLayout(line)

    def show_people(self, people: Sequence[PersonLabel], named: Sequence[InvolvedPerson]) -> None:
        """Show who may be ticked and who is named; emits nothing.

        Somebody who is named and not among them stays named.
        """
        known = {label.person for label in people}
        _empty(self._known_column)
        self._boxes = []
        for label in people:
            box = CheckBox(label.name, object_name=f"person_{label.person.id}")
            box.setChecked(label.person in named)
            box.toggled.connect(lambda _on: self.changed.emit())
            self._known_column.addWidget(box)
            self._boxes.append((box, label.person))
        self._others = tuple(person for person in named if person not in known)
        self._show_others()

    def persons(self) -> tuple[InvolvedPerson, ...]:
        """Return who is named, those of the planning first."""
        ticked = tuple(person for box, person in self._boxes if box.isChecked())
        return (*ticked, *self._others)

    def take_typed(self) -> None:
        """Add a name that was typed and not added yet: nothing written is lost."""
        self._add()

    def _add(self) -> None:
        name = self.other.text()
        person = InvolvedPerson(role=PersonRole.OTHER, name=name) if name else None
        if person is None or person in self._others or len(self.persons()) >= MOST_PERSONS:
            return
        self._others = (*self._others, person)
        self.other.set_text("")
        self._show_others()
        self.changed.emit()

    def _remove(self, person: InvolvedPerson) -> None:
        self._others = tuple(each for each in self._others if each != person)
        self._show_others()
        self.other.setFocus()
        self.changed.emit()

    def _show_others(self) -> None:
        _empty(self._added_column)
        for person in self._others:
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(12)
            name = person.name or person.id
            line.addWidget(Label(name, tone=Tone.NEUTRAL, wrap=True), 1)
            link = LinkButton(self.tr("Retirer"), object_name="remove_person")
            link.setAccessibleName(self.tr("Retirer {0}").format(name))
            link.clicked.connect(lambda _=False, each=person: self._remove(each))
            line.addWidget(link)
            self._added_column.addWidget(row)
        self._added.setVisible(bool(self._others))


def _column(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    return column


def _empty(column: QVBoxLayout) -> None:
    while (item := column.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
