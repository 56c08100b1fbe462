"""« Écran du public »: everything about the second screen, by keyboard, without its focus."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QWidget

from app.services.ports.screens import Naming, ScreenChoice
from tests.ui.offscreen_screens import AVAILABLE, OffscreenScreen, set_screens
from tests.ui.room.driver import RoomDriver
from ui.look.theme import Theme
from ui.room.oral.screen_panel import MESSAGE_LIMIT, ScreenPanel
from ui.room.room_menu import RoomAction
from ui.room.sitting_header import ScreenChip
from ui.second_screen.content import PublicBlack, PublicCountdown, PublicMessage
from ui.second_screen.placement import SecondScreenKind
from ui.second_screen.preview import PublicPreview

LAPTOP = OffscreenScreen("Laptop", 0, 0, 1366, 768)
PROJECTOR = OffscreenScreen("Projector", 1366, 0, 1920, 1080)
BEAMER = OffscreenScreen("Beamer", 3286, 0, 1280, 800)


@pytest.fixture
def cable(dressed: QApplication) -> Iterator[None]:
    if not AVAILABLE:
        pytest.skip("needs the offscreen platform of Linux")
    set_screens(dressed, (LAPTOP, PROJECTOR))
    yield
    set_screens(dressed, (LAPTOP, PROJECTOR))


class Panel:
    """The panel, opened with its key, and the gestures made in it."""

    def __init__(self, driver: RoomDriver) -> None:
        self.driver = driver
        QTest.keyClick(driver.window, Qt.Key.Key_F11)
        driver.settle()
        found = driver.window.findChild(ScreenPanel)
        assert isinstance(found, ScreenPanel)
        self.panel = found

    def key(self, key: Qt.Key) -> None:
        """Press a key where the keyboard is, in the panel."""
        target = self.panel.focusWidget()
        assert target is not None
        QTest.keyClick(target, key)
        self.driver.settle()

    def tab_to(self, name: str) -> QWidget:
        """Press Tab until a control has the keyboard."""
        for _ in range(30):
            focused = self.panel.focusWidget()
            assert focused is not None
            if name in (focused.objectName(), getattr(focused.parent(), "objectName", str)()):
                return focused
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never reaches {name}")

    def press(self, name: str) -> None:
        """Reach a button with Tab and press it with the space bar."""
        self.tab_to(name)
        self.key(Qt.Key.Key_Space)

    def choose(self, name: str, words: str) -> None:
        """Reach a choice with Tab and take an option with the arrows."""
        combo = self.tab_to(name)
        assert isinstance(combo, QComboBox)
        wanted = next(
            index for index in range(combo.count()) if combo.itemText(index).startswith(words)
        )
        step = Qt.Key.Key_Down if wanted > combo.currentIndex() else Qt.Key.Key_Up
        while combo.currentIndex() != wanted:
            self.key(step)

    def type(self, text: str) -> None:
        """Type a message."""
        self.tab_to("message_text")
        self.panel.message.text.edit.insertPlainText(text)
        self.driver.settle()


@pytest.fixture
def running(cable: None, driver: RoomDriver) -> RoomDriver:
    driver.open("P01")
    driver.press("timer_main")
    return driver


def _countdown(driver: RoomDriver) -> PublicCountdown:
    content = driver.window.public.window.content()
    assert isinstance(content, PublicCountdown)
    return content


@pytest.mark.parametrize("page", ["agenda", "turn", "sheet", "deliberation", "action"])
def test_the_key_opens_it_on_every_page(cable: None, driver: RoomDriver, page: str) -> None:
    window = driver.window
    if page == "sheet":
        driver.prepared.enrolled(driver.room, "P01")
        driver.open("P01")
        driver.unlock()
    elif page == "turn":
        driver.open("P01")
    elif page == "deliberation":
        driver.prepared.enrolled(driver.room, "P01")
        driver.prepared.run_oral(driver.room, "P01")
        driver.seal_with("P01", "J01", "3" * 15)
        driver.seal_with("P01", "J02", "3" * 15)
        driver.open("P01")
        assert window.page() is window.deliberation_page
    elif page == "action":
        driver.act(RoomAction.RECEIPT)
    before = window.page()
    panel = Panel(driver)
    assert panel.panel.isVisible()
    panel.key(Qt.Key.Key_F11)
    assert not panel.panel.isVisible()
    assert window.page() is before


def test_the_chip_of_a_header_opens_it(running: RoomDriver) -> None:
    running.press("screen_chip")
    panel = running.window.findChild(ScreenPanel)
    assert isinstance(panel, ScreenPanel)
    assert panel.isVisible()
    chip = running.child(ScreenChip, "screen_chip")
    assert isinstance(chip, QPushButton)
    assert chip.text() == "Écran 2\u00a0: affiché"


def test_the_rooms_card_opens_it(cable: None, driver: RoomDriver) -> None:
    driver.press("public_screen")
    assert driver.window.findChild(ScreenPanel) is not None


def test_there_is_one_panel_however_often_it_is_asked_for(running: RoomDriver) -> None:
    first = Panel(running).panel
    assert Panel(running).panel is first
    assert len(running.window.findChildren(ScreenPanel)) == 1


def test_what_the_screen_shows_is_chosen_and_remembered(running: RoomDriver) -> None:
    assert _countdown(running).who == "Inès Aubertin"
    panel = Panel(running)
    panel.choose("public_naming", "Numéro")
    assert _countdown(running).who == "n°\u00a02026-0402"
    panel.choose("public_naming", "Rien")
    assert _countdown(running).who == ""
    panel.press("public_phase")
    assert _countdown(running).display.phase == ""
    panel.press("public_next")
    panel.choose("public_light", "Clair")
    assert running.window.public.window.theme() is Theme.LIGHT

    kept = running.window.public.choice()
    assert kept == ScreenChoice(light=True, naming=Naming.NOTHING, phase=False, next_phase=False)
    running.reopen()
    assert running.window.public.choice() == kept
    assert running.window.public.window.theme() is Theme.LIGHT


def test_a_screen_is_chosen_by_hand_and_kept_when_it_comes_back(
    running: RoomDriver, dressed: QApplication
) -> None:
    set_screens(dressed, (LAPTOP, PROJECTOR, BEAMER))
    running.settle()
    panel = Panel(running)
    assert panel.panel.where.screen_choice.combo.currentText() == "Automatique"
    panel.choose("screen_choice", "3")
    public = running.window.public
    assert public.window.screen().name() == "Beamer"

    set_screens(dressed, (LAPTOP, PROJECTOR))
    running.settle()
    assert public.state().kind is SecondScreenKind.NOT_CHOSEN
    assert not public.window.isVisible()
    assert "débranché" in panel.panel._advice.words()

    running.reopen()
    set_screens(dressed, (LAPTOP, PROJECTOR, BEAMER))
    running.wait("back", running.window.public.window.isVisible)
    assert running.window.public.window.screen().name() == "Beamer"


def test_screens_are_identified_without_taking_the_focus(running: RoomDriver) -> None:
    panel = Panel(running)
    panel.press("identify_screens")
    numbers = running.window.public.numbers
    assert [card.number for card in numbers.cards] == ["1", "2"]
    assert panel.panel.focusWidget() is panel.panel.where.identify
    running.window.close()
    assert not numbers.cards


def test_a_message_takes_the_place_of_the_countdown_until_it_is_withdrawn(
    running: RoomDriver,
) -> None:
    public = running.window.public
    panel = Panel(running)
    assert not panel.panel.message.display.isEnabled()
    panel.type("Reprise dans cinq minutes\nMerci d’attendre dehors")
    panel.press("show_message")

    local = running.room.local(running.world.clock.now())
    assert public.window.content() == PublicMessage(
        title="Reprise dans cinq minutes",
        lines=("Merci d’attendre dehors",),
        clock=f"{local:%H:%M}",
        icon_name="message-square",
    )
    assert public.state().kind is SecondScreenKind.MESSAGE
    running.window.oral.show_now()
    assert isinstance(public.window.content(), PublicMessage)

    panel.press("withdraw_message")
    assert _countdown(running).who == "Inès Aubertin"
    assert public.state().kind is SecondScreenKind.SHOWN


def test_the_time_of_day_is_repainted_each_minute_only(running: RoomDriver) -> None:
    public = running.window.public
    repaints: list[None] = []
    public.show_message("Merci d’attendre")
    public.window.repainted.connect(lambda: repaints.append(None))
    assert 0 < public._minute.interval() <= 60_000
    for _ in range(59):
        running.world.clock.pass_seconds(1)
        running.window.oral.show_now()
    assert not repaints
    running.world.clock.pass_seconds(61)
    public._minute.timeout.emit()
    content = public.window.content()
    assert isinstance(content, PublicMessage)
    local = running.room.local(running.world.clock.now())
    assert content.clock == f"{local:%H:%M}"
    assert len(repaints) == 1


def test_a_message_is_cut_at_its_limit_and_says_so(running: RoomDriver) -> None:
    panel = Panel(running)
    panel.type("a" * (MESSAGE_LIMIT + 20))
    assert len(panel.panel.message.text.text()) == MESSAGE_LIMIT
    assert panel.panel.message.text.error()


def test_a_ready_made_sentence_is_one_press_away(running: RoomDriver) -> None:
    panel = Panel(running)
    panel.press("ready_message_0")
    panel.key(Qt.Key.Key_Return)
    content = running.window.public.window.content()
    assert isinstance(content, PublicMessage)
    assert content.title == "Merci d’attendre dans le couloir."


def test_a_black_out_covers_whatever_is_shown_until_it_is_lifted(running: RoomDriver) -> None:
    public = running.window.public
    panel = Panel(running)
    panel.press("black_screen")
    assert public.window.content() == PublicBlack()
    assert public.window.isVisible()
    assert public.window.geometry() == public.window.screen().geometry()
    assert public.state().kind is SecondScreenKind.BLACK
    assert running.child(ScreenChip, "screen_chip").text() == "Écran 2\u00a0: noir"

    public.show_message("Merci d’attendre")
    running.window.oral.show_now()
    running.press("timer_end")
    running.press("stop_confirm")
    assert public.window.content() == PublicBlack()

    public.show_message("")
    panel.press("black_screen")
    content = public.window.content()
    assert isinstance(content, PublicMessage)
    assert content.title == "Le jury délibère"


def test_hiding_uncovers_the_desktop_and_is_said(running: RoomDriver) -> None:
    public = running.window.public
    panel = Panel(running)
    panel.press("hide_screen")
    assert not public.window.isVisible()
    assert public.state().kind is SecondScreenKind.HIDDEN_BY_OPERATOR
    panel.press("hide_screen")
    assert public.window.isVisible()


def test_a_mirror_says_how_to_extend(running: RoomDriver, dressed: QApplication) -> None:
    panel = Panel(running)
    set_screens(dressed, (LAPTOP, OffscreenScreen("Mirror", 0, 0, 1366, 768)))
    running.settle()
    assert running.window.public.state().kind is SecondScreenKind.MIRRORED
    assert "Super+P" in panel.panel._advice.words()
    assert not running.window.public.window.isVisible()


def test_no_screen_says_that_one_may_be_plugged_in(
    running: RoomDriver, dressed: QApplication
) -> None:
    panel = Panel(running)
    set_screens(dressed, (LAPTOP,))
    running.settle()
    advice = panel.panel._advice.words()
    assert "Branchez" in advice
    assert "Super+P" in advice  # Windows and macOS tell of one screen where two show the same
    panel.choose("public_naming", "Numéro")
    set_screens(dressed, (LAPTOP, BEAMER))
    running.settle()
    assert _countdown(running).who == "n°\u00a02026-0402"


def test_the_public_window_is_never_active_while_the_panel_types(running: RoomDriver) -> None:
    panel = Panel(running)
    public = running.window.public.window
    for character in "Un instant":
        panel.type(character)
        assert not public.isActiveWindow()
        assert public.focusWidget() is None
        assert panel.panel.focusWidget() is panel.panel.message.text.edit
    panel.press("show_message")
    panel.press("black_screen")
    panel.press("black_screen")
    assert not public.isActiveWindow()
    assert public.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus


def test_the_small_picture_says_in_words_what_the_room_sees(running: RoomDriver) -> None:
    panel = Panel(running)
    preview = panel.panel.findChild(PublicPreview)
    assert preview is not None
    assert "Inès Aubertin" in preview.accessibleName()
    panel.press("black_screen")
    assert preview.accessibleName() == "La salle voit\u00a0: Écran noir"
    assert not preview.grab().isNull()


def test_every_control_says_its_name_and_its_value(running: RoomDriver) -> None:
    panel = Panel(running).panel
    assert panel.where.screen_choice.combo.accessibleName() == "Écran du public"
    assert panel.content.naming.combo.accessibleName() == "Candidat ou équipe"
    assert panel.message.text.edit.accessibleName() == "Message à la salle"
    assert panel.content.phase.text() == "Phase en cours"
    assert panel.black.text() == "Écran noir"
    panel.black.click()
    assert panel.black.text() == "Rallumer l’écran"


def test_typing_in_the_panel_keeps_the_sheet_open(cable: None, sheet: RoomDriver) -> None:
    panel = Panel(sheet)
    sheet.window._idle._timer.setInterval(5_000)
    sheet.window._idle._timer.start()
    QTest.qWait(30)
    left = sheet.window._idle._timer.remainingTime()
    handle = panel.panel.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, Qt.Key.Key_Tab)
    assert sheet.window._idle._timer.remainingTime() > left - 10
