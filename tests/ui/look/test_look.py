from __future__ import annotations

import dataclasses
import re

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QColor, QFontInfo, QFontMetricsF, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from resources import resource
from ui.look.fonts import FAMILY, TextStyle
from ui.look.icons import icon, icon_pixmap, paint_icon
from ui.look.theme import Theme, apply_look, current_theme, style_sheet, tokens
from ui.look.tokens import DARK, LIGHT, PUBLIC_DARK, PUBLIC_LIGHT, Tokens
from ui.look.tone import Tone


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_words_can_be_read_on_every_ground(colours: Tokens) -> None:
    grounds = ("ground", "surface", "sunken", "accent_soft", "warning_soft", "error_soft")
    for ground in grounds:
        for ink in ("text", "muted"):
            assert _contrast(getattr(colours, ink), getattr(colours, ground)) >= 4.5
    for tone in ("accent", "ok", "warning", "error"):
        assert _contrast(getattr(colours, tone), colours.surface) >= 4.5
        assert _contrast(getattr(colours, tone), getattr(colours, f"{tone}_soft")) >= 4.5
    assert _contrast(colours.on_accent, colours.accent) >= 4.5
    assert _contrast(colours.disabled, colours.disabled_ground) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_what_can_be_clicked_has_an_outline(colours: Tokens) -> None:
    for ground in ("ground", "surface", "accent_soft"):
        assert _contrast(colours.control, getattr(colours, ground)) >= 3


@pytest.mark.parametrize("colours", [PUBLIC_DARK, PUBLIC_LIGHT])
def test_the_second_screen_can_be_read_from_afar(colours: object) -> None:
    ground = getattr(colours, "ground")  # noqa: B009  the two share a shape, not a name
    for ink in ("text", "muted"):
        assert _contrast(getattr(colours, ink), ground) >= 7
    assert _contrast(PUBLIC_DARK.overtime_text, PUBLIC_DARK.overtime_ground) >= 7


def test_every_token_of_the_sheet_exists() -> None:
    sheet = style_sheet(DARK)
    assert "@" not in sheet
    assert DARK.accent in sheet


def test_a_theme_is_switched_live(dark: QApplication) -> None:
    assert current_theme(dark) is Theme.DARK
    assert tokens() is DARK
    apply_look(dark, Theme.LIGHT)
    assert tokens() is LIGHT


def test_the_system_theme_follows_the_system(dressed: QApplication) -> None:
    apply_look(dressed, Theme.SYSTEM)
    assert tokens() in (LIGHT, DARK)
    dressed.styleHints().colorSchemeChanged.emit(dressed.styleHints().colorScheme())
    assert current_theme(dressed) is Theme.SYSTEM
    apply_look(dressed, Theme.LIGHT)


def test_applying_the_same_look_again_changes_nothing(dressed: QApplication) -> None:
    before = dressed.styleSheet()
    apply_look(dressed, Theme.LIGHT)
    assert dressed.styleSheet() == before


def test_the_shipped_font_is_used_in_its_three_weights() -> None:
    for style in TextStyle:
        info = QFontInfo(style.font())
        assert info.family() == FAMILY
        assert info.weight() == style.value[2]
    assert QFontInfo(TextStyle.BODY.font(strong=True)).weight() == 600


def test_digits_are_tabular_and_hyphens_are_not_widened() -> None:
    numbers = QFontMetricsF(TextStyle.TIMER.font())
    assert numbers.horizontalAdvance("11:11") == numbers.horizontalAdvance("00:00")
    with_hyphen = QFontMetricsF(TextStyle.BODY.font("Lefèvre-N’Guessan"))
    without = QFontMetricsF(TextStyle.BODY.font("21"))
    assert with_hyphen.horizontalAdvance("-") < without.horizontalAdvance("-")


def test_every_shipped_icon_can_be_drawn_in_any_colour() -> None:
    names = [path.name for path in resource("icons").iterdir() if path.name.endswith(".svg")]
    assert len(names) >= 40
    for name in names:
        image = icon_pixmap(name.removesuffix(".svg"), "#123456", 16, 2.0).toImage()
        assert (image.width(), image.height()) == (32, 32)
        inks = {image.pixelColor(x, y).name() for x in range(32) for y in range(32)}
        assert "#123456" in inks


def test_an_unknown_icon_is_a_bug() -> None:
    with pytest.raises(KeyError):
        icon("no-such-icon")


def test_an_icon_follows_the_theme(dressed: QApplication) -> None:
    symbol = icon("check", Tone.ACCENT)

    def inks(mode: QIcon.Mode = QIcon.Mode.Normal) -> set[str]:
        image = symbol.pixmap(QSize(32, 32), 1.0, mode).toImage()
        return {
            image.pixelColor(x, y).name()
            for x in range(32)
            for y in range(32)
            if image.pixelColor(x, y).alpha() == 255
        }

    assert LIGHT.accent in inks()
    assert LIGHT.disabled in inks(QIcon.Mode.Disabled)
    apply_look(dressed, Theme.DARK)
    assert DARK.accent in inks()
    apply_look(dressed, Theme.LIGHT)


def test_an_icon_is_painted_in_the_middle() -> None:
    canvas = QPixmap(40, 20)
    canvas.fill(QColor("white"))
    painter = QPainter(canvas)
    paint_icon(painter, QRect(QPoint(0, 0), QSize(40, 20)), "square", "#000000")
    painter.end()
    image = canvas.toImage()
    columns = [x for x in range(40) if image.pixelColor(x, 10).lightness() < 128]
    assert min(columns) + max(columns) == pytest.approx(39, abs=1)


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_every_tone_has_an_ink_and_a_ground(colours: Tokens) -> None:
    values = set(dataclasses.asdict(colours).values())
    for tone in Tone:
        assert {tone.ink(colours), tone.soft(colours)} <= values


def test_no_colour_stands_in_the_sheet_itself() -> None:
    sheet = resource("styles", "soutenance.qss").read_text(encoding="utf-8")
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b", sheet)
