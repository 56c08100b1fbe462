from __future__ import annotations

import pytest

from app.domain.errors import IntegrityError
from app.trust import wire
from app.trust.decisions import read_decision, sign_decision
from app.trust.digests import digest
from app.trust.enrolment_lists import write_enrolment_list
from tests.trust.deciding import SESSION, a_decision, an_enrolment_list
from tests.trust.world import a_world, another_world


def test_a_decision_comes_back_with_the_digest_of_what_was_signed() -> None:
    keys = a_world().keys
    signed = sign_decision(a_decision(), keys)

    read = read_decision(signed.jws, keys.anchor, session=SESSION)

    assert read == signed
    assert read.decision == a_decision()
    assert read.digest == digest(wire.encode(a_decision()))


def test_a_decision_of_another_centre_is_refused() -> None:
    signed = sign_decision(a_decision(), another_world().keys)

    with pytest.raises(IntegrityError) as caught:
        read_decision(signed.jws, a_world().keys.anchor, session=SESSION)
    assert caught.value.code == "certificate.untrusted"


def test_a_decision_about_another_session_is_refused() -> None:
    keys = a_world().keys
    signed = sign_decision(a_decision(session="other"), keys)

    with pytest.raises(IntegrityError) as caught:
        read_decision(signed.jws, keys.anchor, session=SESSION)
    assert caught.value.code == "decision.other_session"


def test_another_signed_document_is_no_decision() -> None:
    keys = a_world().keys

    with pytest.raises(IntegrityError) as caught:
        read_decision(write_enrolment_list(an_enrolment_list(), keys), keys.anchor, session=SESSION)
    assert caught.value.code == "jws.wrong_type"
