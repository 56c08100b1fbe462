"""The pinned Qt keeps its objects alive under this Python.

PySide6 6.12.0 under Python 3.11 loses a reference to `None` or `True` at each emit and void
call: a countdown dies after two minutes, with no message.
"""

from __future__ import annotations

import subprocess
import sys

import PySide6
import pytest
import shiboken6

_EMITS = 5_200

_CANARY = f"""
import sys
from PySide6.QtCore import QCoreApplication, QObject, Signal

application = QCoreApplication([])


class Emitter(QObject):
    emitted = Signal()


emitter = Emitter()
heard = []
emitter.emitted.connect(lambda: heard.append(1))
before = [sys.getrefcount(value) for value in (None, True, False)]
for _ in range({_EMITS}):
    emitter.emitted.emit()
lost = max(
    earlier - sys.getrefcount(value)
    for earlier, value in zip(before, (None, True, False))
)
print(len(heard), lost < 100)
"""


def test_qt_is_the_pinned_release() -> None:
    assert PySide6.__version__ == "6.11.3"
    assert shiboken6.__version__ == "6.11.3"


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="what it counts is immortal since PEP 683")
def test_thousands_of_emits_lose_no_reference() -> None:
    result = subprocess.run(
        [sys.executable, "-c", _CANARY], capture_output=True, text=True, timeout=60, check=False
    )

    assert (result.returncode, result.stdout.split()) == (0, [str(_EMITS), "True"]), result.stderr
