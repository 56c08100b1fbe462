"""Whose keys signed: the juror's standing, the room's and the centre's part in it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from app.domain.score_sheet import PackageReference
from app.domain.session import PanelSeat
from app.domain.wording import sentence
from app.services.verify.answers import centre_words, fails, holds, room_words, stays_open
from app.services.verify.basis import KnownSession, VerificationBasis
from app.services.verify.panels import capacity_words
from app.trust.certificates import centre_of
from app.trust.payloads import EnrolmentStanding
from app.trust.signing import Signer
from app.trust.verification import AuthorityLine, Finding, Outcome, SignatureLine


def authority_finding(basis: VerificationBasis) -> Finding:
    """Say whether the chain was checked up to a centre that the reader trusts."""
    if basis.anchor is None:
        return stays_open(
            "authority.not_checked",
            sentence("Centre non vérifié : aucun certificat de centre n’a été donné."),
            sentence("Donnez « certificat-du-centre.cer », remis avec les dossiers de salle."),
        )
    return holds(
        "authority.trusted",
        sentence(
            "Les clés relèvent bien du {centre}.",
            centre=centre_words(basis.anchor),
        ),
    )


def key_findings(
    signers: Sequence[Signer], basis: VerificationBasis, *, accepted: bool
) -> tuple[Finding, ...]:
    """Say what is known of the signers' keys, one finding for those who stand alike.

    `accepted` says that the centre counts the sheet: its merge has then judged the keys, by
    the cards' codes and by the place of any void in the room's journal.
    """
    names: dict[_Standing, list[str]] = {}
    for signer in signers:
        names.setdefault(_standing(signer, basis, accepted=accepted), []).append(signer.name)
    return tuple(_said(standing, ", ".join(who)) for standing, who in names.items())


class _Standing(StrEnum):
    CONFIRMED = "enrolment.confirmed"
    VOIDED_LATER = "enrolment.voided_later"
    VOIDED = "enrolment.voided"
    TO_CONFIRM = "enrolment.to_confirm"
    UNCONFIRMED = "enrolment.unconfirmed"
    REVOKED = "enrolment.revoked"


def _standing(signer: Signer, basis: VerificationBasis, *, accepted: bool) -> _Standing:
    known = basis.standing(signer.session, signer.serial)
    if known is EnrolmentStanding.REVOKED:
        return _Standing.REVOKED
    if known is EnrolmentStanding.VOIDED:
        return _Standing.VOIDED_LATER if accepted else _Standing.VOIDED
    if accepted or known is EnrolmentStanding.CONFIRMED:
        return _Standing.CONFIRMED
    if known is EnrolmentStanding.TO_CONFIRM:
        return _Standing.TO_CONFIRM
    return _Standing.UNCONFIRMED


def _said(standing: _Standing, names: str) -> Finding:
    what = {
        _Standing.CONFIRMED: sentence("Inscription confirmée par le centre : {name}.", name=names),
        _Standing.VOIDED_LATER: sentence(
            "Inscription annulée après cette signature, qui reste : {name}.", name=names
        ),
        _Standing.VOIDED: sentence("Inscription annulée dans la salle : {name}.", name=names),
        _Standing.TO_CONFIRM: sentence(
            "Inscription que le centre n’a pas encore confirmée : {name}.", name=names
        ),
        _Standing.UNCONFIRMED: sentence(
            "Inscription non confirmée par le centre : {name}.", name=names
        ),
        _Standing.REVOKED: sentence("Certificat révoqué par le centre : {name}.", name=names),
    }[standing]
    if standing in (_Standing.CONFIRMED, _Standing.VOIDED_LATER):
        return holds(standing.value, what)
    if standing is _Standing.REVOKED:
        return fails(standing.value, what)
    return stays_open(standing.value, what, _MEANINGS.get(standing))


_MEANINGS = {
    _Standing.VOIDED: sentence("Seul le centre peut dire si la signature a précédé l’annulation."),
    _Standing.UNCONFIRMED: sentence(
        "Donnez la liste des inscriptions confirmées, ou demandez au centre."
    ),
}
_OUTCOMES = {
    _Standing.CONFIRMED: Outcome.HOLDS,
    _Standing.VOIDED_LATER: Outcome.HOLDS,
    _Standing.REVOKED: Outcome.FAILS,
}
_NOTES = {
    _Standing.CONFIRMED: sentence("inscription confirmée"),
    _Standing.VOIDED_LATER: sentence("inscription annulée depuis"),
    _Standing.VOIDED: sentence("inscription annulée"),
    _Standing.TO_CONFIRM: sentence("inscription à confirmer"),
    _Standing.UNCONFIRMED: sentence("inscription non confirmée"),
    _Standing.REVOKED: sentence("certificat révoqué"),
}


def signature_lines(
    signers: Sequence[Signer],
    seats: Sequence[PanelSeat],
    signed_at: datetime,
    basis: VerificationBasis,
    known: KnownSession | None,
    *,
    accepted: bool,
) -> tuple[SignatureLine, ...]:
    """Return a line for each signer, under the name that the planning gives."""
    people = {} if known is None else {person.id: person.name for person in known.planning.jurors}
    seated = {seat.juror: capacity_words(seat) for seat in seats}
    lines = []
    for signer in signers:
        standing = _standing(signer, basis, accepted=accepted)
        lines.append(
            SignatureLine(
                juror=signer.juror,
                name=people.get(signer.juror, signer.name),
                capacity=seated.get(signer.juror),
                signed_at=basis.local(signed_at),
                serial=signer.serial,
                outcome=_OUTCOMES.get(standing, Outcome.OPEN),
                note=_NOTES[standing],
            )
        )
    return tuple(lines)


class Placed(Protocol):
    """What a room made under a package: a sheet's context, a report."""

    @property
    def room(self) -> str:
        """The room."""
        ...

    @property
    def package(self) -> PackageReference:
        """The package."""
        ...


def authority_lines(
    context: Placed, signers: Sequence[Signer], basis: VerificationBasis
) -> tuple[AuthorityLine, ...]:
    """Say what the centre and the room did, as far as that was checked."""
    standings = [basis.standing(signer.session, signer.serial) for signer in signers]
    confirmed = all(standing is EnrolmentStanding.CONFIRMED for standing in standings)
    checked = basis.anchor is not None
    issued = sentence(
        "a remis le dossier à la salle {room}, n° {sequence}",
        room=context.room,
        sequence=context.package.sequence,
    )
    claimed = sentence("c’est le nom que portent les clés ; rien ne l’a vérifié")
    return (
        AuthorityLine(
            room=False,
            title=centre_of(signers[0].certificate),
            detail=issued if checked else claimed,
            outcome=Outcome.HOLDS if checked else Outcome.OPEN,
        ),
        AuthorityLine(
            room=True,
            title=room_words(context.room).french(),
            detail=sentence("a inscrit les signataires, codes d’activation vérifiés")
            if confirmed
            else sentence("a inscrit les signataires, sans confirmation du centre ici"),
            outcome=Outcome.HOLDS if confirmed and checked else Outcome.OPEN,
        ),
    )
