"""A finished room whose keys somebody has, and copies of a centre that has merged nothing yet."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path
from typing import Any

from app.domain.score_sheet import ScoreSheet
from app.services.centre.access.open_centre import OpenCentre, close_centre, open_centre
from app.services.centre.merge.apply import MergeOutcome, apply_merge
from app.services.centre.merge.plan import MergePlan, ReturnedFile, plan_merge
from app.services.room.enrolment import unlock_juror
from app.services.room.on_the_spot.substitution import bind_spare_card
from app.services.room.on_the_spot.voiding import void_enrolment
from app.services.room.open_room import OpenRoom, close_room
from app.services.room.sealing import seal_sheet
from app.trust.enrolment import JurorKey
from app.trust.results_packages import (
    ResultsContent,
    read_results_package,
    write_results_package,
)
from app.trust.signing import read_score_sheet, seal_score_sheet
from tests.services.centre_dump import dump
from tests.services.vouching import Vouching, a_substitution
from tests.services.world import OPERATOR, PASSPHRASE, PIN, Prepared, World, returned

NAME = "remontee.remontee"
_OF_THE_FILE = ("packages", "refusals", "refused", "receipts")


@dataclass(frozen=True, kw_only=True)
class Returned:
    """What one room sends of two sittings, and all that is needed to tamper with it.

    `P01` is signed by its jury; a substitute sits in `P04`; in `P02` only `J02` has sealed the
    `unfinished` sheet, which is not in the file. The card of `J02` was made void last.
    """

    prepared: Prepared
    room: OpenRoom
    keys: dict[str, JurorKey]
    content: ResultsContent
    unfinished: bytes
    folder: Path
    numbers: Iterator[int] = field(default_factory=count)

    @property
    def session(self) -> str:
        return self.prepared.session

    def sent(self, **changes: Any) -> ReturnedFile:
        """The file with another content, properly packed and signed by the room."""
        data = write_results_package(
            replace(self.content, **changes), room=self.room.keys, recipient=self.room.decryption
        ).data
        return ReturnedFile(name=NAME, content=data)

    def beside(self, additional: Mapping[str, Sequence[bytes]]) -> ReturnedFile:
        """The whole file, and more documents in these parts of it."""
        return self.sent(
            **{part: (*getattr(self.content, part), *more) for part, more in additional.items()}
        )

    @contextmanager
    def centre(self) -> Iterator[OpenCentre]:
        """A fresh centre, which issued the room's package and has merged nothing."""
        folder = self.folder / f"centre-{next(self.numbers)}"
        shutil.copytree(self.prepared.world.folder / "centre", folder)
        centre = open_centre(self.prepared.world.office(), folder, OPERATOR, PASSPHRASE)
        try:
            yield centre
        finally:
            close_centre(centre)

    def plan(self, centre: OpenCentre, *files: ReturnedFile) -> MergePlan:
        return plan_merge(centre, self.session, files)

    def merge(self, centre: OpenCentre, *files: ReturnedFile) -> MergeOutcome:
        return apply_merge(centre, self.plan(centre, *files))

    def kept(self, centre: OpenCentre) -> dict[str, object]:
        """All that the centre keeps and says, but for the files and what was refused of them."""
        told = dump(centre, self.session)
        overview: Any = told["overview"]
        del overview["refusals"]
        return {name: it for name, it in told.items() if name not in _OF_THE_FILE}

    def signed_again(
        self, jws: bytes, change: Callable[[ScoreSheet], ScoreSheet], key: JurorKey | None = None
    ) -> bytes:
        """A sheet that was changed, signed by its own juror or by whoever has that key."""
        sheet = change(read_score_sheet(jws, self.room.anchor).sheet)
        return seal_score_sheet(sheet, key or self.keys[sheet.juror]).jws


def a_returned(folder: Path) -> Returned:
    """Hold the sittings, export, and close the centre."""
    prepared = World(folder).prepared()
    vouching = Vouching(prepared)
    room = prepared.room()
    prepared.conclude(room, "P01", 3, 2)
    prepared.run_oral(room, "P02")
    prepared.rate_all(room, "P02", "J02", 2)
    seal_sheet(room, "P02", "J02", PIN)
    with room.store.transaction() as records:
        (unfinished,) = records.score_sheets("P02")
    keys = {juror: unlock_juror(room, juror, PIN) for juror in ("J01", "J02")}
    room = bind_spare_card(
        room, a_substitution(sittings=("P04",), replaces="J02"), vouching.both(1)
    )
    void_enrolment(room, "J02", "Carte perdue", vouching.both(2))
    file = returned(prepared.export(room))
    content = read_results_package(file.content, prepared.centre.keys).content
    close_room(room)
    close_centre(prepared.centre)
    return Returned(
        prepared=prepared,
        room=room,
        keys=keys,
        content=content,
        unfinished=unfinished.jws,
        folder=folder,
    )
