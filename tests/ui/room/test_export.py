"""Exporting: what is said, when, and what survives a drive that fails."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest

from app.services.files import short_mark
from app.services.ports.machine import NO_PROGRESS, Progress, WrittenFile
from app.services.room.transfer.results_export import export_summary
from data.files import SafeFiles
from tests.ui.room.driver import FullDrive, RoomDriver, a_drive
from ui.room.room_window import RoomWindow
from ui.room.transfer.export_page import ExportPage
from ui.widgets.buttons import Button
from ui.widgets.label import Label
from ui.widgets.list_row import ListRow


@pytest.fixture
def done(driver: RoomDriver) -> RoomDriver:
    """One sitting is signed."""
    driver.prepared.conclude(driver.room, "P01", 3, 2)
    return driver


def _page(driver: RoomDriver) -> ExportPage:
    return driver.window.export_page


def _export_to(driver: RoomDriver, folder: Path) -> None:
    driver.drives.plugged = (a_drive(folder),)
    driver.window.show_export()
    driver.wait("the stick", _page(driver).export.isEnabled)
    driver.press("export")


class SlowDrive(SafeFiles):
    """Writes once it is let go."""

    def __init__(self) -> None:
        super().__init__()
        self.let_go = Event()

    def write(self, path: Path, content: bytes, progress: Progress = NO_PROGRESS) -> WrittenFile:
        assert self.let_go.wait(timeout=10)
        return super().write(path, content, progress)


def _reopen_on(done: RoomDriver, files: SafeFiles) -> None:
    done.window.close()
    done.room = done.prepared.room()
    done.window = RoomWindow(
        done.room, files, done.drives, done.picker, done.awake, screens=done.screens
    )
    done.start()


def test_the_stick_may_be_pulled_only_after_the_read_back(done: RoomDriver) -> None:
    stick = done.world.folder / "stick"
    slow = SlowDrive()
    _reopen_on(done, slow)
    _export_to(done, stick)
    assert "retirer la clé" not in _page(done).outcome.sentence.text()

    slow.let_go.set()
    done.wait("read back", lambda: _page(done)._done)
    sentence = _page(done).outcome.sentence.text()
    assert sentence == "Vous pouvez retirer la clé «\u00a0KINGSTON\u00a0»"
    assert _written(done, stick, 1).is_file()


def _written(done: RoomDriver, stick: Path, sequence: int) -> Path:
    mark = short_mark(done.room.dossier.session.id, "B204")
    return stick / f"remontee-B204-{mark}-{sequence}.remontee"


def test_a_full_drive_is_said_in_the_page_and_the_last_export_is_intact(done: RoomDriver) -> None:
    stick = done.world.folder / "stick"
    _export_to(done, stick)
    done.wait("read back", lambda: _page(done)._done)
    first = _written(done, stick, 1).read_bytes()
    _reopen_on(done, FullDrive())

    _export_to(done, stick)
    done.wait("refused", _page(done).error.isVisible)

    assert "pleine" in _page(done).error.accessibleName()
    assert _written(done, stick, 1).read_bytes() == first
    assert not _written(done, stick, 2).exists()
    assert _page(done).export.isEnabled(), "the person can try again"


def test_a_read_only_stick_is_listed_and_cannot_be_chosen(done: RoomDriver) -> None:
    done.drives.plugged = (a_drive(done.world.folder, read_only=True),)
    done.window.show_export()
    done.wait("listed", lambda: _page(done).findChild(ListRow, "drive_KINGSTON") is not None)

    assert not _page(done).export.isEnabled()
    assert done.child(ListRow, "drive_KINGSTON").focusPolicy().value == 0


def test_a_stick_that_is_pulled_is_no_longer_chosen(done: RoomDriver) -> None:
    done.drives.plugged = (a_drive(done.world.folder / "stick"),)
    done.window.show_export()
    done.wait("the stick", _page(done).export.isEnabled)

    done.drives.plugged = ()
    done.press("reread_drives")
    done.wait("gone", lambda: not _page(done).export.isEnabled())


def test_another_folder_can_be_chosen(done: RoomDriver) -> None:
    done.picker.folder = done.world.folder / "stick"
    done.window.show_export()
    done.press("other_folder")
    done.press("export")

    done.wait("read back", lambda: _page(done)._done)
    assert _page(done).outcome.sentence.text() == (
        "La remontée est écrite dans «\u00a0stick\u00a0»"
    )


def test_nothing_signed_is_refused_with_what_to_do(driver: RoomDriver) -> None:
    driver.picker.folder = driver.world.folder / "stick"
    driver.window.show_export()
    driver.press("other_folder")
    driver.press("export")

    driver.wait("refused", _page(driver).error.isVisible)
    assert "rien à exporter" in _page(driver).error.accessibleName()


def test_a_sitting_that_is_left_out_is_one_click_away(done: RoomDriver) -> None:
    done.window.show_export()
    done.settle()
    ways = [each for each in _page(done).findChildren(Button) if each.text() == "Ouvrir"]

    assert ways[0].accessibleName() == "Ouvrir le passage\u00a0: Camille Lefèvre-N’Guessan"
    ways[0].click()
    assert done.window.page() is done.window.turn_page


def _two_sticks(done: RoomDriver) -> tuple[Path, Path]:
    first, second = done.world.folder / "stick", done.world.folder / "second"
    second.mkdir()
    done.drives.plugged = (a_drive(first), a_drive(second, "EXAM-SECOURS"))
    done.window.show_export()
    done.wait("the sticks", lambda: _page(done).findChild(ListRow, "drive_KINGSTON") is not None)
    return first, second


def test_a_second_stick_gets_the_same_export(done: RoomDriver) -> None:
    first, second = _two_sticks(done)
    done.press("drive_KINGSTON")
    done.press("export")
    done.wait("read back", lambda: _page(done)._done)

    done.press("second_stick")
    assert _page(done).export.text() == "Exporter vers «\u00a0EXAM-SECOURS\u00a0»"
    done.press("export")
    done.wait("read back again", lambda: _page(done)._done)

    assert _page(done).outcome.sentence.text() == (
        "Vous pouvez retirer la clé «\u00a0EXAM-SECOURS\u00a0»"
    )
    assert _written(done, first, 1).read_bytes() == _written(done, second, 1).read_bytes()
    with done.room.store.transaction() as records:
        assert [export.sequence for export in records.export_heads()] == [1]


def test_there_is_no_second_stick_before_the_first(done: RoomDriver) -> None:
    _two_sticks(done)

    assert not _page(done).second.isVisible()


def test_a_copy_that_changed_on_this_laptop_is_not_written_again(done: RoomDriver) -> None:
    first, _second = _two_sticks(done)
    done.press("drive_KINGSTON")
    done.press("export")
    done.wait("read back", lambda: _page(done)._done)
    local = done.room.laptop.outbox / _written(done, first, 1).name
    local.write_bytes(bytes(local.stat().st_size))

    done.press("second_stick")
    done.press("export")
    done.wait("refused", _page(done).error.isVisible)

    assert "n’est plus celle qui a été écrite" in _page(done).error.accessibleName()


def test_many_sittings_that_are_left_out_are_counted(done: RoomDriver) -> None:
    summary = export_summary(done.room)
    many = replace(summary, waiting=summary.waiting * 10)
    _page(done).show_summary(many, "B204", "mardi")
    ways = [each for each in _page(done).findChildren(Button) if each.text() == "Ouvrir"]

    assert len(many.waiting) == 30
    assert len(ways) == 20
    assert [each.text() for each in _page(done).findChildren(Label) if "autres" in each.text()] == [
        "et 10 autres"
    ]
