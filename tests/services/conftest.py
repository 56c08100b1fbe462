"""The files of `returned_pool`, made once, and fresh centres that have merged nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import pytest

from app.services.centre.access.open_centre import OpenCentre, close_centre
from app.services.centre.merge.apply import apply_merge
from app.services.centre.merge.plan import ReturnedFile, plan_merge
from app.services.ports.centre_evidence import MergedSheet
from app.services.ports.machine import Cancelled
from tests.services.centre_dump import dump
from tests.services.returned_pool import Pool, a_pool

NAMES = (
    "first",
    "second",
    "stale",
    "resigned",
    "partly",
    "tampered",
    "lying copy",
    "resumed",
    "rival",
    "added",
    "voided",
    "seated",
    "minuted",
    "minuted again",
    "rival minutes",
    "changed",
    "cut short",
)
"""Files of every sort, that may come in any order."""


@dataclass
class StopsAt:
    """A person who stops a plan after some files."""

    left: int

    def advance(self, done: int, total: int) -> None:
        del done, total
        self.left -= 1
        if self.left < 0:
            raise Cancelled


@dataclass
class Centres:
    """Fresh centres, and what each set of files comes to."""

    pool: Pool
    folder: Path
    numbers: Iterator[int] = field(default_factory=count)
    known: dict[frozenset[str], dict[str, object]] = field(default_factory=dict)

    @property
    def session(self) -> str:
        return self.pool.prepared.session

    @contextmanager
    def fresh(self) -> Iterator[OpenCentre]:
        centre = self.pool.copy(self.folder / str(next(self.numbers)))
        yield centre
        close_centre(centre)

    def files(self, names: Sequence[str]) -> list[ReturnedFile]:
        return [self.pool.files[name] for name in names]

    def merge(self, centre: OpenCentre, names: Sequence[str]) -> None:
        apply_merge(centre, plan_merge(centre, self.session, self.files(names)))

    def at_once(self, names: frozenset[str]) -> dict[str, object]:
        """What a centre says that merged these files together, in their usual order."""
        if names not in self.known:
            with self.fresh() as centre:
                self.merge(centre, sorted(names))
                self.known[names] = dump(centre, self.session)
        return self.known[names]

    def sheets(self, centre: OpenCentre) -> tuple[MergedSheet, ...]:
        with centre.store.transaction() as records:
            return records.sheets(self.session)


@pytest.fixture(scope="session")
def centres(tmp_path_factory: pytest.TempPathFactory) -> Centres:
    """The pool, on this worker."""
    folder = tmp_path_factory.mktemp("merges")
    (folder / "pool").mkdir()
    return Centres(pool=a_pool(folder / "pool"), folder=folder)


@pytest.fixture
def merged(centres: Centres) -> Iterator[OpenCentre]:
    """A centre that has merged `first`: two jurors' sheets of `P01` and the panel's."""
    with centres.fresh() as centre:
        centres.merge(centre, ["first"])
        yield centre
