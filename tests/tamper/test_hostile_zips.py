"""Zips that would fill a disk, or write where they should not: refused, and nothing is written.

An insider encrypts them as a room's package or as a room's results: the room's laptop and the
centre take them as they take any other file.
"""

from __future__ import annotations

import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from app.services.centre.merge.plan import ReturnedFile
from app.services.room.open_room import open_package
from app.trust.archive import write_archive
from app.trust.encryption import encrypt_to_centre
from tests.faults.laptops import CODE, a_laptop
from tests.tamper.outcomes import outcome, tree
from tests.tamper.packages import Package, results_package, room_package
from tests.tamper.returned import Returned
from tests.tamper.zips import named, overlapping, with_directory_field, zip_of

MEBIBYTE = 1024 * 1024
INSIDE = "a zip in a zip in the place of an entry"
DEEP = write_archive({"a.json": write_archive({"a.json": bytes(MEBIBYTE)})})
RESERVED = ("CON", "NUL.json", "aux.jws", "COM1.json", "dossier.json.", "dossier.json ", "LPT1")
ELSEWHERE = (
    "../dossier.json",
    "../../dossier.json",
    "/dossier.json",
    "//server/share/dossier.json",
    "C:dossier.json",
    "C:\\dossier.json",
    "..\\dossier.json",
    "./dossier.json",
    "score-sheets/../dossier.json",
    "score-sheets/../../00001.jws",
    "zz.json\0.exe",
    "dossier.json/",
    "dossier.json:stream",
    "d\u00f3ssier.json",
    "",
)


def beside(package: Package, name: str, content: bytes = b"{}", kind: int = stat.S_IFREG) -> bytes:
    """The package's own entries, and one more."""
    own = [(named(own), data) for own, data in package.entries]
    return zip_of([*own, (named(name, kind), content)])


def first_entry(package: Package, content: bytes, kind: int = stat.S_IFREG) -> bytes:
    """The package with something else in the place of its first entry."""
    (first, _), *others = package.entries
    return zip_of([(named(first, kind), content), *((named(own), data) for own, data in others)])


def packed_as(package: Package, method: int) -> bytes:
    return zip_of(package.entries, method)


def numbered(count: int) -> list[str]:
    return [f"score-sheets/{number:05}.jws" for number in range(1, count + 1)]


Make = Callable[[Package], bytes]
HOSTILE: dict[str, tuple[Make, str]] = {
    "bomb: one entry a thousand times its size": (
        lambda package: first_entry(package, bytes(4 * MEBIBYTE)),
        "package.oversized",
    ),
    "bomb: says that it is large": (
        lambda package: with_directory_field(package.plain, 24, b"\xff\xff\xff\x7f"),
        "package.oversized",
    ),
    "lies: says that it is small": (
        lambda package: with_directory_field(
            first_entry(package, bytes(4 * MEBIBYTE)), 24, (100).to_bytes(4, "little")
        ),
        "package.altered",
    ),
    "lies: says that it is packed small": (
        lambda package: with_directory_field(package.plain, 20, (1).to_bytes(4, "little")),
        "package.entries",
    ),
    "lies: another sum of the content": (
        lambda package: with_directory_field(package.plain, 16, b"\0\0\0\0"),
        "package.altered",
    ),
    INSIDE: (
        lambda package: first_entry(package, DEEP),
        "package.entry_altered",
    ),
    "a zip in a zip beside the entries": (
        lambda package: beside(package, "zz.zip", DEEP),
        "package.entries",
    ),
    "a link": (
        lambda package: first_entry(package, b"/etc/passwd", stat.S_IFLNK),
        "package.entries",
    ),
    "a link beside the entries": (
        lambda package: beside(package, "zz", b"/etc/passwd", stat.S_IFLNK),
        "package.entries",
    ),
    "a folder": (lambda package: beside(package, "zz/"), "package.entries"),
    "a device": (lambda package: first_entry(package, b"", stat.S_IFCHR), "package.entries"),
    "a pipe": (lambda package: first_entry(package, b"", stat.S_IFIFO), "package.entries"),
    "another compression": (
        lambda package: packed_as(package, zipfile.ZIP_LZMA),
        "package.entries",
    ),
    "a name in capitals too": (
        lambda package: beside(package, package.names[0].upper()),
        "package.duplicated",
    ),
    "bytes before the zip": (lambda package: b"MZ" + package.plain, "package.entries"),
    "bytes after the zip": (lambda package: package.plain + b"MZ", "package.entries"),
    "bytes between the entries": (
        lambda package: package.plain.replace(b"PK\1\2", b"hidden!!PK\1\2", 1),
        "package.entries",
    ),
    **{
        f"elsewhere: {name!r}": (
            lambda package, name=name: beside(package, name),  # type: ignore[misc]
            "package.entries",
        )
        for name in ELSEWHERE
    },
    **{
        f"reserved: {name!r}": (
            lambda package, name=name: beside(package, name),  # type: ignore[misc]
            "package.entries",
        )
        for name in RESERVED
    },
}
PACKAGES = {"room": room_package, "results": results_package}


@pytest.mark.parametrize("what", HOSTILE)
@pytest.mark.parametrize("kind", PACKAGES)
def test_a_hostile_zip_is_refused_with_its_own_reason(kind: str, what: str) -> None:
    package = PACKAGES[kind]()
    make, code = HOSTILE[what]

    assert package.opening_zip(make(package)) == code


@pytest.mark.parametrize(
    ("count", "code"), [(20_001, "package.oversized"), (19_999, "package.manifest")]
)
def test_entries_are_counted_before_they_are_read(count: int, code: str) -> None:
    data = zip_of([(name, b"") for name in numbered(count)], zipfile.ZIP_STORED)

    assert results_package().opening_zip(data) == code


def test_names_that_share_their_bytes_are_refused() -> None:
    """Small on disk, and many times as large unpacked, without any high ratio."""
    data = overlapping(numbered(500), bytes(range(256)) * 250)

    assert results_package().opening_zip(data) == "package.entries"


def test_a_room_writes_nothing_of_a_hostile_package(tmp_path: Path) -> None:
    laptop = a_laptop(tmp_path / "a" / "b" / "laptop")
    (tmp_path / "a" / "b").mkdir(parents=True)
    before = tree(tmp_path)
    package = room_package()

    for make, code in HOSTILE.values():
        data = package.close(make(package))
        assert outcome(lambda data: open_package(laptop, data, CODE), data) == code
        assert tree(tmp_path) == before


def test_a_centre_writes_nothing_of_hostile_results(returned: Returned) -> None:
    files = [
        ReturnedFile(name=f"../{what}", content=_to(returned, make(results_package())))
        for what, (make, _) in HOSTILE.items()
    ]
    with returned.centre() as centre:
        before, kept = tree(returned.folder), returned.kept(centre)

        plan = returned.plan(centre, *files)

        codes = {refusal.file_name.removeprefix("../"): refusal.code for refusal in plan.refusals}
        # Its zip holds; then its manifest is one that a room of another centre signed.
        assert codes.pop(INSIDE) == "certificate.untrusted"
        assert codes == {what: code for what, (_, code) in HOSTILE.items() if what != INSIDE}
        assert tree(returned.folder) == before
        assert returned.kept(centre) == kept


def _to(returned: Returned, data: bytes) -> bytes:
    return encrypt_to_centre(data, returned.room.decryption)
