"""A room's agenda of five hundred sittings: read, shown and searched without a stall."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from statistics import median

import pytest
from PySide6.QtWidgets import QApplication

from app.services.room.agenda import agenda
from app.services.room.oral_timer import start_timer, stop_timer
from app.services.room.sitting import sitting_view
from app.services.room.transfer.results_export import export_summary
from tests.benchmarks.conftest import Say
from tests.benchmarks.measures import STRICT, Measure, milliseconds, seconds
from tests.services.long_day import a_long_day
from ui.room.agenda.agenda_page import AgendaPage

SITTINGS = 500
STALL = 0.050
ROUNDS = 9


@pytest.mark.benchmark
def test_agenda_500(say: Say, dressed: QApplication, tmp_path: Path) -> None:
    room = a_long_day(tmp_path, SITTINGS)
    page = AgendaPage(room.dossier.session.kind)
    page.resize(1366, 768)
    today = room.local(room.clock.now())
    read = agenda(room)
    page.show_agenda(read, today)
    page.show()
    QApplication.processEvents()

    def shown() -> None:
        page.show_agenda(agenda(room), today)
        QApplication.processEvents()

    def begun() -> None:
        start_timer(room, read.rows[-1].sitting)

    took = {
        "agenda read": _usual(lambda: agenda(room)),
        "agenda read and shown": _usual(shown),
        "one sitting read": _usual(lambda: sitting_view(room, read.rows[-1].sitting)),
        "export summed up": _usual(lambda: export_summary(room)),
        "timer started": seconds(begun),
    }
    stop_timer(room, read.rows[-1].sitting)
    page.close()
    page.deleteLater()
    for what, time in took.items():
        say(
            Measure(
                what=f"{SITTINGS} sittings: {what}",
                measured=milliseconds(time),
                against=f"the longest stall {milliseconds(STALL)}",
                ratio=time / STALL,
                aim="<= 1",
            )
        )
    if STRICT:
        assert max(took.values()) <= STALL


def _usual(act: Callable[[], object]) -> float:
    """The median: the first round finds nothing in memory."""
    return median(seconds(act) for _ in range(ROUNDS))
