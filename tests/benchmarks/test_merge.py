"""Verifying what rooms send back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec

from app.services.centre.merge.copies import check_copy
from app.services.centre.merge.plan import ReturnedFile, plan_merge
from app.trust.results_packages import read_results_package, write_results_package
from app.trust.rooms import stored_room
from app.trust.signing import read_panel_sheet
from tests.benchmarks.conftest import Say
from tests.benchmarks.full_day import LEFT, SITTINGS, FullDay
from tests.benchmarks.measures import Measure, seconds

VERIFICATIONS = 1000
COPIES = 300
MEMBERS = 2


@pytest.mark.benchmark
def test_verification(say: Say, day: FullDay) -> None:
    """Signed sheets read one by one: signatures, chains, canonical content, members."""
    centre = day.prepared.centre
    sheets = read_results_package(day.export, centre.keys).content.panel_sheets
    wanted = [sheets[turn % len(sheets)] for turn in range(VERIFICATIONS // MEMBERS)]

    def read() -> None:
        for jws in wanted:
            read_panel_sheet(jws, centre.keys.anchor)

    alone = _verified_alone(VERIFICATIONS)
    rate = len(wanted) / seconds(read)
    say(
        Measure(
            what=f"signed sheets verified ({MEMBERS} signatures), one core",
            measured=f"{rate:.0f} /s",
            against=f"the P-256 verifications alone {alone / MEMBERS:.0f} sheets/s",
            ratio=alone / MEMBERS / rate,
            aim=">= 1500 /s",
        )
    )


@pytest.mark.benchmark
def test_plan(say: Say, day: FullDay) -> None:
    """A room's package: decrypted, every sheet held against what the centre knows.

    It comes without its PDF copies, which have a measure of their own.
    """
    centre = day.prepared.centre
    file = ReturnedFile(name="salle.remontee", content=_without_copies(day))
    plan = plan_merge(centre, day.prepared.session, [file])
    held = SITTINGS - LEFT
    assert (plan.additions, len(plan.refusals)) == (held * (MEMBERS + 1), 0)

    taken = min(seconds(lambda: plan_merge(centre, day.prepared.session, [file])) for _ in range(5))
    signatures = held * 2 * MEMBERS
    alone = signatures / _verified_alone(signatures)
    say(
        Measure(
            what=f"plan of a merge, {plan.additions} sheets",
            measured=f"{plan.additions / taken:.0f} sheets/s",
            against=f"the P-256 verifications alone {plan.additions / alone:.0f} sheets/s",
            ratio=taken / alone,
            aim=">= 1500 /s",
        )
    )


@pytest.mark.benchmark
def test_copies(say: Say, day: FullDay) -> None:
    """Signed PDF copies opened before they are kept: source, digest, PAdES signatures."""
    keys = day.prepared.centre.keys
    content = read_results_package(day.export, keys).content
    sheets = {read_panel_sheet(jws, keys.anchor).digest: jws for jws in content.panel_sheets}
    wanted = [content.copies[turn % len(content.copies)] for turn in range(COPIES)]

    def check() -> None:
        for copy in wanted:
            check_copy(copy, [sheets[copy.sheet_digest]], keys.anchor)

    signatures = COPIES * MEMBERS
    alone = signatures / _verified_alone(signatures)
    taken = seconds(check)
    say(
        Measure(
            what=f"{COPIES} signed copies checked ({MEMBERS} PAdES signatures)",
            measured=f"{taken:.1f} s",
            against=f"the P-256 verifications alone {alone:.2f} s",
            ratio=taken / alone,
            aim="<= 30 s",
        )
    )


def _without_copies(day: FullDay) -> bytes:
    prepared = day.prepared
    keys = prepared.centre.keys
    content = read_results_package(day.export, keys).content
    with prepared.centre.store.transaction() as records:
        (room,) = records.rooms(prepared.session)
    return write_results_package(
        replace(content, copies=()),
        room=stored_room(room.issued).keys,
        recipient=keys.decryption.certificate,
    ).data


def _verified_alone(count: int) -> float:
    """Return the signatures that one core verifies in a second."""
    key = ec.generate_private_key(ec.SECP256R1())
    public, content = key.public_key(), bytes(4096)
    signature = key.sign(content, ec.ECDSA(hashes.SHA256()))

    def verify() -> None:
        for _ in range(count):
            public.verify(signature, content, ec.ECDSA(hashes.SHA256()))

    return count / seconds(verify)
