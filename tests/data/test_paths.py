from __future__ import annotations

from pathlib import Path

import pytest

from data.paths import user_paths
from data.recent import RecentCentres


def test_files_live_in_the_folders_of_this_person() -> None:
    paths = user_paths()

    assert "outenance" in paths.data.name
    assert paths.data.is_relative_to(Path.home())
    assert paths.config.is_relative_to(Path.home())
    assert paths.recent_centres.parent == paths.config
    assert not paths.data.is_relative_to(Path(__file__).parents[2])


@pytest.fixture
def recent(tmp_path: Path) -> RecentCentres:
    return RecentCentres(tmp_path / "config" / "recent.json")


def test_centres_are_listed_latest_first_and_once(recent: RecentCentres, tmp_path: Path) -> None:
    folders = [tmp_path / name for name in "ab"]
    for folder in (*folders, folders[0]):
        folder.mkdir(exist_ok=True)
        recent.add(folder)

    assert recent.folders() == (folders[0], folders[1])


def test_a_folder_that_is_gone_is_not_offered(recent: RecentCentres, tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    recent.add(gone)
    gone.rmdir()

    assert recent.folders() == ()


def test_eight_centres_are_kept(recent: RecentCentres, tmp_path: Path) -> None:
    folders = [tmp_path / str(number) for number in range(10)]
    for folder in folders:
        folder.mkdir()
        recent.add(folder)

    assert recent.folders() == tuple(reversed(folders[2:]))


@pytest.mark.parametrize("content", ["", "{", "{}", "[1]"])
def test_a_damaged_list_is_an_empty_one(
    recent: RecentCentres, tmp_path: Path, content: str
) -> None:
    path = tmp_path / "config" / "recent.json"
    path.parent.mkdir()
    path.write_text(content, encoding="utf-8")

    assert recent.folders() == ()
