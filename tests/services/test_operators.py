"""Operators come, go and change their passphrase; the centre's keys and journal follow."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.errors import IntegrityError, UserError
from app.domain.journal import Action, JournalEntry
from app.domain.wording import sentence
from app.services.centre.access.open_centre import OpenCentre, close_centre, open_centre
from app.services.centre.access.operators import (
    add_operator,
    change_passphrase,
    operators,
    remove_operator,
)
from data.centre_store import CentreFolders
from tests.services.world import OPERATOR, PASSPHRASE, World

COLLEAGUE = "Zoé Martin"
THEIRS = "encore quatre autres mots"


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path)


@pytest.fixture
def centre(world: World) -> Iterator[OpenCentre]:
    opened = world.new_centre()
    yield opened
    close_centre(opened)


def opening(centre: OpenCentre, operator: str, passphrase: str) -> str:
    """What opening the centre anew answers; it is let go of first."""
    close_centre(centre)
    try:
        again = open_centre(centre.office, centre.folder, operator, passphrase)
    except (UserError, IntegrityError) as error:
        return error.code
    close_centre(again)
    return again.operator


def last_entry(centre: OpenCentre) -> JournalEntry:
    with centre.store.transaction() as records:
        return records.journal()[-1]


def keystore(centre: OpenCentre) -> bytes:
    return centre.office.stores.keystore(centre.folder)


def test_an_added_operator_opens_the_centre_and_is_journalled(centre: OpenCentre) -> None:
    add_operator(centre, f" {COLLEAGUE} ", THEIRS)

    entry = last_entry(centre)
    assert operators(centre) == (OPERATOR, COLLEAGUE)
    assert (entry.action, entry.subject) == (Action.OPERATOR_ADDED, COLLEAGUE)
    assert entry.actor == OPERATOR
    assert opening(centre, COLLEAGUE.upper(), THEIRS) == COLLEAGUE


def test_a_removed_operator_no_longer_opens_the_centre(centre: OpenCentre) -> None:
    add_operator(centre, COLLEAGUE, THEIRS)

    remove_operator(centre, COLLEAGUE)

    entry = last_entry(centre)
    assert operators(centre) == (OPERATOR,)
    assert (entry.action, entry.subject) == (Action.OPERATOR_REMOVED, COLLEAGUE)
    assert opening(centre, COLLEAGUE, THEIRS) == "keystore.unknown_operator"


def test_nobody_removes_themselves_nor_the_last_operator(centre: OpenCentre) -> None:
    with pytest.raises(UserError) as last:
        remove_operator(centre, OPERATOR)
    add_operator(centre, COLLEAGUE, THEIRS)
    before = keystore(centre)
    with pytest.raises(UserError) as oneself:
        remove_operator(centre, OPERATOR.lower())

    assert last.value.code == "keystore.last_operator"
    assert oneself.value.code == "operators.oneself"
    assert keystore(centre) == before


def test_who_changes_their_passphrase_opens_the_centre_with_the_new_one(
    centre: OpenCentre,
) -> None:
    change_passphrase(centre, PASSPHRASE, "une phrase toute neuve")

    assert last_entry(centre).action is Action.PASSPHRASE_CHANGED
    assert opening(centre, OPERATOR, PASSPHRASE) == "keystore.wrong_passphrase"
    assert opening(centre, OPERATOR, "une phrase toute neuve") == OPERATOR


def test_a_wrong_old_passphrase_changes_nothing(centre: OpenCentre) -> None:
    before = keystore(centre)

    with pytest.raises(UserError) as caught:
        change_passphrase(centre, THEIRS, "une phrase toute neuve")

    assert caught.value.code == "keystore.wrong_passphrase"
    assert keystore(centre) == before


class ReadOnlyFolders(CentreFolders):
    """A centre's folder whose keystore cannot be replaced."""

    def replace_keystore(self, folder: Path, keystore: bytes) -> None:
        raise UserError("file.read_only", sentence("Lecture seule."), sentence("Rien."))


def test_a_keystore_that_cannot_be_written_leaves_no_trace_in_the_journal(
    centre: OpenCentre,
) -> None:
    stuck = replace(centre, office=replace(centre.office, stores=ReadOnlyFolders()))
    add_operator(centre, COLLEAGUE, THEIRS)
    before = keystore(centre)
    works: tuple[Callable[[], None], ...] = (
        lambda: add_operator(stuck, "Paul Aymard", THEIRS),
        lambda: remove_operator(stuck, COLLEAGUE),
        lambda: change_passphrase(stuck, PASSPHRASE, THEIRS),
    )

    for work in works:
        with pytest.raises(UserError) as caught:
            work()
        assert caught.value.code == "file.read_only"

    assert keystore(centre) == before
    assert last_entry(centre).subject == COLLEAGUE


def test_an_operator_s_name_is_the_keystore_s_however_it_was_typed(centre: OpenCentre) -> None:
    assert opening(centre, f"  {OPERATOR.upper()} ", PASSPHRASE) == OPERATOR
