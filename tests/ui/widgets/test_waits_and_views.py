"""Empty places, waits, the side bar, the countdown, tables."""

from __future__ import annotations

from datetime import time
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QApplication, QTableView, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Stage
from tests.ui.widgets.pictures import inks
from ui.look.theme import tokens
from ui.widgets.buttons import Button
from ui.widgets.countdown import CountdownDisplay, CountdownMood, CountdownView, Mark, TimerStrip
from ui.widgets.drop_area import DropArea
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Label
from ui.widgets.level_badge import LevelBadge
from ui.widgets.progress_bar import ProgressBar
from ui.widgets.saved_label import SavedLabel
from ui.widgets.side_bar import SideBar, SideBarItem
from ui.widgets.state_label import ShownState
from ui.widgets.table import (
    CURRENT_ROLE,
    ICON_ROLE,
    SECOND_LINE_ROLE,
    STATE_ROLE,
    PillDelegate,
    style_table,
)
from ui.widgets.waiting import WaitingPanel


def test_an_empty_place_says_what_will_be_there(stage: Stage, qtbot: QtBot) -> None:
    empty = EmptyState("inbox", "Aucune remontée reçue", "Branchez la clé.", action="Choisir…")
    stage.put(empty)
    acted: list[None] = []
    empty.acted.connect(lambda: acted.append(None))
    assert empty.action_button is not None
    qtbot.mouseClick(empty.action_button, Qt.MouseButton.LeftButton)
    assert acted == [None]
    assert EmptyState("inbox", "Rien").action_button is None


def test_a_short_wait_shows_nothing(stage: Stage, qtbot: QtBot) -> None:
    waiting = WaitingPanel()
    stage.put(waiting)
    waiting.start("Vérification des signatures")
    assert not waiting.isVisible()
    waiting.stop()
    qtbot.wait(550)
    assert not waiting.isVisible()


def test_a_long_wait_says_how_far_it_is_and_can_be_cancelled(stage: Stage, qtbot: QtBot) -> None:
    waiting = WaitingPanel()
    stage.put(waiting)
    waiting.start("Vérification des signatures")
    qtbot.waitUntil(waiting.isVisible, timeout=2000)
    waiting.update_progress(1204, 2112, 20)
    words = {label.text() for label in waiting.findChildren(Label)}
    assert words == {
        "Vérification des signatures",
        "1\u202f204 sur 2\u202f112",
        "Environ 20\u00a0s.",
    }
    waiting.update_progress(1300, 2112, 600)
    assert "Environ 10\u00a0min." in {label.text() for label in waiting.findChildren(Label)}
    waiting.update_progress(1400, 2112)
    cancel = waiting.findChild(Button, "cancel")
    assert cancel is not None
    with qtbot.waitSignal(waiting.cancelled):
        qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)


def test_progress_of_nothing_is_an_empty_bar(stage: Stage) -> None:
    bar = ProgressBar("Feuilles reçues")
    stage.put(bar)
    bar.set_progress(0, 0)
    assert tokens().accent not in inks(bar)
    bar.set_progress(5, 4)
    assert bar.value() == 4
    assert tokens().accent in inks(bar)


def test_saved_says_when_and_failed_says_so() -> None:
    saved = SavedLabel()
    assert saved.text() == "Rien à enregistrer"
    saved.set_saved(time(14, 32, 7))
    assert saved.text() == "Enregistré à 14:32:07"
    saved.set_failed()
    assert saved.text() == "Non enregistré"


@pytest.fixture
def side(stage: Stage) -> SideBar:
    bar = SideBar(
        "Centre",
        "Session",
        (SideBarItem("a", "inbox", "Réception"), SideBarItem("b", "gavel", "Délibération")),
    )
    stage.put(bar)
    return bar


def _item(side: SideBar, key: str) -> QWidget:
    item = side.findChild(QWidget, f"side_{key}")
    assert item is not None
    return item


def test_the_side_bar_goes_where_one_clicks(side: SideBar, qtbot: QtBot) -> None:
    chosen: list[str] = []
    side.chosen.connect(chosen.append)
    side.set_current("a")
    first = _item(side, "a")
    second = _item(side, "b")
    qtbot.mouseClick(second, Qt.MouseButton.LeftButton)
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    assert chosen == ["b"]
    qtbot.keyClick(second, Qt.Key.Key_Up)
    qtbot.keyClick(first, Qt.Key.Key_Return)
    qtbot.keyClick(first, Qt.Key.Key_A)
    assert chosen == ["b", "a"]


def test_a_badge_is_part_of_the_name(side: SideBar) -> None:
    side.set_badge("a", 6)
    item = _item(side, "a")
    assert item.accessibleName() == "Réception, 6"
    side.set_badge("a", 0)
    assert item.accessibleName() == "Réception"
    side.set_heading("Centre AIPF Lyon", "novembre")
    side.set_person("Agnès Rivoire")
    assert side.width() == 208
    side.grab()


def test_badges_of_levels_thicken_where_they_depart(stage: Stage) -> None:
    badge = LevelBadge("2", "Partiellement acquis", stacked=True)
    stage.put(badge)
    before = badge.grab().toImage()
    badge.set_level("2", "Partiellement acquis", departs=True)
    assert badge.text() == "2 Partiellement acquis"
    assert badge.grab().toImage() != before
    row = LevelBadge("3", "Acquis")
    assert row.sizeHint().height() == 24


def _display(text: str = "21:18", **changes: object) -> CountdownDisplay:
    values: dict[str, object] = {"phase": "Présentation", "fraction": 0.5, **changes}
    return CountdownDisplay(text=text, **values)  # type: ignore[arg-type]


def test_the_countdown_says_what_it_shows(stage: Stage) -> None:
    view = CountdownView()
    view.grab()
    stage.put(view)
    view.show_display(_display(marks=(Mark(0.1, "1 min"),)))
    assert view.accessibleName() == "Temps restant\u00a0: 21:18"
    view.show_display(_display("+0:53", mood=CountdownMood.OVERTIME, fraction=0.0))
    assert view.accessibleName() == "Temps dépassé\u00a0: 0:53"
    assert tokens().error in inks(view)
    view.show_display(_display(fraction=None))
    view.grab()
    display = view.display()
    assert display is not None
    assert display.fraction is None


@pytest.mark.parametrize(("left", "ground"), [(0.5, "accent"), (0.1, "border")])
def test_a_threshold_stands_apart_from_the_bar_full_or_not(
    stage: Stage, left: float, ground: str
) -> None:
    view = CountdownView()
    stage.put(view)
    view.setFixedWidth(200)
    view.show_display(_display(fraction=left, marks=(Mark(0.25, "5 min"),)))
    picture = view.grab().toImage()
    t = tokens()

    across = [picture.pixelColor(x, 50).name() for x in range(46, 54)]
    beside, apart = [getattr(t, ground)] * 2, [t.surface]

    assert across == [*beside, *apart, t.text, t.text, *apart, *beside]
    assert picture.pixelColor(50, 44).name() == t.text


def test_the_countdown_repaints_only_what_moved(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = CountdownView()
    stage.put(view)
    repaints: list[None] = []
    view.show_display(_display())
    monkeypatch.setattr(view, "update", lambda: repaints.append(None))
    view.show_display(_display(fraction=0.5 + 1e-6))
    assert repaints == []
    view.show_display(_display("21:17"))
    assert len(repaints) == 1


@pytest.mark.parametrize("mood", list(CountdownMood))
def test_a_mood_is_said_in_words(stage: Stage, mood: CountdownMood) -> None:
    strip = TimerStrip()
    stage.put(strip)
    strip.show_display(_display(mood=mood, state_words="En pause", subtitle="fin prévue 15:21"))
    assert "En pause" in {label.text() for label in strip.findChildren(Label)}
    strip.grab()
    strip.show_display(_display())
    assert "En pause" not in {label.text() for label in strip.findChildren(Label)}


def _mime(*paths: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path) for path in paths])
    return data


def test_only_files_of_the_right_kind_can_be_dropped(stage: Stage, tmp_path: Path) -> None:
    area = DropArea("Déposez un tableur", suffixes=(".xlsx",))
    stage.put(area)
    dropped: list[list[Path]] = []
    area.dropped.connect(dropped.append)
    sheet, other = str(tmp_path / "a.XLSX"), str(tmp_path / "b.exe")
    for data, taken in ((_mime(sheet, other), True), (_mime(other), False)):
        actions = Qt.DropAction.CopyAction
        buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(QPointF(5, 5).toPoint(), actions, data, buttons, keys)
        enter.setAccepted(False)
        QApplication.sendEvent(area, enter)
        assert enter.isAccepted() is taken
        area.grab()
        QApplication.sendEvent(area, QDropEvent(QPointF(5, 5), actions, data, buttons, keys))
    QApplication.sendEvent(area, QDragLeaveEvent())
    assert dropped == [[Path(sheet)]]
    assert DropArea("Tout")._paths(_mime(other)) == [Path(other)]


def test_a_table_shows_two_lines_symbols_and_states(stage: Stage) -> None:
    model = QStandardItemModel(2, 2)
    model.setHorizontalHeaderLabels(["Candidat", "État"])
    name = QStandardItem("Inès Aubertin")
    name.setData("n° 2026-0402", SECOND_LINE_ROLE)
    name.setData("circle-check", ICON_ROLE)
    name.setData(True, CURRENT_ROLE)
    state = QStandardItem()
    state.setData(ShownState.RECEIVED, STATE_ROLE)
    model.setItem(0, 0, name)
    model.setItem(0, 1, state)
    view = QTableView()
    view.setModel(model)
    style_table(view)
    delegate = PillDelegate(view)
    view.setItemDelegateForColumn(1, delegate)
    stage.put(view)
    view.resizeColumnsToContents()
    assert view.rowHeight(0) == 56
    colours = inks(view)
    assert {tokens().accent_soft, tokens().ok_soft, tokens().accent} <= colours
    view.setFocus()
    view.selectRow(1)
    inks(view)
    assert view.columnWidth(0) >= 100
