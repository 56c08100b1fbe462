"""What came back from the rooms, as the merge judges it.

These values say only what judging needs; documents, names and times stay elsewhere. Digests
are SHA-256 in hexadecimal, serials those of certificates.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from app.domain.journal_tree import JournalTree


class SheetStanding(StrEnum):
    """What a verified sheet is worth, given all that came back.

    Only `RECEIVED` counts; what a received revision replaced is `SUPERSEDED`.
    `WAITING` is a panel sheet whose individual sheets are not all there.
    """

    RECEIVED = "received"
    SUPERSEDED = "superseded"
    TO_CONFIRM = "to_confirm"
    WAITING = "waiting"
    QUARANTINED = "quarantined"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """What a sheet is for: one juror's (`juror` is `None` for the panel's) in one sitting."""

    sitting: str
    juror: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperProof:
    """What of a sheet a paper says, and no key: how it was entered, who signed by hand.

    `entered` is set where the sitting was held on paper; `transcribed_by` is who entered it
    in the place of its author, whose own key did not sign.
    """

    entered: bool = False
    transcribed_by: str | None = None
    by_hand: tuple[str, ...] = ()

    @property
    def needs_original(self) -> bool:
        """Whether the paper alone proves what somebody rated or agreed to."""
        return self.transcribed_by is not None or bool(self.by_hand)


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetEvidence:
    """A sheet whose signatures, signers, place and content hold.

    `signings` holds the serials of each set of signatures over this same payload. `names` are
    the `(juror, digest)` that a panel sheet harmonises; `rests_on` the digests of additions.
    With `on_paper` a paper proves it, which a person has to see.
    """

    digest: str
    room: str
    place: Place
    revision: int
    supersedes: str | None
    journal_head: str
    signings: tuple[tuple[str, ...], ...]
    names: tuple[tuple[str, str], ...] = ()
    rests_on: tuple[str, ...] = ()
    on_paper: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class VoidEvidence:
    """Keys that a room made void, from `journal_head` on."""

    room: str
    serials: frozenset[str]
    journal_head: str


class Ruling(StrEnum):
    """What the centre may rule; none of it edits a sheet."""

    ACCEPT = "accept"
    REJECT = "reject"
    CONFIRM = "confirm"
    WAIVE = "waive"
    REVOKE = "revoke"


@dataclass(frozen=True, slots=True, kw_only=True)
class RulingEvidence:
    """One ruling; `subject` as in the signed decision, whose digest this is."""

    digest: str
    ruling: Ruling
    subject: str
    decided_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """All that came back and was decided in one session, in no order.

    `journals` holds the tree of each room where keys were made void or a journal branches;
    a room that it does not name has one straight line.
    """

    sheets: tuple[SheetEvidence, ...] = ()
    voids: tuple[VoidEvidence, ...] = ()
    rulings: tuple[RulingEvidence, ...] = ()
    journals: Mapping[str, JournalTree] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What became of a sheet; `code` says why where it does not simply count."""

    standing: SheetStanding
    code: str = ""
