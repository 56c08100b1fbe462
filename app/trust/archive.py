"""The zip inside a package: written the same way every time, read with suspicion.

Entries are read into memory by this module alone and never extracted by name. Sizes, count
and ratio are capped from the directory before anything is unpacked.
"""

from __future__ import annotations

import io
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.errors import IntegrityError
from app.domain.wording import sentence

_EPOCH = (1980, 1, 1, 0, 0, 0)
_STORED_AS_IS = (".pdf",)
_LOCAL_HEADER, _DIRECTORY_LINE, _END = 30, 46, 22
"""Sizes of a zip's three records, in bytes, beside the names that they hold."""
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
        IntegrityError: `package.altered` when it cannot be read; `package.duplicated`,
            `package.reordered`, `package.entries` (a name, a link, a method or bytes beside
            the entries that no package of ours has), `package.oversized`.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = archive.infolist()
            _check_names(infos, allowed)
            _check_sizes(infos, limits)
            _check_layout(infos, archive.start_dir, len(data))
            return {info.filename: archive.read(info) for info in infos}
    except _BROKEN as error:
        raise IntegrityError(
            "package.altered", sentence("Le contenu de ce dossier est abîmé. Rien n’a été lu.")
        ) from error


def _check_names(infos: list[zipfile.ZipInfo], allowed: re.Pattern[str]) -> None:
    names = [info.filename for info in infos]
    if len({name.casefold() for name in names}) < len(names):
        raise IntegrityError(
            "package.duplicated",
            sentence("Ce dossier contient deux fois la même entrée. Rien n’a été lu."),
        )
    for info in infos:
        # orig_filename is what the bytes say; the library cuts filename at a zero byte.
        if allowed.fullmatch(info.orig_filename) is None or info.orig_filename != info.filename:
            raise _unexpected()
        if stat.S_IFMT(info.external_attr >> 16) not in (0, stat.S_IFREG):
            raise _unexpected()
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise _unexpected()
        if info.flag_bits & 0x1:
            raise _unexpected()
    if names != sorted(names):
        raise IntegrityError(
            "package.reordered",
            sentence("Les entrées de ce dossier ont été déplacées. Rien n’a été lu."),
        )


def _check_sizes(infos: list[zipfile.ZipInfo], limits: ArchiveLimits) -> None:
    if (
        len(infos) > limits.entries
        or sum(info.file_size for info in infos) > limits.total_size
        or any(info.file_size > limits.entry_size for info in infos)
        or any(info.file_size > max(_SMALL, limits.ratio * info.compress_size) for info in infos)
    ):
        raise IntegrityError(
            "package.oversized",
            sentence("Ce dossier se déplierait au-delà de la taille admise. Rien n’a été lu."),
        )


def _check_layout(infos: list[zipfile.ZipInfo], directory: int, size: int) -> None:
    """Refuse entries that overlap, and bytes that belong to none: nothing may hide there."""
    offset = 0
    for info in infos:
        if info.header_offset != offset:
            raise _unexpected()
        offset += _LOCAL_HEADER + len(info.filename) + info.compress_size
    lines = sum(_DIRECTORY_LINE + len(info.filename) for info in infos)
    if (directory, size) != (offset, offset + lines + _END):
        raise _unexpected()


def _unexpected() -> IntegrityError:
    return IntegrityError(
        "package.entries",
        sentence("Ce dossier contient autre chose que ce que l’application y met."),
    )
