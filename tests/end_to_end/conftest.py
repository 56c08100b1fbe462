"""One application, dressed once, for the sittings that are held in this process."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from ui.look.theme import Theme, apply_look
from ui.translation import install_translation


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    apply_look(qapp, Theme.LIGHT)
    install_translation(qapp, "fr")
    return qapp
