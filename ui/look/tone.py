"""What a colour says: nothing, the accent, a good state, a warning, an error."""

from __future__ import annotations

from enum import StrEnum

from ui.look.tokens import Tokens


class Tone(StrEnum):
    """The meaning of a colour, independent of the scheme; always beside a word."""

    NEUTRAL = "neutral"
    MUTED = "muted"
    ACCENT = "accent"
    OK = "ok"
    WARNING = "warning"
    ERROR = "error"
    DISABLED = "disabled"
    ON_ACCENT = "on_accent"

    def ink(self, tokens: Tokens) -> str:
        """Return the colour of words and icons."""
        inks = {
            Tone.NEUTRAL: tokens.text,
            Tone.MUTED: tokens.muted,
            Tone.ACCENT: tokens.accent,
            Tone.OK: tokens.ok,
            Tone.WARNING: tokens.warning,
            Tone.ERROR: tokens.error,
            Tone.DISABLED: tokens.disabled,
            Tone.ON_ACCENT: tokens.on_accent,
        }
        return inks[self]

    def soft(self, tokens: Tokens) -> str:
        """Return the pale ground that goes with the ink; `surface` where there is none."""
        grounds = {
            Tone.ACCENT: tokens.accent_soft,
            Tone.OK: tokens.ok_soft,
            Tone.WARNING: tokens.warning_soft,
            Tone.ERROR: tokens.error_soft,
            Tone.DISABLED: tokens.disabled_ground,
            Tone.ON_ACCENT: tokens.accent,
        }
        return grounds.get(self, tokens.surface)
