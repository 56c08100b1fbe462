"""Sealing and signing sheets, and reading them back: the content is a JWS, the PDF its copy.

A sheet's identity is the SHA-256 of its payload bytes, because two signatures over the same
payload differ. Whether the panel was the right one for the sitting is for the merge to say:
a file alone shows who signed, and that nothing changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from app.domain.errors import IntegrityError
from app.domain.score_sheet import PanelSheet, ScoreSheet, SheetContext
from app.domain.wording import sentence
from app.trust import wire
from app.trust.certificates import Certificate
from app.trust.chains import Chain
from app.trust.digests import digest
from app.trust.enrolment import JurorKey
from app.trust.formats import PANEL_SHEET, SCORE_SHEET
from app.trust.jws import open_jws, sign


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedDocument:
    """A signed sheet: its bytes, and the digest of its payload, which is its identity."""

    jws: bytes
    payload_digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """Who signed, as the certificate names them. `serial` is its number, in hexadecimal."""

    juror: str
    name: str
    room: str
    session: str
    certificate: Certificate
    serial: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifiedScoreSheet:
    """A sealed sheet whose signature holds."""

    sheet: ScoreSheet
    digest: str
    signers: tuple[Signer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifiedPanelSheet:
    """An agreed sheet that every member it names has signed."""

    sheet: PanelSheet
    digest: str
    signers: tuple[Signer, ...]


def seal_score_sheet(sheet: ScoreSheet, signer: JurorKey) -> SignedDocument:
    """Sign a juror's sheet with that juror's key.

    Raises:
        ValueError: the key is not that of the sheet's juror: a bug of the caller.
    """
    if signer.juror != sheet.juror:
        raise ValueError(f"the sheet is that of {sheet.juror}, the key of {signer.juror}")
    payload = wire.encode(sheet)
    return SignedDocument(
        jws=sign(payload, SCORE_SHEET, [signer.signing_key]), payload_digest=digest(payload)
    )


def sign_panel_sheet(sheet: PanelSheet, signers: Sequence[JurorKey]) -> SignedDocument:
    """Sign an agreed sheet with the keys of all its members, over the same bytes.

    Raises:
        ValueError: the keys are not those of the members, in their order: a bug of the caller.
    """
    members = [member.juror for member in sheet.members]
    if [signer.juror for signer in signers] != members or not members:
        raise ValueError(f"the members are {members}, and each signs once, in that order")
    payload = wire.encode(sheet)
    return SignedDocument(
        jws=sign(payload, PANEL_SHEET, [signer.signing_key for signer in signers]),
        payload_digest=digest(payload),
    )


def read_score_sheet(
    jws: bytes, anchor: Certificate | None, *, at: datetime | None = None
) -> VerifiedScoreSheet:
    """Return a sealed sheet once its signature, its chain and its signer hold.

    Args:
        jws: the file.
        anchor: the centre's authority; with `None` nothing says whose certificates these are,
            and the answer must never be shown as verified.
        at: when certificates must be valid; `None` where no clock can be relied on.

    Raises:
        IntegrityError: `jws.*`, `certificate.*`, `wire.*`, `sheet.other_juror`,
            `sheet.other_session`, `sheet.other_room`.
    """
    opened = open_jws(jws, SCORE_SHEET, anchor, at=at)
    sheet = wire.decode(opened.payload, ScoreSheet, limit=SCORE_SHEET.limit)
    signers = tuple(signer_of(chain) for chain in opened.chains)
    _check_place(sheet.context, signers)
    if [signer.juror for signer in signers] != [sheet.juror]:
        raise IntegrityError(
            "sheet.other_juror",
            sentence("Cette grille est signée par une autre personne que celle qu’elle nomme."),
        )
    return VerifiedScoreSheet(sheet=sheet, digest=digest(opened.payload), signers=signers)


def read_panel_sheet(
    jws: bytes, anchor: Certificate | None, *, at: datetime | None = None
) -> VerifiedPanelSheet:
    """Return an agreed sheet once every member it names, and nobody else, has signed it.

    Arguments and errors are those of `read_score_sheet`; further `sheet.missing_signer`,
    `sheet.foreign_signer`, `jws.duplicate_signer`.
    """
    opened = open_jws(jws, PANEL_SHEET, anchor, at=at)
    sheet = wire.decode(opened.payload, PanelSheet, limit=PANEL_SHEET.limit)
    signers = tuple(signer_of(chain) for chain in opened.chains)
    _check_place(sheet.context, signers)
    _check_panel(sheet, signers)
    return VerifiedPanelSheet(sheet=sheet, digest=digest(opened.payload), signers=signers)


def signer_of(chain: Chain) -> Signer:
    """Return the person whom a juror's chain names."""
    juror, room = chain.holders
    return Signer(
        juror=juror.id,
        name=juror.name,
        room=room.id,
        session=juror.session if juror.session == room.session else "",
        certificate=chain.leaf,
        serial=juror.serial,
    )


def _check_place(context: SheetContext, signers: Sequence[Signer]) -> None:
    for signer in signers:
        if signer.session != context.session:
            raise IntegrityError(
                "sheet.other_session",
                sentence("Cette grille est signée avec la clé d’une autre session."),
            )
        if signer.room != context.room:
            raise IntegrityError(
                "sheet.other_room",
                sentence("Cette grille est signée avec la clé d’une autre salle."),
            )


def _check_panel(sheet: PanelSheet, signers: Sequence[Signer]) -> None:
    members = [member.juror for member in sheet.members]
    signed = [signer.juror for signer in signers]
    if len(set(signed)) != len(signed) or len(set(members)) != len(members):
        raise IntegrityError(
            "jws.duplicate_signer", sentence("La même personne a signé deux fois cette grille.")
        )
    foreign = [signer.name for signer in signers if signer.juror not in members]
    if foreign:
        raise IntegrityError(
            "sheet.foreign_signer",
            sentence(
                "Cette grille porte la signature de « {name} », hors du jury qu’elle nomme.",
                name=foreign[0],
            ),
        )
    if len(signed) < len(members):
        raise IntegrityError(
            "sheet.missing_signer",
            sentence(
                "Il manque des signatures : {signed} sur {members}.",
                signed=len(signed),
                members=len(members),
            ),
        )
