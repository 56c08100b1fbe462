"""Start the bundle as a newcomer would and play the demonstration session to its end.

Usage: python packaging/smoke_test.py dist/soutenance

The bundle is proved on its own: a home that does not exist yet, no variable that could point it
at the checkout or at a virtual environment, and no display.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

_TIME_LIMIT = 300.0  # seconds; a session of a few sittings takes a small part of it


def _surroundings(home: Path) -> dict[str, str]:
    inherited = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PYTHON", "QT_", "XDG_", "VIRTUAL_ENV", "LD_LIBRARY", "DBUS_"))
        and name not in ("DISPLAY", "WAYLAND_DISPLAY")
    }
    return inherited | {
        "HOME": str(home),
        "USERPROFILE": str(home),
        "APPDATA": str(home / "AppData" / "Roaming"),
        "LOCALAPPDATA": str(home / "AppData" / "Local"),
        # platformdirs asks Windows itself, which does not look at the two above.
        "WIN_PD_OVERRIDE_LOCAL_APPDATA": str(home / "AppData" / "Local"),
        "QT_QPA_PLATFORM": "offscreen",
        "WAKEPY_FAKE_SUCCESS": "1",
    }


def _printed_files(output: str, folder: Path) -> list[Path]:
    """Return the files of `folder` whose absolute paths stand at the end of a printed line."""
    paths = re.findall(rf"{re.escape(str(folder))}[^\n]*?\S(?=\s*$)", output, re.MULTILINE)
    return [path for text in paths if (path := Path(text)).is_file()]


def _complaints(outcome: subprocess.CompletedProcess[str], folder: Path) -> list[str]:
    """Return what is wrong with a run of the demonstration; nothing if all is well."""
    if outcome.returncode != 0:
        return [f"exit status {outcome.returncode}"]
    files = _printed_files(outcome.stdout, folder)
    signed = [file for file in files if file.parent.name == "feuilles"]
    complaints = [
        f"{sheet} is not a signed PDF"
        for sheet in signed
        if b"/ByteRange" not in sheet.read_bytes()
    ]
    if not signed:
        complaints.append("no signed sheet was named")
    complaints += [
        f"no file of {place} was named"
        for place in ("remontees", "resultats")
        if not any(file.parent.name == place and file.stat().st_size for file in files)
    ]
    return complaints


def main(bundle: Path) -> int:
    """Play the demonstration with the program of `bundle`; return the exit status."""
    program = bundle.resolve() / ("soutenance.exe" if os.name == "nt" else "soutenance")
    with tempfile.TemporaryDirectory(prefix="soutenance-smoke-") as scratch:
        # On macOS and Windows the temporary folder has a second, shorter name.
        home = Path(scratch).resolve() / "home"
        folder = home / "demonstration"
        folder.mkdir(parents=True)
        started = time.monotonic()
        outcome = subprocess.run(
            [str(program), "demonstration", "--offscreen", "--out", str(folder)],
            cwd=home,
            env=_surroundings(home),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            timeout=_TIME_LIMIT,
            check=False,
        )
        complaints = _complaints(outcome, folder)
    if complaints:
        print(outcome.stdout, outcome.stderr, sep="\n", file=sys.stderr)
        print(f"{program}: {'; '.join(complaints)}", file=sys.stderr)
        return 1
    print(f"{program}: the demonstration ran in {time.monotonic() - started:.1f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
