"""A whole day through the real windows on two monitors, then its results from outside."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.cli import NOT_TOLD, main
from tests.end_to_end.display import a_display

ROOT = Path(__file__).parent.parent.parent
PICTURES = ROOT / "build" / "end_to_end"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Xvfb is Linux's")


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a day that was played on a display of its own."""
    folder = tmp_path_factory.mktemp("day")
    PICTURES.mkdir(parents=True, exist_ok=True)
    for old in PICTURES.glob("*.png"):
        old.unlink()
    with a_display() as display:
        done = subprocess.run(
            [
                sys.executable,
                "-m",
                "tests.end_to_end.watched_play",
                display.name,
                str(folder),
                str(PICTURES),
            ],
            cwd=ROOT,
            env={**os.environ, "DISPLAY": display.name, "QT_QPA_PLATFORM": "xcb"},
            capture_output=True,
            text=True,
            timeout=240,
            check=False,
        )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.mark.timeout(300)
def test_a_day_played_in_the_real_windows_ends_in_signed_and_merged_results(
    played: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sheets = sorted((played / "feuilles").glob("*.pdf"))
    assert [sheet.name for sheet in sheets] == ["E1-P01.pdf", "E3a-P03.pdf", "E5b-P04.pdf"]
    certificate = played / "salles" / "dossiers" / "certificat-du-centre.cer"
    arguments = ["verify", "--centre-certificate", str(certificate)]
    # The certificate alone never confirms who enrolled: every signature holds, and it is said.
    assert main([*arguments, *map(str, sheets)]) == NOT_TOLD
    said = capsys.readouterr().out
    assert "non confirmée par le centre" in said
    assert "✗" not in said
    (merged,) = (played / "resultats").glob("*.pdf")
    assert merged.read_bytes().startswith(b"%PDF-")


def test_the_projector_showed_the_countdown_and_the_laptop_kept_the_keyboard(
    played: Path,
) -> None:
    del played
    names = {path.stem[3:] for path in PICTURES.glob("*.png")}
    assert {"oral-P01", "oral-P01-public", "paused-P01", "resumed-P01-public"} <= names
    assert "paused-P01-public" not in names


def test_nothing_that_the_day_left_on_disk_shows_a_name_or_a_comment(played: Path) -> None:
    meant_to_be_read = {"feuilles", "resultats", "tables", "a-imprimer"}
    for path in played.rglob("*"):
        if not path.is_file() or meant_to_be_read & set(path.parts):
            continue
        content = path.read_bytes()
        for secret in ("Aubertin", "Marchetti", "Vu ensemble", "Vidéoprojecteur"):
            assert secret.encode() not in content, path
