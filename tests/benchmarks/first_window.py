"""The product's first window, opened as `soutenance` opens it, as a process of its own."""

from __future__ import annotations

import app.cli  # noqa: F401 # the command that a person starts imports it before anything else
from app.bootstrap.application import Windows, qt_application
from tests.benchmarks.first_key import say_ready


def main() -> None:
    """Open the launcher."""
    application = qt_application()
    windows = Windows(application)
    windows.begin()
    assert windows.current is not None
    say_ready(application, windows.current)


if __name__ == "__main__":
    main()
