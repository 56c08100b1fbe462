"""Whoever holds the right key opens a package, changes what is in it, and closes it again.

Each entry of each kind of package, times what is done to it, gives the code of the refusal.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest

from tests.tamper.outcomes import ACCEPTED
from tests.tamper.packages import Package, results_package, room_package
from tests.tamper.zips import Entry

Act = Callable[[Package, str], list[Entry]]


def altered(package: Package, name: str) -> list[Entry]:
    """Its last byte is another."""
    return [(own, data[:-1] + b"x" if own == name else data) for own, data in package.entries]


def removed(package: Package, name: str) -> list[Entry]:
    return [entry for entry in package.entries if entry[0] != name]


def added(package: Package, name: str) -> list[Entry]:
    """The same content again, under a name that is free."""
    content = dict(package.entries)[name]
    return sorted([*package.entries, (package.free or "more.json", content)])


def renamed(package: Package, name: str) -> list[Entry]:
    new = package.free or name.capitalize()
    return sorted((new if own == name else own, data) for own, data in package.entries)


def duplicated(package: Package, name: str) -> list[Entry]:
    """A second entry of that name, that says something else."""
    return sorted([*package.entries, (name, b"{}")])


def reordered(package: Package, name: str) -> list[Entry]:
    others = removed(package, name)
    moved = (name, dict(package.entries)[name])
    return [*others, moved] if package.names[0] == name else [moved, *others]


RESULTS: dict[Act, str] = {
    altered: "package.entry_altered",
    removed: "package.entry_missing",
    added: "package.entry_added",
    renamed: "package.entry_renamed",
    duplicated: "package.duplicated",
    reordered: "package.reordered",
}
# A room package has five names and no more, so another name is none of its own.
ROOM: dict[Act, str] = {**RESULTS, added: "package.entries", renamed: "package.entries"}
ON_THE_MANIFEST: dict[Act, str] = {altered: "jws.malformed", removed: "package.manifest"}
EXCEPTIONS: dict[str, dict[Act, str]] = {
    "room manifest.jws": ON_THE_MANIFEST,
    "results manifest.jws": {**ON_THE_MANIFEST, renamed: "package.manifest"},
}
PACKAGES = {"room": (room_package, ROOM), "results": (results_package, RESULTS)}
MATRIX = [
    pytest.param(
        kind,
        name,
        act,
        EXCEPTIONS.get(f"{kind} {name}", {}).get(act, code),
        # A copy is named after a digest that differs from run to run.
        id=f"{kind}-{name if len(name) < 40 else 'copy'}-{act.__name__}",
    )
    for kind, (package, codes) in PACKAGES.items()
    for name in package().names
    for act, code in codes.items()
]


@pytest.mark.parametrize(("kind", "name", "act", "code"), MATRIX)
def test_an_entry_tampered_with_is_refused(kind: str, name: str, act: Act, code: str) -> None:
    package = PACKAGES[kind][0]()

    assert package.opening(act(package, name)) == code


@pytest.mark.parametrize("kind", PACKAGES)
def test_a_package_closed_again_unchanged_is_accepted(kind: str) -> None:
    package = PACKAGES[kind][0]()

    assert package.opening(package.entries) == ACCEPTED


@pytest.mark.parametrize("kind", PACKAGES)
def test_two_entries_that_trade_contents_are_refused(kind: str) -> None:
    package = PACKAGES[kind][0]()
    names = [name for name in package.names if name != "manifest.jws"]

    for name, other in pairwise(names):
        contents = dict(package.entries)
        contents[name], contents[other] = contents[other], contents[name]
        assert package.opening(sorted(contents.items())) == "package.entry_altered"


@pytest.mark.parametrize("kind", PACKAGES)
def test_a_package_does_not_take_the_place_of_the_other_kind(kind: str) -> None:
    package, other = (PACKAGES[one][0]() for one in (kind, "results" if kind == "room" else "room"))

    assert package.opening(other.entries) == "package.entries"
    assert package.opening_zip(b"") == "package.altered"
