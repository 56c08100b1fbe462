"""Comparing sealed sheets and agreeing: what the session's rules propose, and what they ask.

The machine proposes and never decides: a proposal becomes the jury's rating only when the
jury takes it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from app.domain.rules import AgreementRule, SessionRules, TieRule
from app.domain.score_sheet import AgreedRating, RatingKey, ScoreSheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """One line of the deliberation.

    `levels` holds each juror's level in panel order (`None`: not observed). `gap` counts
    levels between the extremes. `proposal` is the level that the rules give; `has_proposal`
    tells a proposal of « non observé » from no proposal at all. `team_key` is set where the
    line is about one member beside the team, and names the team's line. `median` is known where
    the rules go by it, also beyond the tolerance, where it is no proposal.
    """

    key: RatingKey
    team_key: RatingKey | None = None
    levels: tuple[tuple[str, int | None], ...]
    gap: int
    beyond_tolerance: bool
    unanimous: bool
    has_proposal: bool
    proposal: int | None
    median: int | None = None

    def needs_reason(self, level: int | None) -> bool:
        """Whether the jury must say why it agrees on that level.

        A reason is asked where the rating departs from what the rules give, and where they
        give none and the gap is beyond the tolerance (house rule « Motifs », ARCHITECTURE).
        """
        if self.has_proposal:
            return level != self.proposal
        return self.beyond_tolerance


def asks_reason(
    comparison: Comparison, agreed: AgreedRating | None, team: AgreedRating | None
) -> bool:
    """Whether the jury must say why it agrees as it does on that line; `team` is the team's.

    A member's line asks for one where the member does not get the team's rating; what the
    jurors gave and what the rules would make of it is no reason by itself.
    """
    if agreed is None:
        return False
    if comparison.team_key is not None:
        return team is None or agreed.level != team.level
    return comparison.needs_reason(agreed.level)


def compare(
    sheets: Sequence[ScoreSheet], rules: SessionRules, *, chair: str | None = None
) -> tuple[Comparison, ...]:
    """Set sealed sheets side by side, line by line, in the order of the référentiel.

    Args:
        sheets: one of each juror.
        rules: the session's.
        chair: who chairs now; where it is `None`, whoever did when the sheets were sealed.

    Raises:
        ValueError: the sheets do not have the same lines, so they are not of one sitting with
            one attendance: a bug of the caller, for a missing line is not « non observé ».
    """
    chair = chair or _chair(sheets)
    keys = [rating.key for rating in sheets[0].ratings]
    if any([rating.key for rating in sheet.ratings] != keys for sheet in sheets):
        raise ValueError("sheets that are compared have the same lines")
    levels = _levels(sheets)
    return tuple(
        _compare_line(
            key, tuple((juror, given[key]) for juror, given in levels.items()), chair, rules
        )
        for key in keys
    )


def compare_members(
    sheets: Sequence[ScoreSheet],
    rules: SessionRules,
    *,
    chair: str | None = None,
    also: Collection[RatingKey] = (),
) -> tuple[Comparison, ...]:
    """Set side by side what each member gets whom at least one juror rated beside the team.

    With `also` come the members whom the jury itself rates so, by criterion and member. A juror
    who made no adjustment gives that member the team's rating. Lines are in the order of the
    référentiel, then of the members; `chair` is as in `compare`.
    """
    chair = chair or _chair(sheets)
    adjusted = {*also, *(item.key for sheet in sheets for item in sheet.adjustments)}
    levels = _levels(sheets)
    own = {sheet.juror: {item.key: item.level for item in sheet.adjustments} for sheet in sheets}
    lines: list[Comparison] = []
    for rating in sheets[0].ratings:
        for candidate in sheets[0].context.candidates:
            key = replace(rating.key, candidate=candidate)
            if rating.candidate is None and key in adjusted:
                given = tuple(
                    (juror, own[juror].get(key, levels[juror][rating.key])) for juror in levels
                )
                line = _compare_line(key, given, chair, rules)
                lines.append(replace(line, team_key=rating.key))
    return tuple(lines)


def _chair(sheets: Sequence[ScoreSheet]) -> str | None:
    return next((sheet.juror for sheet in sheets if sheet.chair), None)


def _levels(sheets: Sequence[ScoreSheet]) -> dict[str, dict[RatingKey, int | None]]:
    return {sheet.juror: {rating.key: rating.level for rating in sheet.ratings} for sheet in sheets}


def _compare_line(
    key: RatingKey,
    levels: tuple[tuple[str, int | None], ...],
    chair: str | None,
    rules: SessionRules,
) -> Comparison:
    observed = [level for _, level in levels if level is not None]
    gap = max(observed) - min(observed) if observed else 0
    unanimous = len({level for _, level in levels}) == 1
    beyond = gap > rules.tolerance
    chair_level = next((level for juror, level in levels if juror == chair), None)
    proposal = _proposal(observed, chair_level, rules) if not beyond else None
    if unanimous:
        proposal = levels[0][1]
    return Comparison(
        key=key,
        levels=levels,
        gap=gap,
        beyond_tolerance=beyond,
        unanimous=unanimous,
        has_proposal=unanimous or proposal is not None,
        proposal=proposal,
        median=_named_median(observed, chair_level, rules),
    )


def _proposal(observed: list[int], chair_level: int | None, rules: SessionRules) -> int | None:
    if not observed or rules.agreement is AgreementRule.CONSENSUS:
        return None
    if rules.agreement is AgreementRule.LOWEST:
        return min(observed)
    if rules.agreement is AgreementRule.HIGHEST:
        return max(observed)
    return _median(sorted(observed), chair_level, rules.tie)


def _named_median(observed: list[int], chair_level: int | None, rules: SessionRules) -> int | None:
    if not observed or rules.agreement is not AgreementRule.MEDIAN:
        return None
    return _median(sorted(observed), chair_level, rules.tie)


def _median(ordered: list[int], chair_level: int | None, tie: TieRule) -> int | None:
    lower = ordered[(len(ordered) - 1) // 2]
    higher = ordered[len(ordered) // 2]
    if lower == higher:
        return lower
    if tie is TieRule.LOWER:
        return lower
    if tie is TieRule.HIGHER:
        return higher
    return None if chair_level is None else min(max(chair_level, lower), higher)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliberationProgress:
    """What still keeps a panel from signing."""

    undecided: tuple[Comparison, ...]
    without_reason: tuple[Comparison, ...]

    @property
    def complete(self) -> bool:
        """Whether every line is agreed, with a reason where one is asked."""
        return not self.undecided and not self.without_reason


def progress(
    comparisons: Iterable[Comparison], agreed: Mapping[RatingKey, AgreedRating]
) -> DeliberationProgress:
    """Tell which lines the jury has yet to agree on or to explain."""
    undecided: list[Comparison] = []
    without_reason: list[Comparison] = []
    for comparison in comparisons:
        rating = agreed.get(comparison.key)
        team = None if comparison.team_key is None else agreed.get(comparison.team_key)
        if rating is None:
            undecided.append(comparison)
        elif asks_reason(comparison, rating, team) and not rating.reason.strip():
            without_reason.append(comparison)
    return DeliberationProgress(undecided=tuple(undecided), without_reason=tuple(without_reason))
