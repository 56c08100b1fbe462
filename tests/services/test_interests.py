"""What jurors declare about candidates, and what a recusal keeps them from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.errors import UserError
from app.domain.interest import Link, Stand
from app.domain.journal import Action
from app.domain.panel_change import PanelCause
from app.domain.session import Capacity
from app.services.room.interests import (
    InterestAnswer,
    choices_for,
    declare,
    declare_no_link,
    recused_jurors,
)
from app.services.room.on_the_spot.panel_changes import WantedPanelChange, change_panel
from app.services.room.open_room import OpenRoom, close_room
from app.services.room.panel.panel_signature import prepare_panel_sheet
from app.services.room.sealed_sheets import read_sealed_sheets
from app.services.room.sealing import seal_sheet
from app.services.room.sitting import JurorView, sitting_view
from tests.builders import a_planning
from tests.services.templates import prepared_copy
from tests.services.vouching import Vouching, journal, refused
from tests.services.world import PIN, Prepared, World

ALONE, TEAM = "P01", "P03"
CANDIDATE = "2026-0402"
WHY = "Alternance suivie l’an dernier"


@pytest.fixture
def prepared(tmp_path: Path) -> Prepared:
    return prepared_copy(World(tmp_path))


@pytest.fixture
def room(prepared: Prepared) -> Iterator[OpenRoom]:
    room = prepared.room()
    yield room
    close_room(room)


def an_answer(link: Link, stand: Stand = Stand.SITS, reason: str = "") -> InterestAnswer:
    return InterestAnswer(candidate=CANDIDATE, link=link, stand=stand, reason=reason)


def juror_view(room: OpenRoom, juror: str, sitting: str = ALONE) -> JurorView:
    return {each.label.id: each for each in sitting_view(room, sitting).jurors}[juror]


def by_vae(room: OpenRoom) -> OpenRoom:
    planning = room.dossier.planning
    people = tuple(replace(person, by_vae=True) for person in planning.candidates)
    return replace(
        room, dossier=replace(room.dossier, planning=replace(planning, candidates=people))
    )


def test_no_link_is_declared_for_a_whole_team_at_once(room: OpenRoom) -> None:
    assert not juror_view(room, "J03", TEAM).declared
    declare_no_link(room, TEAM, "J03")

    view = juror_view(room, "J03", TEAM)
    assert (view.declared, view.recused, len(view.links)) == (True, False, 3)
    assert not juror_view(room, "J02", TEAM).declared
    entries = [entry for entry in journal(room) if entry.action is Action.INTEREST_DECLARED]
    assert [entry.actor for entry in entries] == ["J03"] * 3
    assert dict(entries[0].detail)["stand"] == "sits"


def test_the_latest_declaration_counts(prepared: Prepared, room: OpenRoom) -> None:
    declare(room, ALONE, "J01", [an_answer(Link.INFLUENCING, Stand.RECUSES, WHY)])
    assert juror_view(room, "J01").recused
    prepared.world.clock.pass_seconds(5)
    declare(room, ALONE, "J01", [an_answer(Link.ACQUAINTANCE)])

    assert not juror_view(room, "J01").recused
    assert WHY not in str(journal(room))


def test_a_link_that_may_influence_leaves_no_choice(room: OpenRoom) -> None:
    refused(
        "interest.must_recuse",
        lambda: declare(room, ALONE, "J01", [an_answer(Link.INFLUENCING, reason=WHY)]),
    )
    assert not juror_view(room, "J01").links


@pytest.mark.parametrize(
    ("link", "stand"),
    [(Link.OWN_TRAINER, Stand.SITS), (Link.ACQUAINTANCE, Stand.RECUSES)],
)
def test_an_override_and_a_recusal_take_a_reason(room: OpenRoom, link: Link, stand: Stand) -> None:
    refused("reason.missing", lambda: declare(room, ALONE, "J01", [an_answer(link, stand, " ")]))
    (made,) = declare(room, ALONE, "J01", [an_answer(link, stand, f" {WHY} ")])
    assert made.reason == WHY


def test_a_trainer_never_sits_for_their_own_trainee_who_comes_by_vae(room: OpenRoom) -> None:
    refused(
        "interest.own_trainer_vae",
        lambda: declare(by_vae(room), ALONE, "J01", [an_answer(Link.OWN_TRAINER, reason=WHY)]),
    )


@pytest.mark.parametrize(("vae", "sits"), [(False, 3), (True, 2)])
def test_only_what_may_be_said_is_offered(vae: bool, sits: int) -> None:
    offered = choices_for(replace(a_planning().candidates[0], by_vae=vae))

    assert [each.stand for each in offered].count(Stand.SITS) == sits
    assert [each.link for each in offered if each.stand is Stand.RECUSES] == [
        Link.ACQUAINTANCE,
        Link.OWN_TRAINER,
        Link.INFLUENCING,
    ]


def test_who_abstains_cannot_seal_and_the_refusal_says_what_to_do(
    prepared: Prepared, room: OpenRoom
) -> None:
    prepared.enrolled(room, ALONE)
    prepared.run_oral(room, ALONE)
    declare(room, ALONE, "J02", [an_answer(Link.INFLUENCING, Stand.RECUSES, WHY)])
    prepared.rate_all(room, ALONE, "J02", 3)

    error = refused("sheet.recused", lambda: seal_sheet(room, ALONE, "J02", PIN))
    assert isinstance(error, UserError)
    assert "Changez le jury" in error.next_step.french()


def test_a_recusal_shows_in_the_quorum(room: OpenRoom) -> None:
    assert sitting_view(room, ALONE).quorum.met
    declare(room, ALONE, "J02", [an_answer(Link.INFLUENCING, Stand.RECUSES, WHY)])

    quorum = sitting_view(room, ALONE).quorum
    assert (quorum.seated, quorum.met) == (1, False)
    assert quorum.missing == (Capacity.PROFESSIONAL,)


def test_a_sheet_carries_what_was_declared_and_nothing_is_declared_after_it(
    prepared: Prepared, room: OpenRoom
) -> None:
    prepared.enrolled(room, ALONE)
    prepared.run_oral(room, ALONE)
    made = declare_no_link(room, ALONE, "J01")
    prepared.seal_all(room, ALONE, 3, 3)

    with room.store.transaction() as records:
        sheets = [item.sheet for item in read_sealed_sheets(room, records, ALONE)]
        assert recused_jurors(records.declarations(ALONE)) == frozenset()
    assert {sheet.context.declarations for sheet in sheets} == {made}
    refused("interest.sealed", lambda: declare_no_link(room, ALONE, "J01"))


def test_only_the_panel_declares(room: OpenRoom) -> None:
    refused("interest.not_on_panel", lambda: declare_no_link(room, ALONE, "J04"))


def test_once_the_panel_changed_the_others_go_on_and_the_sheet_keeps_the_recusal(
    prepared: Prepared, room: OpenRoom
) -> None:
    prepared.enrolled(room, ALONE)
    prepared.run_oral(room, ALONE)
    declare_no_link(room, ALONE, "J01")
    (recusal,) = declare(room, ALONE, "J02", [an_answer(Link.INFLUENCING, Stand.RECUSES, WHY)])
    wanted = WantedPanelChange(
        cause=PanelCause.RECUSED,
        juror="J02",
        chair="J01",
        sittings=(ALONE,),
        below_quorum=True,
        reason="Déport déclaré",
    )
    changed = change_panel(room, wanted, Vouching(prepared).both())
    assert [each.label.id for each in sitting_view(changed, ALONE).jurors] == ["J01"]

    prepared.seal_all(changed, ALONE, 3)
    sheet = prepare_panel_sheet(changed, ALONE).sheet
    assert recusal in sheet.context.declarations
    assert [member.juror for member in sheet.members] == ["J01"]
