"""A whole sitting by somebody without sight, in the application as it is started.

The application speaks AT-SPI on its own session bus; `screen_reader.py`, a process of its own,
knows what goes over that bus and nothing else.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pytest

from app.cli import main
from tests.end_to_end.display import a_display

ROOT = Path(__file__).parent.parent.parent
READER = Path(__file__).with_name("screen_reader.py")
SYSTEM_PYTHON = "/usr/bin/python3"
"""Its own packages have the bindings of AT-SPI, which no wheel brings."""
_PATIENCE_S = 15

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="AT-SPI is Linux's")


@contextmanager
def _running(
    *command: str, env: Mapping[str, str], output: IO[str] | None = None
) -> Iterator[subprocess.Popen[str]]:
    """Start a program that lasts as long as this does; all it says goes to `output`, if given."""
    with subprocess.Popen(
        command,
        env=env,
        cwd=ROOT,
        stdout=output or subprocess.PIPE,
        stderr=subprocess.DEVNULL if output is None else subprocess.STDOUT,
        text=True,
    ) as process:
        try:
            yield process
        finally:
            process.terminate()
            try:
                process.wait(_PATIENCE_S)
            except subprocess.TimeoutExpired:
                process.kill()


@contextmanager
def _session_bus(env: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """Start a session's bus with the one of assistive technology; return where it is told."""
    with _running("dbus-daemon", "--session", "--nofork", "--print-address", env=env) as bus:
        assert bus.stdout is not None
        told = {**env, "DBUS_SESSION_BUS_ADDRESS": bus.stdout.readline().strip()}
        with _running("/usr/libexec/at-spi-bus-launcher", "--launch-immediately", env=told):
            yield told


def _network_sockets(process: int) -> set[str]:
    """Return what a process has open of the kind that reaches other machines."""
    held = {str(each.readlink()) for each in Path(f"/proc/{process}/fd").iterdir()}
    tables = [Path(f"/proc/{process}/net/{name}") for name in ("tcp", "tcp6", "udp", "udp6")]
    lines = [line.split() for each in tables if each.exists() for line in _lines(each)]
    return held & {f"socket:[{fields[9]}]" for fields in lines}


def _lines(table: Path) -> list[str]:
    return table.read_text(encoding="ascii").splitlines()[1:]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where a sitting that was held by ear alone left its results."""
    folder = tmp_path_factory.mktemp("by-ear")
    log = folder / "application.log"
    environment = {**os.environ, "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    command = (sys.executable, "-m", "app", "demonstration", "--out", str(folder / "session"))
    with (
        log.open("w", encoding="utf-8") as output,
        a_display() as display,
        _session_bus({**environment, "DISPLAY": display.name}) as env,
        _running(*command, env=env, output=output) as application,
    ):
        done = subprocess.run(
            [SYSTEM_PYTHON, str(READER), str(folder)],
            env=env,
            capture_output=True,
            text=True,
            timeout=280,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr + log.read_text(encoding="utf-8")
        assert not _network_sockets(application.pid)
    assert "Traceback" not in log.read_text(encoding="utf-8")
    return folder


@pytest.mark.timeout(300)
def test_a_sitting_is_held_by_what_is_heard_and_typed_and_its_centre_takes_it(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (package,) = folder.glob("*.remontee")
    centre = ("--centre", str(folder / "session" / "centre"))
    secret = ("--secret-file", str(folder / "phrase-de-passe.txt"))
    assert main(["merge", str(package), *centre, *secret, "--json"]) == 0
    merged = json.loads(capsys.readouterr().out)
    # Two jurors' sheets and the one that both signed.
    assert (merged["added"], merged["refused"]) == (3, 0)
