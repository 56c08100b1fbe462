from __future__ import annotations

import os
from pathlib import Path

import pytest

from app.domain.errors import IntegrityError, UserError
from app.domain.journal import Action
from app.services.centre.access.open_centre import (
    Office,
    OpenCentre,
    close_centre,
    create_centre,
    open_centre,
)
from app.services.centre.access.snapshots import restore_snapshot, snapshots, take_snapshot
from app.services.centre.journal import record
from app.services.ports.snapshots import DamagedStoreError, Snapshot
from data.centre_store import CentreFolders
from tests.faults.laptops import MovingClock, damage
from tests.trust.world import COST, OPERATOR, PASSPHRASE


@pytest.fixture
def office() -> Office:
    return Office(
        stores=CentreFolders(is_network=lambda _: False),
        clock=MovingClock(),
        random=os.urandom,
        cost=COST,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "centre"


@pytest.fixture
def centre(office: Office, folder: Path) -> OpenCentre:
    return create_centre(office, folder, "Centre d’essai", OPERATOR, PASSPHRASE)


def happen(centre: OpenCentre, subject: str) -> None:
    with centre.store.transaction() as records:
        record(centre, records, Action.SESSION_CREATED, subject)


def subjects(centre: OpenCentre) -> list[str]:
    with centre.store.transaction() as records:
        return [
            entry.subject for entry in records.journal() if entry.action is Action.SESSION_CREATED
        ]


def taken(centre: OpenCentre) -> Snapshot:
    snapshot = take_snapshot(centre)
    assert snapshot is not None
    return snapshot


def test_a_damaged_centre_is_back_in_two_steps(
    centre: OpenCentre, office: Office, folder: Path
) -> None:
    happen(centre, "first")
    snapshot = taken(centre)
    assert take_snapshot(centre) is None
    happen(centre, "second")
    close_centre(centre)
    damage(folder / "centre.db")
    with pytest.raises(DamagedStoreError) as error:
        open_centre(office, folder, OPERATOR, PASSPHRASE)
    assert error.value.last_good == snapshot
    assert snapshots(office, folder) == (snapshot,)

    back = restore_snapshot(office, folder, snapshot.name, OPERATOR, PASSPHRASE)

    assert subjects(back) == ["first"]
    with back.store.transaction() as records:
        last = records.journal()[-1]
    assert (last.action, last.actor) == (Action.SNAPSHOT_RESTORED, OPERATOR)
    close_centre(back)
    assert len(list((folder / "set-aside").iterdir())) == 1


def test_a_wrong_passphrase_restores_nothing(
    centre: OpenCentre, office: Office, folder: Path
) -> None:
    happen(centre, "first")
    snapshot = taken(centre)
    happen(centre, "second")
    close_centre(centre)

    with pytest.raises(UserError):
        restore_snapshot(office, folder, snapshot.name, OPERATOR, "another passphrase")

    again = open_centre(office, folder, OPERATOR, PASSPHRASE)
    assert subjects(again) == ["first", "second"]
    close_centre(again)


def test_a_damaged_snapshot_restores_nothing(
    centre: OpenCentre, office: Office, folder: Path
) -> None:
    happen(centre, "first")
    snapshot = taken(centre)
    close_centre(centre)
    damage(folder / "snapshots" / f"{snapshot.name}.db")

    with pytest.raises(IntegrityError) as error:
        restore_snapshot(office, folder, snapshot.name, OPERATOR, PASSPHRASE)

    assert error.value.code == "snapshot.damaged"
    again = open_centre(office, folder, OPERATOR, PASSPHRASE)
    assert subjects(again) == ["first"]
    close_centre(again)


def test_an_open_centre_is_not_restored(centre: OpenCentre, office: Office, folder: Path) -> None:
    happen(centre, "first")
    snapshot = taken(centre)

    with pytest.raises(UserError) as error:
        restore_snapshot(office, folder, snapshot.name, OPERATOR, PASSPHRASE)

    assert error.value.code == "store.in_use"
    close_centre(centre)


def test_a_snapshot_that_is_gone_is_told(centre: OpenCentre, office: Office, folder: Path) -> None:
    close_centre(centre)

    with pytest.raises(UserError) as error:
        restore_snapshot(office, folder, "none", OPERATOR, PASSPHRASE)

    assert error.value.code == "snapshot.missing"
