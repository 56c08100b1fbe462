"""What keeps the first window early, and what it says of itself."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import version

from app import VERSION

HEAVY = ("sqlalchemy", "sqlcipher3", "cryptography", "pyhanko", "reportlab", "yaml", "msgspec")


def test_the_first_window_waits_neither_for_the_store_nor_for_the_keys() -> None:
    script = (
        "import sys, app.cli, app.bootstrap.application;"
        f"print(*(name for name in {HEAVY} if name in sys.modules))"
    )
    answer = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert answer.stdout.split() == []


def test_the_version_is_the_one_that_is_installed() -> None:
    assert version("soutenance") == VERSION
