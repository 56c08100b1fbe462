"""Telling whether a file that somebody holds is genuine, in words.

The door to `app.services.verify`: what an answer rests on is gathered here, and any file gets
an answer.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, tzinfo
from functools import partial

from app.domain.errors import IntegrityError, UserError
from app.domain.wording import sentence
from app.services.centre.access.open_centre import OpenCentre
from app.services.ports.machine import NO_PROGRESS, Progress
from app.services.room.open_room import OpenRoom
from app.services.verify.answers import answer, concluded, fails, holds, refused, stays_open
from app.services.verify.basis import Knowledge, VerificationBasis
from app.services.verify.copies import verify_copy
from app.services.verify.knowledge import CentreRecords, PackageKnowledge, RoomKnowledge
from app.services.verify.packages import verify_package
from app.services.verify.reports import verify_report
from app.services.verify.sheets import verify_sheet
from app.services.verify.statements import STATEMENTS
from app.trust.certificates import Certificate, centre_of, certificate_from
from app.trust.digests import fingerprint
from app.trust.enrolment_lists import read_enrolment_list
from app.trust.room_packages import read_room_package
from app.trust.verification import Fact, FileKind, Verification, file_kind

__all__ = [
    "VerificationBasis",
    "centre_basis",
    "centre_certificate",
    "certificate_basis",
    "room_basis",
    "verify_document",
    "widened",
    "with_enrolment_list",
    "with_room_package",
]

_ANSWERS: dict[FileKind, Callable[[bytes, VerificationBasis], Verification]] = {
    **STATEMENTS,
    FileKind.INCIDENT_REPORT: partial(verify_report, kind=FileKind.INCIDENT_REPORT),
    FileKind.MINUTES: partial(verify_report, kind=FileKind.MINUTES),
}
_ENCRYPTED = (
    FileKind.ROOM_PACKAGE,
    FileKind.RESULTS_PACKAGE,
    FileKind.SEALED_SHEETS,
    FileKind.RECEIPT,
    FileKind.LIVE_COPY,
)


def certificate_basis(
    anchor: Certificate | None, *, at: datetime, zone: tzinfo | None = None, room_code: str = ""
) -> VerificationBasis:
    """Rest on a certificate alone, or on nothing."""
    return VerificationBasis(at=at, zone=zone, anchor=anchor, room_code=room_code)


def room_basis(room: OpenRoom) -> VerificationBasis:
    """Rest on an open room: its centre's certificate, its planning, what was signed in it."""
    return VerificationBasis(
        at=room.clock.now().utc,
        zone=room.laptop.zone,
        anchor=room.anchor,
        knowledge=(RoomKnowledge(room),),
    )


def centre_basis(centre: OpenCentre) -> VerificationBasis:
    """Rest on an open centre: its keys, its planning, all that came back."""
    records = CentreRecords(centre)
    return VerificationBasis(
        at=centre.clock.now().utc,
        zone=centre.office.zone,
        anchor=centre.keys.anchor,
        knowledge=(records,),
        keys=centre.keys,
        card_keys=records.card_keys,
    )


def with_enrolment_list(basis: VerificationBasis, data: bytes) -> VerificationBasis:
    """Rest on the centre's confirmed list too.

    Raises:
        UserError: no certificate says whose list it is.
        IntegrityError: it is not the list that the centre signed.
    """
    if basis.anchor is None:
        raise UserError(
            "enrolment_list.no_anchor",
            sentence("Sans le certificat du centre, cette liste peut venir de n’importe qui."),
            sentence("Donnez d’abord « certificat-du-centre.cer »."),
        )
    return replace(basis, enrolments=read_enrolment_list(data, basis.anchor))


def with_room_package(basis: VerificationBasis, data: bytes) -> VerificationBasis:
    """Rest on a room package too, opened by the basis's room code: it says who had to sign.

    Slow. Without a certificate nothing says that the package is the centre's, and it is left
    out.

    Raises:
        UserError: not a room package, or not its code.
        IntegrityError: it is altered.
    """
    if basis.anchor is None or not basis.room_code:
        return basis
    opened = read_room_package(data, basis.room_code, anchor=basis.anchor)
    known: Knowledge = PackageKnowledge(opened)
    others = tuple(
        each
        for each in basis.knowledge
        if not (
            isinstance(each, PackageKnowledge)
            and each.package.keys.store_id == opened.keys.store_id
            and each.package.reference.sequence <= opened.reference.sequence
        )
    )
    return replace(basis, knowledge=(*others, known))


def widened(basis: VerificationBasis, data: bytes, answer: Verification) -> VerificationBasis:
    """Rest on a file too that was just found genuine and that says more of others.

    That is the centre's confirmed list, and a room package that its code opened.
    """
    if answer.proven and answer.kind is FileKind.ENROLMENT_LIST:
        return with_enrolment_list(basis, data)
    if answer.proven and answer.kind is FileKind.ROOM_PACKAGE:
        return with_room_package(basis, data)
    return basis


def centre_certificate(data: bytes) -> Certificate:
    """Read a centre's certificate from a file, PEM or DER.

    Raises:
        UserError: the file holds no certificate.
    """
    try:
        return certificate_from(data)
    except IntegrityError as error:
        raise UserError(
            "certificate.unreadable",
            sentence("Ce fichier n’est pas un certificat de centre."),
            sentence("Choisissez « certificat-du-centre.cer », remis avec les dossiers de salle."),
        ) from error


def verify_document(
    data: bytes, basis: VerificationBasis, progress: Progress = NO_PROGRESS
) -> Verification:
    """Verify any file; never raises for what is in it. Slow for a package.

    Raises:
        app.services.ports.machine.Cancelled: the person stopped it.
    """
    kind = file_kind(data)
    basis = basis.fresh()
    try:
        if kind is FileKind.PDF:
            return verify_copy(data, basis)
        if kind in (FileKind.SCORE_SHEET, FileKind.PANEL_SHEET):
            return verify_sheet(data, kind, basis)
        if kind in _ANSWERS:
            return _ANSWERS[kind](data, basis)
        if kind in _ENCRYPTED:
            return verify_package(data, kind, basis, progress)
        return _other(data, kind, basis)
    except (UserError, IntegrityError) as error:
        return refused(kind, error, basis)


def _other(data: bytes, kind: FileKind, basis: VerificationBasis) -> Verification:
    if kind is FileKind.CERTIFICATE:
        return _certificate(data, basis)
    if kind is FileKind.KEYSTORE:
        finding = stays_open(
            "keystore.found",
            sentence("C’est le coffre des clés d’un centre, fermé par ses phrases de passe."),
            sentence("Ne le remettez à personne : il reste dans le dossier du centre."),
        )
    elif kind is FileKind.RECOVERY_KIT:
        finding = stays_open(
            "recovery_kit.found",
            sentence("C’est le kit de secours d’un centre, fermé par son code imprimé."),
            sentence("Gardez-la loin de son code : les deux ensemble ouvrent le centre."),
        )
    else:
        finding = fails(
            "file.unknown", sentence("Ce fichier n’est pas un document de l’application.")
        )
    return answer(kind, [finding], basis)


def _certificate(data: bytes, basis: VerificationBasis) -> Verification:
    certificate = certificate_from(data)
    if certificate == basis.anchor:
        finding = holds(
            "certificate.trusted", sentence("C’est le certificat du centre que vous avez donné.")
        )
    else:
        finding = stays_open(
            "certificate.found",
            sentence(
                "C’est un certificat : rien d’autre que son empreinte ne dit de qui il vient."
            ),
            sentence("Comparez son empreinte à celle de la fiche de consignes d’une salle."),
        )
    facts = (
        Fact(label=sentence("Document"), value=sentence("Certificat de centre")),
        Fact(label=sentence("Centre"), value=sentence("{centre}", centre=centre_of(certificate))),
        Fact(
            label=sentence("Empreinte du centre"),
            value=sentence("{digest}", digest=fingerprint(certificate)),
        ),
    )
    return concluded(replace(answer(FileKind.CERTIFICATE, [finding], basis), facts=facts))
