"""What a room records around its sittings: links, lateness, paper, incidents, dissents, reports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from app.domain.attendance import LateArrangement
from app.domain.incident import Incident
from app.domain.interest import InterestDeclaration
from app.domain.paper_record import PaperRecord
from app.domain.score_sheet import Dissent, RatingKey


class ReportKind(StrEnum):
    """What a signed report is about."""

    INCIDENT = "incident"
    MINUTES = "minutes"


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredReport:
    """An incident report or a day's minutes, signed, with its readable copy.

    `subject` is the incident's identifier, or the day (ISO 8601). `digest` is the SHA-256 of
    the payload, in hexadecimal.
    """

    kind: ReportKind
    subject: str
    revision: int
    digest: str
    jws: bytes
    pdf: bytes
    signed_at: datetime


class DayRecords(Protocol):
    """The part of a room's transaction that is about its day."""

    def declarations(self, sitting: str | None = None) -> tuple[InterestDeclaration, ...]:
        """Return the links declared, of one sitting or of all, by sitting, juror, candidate."""
        ...

    def put_declaration(self, declaration: InterestDeclaration) -> None:
        """Record or replace what a juror declares about one candidate of a sitting."""
        ...

    def late_arrangement(self, sitting: str) -> LateArrangement | None:
        """Return what the jury decided about lateness, `None` when nothing."""
        ...

    def late_arrangements(self) -> Mapping[str, LateArrangement]:
        """Return what was decided about lateness, by sitting."""
        ...

    def put_late_arrangement(self, sitting: str, arrangement: LateArrangement) -> None:
        """Record or replace it."""
        ...

    def clear_late_arrangement(self, sitting: str) -> None:
        """Remove it: nobody was late after all."""
        ...

    def paper_record(self, sitting: str) -> PaperRecord | None:
        """Return that a sitting was held on paper, `None` when it was not."""
        ...

    def paper_records(self) -> Mapping[str, PaperRecord]:
        """Return those of the sittings that were held on paper, by sitting."""
        ...

    def put_paper_record(self, sitting: str, record: PaperRecord) -> None:
        """Record or replace it."""
        ...

    def clear_paper_record(self, sitting: str) -> None:
        """Remove it: the sitting is not held on paper after all."""
        ...

    def dissents(self, sitting: str) -> tuple[Dissent, ...]:
        """Return who disagrees with a rating, by criterion, candidate and juror."""
        ...

    def put_dissent(self, sitting: str, dissent: Dissent) -> None:
        """Record or replace a member's dissent on one line."""
        ...

    def clear_dissent(self, sitting: str, juror: str, key: RatingKey) -> None:
        """Remove it."""
        ...

    def incidents(self) -> tuple[Incident, ...]:
        """Return the incidents, in the order in which they were recorded first."""
        ...

    def put_incident(self, incident: Incident) -> None:
        """Record or replace an incident; what was signed of it stays as it was signed."""
        ...

    def reports(self, kind: ReportKind | None = None) -> tuple[StoredReport, ...]:
        """Return the signed reports of a kind, or all, oldest first."""
        ...

    def add_report(self, report: StoredReport) -> None:
        """Keep a signed report; it is never replaced."""
        ...
