"""What waits for the office, in the order of what it unblocks, with the words for it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.services.centre.overview import Overview, RoomLine, SheetState
from ui.centre.overview.next_steps import SessionState, Step
from ui.centre.words import number
from ui.counted import counted
from ui.look.tone import Tone

_MOST = 4
_ROOMS_APART = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Todo:
    """One thing to do.

    `page` is the key of where it is done; `short` names the action in a row, `action` on the
    page's own button.
    """

    page: str
    icon_name: str
    tone: Tone
    title: str
    text: str
    short: str
    action: str


def todo_list(state: SessionState) -> tuple[Todo, ...]:
    """Return what waits, at most four things; the first one is the page's own action.

    What keeps every room waiting comes first, then what a decision of the office settles at
    once, then what others must send.
    """
    current = state.current
    todos: list[Todo] = []
    if current in (Step.PLANNING, Step.RULES, Step.PACKAGES):
        todos.append(_current(state, current))
        if current is Step.PLANNING and not state.is_done(Step.RULES):
            todos.append(_rules())
    todos.extend(_decisions(state.overview))
    late = _late_rooms(state)
    todos.extend(late)
    if current in (Step.RECEPTION, Step.RESULTS) and not late:
        todos.append(_current(state, current))
    if current is not Step.PACKAGES and state.is_under_way and not state.is_done(Step.PACKAGES):
        todos.append(_packages(state))
    refused = len(state.overview.refusals)
    if refused:
        todos.append(_refusals(refused))
    return tuple(todos[:_MOST])


def _decisions(overview: Overview) -> list[Todo]:
    """What waits for a decision, most sheets first."""
    found = [
        (overview.quarantined, _quarantine(overview)),
        (overview.to_confirm + overview.papers, _confirmations(overview)),
    ]
    found.sort(key=lambda pair: -pair[0])
    return [todo for count, todo in found if count]


def _rooms_of(overview: Overview, state: SheetState) -> str:
    rooms = dict.fromkeys(sheet.room for sheet in overview.sheets if sheet.state is state)
    return ", ".join(rooms)


def _quarantine(overview: Overview) -> Todo:
    return Todo(
        page="quarantine",
        icon_name="shield-alert",
        tone=Tone.WARNING,
        title=QCoreApplication.translate("Todo", "{0} en quarantaine").format(
            number(overview.quarantined)
        ),
        text=_rooms_of(overview, SheetState.QUARANTINED),
        short=QCoreApplication.translate("Todo", "Comparer"),
        action=QCoreApplication.translate("Todo", "Comparer les versions"),
    )


def _confirmations(overview: Overview) -> Todo:
    return Todo(
        page="confirmations",
        icon_name="circle-question-mark",
        tone=Tone.WARNING,
        title=QCoreApplication.translate("Todo", "{0} à confirmer").format(
            number(overview.to_confirm + overview.papers)
        ),
        text=_rooms_of(overview, SheetState.TO_CONFIRM),
        short=QCoreApplication.translate("Todo", "Confirmer"),
        action=QCoreApplication.translate("Todo", "Lire ce qui est à confirmer"),
    )


def _current(state: SessionState, step: Step) -> Todo:
    if step is Step.PLANNING:
        return Todo(
            page=step,
            icon_name="calendar-days",
            tone=Tone.ACCENT,
            title=QCoreApplication.translate("Todo", "Planning à importer"),
            text=QCoreApplication.translate("Todo", "quatre tableaux CSV"),
            short=QCoreApplication.translate("Todo", "Importer"),
            action=QCoreApplication.translate("Todo", "Importer le planning"),
        )
    if step is Step.RULES:
        return _rules()
    if step is Step.PACKAGES:
        return _packages(state)
    if step is Step.RECEPTION:
        return Todo(
            page=step,
            icon_name="inbox",
            tone=Tone.ACCENT,
            title=QCoreApplication.translate("Todo", "Remontées à recevoir"),
            text=QCoreApplication.translate("Todo", "clés et dossiers"),
            short=QCoreApplication.translate("Todo", "Recevoir"),
            action=QCoreApplication.translate("Todo", "Recevoir les remontées"),
        )
    return Todo(
        page=Step.RESULTS,
        icon_name="file-check",
        tone=Tone.ACCENT,
        title=QCoreApplication.translate("Todo", "Résultats à lire"),
        text=QCoreApplication.translate("Todo", "tout est reçu"),
        short=QCoreApplication.translate("Todo", "Lire"),
        action=QCoreApplication.translate("Todo", "Lire les résultats"),
    )


def _rules() -> Todo:
    return Todo(
        page=Step.RULES,
        icon_name="scale",
        tone=Tone.ACCENT,
        title=QCoreApplication.translate("Todo", "Règlement à décider"),
        text=QCoreApplication.translate("Todo", "échelle, accord, bloc"),
        short=QCoreApplication.translate("Todo", "Choisir"),
        action=QCoreApplication.translate("Todo", "Choisir le règlement"),
    )


def _packages(state: SessionState) -> Todo:
    left = state.rooms_to_write
    return Todo(
        page=Step.PACKAGES,
        icon_name="package",
        tone=Tone.ACCENT,
        title=counted(
            left,
            QCoreApplication.translate("Todo", "{0} dossier à écrire"),
            QCoreApplication.translate("Todo", "{0} dossiers à écrire"),
        ),
        text=QCoreApplication.translate("Todo", "un par salle, et les cartes"),
        short=QCoreApplication.translate("Todo", "Écrire"),
        action=QCoreApplication.translate("Todo", "Écrire les dossiers de salle"),
    )


def _late_rooms(state: SessionState) -> list[Todo]:
    late = sorted(
        (
            (sum(cell.late for cell in line.cells), line)
            for line in state.overview.rooms
            if any(cell.late for cell in line.cells)
        ),
        key=lambda pair: -pair[0],
    )
    if len(late) > _ROOMS_APART:
        rooms = ", ".join(line.room for _, line in late)
        total = number(sum(count for count, _ in late))
        words = QCoreApplication.translate("Todo", "{0} feuilles en retard").format(total)
        return [_late(words, rooms)]
    return [_late_room(line, count) for count, line in late]


def _late_room(line: RoomLine, count: int) -> Todo:
    title = QCoreApplication.translate("Todo", "{0} : {1} en retard")
    if line.last_received is None:
        text = QCoreApplication.translate("Todo", "rien reçu de cette salle")
    else:
        text = QCoreApplication.translate("Todo", "une partie manque")
    return _late(title.format(line.room, number(count)), text)


def _late(title: str, text: str) -> Todo:
    return Todo(
        page=Step.RECEPTION,
        icon_name="circle-alert",
        tone=Tone.ERROR,
        title=title,
        text=text,
        short=QCoreApplication.translate("Todo", "Recevoir"),
        action=QCoreApplication.translate("Todo", "Recevoir les remontées"),
    )


def _refusals(count: int) -> Todo:
    return Todo(
        page=Step.RECEPTION,
        icon_name="circle-x",
        tone=Tone.ERROR,
        title=counted(
            count,
            QCoreApplication.translate("Todo", "{0} refus à lire"),
            QCoreApplication.translate("Todo", "{0} refus à lire"),
        ),
        text=QCoreApplication.translate("Todo", "la raison est dite"),
        short=QCoreApplication.translate("Todo", "Lire"),
        action=QCoreApplication.translate("Todo", "Lire les refus"),
    )
