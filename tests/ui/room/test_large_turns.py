"""Passing the laptop among five or six jurors, in the smallest window."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.session import Capacity
from app.services.room.agenda import JurorLabel
from app.services.room.sitting import JurorView, SittingView, sitting_view
from tests.ui.room.driver import RoomDriver
from ui.look.tokens import SMALLEST_WINDOW
from ui.room.sheet.turn_page import TurnPage


def a_large_panel(view: SittingView, jurors: int, *, sealed: int) -> SittingView:
    """The same sitting before that many jurors, the first of whom have sealed."""
    return replace(
        view,
        jurors=tuple(
            JurorView(
                label=JurorLabel(
                    id=f"J{place}",
                    name=f"Marie-Clémentine Destouches-Vauquelin {place}",
                    capacity=Capacity.PROFESSIONAL,
                    chair=place == 0,
                ),
                enrolled=True,
                sealed_at=view.sitting.starts_at if place < sealed else None,
                digest="ab" * 32 if place < sealed else None,
                voided_at=None,
                links=(),
                declared=True,
            )
            for place in range(jurors)
        ),
    )


@pytest.mark.parametrize("jurors", [5, 6])
@pytest.mark.parametrize("sealed", [0, 4])
def test_every_juror_of_a_large_panel_is_whole_and_can_be_reached(
    driver: RoomDriver, qtbot: QtBot, dressed: QApplication, jurors: int, sealed: int
) -> None:
    view = a_large_panel(sitting_view(driver.room, "P04"), jurors, sealed=sealed)
    page = TurnPage(driver.room.dossier.session.kind)
    qtbot.addWidget(page)
    page.resize(*SMALLEST_WINDOW)
    page.show_sitting(view, f"J{sealed}")
    page.show()
    QApplication.processEvents()

    rows = [page.findChild(QWidget, f"juror_J{place}") for place in range(jurors)]
    heights = {row.height() for row in rows if row is not None}
    assert len(heights) == 1
    assert heights.pop() >= 48
    assert page.minimumSizeHint().height() <= SMALLEST_WINDOW[1]
