"""What an incident report and a day's minutes are printed from; see `app.documents.content`.

`number` is the document's, the same for every revision. `replaces` is the short digest of the
one that a later revision supersedes, empty in the first.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from app.documents.content import MeasuredOral, PrintedDigest
from app.domain.incident import Incident, IncidentReport
from app.domain.minutes import Minutes
from app.domain.session import RoomDossier


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentReportDocument:
    """A « procès-verbal d’incident », signed."""

    dossier: RoomDossier
    report: IncidentReport
    number: str
    digest: PrintedDigest
    created_at: datetime
    replaces: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotedReport:
    """An incident report that minutes name."""

    incident: Incident
    revision: int
    short_digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotedChange:
    """A change of the planning that minutes name, in words, with when and why."""

    words: str
    reason: str
    added_at: datetime
    short_digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesDocument:
    """A « procès-verbal d’épreuve »: one room, one day.

    `dossier` has the planning as it was changed during the day. `short_digests` are of the
    sheets that are named, `measured` is what each sitting's timer amounts to.
    """

    dossier: RoomDossier
    minutes: Minutes
    number: str
    digest: PrintedDigest
    incidents: tuple[QuotedReport, ...]
    changes: tuple[QuotedChange, ...]
    measured: Mapping[str, MeasuredOral | None]
    short_digests: Mapping[str, str]
    created_at: datetime
    replaces: str = ""
