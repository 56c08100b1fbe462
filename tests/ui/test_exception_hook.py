from __future__ import annotations

import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from ui.exception_hook import install_exception_hook, show_report


@pytest.fixture
def told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, dressed: object) -> list[Path | None]:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    shown: list[Path | None] = []
    install_exception_hook(tmp_path / "reports", show=shown.append)
    return shown


def _fail(message: str = "boum") -> None:
    failure = ZeroDivisionError(message)
    sys.excepthook(type(failure), failure, None)


def test_a_bug_is_written_and_told(
    told: list[Path | None], capsys: pytest.CaptureFixture[str]
) -> None:
    _fail()
    (report,) = told
    assert report is not None
    assert "ZeroDivisionError: boum" in report.read_text(encoding="utf-8")
    assert "ZeroDivisionError" in capsys.readouterr().err


def test_a_bug_in_another_thread_is_told_on_the_gui_thread(
    told: list[Path | None], qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()
    assert told == []
    qtbot.waitUntil(lambda: len(told) == 1)
    capsys.readouterr()


def test_a_full_disk_does_not_hide_the_bug(
    tmp_path: Path, told: list[Path | None], capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    install_exception_hook(tmp_path / "file" / "reports", show=told.append)
    _fail()
    assert told == [None]
    capsys.readouterr()


def test_a_bug_while_telling_a_bug_opens_no_second_dialog(
    tmp_path: Path, told: list[Path | None], capsys: pytest.CaptureFixture[str]
) -> None:
    calls: list[Path | None] = []

    def show(report: Path | None) -> None:
        calls.append(report)
        _fail("pendant")

    install_exception_hook(tmp_path, show=show)
    _fail()
    assert len(calls) == 1
    assert len(list(tmp_path.glob("incident-*.txt"))) == 2
    capsys.readouterr()


def test_ctrl_c_stays_ctrl_c(told: list[Path | None], capsys: pytest.CaptureFixture[str]) -> None:
    failure = KeyboardInterrupt()
    sys.excepthook(type(failure), failure, None)
    assert told == []
    assert "KeyboardInterrupt" in capsys.readouterr().err


@pytest.mark.parametrize("report", [None, Path("rapport.txt")])
@pytest.mark.qt_log_ignore("does not support grabbing", extend=True)
def test_the_dialog_says_that_the_ratings_are_safe(dressed: object, report: Path | None) -> None:
    words: list[str] = []

    def read_and_close() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        words.append(f"{box.text()} {box.informativeText()}")
        box.buttons()[0].click()

    QTimer.singleShot(0, read_and_close)
    show_report(report)
    assert "Les notes enregistrées sont intactes" in words[0]
    assert ("rapport.txt" in words[0]) is (report is not None)
