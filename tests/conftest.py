"""The surroundings of every test: a person of its own, two offscreen screens, no network."""

from __future__ import annotations

import gc
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest_plugins = ("pytester", "tests.guards")

_TESTS = Path(__file__).parent
_SURROUNDINGS = Path(tempfile.mkdtemp(prefix="soutenance-tests-"))


def _two_screens() -> str:
    # Qt splits this variable at colons, and an absolute path has one on Windows.
    screens = _TESTS / "two_screens.json"
    return os.path.relpath(screens) if os.name == "nt" else str(screens)


def _isolate() -> None:
    """Point everything that is kept per person at a folder that ends with the session.

    It happens while this file is imported: before Qt, platformdirs or keyring look.
    """
    folders = {
        "HOME": "home",
        "USERPROFILE": "home",
        "APPDATA": "home/AppData/Roaming",
        "LOCALAPPDATA": "home/AppData/Local",
        # platformdirs asks Windows itself, which does not look at the two above.
        "WIN_PD_OVERRIDE_LOCAL_APPDATA": "home/AppData/Local",
        "XDG_CONFIG_HOME": "home/.config",
        "XDG_CACHE_HOME": "home/.cache",
        "XDG_DATA_HOME": "home/.local/share",
        "XDG_STATE_HOME": "home/.local/state",
        "XDG_RUNTIME_DIR": "run",
    }
    for variable, folder in folders.items():
        path = _SURROUNDINGS / folder
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.environ[variable] = str(path)
    # A test must neither read nor fill the keyring of whoever runs it.
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = "disabled:"
    os.environ["WAKEPY_FAKE_SUCCESS"] = "1"
    os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={_two_screens()}")
    # Where there is no fontconfig (Windows) the offscreen platform warns if it has no folder.
    os.environ.setdefault("QT_QPA_FONTDIR", str(_TESTS.parent / "resources" / "fonts"))


_isolate()


_ended: list[None] = []
"""One for each test that is over; what outlived its own test is looked for now and then."""


@pytest.fixture(autouse=True)
def _garbage_goes_where_windows_live() -> Iterator[None]:
    """Collect after each test that has windows, and never in a thread of its work.

    A widget that another thread destroys takes the process with it (`ui.garbage`).
    """
    if "PySide6.QtWidgets" in sys.modules and gc.isenabled():
        gc.collect()
        gc.freeze()
        gc.disable()
    yield
    if not gc.isenabled():
        from PySide6.QtCore import QCoreApplication, QEvent  # noqa: PLC0415 - it is there already

        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        _ended.append(None)
        gc.collect(0 if len(_ended) % 20 else 2)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest, on one worker, while the others go through the rest."""
    items.sort(key=lambda item: not item.path.is_relative_to(_TESTS / "end_to_end"))


def pytest_unconfigure() -> None:
    """Take the surroundings away."""
    shutil.rmtree(_SURROUNDINGS, ignore_errors=True)
