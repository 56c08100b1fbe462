"""What the jury reads of an oral: phases, total, overrun, extra and added time, planned end."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.timer_record import TimerEvent, TimerEventKind, TimerRecord
from tests.builders import a_moment, a_run_sheet, a_timer, a_timer_event, an_instant
from ui.room.oral.oral_display import jury_display, stopped_words
from ui.widgets.countdown import CountdownDisplay, CountdownMood

START, PAUSE, RESUME, STOP, NEXT, ADD, ELSEWHERE = TimerEventKind


def _record(*events: TimerEvent, extra_minutes: int = 0) -> TimerRecord:
    """An installation, 20 minutes, 10 minutes, then a deliberation."""
    return a_timer(phases=a_run_sheet().phases, extra_minutes=extra_minutes, events=events)


def _shown(record: TimerRecord, seconds: float = 0) -> CountdownDisplay:
    return jury_display(record, an_instant(seconds), a_moment())


INSTALLING = a_timer_event(START)
PRESENTING = a_timer_event(NEXT, 60)
DISCUSSING = a_timer_event(NEXT, 60 + 1_253)


def test_an_installation_counts_up_and_has_no_bar() -> None:
    shown = _shown(_record(INSTALLING), 42.7)

    assert (shown.text, shown.counts_up, shown.fraction) == ("00:42", True, None)
    assert (shown.phase, shown.place) == ("Installation", "phase 1 sur 3")
    assert shown.subtitle == "puis 30\u00a0min d’oral"
    assert shown.trailing == ""


def test_a_phase_is_named_and_counts_its_own_time_down() -> None:
    shown = _shown(_record(INSTALLING, PRESENTING), 160)

    assert (shown.phase, shown.place, shown.text) == ("Présentation", "phase 2 sur 3", "18:20")
    assert shown.subtitle == "01:40 écoulées sur 30\u00a0min"
    assert [mark.fraction for mark in shown.marks] == [0.25, 0.05]


def test_the_planned_end_is_that_of_the_whole_oral() -> None:
    assert _shown(_record(INSTALLING, PRESENTING), 60).trailing == "fin prévue 09:30"
    assert _shown(_record(INSTALLING, PRESENTING), 1_290).trailing == "fin prévue 09:10"


def test_an_earlier_overrun_stays_told() -> None:
    shown = _shown(_record(INSTALLING, PRESENTING, DISCUSSING), 1_400)

    assert shown.overrun == "présentation\u00a0: + 0:53"
    assert _shown(_record(INSTALLING, PRESENTING), 1_300).overrun == ""


def test_a_total_that_is_over_is_said_while_the_phase_is_not() -> None:
    late = _record(INSTALLING, PRESENTING, a_timer_event(NEXT, 60 + 1_500))
    shown = _shown(late, 60 + 1_810)

    assert (shown.text, shown.state_words) == ("04:50", "Durée totale dépassée")


def test_overtime_of_a_phase_is_said_in_words() -> None:
    shown = _shown(_record(INSTALLING, PRESENTING), 60 + 1_253)

    assert (shown.text, shown.mood) == ("+0:53", CountdownMood.OVERTIME)
    assert shown.state_words == "Temps de la phase écoulé"


def test_extra_and_added_time_are_told_to_the_jury() -> None:
    added = a_timer_event(ADD, 100, "Vidéoprojecteur en panne", minutes=5)
    shown = _shown(_record(INSTALLING, PRESENTING, added, extra_minutes=10), 160)

    assert shown.given == (
        "Aménagement\u00a0: + 10\u00a0min, dit au jury seul",
        "Temps ajouté\u00a0: 5\u00a0min",
    )
    assert shown.subtitle == "01:40 écoulées sur 45\u00a0min"


def test_nothing_given_is_not_mentioned() -> None:
    assert _shown(_record()).given == ()


def test_a_pause_says_its_reason_whatever_was_added_since() -> None:
    paused = a_timer_event(PAUSE, 100, "Alarme")
    shown = _shown(_record(INSTALLING, PRESENTING, paused), 700)

    assert (shown.text, shown.state_words) == ("19:20", "En pause\u00a0: Alarme")
    assert shown.trailing == "chronomètre arrêté"
    later = _record(INSTALLING, PRESENTING, paused, a_timer_event(ADD, 200, "Panne", minutes=2))
    assert _shown(later, 700).state_words == "En pause\u00a0: Alarme"


@pytest.mark.parametrize(
    ("extra", "added", "words"),
    [
        (0, 0, "20\u00a0min pour 30\u00a0min"),
        (10, 0, "20\u00a0min pour 40\u00a0min, dont 10\u00a0min d’aménagement"),
        (0, 5, "20\u00a0min pour 35\u00a0min, dont 5\u00a0min ajoutées"),
        (
            10,
            5,
            "20\u00a0min pour 45\u00a0min, dont 10\u00a0min d’aménagement et 5\u00a0min ajoutées",
        ),
    ],
)
def test_what_was_allowed_is_said_with_what_it_holds(extra: int, added: int, words: str) -> None:
    adding = (a_timer_event(ADD, 70, "Panne", minutes=added),) if added else ()
    record = _record(
        INSTALLING, PRESENTING, *adding, a_timer_event(STOP, 1_260), extra_minutes=extra
    )

    assert stopped_words(record, 1_200_000) == words


def test_an_oral_without_a_run_sheet_has_no_phase_number() -> None:
    shown = _shown(a_timer(events=(INSTALLING,)), 10)

    assert (shown.phase, shown.place) == ("Soutenance", "")


def test_a_total_that_was_not_measured_is_what_was_planned() -> None:
    elsewhere = replace(_record(extra_minutes=10), events=(a_timer_event(ELSEWHERE),))

    assert stopped_words(elsewhere, 0).endswith("pour 40\u00a0min, dont 10\u00a0min d’aménagement")
