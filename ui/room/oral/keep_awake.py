"""Keeping the laptop awake while an oral lasts; how a system does it is not said here."""

from __future__ import annotations

from typing import Protocol


class KeepAwake(Protocol):
    """Holds sleep and the screen saver back; calling either twice does nothing more."""

    def hold(self) -> bool:
        """Keep the laptop and its screen awake from now on; say whether the system does it."""
        ...

    def release(self) -> None:
        """Let the laptop sleep again when its owner's settings say so."""
        ...
