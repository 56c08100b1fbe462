"""Whose thread destroys what only a cycle kept."""

from __future__ import annotations

import gc
import threading

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from ui.garbage import GarbageCollection


def _left_behind(name: str) -> None:
    """Leave a widget that nothing but itself refers to."""
    widget = QWidget()
    widget.setObjectName(name)
    widget.itself = widget  # type: ignore[attr-defined]


def _is_there(name: str) -> bool:
    return any(widget.objectName() == name for widget in QApplication.topLevelWidgets())


def _allocate() -> None:
    kept = [[number] for number in range(50_000)]
    assert kept


def test_work_in_another_thread_destroys_no_widget(dressed: QApplication) -> None:
    owner = QObject()
    collection = GarbageCollection(owner)
    _left_behind("left behind")

    work = threading.Thread(target=_allocate)
    work.start()
    work.join()
    assert _is_there("left behind")

    _allocate()
    kept = [[number] for number in range(5_000)]
    collection.collect()
    assert not _is_there("left behind")
    assert kept


def test_pythons_own_collections_come_back_with_the_last_window(dressed: QApplication) -> None:
    gc.enable()
    owner = QObject()
    collection = GarbageCollection(owner)
    assert not gc.isenabled()

    collection.deleteLater()
    del owner
    assert gc.isenabled()
    gc.disable()
