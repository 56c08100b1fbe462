"""How the printed page says dates, durations, capacities and ratings.

Documents are always in French, whatever the language of the windows: U+00A0 before units
and colons, U+202F before « ; ! ? » and inside thousands.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta, tzinfo

from app.domain.attendance import Attendance, Presence
from app.domain.interest import InterestDeclaration, Link, Stand
from app.domain.referential import Criterion, CriterionGroup
from app.domain.rules import RatingScale
from app.domain.session import Capacity

NBSP = "\u00a0"
COLON = f"{NBSP}:"

_WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_MONTHS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)
_CAPACITIES = {
    Capacity.BLOCK_TRAINER: "intervenant du bloc",
    Capacity.PROFESSIONAL: "professionnel",
}
_PRESENCES = {
    Presence.PRESENT: "à l’heure",
    Presence.LATE: "en retard",
    Presence.ABSENT: "absence",
    Presence.EXCUSED: "absence excusée",
}
_LINKS = {
    Link.NONE: "aucun lien",
    Link.ACQUAINTANCE: "simple connaissance",
    Link.OWN_TRAINER: "formateur du candidat",
    Link.INFLUENCING: "lien qui influence",
}
_GROUPS = {
    CriterionGroup.PRODUCTION: "Production",
    CriterionGroup.ORAL: "Soutenance orale",
    CriterionGroup.GROUP_WORK: "Travail de groupe",
}


def long_date(day: date) -> str:
    """« mardi 24 novembre 2026 », « dimanche 1er novembre 2026 »."""
    number = "1er" if day.day == 1 else str(day.day)
    return f"{_WEEKDAYS[day.weekday()]} {number}{NBSP}{_MONTHS[day.month - 1]} {day.year}"


def numeric_date(day: date) -> str:
    """« 24/11/2026 », where room is short."""
    return f"{day:%d/%m/%Y}"


def clock(moment: datetime, zone: tzinfo | None) -> str:
    """« 15:21 » in that zone."""
    return f"{moment.astimezone(zone):%H:%M}"


def exact_clock(moment: datetime, zone: tzinfo | None) -> str:
    """« 15:21:07 » in that zone: for evidence."""
    return f"{moment.astimezone(zone):%H:%M:%S}"


def evidence_time(moment: datetime) -> str:
    """« 24/11/2026 à 15:21:07 (UTC+01:00) »: a moment that leaves no doubt, in its own offset."""
    return f"{moment:%d/%m/%Y} à {moment:%H:%M:%S} ({utc_offset(moment)})"


def utc_offset(moment: datetime) -> str:
    """« UTC+01:00 »."""
    offset = moment.strftime("%z")
    return f"UTC{offset[:3]}:{offset[3:5]}"


def duration(span: timedelta) -> str:
    """« 30 min 41 s », « 1 h 02 min », « 1 h »: what is zero at the end is left out."""
    seconds = round(span.total_seconds())
    hours, rest = divmod(seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    parts: list[str] = []
    if hours:
        parts.append(f"{hours}{NBSP}h")
    if minutes or not hours:
        parts.append(f"{minutes:02d}{NBSP}min" if hours else f"{minutes}{NBSP}min")
    if seconds:
        parts.append(f"{seconds}{NBSP}s")
    return " ".join(parts)


def capacity(seat: Capacity, *, chair: bool) -> str:
    """« présidence, intervenant du bloc »: the référentiel's words, no gender agreed."""
    return f"présidence, {_CAPACITIES[seat]}" if chair else _CAPACITIES[seat]


def attendance(entry: Attendance, zone: tzinfo | None) -> str:
    """« à l’heure, identité vérifiée (11:28) »: the arrival, else when it was recorded."""
    parts = [_PRESENCES[entry.presence]]
    if entry.is_here:
        parts.append("identité vérifiée" if entry.identity_checked else "identité non vérifiée")
    return f"{', '.join(parts)} ({clock(entry.arrived_at or entry.at, zone)})"


def span(began: datetime | None, ended: datetime | None, zone: tzinfo | None) -> str:
    """« 14:00–14:30 », « dès 14:00 », « jusqu’à 14:30 », empty where neither is known."""
    if began is not None and ended is not None:
        return f"{clock(began, zone)}–{clock(ended, zone)}"
    if began is not None:
        return f"dès {clock(began, zone)}"
    return "" if ended is None else f"jusqu’à {clock(ended, zone)}"


def link(declaration: InterestDeclaration) -> str:
    """« formateur du candidat (motif) »; an empty reason adds nothing."""
    words = _LINKS[declaration.link]
    if declaration.stand is Stand.RECUSES:
        words = f"{words}, déport"
    return f"{words} ({declaration.reason})" if declaration.reason else words


def criterion_group(group: CriterionGroup) -> str:
    """The heading of a group of criteria."""
    return _GROUPS[group]


def level_digit(level: int | None) -> str:
    """The digit of a rating, a dash when the criterion was not observed."""
    return "–" if level is None else str(level)


def level_word(scale: RatingScale, level: int | None) -> str:
    """The word of a rating."""
    return "Non observé" if level is None else scale.label(level)


def level(scale: RatingScale, value: int | None) -> str:
    """« 3 Acquis », « non observé »: a rating inside a sentence."""
    return "non observé" if value is None else f"{value}{NBSP}{scale.label(value)}"


def quoted(text: str) -> str:
    """« text », with no-break spaces inside the guillemets."""
    return f"«{NBSP}{text}{NBSP}»"


def grouped_code(code: str) -> str:
    """« K7Q4-M2XD-91TB »: a code in groups of four, as it is read and typed."""
    upper = code.upper()
    return "-".join(upper[start : start + 4] for start in range(0, len(upper), 4))


def criterion_tag(criterion: Criterion, *, by_member: bool = False) -> str:
    """Say of a criterion what its text does not: who set it, how it is rated; may be empty."""
    said = (
        "" if criterion.printed else "Critère ajouté par le centre",
        "Noté pour chaque membre du groupe" if by_member else "",
    )
    return " · ".join(word for word in said if word)
