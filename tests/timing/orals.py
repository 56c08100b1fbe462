"""Orals as they may go: any order of events that the room's services take."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from app.domain.run_sheet import Phase, last_counted
from app.domain.timer_record import Instant, TimerEvent, TimerEventKind, TimerRecord
from tests.builders import a_phase, a_timer

START, PAUSE, RESUME, STOP, NEXT, ADD, ELSEWHERE = TimerEventKind


def at(ticks: int, boot: str = "boot-1") -> Instant:
    """The same milliseconds on both clocks."""
    utc = datetime(2026, 11, 23, 8, tzinfo=UTC) + timedelta(milliseconds=ticks)
    return Instant(utc=utc, ticks=ticks, boot=boot)


@st.composite
def run_sheets(draw: st.DrawFn) -> tuple[Phase, ...]:
    """Installation or not, one to four counted phases, deliberation or not."""
    lengths = draw(st.lists(st.integers(1, 40), min_size=1, max_size=4))
    counted = [a_phase(f"Phase {rank}", each, thresholds=()) for rank, each in enumerate(lengths)]
    before = [a_phase("Installation", None, counted=False, thresholds=())]
    after = [a_phase("Délibération", 15, counted=False, thresholds=())]
    return tuple(before * draw(st.booleans()) + counted + after * draw(st.booleans()))


@st.composite
def orals(draw: st.DrawFn) -> tuple[TimerRecord, int, int]:
    """A record, the ticks of a moment not before its last event, and what ran until then."""
    phases = draw(run_sheets())
    ticks = ran = 0
    events = [TimerEvent(kind=START, at=at(0))]
    running, phase = True, 0
    for gap, kind in draw(
        st.lists(st.tuples(st.integers(0, 900_000), st.sampled_from((PAUSE, NEXT, ADD))))
    ):
        ticks += gap
        ran += gap if running else 0
        if kind is PAUSE:
            running = not running
            events.append(TimerEvent(kind=RESUME if running else PAUSE, at=at(ticks)))
        elif kind is ADD:
            events.append(TimerEvent(kind=ADD, at=at(ticks), reason="Panne", minutes=2))
        elif phase < last_counted(phases):
            phase += 1
            events.append(TimerEvent(kind=NEXT, at=at(ticks)))
    later = draw(st.integers(0, 900_000))
    if draw(st.booleans()):
        events.append(TimerEvent(kind=STOP, at=at(ticks)))
    elif running:
        ran += later
    record = a_timer(
        sum(each.minutes or 0 for each in phases if each.counted),
        phases=phases,
        extra_minutes=draw(st.integers(0, 60)),
        events=tuple(events),
    )
    return record, ticks + later, ran
