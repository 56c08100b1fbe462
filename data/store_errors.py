"""Who is to blame when a store's file fails, and what to tell: SQLite's codes in words."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy.exc import DBAPIError

from app.domain.errors import IntegrityError, UserError
from app.domain.wording import sentence

# https://sqlite.org/rescode.html, primary codes
_PERM, _BUSY, _LOCKED, _READONLY, _IOERR, _CORRUPT = 3, 5, 6, 8, 10, 11
_FULL, _CANTOPEN, _NOTADB = 13, 14, 26


def damaged(path: Path) -> IntegrityError:
    """Return what to tell of a store whose pages are not those that were written.

    Jurors read it, so where the store lies is only in the error's notes, for a log.
    """
    error = IntegrityError(
        "store.damaged",
        sentence("Les données enregistrées sont abîmées. Rien n’y a été modifié."),
    )
    error.add_note(str(path))
    return error


def busy() -> UserError:
    """Return what to tell when somebody else keeps the store locked."""
    return UserError(
        "store.busy",
        sentence("Une autre opération occupe les données\u202f; rien n’est enregistré."),
        sentence("Attendez qu’elle se termine, puis recommencez."),
    )


def is_not_a_store(error: Exception) -> bool:
    """Whether SQLite cannot make out a store: another key, or a damaged first page."""
    return _primary_code(error) == _NOTADB


def _primary_code(error: Exception) -> int:
    cause = error.orig if isinstance(error, DBAPIError) else error
    code: int = getattr(cause, "sqlite_errorcode", 0)
    return code & 0xFF


def blamed(error: Exception, path: Path) -> UserError | IntegrityError | None:
    """Return whose fault it is; `None` when it is not the file's, so a bug of ours."""
    code = _primary_code(error)
    if code in (_CORRUPT, _NOTADB):
        return damaged(path)
    if code == _FULL:
        return UserError(
            "store.full",
            sentence(
                "Le disque de cet ordinateur est plein\u00a0: la dernière saisie n’est pas "
                "enregistrée. Tout ce qui précède l’est."
            ),
            sentence("Libérez de la place, puis recommencez."),
        )
    if code in (_BUSY, _LOCKED):
        return busy()
    if code in (_PERM, _READONLY, _IOERR, _CANTOPEN):
        return UserError(
            "store.unwritable",
            sentence(
                "L’écriture dans le dossier {folder} a échoué\u00a0: la dernière saisie n’est pas "
                "enregistrée. Tout ce qui précède l’est.",
                folder=str(path.parent),
            ),
            sentence("Vérifiez que ce dossier est accessible et modifiable, puis recommencez."),
        )
    return None
