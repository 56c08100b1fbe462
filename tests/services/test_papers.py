"""Papers to print beforehand: which the centre and the room write, and what they give away."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.attendance import Presence
from app.domain.errors import UserError
from app.services.centre.issuing.papers import KIT_FOLDER, WrittenPapers, write_papers
from app.services.centre.sessions import create_session
from app.services.papers import PaperKind, PaperMaker
from app.services.ports.machine import Cancelled
from app.services.room.attendance import record_attendance
from app.services.room.day_papers import PaperChoice, day_papers, write_day_papers
from tests.builders import a_dossier, a_moment, a_sitting, an_accommodation
from tests.documents.reading import all_words, words
from tests.services.rooms import Site
from tests.services.templates import prepared_copy
from tests.services.world import Prepared, World, referential


@pytest.fixture
def prepared(tmp_path: Path) -> Prepared:
    return prepared_copy(World(tmp_path))


def _maker(**changes: object) -> PaperMaker:
    dossier = a_dossier()
    maker = PaperMaker(
        session=dossier.session,
        referential=dossier.referential,
        planning=dossier.planning,
        created_at=a_moment(-600),
    )
    return replace(maker, **changes)  # type: ignore[arg-type]


def _papers(maker: PaperMaker) -> dict[PaperKind, str]:
    room = a_dossier().room
    (day,) = maker.days(room)
    return {paper.kind: all_words(paper.pdf()) for paper in maker.of_day(room, day, "B204")}


def test_a_day_has_a_grid_for_each_juror_and_sitting() -> None:
    maker = _maker()
    sittings = maker.planning.sittings
    (day,) = maker.days(a_dossier().room)
    counts = {each.kind: each.documents for each in maker.of_day(a_dossier().room, day, "B204")}

    assert counts == {
        PaperKind.REGISTER: 1,
        PaperKind.GRIDS: sum(len(sitting.panel) for sitting in sittings),
        PaperKind.PANEL_GRIDS: len(sittings),
        PaperKind.INCIDENT: 1,
    }
    texts = _papers(maker)
    for kind in (PaperKind.GRIDS, PaperKind.PANEL_GRIDS):
        assert texts[kind].count("Page1/") == counts[kind]


def test_extra_time_is_on_the_jury_s_grids_and_nowhere_near_the_candidates() -> None:
    planning = a_dossier().planning
    helped = replace(
        planning,
        candidates=tuple(
            replace(person, accommodation=an_accommodation()) for person in planning.candidates
        ),
    )
    plain, extra = _papers(_maker()), _papers(_maker(planning=helped))

    assert "aménagement" in extra[PaperKind.GRIDS]
    assert "aménagement" not in plain[PaperKind.GRIDS]
    assert extra[PaperKind.REGISTER] == plain[PaperKind.REGISTER]


def test_a_changed_planning_changes_the_printed_digest() -> None:
    before = _papers(_maker())
    planning = a_dossier().planning
    moved = replace(
        planning,
        sittings=tuple(
            replace(each, starts_at=a_moment(45)) if each.id == a_sitting().id else each
            for each in planning.sittings
        ),
    )
    after = _papers(_maker(planning=moved))

    def digest(text: str) -> str:
        return text.split(words("Empreinte du formulaire imprimé :"), 1)[1][:24]

    assert digest(after[PaperKind.REGISTER]) != digest(before[PaperKind.REGISTER])
    assert digest(after[PaperKind.INCIDENT]) == digest(before[PaperKind.INCIDENT])


def test_a_kit_is_enough_for_the_busiest_day_and_names_nobody() -> None:
    maker = _maker()
    codes = {sitting.assessment for sitting in maker.planning.sittings}

    assert {paper.file_name for paper in maker.kits()} == {f"kit-papier-{c}.pdf" for c in codes}
    for paper in maker.kits():
        text = all_words(paper.pdf())
        assert text.count("Page1/") == paper.documents
        names = [person.name for person in maker.planning.candidates]
        names += [person.name for person in maker.planning.jurors]
        assert not [name for name in names if words(name) in text]


def _written(prepared: Prepared, folder: Path) -> WrittenPapers:
    files = prepared.world.files
    return write_papers(prepared.centre, prepared.session, files.make_folder(folder), files)


def test_the_centre_writes_every_room_s_papers_and_the_kits(
    prepared: Prepared, tmp_path: Path
) -> None:
    written = _written(prepared, tmp_path / "out")
    found = [path.relative_to(tmp_path / "out") for path in (tmp_path / "out").rglob("*.pdf")]

    assert len(found) == written.count
    assert {path.parts[0] for path in found} == {"a-imprimer"}
    assert {path.parts[1] for path in found} == {
        KIT_FOLDER,
        *(f"papiers-{room.replace(' ', '-')}" for room in written.rooms),
    }


def test_papers_hold_no_secret(prepared: Prepared, tmp_path: Path) -> None:
    written = _written(prepared, tmp_path / "out")
    secrets = [prepared.room_code.upper(), *(code.upper() for code in prepared.codes.values())]

    for file in (*written.kits, *(each for room in written.rooms.values() for each in room)):
        text = all_words(file.path.read_bytes()).replace("-", "")
        assert not [secret for secret in secrets if secret in text]


def test_writing_papers_issues_nothing(prepared: Prepared, tmp_path: Path) -> None:
    with prepared.centre.store.transaction() as records:
        before = records.issued_packages(prepared.session)
    _written(prepared, tmp_path / "out")
    with prepared.centre.store.transaction() as records:
        assert records.issued_packages(prepared.session) == before


def test_papers_wait_for_the_rules(tmp_path: Path) -> None:
    world = World(tmp_path)
    centre = world.centre()
    session = create_session(centre, "Session", referential(), world.kind)

    with pytest.raises(UserError) as refused:
        write_papers(centre, session.id, tmp_path, world.files)

    assert refused.value.code == "package.no_rules"


class _StopAt:
    def __init__(self, done: int) -> None:
        self._done = done

    def advance(self, done: int, total: int) -> None:
        if done == self._done:
            raise Cancelled


def test_stopping_keeps_the_files_that_are_whole(prepared: Prepared, tmp_path: Path) -> None:
    files = prepared.world.files
    folder = files.make_folder(tmp_path / "out")
    with pytest.raises(Cancelled):
        write_papers(prepared.centre, prepared.session, folder, files, _StopAt(2))

    assert len(list(folder.rglob("*.pdf"))) == 2


def test_a_room_writes_the_papers_that_are_wanted(tmp_path: Path) -> None:
    site = Site(tmp_path)
    room = site.open()
    (day,) = day_papers(room)
    wanted = PaperChoice(day=day.day, kinds=frozenset({PaperKind.REGISTER, PaperKind.INCIDENT}))
    written = write_day_papers(room, wanted, site.stick, site.files)

    assert [file.path.name.split("-")[0] for file in written] == ["emargement", "incident"]
    assert day.documents[PaperKind.PANEL_GRIDS] == len(site.dossier.planning.sittings)


def test_a_room_s_register_shows_who_has_come(tmp_path: Path) -> None:
    site = Site(tmp_path)
    room = site.open()
    sitting = room.dossier.planning.sittings[0]
    (candidate,) = sitting.candidates
    record_attendance(room, sitting.id, candidate, Presence.LATE, identity_checked=True)
    (day,) = day_papers(room)
    wanted = PaperChoice(day=day.day, kinds=frozenset({PaperKind.REGISTER}))
    (written,) = write_day_papers(room, wanted, site.stick, site.files)

    assert "relevéà" in all_words(written.path.read_bytes())
