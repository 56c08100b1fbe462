"""What no test may do unseen: reach a network, or log a warning that nobody expected.

A pytest plugin. It owns the two guards only; `tests/conftest.py` owns the surroundings.
"""

from __future__ import annotations

import logging
import socket
import sys
from collections.abc import Generator, Iterator
from contextlib import contextmanager

import pytest

_INTERNET = (socket.AF_INET, socket.AF_INET6)
_LOOPBACK = ("127.0.0.1", "::1")


class NetworkRefused(AssertionError):  # noqa: N818 # a verdict on a test, not an error of ours
    """The code under test tried to reach a network."""


_attempts: list[str] = []


def _reaches_a_network(event: str, args: tuple[object, ...]) -> bool:
    if event == "socket.getaddrinfo":
        return True
    if event == "socket.__new__":
        # On Windows an asyncio loop wakes itself through a pair of loopback sockets, and an
        # address is only known when they connect; elsewhere that pair is an AF_UNIX one.
        return sys.platform != "win32" and args[1] in _INTERNET
    if event in ("socket.connect", "socket.bind", "socket.sendto"):
        peer, address = args[0], args[1]
        return (
            isinstance(peer, socket.socket)
            and peer.family in _INTERNET
            and not (isinstance(address, tuple) and address[0] in _LOOPBACK)
        )
    return False


def _refuse_networks(event: str, args: tuple[object, ...]) -> None:
    if event.startswith("socket.") and _reaches_a_network(event, args):
        _attempts.append(f"{event}{args[1:]}")
        raise NetworkRefused(_attempts[-1])


sys.addaudithook(_refuse_networks)


def take_network_attempts() -> list[str]:
    """Return the attempts since the last call, so that the test that made them passes."""
    attempts = _attempts.copy()
    _attempts.clear()
    return attempts


class _Listener(logging.Handler):
    """Keeps what is logged at WARNING or above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@contextmanager
def _guarded(item: pytest.Item) -> Iterator[None]:
    listener = _Listener()
    root = logging.getLogger()
    root.addHandler(listener)
    try:
        yield
    finally:
        root.removeHandler(listener)
        attempts = take_network_attempts()
    # An attempt counts even where the code swallowed the refusal.
    if attempts:
        pytest.fail(f"reached for a network: {', '.join(attempts)}", pytrace=False)
    if listener.heard and item.get_closest_marker("expects_log") is None:
        pytest.fail("logged, unexpected:\n" + "\n".join(listener.heard), pytrace=False)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_setup(item: pytest.Item) -> Generator[None, None, None]:
    """Guard the fixtures."""
    with _guarded(item):
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, None, None]:
    """Guard the test itself."""
    with _guarded(item):
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Generator[None, None, None]:
    """Guard what the fixtures do in the end."""
    with _guarded(item):
        return (yield)
