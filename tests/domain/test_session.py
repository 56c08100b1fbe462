from __future__ import annotations

import pytest

from tests.builders import a_dossier, a_planning, a_session, a_sitting, a_team_sitting


def test_a_room_gets_only_its_own_people() -> None:
    planning = a_planning(sittings=(a_sitting(), a_team_sitting(room="Salle 2")))
    part = planning.for_room("Salle 1")
    assert [candidate.id for candidate in part.candidates] == ["N001"]
    assert part.teams == ()
    assert [sitting.id for sitting in part.sittings] == ["S1"]


def test_rooms_are_named_once_and_sorted() -> None:
    planning = a_planning(
        sittings=(a_sitting(room="B"), a_team_sitting(room="A"), a_sitting("S3", room="B"))
    )
    assert planning.rooms == ("A", "B")


def test_a_sitting_is_named_after_its_candidate_or_its_team() -> None:
    planning = a_planning()
    assert planning.subject_name(a_sitting()) == "Zoé Quatremaille"
    assert planning.subject_name(a_team_sitting()) == "Équipe Horizon"


def test_the_chair_is_the_one_whose_seat_says_so() -> None:
    assert a_sitting().chair == "J1"
    assert a_sitting().seat("J2").chair is False
    assert a_sitting().jurors == ("J1", "J2")


def test_nobody_is_found_under_an_unknown_identifier() -> None:
    planning = a_planning()
    for lookup in (planning.candidate, planning.team, planning.juror, planning.sitting):
        with pytest.raises(KeyError):
            lookup("?")
    with pytest.raises(KeyError):
        a_sitting().seat("?")
    assert planning.juror("J1").name == "Maïa Tournebride"
    assert planning.sitting("S1") == a_sitting()


def test_a_dossier_without_rules_is_a_bug() -> None:
    assert a_dossier().rules == a_session().rules
    with pytest.raises(ValueError, match="rules"):
        _ = a_dossier(session=a_session(rules=None)).rules
