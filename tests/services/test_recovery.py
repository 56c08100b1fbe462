"""A recovery kit is there before the first session, and brings a centre back from it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from app.domain.errors import IntegrityError, UserError
from app.domain.journal import Action, JournalEntry
from app.domain.session import SessionKind
from app.domain.wording import sentence
from app.services.centre.access.open_centre import OpenCentre, close_centre, open_centre
from app.services.centre.access.operators import add_operator, operators, remove_operator
from app.services.centre.access.recovery import (
    KIT_SUFFIX,
    KitFiles,
    has_recovery_kit,
    recover_centre,
    write_recovery_kit,
)
from app.services.centre.sessions import create_session, list_sessions
from app.services.ports.machine import Cancelled, Progress, WrittenFile
from app.trust.codes import grouped
from data.centre_store import CentreFolders
from data.files import SafeFiles
from tests.documents.reading import page_texts
from tests.services.world import OPERATOR, PASSPHRASE, World, referential

HEIR = "Zoé Martin"
NEW = "une phrase toute neuve"


@dataclass(frozen=True, kw_only=True)
class Kit:
    """What a person holds: the file, and the code read from the printed sheet."""

    data: bytes
    code: str


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path)


@pytest.fixture
def centre(world: World) -> Iterator[OpenCentre]:
    opened = world.new_centre()
    yield opened
    close_centre(opened)


def written(centre: OpenCentre) -> KitFiles:
    folder = SafeFiles().make_folder(centre.folder.parent / "safe")
    return write_recovery_kit(centre, folder, SafeFiles())


def code_on(sheet: WrittenFile) -> str:
    """The code, as a person reads it on the paper."""
    (page,) = page_texts(sheet.path.read_bytes())
    (code,) = re.findall(r"(?:[0-9A-Z]{4}-){5}[0-9A-Z]{4}", page)
    return str(code)


def a_kit(centre: OpenCentre) -> Kit:
    files = written(centre)
    return Kit(data=files.kit.path.read_bytes(), code=code_on(files.sheet))


def journal(centre: OpenCentre) -> tuple[JournalEntry, ...]:
    with centre.store.transaction() as records:
        return records.journal()


def recovering(centre: OpenCentre, kit: Kit, code: str = "", passphrase: str = NEW) -> str:
    """What recovering answers, the centre being let go of first."""
    close_centre(centre)
    try:
        again = recover_centre(
            centre.office, centre.folder, kit.data, code or kit.code, HEIR, passphrase
        )
    except (UserError, IntegrityError) as error:
        return error.code
    close_centre(again)
    return "recovered"


def test_no_session_is_created_before_a_kit_was_written(centre: OpenCentre) -> None:
    with pytest.raises(UserError) as caught:
        create_session(centre, "Session", referential(), SessionKind.REAL)
    before = has_recovery_kit(centre)

    written(centre)
    create_session(centre, "Session", referential(), SessionKind.REAL)

    assert caught.value.code == "centre.no_recovery_kit"
    assert not before
    assert has_recovery_kit(centre)


def test_a_kit_is_a_file_and_a_sheet_that_names_it_and_the_centre(centre: OpenCentre) -> None:
    files = written(centre)

    (page,) = page_texts(files.sheet.path.read_bytes())
    assert files.kit.path.name == f"kit-Centre-AIPF-Lyon-1{KIT_SUFFIX}"
    assert files.kit.path.parent != files.sheet.path.parent
    assert files.kit.path.name in page
    assert centre.name in page
    assert centre.keys.fingerprint in page
    assert len(code_on(files.sheet).replace("-", "")) == 24


@pytest.mark.parametrize("inside", ["", "kit"])
def test_a_kit_is_not_written_beside_what_it_is_to_bring_back(
    centre: OpenCentre, inside: str
) -> None:
    with pytest.raises(UserError) as caught:
        write_recovery_kit(centre, centre.folder / inside, SafeFiles())

    assert caught.value.code == "recovery.beside_centre"
    assert not has_recovery_kit(centre)


def test_a_centre_that_is_open_elsewhere_is_not_recovered(centre: OpenCentre) -> None:
    kit = a_kit(centre)

    with pytest.raises(UserError) as caught:
        recover_centre(centre.office, centre.folder, kit.data, kit.code, HEIR, NEW)

    assert caught.value.code == "store.in_use"
    assert operators(centre) == (OPERATOR,)


def test_the_journal_names_the_kit_and_never_its_code(centre: OpenCentre) -> None:
    files = written(centre)

    entry = journal(centre)[-1]
    assert entry.action is Action.RECOVERY_KIT_WRITTEN
    assert dict(entry.detail) == {"digest": files.kit.digest}
    assert code_on(files.sheet) not in str(entry)


def test_a_second_kit_takes_another_name_and_leaves_the_first_good(centre: OpenCentre) -> None:
    first = a_kit(centre)
    second = written(centre)

    assert second.kit.path.name == f"kit-Centre-AIPF-Lyon-2{KIT_SUFFIX}"
    assert recovering(centre, first) == "recovered"


class LyingFiles(SafeFiles):
    """Gives back another kit than the one that was written."""

    def __init__(self, other: bytes) -> None:
        super().__init__()
        self._other = other

    def read(self, path: Path, *, limit: int) -> bytes:
        return self._other


def test_a_kit_that_does_not_read_back_does_not_count(centre: OpenCentre, tmp_path: Path) -> None:
    stranger = World(tmp_path / "autre").new_centre()
    other = written(stranger).kit.path.read_bytes()
    close_centre(stranger)

    with pytest.raises(UserError) as caught:
        write_recovery_kit(centre, centre.folder.parent, LyingFiles(other))

    assert caught.value.code == "recovery.wrong_code"
    assert not has_recovery_kit(centre)


def test_a_kit_of_other_keys_that_its_code_opens_does_not_count(
    centre: OpenCentre, tmp_path: Path
) -> None:
    stranger = World(tmp_path / "autre").new_centre()
    mixed = replace(centre, keys=replace(centre.keys, master=stranger.keys.master))
    close_centre(stranger)

    class Swapped(SafeFiles):
        def read(self, path: Path, *, limit: int) -> bytes:
            object.__setattr__(mixed, "keys", centre.keys)
            return super().read(path, limit=limit)

    with pytest.raises(IntegrityError) as caught:
        write_recovery_kit(mixed, centre.folder.parent, Swapped())

    assert caught.value.code == "recovery.not_read_back"
    assert not has_recovery_kit(centre)


class StoppedAt:
    """A person who stops the work at one of its steps."""

    def __init__(self, step: int) -> None:
        self._step = step

    def advance(self, done: int, total: int) -> None:
        if done == self._step:
            raise Cancelled


@pytest.mark.parametrize("step", [1, 2, 3])
def test_a_kit_that_was_stopped_half_way_does_not_count(centre: OpenCentre, step: int) -> None:
    progress: Progress = StoppedAt(step)

    with pytest.raises(Cancelled):
        write_recovery_kit(centre, centre.folder.parent, SafeFiles(), progress)

    assert not has_recovery_kit(centre)


def test_a_forgotten_passphrase_loses_no_session(centre: OpenCentre) -> None:
    kit = a_kit(centre)
    session = create_session(centre, "Session", referential(), SessionKind.REAL)
    close_centre(centre)

    again = recover_centre(centre.office, centre.folder, kit.data, kit.code, f" {HEIR}", NEW)

    entry = journal(again)[-1]
    assert list_sessions(again) == (session,)
    assert again.operator == HEIR
    assert again.keys.anchor == centre.keys.anchor
    assert (entry.action, entry.actor, entry.subject) == (Action.CENTRE_RECOVERED, HEIR, HEIR)
    close_centre(again)
    close_centre(open_centre(centre.office, centre.folder, HEIR, NEW))


def test_recovering_ends_the_access_that_others_had(centre: OpenCentre) -> None:
    kit = a_kit(centre)
    close_centre(centre)

    again = recover_centre(centre.office, centre.folder, kit.data, kit.code, HEIR, NEW)

    assert operators(again) == (HEIR,)
    close_centre(again)
    with pytest.raises(UserError) as caught:
        open_centre(centre.office, centre.folder, OPERATOR, PASSPHRASE)
    assert caught.value.code == "keystore.unknown_operator"


@pytest.mark.parametrize("left", [None, b"", b"{}"])
def test_a_lost_or_damaged_keystore_is_made_anew(centre: OpenCentre, left: bytes | None) -> None:
    kit = a_kit(centre)
    keystore = centre.folder / "keystore.json"
    keystore.unlink()
    if left is not None:
        keystore.write_bytes(left)

    assert recovering(centre, kit) == "recovered"
    close_centre(open_centre(centre.office, centre.folder, HEIR, NEW))


def test_a_kit_stays_good_when_operators_come_and_go(centre: OpenCentre) -> None:
    kit = a_kit(centre)
    add_operator(centre, "Paul Aymard", NEW)
    remove_operator(centre, "Paul Aymard")

    assert recovering(centre, kit) == "recovered"
    assert recovering(centre, kit) == "recovered"


def test_a_wrong_code_another_file_or_a_short_passphrase_changes_nothing(
    centre: OpenCentre,
) -> None:
    kit = a_kit(centre)

    assert recovering(centre, kit, code=grouped("0" * 24)) == "recovery.wrong_code"
    assert recovering(centre, kit, code="0000") == "code.malformed"
    assert recovering(centre, kit, passphrase="court") == "keystore.passphrase_too_short"
    assert recovering(centre, replace(kit, data=b"{}")) == "recovery.not_a_kit"
    assert recovering(centre, replace(kit, data=kit.data[:-9])) == "recovery.damaged"
    close_centre(open_centre(centre.office, centre.folder, OPERATOR, PASSPHRASE))


def test_another_centre_s_kit_is_refused(centre: OpenCentre, tmp_path: Path) -> None:
    stranger = World(tmp_path / "autre").new_centre()
    kit = a_kit(stranger)
    close_centre(stranger)

    assert recovering(centre, kit) == "recovery.other_centre"
    close_centre(open_centre(centre.office, centre.folder, OPERATOR, PASSPHRASE))


def test_a_damaged_store_and_a_missing_one_are_told_apart(centre: OpenCentre) -> None:
    kit = a_kit(centre)
    close_centre(centre)
    store = centre.folder / "centre.db"
    whole = store.read_bytes()
    store.write_bytes(whole[:5000] + bytes(100) + whole[5100:])
    damaged = recovering(centre, kit)
    shutil.move(store, centre.folder / "elsewhere.db")

    assert damaged == "store.damaged"
    assert recovering(centre, kit) == "store.missing"


class ReadOnlyFolders(CentreFolders):
    """A centre's folder whose keystore cannot be replaced."""

    def replace_keystore(self, folder: Path, keystore: bytes) -> None:
        raise UserError("file.read_only", sentence("Lecture seule."), sentence("Rien."))


def test_a_keystore_that_cannot_be_written_leaves_the_centre_as_it_was(
    centre: OpenCentre,
) -> None:
    kit = a_kit(centre)
    stuck = replace(centre, office=replace(centre.office, stores=ReadOnlyFolders()))

    assert recovering(stuck, kit) == "file.read_only"
    again = open_centre(centre.office, centre.folder, OPERATOR, PASSPHRASE)
    assert all(entry.action is not Action.CENTRE_RECOVERED for entry in journal(again))
    close_centre(again)
