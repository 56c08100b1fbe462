"""Zips that the application would never write: names twice, in any order, of any sort."""

from __future__ import annotations

import io
import stat
import warnings
import zipfile
from collections.abc import Iterable

EPOCH = (1980, 1, 1, 0, 0, 0)

Entry = tuple[str, bytes]


def zip_of(
    entries: Iterable[tuple[str | zipfile.ZipInfo, bytes]], method: int = zipfile.ZIP_DEFLATED
) -> bytes:
    """Zip these entries as they come."""
    buffer = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of a name twice, which is what is wanted
        with zipfile.ZipFile(buffer, "w", method) as archive:
            for name, content in entries:
                info = name if isinstance(name, zipfile.ZipInfo) else named(name)
                info.compress_type = method
                archive.writestr(info, content)
    return buffer.getvalue()


def entries_of(data: bytes) -> list[Entry]:
    """The entries of a zip, in their order."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return [(info.filename, archive.read(info)) for info in archive.infolist()]


def named(name: str, kind: int = stat.S_IFREG) -> zipfile.ZipInfo:
    """An entry of that very name, which the library would tidy up, and of that sort."""
    info = zipfile.ZipInfo("placeholder", EPOCH)
    info.filename = name
    info.external_attr = (kind | 0o777) << 16
    return info


def overlapping(names: Iterable[str], content: bytes) -> bytes:
    """A zip whose every name leads to the same packed bytes: small, and large unpacked."""
    listed = tuple(names)
    data = zip_of([(listed[0], content)])
    end = data.rindex(b"PK\5\6")
    start = data.index(b"PK\1\2")
    line = data[start:end]
    lines = b"".join(line.replace(listed[0].encode(), name.encode()) for name in listed)
    count = len(listed).to_bytes(2, "little") * 2
    closing = data[end : end + 8] + count + len(lines).to_bytes(4, "little") + data[end + 16 :]
    return data[:start] + lines + closing


def with_directory_field(data: bytes, place: int, value: bytes) -> bytes:
    """A zip whose directory says something else of its first entry."""
    start = data.index(b"PK\1\2") + place
    return data[:start] + value + data[start + len(value) :]
