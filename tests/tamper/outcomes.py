"""How a reader takes a file, accepted or refused in words, and what that leaves on disk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from app.domain.errors import IntegrityError, UserError

ACCEPTED = "accepted"


def outcome(read: Callable[[bytes], object], data: bytes) -> str:
    """The code of the refusal, or that it was accepted; anything else is a crash."""
    try:
        read(data)
    except (UserError, IntegrityError) as error:
        return error.code if error.what.french() else "a refusal without words"
    return ACCEPTED


def tree(folder: Path) -> dict[str, bytes]:
    """Everything below a folder; what only a database keeps for itself is told by name."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        if path.is_file() and path.suffix not in (".db-wal", ".db-shm", ".lock")
        else b""
        for path in sorted(folder.rglob("*"))
    }
