"""The theme: light, dark or the system's, applied once to the application and switched live.

Owns the palette and the style sheet of the application. Widgets that paint themselves ask
`tokens()` while they paint and keep no colour.
"""

from __future__ import annotations

import re
from dataclasses import asdict
from enum import StrEnum
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from resources import resource
from ui.look.fonts import TextStyle, register_fonts
from ui.look.tokens import DARK, LIGHT, Tokens


class Theme(StrEnum):
    """The choice of a person; `SYSTEM` follows the desktop, also when it changes."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


_SCHEMES = {
    Theme.SYSTEM: Qt.ColorScheme.Unknown,
    Theme.LIGHT: Qt.ColorScheme.Light,
    Theme.DARK: Qt.ColorScheme.Dark,
}


def tokens() -> Tokens:
    """Return the colours of the application's current scheme.

    The application's palette is the only record of it: nothing else is to be kept in step.
    """
    window = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return DARK if window.lightness() < 128 else LIGHT


def apply_look(app: QApplication, theme: Theme = Theme.SYSTEM) -> None:
    """Give the application its style, fonts, palette and style sheet; call again to switch.

    Widgets made before or after are both repainted in the new colours.
    """
    hints = app.styleHints()
    hints.setColorScheme(_SCHEMES[theme])
    if app.property("look") is None:
        register_fonts()
        if app.style().name() != "fusion":
            app.setStyle(QStyleFactory.create("Fusion"))
        app.setFont(TextStyle.BODY.font("-"))  # fields hold names more often than numbers
        app.setEffectEnabled(Qt.UIEffect.UI_AnimateMenu, False)
        hints.colorSchemeChanged.connect(lambda _scheme: _follow_system(app))
    app.setProperty("look", str(theme))
    dark = theme is Theme.DARK or (
        theme is Theme.SYSTEM and hints.colorScheme() == Qt.ColorScheme.Dark
    )
    _dress(app, DARK if dark else LIGHT)


def current_theme(app: QApplication) -> Theme:
    """Return the theme that was last applied; `SYSTEM` before any."""
    return Theme(app.property("look") or Theme.SYSTEM)


def _follow_system(app: QApplication) -> None:
    if current_theme(app) is Theme.SYSTEM:
        dark = app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        _dress(app, DARK if dark else LIGHT)


def _dress(app: QApplication, colours: Tokens) -> None:
    sheet = style_sheet(colours)
    if app.styleSheet() == sheet:
        return
    app.setPalette(palette(colours))
    app.setStyleSheet(sheet)


def palette(colours: Tokens) -> QPalette:
    """Return the palette for what Qt draws itself: menus, tooltips, selections."""
    role = QPalette.ColorRole
    roles = {
        role.Window: colours.ground,
        role.WindowText: colours.text,
        role.Base: colours.surface,
        role.AlternateBase: colours.sunken,
        role.Text: colours.text,
        role.PlaceholderText: colours.muted,
        role.Button: colours.surface,
        role.ButtonText: colours.text,
        role.BrightText: colours.error,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Accent: colours.accent,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
        role.ToolTipBase: colours.text,
        role.ToolTipText: colours.surface,
        role.Light: colours.border,
        role.Midlight: colours.border,
        role.Mid: colours.control,
        role.Dark: colours.control,
        role.Shadow: colours.control,
    }
    made = QPalette()
    for where, colour in roles.items():
        made.setColor(where, QColor(colour))
    for where in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, where, QColor(colours.disabled))
    return made


@cache
def style_sheet(colours: Tokens) -> str:
    """Return the style sheet with every `@token` replaced by its colour.

    Raises:
        KeyError: the sheet names a token that does not exist.
    """
    values = asdict(colours)
    template = resource("styles", "soutenance.qss").read_text(encoding="utf-8")
    return re.sub(r"@([a-z_]+)", lambda found: values[found[1]], template)
