from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ui.announce import announce


@pytest.mark.parametrize("assertive", [False, True])
def test_words_are_announced_with_their_urgency(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, assertive: bool
) -> None:
    heard: list[tuple[str, QAccessible.AnnouncementPoliteness]] = []

    def update(event: QAccessibleAnnouncementEvent) -> None:
        heard.append((event.message(), event.politeness()))

    monkeypatch.setattr(QAccessible, "updateAccessibility", update)
    label = QLabel()
    qtbot.addWidget(label)
    announce(label, "Cinq minutes restantes", assertive=assertive)
    levels = QAccessible.AnnouncementPoliteness
    expected = levels.Assertive if assertive else levels.Polite
    assert heard == [("Cinq minutes restantes", expected)]
