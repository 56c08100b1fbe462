"""Verifying what travels encrypted: room packages, results, sealed sheets, receipts, copies.

Without the secret a file is « chiffré, non vérifié ». With it, each document inside gets its
own verdict: a bad one is told and hides no other.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from app.domain.session import SessionKind
from app.domain.wording import sentence
from app.services.ports.machine import NO_PROGRESS, Progress
from app.services.verify.answers import answer, concluded, holds, stays_open
from app.services.verify.basis import RoomAccess, VerificationBasis
from app.services.verify.contents import contained_sheets, fact, issued_finding, plain, worst_of
from app.services.verify.results import verify_results
from app.services.verify.signers import authority_finding
from app.trust.certificates import centre_of
from app.trust.digests import short_digest
from app.trust.encryption import decrypt_for_room, peek
from app.trust.live_copy import read_live_copy
from app.trust.payloads import PackageKind, SheetFate
from app.trust.receipts import read_receipt
from app.trust.room_packages import OpenedRoomPackage, read_room_package
from app.trust.sealed_sheets import read_sealed_sheets
from app.trust.verification import (
    AuthorityLine,
    Contained,
    Fact,
    FileKind,
    Finding,
    Outcome,
    Verification,
)

_NAMES = {
    FileKind.ROOM_PACKAGE: sentence("Dossier de salle"),
    FileKind.RESULTS_PACKAGE: sentence("Remontée de salle"),
    FileKind.SEALED_SHEETS: sentence("Grilles scellées d’un ordinateur de la salle"),
    FileKind.RECEIPT: sentence("Accusé de réception du centre"),
    FileKind.LIVE_COPY: sentence("Copie de secours d’une salle"),
}


def verify_package(
    data: bytes, kind: FileKind, basis: VerificationBasis, progress: Progress = NO_PROGRESS
) -> Verification:
    """Verify an encrypted file; raises `UserError` or `IntegrityError` where it is refused."""
    glimpse = peek(data)
    access = basis.room(glimpse.recipient)
    if kind is FileKind.RESULTS_PACKAGE:
        if basis.keys is None:
            return _closed(kind, basis)
        return verify_results(data, basis.keys, basis, progress)
    if kind is FileKind.ROOM_PACKAGE:
        code = basis.room_code or ("" if access is None else access.code)
        return _room_package(data, code, basis) if code else _closed(kind, basis)
    if kind is FileKind.LIVE_COPY and (basis.room_code or (access is not None and access.code)):
        return _live_copy(data, basis.room_code or (access.code if access else ""), basis)
    if access is None:
        return _closed(kind, basis)
    return _WITH_KEYS[kind](data, access, basis, progress)


def _closed(kind: FileKind, basis: VerificationBasis) -> Verification:
    secret = {
        FileKind.RESULTS_PACKAGE: sentence("Ouvrez le centre auquel la remontée est destinée."),
        FileKind.ROOM_PACKAGE: sentence("Donnez le code de la fiche de consignes de la salle."),
        FileKind.LIVE_COPY: sentence("Donnez le code de la fiche de consignes de la salle."),
    }.get(kind, sentence("Ouvrez d’abord la salle, ou donnez son dossier avec son code."))
    finding = stays_open(
        "package.encrypted",
        sentence("Chiffré, non vérifié : seul son destinataire peut l’ouvrir."),
        secret,
    )
    facts = (Fact(label=sentence("Document"), value=_NAMES[kind]),)
    return concluded(replace(answer(kind, [finding], basis), facts=facts))


# room packages


def _room_package(data: bytes, code: str, basis: VerificationBasis) -> Verification:
    opened = read_room_package(data, code, anchor=basis.anchor)
    dossier = opened.dossier
    known = basis.session(dossier.session.id, dossier.room)
    issued = None if known is None else known.issued
    findings = [
        holds(
            "package.unchanged",
            sentence("Le dossier est, fichier par fichier, celui que le centre a écrit."),
        ),
        _centre_of_package(opened, basis),
    ]
    if issued is not None:
        findings.append(issued_finding(opened.reference, issued))
    latest = None if known is None else known.latest_package
    newer = latest if latest is not None and latest > opened.reference.sequence else None
    local = basis.local(opened.created_at)
    verification = answer(FileKind.ROOM_PACKAGE, findings, basis, known)
    return concluded(
        replace(
            verification,
            facts=(
                fact(
                    sentence("Document"),
                    sentence("Dossier de salle n° {n}", n=opened.reference.sequence),
                ),
                fact(sentence("Session"), plain(dossier.session.title)),
                fact(sentence("Salle"), plain(dossier.room)),
                fact(sentence("Écrit le"), plain(f"{local:%d/%m/%Y, %H:%M}")),
                fact(sentence("Empreinte"), plain(short_digest(opened.reference.digest))),
            ),
            authority=(
                AuthorityLine(
                    room=False,
                    title=centre_of(opened.authority),
                    detail=sentence(
                        "empreinte du centre {fingerprint}", fingerprint=opened.fingerprint
                    ),
                    outcome=Outcome.OPEN if basis.anchor is None else Outcome.HOLDS,
                ),
            ),
            silences=()
            if latest is not None
            else (sentence("Que c’est le dernier dossier remis : demandez au centre."),),
            replaced_by=newer,
            digest=opened.reference.digest,
        )
    )


def _centre_of_package(opened: OpenedRoomPackage, basis: VerificationBasis) -> Finding:
    if basis.anchor is not None:
        return authority_finding(basis)
    return stays_open(
        "authority.not_checked",
        sentence(
            "Centre non vérifié : comparez l’empreinte {fingerprint} à celle de la fiche de "
            "consignes.",
            fingerprint=opened.fingerprint,
        ),
    )


# what the room's secret opens


def _sealed_sheets(
    data: bytes, access: RoomAccess, basis: VerificationBasis, progress: Progress
) -> Verification:
    keys = access.keys
    known = basis.session(keys.session, keys.room)
    kind = SessionKind.REAL if known is None else known.session.kind
    opened = read_sealed_sheets(data, room=keys, kind=kind)
    opened.check_whole()
    sheets = tuple(sheet.jws for sheet in opened.sheets)
    anchored = replace(basis, anchor=basis.anchor or keys.authority)
    contained: list[Contained] = []
    for document in contained_sheets(sheets, FileKind.SCORE_SHEET, anchored):
        contained.append(document())
        progress.advance(len(contained), len(sheets))
    findings = [
        holds(
            "package.unchanged",
            sentence("Le fichier est entier et vient d’un ordinateur de la salle."),
        ),
        *worst_of(contained),
    ]
    local = basis.local(opened.written_at)
    return _filled(
        answer(FileKind.SEALED_SHEETS, findings, basis, known),
        (
            fact(sentence("Document"), sentence("Grilles scellées, à réunir")),
            fact(sentence("Salle"), plain(keys.room)),
            fact(sentence("Écrit le"), plain(f"{local:%d/%m/%Y, %H:%M}")),
            fact(sentence("Grilles"), plain(str(len(sheets)))),
        ),
        contained,
        None,
    )


def _receipt(
    data: bytes, access: RoomAccess, basis: VerificationBasis, _progress: Progress
) -> Verification:
    receipt = read_receipt(data, access.keys)
    counts = {fate: sum(line.fate is fate for line in receipt.lines) for fate in SheetFate}
    local = basis.local(receipt.written_at)
    known = basis.session(receipt.session, receipt.room)
    finding = holds(
        "receipt.signed",
        sentence(
            "Le centre a signé cet accusé : fusionnées {merged}, à confirmer {waiting}, en "
            "quarantaine {aside}, refusées {refused}.",
            merged=counts[SheetFate.MERGED],
            waiting=counts[SheetFate.TO_CONFIRM],
            aside=counts[SheetFate.QUARANTINED],
            refused=counts[SheetFate.REFUSED],
        ),
    )
    verification = _filled(
        answer(FileKind.RECEIPT, [finding, authority_finding(basis)], basis, known),
        (
            fact(sentence("Document"), sentence("Accusé de réception n° {n}", n=receipt.sequence)),
            fact(sentence("Salle"), plain(receipt.room)),
            fact(sentence("Écrit le"), plain(f"{local:%d/%m/%Y, %H:%M}")),
            fact(sentence("Grilles"), plain(str(len(receipt.lines)))),
        ),
        (),
        None,
    )
    later = sentence("Ce que le centre a reçu depuis : un accusé plus récent le dirait.")
    return replace(verification, silences=(later,))


def _live_copy(data: bytes, code: str, basis: VerificationBasis) -> Verification:
    label = read_live_copy(data, code).label
    local = basis.local(label.copied_at)
    finding = holds(
        "live_copy.whole",
        sentence(
            "La copie est entière : journal jusqu’à l’entrée {entry}, empreinte {head}.",
            entry=label.sequence,
            head=short_digest(label.head),
        ),
    )
    return _filled(
        answer(FileKind.LIVE_COPY, [finding, _not_signed()], basis),
        (
            fact(sentence("Document"), _NAMES[FileKind.LIVE_COPY]),
            fact(sentence("Salle"), plain(label.room)),
            fact(sentence("Copiée le"), plain(f"{local:%d/%m/%Y, %H:%M:%S}")),
        ),
        (),
        None,
    )


def _live_copy_with_keys(
    data: bytes, access: RoomAccess, basis: VerificationBasis, _progress: Progress
) -> Verification:
    decrypt_for_room(data, access.keys.secret, kind=PackageKind.LIVE_COPY)
    finding = holds("live_copy.whole", sentence("La copie est entière et s’ouvre ici."))
    facts = (
        fact(sentence("Document"), _NAMES[FileKind.LIVE_COPY]),
        fact(sentence("Salle"), plain(access.keys.room)),
    )
    return _filled(answer(FileKind.LIVE_COPY, [finding, _not_signed()], basis), facts, (), None)


def _not_signed() -> Finding:
    return stays_open(
        "live_copy.not_signed",
        sentence(
            "Une copie de secours n’est signée par personne : elle sert à reprendre la salle."
        ),
    )


_WITH_KEYS: dict[
    FileKind, Callable[[bytes, RoomAccess, VerificationBasis, Progress], Verification]
] = {
    FileKind.SEALED_SHEETS: _sealed_sheets,
    FileKind.RECEIPT: _receipt,
    FileKind.LIVE_COPY: _live_copy_with_keys,
}


def _filled(
    verification: Verification,
    facts: tuple[Fact, ...],
    contained: Sequence[Contained],
    digest: str | None,
) -> Verification:
    return concluded(replace(verification, facts=facts, contained=tuple(contained), digest=digest))
