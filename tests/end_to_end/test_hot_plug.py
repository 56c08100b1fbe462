"""Cables of projectors move in mid-oral, on a real display: the jury loses nothing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from tests.end_to_end.display import BEAMER, LAPTOP, PROJECTOR, Monitor, a_display
from tests.end_to_end.watched_hot_plug import NOTES, SMALLER, Note
from ui.look.tokens import PUBLIC_DARK

ROOT = Path(__file__).parent.parent.parent
PICTURES = ROOT / "build" / "end_to_end" / "hot_plug"
E1_SECONDS = 30 * 60

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Xvfb is Linux's")


@dataclass(frozen=True)
class Watched:
    """An oral during which cables moved.

    Attributes:
        notes: what was seen after each act, in order.
        keyboard: the names of our windows that ever had the keyboard.
    """

    notes: tuple[Note, ...]
    keyboard: tuple[str, ...]

    def at(self, moment: str) -> Note:
        (found,) = (note for note in self.notes if note.moment == moment)
        return found

    def picture(self, moment: str, monitor: Monitor = LAPTOP) -> QImage:
        rank = self.notes.index(self.at(moment)) + 1
        suffix = "" if monitor is LAPTOP else f"-{monitor.name}"
        image = QImage(str(PICTURES / f"{rank:02d}-{moment}{suffix}.png"))
        assert not image.isNull()
        return image


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> Watched:
    folder = tmp_path_factory.mktemp("hot-plug")
    PICTURES.mkdir(parents=True, exist_ok=True)
    for old in PICTURES.glob("*.png"):
        old.unlink()
    with a_display() as display:
        done = subprocess.run(
            [
                sys.executable,
                "-m",
                "tests.end_to_end.watched_hot_plug",
                display.name,
                str(folder),
                str(PICTURES),
            ],
            cwd=ROOT,
            env={**os.environ, "DISPLAY": display.name, "QT_QPA_PLATFORM": "xcb"},
            capture_output=True,
            text=True,
            timeout=110,
            check=False,
        )
    assert done.returncode == 0, done.stdout + done.stderr
    seen = json.loads((folder / NOTES).read_text(encoding="utf-8"))
    return Watched(
        notes=tuple(Note.from_json(each) for each in seen["notes"]),
        keyboard=tuple(seen["keyboard"]),
    )


def test_a_projector_is_filled_each_time_it_comes_and_at_its_new_size(watched: Watched) -> None:
    assert watched.at("alone").place is None
    assert watched.at("plugged").place == PROJECTOR.rect
    assert watched.at("unplugged").place is None
    assert watched.at("replugged").place == PROJECTOR.rect
    assert watched.at("smaller").place == SMALLER.rect
    for moment in ("plugged", "replugged", "smaller"):
        assert watched.at(moment).painted[:2] == ("Soutenance", "Inès Aubertin")
        assert watched.at(moment).chip == "Écran 2\u00a0: affiché"
    for moment in ("alone", "unplugged"):
        assert watched.at(moment).chip == "Écran 2\u00a0: absent"


def test_the_timer_goes_on_whatever_the_cables_do(watched: Watched) -> None:
    for note in watched.notes:
        if note.painted:
            minutes, seconds = note.painted[2].split(":")
            left = 60 * int(minutes) + int(seconds)
            assert abs(E1_SECONDS - note.elapsed - left) < 2.5, note.moment
    assert watched.notes[-1].elapsed > 5


def test_the_keyboard_stays_where_the_jury_types(watched: Watched) -> None:
    assert watched.keyboard == ("room_windowWindow", "screen_panelWindow")
    for note in watched.notes:
        panel = note.moment.endswith("panel") or note.moment == "identified"
        assert note.keyboard == ("Écran du public" if panel else "B204 · Soutenance"), note.moment


def test_every_digit_typed_beside_a_moving_cable_rates_the_next_line(watched: Watched) -> None:
    for before, after in pairwise(watched.notes):
        rated = sum(level is not None for level in before.levels)
        assert after.levels[:rated] == before.levels[:rated]
    assert watched.notes[-1].levels[:9] == (3, 2, 3, 1, 2, 3, 3, 2, 1)
    assert set(watched.notes[-1].levels[9:]) == {None}


def _changed(before: QImage, after: QImage) -> float:
    """The part of a picture that another one does not show alike."""
    points = [(x, y) for x in range(0, before.width(), 4) for y in range(0, before.height(), 4)]
    differing = sum(before.pixel(*point) != after.pixel(*point) for point in points)
    return differing / len(points)


def test_a_mirror_covers_nothing_and_says_how_to_extend(watched: Watched) -> None:
    for moment in ("mirrored", "overlapping"):
        note = watched.at(moment)
        assert note.place is None
        assert note.chip == "Écran 2\u00a0: recopie, à étendre"
    panel = watched.at("mirrored, panel").words
    assert "Super+P" in panel
    assert "étendre" in panel
    before = watched.picture("before the mirror")
    assert _changed(before, watched.picture("mirrored")) < 0.05
    assert _changed(before, watched.picture("mirrored, panel")) > 0.1  # what covers is noticed


def test_a_mirror_that_is_extended_shows_the_public_window(watched: Watched) -> None:
    extended = watched.at("extended")
    assert extended.place == PROJECTOR.rect
    assert extended.chip == "Écran 2\u00a0: affiché"


def test_identifying_shows_each_screen_its_number(watched: Watched) -> None:
    cards = json.loads(watched.at("identified").words)
    assert set(cards) == {"1", "2", "3"}
    for number, monitor in (("1", LAPTOP), ("2", PROJECTOR), ("3", BEAMER)):
        left, top, width, height = cards[number]
        assert monitor.left <= left
        assert left + width <= monitor.left + monitor.width
        # The card's frame is painted there: nothing lies over it.
        edge = watched.picture("identified", monitor).pixelColor(
            left - monitor.left + 1, top + height // 2
        )
        assert _near(edge, QColor(PUBLIC_DARK.accent)), (number, edge.name())


def _near(one: QColor, other: QColor) -> bool:
    pairs = zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)  # type: ignore[index]
    return all(abs(a - b) < 40 for a, b in pairs)


def test_of_two_projectors_the_first_is_taken_until_somebody_chooses(watched: Watched) -> None:
    assert watched.at("two projectors").place == PROJECTOR.rect
    assert watched.at("identified").place == PROJECTOR.rect
    chosen = watched.at("chosen, panel")
    assert chosen.place == BEAMER.rect
    assert "3 · Beamer, 1280 × 800" in chosen.words or "affiché, Beamer" in chosen.words
    assert watched.at("chosen").place == BEAMER.rect


def test_the_chosen_projector_gets_the_public_window_back(watched: Watched) -> None:
    unplugged = watched.at("chosen unplugged")
    assert unplugged.place is None
    assert unplugged.chip == "Écran 2\u00a0: à choisir"
    assert watched.at("chosen replugged").place == BEAMER.rect
