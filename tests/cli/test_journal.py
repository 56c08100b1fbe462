"""`soutenance journal` prints who did what, and says whether the chain holds."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.bootstrap import machine, places
from app.cli import HOLDS, NOT_TOLD, REFUSED, main
from app.services.centre.access.open_centre import close_centre
from app.services.room.open_room import close_room, open_package
from tests.services.world import PASSPHRASE, Prepared, World


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    made = World(tmp_path_factory.mktemp("journal")).prepared()
    close_centre(made.centre)
    (made.world.folder / "secret.txt").write_text(PASSPHRASE, encoding="utf-8")
    (made.world.folder / "code.txt").write_text(made.room_code, encoding="utf-8")
    room = open_package(places.laptop(machine.paths().data), made.package, made.room_code)
    close_room(room)
    return made


@pytest.fixture
def centre(prepared: Prepared) -> list[str]:
    folder = prepared.world.folder
    return ["--centre", str(folder / "centre"), "--secret-file", str(folder / "secret.txt")]


def test_the_centre_s_journal_is_printed_in_words(
    centre: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["journal", *centre]) == HOLDS
    said = capsys.readouterr().out
    assert "Agnès Rivoire  Session créée" in said
    assert "Chaîne intacte" in said


def test_the_journal_is_answered_as_json(
    centre: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["journal", "--json", *centre]) == HOLDS
    found = json.loads(capsys.readouterr().out)
    assert [entry["sequence"] for entry in found["entries"]] == list(
        range(1, len(found["entries"]) + 1)
    )


def test_words_and_days_keep_part_of_it(
    centre: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["journal", *centre, "--text", "reglement", "--since", "2026-11-01"]) == HOLDS
    said = capsys.readouterr().out
    assert "Règlement de la session arrêté" in said
    assert "Session créée" not in said
    assert main(["journal", *centre, "--until", "2026-11-01"]) == HOLDS
    assert "Règlement" not in capsys.readouterr().out


@pytest.mark.parametrize(("name", "start"), [("journal.csv", "\ufeff"), ("journal.json", "{")])
def test_it_is_exported_to_a_file(centre: list[str], tmp_path: Path, name: str, start: str) -> None:
    assert main(["journal", *centre, "--out", str(tmp_path / name)]) == HOLDS
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(start)


def test_a_room_of_this_laptop_is_opened_with_its_code(
    prepared: Prepared, capsys: pytest.CaptureFixture[str]
) -> None:
    code = str(prepared.world.folder / "code.txt")
    assert main(["journal", "--room", "B204", "--room-code-file", code]) == HOLDS
    assert "Dossier de salle ouvert" in capsys.readouterr().out


def test_an_unknown_room_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["journal", "--room", "Z999"]) == REFUSED
    assert "n’a pas été ouverte" in capsys.readouterr().err


def test_neither_or_both_places_is_not_enough(
    centre: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["journal"]) == NOT_TOLD
    assert main(["journal", *centre, "--room", "B204"]) == NOT_TOLD
    assert "--centre ou --room" in capsys.readouterr().err
