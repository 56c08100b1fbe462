"""Sittings and juries as the forms of the day list them: « 10:30 · Atelier Vercors »."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication

from app.domain.session import Planning
from app.services.room.agenda import juror_labels
from ui.room.words import initialled, time_of_day


def sitting_lines(planning: Planning, sittings: Collection[str]) -> tuple[tuple[str, str], ...]:
    """Return identifier and words of those sittings, in the order of their times."""
    found = [sitting for sitting in planning.sittings if sitting.id in sittings]
    return tuple(
        (sitting.id, f"{time_of_day(sitting.starts_at)} · {planning.subject_name(sitting)}")
        for sitting in sorted(found, key=lambda each: (each.starts_at, each.id))
    )


def overlap_words(planning: Planning, sittings: Collection[str]) -> str:
    """Say which sittings of the room another would meet; empty where there are none."""
    if not sittings:
        return ""
    return QCoreApplication.translate(
        "SittingWords", "À cette heure, la salle a déjà : {0}."
    ).format(", ".join(words for _, words in sitting_lines(planning, sittings)))


def jury_lines(planning: Planning) -> tuple[tuple[str, str], ...]:
    """Return each jury of the room once: a sitting of its own, and the members' names."""
    found: dict[str, str] = {}
    for sitting in sorted(planning.sittings, key=lambda each: each.starts_at):
        names = [initialled(label.name) for label in juror_labels(planning, sitting)]
        found.setdefault(", ".join(names), sitting.id)
    return tuple((sitting, words) for words, sitting in found.items())
