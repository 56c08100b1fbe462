"""The command line: the same services as the windows, for scripts.

Owns arguments, what is printed and exit statuses. It must not decide anything itself. Each
command imports what it needs when it runs: opening the windows must not wait for the keys and
the store.
"""

from __future__ import annotations

from app.cli.answers import HOLDS, NOT_TOLD, REFUSED
from app.cli.entry import main

__all__ = ["HOLDS", "NOT_TOLD", "REFUSED", "main"]
