"""A planning is read whole or not at all, and every wrong cell is named."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.accommodation import Accommodation
from app.domain.errors import UserError
from app.domain.session import Capacity, Planning
from app.services.centre.issuing.room_packages import issue_room_packages, room_rows
from app.services.centre.planning.effect import ImportEffect, import_effect
from app.services.centre.planning.importing import import_planning
from app.services.centre.planning.reading import PlanningReading, read_planning
from app.services.centre.planning.tables import COLUMNS, OPTIONAL_COLUMNS, PlanningTable
from app.services.centre.planning.template import planning_template
from app.services.demonstration.planning import demonstration_tables
from tests.services.world import ZONE, Prepared, World, referential, returned

TABLES = demonstration_tables(date(2026, 11, 24))
HEADING = ";".join(COLUMNS[PlanningTable.SITTINGS])


def _read(**changed: str) -> PlanningReading:
    tables: dict[PlanningTable, bytes] = dict(TABLES)
    for name, text in changed.items():
        tables[PlanningTable[name.upper()]] = text.encode()
    return read_planning(tables, referential(), ZONE)


def _sitting(line: str, *more: str) -> PlanningReading:
    return _read(sittings="\n".join((HEADING, line, *more)))


def _problems(reading: PlanningReading) -> list[tuple[str, int, str]]:
    assert reading.planning is None
    return [(problem.table.value, problem.line, problem.column) for problem in reading.problems]


def test_a_clean_planning_is_read_whole() -> None:
    reading = read_planning(TABLES, referential(), ZONE)
    assert reading.problems == ()
    planning = reading.planning
    assert planning is not None
    assert [sitting.id for sitting in planning.sittings] == ["P01", "P02", "P03", "P04"]
    team_sitting = planning.sitting("P03")
    assert team_sitting.candidates == planning.team("G7").members
    assert team_sitting.starts_at.isoformat() == "2026-11-24T10:30:00+01:00"
    assert planning.sitting("P04").panel[0].chair
    assert planning.sitting("P01").seat("J02").capacity is Capacity.PROFESSIONAL


def test_templates_have_the_columns_that_are_asked_for() -> None:
    for table in PlanningTable:
        heading = planning_template(table).decode("utf-8-sig").splitlines()[0]
        assert tuple(heading.split(";")) == (*COLUMNS[table], *OPTIONAL_COLUMNS[table])


def test_the_templates_together_are_a_planning_but_for_the_team_they_show() -> None:
    tables = {table: planning_template(table) for table in PlanningTable}
    reading = read_planning(tables, referential(), ZONE)
    assert reading.problems == ()


@pytest.mark.parametrize(
    ("encoding", "separator"),
    [("utf-8-sig", ";"), ("utf-8", ","), ("cp1252", ";"), ("utf-8", "\t")],
)
def test_any_spreadsheets_csv_is_understood(encoding: str, separator: str) -> None:
    text = "Numero;NOM;Prénom\n2026-0402;Aubertin;Inès\n".replace(";", separator)
    tables = {**TABLES, PlanningTable.CANDIDATES: text.encode(encoding)}
    reading = read_planning(tables, referential(), ZONE)
    # The other candidates are gone, so teams and sittings that name them are refused.
    assert {problem.table for problem in reading.problems} == {
        PlanningTable.TEAMS,
        PlanningTable.SITTINGS,
    }


def test_a_missing_column_is_named() -> None:
    reading = _read(jurors="identifiant;nom\nJ01;Marchetti")
    assert ("jurys.csv", 1, "prénom") in _problems(reading)


CANDIDATES = TABLES[PlanningTable.CANDIDATES].decode("utf-8-sig")


def _granted(cell: str) -> PlanningReading:
    """The planning whose first candidate, who passes E1, has that in the optional column."""
    return _read(
        candidates=CANDIDATES.replace("Inès;", f"Inès;{cell}").replace("tiers-temps", ""),
    )


@pytest.mark.parametrize(
    ("cell", "granted"),
    [
        ("", None),
        ("33 %", Accommodation(percent=33)),
        ("33%", Accommodation(percent=33)),
        ("50\u00a0%", Accommodation(percent=50)),
        ("10 min", Accommodation(minutes=10)),
        ("10 Minutes", Accommodation(minutes=10)),
        ("Tiers-temps", Accommodation(percent=33)),
        ("1/3", Accommodation(percent=33)),
    ],
)
def test_extra_time_is_written_as_a_share_or_as_minutes(
    cell: str, granted: Accommodation | None
) -> None:
    planning = _granted(cell).planning
    assert planning is not None
    assert planning.candidate("2026-0402").accommodation == granted


@pytest.mark.parametrize("cell", ["oui", "10", "33,3 %", "0 %", "101 %", "241 min", "dyslexie"])
def test_extra_time_that_says_neither_or_a_reason_is_named(cell: str) -> None:
    assert _problems(_granted(cell)) == [("candidats.csv", 2, "aménagement")]


def test_a_table_of_candidates_needs_no_column_for_extra_time() -> None:
    lines = [";".join(line.split(";")[:3]) for line in CANDIDATES.splitlines()]
    planning = _read(candidates="\n".join(lines)).planning
    assert planning is not None
    assert all(candidate.accommodation is None for candidate in planning.candidates)


@pytest.mark.parametrize(("cell", "by_vae"), [("", False), ("VAE", True), ("vae", True)])
def test_who_comes_by_vae_is_told_in_an_optional_column(cell: str, by_vae: bool) -> None:
    planning = _read(candidates=_with_way(cell)).planning
    assert planning is not None
    assert planning.candidate("2026-0402").by_vae is by_vae


def test_another_way_than_vae_is_named() -> None:
    reading = _read(candidates=_with_way("alternance"))
    assert _problems(reading) == [("candidats.csv", 2, "voie")]


def _with_way(cell: str) -> str:
    """The planning whose first candidate has that in the last column."""
    heading, first, *others = CANDIDATES.splitlines()
    return "\n".join((heading, f"{first};{cell}", *others))


def test_the_optional_column_given_twice_is_named() -> None:
    reading = _read(candidates="numéro;nom;prénom;aménagement;Amenagement\n1;A;B;;")
    assert ("candidats.csv", 1, "aménagement") in _problems(reading)


def test_extra_time_keeps_the_room_and_the_jurors_longer() -> None:
    rows = (
        "P01;24/11/2026;08:30;B204;E1;2026-0417;J01;J01;J02",
        "P02;24/11/2026;{};B204;E1;2026-0402;J01;J01;J04",
    )
    reading = _sitting(rows[0], rows[1].format("09:05"))
    assert [problem for problem in _problems(reading) if problem[1] == 3] == [
        ("passages.csv", 3, "salle"),
        ("passages.csv", 3, "présidence"),
    ]
    assert "ajoute 10\u00a0min" in str(reading.problems[0].what)
    assert _sitting(rows[0], rows[1].format("09:10")).planning is not None


def test_a_team_has_the_longest_extra_time_of_its_members() -> None:
    both = CANDIDATES.replace("Lina;", "Lina;5 min").replace("Hugo;", "Hugo;1/3")
    rows = (
        HEADING,
        "P01;24/11/2026;08:30;B204;E3a;G7;J01;J01;J02",
        "P02;24/11/2026;{};B204;E1;2026-0402;J01;J01;J02",
    )
    early = "\n".join(rows).format("09:49")
    late = "\n".join(rows).format("09:50")
    assert _problems(_read(candidates=both, sittings=early))
    assert _read(candidates=both, sittings=late).planning is not None


def test_a_column_given_twice_is_named() -> None:
    reading = _read(jurors="identifiant;nom;prénom;nom\nJ01;Marchetti;Hélène;X")
    assert ("jurys.csv", 1, "nom") in _problems(reading)


@pytest.mark.parametrize("text", ["", "\n\n", '"jamais refermé', "a\0b"])
def test_what_is_no_table_is_refused_as_a_whole(text: str) -> None:
    assert any(table == "candidats.csv" for table, _, _ in _problems(_read(candidates=text)))


def test_a_table_that_was_not_chosen_is_named_unless_it_is_optional() -> None:
    only = {PlanningTable.SITTINGS: TABLES[PlanningTable.SITTINGS]}
    missing = {
        problem.table
        for problem in read_planning(only, referential(), ZONE).problems
        if problem.line == 0
    }
    assert missing == {PlanningTable.CANDIDATES, PlanningTable.JURORS}


@pytest.mark.parametrize(
    ("line", "column"),
    [
        (";24/11/2026;08:30;B204;E1;2026-0402;J01;J01;J02", "passage"),
        ("P01;demain;08:30;B204;E1;2026-0402;J01;J01;J02", "date"),
        ("P01;24/11/2026;8;B204;E1;2026-0402;J01;J01;J02", "heure"),
        ("P01;24/11/2026;08:30;;E1;2026-0402;J01;J01;J02", "salle"),
        ("P01;24/11/2026;08:30;B204;E9;2026-0402;J01;J01;J02", "épreuve"),
        ("P01;24/11/2026;08:30;B204;E3b;2026-0402;J01;J01;J02", "épreuve"),
        ("P01;24/11/2026;08:30;B204;E1;personne;J01;J01;J02", "candidat ou groupe"),
        ("P01;24/11/2026;08:30;B204;E1;G7;J01;J01;J02", "candidat ou groupe"),
        ("P01;24/11/2026;08:30;B204;E2;2026-0402;J01;J01;J02", "candidat ou groupe"),
        ("P01;24/11/2026;08:30;B204;E1;2026-0402;J03;J01;J02", "présidence"),
        ("P01;24/11/2026;08:30;B204;E1;2026-0402;J01;J99 J01;", "intervenants"),
        ("P01;24/11/2026;08:30;B204;E1;2026-0402;J01;J01;J01", "professionnels"),
        ("P01;24/11/2026;08:30;B204;E1;2026-0402;J01;J01;J02 J04", "professionnels"),
        ("P01;24/11/2026;08:30;B204;E1;2026-0402;J01;J01 J02;", "professionnels"),
        ("P01;24/11/2026;08:30;B204;E1;2026-0402;J01;;J01 J02", "intervenants"),
        ("P01;24/11/2026;08:30;B204;E5b;2026-0440;J01;J01;J02", "professionnels"),
    ],
)
def test_a_wrong_cell_is_named_by_line_and_column(line: str, column: str) -> None:
    assert ("passages.csv", 2, column) in _problems(_sitting(line))


def test_hours_are_written_as_people_write_them() -> None:
    for hour in ("08:30", "8:30", "08h30"):
        reading = _sitting(f"P01;2026-11-24;{hour};B204;e1;2026-0402;J01;J01;J02")
        assert reading.planning is not None
        assert reading.planning.sittings[0].starts_at.hour == 8


def test_a_juror_a_room_and_a_candidate_are_in_one_place_at_a_time() -> None:
    problems = _problems(
        _sitting(
            "P01;24/11/2026;08:30;B204;E1;2026-0402;J01;J01;J02",
            "P02;24/11/2026;08:45;B204;E1;2026-0402;J01;J01;J04",
        )
    )
    assert [problem for problem in problems if problem[1] == 3] == [
        ("passages.csv", 3, "salle"),
        ("passages.csv", 3, "présidence"),
        ("passages.csv", 3, "candidat ou groupe"),
    ]


def test_one_sitting_may_begin_when_another_ends() -> None:
    reading = _sitting(
        "P01;24/11/2026;08:30;B204;E1;2026-0402;J01;J01;J02",
        "P02;24/11/2026;09:00;B204;E1;2026-0417;J01;J01;J02",
    )
    assert reading.problems == ()


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("G7;Vercors;2026-0431 2026-9999", "membres"),
        ("G7;Vercors;2026-0431 2026-0431", "membres"),
        ("2026-0402;Vercors;2026-0431 2026-0432", "identifiant"),
        ("G7;;2026-0431 2026-0432", "nom"),
    ],
)
def test_a_team_is_made_of_known_candidates(line: str, column: str) -> None:
    assert ("groupes.csv", 2, column) in _problems(_read(teams=f"identifiant;nom;membres\n{line}"))


def test_a_team_has_the_size_that_the_referential_gives() -> None:
    reading = _read(teams="identifiant;nom;membres\nG7;Vercors;2026-0431 2026-0432")
    assert ("passages.csv", 4, "candidat ou groupe") in _problems(reading)


def test_an_identifier_given_twice_names_the_first_line() -> None:
    reading = _read(jurors="identifiant;nom;prénom\nJ01;A;B\nJ01;C;D")
    twice = next(problem for problem in reading.problems if problem.line == 3)
    assert "ligne 2" in twice.what.french()


def test_a_planning_with_a_problem_is_not_imported(tmp_path: Path) -> None:
    prepared = World(tmp_path).prepared()
    with prepared.centre.store.transaction() as records:
        before = records.planning(prepared.session)
    with pytest.raises(UserError) as caught:
        import_planning(prepared.centre, prepared.session, _read(jurors=""))
    assert caught.value.code == "planning.problems"
    with prepared.centre.store.transaction() as records:
        assert records.planning(prepared.session) == before


def _revised(prepared: Prepared, change: Callable[[Planning], Planning]) -> PlanningReading:
    with prepared.centre.store.transaction() as records:
        planning = records.planning(prepared.session)
    return PlanningReading(planning=change(planning), problems=())


def _moved(planning: Planning) -> Planning:
    """The first sitting an hour later."""
    first, *others = planning.sittings
    later = replace(first, starts_at=first.starts_at + timedelta(hours=1))
    return replace(planning, sittings=(later, *others))


def test_a_planning_changes_after_its_packages_are_out_and_its_room_is_outdated(
    tmp_path: Path,
) -> None:
    prepared = World(tmp_path).prepared()
    (row,) = room_rows(prepared.centre, prepared.session)
    assert not row.outdated

    import_planning(prepared.centre, prepared.session, _revised(prepared, _moved))
    (row,) = room_rows(prepared.centre, prepared.session)
    assert row.outdated

    stick = prepared.world.folder / "stick"
    issue_room_packages(prepared.centre, prepared.session, stick, prepared.world.files)
    (row,) = room_rows(prepared.centre, prepared.session)
    assert not row.outdated
    assert row.last is not None
    assert row.last.sequence == 2


def test_a_sitting_whose_sheets_came_back_does_not_change(tmp_path: Path) -> None:
    prepared = World(tmp_path).prepared()
    room = prepared.room()
    first = room.dossier.planning.sittings[0].id
    prepared.conclude(room, first, 3)
    prepared.merge(returned(prepared.export(room)))

    with pytest.raises(UserError) as caught:
        import_planning(prepared.centre, prepared.session, _revised(prepared, _moved))

    assert caught.value.code == "planning.received"
    assert first in caught.value.what.french()
    planning = _revised(prepared, _moved).planning
    assert planning is not None
    with pytest.raises(UserError) as beforehand:
        import_effect(prepared.centre, prepared.session, planning)
    assert beforehand.value.code == "planning.received"


def _without_last_juror(planning: Planning) -> Planning:
    """Without the last juror and their sittings."""
    gone = planning.jurors[-1].id
    return replace(
        planning,
        jurors=planning.jurors[:-1],
        sittings=tuple(sitting for sitting in planning.sittings if gone not in sitting.jurors),
    )


def test_the_effect_of_an_import_is_told_by_room_and_changes_nothing(tmp_path: Path) -> None:
    prepared = World(tmp_path).prepared()

    def effect(change: Callable[[Planning], Planning]) -> ImportEffect:
        planning = _revised(prepared, change).planning
        assert planning is not None
        return import_effect(prepared.centre, prepared.session, planning)

    def in_room(room: str, *, every: bool) -> Callable[[Planning], Planning]:
        def change(planning: Planning) -> Planning:
            first, *others = planning.sittings
            moved = tuple(replace(one, room=room) if every else one for one in others)
            return replace(planning, sittings=(replace(first, room=room), *moved))

        return change

    assert effect(lambda planning: planning) == ImportEffect(again=(), first=(), emptied=())
    assert effect(_moved) == ImportEffect(again=("B204",), first=(), emptied=())
    assert effect(in_room("C101", every=False)) == ImportEffect(
        again=("B204",), first=("C101",), emptied=()
    )
    assert effect(in_room("C101", every=True)) == ImportEffect(
        again=(), first=("C101",), emptied=("B204",)
    )
    (row,) = room_rows(prepared.centre, prepared.session)
    assert not row.outdated


def test_a_card_does_not_pass_to_somebody_else(tmp_path: Path) -> None:
    prepared = World(tmp_path).prepared()

    def renamed(**changes: str) -> PlanningReading:
        def change(planning: Planning) -> Planning:
            first, *others = planning.jurors
            return replace(planning, jurors=(replace(first, **changes), *others))

        return _revised(prepared, change)

    import_planning(prepared.centre, prepared.session, renamed(family_name="Marchetti-Durand"))
    with pytest.raises(UserError) as caught:
        import_planning(
            prepared.centre, prepared.session, renamed(given_name="Paul", family_name="Dupuis")
        )
    assert caught.value.code == "planning.person_changed"


def test_a_card_stays_its_holders_after_they_left_the_planning(tmp_path: Path) -> None:
    prepared = World(tmp_path).prepared()
    with prepared.centre.store.transaction() as records:
        before = records.planning(prepared.session)
    gone = before.jurors[-1]
    import_planning(prepared.centre, prepared.session, _revised(prepared, _without_last_juror))

    stranger = replace(gone, given_name="Paul", family_name="Dupuis")
    with pytest.raises(UserError) as caught:
        import_planning(
            prepared.centre,
            prepared.session,
            _revised(
                prepared,
                lambda planning: replace(planning, jurors=(*planning.jurors, stranger)),
            ),
        )
    assert caught.value.code == "planning.person_changed"
    assert gone.name in caught.value.what.french()
    back = import_planning(
        prepared.centre,
        prepared.session,
        _revised(prepared, lambda planning: replace(planning, jurors=(*planning.jurors, gone))),
    )
    assert gone in back.jurors


@pytest.mark.parametrize("id_", ["reserve:B204:1", "J/1"])
def test_an_identifier_leaves_the_products_own_alone(id_: str) -> None:
    reading = _read(jurors=f"identifiant;nom;prénom\n{id_};A;B")
    assert ("jurys.csv", 2, "identifiant") in _problems(reading)


@given(st.dictionaries(st.sampled_from(PlanningTable), st.binary(max_size=300)))
def test_any_bytes_are_read_or_refused_and_never_crash(
    tables: Mapping[PlanningTable, bytes],
) -> None:
    reading = read_planning({**TABLES, **tables}, referential(), ZONE)
    assert (reading.planning is None) == bool(reading.problems)
