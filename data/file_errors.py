"""What a failing file means to a person: what happened, what is safe, what to do.

Owns the sentences for `OSError`; each cause has its own code, `file.…`.
"""

from __future__ import annotations

import errno
import os
from pathlib import Path

from app.domain.errors import UserError
from app.domain.wording import Sentence, sentence

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_DENIED = (errno.EACCES, errno.EPERM)
_NAME = (errno.EINVAL, errno.ENAMETOOLONG, errno.EILSEQ, errno.EISDIR, errno.ENOTDIR, errno.ELOOP)

# Windows tells these apart where errno does not (winerror.h).
_WINDOWS_READ_ONLY = (19,)
_WINDOWS_UNPLUGGED = (15, 21, 31, 55, 433, 483, 1006, 1112, 1167, 1617)
_WINDOWS_NAME = (123, 161, 206)
_WINDOWS_FULL = (39, 112)
_WINDOWS_IN_USE = (32, 33)
_WINDOWS_DENIED = 5


def file_error(error: OSError, path: Path, *, missing: int | None = None) -> UserError:
    """Return what to tell about an operation on `path` that failed.

    Args:
        error: what the system said.
        path: the file or folder that the person knows about.
        missing: how many bytes a full volume lacks, where that is known.
    """
    windows = getattr(error, "winerror", None) or 0
    if error.errno in _FULL or windows in _WINDOWS_FULL:
        return _full(path, missing)
    if error.errno == errno.EROFS or windows in _WINDOWS_READ_ONLY:
        return UserError(
            "file.read_only",
            sentence("{folder} est en lecture seule. {safe}", folder=_place(path), safe=_SAFE),
            sentence("Déverrouillez la clé ou prenez-en une autre, puis recommencez."),
        )
    if windows in _WINDOWS_IN_USE or (windows == _WINDOWS_DENIED and _may_be_written(path)):
        return UserError(
            "file.in_use",
            sentence("Un autre logiciel tient {name} ouvert. {safe}", name=path.name, safe=_SAFE),
            sentence("Fermez ce logiciel, puis recommencez."),
        )
    if windows in _WINDOWS_NAME or (not windows and error.errno in _NAME):
        return UserError(
            "file.name_refused",
            sentence("Le nom {name} est refusé à cet endroit. {safe}", name=path.name, safe=_SAFE),
            sentence("Choisissez un autre nom ou un autre dossier, puis recommencez."),
        )
    if error.errno in _DENIED and windows not in _WINDOWS_UNPLUGGED:
        return UserError(
            "file.no_permission",
            sentence(
                "L’accès à {folder} est refusé à cette session. {safe}",
                folder=_place(path),
                safe=_SAFE,
            ),
            sentence("Choisissez un autre dossier, ou demandez le droit d’y écrire."),
        )
    return UserError(
        "file.unplugged",
        sentence("{folder} ne répond plus. {safe}", folder=_place(path), safe=_SAFE),
        sentence("Rebranchez la clé ou choisissez un autre dossier, puis recommencez."),
    )


def volume_changed(path: Path) -> UserError:
    """Return what to tell when the drive under `path` is no longer the same one."""
    return UserError(
        "file.volume_changed",
        sentence(
            "La clé a été retirée ou remplacée pendant l’écriture dans {folder}. {safe}",
            folder=_place(path),
            safe=_SAFE,
        ),
        sentence("Rebranchez la clé, vérifiez que c’est la bonne, puis recommencez."),
    )


def read_back_differs(path: Path) -> UserError:
    """Return what to tell when what was just written reads otherwise, before its renaming."""
    return UserError(
        "file.read_back_differs",
        sentence(
            "{name} a été écrit, mais sa relecture diffère\u00a0: cette clé est sans doute "
            "défectueuse. {safe}",
            name=path.name,
            safe=_SAFE,
        ),
        sentence("Prenez une autre clé, puis recommencez."),
    )


def unconfirmed(path: Path) -> UserError:
    """Return what to tell when a file has taken its name but could not be read there."""
    return UserError(
        "file.unconfirmed",
        sentence(
            "{name} a été écrit, mais n’a pas pu être relu à sa place\u00a0: ne comptez pas sur "
            "cette copie. Les données de l’ordinateur sont intactes.",
            name=path.name,
        ),
        sentence("Rebranchez la clé ou prenez-en une autre, puis recommencez."),
    )


def _may_be_written(path: Path) -> bool:
    """Whether `path` is a file of ours: Windows says « denied » when it is replaced while open."""
    return path.is_file() and os.access(path, os.W_OK)


def _place(path: Path) -> str:
    return str(path if path.is_dir() else path.parent)


_SAFE = sentence("Rien n’a été remplacé\u202f; les données de l’ordinateur sont intactes.")


def _full(path: Path, missing: int | None) -> UserError:
    next_step = sentence("Libérez de la place ou prenez une autre clé, puis recommencez.")
    if missing is None:
        what = sentence(
            "Il n’y a plus assez de place dans {folder}. {safe}", folder=_place(path), safe=_SAFE
        )
    else:
        what = sentence(
            "Il manque {missing} dans {folder}. {safe}",
            missing=_amount(missing),
            folder=_place(path),
            safe=_SAFE,
        )
    return UserError("file.full", what, next_step)


def _amount(size: int) -> Sentence:
    """Round up, so that freeing what is said suffices."""
    if size > 1_000_000:
        return sentence("{count}\u00a0Mo", count=-(-size // 1_000_000))
    return sentence("{count}\u00a0ko", count=max(1, -(-size // 1000)))
