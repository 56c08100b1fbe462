"""What one laptop of a room hands to another: its sealed sheets, and what the room added.

One file, encrypted under the room secret, the same whichever way it goes. That a laptop opens
sheets only after its own jurors have sealed is a rule of the application and not of
cryptography: whoever holds the room secret can read it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

from app.domain.errors import IntegrityError
from app.domain.journal import JournalEntry, first_break
from app.domain.session import SessionKind
from app.domain.wording import Sentence, sentence
from app.trust import wire
from app.trust.encryption import decrypt_for_room, encrypt_for_room
from app.trust.enrolment import VerifiedEnrolment, read_enrolment
from app.trust.payloads import PackageKind
from app.trust.rooms import RoomKeys
from app.trust.signing import VerifiedScoreSheet, read_score_sheet
from app.trust.witnesses import VerifiedAddition, VerifiedVoid, read_addition, read_void

_LIMIT = 64 * 1024 * 1024

_P = TypeVar("_P")
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedJournal:
    """A laptop's journal, oldest entry first."""

    device: str
    entries: tuple[JournalEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedSheets:
    """One laptop's sealed sheets, and all that it knows of the room's evidence.

    Sheets, enrolments, voids and additions are JWS bytes; additions stand in the order in
    which they were made, and one may rest on an earlier one. `others` are the journals that
    this laptop got from the room's other laptops, on which such evidence lies.
    """

    format: int
    session: str
    session_kind: SessionKind
    room: str
    device: str
    sheets: tuple[bytes, ...]
    enrolments: tuple[bytes, ...]
    voids: tuple[bytes, ...]
    additions: tuple[bytes, ...]
    journal: tuple[JournalEntry, ...]
    others: tuple[HandedJournal, ...]
    written_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedSheet:
    """A sheet whose signature holds, and whose signer's enrolment and journal came with it."""

    jws: bytes
    verified: VerifiedScoreSheet


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedEnrolment:
    """An enrolment whose signature holds; its MAC is for the centre."""

    statement: bytes
    verified: VerifiedEnrolment


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedVoid:
    """A void whose form and signature hold; what its witnesses are worth is asked next."""

    statement: bytes
    verified: VerifiedVoid


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedAddition:
    """An addition whose form and signature hold; see `HandedVoid`."""

    statement: bytes
    verified: VerifiedAddition


class PartKind(StrEnum):
    """What a part of the file is."""

    SHEET = "sheet"
    ENROLMENT = "enrolment"
    VOID = "void"
    ADDITION = "addition"
    JOURNAL = "journal"


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusedPart:
    """A part that does not hold, and why; the others are none the worse for it."""

    kind: PartKind
    code: str
    what: Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedSheets:
    """What of a file holds together in itself; whether it belongs here is asked next."""

    device: str
    sheets: tuple[HandedSheet, ...]
    enrolments: tuple[HandedEnrolment, ...]
    voids: tuple[HandedVoid, ...]
    additions: tuple[HandedAddition, ...]
    journal: tuple[JournalEntry, ...]
    others: tuple[HandedJournal, ...]
    written_at: datetime
    refused: tuple[RefusedPart, ...]

    @property
    def journals(self) -> tuple[HandedJournal, ...]:
        """Every journal in the file, the writer's own first."""
        return (HandedJournal(device=self.device, entries=self.journal), *self.others)

    def check_whole(self) -> None:
        """Make sure that nothing was refused, for whoever wants all of the file or nothing.

        Raises:
            IntegrityError: the first refusal.
        """
        for part in self.refused:
            raise IntegrityError(part.code, part.what)


def write_sealed_sheets(content: SealedSheets, *, room: RoomKeys) -> bytes:
    """Return the encrypted file.

    Raises:
        ValueError: the content is that of another room or session: a bug of the caller.
        UserError: `package.too_large`.
    """
    if (content.session, content.room) != (room.session, room.room):
        raise ValueError("the sheets and the keys are those of two rooms")
    return encrypt_for_room(wire.encode(content), room.secret, kind=PackageKind.SEALED_SHEETS)


def read_sealed_sheets(data: bytes, *, room: RoomKeys, kind: SessionKind) -> OpenedSheets:
    """Return what holds: every signature, enrolment and journal head is looked at by itself.

    Dates of certificates are not compared: a room's clock may be wrong.

    Raises:
        UserError: `package.not_a_package`, `package.other_kind`, `package.too_large`,
            `package.other_room`.
        IntegrityError: the file as a whole: `package.truncated`, `package.altered`,
            `wire.*`, `sheets.other_session`, `sheets.journal_broken`. A part is refused with
            one of `sheets.*`, `jws.*`, `certificate.*`, `wire.*`, `sheet.*`, `enrolment.*`,
            `witnesses.*`.
    """
    plain = decrypt_for_room(data, room.secret, kind=PackageKind.SEALED_SHEETS)
    content = wire.decode(plain, SealedSheets, limit=_LIMIT)
    if (content.session, content.session_kind, content.room) != (room.session, kind, room.room):
        raise _elsewhere()
    own = _journal(HandedJournal(device=content.device, entries=content.journal))
    return _Reading(room=room, content=content, journal=own.entries).opened()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    """One file, part by part; what is refused gathers in `refused`."""

    room: RoomKeys
    content: SealedSheets
    journal: tuple[JournalEntry, ...]
    refused: list[RefusedPart] = field(default_factory=list)

    def opened(self) -> OpenedSheets:
        content = self.content
        others = self._held(PartKind.JOURNAL, content.others, _journal)
        enrolments = self._held(PartKind.ENROLMENT, content.enrolments, self._enrolment)
        enrolled = {(item.verified.claim.juror, item.verified.claim.serial) for item in enrolments}
        heads = {entry.hash for entry in self.journal}
        return OpenedSheets(
            device=content.device,
            sheets=self._held(
                PartKind.SHEET, content.sheets, lambda jws: self._sheet(jws, enrolled, heads)
            ),
            enrolments=enrolments,
            voids=self._held(PartKind.VOID, content.voids, self._void),
            additions=self._held(PartKind.ADDITION, content.additions, self._addition),
            journal=self.journal,
            others=others,
            written_at=content.written_at,
            refused=tuple(self.refused),
        )

    def _held(
        self, kind: PartKind, parts: Sequence[_P], read: Callable[[_P], _T]
    ) -> tuple[_T, ...]:
        held = []
        for part in parts:
            try:
                held.append(read(part))
            except IntegrityError as error:
                self.refused.append(RefusedPart(kind=kind, code=error.code, what=error.what))
        return tuple(held)

    def _sheet(
        self, jws: bytes, enrolled: AbstractSet[tuple[str, str]], heads: AbstractSet[str]
    ) -> HandedSheet:
        verified = read_score_sheet(jws, self.room.authority)
        context = verified.sheet.context
        self._check_place(context.session, context.room)
        if context.journal_head not in heads:
            raise IntegrityError(
                "sheets.unknown_head",
                sentence("Une feuille ne se rattache pas au journal joint."),
            )
        if {(signer.juror, signer.serial) for signer in verified.signers} - enrolled:
            raise IntegrityError(
                "sheets.not_enrolled",
                sentence("Une feuille est signée d’une clé dont l’inscription n’est pas jointe."),
            )
        return HandedSheet(jws=jws, verified=verified)

    def _enrolment(self, statement: bytes) -> HandedEnrolment:
        verified = read_enrolment(statement, anchor=self.room.authority)
        self._check_place(verified.claim.session, verified.claim.room)
        return HandedEnrolment(statement=statement, verified=verified)

    def _void(self, statement: bytes) -> HandedVoid:
        verified = read_void(statement, self.room.authority)
        self._check_place(verified.claim.session, verified.claim.room)
        return HandedVoid(statement=statement, verified=verified)

    def _addition(self, statement: bytes) -> HandedAddition:
        verified = read_addition(statement, self.room.authority)
        self._check_place(verified.claim.session, verified.claim.room)
        return HandedAddition(statement=statement, verified=verified)

    def _check_place(self, session: str, room: str) -> None:
        if (session, room) != (self.room.session, self.room.room):
            raise _elsewhere()


def _journal(journal: HandedJournal) -> HandedJournal:
    if not journal.entries or first_break(journal.entries) is not None:
        raise IntegrityError(
            "sheets.journal_broken",
            sentence("Le journal joint à ces feuilles ne se suit pas."),
        )
    return journal


def _elsewhere() -> IntegrityError:
    return IntegrityError(
        "sheets.other_session",
        sentence("Ces feuilles viennent d’une autre salle ou d’une autre session."),
    )
