"""The exam office after the day: it merges in its window what a room exported, and reads it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.services.centre.access.open_centre import OpenCentre, close_centre
from app.services.centre.overview import Overview, overview
from app.services.centre.results import BlockDetail, ReceivedPanelSheet, candidate_detail
from app.services.verification import centre_basis, verify_document
from data.referential_file import load_referential
from tests.documents.reading import all_words
from tests.end_to_end.read_words import shown_words
from tests.services.world import OPERATOR, PASSPHRASE, Prepared, referential
from ui.centre.centre_window import CentreWindow
from ui.centre.desk import CentreDesk
from ui.centre.row_table import SearchedTable
from ui.demonstration.hands import Hands
from ui.demonstration.played_centre import WINDOW, CentrePlay
from ui.demonstration.scripted_picker import ScriptedPicker


@dataclass(frozen=True, kw_only=True)
class CandidateAtCentre:
    """One candidate's block: its figures, what the page says, the signed PDF or nothing.

    `verified_signers` are those whose signatures on that PDF the centre has proven.
    """

    block: BlockDetail
    said: str
    signed: bytes
    verified_signers: tuple[str, ...]

    @property
    def sheet(self) -> ReceivedPanelSheet:
        """The only panel sheet of the block."""
        (sheet,) = self.block.sheets
        return sheet

    @property
    def levels(self) -> list[int | None]:
        """The agreed ratings, in the order of the référentiel."""
        return [line.level for line in self.sheet.lines]


@dataclass(frozen=True, kw_only=True)
class AtCentre:
    """What the centre has once it has merged.

    `results` are the words of the saved results, without their spaces.
    """

    overview: Overview
    candidates: dict[str, CandidateAtCentre]
    results: str


def merge_at_centre(prepared: Prepared, exported: Path, assessment: str) -> AtCentre:
    """Open the centre with its passphrase, merge, and read every candidate's results."""
    with _merged(prepared, (exported,)) as (reader, results):
        return AtCentre(
            overview=reader.overview(),
            candidates=reader.candidates(assessment),
            results=all_words(results.read_bytes()),
        )


def merge_and_acknowledge(prepared: Prepared, exported: Sequence[Path], stick: Path) -> Overview:
    """Open the centre, merge what a room sent, and write its receipt to the stick."""
    with _merged(prepared, exported) as (reader, _results):
        reader.write_receipts(stick)
        return reader.overview()


@contextmanager
def _merged(prepared: Prepared, exported: Sequence[Path]) -> Iterator[tuple[_Reader, Path]]:
    """The centre's window once it has merged packages, and the results that it saved."""
    close_centre(prepared.centre)
    picker, hands = ScriptedPicker(), Hands()
    world = prepared.world
    window = CentreWindow(
        CentreDesk(
            office=world.office(),
            files=world.files,
            picker=picker,
            shipped_referential=referential,
            read_referential=load_referential,
        )
    )
    window.resize(1366, 768)
    window.show()
    play = CentrePlay(
        hands=hands, picker=picker, say=lambda _words: None, milestone=lambda _name: None
    )
    play.open(world.folder / "centre", OPERATOR, PASSPHRASE)
    hands.activate(WINDOW, f"session_{prepared.session}")
    saved = world.files.make_folder(world.folder / "resultats")
    play.merge(exported, saved)
    (results,) = saved.glob("*.pdf")
    yield _Reader(prepared, window, hands, picker), results
    window.close()
    hands.settle()


@dataclass
class _Reader:
    """Walks the results in the centre's window."""

    prepared: Prepared
    window: CentreWindow
    hands: Hands
    picker: ScriptedPicker
    proven: dict[bytes, tuple[str, ...]] = field(default_factory=dict)

    def overview(self) -> Overview:
        assert self.window.centre is not None
        return overview(self.window.centre, self.prepared.session)

    def write_receipts(self, folder: Path) -> None:
        """Write what each room has to know of its results."""
        self.hands.press(WINDOW, "side_overview")
        self.picker.paths = (folder,)
        self.hands.press(WINDOW, "write_receipts")
        self.hands.wait("the receipts are written", lambda: any(folder.rglob("*.accuse")))

    def candidates(self, assessment: str) -> dict[str, CandidateAtCentre]:
        """Open every candidate in turn, at the block of the assessment."""
        rows = self.hands.find(WINDOW, SearchedTable, "results_table").model.rowCount()
        return dict(self._candidate(row, assessment) for row in range(rows))

    def _candidate(self, row: int, assessment: str) -> tuple[str, CandidateAtCentre]:
        hands, centre = self.hands, self.window.centre
        assert centre is not None
        table = hands.find(WINDOW, SearchedTable, "results_table")
        table.view.setCurrentIndex(table.model.index(row, 0))
        QTest.keyClick(table.view, Qt.Key.Key_Return)
        block = referential().block_of(assessment).number
        hands.wait("the candidate is shown", lambda: hands.sees(WINDOW, f"block_{block}"))
        hands.activate(WINDOW, f"block_{block}")
        candidate = table.model.row(row).candidate.id
        detail = candidate_detail(centre, self.prepared.session, candidate)
        said, signed = shown_words(self.window), self._signed(assessment, candidate)
        found = CandidateAtCentre(
            block=next(each for each in detail.blocks if each.result.block == block),
            said=said,
            signed=signed,
            verified_signers=self._verified_signers(centre, signed) if signed else (),
        )
        hands.press(WINDOW, "back_to_results")
        hands.wait("back", lambda: hands.sees(WINDOW, "results_table"))
        return candidate, found

    def _signed(self, assessment: str, candidate: str) -> bytes:
        """Save the signed sheet, where the block has one; else nothing."""
        if not self.hands.sees(WINDOW, f"save_{assessment}"):
            return b""
        folder = self.prepared.world.files.make_folder(self.prepared.world.folder / candidate)
        self.picker.paths = (folder,)
        self.hands.press(WINDOW, f"save_{assessment}")
        self.hands.wait("the signed sheet is saved", lambda: any(folder.glob("*.pdf")))
        (path,) = folder.glob("*.pdf")
        return path.read_bytes()

    def _verified_signers(self, centre: OpenCentre, signed: bytes) -> tuple[str, ...]:
        """Verify a signed sheet, once for all the members of a team."""
        if signed not in self.proven:
            checked = verify_document(signed, centre_basis(centre))
            assert checked.proven
            self.proven[signed] = tuple(line.juror for line in checked.signatures)
        return self.proven[signed]
