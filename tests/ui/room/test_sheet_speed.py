"""What a rating must not cost: reading the sheet again, laying it out again, an early « saved »."""

from __future__ import annotations

import gc
from collections import Counter
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from app.services.room.enrolment import unlock_juror
from app.services.room.scoring import record_rating
from tests.services.world import PIN
from tests.ui.room.driver import RoomDriver
from ui.look.theme import tokens
from ui.room.sheet import sheet_flow, sheet_writing
from ui.room.sheet.criterion_row import CriterionRow
from ui.widgets.buttons import LinkButton
from ui.widgets.level_button import LevelButton


class Seen(QObject):
    """Counts what Qt hands to the widgets of a page."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self._page = page
        self.events: Counter[QEvent.Type] = Counter()
        self.painted: Counter[type] = Counter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QWidget) and self._page.isAncestorOf(watched):
            self.events[event.type()] += 1
            if event.type() == QEvent.Type.Paint:
                self.painted[type(watched)] += 1
        return False


@pytest.fixture
def rating(sheet: RoomDriver) -> RoomDriver:
    """Everybody is here, two lines are rated: the header has said « Enregistré »."""
    sheet.everybody_present("P01")
    sheet.rows()[0].scale.setFocus()
    sheet.type("32")
    return sheet


def test_a_rating_is_shown_without_reading_the_sheet_again(
    rating: RoomDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(*_given: object) -> None:
        pytest.fail("the sheet was read again")

    monkeypatch.setattr(sheet_flow, "scoring_view", read)
    page = rating.window.sheet_page

    rating.type("1")
    assert rating.child(LinkButton, "show_missing").text() == "Voir les 12 notes qui manquent"
    rating.key(Qt.Key.Key_Up)
    rating.type("0")
    page.undo_wanted.emit()
    page.redo_wanted.emit()

    assert rating.rows()[2].scale.value() is None
    assert rating.child(LinkButton, "show_missing").text() == "Voir les 13 notes qui manquent"


def test_a_rating_lays_nothing_out_again_and_paints_two_lines(rating: RoomDriver) -> None:
    seen = Seen(rating.window.sheet_page)
    QApplication.instance().installEventFilter(seen)  # type: ignore[union-attr]

    rating.type("1")

    QApplication.instance().removeEventFilter(seen)  # type: ignore[union-attr]
    assert not seen.events[QEvent.Type.LayoutRequest]
    assert not seen.events[QEvent.Type.StyleChange]
    assert not seen.events[QEvent.Type.Polish]
    assert seen.painted[CriterionRow] == 2  # the line that was rated, and the next one
    # The level that was chosen; and « N », which has corners, where each line's ground changed.
    assert seen.painted[LevelButton] == 1 + 2


def test_what_was_not_painted_again_is_still_as_it_should_be(rating: RoomDriver) -> None:
    for digit in "12":
        rating.type(digit)
        assert _on_the_screen(rating) == _painted_anew(rating)
    for key in (Qt.Key.Key_Up, Qt.Key.Key_0, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_N):
        rating.key(key)
        assert _on_the_screen(rating) == _painted_anew(rating)

    rating.window.sheet_page.timer.main.setFocus()
    rating.settle()
    assert _on_the_screen(rating) == _painted_anew(rating)


def _on_the_screen(driver: RoomDriver) -> QImage:
    return _lines(driver, driver.window.screen().grabWindow(driver.window.winId()))


def _painted_anew(driver: RoomDriver) -> QImage:
    return _lines(driver, driver.window.grab())


def _lines(driver: RoomDriver, picture: QPixmap) -> QImage:
    """The lines alone: what else is on the page tells the time."""
    area = driver.window.sheet_page._scroll.viewport()
    lines = QRect(area.mapTo(driver.window, QPoint(0, 0)), area.size())
    return picture.copy(lines).toImage().convertToFormat(QImage.Format.Format_RGB32)


def test_nothing_is_said_before_the_rating_is_durable(
    rating: RoomDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = rating.window.sheet_page
    saved, missing = page.header.saved.text(), page.footer.missing.text()
    during: list[Any] = []

    def recorded(*given: Any) -> object:
        rating.world.clock.pass_seconds(5)
        seen.events.clear()
        at = record_rating(*given)
        during.append((page.header.saved.text(), page.footer.missing.text(), page.rows.current))
        assert not seen.events[QEvent.Type.Paint]
        return at

    seen = Seen(page)
    QApplication.instance().installEventFilter(seen)  # type: ignore[union-attr]
    monkeypatch.setattr(sheet_writing, "record_rating", recorded)
    line = rating.rows()[2].key

    rating.type("1")

    QApplication.instance().removeEventFilter(seen)  # type: ignore[union-attr]
    assert during == [(saved, missing, line)]
    assert page.header.saved.text() != saved
    assert page.footer.missing.text() != missing


def test_every_count_follows_a_rating_of_a_team_member(driver: RoomDriver) -> None:
    driver.prepared.enrolled(driver.room, "P03")
    driver.open("P03")
    driver.everybody_present("P03")
    driver.unlock()
    page = driver.window.sheet_page
    view = driver.view("P03", driver.room.dossier.planning.sitting("P03").jurors[0])
    place = next(at for at, group in enumerate(view.groups) if group.rows[0].candidate_name)
    first = view.groups[place].rows[0].key

    page.rows.go_to(first)
    driver.type("3")

    card = page.rows.card(place)
    assert card._count.text() == f"1 / {len(view.groups[place].rows)}"
    assert card._heads[first.criterion].count.text() == "1 / 3 membres"
    assert page.nav._counts[place].text() == card._count.text()
    assert page.footer._count.text() == f"1 note sur {len(view.rows)}"


def test_the_line_with_the_keyboard_keeps_its_height(rating: RoomDriver) -> None:
    heights = [row.height() for row in rating.rows()]

    for row in rating.rows():
        row.scale.setFocus()
        rating.settle()
        assert [each.height() for each in rating.rows()] == heights


def test_a_line_draws_the_ring_of_its_scale(rating: RoomDriver) -> None:
    before, current = rating.rows()[1:3]
    assert current.scale.hasFocus()

    assert _over_the_scale(current) == tokens().accent
    assert _over_the_scale(before) == tokens().surface


def _over_the_scale(row: CriterionRow) -> str:
    scale = row.scale.geometry()
    return row.grab().toImage().pixelColor(scale.center().x(), scale.top() - 3).name()


def test_a_rating_of_another_window_shows_when_the_lines_are_read_again(
    rating: RoomDriver,
) -> None:
    row = rating.rows()[5]
    record_rating(rating.room, "P01", unlock_juror(rating.room, "J01", PIN), row.key, 1)

    rating.press("timer_main")
    rating.presence(rating.room.dossier.planning.sitting("P01").candidates[0], "present_unchecked")

    assert row.scale.value() == 1


def test_what_exists_is_left_alone_by_collections_while_a_sheet_is_open(
    sheet: RoomDriver,
) -> None:
    assert gc.get_freeze_count()

    sheet.press("lock")

    assert not gc.get_freeze_count()
