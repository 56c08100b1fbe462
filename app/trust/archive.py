"""The zip inside a package: written the same way every time, read with suspicion.

Entries are read into memory by this module alone and never extracted by name. Sizes, count
and ratio are capped from the directory before anything is unpacked.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.errors import IntegrityError
from app.domain.wording import sentence

_EPOCH = (1980, 1, 1, 0, 0, 0)
_STORED_AS_IS = (".pdf",)
_SMALL = 64 * 1024
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
)
"""What the standard library raises on hostile bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveLimits:
    """How much may be unpacked. The ratio is that of entries larger than 64 KiB."""

    entries: int
    entry_size: int
    total_size: int
    ratio: int = 200


def write_archive(entries: Mapping[str, bytes]) -> bytes:
    """Return a zip of these entries, sorted by name, without dates."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in sorted(entries):
            info = zipfile.ZipInfo(name, _EPOCH)
            packed = not name.endswith(_STORED_AS_IS)
            info.compress_type = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
            info.create_system = 3
            archive.writestr(info, entries[name])
    return buffer.getvalue()


def read_archive(data: bytes, allowed: re.Pattern[str], limits: ArchiveLimits) -> dict[str, bytes]:
    """Return the entries of a zip, whose names all match `allowed`.

    Raises:
        IntegrityError: `package.altered` when it cannot be read, `package.entries` for a
            name, a repetition, a method or a size that no package of ours has.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = archive.infolist()
            _check_directory(infos, allowed, limits)
            return {info.filename: archive.read(info) for info in infos}
    except _BROKEN as error:
        raise IntegrityError(
            "package.altered", sentence("Le contenu de ce dossier est abîmé. Rien n’a été lu.")
        ) from error


def _check_directory(
    infos: list[zipfile.ZipInfo], allowed: re.Pattern[str], limits: ArchiveLimits
) -> None:
    names = [info.filename for info in infos]
    if len(infos) > limits.entries or len({name.casefold() for name in names}) < len(names):
        raise _unexpected()
    for info in infos:
        # orig_filename is what the bytes say; the library cuts filename at a zero byte.
        if allowed.fullmatch(info.orig_filename) is None or info.orig_filename != info.filename:
            raise _unexpected()
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise _unexpected()
        if info.flag_bits & 0x1 or info.file_size > limits.entry_size:
            raise _unexpected()
        if info.file_size > max(_SMALL, limits.ratio * info.compress_size):
            raise _unexpected()
    if sum(info.file_size for info in infos) > limits.total_size:
        raise _unexpected()


def _unexpected() -> IntegrityError:
    return IntegrityError(
        "package.entries",
        sentence("Ce dossier contient autre chose que ce que l’application y met."),
    )
