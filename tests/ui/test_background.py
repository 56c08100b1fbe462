from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.domain.errors import IntegrityError, UserError
from app.domain.wording import sentence
from ui.background import BackgroundRunner, Progress

PATIENCE = 5.0


@pytest.fixture
def runner(dressed: object) -> Iterator[BackgroundRunner]:
    made = BackgroundRunner()
    yield made
    made.close()


def _never(*_values: object) -> None:
    pytest.fail("this must not be called")


def test_a_result_comes_back_on_the_gui_thread(runner: BackgroundRunner, qtbot: QtBot) -> None:
    threads: list[threading.Thread] = []
    results: list[int] = []

    def work(_progress: Progress) -> int:
        threads.append(threading.current_thread())
        return 42

    def done(result: int) -> None:
        threads.append(threading.current_thread())
        results.append(result)

    runner.run(work, done, _never)
    qtbot.waitUntil(lambda: not runner.is_busy())
    assert results == [42]
    assert threads[0] is not threading.main_thread()
    assert threads[1] is threading.main_thread()


def test_work_that_ended_keeps_nothing_of_whom_it_was_done_for(
    runner: BackgroundRunner, qtbot: QtBot
) -> None:
    class Listener:
        def hear(self, _result: int) -> None:
            self.heard = True

    listener = Listener()
    kept = weakref.ref(listener)
    task = runner.run(lambda _progress: 42, listener.hear, _never)
    gone = weakref.ref(task)
    qtbot.waitUntil(lambda: not runner.is_busy())
    del listener, task
    gc.collect()

    qtbot.waitUntil(lambda: gone() is None)
    assert kept() is None


@pytest.mark.parametrize(
    "error",
    [
        UserError("key.full", sentence("La clé est pleine."), sentence("Prenez-en une autre.")),
        IntegrityError("file.altered", sentence("Le fichier est altéré.")),
    ],
)
def test_what_a_person_or_a_file_caused_is_refused(
    runner: BackgroundRunner, qtbot: QtBot, error: UserError | IntegrityError
) -> None:
    refused: list[Exception] = []

    def work(_progress: Progress) -> None:
        raise error

    runner.run(work, _never, refused.append)
    qtbot.waitUntil(lambda: not runner.is_busy())
    assert refused == [error]


def test_a_bug_goes_to_the_exception_hook(
    runner: BackgroundRunner, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    caught: list[type[BaseException]] = []
    monkeypatch.setattr("sys.excepthook", lambda kind, *_rest: caught.append(kind))

    def work(_progress: Progress) -> None:
        raise ZeroDivisionError

    runner.run(work, _never, _never)
    qtbot.waitUntil(lambda: not runner.is_busy())
    assert caught == [ZeroDivisionError]


def test_progress_is_told_in_order(runner: BackgroundRunner, qtbot: QtBot) -> None:
    told: list[tuple[int, int]] = []

    def work(progress: Progress) -> None:
        for step in range(3):
            progress.report(step, 3)

    runner.run(
        work, lambda _none: None, _never, progressed=lambda done, total: told.append((done, total))
    )
    qtbot.waitUntil(lambda: not runner.is_busy())
    assert told == [(0, 3), (1, 3), (2, 3)]


def test_cancelled_work_stops_and_calls_nobody(runner: BackgroundRunner, qtbot: QtBot) -> None:
    started = threading.Event()
    stopped: list[bool] = []

    def work(progress: Progress) -> None:
        try:
            while True:
                progress.report(0, 1)
                started.set()
        finally:
            stopped.append(True)

    task = runner.run(work, _never, _never, progressed=lambda *_values: None)
    assert started.wait(PATIENCE)
    task.cancel()
    qtbot.waitUntil(lambda: not runner.is_busy())
    assert stopped == [True]


@pytest.mark.parametrize("refuses", [False, True])
def test_work_that_ends_after_it_was_cancelled_calls_nobody(
    runner: BackgroundRunner, qtbot: QtBot, refuses: bool
) -> None:
    gate = threading.Event()

    def work(_progress: Progress) -> str:
        gate.wait(PATIENCE)
        if refuses:
            raise IntegrityError("file.altered", sentence("Le fichier est altéré."))
        return "late"

    runner.run(work, _never, _never).cancel()
    gate.set()
    qtbot.waitUntil(lambda: not runner.is_busy())


def test_a_window_that_goes_away_hears_nothing_more(qtbot: QtBot) -> None:
    gate = threading.Event()
    ended = threading.Event()
    runner = BackgroundRunner()

    def work(_progress: Progress) -> str:
        gate.wait(PATIENCE)
        ended.set()
        return "late"

    runner.run(work, _never, _never)
    runner.deleteLater()
    with qtbot.waitSignal(runner.destroyed):
        pass
    gate.set()
    assert ended.wait(PATIENCE)
    qtbot.wait(20)


def test_closing_waits_for_the_work(dressed: object) -> None:
    runner = BackgroundRunner()
    ended: list[bool] = []
    started = threading.Event()

    def work(progress: Progress) -> None:
        started.set()
        try:
            while True:
                progress.report(0, 1)
        finally:
            ended.append(True)

    runner.run(work, _never, _never)
    assert started.wait(PATIENCE)
    runner.close()
    assert ended == [True]
