"""What is left of a sitting once it was held and merged, for the tests that read it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from app.domain.score_sheet import PanelSheet, ScoreSheet, SheetContext
from app.domain.timer_record import TimerEventKind, TimerRecord
from app.trust.results_packages import ResultsContent, read_results_package
from app.trust.signing import read_panel_sheet, read_score_sheet
from tests.documents.reading import all_words
from tests.end_to_end.jury_laptop import JuryLaptop
from tests.end_to_end.office import AtCentre, merge_at_centre
from tests.services.world import Prepared

Sight = tuple[str, ...]

_TICK = re.compile(r"\d+\u00a0min")
_DIGITS = re.compile(r"\+?\d+:\d\d(:\d\d)?")


@dataclass
class Diary:
    """What somebody beside the jury noted as the sitting went on, by moment.

    Attributes:
        read: what was painted on the room's screen.
        said: what a laptop showed, or held, in words.
    """

    read: dict[str, Sight] = field(default_factory=dict)
    said: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class HeldSitting:
    """A sitting from its diary to the centre.

    Attributes:
        sights: all that the room's screen ever painted, on every laptop.
        signed: the signed PDF that the jury saved.
        content: what was exported, opened with the centre's keys.
    """

    diary: Diary
    sights: tuple[Sight, ...]
    signed: bytes
    content: ResultsContent
    at_centre: AtCentre
    prepared: Prepared

    @cached_property
    def score_sheets(self) -> dict[str, ScoreSheet]:
        """The sealed sheets, by juror."""
        anchor = self.prepared.centre.keys.anchor
        sheets = [read_score_sheet(jws, anchor).sheet for jws in self.content.score_sheets]
        return {sheet.juror: sheet for sheet in sheets}

    @cached_property
    def panel_sheet(self) -> PanelSheet:
        """The jury's signed sheet."""
        (jws,) = self.content.panel_sheets
        return read_panel_sheet(jws, self.prepared.centre.keys.anchor).sheet

    @property
    def contexts(self) -> list[SheetContext]:
        """The context of every signed sheet: the jurors', then the jury's."""
        return [
            *(sheet.context for sheet in self.score_sheets.values()),
            self.panel_sheet.context,
        ]

    @cached_property
    def printed(self) -> str:
        """The words of the signed PDF, without their spaces."""
        return all_words(self.signed)

    def painted(self) -> Iterable[str]:
        """Return every run of words that the room ever read."""
        return (words for sight in self.sights for words in sight)


def conclude(
    prepared: Prepared,
    laptop: JuryLaptop,
    folder: Path,
    diary: Diary,
    others: Sequence[JuryLaptop] = (),
) -> HeldSitting:
    """Save the signed sheet, export to a folder, close every laptop, and merge at the centre."""
    signed = laptop.save_signed(folder / "grille.pdf")
    diary.read["signed"] = laptop.room_reads()
    stick = prepared.world.files.make_folder(folder / "remontee")
    exported = laptop.export_to(stick)
    diary.read["exported"] = laptop.room_reads()
    laptops = (laptop, *others)
    for each in laptops:
        each.close()
    (sitting,) = laptop.room.dossier.planning.sittings
    return HeldSitting(
        diary=diary,
        sights=tuple(sight for each in laptops for sight in each.sights),
        signed=signed,
        content=read_results_package(exported.read_bytes(), prepared.centre.keys).content,
        at_centre=merge_at_centre(prepared, exported, sitting.assessment),
        prepared=prepared,
    )


def course(record: TimerRecord) -> list[tuple[TimerEventKind, int, str, int]]:
    """Return each event of an oral: what, seconds since the start, reason, minutes added."""
    began = record.events[0].at.ticks
    return [
        (event.kind, (event.at.ticks - began) // 1000, event.reason, event.minutes)
        for event in record.events
    ]


def durations(held: HeldSitting) -> set[str]:
    """Return every duration that the room ever read, in minutes: the ticks' names."""
    return {found for words in held.painted() for found in _TICK.findall(words)}


def countdowns(held: HeldSitting) -> set[str]:
    """Return every countdown that the room ever read, the time of day aside."""
    return {
        words
        for sight in held.sights
        if "Le jury délibère" not in sight
        for words in sight
        if _DIGITS.fullmatch(words)
    }
