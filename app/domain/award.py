"""A candidate's result by block, from agreed sheets and the session's rules.

This is what follows from the rules (« de droit »). What a board decides beyond them is
recorded apart, and not here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.referential import Block
from app.domain.room_addition import is_blank_slot
from app.domain.rules import BlockRule, SessionRules
from app.domain.score_sheet import AgreedRating, PanelSheet, member_levels


class Verdict(StrEnum):
    """What the rules say of a block."""

    INCOMPLETE = "incomplete"
    ACQUIRED = "acquired"
    NOT_ACQUIRED = "not_acquired"


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelCount:
    """How many criteria were agreed at a level (`None`: not observed)."""

    level: int | None
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockResult:
    """A verdict that explains itself.

    `missing` names the assessments of the block without an agreed sheet for the candidate,
    `absent` those that the candidate did not come to with the team.
    `below_minimum` names the criteria under the rule's minimum level. `reached` of
    `observed` criteria are at the required level or above.
    """

    block: int
    verdict: Verdict
    missing: tuple[str, ...]
    absent: tuple[str, ...]
    counts: tuple[LevelCount, ...]
    observed: int
    reached: int
    below_minimum: tuple[str, ...]


def block_result(
    block: Block, rules: SessionRules, candidate: str, sheets: Sequence[PanelSheet]
) -> BlockResult:
    """Apply the block rule to a candidate's agreed sheets.

    A block whose assessments are not all received is `INCOMPLETE`, whatever the ratings so
    far: nothing is guessed from a part. A member who was absent gets nothing of what the
    team got, and no zero either: the block stays open for a board to decide. Of two orals of
    one assessment, the one that a room added counts, and then the one agreed on last.
    """
    by_assessment = {
        sheet.context.assessment: sheet
        for sheet in sorted(sheets, key=_order)
        if candidate in sheet.context.candidates
    }
    codes = [assessment.code for assessment in block.assessments]
    absent = tuple(
        code for code in codes if code in by_assessment and was_away(candidate, by_assessment[code])
    )
    ratings = [
        rating
        for code in codes
        if code in by_assessment and code not in absent
        for rating in member_levels(
            by_assessment[code].ratings, by_assessment[code].adjustments, candidate
        )
    ]
    missing = tuple(code for code in codes if code not in by_assessment)
    return _judge(block.number, rules, missing, absent, ratings)


def _order(sheet: PanelSheet) -> tuple[bool, datetime]:
    return is_blank_slot(sheet.context.sitting), sheet.agreed_at


def was_away(candidate: str, sheet: PanelSheet) -> bool:
    """Whether a sheet says that the candidate did not come: nothing on it is theirs."""
    return any(
        entry.candidate == candidate and not entry.is_here for entry in sheet.context.attendance
    )


def _judge(
    number: int,
    rules: SessionRules,
    missing: tuple[str, ...],
    absent: tuple[str, ...],
    ratings: list[AgreedRating],
) -> BlockResult:
    levels = [rating.level for rating in ratings]
    observed = [level for level in levels if level is not None]
    below = tuple(
        rating.criterion
        for rating in ratings
        if rating.level is not None and rating.level < rules.block.minimum_level
    )
    reached = sum(level >= rules.block.required_level for level in observed)
    values: list[int | None] = [level.value for level in rules.scale.levels]
    return BlockResult(
        block=number,
        verdict=(
            Verdict.INCOMPLETE
            if missing or absent or not observed
            else _verdict(rules.block, below, reached, len(observed))
        ),
        missing=missing,
        absent=absent,
        counts=tuple(
            LevelCount(level=value, count=levels.count(value)) for value in (*values, None)
        ),
        observed=len(observed),
        reached=reached,
        below_minimum=below,
    )


def _verdict(rule: BlockRule, below: tuple[str, ...], reached: int, observed: int) -> Verdict:
    if below or reached * 100 < rule.required_percent * observed:
        return Verdict.NOT_ACQUIRED
    return Verdict.ACQUIRED
