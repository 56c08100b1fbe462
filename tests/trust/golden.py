"""Writes the golden files of tests/golden/trust: `python -m tests.trust.golden`.

They are written once for each version of a format. Signatures and nonces are random, so a
second run gives other bytes; what was written must open and verify for ever.
"""

from __future__ import annotations

from pathlib import Path

from app.trust import wire
from app.trust.certificates import certificate_bytes
from app.trust.pins import wrap_key
from tests import builders
from tests.trust.world import COST, DEVICE_SECRET, make_world, stream

FOLDER = Path(__file__).parents[1] / "golden" / "trust"
SEED = "golden"
PIN = "194627"


def payloads() -> dict[str, bytes]:
    """The bytes that are signed; these never differ from one run to the next."""
    return {
        "score_sheet.json": wire.encode(builders.a_score_sheet()),
        "panel_sheet.json": wire.encode(builders.a_panel_sheet()),
        "room_dossier.json": wire.encode(builders.a_dossier()),
    }


def write() -> None:
    """Write every golden file."""
    world = make_world(SEED)
    files = {
        **payloads(),
        "keystore.json": world.keystore,
        "authority.der": certificate_bytes(world.keys.anchor),
        "score_sheet.jws": world.score_sheet.jws,
        "panel_sheet.jws": world.panel_sheet.jws,
        "enrolment.jws": world.enrolments["J1"].statement,
        "room_package.jwe": world.package.data,
        "results_package.jwe": world.results.data,
        "wrapped_key.json": wrap_key(
            world.juror("J1"), PIN, DEVICE_SECRET, COST, stream("wrapped")
        ),
    }
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        (FOLDER / name).write_bytes(data)


if __name__ == "__main__":
    write()
