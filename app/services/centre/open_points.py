"""What keeps a deliberation closed: everything that is neither here nor accounted for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.domain.evidence import SheetStanding
from app.domain.wording import Sentence, sentence
from app.services.centre.access.open_centre import OpenCentre
from app.services.centre.deciding.confirmations import undecided_additions
from app.services.centre.deciding.papers import unseen_papers
from app.services.centre.deciding.quarantine import quarantined_places
from app.services.centre.evidence import decisions_of
from app.services.centre.expected_sheets import ExpectedSheet, SheetState
from app.services.ports.centre_evidence import SheetKind
from app.services.ports.centre_store import CentreTransaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What the overview's cells do not show.

    `papers` are sheets whose original somebody has to see; `panels` the sittings whose panel
    sheet counts, `waiting` those whose panel sheet waits for a juror's, `in_question` those of
    which something is in quarantine.
    """

    cases: int
    additions: int
    papers: int
    panels: frozenset[str]
    waiting: frozenset[str]
    in_question: frozenset[str]


def held_back(centre: OpenCentre, records: CentreTransaction, session_id: str) -> Held:
    """Look at panel sheets, cases and additions."""
    sheets = records.sheets(session_id)
    places = quarantined_places(sheets)
    panels: dict[SheetStanding, set[str]] = defaultdict(set)
    for sheet in sheets:
        if sheet.kind is SheetKind.PANEL:
            panels[sheet.standing].add(sheet.sitting)
    return Held(
        cases=len(places),
        additions=len(undecided_additions(centre, records, session_id)),
        papers=unseen_papers(decisions_of(centre, records, session_id).rulings, sheets),
        panels=frozenset(panels[SheetStanding.RECEIVED]),
        waiting=frozenset(panels[SheetStanding.WAITING]),
        in_question=frozenset(sheet.sitting for case in places.values() for sheet in case),
    )


def open_points(expected: Sequence[ExpectedSheet], held: Held) -> tuple[Sentence, ...]:
    """Say what is open in a session; nothing, where it may deliberate."""
    missing = sum(sheet.state in (SheetState.LATE, SheetState.NOT_DUE) for sheet in expected)
    found = (
        (missing, sentence("Feuilles individuelles attendues : {count}.", count=missing)),
        (held.cases, sentence("Cas en quarantaine : {count}.", count=held.cases)),
        (held.additions, sentence("Ajouts de salle à confirmer : {count}.", count=held.additions)),
        (held.papers, sentence("Originaux papier à confirmer : {count}.", count=held.papers)),
        *_panel_points(expected, held),
    )
    return tuple(words for count, words in found if count)


def sitting_points(sheets: Iterable[ExpectedSheet], held: Held) -> tuple[Sentence, ...]:
    """Say what is open in some sittings, such as those of one candidate in one block."""
    own = list(sheets)
    sittings = {sheet.sitting for sheet in own}
    states = [sheet.state for sheet in own]
    missing = states.count(SheetState.LATE) + states.count(SheetState.NOT_DUE)
    unconfirmed = states.count(SheetState.TO_CONFIRM)
    found = (
        (missing, sentence("Feuilles individuelles attendues : {count}.", count=missing)),
        (
            len(sittings & held.in_question),
            sentence("Une feuille de ce bloc est en quarantaine."),
        ),
        (
            unconfirmed,
            sentence("Une feuille de ce bloc attend que le centre la confirme."),
        ),
        *_panel_points(own, held),
    )
    return tuple(words for count, words in found if count)


def _panel_points(
    expected: Iterable[ExpectedSheet], held: Held
) -> tuple[tuple[int, Sentence], ...]:
    """Ask for a panel sheet wherever a juror's sheet is here."""
    here = {sheet.sitting for sheet in expected if sheet.state is SheetState.RECEIVED}
    lacking = here - held.panels
    waiting, missing = len(lacking & held.waiting), len(lacking - held.waiting)
    return (
        (
            waiting,
            sentence(
                "Grilles harmonisées qui attendent une feuille individuelle : {count}.",
                count=waiting,
            ),
        ),
        (missing, sentence("Grilles harmonisées attendues : {count}.", count=missing)),
    )
