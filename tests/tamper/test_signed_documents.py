"""Every signed document times every way to tamper with its envelope, its signers, its chain.

No key is needed for the first table; in the second somebody has a key, but not the right one.
"""

from __future__ import annotations

import base64
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import pytest

from app.trust import wire
from app.trust.certificates import CertifiedKey, certificate_bytes
from app.trust.encryption import decrypt_for_room
from app.trust.formats import (
    ADDITION,
    DECISION,
    ENROLMENT,
    ENROLMENT_LIST,
    FORMATS,
    INCIDENT_REPORT,
    MINUTES,
    PANEL_SHEET,
    RECEIPT,
    RESULTS_MANIFEST,
    ROOM_MANIFEST,
    SCORE_SHEET,
    VOID,
    ChainRole,
    Format,
)
from app.trust.jws import SigningKey, open_jws, sign, signing_key
from app.trust.payloads import PackageKind
from app.trust.receipts import write_receipt
from tests.builders import a_moved_sitting, a_paper_record
from tests.tamper.envelopes import (
    Change,
    Envelope,
    another_payload,
    tampered,
    unsecured,
    with_protected,
)
from tests.tamper.files import signed_documents
from tests.tamper.outcomes import ACCEPTED, outcome
from tests.tamper.packages import Package, results_package, room_package
from tests.tamper.room_files import read_receipt_file, the_receipt, under_the_secret
from tests.trust.deciding import a_receipt
from tests.trust.world import World, a_world, another_world


@dataclass(frozen=True, kw_only=True)
class Document:
    """A signed document: its bytes, who reads them, and the same from another centre."""

    format: Format[Any]
    jws: bytes
    read: Callable[[bytes], object]
    elsewhere: bytes


def plain(name: str, format_: Format[Any]) -> Document:
    file = signed_documents(a_world())[name]
    return Document(
        format=format_,
        jws=file.data,
        read=file.read,
        elsewhere=signed_documents(another_world())[name].data,
    )


def receipt() -> Document:
    def inside(data: bytes) -> bytes:
        return decrypt_for_room(data, a_world().issued.keys.secret, kind=PackageKind.RECEIPT)

    forged = write_receipt(a_receipt(), keys=another_world().keys, room=a_world().issued.keys)
    return Document(
        format=RECEIPT,
        jws=inside(the_receipt()),
        read=lambda jws: read_receipt_file(under_the_secret(PackageKind.RECEIPT, jws)),
        elsewhere=inside(forged),
    )


def manifest(package: Package, format_: Format[Any], signer: CertifiedKey) -> Document:
    entries = dict(package.entries)
    own = entries["manifest.jws"]
    payload = open_jws(own, format_, a_world().keys.anchor, at=None).payload
    return Document(
        format=format_,
        jws=own,
        read=lambda jws: package.read(package.zipped({**entries, "manifest.jws": jws})),
        elsewhere=sign(payload, format_, [signing_key(signer.key, signer.certificate)]),
    )


DOCUMENTS: dict[str, Callable[[], Document]] = {
    "score sheet": lambda: plain("score sheet", SCORE_SHEET),
    "panel sheet": lambda: plain("panel sheet", PANEL_SHEET),
    "incident report": lambda: plain("incident report", INCIDENT_REPORT),
    "minutes": lambda: plain("minutes", MINUTES),
    "enrolment": lambda: plain("enrolment", ENROLMENT),
    "void": lambda: plain("void", VOID),
    "addition": lambda: plain("addition", ADDITION),
    "decision": lambda: plain("decision", DECISION),
    "enrolment list": lambda: plain("enrolment list", ENROLMENT_LIST),
    "receipt": receipt,
    "room manifest": lambda: manifest(
        room_package(), ROOM_MANIFEST, another_world().keys.documents
    ),
    "results manifest": lambda: manifest(
        results_package(), RESULTS_MANIFEST, another_world().issued.keys.certified
    ),
}


@cache
def document(name: str) -> Document:
    return DOCUMENTS[name]()


def first(envelope: Envelope) -> dict[str, Any]:
    signature: dict[str, Any] = envelope["signatures"][0]
    return signature


def another_x5c(envelope: Envelope) -> None:
    """The certificates of somebody else of the same centre."""
    key = a_world().juror("J2")
    first(envelope)["header"]["x5c"] = [
        base64.b64encode(item).decode() for item in key.signing_key.chain
    ]
    if envelope["signatures"][1:]:
        envelope["signatures"].pop()


ENVELOPES: dict[str, tuple[Change, str]] = {
    "signatures stripped": (lambda e: e["signatures"].clear(), "jws.no_signature"),
    "signature emptied": (lambda e: first(e).update(signature=""), "jws.signature"),
    "signature of zeros": (lambda e: first(e).update(signature="A" * 86), "jws.signature"),
    "signature left out": (lambda e: first(e).pop("signature"), "jws.malformed"),
    "signature duplicated": (
        lambda e: e["signatures"].append(first(e)),
        "jws.duplicate_signer",
    ),
    "alg none, nothing else": (unsecured, "jws.algorithm"),
    "alg none": (with_protected(alg="none"), "jws.algorithm"),
    "alg HS256": (with_protected(alg="HS256"), "jws.algorithm"),
    "alg left out": (with_protected(alg=None), "jws.malformed"),
    "payload altered": (another_payload, "jws.signature"),
    "payload emptied": (lambda e: e.update(payload=""), "jws.signature"),
    "payload not base64": (lambda e: e.update(payload="*"), "jws.malformed"),
    "member beside the payload": (lambda e: e.update(extra=1), "jws.unknown_member"),
    "member beside a signature": (lambda e: first(e).update(extra=1), "jws.unknown_member"),
    "member in the header": (
        lambda e: first(e)["header"].update(kid="x"),
        "jws.unknown_member",
    ),
    "member in the protected header": (with_protected(crit=["exp"]), "jws.malformed"),
    "key in the protected header": (with_protected(jwk={}), "jws.malformed"),
    "typ unknown": (with_protected(typ="JWT"), "jws.wrong_type"),
    "typ left out": (with_protected(typ=None), "jws.wrong_type"),
    "x5c emptied": (lambda e: first(e)["header"].update(x5c=[]), "jws.certificate_mismatch"),
    "x5c of another": (another_x5c, "jws.certificate_mismatch"),
    "x5c longer": (
        lambda e: first(e)["header"]["x5c"].append(
            base64.b64encode(certificate_bytes(a_world().keys.anchor)).decode()
        ),
        "certificate.profile",
    ),
    "thumbprint of another": (with_protected(**{"x5t#S256": "A" * 43}), "jws.certificate_mismatch"),
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_each_document_is_accepted_as_it_was_written(name: str) -> None:
    assert outcome(document(name).read, document(name).jws) == ACCEPTED


@pytest.mark.parametrize("change", ENVELOPES)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_tampered_envelope_is_refused_with_its_own_reason(name: str, change: str) -> None:
    act, code = ENVELOPES[change]

    assert outcome(document(name).read, tampered(document(name).jws, act)) == code


@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_document_passes_for_another(name: str) -> None:
    for format_ in FORMATS:
        if format_ is not document(name).format:
            relabelled = tampered(document(name).jws, with_protected(typ=format_.typ))
            assert outcome(document(name).read, relabelled) == "jws.wrong_type"
    for other in DOCUMENTS:
        if other != name:
            assert outcome(document(name).read, document(other).jws) == "jws.wrong_type"


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_that_another_centre_signed_is_refused(name: str) -> None:
    assert outcome(document(name).read, document(name).elsewhere) == "certificate.untrusted"


def holders(world: World) -> dict[ChainRole, SigningKey]:
    """A key of each role that signs, all of this centre."""
    documents, room = world.keys.documents, world.opened.keys.certified
    return {
        ChainRole.JUROR: world.juror("J1").signing_key,
        ChainRole.ROOM: signing_key(room.key, room.certificate),
        ChainRole.CENTRE: signing_key(documents.key, documents.certificate),
    }


@pytest.mark.parametrize("name", DOCUMENTS)
def test_only_the_role_that_a_document_wants_signs_it(name: str) -> None:
    format_ = document(name).format
    payload = open_jws(document(name).jws, format_, None, at=None).payload

    for role, key in holders(a_world()).items():
        if role is not format_.role:
            forged = sign(payload, format_, [key])
            assert outcome(document(name).read, forged) == "certificate.profile"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("panel sheet", "sheet.missing_signer"),
        ("incident report", "report.missing_signer"),
        ("minutes", "report.missing_signer"),
    ],
)
def test_one_signature_of_two_is_not_enough(name: str, code: str) -> None:
    for place in (0, 1):
        stripped = tampered(
            document(name).jws,
            lambda envelope, place=place: envelope["signatures"].pop(place),  # type: ignore[misc]
        )
        assert outcome(document(name).read, stripped) == code


def by_hand(*jurors: str) -> Callable[[Any], Any]:
    """Say that some of the members sign on paper."""
    return lambda made: replace(
        made,
        members=tuple(replace(member, by_hand=member.juror in jurors) for member in made.members),
    )


# Somebody has the right key, and signs what is not theirs to say.
CONTENTS: dict[str, tuple[str, Callable[[Any], Any], str]] = {
    "score sheet of another juror": (
        "score sheet",
        lambda sheet: replace(sheet, juror="J2"),
        "sheet.other_juror",
    ),
    "score sheet that another says to have entered": (
        "score sheet",
        lambda sheet: replace(
            sheet,
            transcribed_by="J2",
            context=replace(sheet.context, paper=a_paper_record()),
        ),
        "sheet.other_transcriber",
    ),
    "score sheet entered by another without a paper": (
        "score sheet",
        lambda sheet: replace(sheet, juror="J2", transcribed_by="J1"),
        "sheet.transcription",
    ),
    "score sheet entered for oneself": (
        "score sheet",
        lambda sheet: replace(
            sheet,
            transcribed_by="J1",
            context=replace(sheet.context, paper=a_paper_record()),
        ),
        "sheet.transcription",
    ),
    "panel sheet signed by hand by all": (
        "panel sheet",
        by_hand("J1", "J2"),
        "sheet.all_by_hand",
    ),
    "panel sheet signed by hand and with a key": (
        "panel sheet",
        by_hand("J1"),
        "sheet.both_signatures",
    ),
    "panel sheet of others": (
        "panel sheet",
        lambda sheet: replace(sheet, members=sheet.members[1:]),
        "sheet.foreign_signer",
    ),
    "incident report of another session": (
        "incident report",
        lambda report: replace(report, session="2025-11"),
        "report.other_session",
    ),
    "incident report of another room": (
        "incident report",
        lambda report: replace(report, room="Salle 2"),
        "report.other_room",
    ),
    "incident report signed by hand by all": (
        "incident report",
        by_hand("J1", "J2"),
        "report.all_by_hand",
    ),
    "incident report of others": (
        "incident report",
        lambda report: replace(report, members=report.members[1:]),
        "report.foreign_signer",
    ),
    "minutes of another session": (
        "minutes",
        lambda minutes: replace(minutes, session="2025-11"),
        "report.other_session",
    ),
    "minutes of another room": (
        "minutes",
        lambda minutes: replace(minutes, room="Salle 2"),
        "report.other_room",
    ),
    "minutes signed by hand and with a key": (
        "minutes",
        by_hand("J1"),
        "report.both_signatures",
    ),
    "minutes of nobody": (
        "minutes",
        lambda minutes: replace(minutes, members=()),
        "report.all_by_hand",
    ),
    "addition of two things": (
        "addition",
        lambda made: replace(made, claim=replace(made.claim, moved=a_moved_sitting())),
        "witnesses.nothing_added",
    ),
    "score sheet of another session": (
        "score sheet",
        lambda sheet: replace(sheet, context=replace(sheet.context, session="2025-11")),
        "sheet.other_session",
    ),
    "score sheet of another room": (
        "score sheet",
        lambda sheet: replace(sheet, context=replace(sheet.context, room="Salle 2")),
        "sheet.other_room",
    ),
    "score sheet of a later format": (
        "score sheet",
        lambda sheet: replace(sheet, format=2),
        "wire.unknown_format",
    ),
    "enrolment of another juror": (
        "enrolment",
        lambda made: replace(made, claim=replace(made.claim, juror="J2")),
        "enrolment.certificate_mismatch",
    ),
    "enrolment of another session": (
        "enrolment",
        lambda made: replace(made, claim=replace(made.claim, session="2025-11")),
        "enrolment.certificate_mismatch",
    ),
    "enrolment without the card": (
        "enrolment",
        lambda made: replace(made, mac=bytes(32)),
        "enrolment.bad_mac",
    ),
    "void of another session": (
        "void",
        lambda made: replace(made, claim=replace(made.claim, session="2025-11")),
        "witnesses.other_room",
    ),
    "void of another room": (
        "void",
        lambda made: replace(made, claim=replace(made.claim, room="Salle 2")),
        "witnesses.other_room",
    ),
    "void by one": (
        "void",
        lambda made: replace(made, witnesses=made.witnesses[:1]),
        "witnesses.count",
    ),
    "addition of another room": (
        "addition",
        lambda made: replace(made, claim=replace(made.claim, room="Salle 2")),
        "witnesses.other_room",
    ),
    "addition of nothing": (
        "addition",
        lambda made: replace(made, claim=replace(made.claim, substitute=None)),
        "witnesses.nothing_added",
    ),
    "decision of another session": (
        "decision",
        lambda made: replace(made, session="2025-11"),
        "decision.other_session",
    ),
    "receipt of another room": (
        "receipt",
        lambda made: replace(made, room="Salle 2"),
        "receipt.other_room",
    ),
    "receipt of another session": (
        "receipt",
        lambda made: replace(made, session="2025-11"),
        "receipt.other_room",
    ),
}


@pytest.mark.parametrize("what", CONTENTS)
def test_the_right_key_does_not_make_a_wrong_content_right(what: str) -> None:
    name, change, code = CONTENTS[what]
    format_ = document(name).format
    payload = open_jws(document(name).jws, format_, None, at=None).payload
    forged = change(wire.decode(payload, format_.type_, limit=format_.limit))

    jws = sign(wire.encode(forged), format_, [holders(a_world())[format_.role]])

    assert outcome(document(name).read, jws) == code
