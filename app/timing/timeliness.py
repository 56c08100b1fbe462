"""What the measured time of an oral proposes for « Le timing de la soutenance est respecté ».

It proposes and never sets: a juror takes the rating or another one.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.rules import TimingRule
from app.domain.timer_record import TimerRecord
from app.timing.elapsed import ended, measured
from app.timing.phases import oral_reading


@dataclass(frozen=True, slots=True, kw_only=True)
class TimingProposal:
    """What was measured, what was allowed, and what the rule makes of it; in milliseconds.

    `allowed` includes extra time and added minutes. `over` is negative when the oral was
    shorter. `level` is `None` where the times are told and nothing is proposed.
    """

    measured: int
    allowed: int
    over: int
    level: int | None


def timing_proposal(record: TimerRecord, rule: TimingRule | None) -> TimingProposal | None:
    """Compare a finished oral with its time; `None` before its end, or timed elsewhere.

    An oral that was short is left to the jury: shorter by more than the tolerance than what
    the référentiel gives, for nobody has to use the time that came on top of it. Minutes that
    lateness cost are asked of nobody.
    """
    spent, end = measured(record), ended(record)
    if spent is None or end is None:
        return None
    allowed = oral_reading(record, end).total_allowance
    return TimingProposal(
        measured=spent,
        allowed=allowed,
        over=spent - allowed,
        level=None if rule is None else _level(rule, record, spent, allowed),
    )


def _level(rule: TimingRule, record: TimerRecord, spent: int, allowed: int) -> int | None:
    tolerance = rule.tolerance_seconds * 1000
    if spent > allowed + tolerance:
        return rule.exceeded_level
    due = (record.planned_minutes - record.lost_minutes) * 60_000
    if spent < due - tolerance:
        return None
    return rule.kept_level
