"""Soutenance works offline: nothing in it reaches for a network, and a test that does fails."""

from __future__ import annotations

import os
import pkgutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

import app
import data
import ui
from tests.guards import NetworkRefused, take_network_attempts

_ROOT = Path(__file__).parents[1]

_IMPORT_ALL = """
import importlib, sys
from tests.guards import take_network_attempts

for name in sys.argv[1:]:
    importlib.import_module(name)
sys.exit("\\n".join(take_network_attempts()) or 0)
"""


@pytest.mark.parametrize(
    ("family", "address"), [(socket.AF_INET, "192.0.2.1"), (socket.AF_INET6, "2001:db8::1")]
)
def test_a_network_socket_is_refused(family: socket.AddressFamily, address: str) -> None:
    with pytest.raises(NetworkRefused), socket.socket(family) as opened:
        opened.connect((address, 9))

    assert take_network_attempts()


def test_a_name_look_up_is_refused() -> None:
    with pytest.raises(NetworkRefused):
        socket.getaddrinfo("example.invalid", 443)

    assert take_network_attempts()


def test_a_pair_of_sockets_within_the_machine_is_no_network() -> None:
    left, right = socket.socketpair()
    with left, right:
        left.sendall(b"tick")

        assert right.recv(4) == b"tick"
        assert not take_network_attempts()


def test_importing_the_whole_application_opens_no_socket() -> None:
    modules = [
        module.name
        for package in (app, data, ui)
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
        # A migration runs inside Alembic and `__main__` runs the application.
        if not module.name.endswith(".__main__") and ".migrations." not in module.name
    ]
    result = subprocess.run(
        [sys.executable, "-c", _IMPORT_ALL, *modules],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        cwd=_ROOT,
        env={**os.environ, "PYTHONPATH": str(_ROOT)},
    )

    assert result.returncode == 0, result.stderr
