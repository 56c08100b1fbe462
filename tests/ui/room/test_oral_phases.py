"""The timer card on its page: next phase, added time, an oral timed elsewhere, what is said."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.timer_record import TimerEventKind
from tests.services.world import Prepared
from tests.ui.room.driver import RoomDriver, a_driver, a_phased_session
from ui.look.tokens import SMALLEST_WINDOW
from ui.room.agenda.agenda_model import AgendaModel
from ui.room.oral.timer_card import TimerCard
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.field import Field
from ui.widgets.table import SECOND_LINE_ROLE


@pytest.fixture(scope="module")
def phased(tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    return a_phased_session(tmp_path_factory.mktemp("phased"))


@pytest.fixture
def oral(
    phased: Prepared, tmp_path: Path, qtbot: QtBot, dressed: QApplication
) -> Iterator[RoomDriver]:
    """The oral of P01 has just begun, with its installation."""
    made = a_driver(phased, tmp_path)
    made.start()
    made.open("P01")
    made.press("timer_main")
    yield made
    made.close()


def _card(driver: RoomDriver) -> TimerCard:
    return driver.window.turn_page.timer


def _phase(driver: RoomDriver) -> str:
    display = _card(driver).strip.countdown.display()
    assert display is not None
    return display.phase


def _sees(driver: RoomDriver, name: str) -> bool:
    card = _card(driver)
    return any(each.isVisible() for each in card.findChildren(QWidget, name))


def _go(driver: RoomDriver, seconds: float) -> None:
    driver.world.clock.pass_seconds(seconds)
    driver.window.oral.show_now()
    driver.settle()


def test_an_installation_leads_to_the_next_phase(oral: RoomDriver) -> None:
    assert _phase(oral) == "Installation"
    assert oral.child(Button, "timer_next").kind is ButtonKind.PRIMARY
    assert not _sees(oral, "timer_add")

    oral.key(Qt.Key.Key_F9)

    assert _phase(oral) == "Présentation"
    assert oral.child(Button, "timer_main").kind is ButtonKind.PRIMARY


def test_a_phase_with_time_left_is_only_left_when_asked_twice(oral: RoomDriver) -> None:
    oral.press("timer_next")
    _go(oral, 600)
    oral.press("timer_next")
    assert _phase(oral) == "Présentation"
    oral.press("next_cancel")
    oral.key(Qt.Key.Key_F9)
    assert _phase(oral) == "Présentation"

    oral.press("next_confirm")

    assert _phase(oral) == "Échanges"


def test_the_last_minute_of_a_phase_is_left_at_once(oral: RoomDriver) -> None:
    oral.press("timer_next")
    _go(oral, 1_140)

    oral.key(Qt.Key.Key_F9)

    assert _phase(oral) == "Échanges"


def test_f9_in_the_last_phase_asks_for_the_end(oral: RoomDriver) -> None:
    oral.press("timer_next")
    _go(oral, 1_200)
    oral.press("timer_next")
    assert not _sees(oral, "timer_next")

    oral.key(Qt.Key.Key_F9)
    oral.press("stop_confirm")

    assert oral.window.oral.record("P01").stopped


def test_an_oral_may_end_in_any_phase(oral: RoomDriver) -> None:
    oral.press("timer_next")
    oral.press("timer_end")
    oral.press("stop_confirm")

    assert oral.window.oral.record("P01").stopped
    over = _card(oral)._over.text()
    assert over.endswith("Suit «\u00a0Délibération\u00a0», 15\u00a0min.")


def test_when_its_time_is_over_what_is_next_is_the_button(oral: RoomDriver) -> None:
    oral.press("timer_next")
    _go(oral, 1_210)
    assert oral.child(Button, "timer_next").kind is ButtonKind.PRIMARY
    assert oral.child(Button, "timer_main").kind is ButtonKind.SECONDARY

    oral.press("timer_next")

    assert oral.child(Button, "timer_main").kind is ButtonKind.PRIMARY


def test_f7_adds_minutes_with_a_reason(oral: RoomDriver) -> None:
    oral.press("timer_next")
    oral.key(Qt.Key.Key_F7)
    oral.type("3")
    oral.key(Qt.Key.Key_Return)
    oral.type("Alarme")
    oral.key(Qt.Key.Key_Return)

    added = oral.window.oral.record("P01").events[-1]
    assert (added.kind, added.minutes, added.reason) == (TimerEventKind.ADD, 3, "Alarme")
    assert _card(oral).strip.countdown.text() == "23:00"


@pytest.mark.parametrize(("typed", "told"), [("", "entier"), ("dix", "entier"), ("1.5", "entier")])
def test_minutes_that_are_no_number_are_said_in_place(
    oral: RoomDriver, typed: str, told: str
) -> None:
    oral.press("timer_next")
    oral.press("timer_add")
    oral.fill("add_minutes", typed) if typed else oral.key(Qt.Key.Key_Delete)
    oral.press("add_confirm")

    assert told in oral.child(Field, "add_minutes").error()
    assert oral.window.oral.record("P01").events[-1].kind is TimerEventKind.NEXT


def test_an_addition_needs_a_reason_and_a_sensible_number(oral: RoomDriver) -> None:
    oral.press("timer_next")
    oral.press("timer_add")
    oral.press("add_confirm")
    assert oral.child(Field, "add_reason").error() == "Écrivez pourquoi l’oral est prolongé."

    oral.fill("add_minutes", "90")
    oral.fill("add_reason", "Alarme")
    oral.press("add_confirm")
    assert "de 1 à 60 minutes" in oral.child(Field, "add_reason").error()

    oral.press("add_cancel")
    assert oral.window.oral.record("P01").events[-1].kind is TimerEventKind.NEXT


def test_escape_closes_a_question_and_gives_the_keyboard_back(oral: RoomDriver) -> None:
    oral.press("timer_next")
    oral.press("timer_add")
    oral.key(Qt.Key.Key_Escape)

    assert not _sees(oral, "add_confirm")
    assert _sees(oral, "timer_main")


def test_phase_pause_and_addition_are_announced(oral: RoomDriver) -> None:
    said: list[str] = []
    oral.window.oral.told.connect(lambda words, _urgent: said.append(words))
    oral.press("timer_next")
    oral.press("timer_add")
    oral.fill("add_reason", "Panne")
    oral.press("add_confirm")
    oral.press("timer_main")
    oral.type("Alarme")
    oral.press("pause_confirm")
    oral.press("timer_main")
    oral.press("timer_end")
    oral.press("stop_confirm")

    assert said == [
        "Présentation, phase 2 sur 3",
        "5\u00a0min ajoutées à «\u00a0Présentation\u00a0»",
        "Oral en pause",
        "L’oral reprend",
        "Oral terminé",
    ]


def test_an_oral_timed_elsewhere_can_be_taken_back(oral: RoomDriver) -> None:
    oral.open("P02")
    oral.press("timer_elsewhere")
    oral.press("elsewhere_cancel")
    assert not oral.window.oral.record("P02").over_elsewhere
    oral.press("timer_elsewhere")
    oral.press("elsewhere_confirm")
    assert oral.window.oral.record("P02").over_elsewhere
    assert "autre ordinateur" in _card(oral)._over.text()
    for key in (Qt.Key.Key_F5, Qt.Key.Key_F6, Qt.Key.Key_F7, Qt.Key.Key_F9):
        oral.key(key)
    assert not oral.window.oral.record("P02").started

    oral.press("timer_here")

    assert "Inès Aubertin" in _card(oral)._error.text()


def test_the_jury_reads_the_extra_time(oral: RoomDriver) -> None:
    oral.open("P02")
    display = _card(oral).strip.countdown.display()

    assert display is not None
    assert display.given == ("Aménagement\u00a0: + 10\u00a0min, dit au jury seul",)
    assert display.subtitle == "40\u00a0min prévues"


def test_the_time_stays_in_sight_on_the_sheet_whatever_is_asked(oral: RoomDriver) -> None:
    oral.window.resize(*SMALLEST_WINDOW)
    oral.prepared.enrolled(oral.room, "P01")
    oral.open("P01")
    oral.unlock()
    oral.press("timer_next")
    countdown = oral.window.sheet_page.timer.strip.countdown
    for question in ("timer_next", "timer_add", "timer_end", "timer_main"):
        oral.press(question)
        page = oral.window.sheet_page
        top = countdown.mapTo(page, countdown.rect().topLeft()).y()
        assert top > page.presence.y() + page.presence.height()
        assert countdown.height() >= countdown.minimumSizeHint().height()
        oral.key(Qt.Key.Key_Escape)


def test_a_system_that_may_sleep_is_said_where_the_jury_is(oral: RoomDriver) -> None:
    oral.press("timer_end")
    oral.press("stop_confirm")
    oral.awake.refuses = True
    oral.open("P02")
    oral.press("timer_main")
    care = oral.window.turn_page.care

    assert care.isVisible()
    assert "peut se mettre en veille" in oral.child(QWidget, "awake_notice").accessibleName()


def test_the_agenda_says_the_phase_and_the_extra_time(oral: RoomDriver) -> None:
    oral.press("timer_next")
    oral.window.show_agenda()
    model = oral.window.agenda_page.model
    words = str(model.index(1, AgendaModel.ASSESSMENT).data(SECOND_LINE_ROLE))

    assert model.index(0, AgendaModel.STATE).data() == "En cours · présentation"
    assert words.startswith("aménagement + 10\u00a0min · Dossier")
    assert model.index(1, AgendaModel.STATE).data() == "À venir"
