"""The command line answers as the windows do, and its exit status can be relied on."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from app.cli import HOLDS, REFUSED, main
from app.services.centre.access.open_centre import close_centre
from app.services.room.panel.panel_signature import score_sheet_pdf
from app.trust.keystore import CentreKeys
from tests.services.world import PASSPHRASE, World

SOURCE = Path(__file__).parent.parent / "referentials" / "source.txt"


class Returned:
    """What came back from a room, on disk: a centre's folder, a package, a signed PDF."""

    def __init__(self, folder: Path) -> None:
        prepared = World(folder).prepared()
        room = prepared.room()
        prepared.conclude(room, "P01", 3, 2)
        self.centre = folder / "centre"
        self.package = prepared.export(room).written.path
        self.pdf = folder / "grille.pdf"
        self.pdf.write_bytes(score_sheet_pdf(room, "P01"))
        self.sheet = folder / "feuille.jws.json"
        with room.store.transaction() as records:
            self.sheet.write_bytes(records.score_sheets("P01")[0].jws)
        self.keys: CentreKeys = prepared.centre.keys
        self.certificate = folder / "stick" / "dossiers" / "certificat-du-centre.cer"
        self.secret = folder / "secret.txt"
        self.secret.write_text(PASSPHRASE + "\n", encoding="utf-8")
        close_centre(prepared.centre)

    def merge(self, *more: str) -> int:
        return main(
            ["merge", "--centre", str(self.centre), "--secret-file", str(self.secret), *more]
        )


@pytest.fixture(scope="module")
def back(tmp_path_factory: pytest.TempPathFactory) -> Returned:
    return Returned(tmp_path_factory.mktemp("back"))


@pytest.fixture
def answer(capsys: pytest.CaptureFixture[str]) -> Callable[[], dict[str, object]]:
    def read() -> dict[str, object]:
        found: dict[str, object] = json.loads(capsys.readouterr().out)
        return found

    return read


def test_the_shipped_referential_is_shown_as_json(
    answer: Callable[[], dict[str, object]],
) -> None:
    assert main(["referential", "show", "--json"]) == HOLDS
    found = answer()
    assert list(found) == ["title", "level", "source", "blocks"]
    blocks = found["blocks"]
    assert isinstance(blocks, list)
    criteria = [c for b in blocks for a in b["assessments"] for c in a["criteria"]]
    assert len(criteria) == 91
    text = SOURCE.read_text(encoding="utf-8")
    assert all(piece["text"] in text for c in criteria for piece in c["source"])


def test_the_shipped_referential_is_shown_in_french(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["referential", "show"]) == HOLDS
    assert "Épreuve E5b" in capsys.readouterr().out


def test_a_bad_referential_is_answered_with_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "mauvais.yaml"
    bad.write_text("title: Essai\nlevel: six\n", encoding="utf-8")
    assert main(["referential", "check", str(bad)]) == REFUSED
    assert "ligne 2" in capsys.readouterr().err


def test_a_good_referential_is_said_to_be_good(capsys: pytest.CaptureFixture[str]) -> None:
    shipped = Path("resources/referentials/aipf-rmocm.yaml")
    assert main(["referential", "check", str(shipped)]) == HOLDS
    assert "91" in capsys.readouterr().out


def test_merging_says_what_was_added_and_then_that_it_was_there(
    back: Returned, answer: Callable[[], dict[str, object]]
) -> None:
    assert back.merge("--json", str(back.package)) == HOLDS
    first = answer()
    assert (first["added"], first["received"], first["refused"]) == (3, 2, 0)
    assert back.merge("--json", str(back.package)) == HOLDS
    assert (answer()["added"], first["expected"]) == (0, 10)


def test_merging_an_altered_file_fails_and_says_why(
    back: Returned, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    altered = tmp_path / "remontee.remontee"
    data = bytearray(back.package.read_bytes())
    data[len(data) // 2] ^= 1
    altered.write_bytes(data)
    assert back.merge(str(altered)) == REFUSED
    assert "refus" in capsys.readouterr().out


def test_a_wrong_passphrase_merges_nothing(
    back: Returned, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = tmp_path / "secret.txt"
    wrong.write_text("une autre phrase", encoding="utf-8")
    arguments = ["merge", "--centre", str(back.centre), "--secret-file", str(wrong)]
    assert main([*arguments, str(back.package)]) == REFUSED
    assert "phrase de passe" in capsys.readouterr().err.casefold()


def test_an_unknown_session_is_named_with_those_that_exist(
    back: Returned, capsys: pytest.CaptureFixture[str]
) -> None:
    assert back.merge("--session", "Autre", str(back.package)) == REFUSED
    assert "Session de novembre 2026" in capsys.readouterr().err


def test_french_goes_through_a_pipe_whose_code_page_lacks_its_signs() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "app", "referential", "show", "absent\u202f✓.yaml"],
        env={**os.environ, "PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == REFUSED
    assert "absent\u202f✓.yaml" in done.stderr.decode("utf-8")


def test_the_command_line_needs_no_qt(tmp_path: Path) -> None:
    script = (
        "import sys; from app.cli import main; main(['referential', 'show', '--json']);"
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)
    assert done.returncode == 0
