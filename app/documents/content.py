"""What each document is made from: domain values, and the few words that they do not hold.

Whoever builds these values has checked them: sheets match their dossier, identifiers resolve.
Nothing here is ever interpreted as markup.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from app.domain.award import BlockResult
from app.domain.referential import Referential
from app.domain.score_sheet import PanelSheet, ScoreSheet
from app.domain.session import Candidate, ExamSession, Juror, RoomDossier, Sitting


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedDigest:
    """The identity of a signed content, as it stands on every page.

    `full` is the SHA-256 of the payload in hexadecimal, `short` its 20 Crockford characters
    in groups of four, `qr_text` what the QR code says.
    """

    full: str
    short: str
    qr_text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedSheet:
    """A juror's sealed sheet as the panel sheet quotes it, with its short digest."""

    sheet: ScoreSheet
    short_digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuredPhase:
    """One phase that ran on the timer; `allowed` is `None` where time is not limited."""

    name: str
    counted: bool
    spent: timedelta
    allowed: timedelta | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuredOral:
    """What the timer's record amounts to: the counted phases from their beginning to the end.

    `by_wall_clock` says that part of `time` is known by a clock that people can set.
    """

    began_at: datetime
    ended_at: datetime
    time: timedelta
    phases: tuple[MeasuredPhase, ...]
    by_wall_clock: bool


class Stage(StrEnum):
    """What a copy of a sheet is: of what is signed, to read again, or to sign by hand."""

    SIGNED = "signed"
    DRAFT = "draft"
    TO_SIGN = "to_sign"


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelSheetDocument:
    """A « grille harmonisée ».

    `score_sheets` holds the sheets that the panel sheet names, in any order. `measured` is
    `None` when the oral was not timed on the laptop that signs. Times are printed in the
    offset of the sitting's planned start. `replaces` is the short digest of the sheet that a
    later version supersedes.
    """

    dossier: RoomDossier
    sheet: PanelSheet
    score_sheets: tuple[SealedSheet, ...]
    digest: PrintedDigest
    measured: MeasuredOral | None
    created_at: datetime
    replaces: str = ""
    stage: Stage = Stage.SIGNED

    @property
    def number(self) -> str:
        """The document's number: one per sitting, the same for every revision."""
        return f"GH-{self.sheet.context.sitting}"

    def sealed(self, juror: str) -> SealedSheet:
        """Return a member's sealed sheet; raises `KeyError` when it is not there."""
        return {sealed.sheet.juror: sealed for sealed in self.score_sheets}[juror]


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreSheetDocument:
    """A « grille individuelle »; the fields are those of `PanelSheetDocument`."""

    dossier: RoomDossier
    sheet: ScoreSheet
    digest: PrintedDigest
    measured: MeasuredOral | None
    created_at: datetime

    @property
    def number(self) -> str:
        """The document's number: one per sitting and juror, the same for every revision."""
        return f"GI-{self.sheet.context.sitting}-{self.sheet.juror}"


@dataclass(frozen=True, slots=True, kw_only=True)
class JurorCard:
    """What one juror is handed: an activation code of 12 characters, and when to use it."""

    session: ExamSession
    juror: Juror
    activation_code: str
    sittings: tuple[Sitting, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SpareCard:
    """A card with no name on it yet, for a substitute juror; numbered from 1 in its room."""

    session: ExamSession
    room: str
    number: int
    activation_code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomInstructions:
    """What is kept in a room, apart from the stick: the code that opens its package.

    `supervisor_code` is for somebody else than who keeps the room's code: it stands on a page
    of its own.
    """

    session: ExamSession
    room: str
    room_code: str
    supervisor_code: str
    centre_fingerprint: str
    package_file: str
    sittings: tuple[Sitting, ...]
    created_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoverySheet:
    """What is kept apart from a recovery kit: the code of 24 characters that opens it."""

    centre: str
    centre_fingerprint: str
    code: str
    kit_file: str
    created_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateResult:
    """What the rules say of one candidate, block by block."""

    candidate: Candidate
    blocks: tuple[BlockResult, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultsDocument:
    """The state of a merge; `session.rules` is never `None` here."""

    session: ExamSession
    referential: Referential
    results: tuple[CandidateResult, ...]
    created_at: datetime
