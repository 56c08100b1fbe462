"""What is told of a store that does not hold."""

from __future__ import annotations

from pathlib import Path

from data.store_errors import damaged


def test_damage_is_told_without_a_path_which_is_noted_for_a_log(tmp_path: Path) -> None:
    path = tmp_path / "room.db"

    error = damaged(path)

    assert error.code == "store.damaged"
    assert error.what.french() == ("Les données enregistrées sont abîmées. Rien n’y a été modifié.")
    assert error.__notes__ == [str(path)]
