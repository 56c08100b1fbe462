"""The list of enrolments that the centre confirms: what a verification away from it rests on."""

from __future__ import annotations

from app.trust import wire
from app.trust.certificates import Certificate
from app.trust.formats import ENROLMENT_LIST
from app.trust.jws import open_jws, sign, signing_key
from app.trust.keystore import CentreKeys
from app.trust.payloads import EnrolmentList


def write_enrolment_list(listed: EnrolmentList, keys: CentreKeys) -> bytes:
    """Sign the list with the centre's document key."""
    signer = signing_key(keys.documents.key, keys.documents.certificate)
    return sign(wire.encode(listed), ENROLMENT_LIST, [signer])


def read_enrolment_list(data: bytes, anchor: Certificate | None) -> EnrolmentList:
    """Return a list whose signature holds.

    With no `anchor` nothing says whose list it is, and nothing may rest on it.

    Raises:
        IntegrityError: `jws.*`, `certificate.*`, `wire.*`.
    """
    opened = open_jws(data, ENROLMENT_LIST, anchor, at=None)
    return wire.decode(opened.payload, EnrolmentList, limit=ENROLMENT_LIST.limit)
