from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.domain.errors import UserError
from app.domain.wording import sentence
from app.services.ports.machine import NO_PROGRESS, Progress, WrittenFile
from app.services.ports.screens import Naming, ScreenChoice
from data.files import SafeFiles
from data.screen_choices import ScreenChoicesFile

CHOICE = ScreenChoice(chosen=True, light=True, naming=Naming.NUMBER, phase=False, next_phase=False)


class _FullDisk(SafeFiles):
    def write(self, path: Path, content: bytes, progress: Progress = NO_PROGRESS) -> WrittenFile:
        raise UserError("files.full", sentence("Le disque est plein."), sentence("Videz-le."))


def test_a_screen_that_is_new_has_no_choice(tmp_path: Path) -> None:
    assert ScreenChoicesFile(tmp_path / "screens.json").read("EPSON|EB|1|508x286") is None


def test_choices_come_back_by_screen_after_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "config" / "screens.json"
    kept = ScreenChoicesFile(path)
    kept.write("EPSON|EB|1|508x286", CHOICE)
    kept.write("BenQ|MS|2|400x300", ScreenChoice(chosen=False))

    again = ScreenChoicesFile(path)
    assert again.read("EPSON|EB|1|508x286") == CHOICE
    assert again.read("BenQ|MS|2|400x300") == ScreenChoice(chosen=False)


def test_an_unchanged_choice_is_not_written_again(tmp_path: Path) -> None:
    path = tmp_path / "screens.json"
    kept = ScreenChoicesFile(path)
    kept.write("a", CHOICE)
    path.unlink()
    kept.write("a", CHOICE)
    assert not path.exists()


def test_a_choice_that_cannot_be_kept_lasts_until_the_end_of_the_run(tmp_path: Path) -> None:
    path = tmp_path / "screens.json"
    kept = ScreenChoicesFile(path, _FullDisk())
    kept.write("a", CHOICE)
    assert kept.read("a") == CHOICE
    assert ScreenChoicesFile(path).read("a") is None


def test_the_oldest_screens_are_forgotten(tmp_path: Path) -> None:
    path = tmp_path / "screens.json"
    kept = ScreenChoicesFile(path)
    for number in range(70):
        kept.write(f"screen {number}", CHOICE)
    again = ScreenChoicesFile(path)
    assert again.read("screen 0") is None
    assert again.read("screen 69") == CHOICE


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        "{",
        '{"a": 3}',
        '{"a": {}}',
        '{"a": {"chosen": "yes", "light": true, "naming": "name", "phase": true, '
        '"next_phase": true}}',
        '{"a": {"chosen": null, "light": true, "naming": "rating", "phase": true, '
        '"next_phase": true}}',
        '{"a": {"chosen": null, "light": 1, "naming": "name", "phase": true, "next_phase": true}}',
        '{"a": {"chosen": null, "light": true, "naming": [], "phase": true, "next_phase": true}}',
    ],
)
def test_what_this_program_did_not_write_is_as_if_never_chosen(
    tmp_path: Path, content: str
) -> None:
    path = tmp_path / "screens.json"
    path.write_text(content, encoding="utf-8")
    assert ScreenChoicesFile(path).read("a") is None


def test_a_damaged_entry_leaves_the_others(tmp_path: Path) -> None:
    path = tmp_path / "screens.json"
    ScreenChoicesFile(path).write("a", CHOICE)
    found = json.loads(path.read_bytes())
    found["b"] = None
    path.write_text(json.dumps(found), encoding="utf-8")
    assert ScreenChoicesFile(path).read("a") == CHOICE
