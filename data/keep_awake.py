"""Keeping this machine awake through the system's own means, by the wakepy library."""

from __future__ import annotations

from contextlib import ExitStack


class SystemKeepAwake:
    """Holds sleep and the screen saver back between `hold` and `release`.

    A system that offers no means is left as it is, and whoever asked is told: the timer
    counts sleep anyway.
    """

    def __init__(self) -> None:
        self._held: ExitStack | None = None
        self._agreed = False

    def hold(self) -> bool:
        """Keep the machine and its screen awake from now on; twice does nothing more.

        Returns:
            Whether the system does it.
        """
        if self._held is not None:
            return self._agreed
        # Imported here: nothing needs it before the first oral.
        from wakepy import keep  # noqa: PLC0415

        self._held = ExitStack()
        mode = self._held.enter_context(keep.presenting(on_fail="pass"))
        self._agreed = mode.active
        return self._agreed

    def release(self) -> None:
        """Let the machine sleep again; twice does nothing more."""
        if self._held is not None:
            self._held.close()
            self._held = None
