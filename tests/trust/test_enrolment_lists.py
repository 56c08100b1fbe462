from __future__ import annotations

import pytest

from app.domain.errors import IntegrityError
from app.trust.enrolment_lists import read_enrolment_list, write_enrolment_list
from tests.trust.deciding import an_enrolment_list
from tests.trust.world import a_world, another_world


def test_a_list_comes_back_with_the_centre_s_certificate_alone() -> None:
    keys = a_world().keys
    data = write_enrolment_list(an_enrolment_list(), keys)

    assert read_enrolment_list(data, keys.anchor) == an_enrolment_list()
    assert read_enrolment_list(data, None) == an_enrolment_list()


def test_a_list_of_another_centre_is_refused() -> None:
    data = write_enrolment_list(an_enrolment_list(), another_world().keys)

    with pytest.raises(IntegrityError) as caught:
        read_enrolment_list(data, a_world().keys.anchor)
    assert caught.value.code == "certificate.untrusted"
