"""The demonstration as a person opens it: prepared, guided, both places one click away."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.bootstrap.application import Windows
from app.bootstrap.demonstration import DemonstrationRun
from ui.demonstration.hands import Hands
from ui.demonstration.scripted_picker import ScriptedPicker


@pytest.mark.timeout(180)
def test_a_demonstration_opens_its_room_and_its_centre(qapp: QApplication, tmp_path: Path) -> None:
    qapp.setQuitOnLastWindowClosed(False)
    windows = Windows(qapp, ScriptedPicker(), folder=tmp_path / "person")
    run = DemonstrationRun(windows, tmp_path / "demonstration")
    ended: list[bool] = []
    run.ended.connect(lambda: ended.append(True))
    hands = Hands()
    run.begin()
    hands.wait("the guide is ready", lambda: hands.sees("guide_window", "open_room"))
    hands.press("guide_window", "open_room")
    hands.wait("the room opens", lambda: hands.has_window("room_window"))
    hands.press("guide_window", "open_centre")
    hands.wait("the centre opens", lambda: hands.sees("centre_window", "side_overview"))
    hands.press("guide_window", "open_room")
    hands.window("guide_window").close()
    hands.settle()
    assert ended == [True]
    assert not hands.has_window("room_window")
    assert not hands.has_window("centre_window")
