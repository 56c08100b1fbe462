"""Writing the rooms' packages."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.session import Planning, SessionKind
from app.services.centre.planning.importing import import_planning
from app.services.centre.planning.reading import PlanningReading
from app.services.centre.sessions import create_session, session_overview
from app.services.ports.machine import NO_PROGRESS, Progress, WrittenFile
from data.files import SafeFiles
from tests.services.world import World, referential
from tests.ui.centre.conftest import Bench
from ui.look.tone import Tone
from ui.widgets.buttons import ButtonKind
from ui.widgets.table import ICON_ROLE, SECOND_LINE_ROLE, TONE_ROLE


class HeldFiles(SafeFiles):
    """Holds every write of a name that begins so, until the test lets it go."""

    def __init__(self) -> None:
        super().__init__()
        self.holding = False
        self.beginning = ""
        self.reached = threading.Event()
        self.go_on = threading.Event()

    def write(self, path: Path, content: bytes, progress: Progress = NO_PROGRESS) -> WrittenFile:
        if self.holding and path.name.startswith(self.beginning):
            self.reached.set()
            assert self.go_on.wait(10)
        return super().write(path, content, progress)


@pytest.fixture
def held() -> HeldFiles:
    return HeldFiles()


@pytest.fixture
def world(tmp_path: Path, held: HeldFiles) -> World:
    return World(tmp_path, files=held)


def _issued(bench: Bench) -> int:
    centre = bench.window.centre
    assert centre is not None
    return session_overview(centre, bench.session._at.session).packages_issued


def _folder(tmp_path: Path) -> Path:
    folder = tmp_path / "sortie"
    folder.mkdir()
    return folder


def test_packages_are_written_and_what_travels_apart_is_said(
    at_session: Bench, tmp_path: Path
) -> None:
    bench = at_session
    folder = _folder(tmp_path)
    bench.go("packages")
    bench.picker.folders = [folder]
    bench.click("write_packages")
    bench.rest()

    assert _issued(bench) == 2
    assert (folder / "dossiers" / "salle-B204-2.dossier").is_file()
    assert "1 dossier est écrit et relu." in bench.words(bench.find("written"))
    assert "papiers à remplir à la main sont écrits et relus." in bench.words(bench.find("written"))
    papers = [path.name for path in (folder / "a-imprimer" / "papiers-B204").iterdir()]
    assert any(name.startswith("grilles-individuelles-B204-") for name in papers)
    assert (folder / "a-imprimer" / "kit-de-secours" / "kit-papier-E1.pdf").is_file()
    said = bench.words(bench.session.packages)
    assert "Il ne s’ouvre qu’avec le code de la salle." in said
    assert "Jamais dans la même enveloppe que la clé." in said
    assert "n°\u00a02" in bench.session.packages._table.model.index(0, 3).data()


def test_writing_can_be_stopped_and_says_what_is_safe(
    at_session: Bench, held: HeldFiles, tmp_path: Path
) -> None:
    bench = at_session
    bench.go("packages")
    bench.picker.folders = [_folder(tmp_path)]
    held.holding = True
    bench.click("write_packages")
    assert held.reached.wait(10)
    bench.qtbot.waitUntil(lambda: bench.find("waiting_card", bench.session.packages).isVisible())
    assert not bench.button("write_packages").isEnabled()
    bench.click("cancel", bench.session.packages)
    held.go_on.set()
    bench.rest()

    assert bench.shows("stopped")
    assert not bench.find("waiting_card", bench.session.packages).isVisible()
    assert bench.button("write_packages").isEnabled()


def test_papers_are_written_alone_without_a_new_package(at_session: Bench, tmp_path: Path) -> None:
    bench = at_session
    folder = _folder(tmp_path)
    bench.go("packages")
    bench.picker.folders = [folder]
    bench.click("write_papers")
    bench.rest()

    assert _issued(bench) == 1
    assert [path.name for path in folder.iterdir()] == ["a-imprimer"]
    said = bench.words(bench.find("written"))
    assert "papiers à remplir à la main sont écrits et relus." in said
    assert "dossier est écrit" not in said


def test_stopping_the_papers_leaves_the_packages_written(
    at_session: Bench, held: HeldFiles, tmp_path: Path
) -> None:
    bench = at_session
    bench.go("packages")
    bench.picker.folders = [_folder(tmp_path)]
    held.holding, held.beginning = True, "emargement"
    bench.click("write_packages")
    bench.qtbot.waitUntil(held.reached.is_set, timeout=10_000)
    bench.qtbot.waitUntil(lambda: bench.find("waiting_card", bench.session.packages).isVisible())
    bench.click("cancel", bench.session.packages)
    held.go_on.set()
    bench.rest()

    assert _issued(bench) == 2
    assert "1 dossier est écrit et relu." in bench.words(bench.find("written"))
    assert "Les papiers qui manquent" in bench.words(bench.find("stopped"))


def test_giving_up_on_the_papers_folder_changes_nothing(at_session: Bench) -> None:
    bench = at_session
    bench.go("packages")
    bench.picker.folders = [None]
    bench.click("write_papers")

    assert not bench.shows("written")


def test_a_folder_that_cannot_be_written_is_said_in_the_page(
    at_session: Bench, tmp_path: Path
) -> None:
    bench = at_session
    bench.go("packages")
    bench.picker.folders = [tmp_path / "nulle-part"]
    bench.click("write_packages")
    bench.rest()

    assert bench.session.packages.refusal.isVisible()
    assert bench.button("write_packages").isEnabled()


def test_giving_up_on_the_folder_changes_nothing(at_session: Bench) -> None:
    bench = at_session
    bench.go("packages")
    bench.picker.folders = [None]
    bench.click("write_packages")

    assert _issued(bench) == 1


def test_what_is_missing_is_named_with_the_way_there(bench: Bench) -> None:
    centre = bench.world.centre()
    session = create_session(centre, "Session", referential(), SessionKind.REAL)
    bench.window.show_centre(centre)
    bench.window.open_session(session.id)
    bench.go("packages")

    assert not bench.button("write_packages").isEnabled()
    assert "Il manque le planning." in bench.words(bench.session.packages.footer)
    bench.click("see_missing")
    assert bench.session.planning.isVisible()


def _later(planning: Planning) -> Planning:
    """The first sitting an hour later."""
    first, *others = planning.sittings
    moved = replace(first, starts_at=first.starts_at + timedelta(hours=1))
    return replace(planning, sittings=(moved, *others))


def _import_later(bench: Bench) -> None:
    centre, session = bench.window.centre, bench.session._at.session
    assert centre is not None
    planning = _later(session_overview(centre, session).planning)
    import_planning(centre, session, PlanningReading(planning=planning, problems=()))


def test_a_room_whose_planning_changed_is_named_and_its_writing_is_the_primary_action(
    at_session: Bench,
) -> None:
    bench = at_session
    bench.go("packages")
    page = bench.session.packages
    assert not bench.shows("outdated")
    _import_later(bench)
    bench.go("packages")

    said = bench.words(bench.find("outdated"))
    assert "1 salle est à réémettre\u00a0: B204." in said
    assert "Écrivez les dossiers de nouveau" in said
    cell = page._table.model.index(0, 3)
    assert cell.data() == "n°\u00a01, à réémettre"
    assert "planning changé depuis" in cell.data(SECOND_LINE_ROLE)
    assert cell.data(ICON_ROLE) == "refresh-cw"
    assert cell.data(TONE_ROLE) == Tone.WARNING
    assert "1 à réémettre" in bench.words(page.header)
    assert page._write.kind is ButtonKind.PRIMARY


def test_packages_written_again_say_which_rooms_wait_for_theirs(
    at_session: Bench, tmp_path: Path
) -> None:
    bench = at_session
    _import_later(bench)
    bench.go("packages")
    bench.picker.folders = [_folder(tmp_path)]
    bench.click("write_packages")
    bench.rest()

    assert not bench.shows("outdated")
    assert "À porter sans attendre\u00a0: B204." in bench.words(bench.find("written"))
    assert bench.session.packages._table.model.index(0, 3).data() == "n°\u00a02"
    assert bench.session.packages._write.kind is ButtonKind.SECONDARY


def test_leaving_the_session_while_packages_are_written_stops_them(
    at_session: Bench, held: HeldFiles, tmp_path: Path
) -> None:
    bench = at_session
    bench.go("packages")
    bench.picker.folders = [_folder(tmp_path)]
    held.holding = True
    bench.click("write_packages")
    assert held.reached.wait(10)
    held.go_on.set()
    bench.go("overview")
    bench.click("change_session")
    bench.rest()

    assert bench.sessions_shown()
