"""What became of a room since it was last shown: taken over, restored, renewed, added to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from app.domain.journal import Action
from app.domain.session import Planning, RoomDossier
from app.services.journal_view import JournalFilter, room_journal
from app.services.room.on_the_spot.differences import PlanningChanges, changes_between
from app.services.room.open_room import OpenRoom
from ui.counted import counted
from ui.room.transfer.counts import carried_words
from ui.room.words import exact_time, long_date, room_words, time_of_day

_ARRIVALS = frozenset((Action.TAKEN_OVER, Action.SNAPSHOT_RESTORED))
_BY_ITSELF = frozenset((Action.CLOCK_JUMPED, Action.LAPTOP_SLEPT, Action.ORAL_TAKEN_UP))
"""What a laptop writes without anybody's doing, so perhaps before this is asked."""

News = tuple[str, str]
"""What happened, and what it means."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """How the room came to this laptop as it is; `since` is when its content dates from."""

    action: Action
    since: datetime
    epoch: int


def arrival(room: OpenRoom) -> Arrival | None:
    """Return how the room came here, `None` unless that is the last thing that happened.

    Slow with thousands of entries. What the laptop wrote by itself meanwhile does not hide it.
    """
    view = room_journal(room, JournalFilter(actions=_ARRIVALS | _BY_ITSELF))
    expected = view.total
    for line in reversed(view.lines):
        if line.sequence != expected:
            return None
        if line.entry.action in _ARRIVALS:
            detail = dict(line.entry.detail)
            since = detail.get("copied_at") or detail.get("taken_at") or ""
            return Arrival(
                action=line.entry.action,
                since=_instant(since, line.at_local),
                epoch=int(detail.get("epoch", "0")),
            )
        expected -= 1
    return None


def arrival_news(found: Arrival, room: OpenRoom) -> News:
    """Say it, with what the jury has to do."""
    name = room_words(room.dossier.room)
    since = found.since.astimezone(room.laptop.zone)
    if found.action is Action.TAKEN_OVER:
        return (
            QCoreApplication.translate(
                "Arrival", "{0} reprise d’après la copie de {1}, reprise n° {2}"
            ).format(name, exact_time(since), found.epoch),
            QCoreApplication.translate(
                "Arrival",
                "Chaque juré saisit de nouveau le code de sa carte. N’utilisez plus l’autre "
                "ordinateur : ce qu’il signerait serait mis de côté au centre.",
            ),
        )
    return (
        QCoreApplication.translate("Arrival", "{0} rétablie à {1}, le {2}").format(
            name, exact_time(since), long_date(since)
        ),
        QCoreApplication.translate(
            "Arrival",
            "Ce qui a été saisi après n’y est plus. Chaque juré saisit de nouveau le code de sa "
            "carte.",
        ),
    )


def change_news(before: OpenRoom, after: OpenRoom) -> News:
    """Say what differs between two openings of the same store."""
    if after.package.sequence != before.package.sequence:
        return (
            QCoreApplication.translate("Arrival", "Le dossier n° {0} est en place").format(
                after.package.sequence
            ),
            QCoreApplication.translate(
                "Arrival", "Les passages commencés sont restés comme ils étaient."
            ),
        )
    found = changes_between(before.dossier, after.dossier)
    return _one(found, after.dossier) if found.count == 1 else _several(found)


def _to_confirm() -> str:
    return QCoreApplication.translate(
        "Arrival", "C’est à confirmer par le centre ; l’oral et les notes se font comme les autres."
    )


def _told() -> str:
    return QCoreApplication.translate(
        "Arrival", "Le centre l’apprend avec la remontée ; rien n’attend sa confirmation."
    )


def _several(found: PlanningChanges) -> News:
    carried = carried_words(candidates=len(found.added), substitutes=len(found.newcomers))
    if found.moved or found.left or found.chairs or not carried:
        carried = QCoreApplication.translate("Arrival", "Le planning de la salle a changé")
    held = found.added or found.newcomers or found.short
    return carried, _to_confirm() if held else _told()


def _one(found: PlanningChanges, dossier: RoomDossier) -> News:
    planning = dossier.planning
    if found.added:
        name = planning.subject_name(planning.sitting(found.added[0]))
        words = QCoreApplication.translate("Arrival", "{0} est au programme").format(name)
        return words, _to_confirm()
    if found.moved:
        sitting = planning.sitting(found.moved[0])
        words = QCoreApplication.translate("Arrival", "{0} passe désormais à {1}").format(
            planning.subject_name(sitting), time_of_day(sitting.starts_at)
        )
        return words, _told()
    if found.gone:
        words = QCoreApplication.translate("Arrival", "{0} ne siège plus").format(
            planning.juror(found.gone[0]).name
        )
        return f"{words} · {_sittings(len(found.left))}", _panel_words(found, planning)
    if found.presiding:
        words = QCoreApplication.translate("Arrival", "{0} préside désormais").format(
            planning.juror(found.presiding[0]).name
        )
        return f"{words} · {_sittings(len(found.chairs))}", _told()
    names = ", ".join(planning.juror(juror).name for juror in found.newcomers)
    return (
        QCoreApplication.translate("Arrival", "{0} siège au jury").format(names),
        _to_confirm(),
    )


def _sittings(count: int) -> str:
    return counted(
        count,
        QCoreApplication.translate("Arrival", "{0} passage"),
        QCoreApplication.translate("Arrival", "{0} passages"),
    )


def _panel_words(found: PlanningChanges, planning: Planning) -> str:
    held = _to_confirm() if found.short else _told()
    if not found.presiding:
        return held
    name = planning.juror(found.presiding[0]).name
    presides = QCoreApplication.translate("Arrival", "{0} préside désormais.").format(name)
    return f"{presides} {held}"


def _instant(text: str, otherwise: datetime) -> datetime:
    return datetime.fromisoformat(text) if text else otherwise
