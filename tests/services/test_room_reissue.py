"""A newer package in mid-day: it changes what nobody has begun, and nothing else."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.attendance import Presence
from app.domain.journal import EMPTY_HEAD
from app.domain.room_addition import WalkInCandidate
from app.domain.score_sheet import RatingKey
from app.domain.session import Candidate, Capacity, PanelSeat, Planning, RoomDossier
from app.services.ports.room_store import RoomTransaction, StoredStatement
from app.services.room.attendance import record_attendance
from app.services.room.continuity.reissue import plan_reissue, take_reissue
from app.services.room.continuity.renewal import started_sittings
from app.services.room.enrolment import enrol_juror, is_enrolled, unlock_juror
from app.services.room.open_room import OpenRoom, close_room, reopen_room, reopened
from app.services.room.oral_timer import start_timer
from app.services.room.scoring import record_comment, record_rating, scoring_view
from app.trust.enrolment import JurorKey
from app.trust.payloads import AdditionClaim
from app.trust.results_packages import write_results_package
from app.trust.rooms import issue_room
from app.trust.witnesses import juror_witness, sign_addition
from tests.builders import (
    a_declaration,
    a_late_arrangement,
    a_moment,
    a_panel,
    a_paper_record,
    a_planning,
    a_sitting,
    a_team_sitting,
    an_incident,
    some_rules,
)
from tests.services.rooms import (
    CODES,
    J3,
    Site,
    actions,
    conclude,
    enrolled,
    other_centre,
    refused,
    run_oral,
    seal,
)
from tests.services.world import PIN
from tests.trust.world import a_world

NEWCOMER = Candidate(id="N004", given_name="Ugo", family_name="Passerose")


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(tmp_path)


@pytest.fixture
def room(site: Site) -> OpenRoom:
    return site.open()


def another_day(site: Site) -> RoomDossier:
    """`S1` later and before another juror, `S2` gone, `S3` new with a new candidate."""
    planning = a_planning()
    panel = (
        PanelSeat(juror="J3", capacity=Capacity.PROFESSIONAL, chair=True),
        PanelSeat(juror="J2", capacity=Capacity.BLOCK_TRAINER),
    )
    return site.planned(
        Planning(
            candidates=(planning.candidates[0], NEWCOMER),
            jurors=(planning.jurors[1], J3),
            sittings=(
                a_sitting(starts_at=a_moment(120), panel=panel),
                a_sitting("S3", starts_at=a_moment(180), candidates=("N004",), panel=panel),
            ),
        )
    )


def test_the_change_is_told_in_words_and_nothing_changes_before_it_is_taken(
    site: Site, room: OpenRoom
) -> None:
    record_attendance(room, "S2", "N002", Presence.PRESENT, identity_checked=True)
    change = plan_reissue(room, site.package(2, another_day(site)), site.issued.code)
    assert change.sequence == 2
    assert change.changed == ("11:00\u00a0: Zoé Quatremaille (E1)",)
    assert change.added == ("12:00\u00a0: Ugo Passerose (E1)",)
    assert change.removed == ()
    assert change.kept == ("10:00\u00a0: Équipe Horizon (E2)",)
    assert actions(room) == ["package_opened", "attendance_recorded"]
    with room.store.transaction() as records:
        assert records.dossier().dossier == site.dossier


def test_sittings_that_nobody_has_begun_are_added_changed_and_removed(
    site: Site, room: OpenRoom
) -> None:
    package = site.package(2, another_day(site))
    assert plan_reissue(room, package, site.issued.code).removed == (
        "10:00\u00a0: Équipe Horizon (E2)",
    )
    again = take_reissue(room, package, site.issued.code)
    assert again.store is room.store
    assert again.package.sequence == 2
    assert [sitting.id for sitting in again.dossier.planning.sittings] == ["S1", "S3"]
    assert again.dossier.planning.sitting("S1").starts_at == a_moment(120)
    assert again.dossier.planning.candidate("N004") == NEWCOMER
    assert actions(room)[-1] == "package_renewed"
    enrol_juror(again, "J3", CODES["J3"], PIN)


def test_a_begun_sitting_keeps_its_candidates_team_and_jurors(site: Site, room: OpenRoom) -> None:
    run_oral(room, "S2", site.clock)
    seal(room, "S2", "J1", 3)
    again = take_reissue(room, site.package(2, another_day(site)), site.issued.code)
    planning = again.dossier.planning
    assert planning.sitting("S2") == a_team_sitting()
    assert planning.team("T1") == a_planning().teams[0]
    assert {planning.juror(id_).name for id_ in ("J1", "J2", "J3")} == {
        "Maïa Tournebride",
        "Luc Vertefeuille",
        "Nour Castelmaure",
    }
    # The dropped juror's card still opens, and the sitting goes on to its end.
    seal(again, "S2", "J2", 3)


def test_a_begun_sitting_stays_as_it_is_even_under_new_names(site: Site, room: OpenRoom) -> None:
    start_timer(room, "S1")
    planning = a_planning()
    renamed = Candidate(id="N001", given_name="Zoë", family_name="Quatremaille")
    offered = replace(
        planning,
        candidates=(renamed, *planning.candidates[1:]),
        sittings=(a_sitting(starts_at=a_moment(5)), a_team_sitting()),
    )
    package = site.package(2, site.planned(offered))
    assert plan_reissue(room, package, site.issued.code).kept == (
        "09:00\u00a0: Zoé Quatremaille (E1)",
    )
    kept = take_reissue(room, package, site.issued.code).dossier.planning
    assert (kept.sitting("S1"), kept.candidate("N001")) == (a_sitting(), planning.candidates[0])


def test_an_enrolled_juror_stays_known_without_a_seat(site: Site, room: OpenRoom) -> None:
    enrolled(room, "J1")
    again = take_reissue(room, site.package(2, another_day(site)), site.issued.code)
    assert is_enrolled(again, "J1")
    assert all("J1" not in sitting.jurors for sitting in again.dossier.planning.sittings)


@pytest.mark.parametrize(
    "begin",
    [
        lambda room: record_attendance(room, "S1", "N001", Presence.ABSENT, identity_checked=False),
        lambda room: start_timer(room, "S1"),
        lambda room: record_rating(room, "S1", juror_key(room), first_key(room), 2),
        lambda room: record_comment(room, "S1", juror_key(room), first_key(room), "À voir"),
        lambda room: record_comment(room, "S1", juror_key(room), None, "À voir"),
        lambda room: kept(room, lambda records: records.put_declaration(a_declaration())),
        lambda room: kept(
            room, lambda records: records.put_late_arrangement("S1", a_late_arrangement())
        ),
        lambda room: kept(room, lambda records: records.put_paper_record("S1", a_paper_record())),
        lambda room: kept(room, lambda records: records.put_incident(an_incident())),
    ],
    ids=[
        "attendance",
        "timer",
        "rating",
        "comment",
        "overall comment",
        "declaration",
        "lateness",
        "paper",
        "incident",
    ],
)
def test_anything_recorded_begins_a_sitting(
    room: OpenRoom, begin: Callable[[OpenRoom], object]
) -> None:
    enrolled(room, "J1")
    with room.store.transaction() as records:
        assert started_sittings(records, room.dossier.planning) == frozenset()
    begin(room)
    with room.store.transaction() as records:
        assert started_sittings(records, room.dossier.planning) == {"S1"}


def kept(room: OpenRoom, put: Callable[[RoomTransaction], None]) -> None:
    with room.store.transaction() as records:
        put(records)


def juror_key(room: OpenRoom) -> JurorKey:
    return unlock_juror(room, "J1", PIN)


def first_key(room: OpenRoom) -> RatingKey:
    return scoring_view(room, "S1", juror_key(room)).rows[0].key


def with_walk_in_added(room: OpenRoom) -> OpenRoom:
    """Add a candidate on the spot, both jurors vouching."""
    enrolled(room, "J1", "J2")
    walk_in = WalkInCandidate(
        sitting="libre:Salle 1:1",
        candidate=Candidate(id="N009", given_name="Ève", family_name="Montjoie"),
        room="Salle 1",
        assessment="E1",
        starts_at=a_moment(240),
        panel=a_panel(),
    )
    claim = AdditionClaim(
        format=1,
        session=room.dossier.session.id,
        package=room.package,
        room=room.dossier.room,
        device=room.laptop.device.device_id(),
        substitute=None,
        walk_in=walk_in,
        reason="Convocation égarée",
        journal_head=EMPTY_HEAD,
        added_at=a_moment(200),
    )
    keys = [unlock_juror(room, juror, PIN) for juror in ("J1", "J2")]
    witnesses = [juror_witness(key, claim, a_moment(200)) for key in keys]
    statement = sign_addition(claim, witnesses, room.keys)
    with room.store.transaction() as records:
        records.add_addition(StoredStatement(statement=statement, made_at=a_moment(200)))
    return reopened(room)


def test_what_the_room_added_can_be_recorded_about_and_stays(site: Site, room: OpenRoom) -> None:
    added = with_walk_in_added(room)
    assert added.dossier.planning.sitting("libre:Salle 1:1").candidates == ("N009",)
    package = site.package(2, another_day(site))
    change = plan_reissue(added, package, site.issued.code)
    assert "Ève Montjoie" not in "".join(change.removed + change.kept + change.added)
    again = take_reissue(added, package, site.issued.code)
    run_oral(again, "libre:Salle 1:1", site.clock)
    close_room(again)
    latest = site.open(package=site.package(3, another_day(site)))
    assert latest.dossier.planning.candidate("N009").name == "Ève Montjoie"
    seal(latest, "libre:Salle 1:1", "J1", 2)


def test_an_older_or_equal_sequence_is_refused(site: Site, room: OpenRoom) -> None:
    newer = take_reissue(room, site.package(2, another_day(site)), site.issued.code)
    code = site.issued.code
    refused("package.older", lambda: plan_reissue(newer, site.package(1), code))
    refused("package.older", lambda: take_reissue(newer, site.package(2), code))


def test_a_package_of_another_room_or_centre_is_refused(site: Site, room: OpenRoom) -> None:
    neighbour = site.issue(site.keys)
    refused(
        "package.other_room",
        lambda: plan_reissue(room, site.package(2, issued=neighbour), neighbour.code),
    )
    stranger = other_centre()
    forged = replace(
        site.issue(stranger),
        code=site.issued.code,
    )
    forged = replace(forged, keys=replace(forged.keys, secret=site.issued.keys.secret))
    package = site.package(2, keys=stranger, issued=forged)
    refused("package.other_centre", lambda: take_reissue(room, package, site.issued.code))
    close_room(room)
    refused("package.other_centre", lambda: site.open(package=package))
    assert actions(site.open()) == ["package_opened"]


def test_a_package_of_another_session_never_mixes_in(site: Site, room: OpenRoom) -> None:
    # Even where a centre gave two sessions the same room secret.
    session = replace(site.dossier.session, id="session-2027-06")
    issued = issue_room(
        site.keys, session.id, site.dossier.room, random=os.urandom, now=a_moment(-1_440)
    )
    issued = replace(issued, keys=replace(issued.keys, secret=site.issued.keys.secret))
    package = site.package(2, replace(site.dossier, session=session), issued=issued)
    refused("package.other_room", lambda: take_reissue(room, package, issued.code))
    results = write_results_package(
        a_world().results_content, room=a_world().opened.keys, recipient=room.decryption
    )
    refused("package.other_kind", lambda: take_reissue(room, results.data, issued.code))


def test_rules_stay_once_a_juror_has_rated(site: Site, room: OpenRoom) -> None:
    stricter = replace(site.dossier.session, rules=some_rules(tolerance=0))
    package = site.package(2, replace(site.dossier, session=stricter))
    start_timer(room, "S1")
    assert plan_reissue(room, package, site.issued.code).changed == ()
    enrolled(room, "J1")
    record_rating(room, "S1", juror_key(room), first_key(room), 2)
    refused("package.rules_changed", lambda: take_reissue(room, package, site.issued.code))
    assert room.dossier.rules.tolerance == 1


def test_the_referential_stays_once_a_sitting_has_begun(site: Site, room: OpenRoom) -> None:
    other = replace(site.dossier.session, referential_digest="ba" * 32)
    package = site.package(2, replace(site.dossier, session=other))
    assert plan_reissue(room, package, site.issued.code).changed == ()
    start_timer(room, "S1")
    refused("package.rules_changed", lambda: take_reissue(room, package, site.issued.code))
    assert actions(room) == ["package_opened", "timer_event"]


def test_a_sealed_sheet_binds_the_rules(site: Site, room: OpenRoom) -> None:
    conclude(site, room)
    stricter = replace(site.dossier.session, rules=some_rules(tolerance=0))
    package = site.package(2, replace(site.dossier, session=stricter))
    refused("package.rules_changed", lambda: plan_reissue(room, package, site.issued.code))


def test_opening_a_newer_package_takes_it_as_a_reissue(site: Site, room: OpenRoom) -> None:
    run_oral(room, "S2", site.clock)
    close_room(room)
    again = site.open(package=site.package(2, another_day(site)))
    assert {sitting.id for sitting in again.dossier.planning.sittings} == {"S1", "S2", "S3"}
    assert actions(again)[-1] == "package_renewed"
    close_room(again)
    refused("package.older", site.open)
    known = reopen_room(site.laptop(), site.issued.keys.store_id, site.issued.code)
    assert known.dossier == again.dossier
    assert known.verifiers == again.verifiers


def test_a_signed_sitting_is_signed_still_under_a_newer_package(site: Site, room: OpenRoom) -> None:
    digests = conclude(site, room)
    again = take_reissue(room, site.package(2, another_day(site)), site.issued.code)
    with again.store.transaction() as records:
        assert [sheet.digest for sheet in records.panel_sheets("S1")] == [digests[""]]
    assert again.dossier.planning.sitting("S1") == a_sitting()


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A site whose `laptop-1` has opened the room and closed it again."""
    site = Site(tmp_path_factory.mktemp("site"))
    close_room(site.open())
    return site


@settings(max_examples=12, deadline=None)
@given(
    begun=st.sets(st.sampled_from(["S1", "S2"])),
    offered=st.lists(st.sampled_from(["S1", "S2", "S3"]), unique=True),
    shift=st.integers(min_value=0, max_value=90),
)
def test_whatever_is_offered_begun_sittings_stay_and_the_others_follow(
    fresh: Site, begun: set[str], offered: list[str], shift: int
) -> None:
    laptop = fresh.laptop(fresh.copied("laptop-1", f"copy-{uuid4().hex}"))
    room = reopen_room(laptop, fresh.issued.keys.store_id, fresh.issued.code)
    for sitting in sorted(begun):
        candidate = room.dossier.planning.sitting(sitting).candidates[0]
        record_attendance(room, sitting, candidate, Presence.PRESENT, identity_checked=True)
    choices = {
        "S1": a_sitting(starts_at=a_moment(shift)),
        "S2": a_team_sitting(starts_at=a_moment(60 + shift)),
        "S3": a_sitting("S3", starts_at=a_moment(120 + shift)),
    }
    planning = a_planning(sittings=tuple(choices[id_] for id_ in offered))
    again = take_reissue(room, fresh.package(2, fresh.planned(planning)), fresh.issued.code)
    after = {sitting.id: sitting for sitting in again.dossier.planning.sittings}
    before = {sitting.id: sitting for sitting in a_planning().sittings}
    assert after == {
        **{id_: choices[id_] for id_ in offered},
        **{id_: before[id_] for id_ in begun},
    }
    close_room(again)
