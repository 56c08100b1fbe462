"""Forged documents of a room: made with every key that somebody may have stolen or misused."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from app.domain.panel_change import PanelCause, PanelChange
from app.domain.room_addition import AddedSitting
from app.domain.score_sheet import PanelSheet, ScoreSheet
from app.domain.session import Capacity, Juror, PanelSeat
from app.trust import wire
from app.trust.enrolment import activation, enrol
from app.trust.formats import ADDITION, Format
from app.trust.jws import open_jws, sign, signing_key
from app.trust.payloads import AdditionClaim, VoidClaim, WitnessKind
from app.trust.rooms import issue_room
from app.trust.signing import read_panel_sheet, read_score_sheet
from app.trust.witnesses import (
    Claim,
    code_witness,
    juror_witness,
    read_addition,
    read_void,
    sign_addition,
    sign_void,
    supervisor_id,
    telephone_id,
)
from tests.builders import a_moment, a_paper_record
from tests.services.vouching import ROOM, SLOT
from tests.services.world import COST
from tests.tamper.returned import Returned
from tests.trust.world import stream

THIEF = "000011112222"


def signed(value: Any, format_: Format[Any], *keys: Any) -> bytes:
    return sign(wire.encode(value), format_, [key.signing_key for key in keys])


def sheet_of(it: Returned) -> ScoreSheet:
    """The chair's sheet of `P01`."""
    return read_score_sheet(it.content.score_sheets[0], it.room.anchor).sheet


def own_sheet(it: Returned) -> bytes:
    return it.content.score_sheets[0]


def own_panel_sheet(it: Returned) -> bytes:
    return it.content.panel_sheets[0]


def stolen(it: Returned) -> Any:
    """An enrolment in the chair's name by whoever stole the room's key, but has no card."""
    return enrol(
        THIEF,
        it.room.dossier.planning.juror("J01"),
        package=it.content.package,
        verifier=activation(THIEF, it.session, "J01", COST).for_package,
        room=it.room.keys,
        device="laptop-9",
        random=stream("thief"),
        now=it.content.created_at,
    )


def of_another_session(it: Returned) -> Any:
    """The chair, enrolled in the same room in another session of the same centre."""
    issued = issue_room(
        it.prepared.centre.keys,
        "2025-11",
        ROOM,
        random=stream("2025"),
        now=it.content.created_at,
    )
    return enrol(
        THIEF,
        it.room.dossier.planning.juror("J01"),
        package=it.content.package,
        verifier=activation(THIEF, "2025-11", "J01", COST).for_package,
        room=issued.keys,
        device="laptop-1",
        random=stream("2025 juror"),
        now=it.content.created_at,
    )


def off_the_panel(sheet: ScoreSheet) -> ScoreSheet:
    """As for the team of `P03`, before which the chair of `P01` does not sit."""
    return replace(
        sheet,
        context=replace(
            sheet.context,
            sitting="P03",
            assessment="E3a",
            team="G7",
            candidates=("2026-0431", "2026-0432", "2026-0433"),
        ),
    )


def off_the_panel_on_paper(sheet: ScoreSheet) -> ScoreSheet:
    """A sheet of `P03`'s own juror, entered by the chair of `P01`, who does not sit there."""
    context = replace(off_the_panel(sheet).context, paper=a_paper_record())
    return replace(
        sheet,
        context=context,
        juror="J03",
        capacity=Capacity.BLOCK_TRAINER,
        transcribed_by="J01",
    )


def own_panel(it: Returned) -> PanelSheet:
    return read_panel_sheet(own_panel_sheet(it), it.room.anchor).sheet


def all_by_hand(value: Any) -> Any:
    """A sheet or a report that names everybody as signing its paper."""
    return replace(value, members=tuple(replace(each, by_hand=True) for each in value.members))


def vouched(it: Returned, claim: Claim) -> list[Any]:
    """What the supervisor and the centre's operator would vouch with, had they agreed."""
    kinds = {
        supervisor_id(ROOM): WitnessKind.SUPERVISOR,
        telephone_id(ROOM, 3): WitnessKind.CENTRE,
    }
    return [
        code_witness(
            kind, who, activation(it.prepared.codes[who], it.session, who, COST).mac_key, claim
        )
        for who, kind in kinds.items()
    ]


def a_void(it: Returned, **changes: Any) -> bytes:
    claim: VoidClaim = replace(read_void(it.content.voids[0], it.room.anchor).claim, **changes)
    return sign_void(claim, vouched(it, claim), it.room.keys)


def an_addition(it: Returned, **changes: Any) -> bytes:
    own = read_addition(it.content.additions[0], it.room.anchor).claim
    claim: AdditionClaim = replace(own, **changes)
    return sign_addition(claim, vouched(it, claim), it.room.keys)


def a_change(it: Returned, **change: Any) -> bytes:
    """Another kind of addition in the substitution's place, vouched for by two."""
    return an_addition(it, substitute=None, **change)


def a_panel_change(it: Returned, **changes: Any) -> bytes:
    """`J01` leaves `P01`, vouched for by two."""
    return a_change(it, panel=left(**changes))


def left(**changes: Any) -> PanelChange:
    default = PanelChange(
        cause=PanelCause.LEFT, juror="J01", chair="J02", sittings=("P01",), below_quorum=True
    )
    return replace(default, **changes)


def vouched_for_by_who_leaves(it: Returned) -> bytes:
    own = read_addition(it.content.additions[0], it.room.anchor).claim
    claim = replace(own, substitute=None, panel=left())
    supervisor, _ = vouched(it, claim)
    leaving = juror_witness(it.keys["J01"], claim, claim.added_at)
    return sign_addition(claim, (supervisor, leaving), it.room.keys)


def with_one_witness(it: Returned) -> bytes:
    own = read_addition(it.content.additions[0], it.room.anchor).claim
    claim = replace(own, substitute=None, panel=left())
    return restated(it, "additions", ADDITION, claim=claim, witnesses=(vouched(it, claim)[0],))


def changed_in_another_session(it: Returned) -> bytes:
    """By the same room's keys of another session of the same centre."""
    issued = issue_room(
        it.prepared.centre.keys,
        "2025-11",
        ROOM,
        random=stream("2025"),
        now=it.content.created_at,
    )
    own = read_addition(it.content.additions[0], it.room.anchor).claim
    claim = replace(own, session="2025-11", substitute=None, panel=left())
    return sign_addition(claim, vouched(it, claim), issued.keys)


def one_more_sitting(**changes: Any) -> AddedSitting:
    """The candidate of `P01` again, in the room's first slot."""
    default = AddedSitting(
        sitting=SLOT,
        room=ROOM,
        assessment="E1",
        starts_at=a_moment(300),
        candidates=("2026-0402",),
        team=None,
        panel=(
            PanelSeat(juror="J01", capacity=Capacity.BLOCK_TRAINER, chair=True),
            PanelSeat(juror="J02", capacity=Capacity.PROFESSIONAL),
        ),
    )
    return replace(default, **changes)


def restated(it: Returned, part: str, format_: Format[Any], **changes: Any) -> bytes:
    """The room's own statement with other fields, signed by the room."""
    own = getattr(it.content, part)[0]
    payload = open_jws(own, format_, it.room.anchor, at=None).payload
    statement = replace(wire.decode(payload, format_.type_, limit=format_.limit), **changes)
    key = signing_key(it.room.keys.key, it.room.keys.certificate)
    return sign(wire.encode(statement), format_, [key])


def without_a_mac(it: Returned, part: str, format_: Format[Any]) -> bytes:
    payload = open_jws(getattr(it.content, part)[0], format_, it.room.anchor, at=None).payload
    first, second = wire.decode(payload, format_.type_, limit=format_.limit).witnesses
    return restated(it, part, format_, witnesses=(replace(first, proof=bytes(32)), second))


def alone(it: Returned) -> Any:
    sheet = read_panel_sheet(own_panel_sheet(it), it.room.anchor).sheet
    return replace(sheet, members=sheet.members[:1])


def by_hand_but_the_chair(it: Returned) -> Any:
    sheet = read_panel_sheet(own_panel_sheet(it), it.room.anchor).sheet
    chair, *others = sheet.members
    return replace(sheet, members=(chair, *(replace(each, by_hand=True) for each in others)))


def entered_by_another(it: Returned) -> Any:
    """The chair's sheet as the other juror would have it, « entered from paper »."""
    sheet = sheet_of(it)
    context = replace(sheet.context, paper=a_paper_record())
    return replace(sheet, context=context, transcribed_by="J02")


def of_the_other_by_the_chair(it: Returned) -> Any:
    """The other juror's sheet as the chair would have it, « entered from paper »."""
    sheets = (read_score_sheet(jws, it.room.anchor).sheet for jws in it.content.score_sheets)
    sheet = next(each for each in sheets if each.juror == "J02")
    context = replace(sheet.context, paper=a_paper_record())
    return replace(sheet, context=context, transcribed_by="J01")


def somebody_new(it: Returned) -> Any:
    own = read_addition(it.content.additions[0], it.room.anchor).claim.substitute
    assert own is not None
    return replace(own, juror=Juror(id="J99", given_name="Nora", family_name="Vasseur"))
