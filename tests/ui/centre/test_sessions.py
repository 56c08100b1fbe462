"""Listing and creating sessions."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.session import SessionKind
from app.services.centre.sessions import list_sessions, session_overview
from resources import resource
from tests.services.world import referential
from tests.ui.centre.conftest import Bench


@pytest.fixture
def at_sessions(bench: Bench) -> Bench:
    bench.window.show_centre(bench.world.centre())
    return bench


def test_a_new_session_needs_a_title_and_its_kind(at_sessions: Bench) -> None:
    bench = at_sessions
    assert not bench.button("create_session").isEnabled()
    bench.type("session_title", "Session de novembre 2026")
    assert not bench.button("create_session").isEnabled()
    assert "réelle" in bench.words(bench.window.sessions.footer)
    bench.click("option_real")
    assert bench.button("create_session").isEnabled()


def test_a_session_is_created_for_the_shipped_referential_and_opens(at_sessions: Bench) -> None:
    bench = at_sessions
    bench.type("session_title", "Session de novembre 2026")
    bench.click("option_real")
    bench.click("create_session")

    centre = bench.window.centre
    assert centre is not None
    (session,) = list_sessions(centre)
    assert (session.title, session.kind) == ("Session de novembre 2026", SessionKind.REAL)
    assert session_overview(centre, session.id).referential == referential()
    assert bench.session.overview.isVisible()
    assert not bench.find("demonstration_mark", bench.session.overview).isVisible()


def test_a_demonstration_is_marked_on_every_page(at_sessions: Bench) -> None:
    bench = at_sessions
    bench.type("session_title", "Essai")
    bench.click("option_demonstration")
    bench.click("create_session")

    for key in ("overview", "referential", "rules", "planning", "packages", "reception", "results"):
        bench.go(key)
        bench.rest()
        page = bench.session.current_page()
        assert page is not None
        assert bench.find("demonstration_mark", page).isVisible(), key


def test_a_title_that_is_taken_is_refused_in_the_page(at_session: Bench) -> None:
    bench = at_session
    bench.click("change_session")
    bench.type("session_title", "Session de novembre 2026")
    bench.click("option_real")
    bench.click("create_session")

    assert "porte déjà le titre" in bench.window.sessions.refusal.accessibleName()
    assert bench.sessions_shown()


def test_a_referential_may_come_from_a_file(at_sessions: Bench, tmp_path: Path) -> None:
    bench = at_sessions
    path = tmp_path / "autre.yaml"
    path.write_bytes(resource("referentials", "aipf-rmocm.yaml").read_bytes())
    bench.click("option_file")
    bench.picker.files = [(path,)]
    bench.click("pick_referential")
    bench.type("session_title", "Session")
    bench.click("option_real")
    bench.click("create_session")

    centre = bench.window.centre
    assert centre is not None
    assert session_overview(centre, list_sessions(centre)[0].id).referential == referential()


def test_a_file_that_is_no_referential_is_refused_with_its_reason(
    at_sessions: Bench, tmp_path: Path
) -> None:
    bench = at_sessions
    path = tmp_path / "faux.yaml"
    path.write_text("titre: rien\n", encoding="utf-8")
    bench.click("option_file")
    bench.picker.files = [(path,)]
    bench.click("pick_referential")

    refusal = bench.window.sessions.refusal
    assert refusal.isVisible()
    assert "faux.yaml" in refusal.accessibleName()
    assert not bench.button("create_session").isEnabled()


def test_a_session_in_the_list_opens_with_enter(at_session: Bench) -> None:
    bench = at_session
    session = bench.session._at.session
    bench.click("change_session")
    row = bench.find(f"session_{session}")
    row.setFocus()
    bench.qtbot.keyClick(row, "\r")

    assert bench.session.overview.isVisible()
