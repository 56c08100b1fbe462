"""Verifying the smaller signed documents: enrolments, voids, additions, decisions, lists."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from app.domain.room_addition import SubstituteJuror, WalkInCandidate
from app.domain.wording import Sentence, sentence
from app.services.change_words import change_words
from app.services.verify.answers import answer, concluded, fails, holds, stays_open
from app.services.verify.basis import KnownSession, VerificationBasis
from app.services.verify.signers import authority_finding
from app.trust import wire
from app.trust.digests import digest, short_digest
from app.trust.enrolment import read_enrolment
from app.trust.formats import (
    DECISION,
    ENROLMENT_LIST,
    RECEIPT,
    RESULTS_MANIFEST,
    ROOM_MANIFEST,
    WITNESS,
    Format,
)
from app.trust.jws import open_jws
from app.trust.payloads import DecisionKind, EnrolmentStanding, SheetFate, Witness, WitnessKind
from app.trust.verification import Fact, FileKind, Finding, Verification
from app.trust.witnesses import read_addition, read_void

T = TypeVar("T")

_DECISIONS = {
    DecisionKind.ACCEPT: sentence("retenir une feuille ou un PV en quarantaine"),
    DecisionKind.REJECT: sentence("écarter une feuille, un PV ou un ajout"),
    DecisionKind.CONFIRM: sentence(
        "confirmer un ajout de salle, ou l’original papier d’une feuille"
    ),
    DecisionKind.WAIVE: sentence("dispenser d’une feuille attendue"),
    DecisionKind.REVOKE: sentence("révoquer le certificat d’un juré"),
}
_WITNESSES = {
    WitnessKind.JUROR: sentence("un juré"),
    WitnessKind.SUPERVISOR: sentence("le code de surveillance"),
    WitnessKind.CENTRE: sentence("un code du centre"),
}


def verify_enrolment(data: bytes, basis: VerificationBasis) -> Verification:
    """Verify an enrolment statement; only the centre can check that the card was used."""
    read = read_enrolment(data, anchor=basis.anchor, at=basis.at)
    claim = read.claim
    known = basis.session(claim.session, claim.room)
    what = sentence(
        "Inscription du juré {juror} dans la salle {room}, sur un ordinateur de cette salle.",
        juror=_juror(claim.juror, known),
        room=claim.room,
    )
    findings = [holds("enrolment.signed", what), authority_finding(basis)]
    findings.append(_standing(basis.standing(claim.session, claim.serial)))
    return _told(
        FileKind.ENROLMENT,
        findings,
        basis,
        known,
        _moment(basis, sentence("Inscription d’un juré"), claim.room, claim.enrolled_at),
    )


def verify_void(data: bytes, basis: VerificationBasis) -> Verification:
    """Verify a void; whether its witnesses could vouch is for the centre to say."""
    read = read_void(data, basis.anchor)
    claim = read.claim
    known = basis.session(claim.session, claim.room)
    what = sentence(
        "Annulation de l’inscription de {juror} dans la salle {room}, devant deux témoins : "
        "{first} et {second}.",
        juror=_juror(claim.juror, known),
        room=claim.room,
        **_two(read.witnesses),
    )
    return _told(
        FileKind.VOID,
        [holds("void.signed", what), authority_finding(basis), _witnesses_open()],
        basis,
        known,
        _moment(basis, sentence("Annulation d’une inscription"), claim.room, claim.voided_at),
        digest_=read.digest,
    )


def verify_addition(data: bytes, basis: VerificationBasis) -> Verification:
    """Verify what a room added on the spot; the centre has to confirm it."""
    read = read_addition(data, basis.anchor)
    claim = read.claim
    known = basis.session(claim.session, claim.room)
    (change,) = claim.changes
    if isinstance(change, SubstituteJuror):
        added = sentence(
            "{name} remplace {juror}",
            name=change.juror.name,
            juror=_juror(change.replaces, known),
        )
    elif isinstance(change, WalkInCandidate):
        added = sentence("passage ajouté pour {name}", name=change.candidate.name)
    else:
        added = change_words(change, lambda juror: _juror(juror, known).french())
    what = sentence(
        "Ajout sur place dans la salle {room}, devant deux témoins ({first} et {second}) : "
        "{added}.",
        room=claim.room,
        added=added,
        **_two(read.witnesses),
    )
    return _told(
        FileKind.ADDITION,
        [holds("addition.signed", what), authority_finding(basis), _witnesses_open()],
        basis,
        known,
        _moment(basis, sentence("Ajout sur place"), claim.room, claim.added_at),
        digest_=read.digest,
    )


def verify_witness(data: bytes, basis: VerificationBasis) -> Verification:
    """Verify that a juror vouched for something; for what, its own statement says."""
    payload, said = _opened(data, WITNESS, basis)
    what = sentence(
        "Le juré {juror} atteste une déclaration d’empreinte {digest}.",
        juror=said.juror,
        digest=short_digest(said.claim),
    )
    findings = [holds("witness.signed", what), authority_finding(basis), _witnesses_open()]
    return _told(FileKind.WITNESS, findings, basis, digest_=digest(payload))


def verify_decision(data: bytes, basis: VerificationBasis) -> Verification:
    """Verify a decision of the centre."""
    payload, said = _opened(data, DECISION, basis)
    what = sentence(
        "Décision du centre, par {operator} : {kind}. Motif : {reason}",
        operator=said.operator,
        kind=_DECISIONS[said.kind],
        reason=said.reason,
    )
    return _told(
        FileKind.DECISION,
        [holds("decision.signed", what), authority_finding(basis)],
        basis,
        None,
        _moment(basis, sentence("Décision du centre"), "", said.decided_at),
        digest_=digest(payload),
    )


def verify_enrolment_list(data: bytes, basis: VerificationBasis) -> Verification:
    """Verify the centre's list of confirmed enrolments."""
    payload, said = _opened(data, ENROLMENT_LIST, basis)
    counts = [
        sum(each.standing is standing for each in said.enrolments) for standing in EnrolmentStanding
    ]
    what = sentence(
        "Liste des inscriptions : confirmées {confirmed}, à confirmer {waiting}, annulées "
        "{voided}, révoquées {revoked}.",
        **dict(zip(("confirmed", "waiting", "voided", "revoked"), counts, strict=True)),
    )
    verification = _told(
        FileKind.ENROLMENT_LIST,
        [holds("enrolment_list.signed", what), authority_finding(basis)],
        basis,
        None,
        _moment(basis, sentence("Liste des inscriptions"), "", said.listed_at),
        digest_=digest(payload),
    )
    later = sentence("Que le centre n’a rien décidé depuis : demandez-lui la dernière liste.")
    return replace(verification, silences=(later,))


def verify_receipt_content(data: bytes, basis: VerificationBasis) -> Verification:
    """Verify a receipt out of its envelope."""
    payload, said = _opened(data, RECEIPT, basis)
    counts = {fate: sum(line.fate is fate for line in said.lines) for fate in SheetFate}
    what = sentence(
        "Accusé de réception n° {sequence} pour la salle {room} : fusionnées {merged}, "
        "à confirmer {waiting}, en quarantaine {aside}, refusées {refused}.",
        sequence=said.sequence,
        room=said.room,
        merged=counts[SheetFate.MERGED],
        waiting=counts[SheetFate.TO_CONFIRM],
        aside=counts[SheetFate.QUARANTINED],
        refused=counts[SheetFate.REFUSED],
    )
    return _told(
        FileKind.RECEIPT_CONTENT,
        [holds("receipt.signed", what), authority_finding(basis)],
        basis,
        None,
        _moment(basis, sentence("Accusé de réception"), said.room, said.written_at),
        digest_=digest(payload),
    )


def verify_manifest(data: bytes, kind: FileKind, basis: VerificationBasis) -> Verification:
    """Verify an inventory that was taken out of its package: alone, it proves little."""
    format_ = ROOM_MANIFEST if kind is FileKind.ROOM_MANIFEST else RESULTS_MANIFEST
    payload, said = _opened(data, format_, basis)
    what = sentence(
        "Inventaire n° {sequence} de la salle {room}, fichiers nommés : {count}.",
        sequence=said.sequence,
        room=said.room,
        count=len(said.entries),
    )
    alone = stays_open(
        "manifest.alone",
        sentence("L’inventaire seul ne dit rien des fichiers qu’il nomme."),
        sentence("Vérifiez le dossier ou la remontée dont il vient."),
    )
    return _told(
        kind,
        [holds("manifest.signed", what), authority_finding(basis), alone],
        basis,
        None,
        _moment(basis, sentence("Inventaire d’un dossier"), said.room, said.created_at),
        digest_=digest(payload),
    )


def _opened(data: bytes, format_: Format[T], basis: VerificationBasis) -> tuple[bytes, T]:
    opened = open_jws(data, format_, basis.anchor, at=basis.at)
    return opened.payload, wire.decode(opened.payload, format_.type_, limit=format_.limit)


def _told(
    kind: FileKind,
    findings: list[Finding],
    basis: VerificationBasis,
    known: KnownSession | None = None,
    facts: tuple[Fact, ...] = (),
    *,
    digest_: str | None = None,
) -> Verification:
    verification = answer(kind, findings, basis, known)
    if digest_ is not None:
        shown = sentence("{digest}", digest=short_digest(digest_))
        facts = (*facts, Fact(label=sentence("Empreinte"), value=shown))
    return concluded(replace(verification, facts=facts, digest=digest_))


def _moment(
    basis: VerificationBasis, title: Sentence, room: str, moment: datetime
) -> tuple[Fact, ...]:
    local = basis.local(moment)
    when = sentence("{day} à {time}", day=f"{local:%d/%m/%Y}", time=f"{local:%H:%M:%S}")
    facts = [Fact(label=sentence("Document"), value=title)]
    if room:
        facts.append(Fact(label=sentence("Salle"), value=sentence("{room}", room=room)))
    return (*facts, Fact(label=sentence("Date et heure"), value=when))


def _standing(standing: EnrolmentStanding | None) -> Finding:
    if standing is EnrolmentStanding.CONFIRMED:
        return holds("enrolment.confirmed", sentence("Inscription confirmée par le centre."))
    if standing is EnrolmentStanding.REVOKED:
        return fails(
            "enrolment.revoked", sentence("Le centre a révoqué le certificat de cette inscription.")
        )
    if standing is EnrolmentStanding.VOIDED:
        return stays_open(
            "enrolment.voided", sentence("Cette inscription a été annulée dans la salle.")
        )
    return stays_open(
        "enrolment.unconfirmed",
        sentence("Inscription non confirmée par le centre."),
        sentence("Lui seul peut vérifier que la carte du juré a servi."),
    )


def _witnesses_open() -> Finding:
    return stays_open(
        "witnesses.not_checked",
        sentence("Les témoins ne sont pas vérifiés ici : seul le centre peut le faire."),
    )


def _two(witnesses: tuple[Witness, ...]) -> dict[str, Sentence]:
    first, second = (_WITNESSES[witness.kind] for witness in witnesses[:2])
    return {"first": first, "second": second}


def _juror(juror: str, known: KnownSession | None) -> Sentence:
    people = {} if known is None else {person.id: person.name for person in known.planning.jurors}
    return sentence("{name}", name=people.get(juror, juror))


STATEMENTS: dict[FileKind, Callable[[bytes, VerificationBasis], Verification]] = {
    FileKind.ENROLMENT: verify_enrolment,
    FileKind.VOID: verify_void,
    FileKind.ADDITION: verify_addition,
    FileKind.WITNESS: verify_witness,
    FileKind.DECISION: verify_decision,
    FileKind.ENROLMENT_LIST: verify_enrolment_list,
    FileKind.RECEIPT_CONTENT: verify_receipt_content,
    FileKind.ROOM_MANIFEST: lambda data, basis: verify_manifest(
        data, FileKind.ROOM_MANIFEST, basis
    ),
    FileKind.RESULTS_MANIFEST: lambda data, basis: verify_manifest(
        data, FileKind.RESULTS_MANIFEST, basis
    ),
}
