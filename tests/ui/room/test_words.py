"""How the room says times, sizes, presences and names."""

from __future__ import annotations

import pytest

from app.domain.attendance import Presence
from app.domain.session import Capacity
from app.services.room.agenda import JurorLabel
from tests.builders import a_moment, an_attendance
from ui.counted import counted
from ui.room.words import (
    capacity_words,
    duration_words,
    initialled,
    long_date,
    minutes_words,
    presence_words,
    room_words,
    short_capacity_words,
    shortened,
    size_words,
    time_range,
)

pytestmark = pytest.mark.usefixtures("dressed")

CHAIR = JurorLabel(id="J1", name="Hélène Marchetti", capacity=Capacity.BLOCK_TRAINER, chair=True)


def test_a_day_is_written_out() -> None:
    assert long_date(a_moment()) == "lundi 23 novembre 2026"


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(10, "10\u00a0min"), (60, "1\u00a0h"), (75, "1\u00a0h 15")],
)
def test_an_allowance(minutes: int, words: str) -> None:
    assert minutes_words(minutes) == words


def test_a_measured_time_leaves_out_only_zero_seconds() -> None:
    assert duration_words(1_841_000) == "30\u00a0min 41\u00a0s"
    assert duration_words(1_800_000) == "30\u00a0min"
    assert duration_words(5_040_000) == minutes_words(84) == "1\u00a0h 24"
    assert duration_words(5_050_000) == "1\u00a0h 24\u00a0min 10\u00a0s"


def test_a_range_is_told_in_the_offset_of_its_start() -> None:
    assert time_range(a_moment(), a_moment(31).astimezone()) == "09:00–09:31"


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (12_400_000_000, "12,4\u00a0Go"),
        (2_100_000, "2,1\u00a0Mo"),
        (1_500, "1,5\u00a0ko"),
        (12, "12\u00a0octets"),
    ],
)
def test_a_size_is_decimal_with_a_comma(size: int, words: str) -> None:
    assert size_words(size) == words


def test_presence_agrees_with_no_gender() -> None:
    words = {presence: presence_words(an_attendance(presence=presence)) for presence in Presence}

    assert words[Presence.PRESENT] == "à l’heure"
    assert words[Presence.LATE] == "en retard, 08:55"
    assert words[Presence.ABSENT] == "absence"
    assert words[Presence.EXCUSED] == "absence excusée"


def test_a_capacity_is_the_referentials_word() -> None:
    assert capacity_words(CHAIR) == "présidence, intervenant du bloc"
    assert short_capacity_words(CHAIR, narrow=False) == "présidence, intervenant"
    assert short_capacity_words(CHAIR, narrow=True) == "présidence"
    assert initialled(CHAIR.name) == "H. Marchetti"


def test_a_room_is_called_salle_once() -> None:
    assert room_words("B204") == "Salle B204"
    assert room_words("salle des actes") == "salle des actes"


def test_a_long_criterion_is_cut_at_a_word() -> None:
    assert shortened("Les objectifs et les budgets sont réalistes", 24) == "Les objectifs et les…"
    assert shortened("Court", 24) == "Court"


def test_zero_takes_the_singular_in_french() -> None:
    assert [counted(count, "{0} note", "{0} notes") for count in (0, 1, 2)] == [
        "0 note",
        "1 note",
        "2 notes",
    ]
