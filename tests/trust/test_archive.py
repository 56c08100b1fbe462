from __future__ import annotations

import contextlib
import io
import re
import stat
import warnings
import zipfile
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import IntegrityError
from app.trust.archive import ArchiveLimits, read_archive, write_archive

NAMES = re.compile(r"[a-z]+(/[0-9]{2})?\.(json|pdf)")
LIMITS = ArchiveLimits(entries=4, entry_size=1_000_000, total_size=1_500_000)
ENTRIES = {"a.json": b"{}" * 40, "b/01.json": b"[]", "copy.pdf": b"%PDF-" * 40}


def refusal(data: bytes, limits: ArchiveLimits = LIMITS) -> str:
    with pytest.raises(IntegrityError) as caught:
        read_archive(data, NAMES, limits)
    return caught.value.code


def archive_of(*entries: tuple[str | zipfile.ZipInfo, bytes], method: int = 8) -> bytes:
    buffer = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # duplicate names, which are what is tested
        with zipfile.ZipFile(buffer, "w", method) as archive:
            for name, content in entries:
                archive.writestr(name, content)
    return buffer.getvalue()


def test_entries_come_back_and_are_written_the_same_way_every_time() -> None:
    data = write_archive(ENTRIES)

    assert read_archive(data, NAMES, LIMITS) == ENTRIES
    assert write_archive(dict(reversed(ENTRIES.items()))) == data


@pytest.mark.parametrize(
    "name",
    [
        "other.txt",
        "../a.json",
        "/a.json",
        "..\\a.json",
        "C:a.json",
        "a.json/",
        "A.json",
        "con",
        "a.json\0.exe",
        "b/../a.json",
        "b/1.json",
    ],
)
def test_a_name_that_is_not_on_the_list_is_refused(name: str) -> None:
    info = zipfile.ZipInfo("placeholder")
    info.filename = name

    assert refusal(archive_of((info, b"{}"))) == "package.entries"


def test_a_name_twice_is_refused() -> None:
    assert refusal(archive_of(("a.json", b"1"), ("a.json", b"2"))) == "package.duplicated"


def test_entries_in_another_order_are_refused() -> None:
    assert refusal(archive_of(("b/01.json", b"1"), ("a.json", b"2"))) == "package.reordered"


def test_two_names_that_one_file_system_takes_for_one_are_refused() -> None:
    data = archive_of(("a.json", b"1"), ("A.json", b"2"))

    with pytest.raises(IntegrityError) as caught:
        read_archive(data, re.compile(".*"), LIMITS)

    assert caught.value.code == "package.duplicated"


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_another_compression_is_refused(method: int) -> None:
    assert refusal(archive_of(("a.json", b"1"), method=method)) == "package.entries"


def test_an_encrypted_entry_is_refused() -> None:
    data = bytearray(archive_of(("a.json", b"1")))
    for signature, place in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        data[data.index(signature) + place] |= 1

    assert refusal(bytes(data)) == "package.entries"


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFDIR, stat.S_IFIFO, stat.S_IFCHR])
def test_a_link_or_a_device_is_refused(kind: int) -> None:
    info = zipfile.ZipInfo("a.json")
    info.external_attr = (kind | 0o777) << 16

    assert refusal(archive_of((info, b"/etc/passwd"))) == "package.entries"


@pytest.mark.parametrize(
    "limits",
    [
        replace(LIMITS, entries=2),
        replace(LIMITS, entry_size=100),
        replace(LIMITS, total_size=250),
    ],
)
def test_sizes_and_count_are_capped(limits: ArchiveLimits) -> None:
    assert refusal(write_archive(ENTRIES), limits) == "package.oversized"


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    assert refusal(archive_of(("a.json", b"\0" * 900_000))) == "package.oversized"


def test_an_entry_that_lies_about_its_size_is_refused() -> None:
    data = archive_of(("a.json", b"\0" * 900_000))
    directory = data.index(b"PK\1\2")
    lying = data[: directory + 24] + (100).to_bytes(4, "little") + data[directory + 28 :]

    assert refusal(lying) == "package.altered"


@given(st.binary(max_size=300))
def test_any_bytes_are_refused(data: bytes) -> None:
    assert refusal(data) == "package.altered"


@given(st.data())
def test_a_changed_archive_gives_its_entries_or_is_refused(data: st.DataObject) -> None:
    changed = bytearray(write_archive(ENTRIES))
    for _ in range(data.draw(st.integers(1, 3))):
        changed[data.draw(st.integers(0, len(changed) - 1))] ^= data.draw(st.integers(1, 255))
    with contextlib.suppress(IntegrityError):
        entries = read_archive(bytes(changed), NAMES, LIMITS)
        assert set(entries.values()) <= set(ENTRIES.values())


@given(st.integers(0, 10_000))
def test_a_cut_archive_is_refused(length: int) -> None:
    data = write_archive(ENTRIES)

    assert refusal(data[: length % len(data)]) == "package.altered"
