"""What every command shares: exit statuses, printing, reading files and secrets."""

from __future__ import annotations

import errno
import getpass
import io
import json
import os
import sys
from pathlib import Path

from app.bootstrap import machine

HOLDS, REFUSED, NOT_TOLD = 0, 1, 2
"""Exit statuses: all holds; refused, or does not hold; not told enough to say."""

FILE_LIMIT = 512 * 1024 * 1024
_SECRET_LIMIT = 4096


def print_in_utf8() -> None:
    """Have every answer written in UTF-8.

    Into a pipe or a file Windows would print in its own code page, which has neither « ✓ »
    nor the narrow space of French: printing a refusal would itself fail.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def say(text: str = "") -> None:
    """Print a line; where nobody reads any more (`| head`), go on quietly to the exit status."""
    try:
        sys.stdout.write(f"{text}\n")
    except OSError as error:
        _forget_reader(error)


def say_json(value: object) -> None:
    """Print a value as JSON."""
    say(json.dumps(value, ensure_ascii=False, indent=2))


def complain(text: str) -> None:
    """Print a line where errors go."""
    sys.stderr.write(f"{text}\n")


def finish_saying() -> None:
    """Hand over what is still to be printed; called once, at the end."""
    try:
        sys.stdout.flush()
    except OSError as error:
        _forget_reader(error)


def _forget_reader(error: OSError) -> None:
    # Windows says EINVAL of a pipe whose reader has gone.
    if error.errno not in (errno.EPIPE, errno.EINVAL):
        raise error
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def read_file(path: Path) -> bytes:
    """Return a file's bytes; raises `UserError` when it cannot be read."""
    return machine.files().read(path, limit=FILE_LIMIT)


def secret(path: Path | None, prompt: str) -> str:
    """Return a secret from its file, or ask for it without showing it."""
    if path is None:
        return getpass.getpass(f"{prompt}\u00a0: ")
    text = machine.files().read(path, limit=_SECRET_LIMIT).decode(errors="replace")
    return text.rstrip("\r\n")
