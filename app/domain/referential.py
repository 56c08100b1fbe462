"""The référentiel: blocks, activities, competences, assessments and criteria.

Every value keeps the words of its source, with their lines, beside a clean reading. What
the source does not say is `None` or empty and has an `OpenPoint`; nothing is filled in here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class FieldStatus(StrEnum):
    """How far the source supports a field."""

    EXPLICIT = "explicit"
    INFERRED = "inferred"
    MISSING = "missing"
    CONTRADICTORY = "contradictory"


class CriterionGroup(StrEnum):
    """The part of an assessment that a criterion judges."""

    PRODUCTION = "production"
    ORAL = "oral"
    GROUP_WORK = "group_work"


class CriterionScope(StrEnum):
    """Whether a criterion is rated once for a team or once for each member."""

    COLLECTIVE = "collective"
    INDIVIDUAL = "individual"


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePiece:
    """A verbatim substring of the source file; `first` and `last` are 1-based lines."""

    first: int
    last: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The file that binds: its name and the SHA-256 of its bytes, in hexadecimal."""

    file: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenPoint:
    """What the source leaves open about one field, and who has settled it since.

    `field` is unique within its assessment or block. It is a field's name, or that name and
    an aspect of it after a dot, such as `criteria.scope`.
    """

    field: str
    status: FieldStatus
    note: str
    source: tuple[SourcePiece, ...] = ()
    decided_by: str | None = None
    decided_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One reading that differs from the printed source, such as `a` → `à`."""

    line: int
    printed: str
    read: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CountRange:
    """An inclusive range of persons; `1 <= minimum <= maximum`."""

    minimum: int
    maximum: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Competence:
    """What a holder of the block can do (C3.6)."""

    code: str
    text: str
    source: tuple[SourcePiece, ...]
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """A work situation that groups competences (A3.1)."""

    code: str
    title: str
    source: tuple[SourcePiece, ...]
    competences: tuple[Competence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """One line of a jury's checklist; `enabled` is false until the centre settles its note.

    `timed` is the product's own link, not the source's: the measured time informs this rating.
    `source` is empty where the centre added the criterion itself.
    """

    code: str
    group: CriterionGroup
    scope: CriterionScope
    text: str
    source: tuple[SourcePiece, ...]
    enabled: bool = True
    note: str = ""
    timed: bool = False

    @property
    def printed(self) -> bool:
        """Whether the source holds it; else a centre decided on it."""
        return bool(self.source)


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """One evaluation of a block: a production, an oral, a jury and its criteria.

    `competences`, `oral`, `oral_minutes`, `panel`, `team` and `tutor_assessment` are empty
    or `None` where the source says nothing. `team` is also `None` for an individual work.
    `source` holds the pieces of `production`, then those of `oral`; a new line in either
    starts a paragraph. `title` is the product's own: the source gives none.
    """

    code: str
    title: str
    competences: tuple[str, ...]
    production: str
    oral_minutes: int | None
    panel: CountRange | None
    team: CountRange | None
    tutor_assessment: bool | None
    criteria: tuple[Criterion, ...]
    oral: str = ""
    source: tuple[SourcePiece, ...] = ()
    open_points: tuple[OpenPoint, ...] = ()

    @property
    def enabled_criteria(self) -> tuple[Criterion, ...]:
        """The criteria that a jury rates: those not held back by an open point."""
        return tuple(criterion for criterion in self.criteria if criterion.enabled)

    @property
    def can_be_sat(self) -> bool:
        """Whether duration, jury and criteria are known, so that a sitting can be planned."""
        return bool(self.oral_minutes and self.panel and self.enabled_criteria)


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A part of the certification that is awarded on its own.

    `workplace_period` and `certificate` are the source's words on the tutor's assessment and
    on the award; `open_points` are those of the block as a whole.
    """

    number: int
    title: str
    source: tuple[SourcePiece, ...]
    activities: tuple[Activity, ...]
    assessments: tuple[Assessment, ...]
    workplace_period: tuple[SourcePiece, ...] = ()
    certificate: tuple[SourcePiece, ...] = ()
    open_points: tuple[OpenPoint, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Referential:
    """One certification, whole: five blocks for the one that ships with the product.

    `unclaimed` holds the lines of the source that no other value quotes: column heads,
    addresses, the extract of the law. With them, every word of the source is accounted for.
    """

    title: str
    certifier: str
    level: int
    source: Source
    blocks: tuple[Block, ...]
    title_source: tuple[SourcePiece, ...] = ()
    corrections: tuple[Correction, ...] = ()
    unclaimed: tuple[SourcePiece, ...] = ()

    def assessments(self) -> Iterator[Assessment]:
        """Yield every assessment, in the order of the source."""
        for block in self.blocks:
            yield from block.assessments

    def assessment(self, code: str) -> Assessment:
        """Return the assessment of that code.

        Raises:
            KeyError: no assessment has it.
        """
        for assessment in self.assessments():
            if assessment.code == code:
                return assessment
        raise KeyError(code)

    def block_of(self, assessment_code: str) -> Block:
        """Return the block that an assessment belongs to.

        Raises:
            KeyError: no assessment has that code.
        """
        for block in self.blocks:
            if any(assessment.code == assessment_code for assessment in block.assessments):
                return block
        raise KeyError(assessment_code)
