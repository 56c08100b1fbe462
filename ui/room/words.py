"""How the room's windows say dates, durations, persons, presences and ratings.

Owns short wordings that several pages share; whole sentences stay in their page.
"""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale

from app.domain.attendance import Attendance, Presence
from app.domain.referential import CriterionGroup, CriterionScope
from app.domain.rules import RatingScale
from app.domain.session import Capacity
from app.services.room.agenda import JurorLabel
from app.services.room.scoring import ScoringGroup
from ui.dates import long_day

_ELLIPSIS = "…"


def long_date(moment: datetime) -> str:
    """« mardi 24 novembre 2026 »."""
    return long_day(moment.date())


def time_of_day(moment: datetime) -> str:
    """« 15:21 »."""
    return f"{moment:%H:%M}"


def exact_time(moment: datetime) -> str:
    """« 15:21:07 », for evidence."""
    return f"{moment:%H:%M:%S}"


def time_range(start: datetime, end: datetime) -> str:
    """« 11:32–12:03 », in the offset of `start`."""
    return f"{time_of_day(start)}–{time_of_day(end.astimezone(start.tzinfo))}"


def minutes_words(minutes: int) -> str:
    """« 30 min », « 1 h », « 1 h 15 »: an allowance."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return QCoreApplication.translate("RoomWords", "{0} min").format(rest)
    if not rest:
        return QCoreApplication.translate("RoomWords", "{0} h").format(hours)
    return QCoreApplication.translate("RoomWords", "{0} h {1:02d}").format(hours, rest)


def duration_words(milliseconds: int) -> str:
    """« 30 min 41 s », « 1 h 24 », « 1 h 24 min 10 s »: a measured time."""
    minutes, seconds = divmod(round(milliseconds / 1000), 60)
    if not seconds:
        return minutes_words(minutes)
    hours, rest = divmod(minutes, 60)
    if not hours:
        return QCoreApplication.translate("RoomWords", "{0} min {1} s").format(rest, seconds)
    return QCoreApplication.translate("RoomWords", "{0} h {1:02d} min {2} s").format(
        hours, rest, seconds
    )


def size_words(size: int) -> str:
    """« 12,4 Go »: a size in decimal units, as sticks are sold."""
    units = (
        (1_000_000_000, QCoreApplication.translate("RoomWords", "{0} Go")),
        (1_000_000, QCoreApplication.translate("RoomWords", "{0} Mo")),
        (1_000, QCoreApplication.translate("RoomWords", "{0} ko")),
    )
    for unit, words in units:
        if size >= unit:
            return words.format(QLocale().toString(size / unit, "f", 1))
    return QCoreApplication.translate("RoomWords", "{0} octets").format(size)


def capacity_words(label: JurorLabel) -> str:
    """« présidence, intervenant du bloc »: the référentiel's words."""
    words = {
        Capacity.BLOCK_TRAINER: QCoreApplication.translate("RoomWords", "intervenant du bloc"),
        Capacity.PROFESSIONAL: QCoreApplication.translate("RoomWords", "professionnel"),
    }[label.capacity]
    if not label.chair:
        return words
    return QCoreApplication.translate("RoomWords", "présidence, {0}").format(words)


def short_capacity_words(label: JurorLabel, *, narrow: bool) -> str:
    """« présidence, intervenant », and in a narrow column « présidence » alone."""
    chair = QCoreApplication.translate("RoomWords", "présidence")
    if label.chair and narrow:
        return chair
    if label.capacity is Capacity.BLOCK_TRAINER:
        words = QCoreApplication.translate("RoomWords", "intervenant")
    else:
        words = QCoreApplication.translate("RoomWords", "professionnel")
    return f"{chair}, {words}" if label.chair else words


def initialled(name: str) -> str:
    """« H. Marchetti » for « Hélène Marchetti »: first letter, then the rest."""
    given, _, family = name.partition(" ")
    return f"{given[:1]}. {family}" if family else name


def room_words(room: str) -> str:
    """« Salle B204 », also where the centre's own name already says « salle »."""
    if room.casefold().startswith("salle"):
        return room
    return QCoreApplication.translate("RoomWords", "Salle {0}").format(room)


def sentence_case(words: str) -> str:
    """Give the first letter a capital."""
    return words[:1].upper() + words[1:]


def inside(name: str) -> str:
    """Write a name inside a sentence: without its capital, unless it is an abbreviation."""
    return name if name[:2].isupper() else name[:1].lower() + name[1:]


def shortened(text: str, limit: int) -> str:
    """Cut a text at a word, with « … », so that it has at most `limit` characters."""
    if len(text) <= limit:
        return text
    head = text[: limit - 1]
    return head.rsplit(" ", 1)[0].rstrip(" ,;:") + _ELLIPSIS


def ended(text: str) -> str:
    """Give what somebody wrote a full stop, unless it ends by itself."""
    return text if text.endswith((".", "!", "?", _ELLIPSIS)) else f"{text}."


def quoted(text: str) -> str:
    """« text »."""
    return QCoreApplication.translate("RoomWords", "« {0} »").format(text)


def presence_words(attendance: Attendance) -> str:
    """« à l’heure », « en retard, 14:22 », « absence », « absence excusée »."""
    if attendance.presence is Presence.LATE:
        return QCoreApplication.translate("RoomWords", "en retard, {0}").format(
            time_of_day(attendance.arrived_at or attendance.at)
        )
    words = {
        Presence.PRESENT: QCoreApplication.translate("RoomWords", "à l’heure"),
        Presence.ABSENT: QCoreApplication.translate("RoomWords", "absence"),
        Presence.EXCUSED: QCoreApplication.translate("RoomWords", "absence excusée"),
    }
    return words[attendance.presence]


def group_words(group: ScoringGroup, *, team: bool) -> str:
    """« Dossier », and for a team « Dossier, collectif »."""
    part = {
        CriterionGroup.PRODUCTION: QCoreApplication.translate("RoomWords", "Dossier"),
        CriterionGroup.ORAL: QCoreApplication.translate("RoomWords", "Soutenance"),
        CriterionGroup.GROUP_WORK: QCoreApplication.translate("RoomWords", "Travail de groupe"),
    }[group.group]
    if not team:
        return part
    if group.scope is CriterionScope.COLLECTIVE:
        return QCoreApplication.translate("RoomWords", "{0}, collectif").format(part)
    return QCoreApplication.translate("RoomWords", "{0}, individuel").format(part)


def level_digit(level: int | None) -> str:
    """The digit of a rating, `N` for « non observé »: the keys that give them."""
    return "N" if level is None else str(level)


def level_word(scale: RatingScale, level: int | None) -> str:
    """The word of a rating."""
    if level is None:
        return QCoreApplication.translate("RoomWords", "Non observé")
    return scale.label(level)


def level_words(scale: RatingScale, level: int | None) -> str:
    """« 2 Partiellement acquis », « Non observé »."""
    if level is None:
        return level_word(scale, level)
    return f"{level} {scale.label(level)}"
