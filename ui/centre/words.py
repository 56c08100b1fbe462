"""How the centre's windows say dates, counts, capacities and kinds of session.

Owns short wordings that several pages share; whole sentences stay in their page.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale

from app.domain.session import Capacity
from ui.dates import plain_day, short_day


def number(count: int) -> str:
    """« 1 288 », as the language of the windows groups thousands."""
    return QLocale().toString(count)


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
