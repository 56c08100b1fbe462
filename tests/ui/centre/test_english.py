"""The office in English: only what people wrote, and the référentiel, stay French."""

from __future__ import annotations

import pytest

from tests.ui.catalogue import french_left
from tests.ui.centre.conftest import Bench

TITLE = "Session de novembre 2026"  # the office's own words

pytestmark = pytest.mark.usefixtures("in_english")


def test_the_opening_page_shows_no_french(bench: Bench) -> None:
    assert french_left(bench.window) == []


@pytest.mark.parametrize("key", ["overview", "rules", "planning", "packages", "reception"])
def test_a_page_shows_no_french(at_session: Bench, key: str) -> None:
    at_session.go(key)
    at_session.rest()
    assert french_left(at_session.window) == [TITLE]
