from __future__ import annotations

from dataclasses import replace

import pytest

from app.trust import wire
from app.trust.reports import (
    read_incident_report,
    read_minutes,
    sign_incident_report,
    sign_minutes,
)
from tests import builders
from tests.trust.world import NOW, a_world

WORLD = a_world()
BOTH = [WORLD.juror("J1"), WORLD.juror("J2")]


def test_a_report_is_read_back_with_its_signers() -> None:
    report = builders.an_incident_report()

    document = sign_incident_report(report, BOTH)
    verified = read_incident_report(document.jws, WORLD.keys.anchor, at=NOW)

    assert verified.report == report
    assert verified.digest == document.payload_digest == wire.content_digest(report)
    assert [signer.juror for signer in verified.signers] == ["J1", "J2"]


def test_minutes_are_signed_by_those_who_have_a_key() -> None:
    chair, other = builders.some_signers()
    minutes = builders.some_minutes(members=(chair, replace(other, by_hand=True)))

    document = sign_minutes(minutes, BOTH[:1])
    verified = read_minutes(document.jws, WORLD.keys.anchor, at=NOW)

    assert verified.minutes == minutes
    assert verified.digest == document.payload_digest
    assert [signer.juror for signer in verified.signers] == ["J1"]


def test_nothing_is_signed_by_nobody() -> None:
    by_hand = tuple(replace(member, by_hand=True) for member in builders.some_signers())
    with pytest.raises(ValueError, match="each signs once"):
        sign_minutes(builders.some_minutes(members=by_hand), [])
