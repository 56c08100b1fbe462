"""Programs that read our files from outside, and that `make setup` installs where it can."""

from __future__ import annotations

import shutil
import sys

import pytest


def need(tool: str) -> None:
    """Skip on Windows, where nothing of ours installs `tool`; elsewhere it has to be there."""
    if sys.platform == "win32" and shutil.which(tool) is None:
        pytest.skip(f"{tool} is not installed")
