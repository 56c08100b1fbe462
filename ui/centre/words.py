"""How the centre's windows say dates, counts, capacities and kinds of session.

Owns short wordings that several pages share; whole sentences stay in their page.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from app.domain.session import Capacity


def number(count: int) -> str:
    """« 1 288 », as the language of the windows groups thousands."""
    return QLocale().toString(count)


def _said(day: date, pattern: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def long_day(day: date) -> str:
    """« mardi 24 novembre 2026 »."""
    return _said(day, QCoreApplication.translate("CentreWords", "dddd d MMMM yyyy"))


def short_day(day: date) -> str:
    """« 24 nov. »."""
    return _said(day, QCoreApplication.translate("CentreWords", "d MMM"))


def plain_day(day: date) -> str:
    """« 24 novembre 2026 »."""
    return _said(day, QCoreApplication.translate("CentreWords", "d MMMM yyyy"))


def day_range(first: date, last: date) -> str:
    """« 24 novembre 2026 », « 24 au 27 novembre 2026 »."""
    if first == last:
        return plain_day(first)
    if (first.year, first.month) == (last.year, last.month):
        start = str(first.day)
    elif first.year == last.year:
        start = _said(first, QCoreApplication.translate("CentreWords", "d MMMM"))
    else:
        start = plain_day(first)
    return QCoreApplication.translate("CentreWords", "{0} au {1}").format(start, plain_day(last))


def time_of_day(moment: datetime) -> str:
    """« 15:21 »."""
    return f"{moment:%H:%M}"


def recent(moment: datetime, now: datetime) -> str:
    """« aujourd’hui 12:31 », « hier 18:12 », « 24 nov., 18:05 »."""
    moment = moment.astimezone(now.tzinfo)
    if moment.date() == now.date():
        words = QCoreApplication.translate("CentreWords", "auj. {0}")
    elif moment.date() == now.date() - timedelta(days=1):
        words = QCoreApplication.translate("CentreWords", "hier {0}")
    else:
        words = f"{short_day(moment.date())}, {{0}}"
    return words.format(time_of_day(moment))


def dated(moment: datetime) -> str:
    """« 24 novembre 2026 à 15:21 »."""
    words = QCoreApplication.translate("CentreWords", "{0} à {1}")
    return words.format(plain_day(moment.date()), time_of_day(moment))


def capacity_words(capacity: Capacity) -> str:
    """« intervenant du bloc », « professionnel »: the référentiel's words."""
    return {
        Capacity.BLOCK_TRAINER: QCoreApplication.translate("CentreWords", "intervenant du bloc"),
        Capacity.PROFESSIONAL: QCoreApplication.translate("CentreWords", "professionnel"),
    }[capacity]


def listed(parts: Sequence[str]) -> str:
    """« B204, B205 et B206 »."""
    if len(parts) < 2:
        return "".join(parts)
    words = QCoreApplication.translate("CentreWords", "{0} et {1}")
    return words.format(", ".join(parts[:-1]), parts[-1])


def short_path(path: Path) -> str:
    """The end of a path, long enough to be recognised: « …/Examens/Centre »."""
    parts = path.parts
    return str(path) if len(parts) <= 3 else "…/" + "/".join(parts[-2:])


def folded(text: str) -> str:
    """Lower case without accents or typographic apostrophes, to compare what is searched."""
    plain = unicodedata.normalize("NFD", text.casefold().replace("’", "'"))
    return "".join(char for char in plain if not unicodedata.combining(char))
