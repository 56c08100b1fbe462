"""Saying when a window's first field can be typed in, on the standard output of its process."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QMainWindow


def say_ready(application: QApplication, window: QMainWindow) -> None:
    """Let the window paint and say so; then check that the field with the focus takes a key."""
    application.processEvents()
    before = window.focusWidget()
    print("ready", flush=True)  # noqa: T201

    # Imported here: what only the check needs must not count.
    from PySide6.QtCore import Qt  # noqa: PLC0415
    from PySide6.QtTest import QTest  # noqa: PLC0415

    assert before is not None
    QTest.keyClick(before, Qt.Key.Key_Tab)
    assert window.focusWidget() is not before
