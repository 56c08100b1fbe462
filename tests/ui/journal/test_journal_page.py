"""The journal on screen: read whole, filtered, exported, and shown where it breaks."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.errors import UserError
from app.domain.journal import Action
from app.domain.wording import sentence
from app.services.journal_view import JournalFilter, JournalView, room_journal
from tests.services.verified_documents import Documents
from tests.ui.journal.broken import broken_view
from tests.ui.verify.bench import ChosenPaths, wait_for, words
from ui.background import BackgroundRunner
from ui.journal.journal_page import JournalPage

Source = Callable[[JournalFilter], JournalView]


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Documents]:
    made = Documents(tmp_path_factory.mktemp("documents"))
    yield made
    made.close()


class Shown:
    """A journal page in a window, with hands."""

    def __init__(self, qtbot: QtBot, documents: Documents, source: Source, *, back: bool) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(1366, 768)
        self.runner = BackgroundRunner(self.window)
        self.picker = ChosenPaths()
        self.page = JournalPage(
            source, documents.files, self.picker, self.runner, name="Salle B204", back=back
        )
        self.page.setParent(self.window)
        self.page.resize(1366, 768)
        self.window.show()

    def start(self) -> None:
        self.page.start()
        self.rest()

    def rest(self) -> None:
        wait_for(lambda: not self.runner.is_busy())
        QApplication.processEvents()

    def rows(self) -> int:
        return self.page.model.rowCount()

    def search(self, text: str) -> None:
        self.page.filters.search.setText(text)
        self.page.filters.changed.emit()


@pytest.fixture
def whole(qtbot: QtBot, documents: Documents, dressed: QApplication) -> Iterator[Shown]:
    shown = Shown(qtbot, documents, partial(room_journal, documents.room), back=True)
    shown.start()
    yield shown
    shown.runner.close()


@pytest.fixture
def broken(qtbot: QtBot, documents: Documents, dressed: QApplication) -> Iterator[Shown]:
    shown = Shown(qtbot, documents, lambda _wanted: broken_view(documents.room), back=False)
    shown.start()
    yield shown
    shown.runner.close()


def test_the_last_entry_comes_first_and_is_read_whole(whole: Shown) -> None:
    assert whole.page.model.line(0).entry.action is Action.RESULTS_EXPORTED
    entry = words(whole.page.entry)
    assert "Remontée exportée" in entry
    assert "Horloge interne" in entry
    assert "23 novembre 2026, 08:30:00 (UTC+01:00)" in entry
    assert "Chaîne intacte" in whole.page._chain.text()
    assert "Dernière empreinte" in words(whole.page)


def test_arrows_go_from_entry_to_entry(whole: Shown) -> None:
    assert whole.page.view.hasFocus()
    QTest.keyClick(whole.page.view, Qt.Key.Key_Down)
    assert "Grille harmonisée signée" in words(whole.page.entry)


def test_words_keep_some_entries_and_say_how_many(whole: Shown) -> None:
    total = whole.rows()
    whole.search("scellée hélène")
    assert whole.rows() == 1
    assert f"1 sur {total} entrées" in words(whole.page)
    whole.search("introuvable")
    assert whole.rows() == 0
    assert "Aucune entrée ne correspond" in words(whole.page)
    QTest.keyClick(whole.page.filters.search, Qt.Key.Key_Escape)
    wait_for(lambda: whole.rows() == total)


def test_person_action_and_days_are_chosen(whole: Shown) -> None:
    filters = whole.page.filters
    for choice, row in ((filters.person, "J02"), (filters.action, Action.SHEET_SEALED.value)):
        place = choice.combo.findData(row)
        assert place > 0
        choice.combo.setCurrentIndex(place)
        choice.combo.activated.emit(place)
    assert whole.rows() == 1
    filters.since.combo.setCurrentIndex(1)
    filters.until.combo.setCurrentIndex(1)
    filters.changed.emit()
    assert whole.rows() == 1
    clear = whole.page.findChild(QAbstractButton, "journal_clear")
    assert clear is not None
    clear.click()
    assert whole.rows() > 10
    assert not clear.isEnabled()


def test_what_was_chosen_stays_when_the_journal_is_read_again(whole: Shown) -> None:
    whole.search("scellée")
    whole.page.view.setCurrentIndex(whole.page.model.index(1, 0))
    kept = whole.page.model.line(1).sequence
    whole.start()
    assert whole.rows() == 2
    assert whole.page.model.line(whole.page.view.currentIndex().row()).sequence == kept


def test_a_break_is_shown_with_what_it_means_and_a_way_there(broken: Shown) -> None:
    assert "La chaîne est rompue à l’entrée n° 7" in words(broken.page)
    assert "Chaîne rompue" in broken.page._chain.text()
    broken.search("remontée")
    action = broken.page.broken.action_button
    assert action is not None
    action.click()
    assert broken.page.model.line(broken.page.view.currentIndex().row()).sequence == 7
    assert "ne suit pas l’entrée qui la précède" in words(broken.page.entry)
    assert broken.page.findChild(QAbstractButton, "journal_back") is None


def test_the_table_keeps_what_is_shown_and_the_evidence_is_whole(
    whole: Shown, tmp_path: Path
) -> None:
    total = whole.rows()
    whole.search("scellée")
    whole.picker.saves = [tmp_path / "journal.csv", tmp_path / "journal.json", None]
    whole.page.export_csv.click()
    whole.rest()
    whole.page.export_json.click()
    whole.rest()
    whole.page.export_json.click()

    assert len((tmp_path / "journal.csv").read_text(encoding="utf-8").splitlines()) == 3
    assert len(json.loads((tmp_path / "journal.json").read_bytes())["entries"]) == total
    assert "journal.json" in words(whole.page.told)


def test_a_refused_export_is_told_in_the_page(whole: Shown, tmp_path: Path) -> None:
    whole.picker.saves = [tmp_path / "absent" / "journal.csv"]
    whole.page.export_csv.click()
    whole.rest()
    assert whole.page.refusal.isVisible()


def test_a_hash_is_copied(whole: Shown) -> None:
    copy = whole.page.findChild(QAbstractButton, "journal_copy_hash")
    assert copy is not None
    copy.click()
    assert QGuiApplication.clipboard().text() == whole.page.model.line(0).hash


def test_back_is_asked_for(whole: Shown, qtbot: QtBot) -> None:
    back = whole.page.findChild(QAbstractButton, "journal_back")
    assert back is not None
    with qtbot.waitSignal(whole.page.left):
        back.click()


def test_a_journal_that_cannot_be_read_is_told(
    qtbot: QtBot, documents: Documents, dressed: QApplication
) -> None:
    def refuse(_wanted: JournalFilter) -> JournalView:
        raise UserError("x", sentence("Illisible."), sentence("Rouvrez la salle."))

    shown = Shown(qtbot, documents, refuse, back=True)
    shown.start()
    assert "Illisible." in words(shown.page.refusal)
    assert not shown.page.export_csv.isEnabled()
    shown.runner.close()


def test_stopping_the_reading_shows_nothing(
    qtbot: QtBot, documents: Documents, dressed: QApplication
) -> None:
    shown = Shown(qtbot, documents, partial(room_journal, documents.room), back=True)
    shown.page.start()
    shown.page.waiting.cancelled.emit()
    shown.rest()
    assert shown.rows() == 0
    shown.runner.close()


def test_every_cell_says_its_head_to_assistive_technology(whole: Shown) -> None:
    index = whole.page.model.index(0, 1)
    said = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    assert said.startswith("Quand, 08:30:00, 23/11/2026")
    assert str(index.data(Qt.ItemDataRole.ToolTipRole)) == "08:30:00\n23/11/2026"
