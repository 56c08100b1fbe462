from __future__ import annotations

import json

import pytest

from app.domain.score_sheet import PanelSheet, ScoreSheet
from app.trust.claims import claimed_digest, claimed_sheet
from app.trust.digests import digest
from tests.trust.world import a_world


def test_a_sheet_claims_what_it_says_whoever_signed_it() -> None:
    world = a_world()
    unsigned = json.dumps({**json.loads(world.score_sheet.jws), "signatures": []}).encode()

    assert isinstance(claimed_sheet(unsigned), ScoreSheet)
    assert isinstance(claimed_sheet(world.panel_sheet.jws), PanelSheet)
    assert claimed_digest(unsigned) == world.score_sheet.payload_digest


def test_an_enrolment_claims_to_be_no_sheet() -> None:
    assert claimed_sheet(a_world().enrolments["J1"].statement) is None


@pytest.mark.parametrize(
    "data", [b"", b"{}", b"[" * 100_000, b'{"payload": "\xc3\xa9"}', b'{"payload": "a"}']
)
def test_garbage_claims_nothing_and_goes_by_its_own_digest(data: bytes) -> None:
    assert claimed_sheet(data) is None
    assert claimed_digest(data) == digest(data)
