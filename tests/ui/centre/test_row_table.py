"""Tables of many rows."""

from __future__ import annotations

import time

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from ui.centre.row_table import SearchedTable
from ui.centre.rows import Column


def _table(qtbot: QtBot, count: int) -> SearchedTable[int]:
    columns: tuple[Column[int], ...] = (
        Column(title="Numéro", text=lambda row: f"n{row}", order=lambda row: row),
        Column(title="Reste", width=200, text=lambda row: f"Élève {row % 7}"),
    )
    table = SearchedTable("Lignes", columns, search="Chercher", object_name="rows")
    qtbot.addWidget(table)
    table.resize(800, 600)
    table.set_rows(list(range(count)))
    table.show()
    return table


def _first(table: SearchedTable[int]) -> str:
    return str(table.model.index(0, 0).data())


def test_ten_thousand_rows_are_searched_and_sorted_at_once(qtbot: QtBot) -> None:
    table = _table(qtbot, 10_000)

    begun = time.perf_counter()
    table.model.sort(0, Qt.SortOrder.DescendingOrder)
    table.search_field.setText("eleve 3 n999")
    taken = time.perf_counter() - begun
    assert _first(table) == "n9999"
    assert taken < 1.0


def test_a_head_sorts_and_sorts_the_other_way(qtbot: QtBot) -> None:
    table = _table(qtbot, 12)
    heads = table.view.horizontalHeader()
    place = QPoint(heads.sectionViewportPosition(0) + 20, heads.height() // 2)
    qtbot.mouseClick(heads.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert _first(table) == "n0"
    qtbot.mouseClick(heads.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert _first(table) == "n11"


def test_the_order_is_chosen_by_keyboard_too(qtbot: QtBot) -> None:
    table = _table(qtbot, 12)
    combo = table._order.combo
    combo.setCurrentIndex(2)
    combo.activated.emit(2)
    assert _first(table) == "n0"
    assert str(table.model.index(11, 1).data()) == "Élève 6"


def test_a_row_opens_with_enter_and_with_a_click(qtbot: QtBot) -> None:
    table = _table(qtbot, 3)
    table.open_on_click()
    opened: list[int] = []
    table.activated.connect(opened.append)
    table.view.setFocus()
    table.view.setCurrentIndex(table.model.index(1, 0))
    qtbot.keyClick(table.view, Qt.Key.Key_Return)
    place = table.view.visualRect(table.model.index(2, 0)).center()
    qtbot.mouseClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened == [1, 2]
