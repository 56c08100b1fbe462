"""What the room may read of an oral: chosen, and never how long anybody has."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.run_sheet import Phase
from app.domain.timer_record import TimerEventKind, TimerRecord
from app.services.ports.screens import Naming, ScreenChoice
from app.timing.phases import oral_reading
from tests.builders import a_phase, a_planning, a_timer, a_timer_event, an_instant
from ui.room.oral.public_display import public_name, public_oral
from ui.second_screen.content import PublicCountdown, StepState
from ui.widgets.countdown import CountdownMood

PHASES = (
    Phase(name="Installation", minutes=None, counted=False, thresholds=()),
    a_phase("Présentation", 20),
    a_phase("Échanges", 10),
    Phase(name="Délibération", minutes=None, counted=False, thresholds=()),
)
BEGUN = (a_timer_event(), a_timer_event(TimerEventKind.NEXT))


def _oral(
    record: TimerRecord,
    seconds: float,
    choice: ScreenChoice | None = None,
    *,
    digits_from_start: bool = True,
) -> PublicCountdown:
    return public_oral(
        oral_reading(record, an_instant(seconds)),
        choice or ScreenChoice(),
        "Zoé",
        digits_from_start=digits_from_start,
    )


def _record(extra_minutes: int = 0, *events: object) -> TimerRecord:
    return a_timer(phases=PHASES, extra_minutes=extra_minutes, events=(*BEGUN, *events))


@pytest.mark.parametrize(
    ("seconds", "early", "late"),
    [
        (0, "20:00", ""),
        (899, "05:01", ""),
        (900, "05:00", "05:00"),
        (1_170, "00:30", "00:30"),
        (1_200, "00:00", "00:00"),
        (1_253, "+0:53", "+0:53"),
    ],
)
def test_with_extra_time_in_the_room_digits_wait_for_the_first_threshold(
    seconds: float, early: str, late: str
) -> None:
    assert _oral(_record(), seconds).display.text == early
    assert _oral(_record(), seconds, digits_from_start=False).display.text == late


def test_a_phase_without_thresholds_tells_its_overrun_only() -> None:
    phases = (a_phase("Soutenance", 30, thresholds=()),)
    record = a_timer(phases=phases, events=(a_timer_event(),))
    assert _oral(record, 1_799, digits_from_start=False).display.text == ""
    assert _oral(record, 1_800, digits_from_start=False).display.text == "00:00"
    assert _oral(record, 1_801, digits_from_start=False).display.text == "+0:01"


def test_a_paused_phase_tells_no_digit_that_it_did_not_tell_running() -> None:
    record = _record(0, a_timer_event(TimerEventKind.PAUSE, 60, "Vidéoprojecteur"))
    shown = _oral(record, 90, digits_from_start=False).display
    assert (shown.text, shown.state_words, shown.mood) == ("", "En pause", CountdownMood.PAUSED)


@pytest.mark.parametrize(
    ("seconds", "mood", "words"),
    [
        (10, CountdownMood.NORMAL, ""),
        (900, CountdownMood.WARNING, "Dernières 5 minutes"),
        (1_141, CountdownMood.WARNING, "Dernière minute"),
        (1_201, CountdownMood.OVERTIME, "Temps écoulé"),
    ],
)
def test_thresholds_are_said_in_words(seconds: float, mood: CountdownMood, words: str) -> None:
    shown = _oral(_record(), seconds).display
    assert (shown.mood, shown.state_words) == (mood, words)
    assert [mark.label for mark in shown.marks] == ["5\u00a0min", "1\u00a0min"]


def test_a_phase_without_limit_has_neither_bar_nor_digits() -> None:
    shown = _oral(a_timer(phases=PHASES, events=(a_timer_event(),)), 600).display
    assert (shown.phase, shown.text, shown.fraction, shown.marks) == ("Installation", "", None, ())


@given(extra=st.integers(1, 60), added=st.integers(0, 30))
def test_neither_bar_nor_ticks_tell_extra_time_as_a_phase_begins(extra: int, added: int) -> None:
    more = [a_timer_event(TimerEventKind.ADD, 0, "Alarme", added)] if added else []
    plain = _oral(_record(), 0, digits_from_start=False)
    assert _oral(_record(extra, *more), 0, digits_from_start=False) == plain
    assert plain.display.fraction == 1.0


@given(extra=st.integers(0, 30), left=st.integers(-60, 5 * 60))
def test_from_the_first_threshold_on_everybody_sees_the_same(extra: int, left: int) -> None:
    whole = 20 * 60 + extra * 40  # two thirds of the oral are this phase
    accommodated = _oral(_record(extra), whole - left, digits_from_start=False)
    assert accommodated == _oral(_record(), 20 * 60 - left, digits_from_start=False)


@given(extra=st.integers(0, 60), moments=st.lists(st.integers(0, 4_000), min_size=2, max_size=2))
def test_the_bar_only_ever_shortens(extra: int, moments: list[int]) -> None:
    earlier, later = (_oral(_record(extra), each).display.fraction for each in sorted(moments))
    assert earlier is not None
    assert later is not None
    assert 0 <= later <= earlier <= 1


def test_the_chain_names_the_phase_before_the_present_one_and_the_next() -> None:
    record = _record(0, a_timer_event(TimerEventKind.NEXT, 1_200))
    steps = _oral(record, 1_210).steps
    assert [(step.name, step.state) for step in steps] == [
        ("Présentation", StepState.DONE),
        ("Échanges", StepState.CURRENT),
        ("Délibération", StepState.NEXT),
    ]


@pytest.mark.parametrize(
    ("phase", "next_phase", "title", "names"),
    [
        (True, True, "Présentation", ["Installation", "Présentation", "Échanges"]),
        (True, False, "Présentation", []),
        (False, True, "", ["Échanges"]),
        (False, False, "", []),
    ],
)
def test_phase_and_next_phase_are_shown_if_they_are_wanted(
    phase: bool, next_phase: bool, title: str, names: list[str]
) -> None:
    shown = _oral(_record(), 10, ScreenChoice(phase=phase, next_phase=next_phase))
    assert shown.display.phase == title
    assert [step.name for step in shown.steps] == names


def test_a_single_phase_is_no_chain() -> None:
    assert _oral(a_timer(events=(a_timer_event(),)), 10).steps == ()


def test_candidates_are_named_as_chosen() -> None:
    planning = a_planning()
    alone, team = planning.sittings
    assert public_name(planning, alone, Naming.NAME) == "Zoé Quatremaille"
    assert public_name(planning, team, Naming.NAME) == "Équipe Horizon"
    assert public_name(planning, alone, Naming.NUMBER) == "n°\u00a0N001"
    assert public_name(planning, team, Naming.NUMBER) == "n°\u00a0N002, N003"
    assert public_name(planning, team, Naming.NOTHING) == ""


def test_no_duration_is_ever_carried() -> None:
    for seconds in range(0, 1_400, 50):
        shown = _oral(_record(10), seconds).display
        assert shown.subtitle == shown.trailing == ""
