from __future__ import annotations

from pathlib import Path

import pytest

from data.preferences import Preferences, PreferencesFile


def test_preferences_come_back_as_they_were_kept(tmp_path: Path) -> None:
    kept = PreferencesFile(tmp_path / "config" / "preferences.json")
    chosen = Preferences(place="room", theme="dark", language="en")
    kept.write(chosen)
    assert kept.read() == chosen


@pytest.mark.parametrize("content", ["", "[]", "{", '{"place": 3, "other": "x"}'])
def test_preferences_that_cannot_be_read_are_the_defaults(tmp_path: Path, content: str) -> None:
    path = tmp_path / "preferences.json"
    path.write_text(content, encoding="utf-8")
    assert PreferencesFile(path).read() == Preferences()
