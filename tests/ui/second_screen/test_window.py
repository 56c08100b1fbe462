from __future__ import annotations

import dataclasses

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.public_contents import public_screens
from ui.look.theme import Theme
from ui.look.tokens import PUBLIC_DARK, PUBLIC_LIGHT
from ui.second_screen.content import PublicBlack, PublicCountdown, PublicMessage
from ui.second_screen.painting import fitting_font, moving_parts
from ui.second_screen.window import SecondScreenWindow, without_focus
from ui.widgets.countdown import CountdownDisplay, CountdownMood


def _countdown(text: str = "21:18", **changes: object) -> PublicCountdown:
    display = CountdownDisplay(text=text, phase="Présentation", fraction=0.5)
    return PublicCountdown(display=dataclasses.replace(display, **changes))  # type: ignore[arg-type]


@pytest.fixture
def window(qtbot: QtBot) -> SecondScreenWindow:
    public = SecondScreenWindow()
    qtbot.addWidget(public)
    public.resize(1920, 1080)
    return public


def _picture(window: SecondScreenWindow) -> QImage:
    return window.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)


def _corner(window: SecondScreenWindow) -> str:
    return _picture(window).pixelColor(4, 4).name()


def test_the_cursor_is_hidden(window: SecondScreenWindow) -> None:
    assert window.cursor().shape() == Qt.CursorShape.BlankCursor


def test_it_is_dark_by_default_and_light_in_a_bright_room(window: SecondScreenWindow) -> None:
    window.show_countdown(_countdown())
    assert _corner(window) == PUBLIC_DARK.ground
    window.set_theme(Theme.LIGHT)
    assert _corner(window) == PUBLIC_LIGHT.ground


def test_overtime_changes_the_ground_and_says_so_in_words(window: SecondScreenWindow) -> None:
    window.show_countdown(
        _countdown("+0:53", mood=CountdownMood.OVERTIME, state_words="Temps écoulé", fraction=0.0)
    )
    assert _corner(window) == PUBLIC_DARK.overtime_ground


def test_the_operators_durations_are_never_painted(window: SecondScreenWindow) -> None:
    window.show_countdown(_countdown())
    _picture(window)  # the first picture of a window also dresses it
    bare = _picture(window)
    window.show_countdown(_countdown(subtitle="39:35 écoulées sur 1 h", trailing="30 min"))
    assert _picture(window) == bare


def test_digits_keep_their_size_in_overtime() -> None:
    assert fitting_font("+00:00", 600, 1700, 400).pixelSize() > 300
    metrics = QFontMetricsF(fitting_font("+00:00", 600, 1700, 400))
    assert metrics.horizontalAdvance("+59:59") <= 1700
    assert metrics.horizontalAdvance("11:11") == metrics.horizontalAdvance("00:00")


@pytest.mark.parametrize("name", list(public_screens()))
def test_nothing_is_cut_at_any_size(window: SecondScreenWindow, name: str) -> None:
    content = public_screens()[name]
    if isinstance(content, PublicMessage):
        window.show_message(content)
    else:
        window.show_countdown(content)
    for width, height in ((1920, 1080), (1024, 768), (1280, 800)):
        window.resize(width, height)
        picture = _picture(window)
        ground = picture.pixelColor(0, 0)
        edges = [picture.pixelColor(x, y) for x in (0, width - 1) for y in range(0, height, 8)]
        assert set(map(QColor.name, edges)) == {ground.name()}


@pytest.mark.parametrize("theme", [Theme.DARK, Theme.LIGHT])
def test_a_second_later_the_screen_is_as_if_painted_anew(
    window: SecondScreenWindow, theme: Theme
) -> None:
    window.set_theme(theme)
    window.show()
    for text, fraction, mood in (
        ("21:18", 0.5, CountdownMood.NORMAL),
        ("21:17", 0.49, CountdownMood.NORMAL),
        ("9:59", 0.2, CountdownMood.NORMAL),
        ("4:59", 0.19, CountdownMood.WARNING),
        ("4:58", 0.18, CountdownMood.WARNING),
        ("+1:00:01", 0.0, CountdownMood.OVERTIME),
        ("+1:00:02", 0.0, CountdownMood.OVERTIME),
        ("", 0.0, CountdownMood.OVERTIME),
    ):
        window.show_countdown(_countdown(text, fraction=fraction, mood=mood))
        QApplication.processEvents()
        on_screen = window.screen().grabWindow(window.winId()).toImage()
        assert on_screen.convertToFormat(QImage.Format.Format_RGB888) == _picture(window)


def test_a_second_touches_neither_the_name_nor_the_steps(window: SecondScreenWindow) -> None:
    moving = moving_parts(window.rect())

    assert not moving.contains(QPoint(960, 160))
    assert moving.contains(QPoint(960, 430))
    assert moving.contains(QPoint(960, 870))
    assert not moving.contains(QPoint(960, 1012))


def test_an_unchanged_second_repaints_nothing(
    window: SecondScreenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    repaints: list[None] = []
    monkeypatch.setattr(window, "update", lambda *_region: repaints.append(None))
    window.show_countdown(_countdown())
    window.show_countdown(_countdown(fraction=0.5 + 1e-6))
    assert len(repaints) == 1
    window.show_countdown(_countdown("21:17"))
    assert len(repaints) == 2


@pytest.mark.parametrize(
    ("platform", "alone"), [("xcb", True), ("wayland", False), ("windows", False), ("cocoa", False)]
)
def test_only_under_x11_does_it_do_without_the_window_manager(platform: str, alone: bool) -> None:
    flags = without_focus(platform)
    assert bool(flags & Qt.WindowType.BypassWindowManagerHint) is alone
    for flag in (Qt.WindowType.WindowDoesNotAcceptFocus, Qt.WindowType.WindowStaysOnTopHint):
        assert flags & flag


def test_closing_it_only_hides_it(window: SecondScreenWindow) -> None:
    window.show_message(PublicMessage(title="Le jury délibère"))
    window.show()
    window.close()
    assert not window.isVisible()
    assert window.content() == PublicMessage(title="Le jury délibère")


def test_a_black_out_gives_no_light_and_goes_on_covering(window: SecondScreenWindow) -> None:
    window.show_countdown(_countdown())
    window.show()
    window.show_black()
    assert window.isVisible()
    assert window.content() == PublicBlack()
    picture = _picture(window)
    colours = {picture.pixelColor(x, y).name() for x in range(0, 1920, 40) for y in (0, 540, 1079)}
    assert colours == {"#000000"}


def test_without_digits_the_phase_takes_their_place(window: SecondScreenWindow) -> None:
    window.show_countdown(_countdown(""))
    assert window.accessibleName() == "Présentation"
    band = range(700, 1220, 4)
    picture = _picture(window)
    assert any(picture.pixelColor(x, 390).name() != PUBLIC_DARK.ground for x in band)


def test_a_long_message_is_broken_between_words_and_stays_inside(
    window: SecondScreenWindow,
) -> None:
    window.show_message(
        PublicMessage(
            title="L’épreuve reprend dans quelques minutes, merci de rester dans le couloir",
            lines=("Une personne de l’équipe viendra vous chercher, " * 4,),
            clock="15:37",
        )
    )
    picture = _picture(window)
    edges = [picture.pixelColor(x, y) for x in (40, 1879) for y in range(0, 1080, 8)]
    assert set(map(QColor.name, edges)) == {PUBLIC_DARK.ground}


def test_a_new_appearance_is_told_to_those_who_copy_the_window(
    window: SecondScreenWindow,
) -> None:
    told: list[None] = []
    window.repainted.connect(lambda: told.append(None))
    window.set_theme(Theme.DARK)
    assert not told
    window.set_theme(Theme.LIGHT)
    assert len(told) == 1


def test_nothing_is_a_bare_ground(window: SecondScreenWindow) -> None:
    window.show_message(PublicMessage(title="Le jury délibère"))
    window.show_nothing()
    assert window.content() is None
    assert window.accessibleName() == ""
    colours = {_picture(window).pixelColor(x, 540).name() for x in range(0, 1920, 10)}
    assert colours == {PUBLIC_DARK.ground}
