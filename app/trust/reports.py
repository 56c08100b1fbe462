"""Signing incident reports and a day's minutes, and reading them back.

Both name the members who sign, with a key or by hand; what is printed is a copy.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from app.domain.incident import IncidentReport
from app.domain.minutes import Minutes
from app.trust import wire
from app.trust.certificates import Certificate
from app.trust.digests import digest
from app.trust.enrolment import JurorKey
from app.trust.formats import INCIDENT_REPORT, MINUTES, Format
from app.trust.jws import open_jws
from app.trust.signing import (
    SignedDocument,
    Signer,
    check_members,
    check_place,
    sign_as_members,
    signer_of,
)

_Report = TypeVar("_Report", IncidentReport, Minutes)


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifiedIncidentReport:
    """An incident report whose members have signed it, but for those who do so by hand."""

    report: IncidentReport
    digest: str
    signers: tuple[Signer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifiedMinutes:
    """Minutes whose members have signed them; see `VerifiedIncidentReport`."""

    minutes: Minutes
    digest: str
    signers: tuple[Signer, ...]


def sign_incident_report(report: IncidentReport, signers: Sequence[JurorKey]) -> SignedDocument:
    """Sign a report with the keys of its members, over the same bytes.

    Raises:
        ValueError: the keys are not those of the members who do not sign by hand, in their
            order: a bug of the caller.
    """
    return sign_as_members(report, INCIDENT_REPORT, report.members, signers)


def sign_minutes(minutes: Minutes, signers: Sequence[JurorKey]) -> SignedDocument:
    """Sign minutes with the keys of their members; errors as in `sign_incident_report`."""
    return sign_as_members(minutes, MINUTES, minutes.members, signers)


def read_incident_report(
    jws: bytes, anchor: Certificate | None, *, at: datetime | None = None
) -> VerifiedIncidentReport:
    """Return a report once its signatures and its signers hold.

    Arguments are those of `app.trust.signing.read_score_sheet`.

    Raises:
        IntegrityError: `jws.*`, `certificate.*`, `wire.*`, `report.other_session`,
            `report.other_room`, `report.missing_signer`, `report.foreign_signer`,
            `report.both_signatures`, `report.all_by_hand`.
    """
    report, identity, signers = _read(jws, INCIDENT_REPORT, anchor, at)
    return VerifiedIncidentReport(report=report, digest=identity, signers=signers)


def read_minutes(
    jws: bytes, anchor: Certificate | None, *, at: datetime | None = None
) -> VerifiedMinutes:
    """Return minutes once their signatures and their signers hold; as `read_incident_report`."""
    minutes, identity, signers = _read(jws, MINUTES, anchor, at)
    return VerifiedMinutes(minutes=minutes, digest=identity, signers=signers)


def _read(
    jws: bytes, format_: Format[_Report], anchor: Certificate | None, at: datetime | None
) -> tuple[_Report, str, tuple[Signer, ...]]:
    opened = open_jws(jws, format_, anchor, at=at)
    report = wire.decode(opened.payload, format_.type_, limit=format_.limit)
    signers = tuple(signer_of(chain) for chain in opened.chains)
    check_place("report", report, signers)
    check_members("report", report.members, signers)
    return report, digest(opened.payload), signers
