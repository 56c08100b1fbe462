from __future__ import annotations

import pytest

from app.domain.panel_change import PanelCause, PanelChange
from app.domain.room_addition import AddedSitting, MovedSitting
from app.services.change_words import change_words
from tests.builders import a_moved_sitting, a_panel_change, an_added_sitting

NAMES = {"J1": "Maïa Tournebride", "J2": "Luc Vertefeuille"}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (a_panel_change(), "déport de Luc Vertefeuille (passages S1)"),
        (
            a_panel_change(cause=PanelCause.LEFT, sittings=("S1", "S2")),
            "Luc Vertefeuille quitte le jury (passages S1, S2)",
        ),
        (
            a_panel_change(cause=PanelCause.CHAIR, juror=None),
            "Maïa Tournebride préside désormais (passages S1)",
        ),
        (a_moved_sitting(), "passage S1 déplacé à 11:00"),
        (an_added_sitting(), "passage ajouté, épreuve E2"),
    ],
)
def test_a_change_is_said_without_a_gender(
    change: PanelChange | MovedSitting | AddedSitting, words: str
) -> None:
    assert change_words(change, NAMES.__getitem__).french() == words
