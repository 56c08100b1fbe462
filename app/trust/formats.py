"""The table of formats: each `typ`, what it carries, who signs it and how it is encrypted.

One `typ` per kind of document, so that no document passes for another.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Generic, TypeVar

from app.domain.incident import IncidentReport
from app.domain.minutes import Minutes
from app.domain.score_sheet import PanelSheet, ScoreSheet
from app.trust.payloads import (
    AdditionStatement,
    CentreDecision,
    EnrolmentList,
    EnrolmentStatement,
    Manifest,
    Receipt,
    VoidStatement,
    WitnessStatement,
)

T = TypeVar("T")


class ChainRole(StrEnum):
    """Whose certificate stands at the end of a chain, and so how the chain looks.

    A juror's chain is juror, room, centre; a room's is room, centre; the centre's own
    documents are signed by a key directly under its authority. A recipient signs nothing:
    results are encrypted to it.
    """

    JUROR = "juror"
    ROOM = "room"
    CENTRE = "centre"
    RECIPIENT = "recipient"


@dataclass(frozen=True, slots=True, kw_only=True)
class Format(Generic[T]):
    """One signed format.

    `signers` caps the signatures; which persons must sign is checked by the readers.
    `limit` caps the payload, in bytes.
    """

    typ: str
    type_: type[T]
    role: ChainRole
    signers: int
    limit: int
    travels: str


SCORE_SHEET = Format(
    typ="soutenance-score-sheet+jws",
    type_=ScoreSheet,
    role=ChainRole.JUROR,
    signers=1,
    limit=1024 * 1024,
    travels="inside a results package",
)
PANEL_SHEET = Format(
    typ="soutenance-panel-sheet+jws",
    type_=PanelSheet,
    role=ChainRole.JUROR,
    signers=16,
    limit=1024 * 1024,
    travels="inside a results package and inside the signed PDF",
)
INCIDENT_REPORT = Format(
    typ="soutenance-incident+jws",
    type_=IncidentReport,
    role=ChainRole.JUROR,
    signers=16,
    limit=64 * 1024,
    travels="inside a results package and inside the signed PDF",
)
MINUTES = Format(
    typ="soutenance-minutes+jws",
    type_=Minutes,
    role=ChainRole.JUROR,
    signers=16,
    limit=4 * 1024 * 1024,
    travels="inside a results package and inside the signed PDF",
)
ENROLMENT = Format(
    typ="soutenance-enrolment+jws",
    type_=EnrolmentStatement,
    role=ChainRole.JUROR,
    signers=1,
    limit=16 * 1024,
    travels="inside a results package",
)
ROOM_MANIFEST = Format(
    typ="soutenance-room-manifest+jws",
    type_=Manifest,
    role=ChainRole.CENTRE,
    signers=1,
    limit=64 * 1024,
    travels="inside a room package",
)
RESULTS_MANIFEST = Format(
    typ="soutenance-results-manifest+jws",
    type_=Manifest,
    role=ChainRole.ROOM,
    signers=1,
    limit=8 * 1024 * 1024,
    travels="inside a results package",
)
WITNESS = Format(
    typ="soutenance-witness+jws",
    type_=WitnessStatement,
    role=ChainRole.JUROR,
    signers=1,
    limit=4 * 1024,
    travels="inside a void or an addition",
)
VOID = Format(
    typ="soutenance-void+jws",
    type_=VoidStatement,
    role=ChainRole.ROOM,
    signers=1,
    limit=64 * 1024,
    travels="inside a results package",
)
ADDITION = Format(
    typ="soutenance-addition+jws",
    type_=AdditionStatement,
    role=ChainRole.ROOM,
    signers=1,
    limit=64 * 1024,
    travels="inside a results package",
)
RECEIPT = Format(
    typ="soutenance-receipt+jws",
    type_=Receipt,
    role=ChainRole.CENTRE,
    signers=1,
    limit=8 * 1024 * 1024,
    travels="encrypted under the room secret, to the room",
)
DECISION = Format(
    typ="soutenance-decision+jws",
    type_=CentreDecision,
    role=ChainRole.CENTRE,
    signers=1,
    limit=16 * 1024,
    travels="nowhere: it stays in the centre's store",
)
ENROLMENT_LIST = Format(
    typ="soutenance-enrolment-list+jws",
    type_=EnrolmentList,
    role=ChainRole.CENTRE,
    signers=1,
    limit=8 * 1024 * 1024,
    travels="in the clear, beside the centre's certificate",
)
FORMATS: tuple[Format[Any], ...] = (
    SCORE_SHEET,
    PANEL_SHEET,
    INCIDENT_REPORT,
    MINUTES,
    ENROLMENT,
    ROOM_MANIFEST,
    RESULTS_MANIFEST,
    WITNESS,
    VOID,
    ADDITION,
    RECEIPT,
    DECISION,
    ENROLMENT_LIST,
)

ROOM_PACKAGE_TYP = "soutenance-room-package+jwe"
"""JWE `dir` + A256GCM, the key expanded from the room secret."""

RESULTS_PACKAGE_TYP = "soutenance-results-package+jwe"
"""JWE `ECDH-ES` + A256GCM to the centre's decryption certificate."""

SEALED_SHEETS_TYP = "soutenance-sealed-sheets+jwe"
"""JWE `dir` + A256GCM, the key expanded from the room secret: from a juror's laptop."""

RECEIPT_TYP = "soutenance-receipt+jwe"
"""JWE `dir` + A256GCM, the key expanded from the room secret: from the centre."""

LIVE_COPY_TYP = "soutenance-live-copy+jwe"
"""JWE `dir` + A256GCM, the key expanded from the room secret: from and to a room's laptop."""
