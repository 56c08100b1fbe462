"""Sealing and signing sheets, and reading them back: the content is a JWS, the PDF its copy.

Reports that members sign (`app.trust.reports`) are held against their signers here too. A
sheet's identity is the SHA-256 of its payload bytes, because two signatures over the same
payload differ. Whether the panel was the right one for the sitting is for the merge to say:
a file alone shows who signed, and that nothing changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, Protocol

from app.domain.errors import IntegrityError
from app.domain.score_sheet import PanelSheet, ScoreSheet
from app.domain.wording import sentence
from app.trust import wire
from app.trust.certificates import Certificate
from app.trust.chains import Chain
from app.trust.digests import digest
from app.trust.enrolment import JurorKey
from app.trust.formats import PANEL_SHEET, SCORE_SHEET, Format
from app.trust.jws import open_jws, sign


class SigningMember(Protocol):
    """Somebody whom a document names as signing it."""

    @property
    def juror(self) -> str:
        """The identifier."""
        ...

    @property
    def by_hand(self) -> bool:
        """Whether the signature is on paper."""
        ...


class _Placed(Protocol):
    @property
    def session(self) -> str: ...

    @property
    def room(self) -> str: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedDocument:
    """A signed document: its bytes, and the digest of its payload, which is its identity."""

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
    """An agreed sheet that every member has signed whom it does not name as signing by hand."""

    sheet: PanelSheet
    digest: str
    signers: tuple[Signer, ...]


def seal_score_sheet(sheet: ScoreSheet, signer: JurorKey) -> SignedDocument:
    """Sign a juror's sheet with that juror's key, or that of whoever entered it from paper.

    Raises:
        ValueError: the key is another's: a bug of the caller.
    """
    if signer.juror != sheet.signer:
        raise ValueError(f"the sheet is for {sheet.signer} to sign, the key of {signer.juror}")
    payload = wire.encode(sheet)
    return SignedDocument(
        jws=sign(payload, SCORE_SHEET, [signer.signing_key]), payload_digest=digest(payload)
    )


def sign_panel_sheet(sheet: PanelSheet, signers: Sequence[JurorKey]) -> SignedDocument:
    """Sign an agreed sheet with the keys of its members, over the same bytes.

    Raises:
        ValueError: the keys are not those of the members who do not sign by hand, in their
            order: a bug of the caller.
    """
    return sign_as_members(sheet, PANEL_SHEET, sheet.members, signers)


def sign_as_members(
    document: object,
    format_: Format[Any],
    members: Sequence[SigningMember],
    signers: Sequence[JurorKey],
) -> SignedDocument:
    """Sign a document that names its members, as `sign_panel_sheet` does."""
    wanted = [member.juror for member in members if not member.by_hand]
    if [signer.juror for signer in signers] != wanted or not wanted:
        raise ValueError(f"the members with a key are {wanted}, and each signs once, in that order")
    payload = wire.encode(document)
    return SignedDocument(
        jws=sign(payload, format_, [signer.signing_key for signer in signers]),
        payload_digest=digest(payload),
    )


def read_score_sheet(
    jws: bytes, anchor: Certificate | None, *, at: datetime | None = None, on_paper: bool = False
) -> VerifiedScoreSheet:
    """Return a sealed sheet once its signature, its chain and its signer hold.

    Args:
        jws: the file.
        anchor: the centre's authority; with `None` nothing says whose certificates these are,
            and the answer must never be shown as verified.
        at: when certificates must be valid; `None` where no clock can be relied on.
        on_paper: take what no key of its author proves: a sheet that another entered from
            paper, a signature by hand. Only who has a person confirm it asks for that.

    Raises:
        IntegrityError: `jws.*`, `certificate.*`, `wire.*`, `sheet.other_juror`,
            `sheet.other_session`, `sheet.other_room`; of a sheet that another entered from
            paper, `sheet.other_transcriber`, `sheet.transcription`, `sheet.on_paper`.
    """
    opened = open_jws(jws, SCORE_SHEET, anchor, at=at)
    sheet = wire.decode(opened.payload, ScoreSheet, limit=SCORE_SHEET.limit)
    signers = tuple(signer_of(chain) for chain in opened.chains)
    check_place("sheet", sheet.context, signers)
    _check_signer(sheet, signers)
    if sheet.transcribed_by is not None and not on_paper:
        raise _unproven()
    return VerifiedScoreSheet(sheet=sheet, digest=digest(opened.payload), signers=signers)


def read_panel_sheet(
    jws: bytes, anchor: Certificate | None, *, at: datetime | None = None, on_paper: bool = False
) -> VerifiedPanelSheet:
    """Return an agreed sheet once every member has signed it, and nobody else.

    A member whom it names as signing by hand has not, and at least one other has. Whether
    their paper exists is for the centre to see.

    Arguments and errors are those of `read_score_sheet`; further `sheet.missing_signer`,
    `sheet.foreign_signer`, `sheet.both_signatures`, `sheet.all_by_hand`, `sheet.on_paper`,
    `jws.duplicate_signer`.
    """
    opened = open_jws(jws, PANEL_SHEET, anchor, at=at)
    sheet = wire.decode(opened.payload, PanelSheet, limit=PANEL_SHEET.limit)
    signers = tuple(signer_of(chain) for chain in opened.chains)
    check_place("sheet", sheet.context, signers)
    check_members("sheet", sheet.members, signers)
    if any(member.by_hand for member in sheet.members) and not on_paper:
        raise _unproven()
    return VerifiedPanelSheet(sheet=sheet, digest=digest(opened.payload), signers=signers)


def _unproven() -> IntegrityError:
    return IntegrityError(
        "sheet.on_paper",
        sentence(
            "Cette grille repose sur un papier signé à la main : seul le centre peut la "
            "confirmer, l’original sous les yeux. Gardez le papier ; rien n’est repris ici."
        ),
    )


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


def check_place(
    what: Literal["sheet", "report"], place: _Placed, signers: Sequence[Signer]
) -> None:
    """Make sure that the signers' keys are of the session and the room that are named.

    Raises:
        IntegrityError: `{what}.other_session`, `{what}.other_room`.
    """
    for signer in signers:
        if signer.session != place.session:
            raise IntegrityError(
                f"{what}.other_session",
                sentence("Ce document est signé avec la clé d’une autre session."),
            )
        if signer.room != place.room:
            raise IntegrityError(
                f"{what}.other_room",
                sentence("Ce document est signé avec la clé d’une autre salle."),
            )


def check_members(
    what: Literal["sheet", "report"], members: Sequence[SigningMember], signers: Sequence[Signer]
) -> None:
    """Make sure that the members who do not sign by hand have signed, and nobody else.

    Raises:
        IntegrityError: `{what}.all_by_hand`, `{what}.foreign_signer`,
            `{what}.both_signatures`, `{what}.missing_signer`, `jws.duplicate_signer`.
    """
    named = {member.juror: member.by_hand for member in members}
    signed = [signer.juror for signer in signers]
    if len(set(signed)) != len(signed) or len(named) != len(members):
        raise IntegrityError(
            "jws.duplicate_signer", sentence("La même personne a signé deux fois ce document.")
        )
    wanted = [juror for juror, by_hand in named.items() if not by_hand]
    if not wanted:
        raise IntegrityError(
            f"{what}.all_by_hand",
            sentence("Personne ne signe ce document avec une clé : rien ne le prouve."),
        )
    for signer in signers:
        if signer.juror not in named:
            raise IntegrityError(
                f"{what}.foreign_signer",
                sentence(
                    "Ce document porte la signature de « {name} », hors des membres qu’il nomme.",
                    name=signer.name,
                ),
            )
        if named[signer.juror]:
            raise IntegrityError(
                f"{what}.both_signatures",
                sentence(
                    "« {name} » signe ce document à la main, et l’a signé avec une clé.",
                    name=signer.name,
                ),
            )
    if len(signed) < len(wanted):
        raise IntegrityError(
            f"{what}.missing_signer",
            sentence(
                "Il manque des signatures : {signed} sur {members}.",
                signed=len(signed),
                members=len(wanted),
            ),
        )


def _check_signer(sheet: ScoreSheet, signers: Sequence[Signer]) -> None:
    if sheet.transcribed_by is not None and (
        sheet.context.paper is None or sheet.transcribed_by == sheet.juror
    ):
        raise IntegrityError(
            "sheet.transcription",
            sentence("Cette grille est saisie par une autre personne, sans papier à saisir."),
        )
    if [signer.juror for signer in signers] == [sheet.signer]:
        return
    if sheet.transcribed_by is not None:
        raise IntegrityError(
            "sheet.other_transcriber",
            sentence(
                "Cette grille, saisie d’après papier, est signée par une autre personne que "
                "celle qui dit l’avoir saisie."
            ),
        )
    raise IntegrityError(
        "sheet.other_juror",
        sentence("Cette grille est signée par une autre personne que celle qu’elle nomme."),
    )
