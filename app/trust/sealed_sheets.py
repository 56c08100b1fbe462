"""What a juror's laptop hands to the president's: its sealed sheets and the evidence behind.

One file, encrypted under the room secret. That a laptop opens it only after its own jurors
have sealed is a rule of the application and not of cryptography: whoever holds the room
secret can read it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.domain.errors import IntegrityError
from app.domain.journal import JournalEntry, first_break
from app.domain.session import SessionKind
from app.domain.wording import sentence
from app.trust import wire
from app.trust.encryption import decrypt_for_room, encrypt_for_room
from app.trust.enrolment import VerifiedEnrolment, read_enrolment
from app.trust.payloads import PackageKind
from app.trust.rooms import RoomKeys
from app.trust.signing import VerifiedScoreSheet, read_score_sheet
from app.trust.witnesses import VerifiedVoid, read_void

_LIMIT = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedSheets:
    """One laptop's sealed sheets, their enrolments, its voids and its journal, oldest first.

    Sheets, enrolments and voids are JWS bytes.
    """

    format: int
    session: str
    session_kind: SessionKind
    room: str
    device: str
    sheets: tuple[bytes, ...]
    enrolments: tuple[bytes, ...]
    voids: tuple[bytes, ...]
    journal: tuple[JournalEntry, ...]
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
    """A void whose form and signature hold; its witnesses are for the centre."""

    statement: bytes
    verified: VerifiedVoid


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedSheets:
    """A file that holds together in itself; whether its sheets belong here is asked next."""

    device: str
    sheets: tuple[HandedSheet, ...]
    enrolments: tuple[HandedEnrolment, ...]
    voids: tuple[HandedVoid, ...]
    journal: tuple[JournalEntry, ...]
    written_at: datetime


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
    """Return the content once every signature, enrolment and journal head in it holds.

    Dates of certificates are not compared: a room's clock may be wrong.

    Raises:
        UserError: `package.not_a_package`, `package.other_kind`, `package.too_large`,
            `package.other_room`.
        IntegrityError: `package.truncated`, `package.altered`, `sheets.other_session`,
            `sheets.journal_broken`, `sheets.unknown_head`, `sheets.not_enrolled`, `jws.*`,
            `certificate.*`, `wire.*`, `sheet.*`, `enrolment.*`.
    """
    plain = decrypt_for_room(data, room.secret, kind=PackageKind.SEALED_SHEETS)
    content = wire.decode(plain, SealedSheets, limit=_LIMIT)
    if (content.session, content.session_kind, content.room) != (room.session, kind, room.room):
        raise _elsewhere()
    if not content.journal or first_break(content.journal) is not None:
        raise IntegrityError(
            "sheets.journal_broken",
            sentence("Le journal joint à ces feuilles ne se suit pas."),
        )
    sheets = tuple(_sheet(jws, room) for jws in content.sheets)
    enrolments = tuple(_enrolment(statement, room) for statement in content.enrolments)
    voids = tuple(_void(statement, room) for statement in content.voids)
    _check_evidence(sheets, enrolments, content.journal)
    return OpenedSheets(
        device=content.device,
        sheets=sheets,
        enrolments=enrolments,
        voids=voids,
        journal=content.journal,
        written_at=content.written_at,
    )


def _sheet(jws: bytes, room: RoomKeys) -> HandedSheet:
    verified = read_score_sheet(jws, room.authority)
    context = verified.sheet.context
    if (context.session, context.room) != (room.session, room.room):
        raise _elsewhere()
    return HandedSheet(jws=jws, verified=verified)


def _enrolment(statement: bytes, room: RoomKeys) -> HandedEnrolment:
    verified = read_enrolment(statement, anchor=room.authority)
    if (verified.claim.session, verified.claim.room) != (room.session, room.room):
        raise _elsewhere()
    return HandedEnrolment(statement=statement, verified=verified)


def _void(statement: bytes, room: RoomKeys) -> HandedVoid:
    verified = read_void(statement, room.authority)
    if (verified.claim.session, verified.claim.room) != (room.session, room.room):
        raise _elsewhere()
    return HandedVoid(statement=statement, verified=verified)


def _check_evidence(
    sheets: tuple[HandedSheet, ...],
    enrolments: tuple[HandedEnrolment, ...],
    journal: tuple[JournalEntry, ...],
) -> None:
    heads = {entry.hash for entry in journal}
    enrolled = {(item.verified.claim.juror, item.verified.claim.serial) for item in enrolments}
    for item in sheets:
        sheet = item.verified.sheet
        if sheet.context.journal_head not in heads:
            raise IntegrityError(
                "sheets.unknown_head",
                sentence("Une feuille ne se rattache pas au journal joint."),
            )
        if {(signer.juror, signer.serial) for signer in item.verified.signers} - enrolled:
            raise IntegrityError(
                "sheets.not_enrolled",
                sentence("Une feuille est signée d’une clé dont l’inscription n’est pas jointe."),
            )


def _elsewhere() -> IntegrityError:
    return IntegrityError(
        "sheets.other_session",
        sentence("Ces feuilles viennent d’une autre salle ou d’une autre session."),
    )
