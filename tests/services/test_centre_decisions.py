"""What the centre decides: signed, with a reason, judged with all the rest, and never an edit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest

from app.domain.errors import IntegrityError, UserError
from app.domain.evidence import SheetStanding
from app.domain.journal import Action
from app.services.centre.access.open_centre import OpenCentre
from app.services.centre.deciding.confirmations import (
    confirm_addition,
    pending_additions,
    reject_addition,
)
from app.services.centre.deciding.quarantine import QuarantinedCase, quarantine, settle
from app.services.centre.deciding.revocations import known_enrolments, revoke
from app.services.centre.deciding.waivers import waive
from app.services.centre.overview import SheetState, overview
from app.services.centre.results import candidate_detail
from app.services.ports.centre_evidence import StoredDecision
from app.trust.decisions import read_decision
from app.trust.payloads import CentreDecision, DecisionKind, EnrolmentStanding
from tests.services.conftest import Centres
from tests.services.vouching import SLOT, SPARE
from tests.services.world import OPERATOR

WHY = "Vu avec la présidence du jury."


@pytest.fixture
def diverging(centres: Centres) -> Iterator[OpenCentre]:
    with centres.fresh() as centre:
        centres.merge(centre, ["first", "rival"])
        yield centre


@pytest.fixture
def added(centres: Centres) -> Iterator[OpenCentre]:
    with centres.fresh() as centre:
        centres.merge(centre, ["added"])
        yield centre


def standings(centres: Centres, centre: OpenCentre) -> dict[str, SheetStanding]:
    return {sheet.digest: sheet.standing for sheet in centres.sheets(centre)}


def decisions(centres: Centres, centre: OpenCentre) -> list[CentreDecision]:
    with centre.store.transaction() as records:
        return [
            read_decision(item.decision, centre.keys.anchor, session=centres.session).decision
            for item in records.decisions(centres.session)
        ]


def case_of(centre: OpenCentre, session: str, juror_name: str | None) -> QuarantinedCase:
    return next(case for case in quarantine(centre, session) if case.juror_name == juror_name)


def refused(code: str, act: Callable[[], object]) -> None:
    with pytest.raises(UserError) as caught:
        act()
    assert caught.value.code == code


def test_a_centre_with_nothing_in_quarantine_has_no_case(
    centres: Centres, merged: OpenCentre
) -> None:
    assert quarantine(merged, centres.session) == ()


def test_a_case_shows_every_version_line_by_line(centres: Centres, diverging: OpenCentre) -> None:
    cases = quarantine(diverging, centres.session)
    assert [(case.subject, case.juror_name, case.revision) for case in cases] == [
        ("Inès Aubertin", None, 1),
        ("Inès Aubertin", "Hélène Marchetti", 1),
        ("Inès Aubertin", "Karim Benali", 1),
    ]
    case = cases[1]
    assert {frozenset(line.levels) for line in case.lines} == {frozenset({2, 3})}
    assert all(line.differs for line in case.lines)
    assert [version.who for version in case.versions] == [("Hélène Marchetti",)] * 2
    assert {version.file_name for version in case.versions} == {
        "first.remontee",
        "rival.remontee",
    }
    assert {version.code for version in case.versions} == {"sheet.conflict"}
    assert all(version.reason for version in case.versions)


def test_what_differs_beside_the_lines_is_told(centres: Centres, diverging: OpenCentre) -> None:
    panel = case_of(diverging, centres.session, None)

    told = [words.french() for words in panel.also_differs]

    assert told == [
        "La présence diffère.",
        "Le chronomètre diffère.",
        "Le jury ou les feuilles individuelles citées diffèrent.",
    ]


def test_keeping_a_version_counts_it_and_rejects_the_other(
    centres: Centres, diverging: OpenCentre
) -> None:
    session = centres.session
    for case in quarantine(diverging, session):
        keep = next(v.digest for v in case.versions if v.file_name == "first.remontee")
        settle(diverging, session, case.id, keep, WHY)

    found = standings(centres, diverging)
    assert sorted(found.values()) == ["received"] * 3 + ["rejected"] * 3
    assert quarantine(diverging, session) == ()
    signed = decisions(centres, diverging)
    assert [decision.kind for decision in signed].count(DecisionKind.ACCEPT) == 3
    assert {(decision.operator, decision.reason) for decision in signed} == {(OPERATOR, WHY)}
    with diverging.store.transaction() as records:
        journal = [e for e in records.journal() if e.action is Action.DECISION_SIGNED]
    assert len(journal) == len(signed) == 6


def test_keeping_none_rejects_all(centres: Centres, diverging: OpenCentre) -> None:
    session = centres.session
    case = case_of(diverging, session, "Karim Benali")
    settle(diverging, session, case.id, None, WHY)

    found = standings(centres, diverging)
    assert {found[version.digest] for version in case.versions} == {SheetStanding.REJECTED}


def test_a_version_that_comes_after_the_decision_is_a_new_case(
    centres: Centres, merged: OpenCentre
) -> None:
    session = centres.session
    centres.merge(merged, ["rival"])
    case = case_of(merged, session, "Karim Benali")
    kept = case.versions[0].digest
    with merged.store.transaction() as records:
        before = len(records.sheets(session))
    settle(merged, session, case.id, kept, WHY)
    centres.merge(merged, ["first", "rival", "resigned"])

    assert len(centres.sheets(merged)) == before
    assert standings(centres, merged)[kept] is SheetStanding.RECEIVED


def test_a_case_that_is_not_the_one_on_screen_is_not_settled(
    centres: Centres, diverging: OpenCentre
) -> None:
    session = centres.session
    case = quarantine(diverging, session)[0]

    refused("quarantine.changed", lambda: settle(diverging, session, "P99//1", None, WHY))
    refused("quarantine.changed", lambda: settle(diverging, session, case.id, "0" * 64, WHY))
    refused("decision.no_reason", lambda: settle(diverging, session, case.id, None, " "))
    assert decisions(centres, diverging) == []


def test_the_latest_decision_wins_although_the_clock_went_back(
    centres: Centres, added: OpenCentre
) -> None:
    session = centres.session
    digest = pending_additions(added, session)[0].digest
    clock = centres.pool.prepared.world.clock
    confirm_addition(added, session, digest, WHY)
    clock.utc -= timedelta(days=1)
    try:
        reject_addition(added, session, digest, WHY)
    finally:
        clock.utc += timedelta(days=1)

    first, second = decisions(centres, added)
    assert (first.kind, second.kind) == (DecisionKind.CONFIRM, DecisionKind.REJECT)
    assert first.decided_at < second.decided_at
    assert pending_additions(added, session)[0].digest != digest


def test_a_decision_that_was_slipped_into_the_store_is_found(
    centres: Centres, merged: OpenCentre
) -> None:
    with merged.store.transaction() as records:
        records.add_decision(
            StoredDecision(
                session=centres.session,
                digest="0" * 64,
                decided_at=merged.local(merged.clock.now()),
                decision=b"{}",
            )
        )

    with pytest.raises(IntegrityError):
        overview(merged, centres.session)


def test_additions_are_told_with_who_vouched(centres: Centres, added: OpenCentre) -> None:
    substitute, walk_in = pending_additions(added, centres.session)

    assert substitute.words.french().startswith("Rémi Aubry remplace Karim Benali")
    assert walk_in.words.french() == "Malo Kervella (2026-0999) passe en plus, épreuve E1."
    assert substitute.reason == "Train supprimé"
    assert substitute.witnesses == (
        "code imprimé de la surveillance",
        "code du centre par téléphone, n° 1",
    )
    assert (substitute.sheets, walk_in.sheets) == (0, 3)
    assert walk_in.room == "B204"


def test_confirming_an_addition_counts_what_rests_on_it(
    centres: Centres, added: OpenCentre
) -> None:
    session = centres.session
    before = overview(added, session)
    assert before.to_confirm == 2
    assert before.count(SheetState.TO_CONFIRM) == 2
    for addition in pending_additions(added, session):
        confirm_addition(added, session, addition.digest, WHY)

    after = overview(added, session)
    assert set(standings(centres, added).values()) == {SheetStanding.RECEIVED}
    assert (after.to_confirm, after.count(SheetState.TO_CONFIRM), after.received) == (0, 0, 2)
    assert pending_additions(added, session) == ()


def test_rejecting_an_addition_takes_it_out_of_the_planning(
    centres: Centres, added: OpenCentre
) -> None:
    session = centres.session
    expected = overview(added, session).expected
    walk_in = pending_additions(added, session)[1]
    reject_addition(added, session, walk_in.digest, WHY)

    after = overview(added, session)
    assert set(standings(centres, added).values()) == {SheetStanding.REJECTED}
    assert after.expected == expected - 2
    assert SLOT not in {sheet.sitting for sheet in after.sheets}


def test_an_addition_that_nobody_made_is_not_confirmed(centres: Centres, added: OpenCentre) -> None:
    session = centres.session
    refused("addition.unknown", lambda: confirm_addition(added, session, "0" * 64, WHY))


def test_a_sheet_that_will_not_come_is_no_longer_waited_for(
    centres: Centres, merged: OpenCentre
) -> None:
    session = centres.session
    waive(merged, session, "P02", "J01", WHY)

    seen = overview(merged, session)
    assert seen.count(SheetState.WAIVED) == 1
    refused("waiver.not_waited_for", lambda: waive(merged, session, "P02", "J01", WHY))
    refused("waiver.not_waited_for", lambda: waive(merged, session, "P01", "J01", WHY))


def test_a_panel_sheet_counts_once_a_lost_sheet_is_given_up(
    centres: Centres,
) -> None:
    session = centres.session
    with centres.fresh() as centre:
        centres.merge(centre, ["partly"])
        assert SheetStanding.WAITING in standings(centres, centre).values()
        waive(centre, session, "P01", "J02", WHY)
        assert set(standings(centres, centre).values()) == {SheetStanding.RECEIVED}
        centres.merge(centre, ["first"])
        assert overview(centre, session).received == 2


def test_a_revoked_key_puts_what_it_signed_in_quarantine(
    centres: Centres, merged: OpenCentre
) -> None:
    session = centres.session
    known = known_enrolments(merged, session)
    assert [(item.name, item.standing) for item in known] == [
        ("Hélène Marchetti", EnrolmentStanding.CONFIRMED),
        ("Karim Benali", EnrolmentStanding.CONFIRMED),
    ]
    revoke(merged, session, known[1].serial, WHY)

    assert known_enrolments(merged, session)[1].standing is EnrolmentStanding.REVOKED
    codes = {sheet.juror: sheet.code for sheet in centres.sheets(merged)}
    assert codes == {"J01": "", "J02": "sheet.revoked_key", None: "sheet.revoked_key"}
    assert overview(merged, session).count(SheetState.QUARANTINED) == 1


def test_an_unknown_key_is_not_revoked(centres: Centres, merged: OpenCentre) -> None:
    session = centres.session
    refused("enrolment.unknown", lambda: revoke(merged, session, "0", WHY))


def test_what_a_void_key_had_signed_counts(centres: Centres) -> None:
    session = centres.session
    with centres.fresh() as centre:
        centres.merge(centre, ["voided"])
        for addition in pending_additions(centre, session):
            confirm_addition(centre, session, addition.digest, WHY)
        assert set(standings(centres, centre).values()) == {SheetStanding.RECEIVED}
        known = {item.juror: item.standing for item in known_enrolments(centre, session)}
        assert known["J02"] is EnrolmentStanding.VOIDED


def test_a_block_says_why_it_is_not_open(centres: Centres, diverging: OpenCentre) -> None:
    detail = candidate_detail(diverging, centres.session, "2026-0402")

    told = [words.french() for words in detail.blocks[0].open_points]

    assert told == ["Une feuille de ce bloc est en quarantaine."]
    assert [block.open_points for block in detail.blocks[1:]] == [()] * 4


def test_a_block_with_all_its_sheets_is_open(centres: Centres, merged: OpenCentre) -> None:
    detail = candidate_detail(merged, centres.session, "2026-0402")

    assert detail.blocks[0].open_points == ()
    assert not overview(merged, centres.session).deliberation_open


def test_the_standing_of_a_substitute_follows_the_addition(centres: Centres) -> None:
    with centres.fresh() as centre:
        session = centres.session
        centres.merge(centre, ["seated"])
        addition = pending_additions(centre, session)[0]

        def standing() -> EnrolmentStanding:
            known = known_enrolments(centre, session)
            return next(item.standing for item in known if item.juror == SPARE)

        assert standing() is EnrolmentStanding.TO_CONFIRM
        confirm_addition(centre, session, addition.digest, WHY)
        assert standing() is EnrolmentStanding.CONFIRMED
        reject_addition(centre, session, addition.digest, WHY)
        assert standing() is EnrolmentStanding.REVOKED


def test_a_substitute_s_sheet_waits_for_the_office_and_the_others_do_not(
    centres: Centres,
) -> None:
    with centres.fresh() as centre:
        centres.merge(centre, ["seated"])
        found = {sheet.juror: sheet.standing for sheet in centres.sheets(centre)}
        seen = overview(centre, centres.session)

    assert found == {
        "J01": SheetStanding.RECEIVED,
        SPARE: SheetStanding.TO_CONFIRM,
        None: SheetStanding.TO_CONFIRM,
    }
    places = {sheet.juror_name: sheet.state for sheet in seen.sheets if sheet.sitting == "P02"}
    assert places == {
        "Hélène Marchetti": SheetState.RECEIVED,
        "Rémi Aubry": SheetState.TO_CONFIRM,
    }
