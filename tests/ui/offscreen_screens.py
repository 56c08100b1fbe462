"""Adds, removes and moves the screens of Qt's offscreen platform while a test runs.

Calls the platform plugin's own hook through ctypes: a private interface of Linux on x86-64, for
tests only. (Elsewhere a C++ object is not returned through a hidden first argument.)
"""

from __future__ import annotations

import ctypes
import json
import platform
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import PySide6
import shiboken6
from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QApplication

_VIRTUALS_OF_QOBJECT = 12  # the next one is nativeResourceForIntegration
_POINTER = ctypes.c_void_p
AVAILABLE = sys.platform == "linux" and platform.machine() == "x86_64"


@dataclass(frozen=True, slots=True)
class OffscreenScreen:
    """A screen: its name and its place on the desktop, in pixels."""

    name: str
    x: int
    y: int
    width: int
    height: int

    def configuration(self) -> dict[str, object]:
        return {
            "name": self.name,
            "x": self.x,
            "y": self.y,
            "width": self.width,
            "height": self.height,
            "logicalDpi": 96,
            "logicalBaseDpi": 96,
            "dpr": 1,
        }


def set_screens(app: QApplication, screens: Sequence[OffscreenScreen]) -> None:
    """Make these the screens, as if cables were plugged and unplugged."""
    configuration = {
        "synchronousWindowSystemEvents": True,
        "windowFrameMargins": False,
        "screens": [screen.configuration() for screen in screens],
    }
    _configure(QByteArray(json.dumps(configuration).encode()))
    app.processEvents()


def _configure(text: QByteArray) -> None:
    libraries = Path(PySide6.__file__).parent / "Qt" / "lib"
    gui = ctypes.CDLL(str(libraries / "libQt6Gui.so.6"))
    core = ctypes.CDLL(str(libraries / "libQt6Core.so.6"))
    document = (_POINTER * 4)()
    json_object = (_POINTER * 4)()
    from_json = core._ZN13QJsonDocument8fromJsonERK10QByteArrayP15QJsonParseError
    from_json.argtypes = [_POINTER, _POINTER, _POINTER]
    from_json.restype = _POINTER
    from_json(ctypes.addressof(document), shiboken6.getCppPointer(text)[0], None)
    to_object = core._ZNK13QJsonDocument6objectEv
    to_object.argtypes = [_POINTER, _POINTER]
    to_object.restype = _POINTER
    to_object(ctypes.addressof(json_object), ctypes.addressof(document))
    native = gui._ZN15QGuiApplication23platformNativeInterfaceEv
    native.restype = _POINTER
    native.argtypes = []
    interface = native()
    table = _POINTER.from_address(interface).value
    assert table is not None
    slot = _POINTER.from_address(table + _VIRTUALS_OF_QOBJECT * 8).value
    assert slot is not None
    resource = ctypes.CFUNCTYPE(_POINTER, _POINTER, _POINTER)(slot)
    key = QByteArray(b"setConfiguration")
    hook = resource(interface, shiboken6.getCppPointer(key)[0])
    assert hook, "not the offscreen platform"
    # PYFUNCTYPE keeps the GIL: slots in Python run during the call.
    ctypes.PYFUNCTYPE(None, _POINTER, _POINTER)(hook)(ctypes.addressof(json_object), interface)
