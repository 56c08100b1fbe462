"""Two laptops in one room: sealed sheets come together on the president's, and only sealed ones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.errors import UserError
from app.domain.session import Capacity, PanelSeat, RoomDossier, SessionKind, Sitting
from app.services.ports.room_store import StoredStatement
from app.services.room.agenda import agenda
from app.services.room.enrolment import unlock_juror
from app.services.room.open_room import OpenRoom, close_room, open_package
from app.services.room.panel.jury_agreement import deliberation_view
from app.services.room.sitting import sitting_view
from app.services.room.transfer.gathering import Gathered, gather_sheets
from app.services.room.transfer.handing_over import hand_over_sheets
from app.services.room.transfer.results_export import export_results, export_summary
from app.trust.payloads import VoidClaim
from app.trust.results_packages import read_results_package
from app.trust.sealed_sheets import SealedSheets, read_sealed_sheets, write_sealed_sheets
from app.trust.signing import read_score_sheet, seal_score_sheet
from app.trust.witnesses import juror_witness, sign_void
from tests.builders import (
    a_dossier,
    a_journal,
    a_moment,
    a_panel,
    a_planning,
    a_session,
    a_sitting,
    a_team_sitting,
    some_rules,
)
from tests.services.rooms import (
    Site,
    actions,
    enrolled,
    refused,
    run_oral,
    seal,
    sign,
    three_jurors,
)
from tests.services.world import PIN, FakeDevice


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(tmp_path)


@pytest.fixture
def chair(site: Site) -> OpenRoom:
    """The president's laptop, where `J1` rates."""
    return site.open("laptop-1")


@pytest.fixture
def other(site: Site) -> OpenRoom:
    """Another laptop, where `J2` rates."""
    return site.open("laptop-2")


def handed(site: Site, room: OpenRoom) -> bytes:
    return hand_over_sheets(room, site.stick, site.files).path.read_bytes()


def content_of(room: OpenRoom, data: bytes) -> SealedSheets:
    """What a file holds, to be written again otherwise."""
    opened = read_sealed_sheets(data, room=room.keys, kind=SessionKind.REAL)
    return SealedSheets(
        format=1,
        session=room.keys.session,
        session_kind=SessionKind.REAL,
        room=room.keys.room,
        device=opened.device,
        sheets=tuple(item.jws for item in opened.sheets),
        enrolments=tuple(item.statement for item in opened.enrolments),
        voids=tuple(item.statement for item in opened.voids),
        additions=tuple(item.statement for item in opened.additions),
        journal=opened.journal,
        others=opened.others,
        written_at=opened.written_at,
    )


def came(gathered: Gathered) -> tuple[int, int, tuple[str, ...], tuple[str, ...]]:
    """Sheets that are new, that were here, whose they are, and the sittings that wait."""
    assert gathered.refused == ()
    return gathered.added, gathered.already, gathered.jurors, gathered.waiting


def left_out(gathered: Gathered) -> list[str]:
    """Why parts were refused, where nothing else came."""
    assert (gathered.added, gathered.already, gathered.waiting) == (0, 0, ())
    return [part.code for part in gathered.refused]


def kept(room: OpenRoom) -> tuple[object, ...]:
    """All that a gathering may touch."""
    with room.store.transaction() as records:
        return (
            records.score_sheets(),
            records.enrolments(),
            records.voids(),
            records.additions(),
            records.foreign_journals(),
            records.journal_head(),
        )


def test_gathered_sheets_are_deliberated_and_signed(
    site: Site, chair: OpenRoom, other: OpenRoom
) -> None:
    for room in (chair, other):
        run_oral(room, "S1", site.clock)
    seal(chair, "S1", "J1", 3)
    theirs = seal(other, "S1", "J2", 1)
    refused("deliberation.not_sealed", lambda: deliberation_view(chair, "S1"))

    gathered = gather_sheets(chair, handed(site, other))

    assert came(gathered) == (1, 0, ("Luc Vertefeuille",), ())
    assert gathered.room is chair
    assert agenda(chair).row("S1").sealed == 2
    # A PIN opens nothing here before the juror's card was used on this laptop too.
    assert [juror.enrolled for juror in sitting_view(chair, "S1").jurors] == [True, False]
    assert [levels for _, levels in deliberation_view(chair, "S1").rows[0].comparison.levels] == [
        3,
        1,
    ]
    sign(chair, "S1")
    with chair.store.transaction() as records:
        members = [sheet.digest for sheet in records.score_sheets("S1")]
        assert members[1] == theirs
    assert actions(other)[-1] == "sheets_handed_over"
    assert "sheets_gathered" in actions(chair)


def test_the_file_names_nobody_and_is_kept_in_the_outbox(site: Site, other: OpenRoom) -> None:
    run_oral(other, "S1", site.clock)
    seal(other, "S1", "J2", 1)
    written = hand_over_sheets(other, site.stick, site.files)
    assert written.path.name == "feuilles-Salle-1-laptop-2.feuilles"
    assert (other.laptop.outbox / written.path.name).read_bytes() == written.path.read_bytes()
    assert b"Vertefeuille" not in written.path.read_bytes()


def test_a_laptop_without_a_sealed_sheet_hands_nothing_over(site: Site, other: OpenRoom) -> None:
    refused("gathering.nothing", lambda: handed(site, other))
    assert list(site.stick.iterdir()) == []


def test_a_sitting_that_nobody_here_has_sealed_is_not_opened(
    site: Site, chair: OpenRoom, other: OpenRoom
) -> None:
    run_oral(other, "S1", site.clock)
    seal(other, "S1", "J2", 1)
    run_oral(chair, "S1", site.clock)
    enrolled(chair, "J1")
    before = kept(chair)
    data = handed(site, other)

    assert came(gather_sheets(chair, data)) == (0, 0, (), ("S1",))
    assert kept(chair) == before

    seal(chair, "S1", "J1", 3)
    assert gather_sheets(chair, data).added == 1


def test_a_gathered_sheet_opens_no_other_sitting_and_is_not_handed_on(
    site: Site, chair: OpenRoom, other: OpenRoom
) -> None:
    for sitting in ("S1", "S2"):
        run_oral(other, sitting, site.clock)
        seal(other, sitting, "J2", 1)
    run_oral(chair, "S1", site.clock)
    seal(chair, "S1", "J1", 3)
    gathered = gather_sheets(chair, handed(site, other))
    assert (gathered.added, gathered.waiting) == (1, ("S2",))
    opened = read_sealed_sheets(handed(site, chair), room=chair.keys, kind=SessionKind.REAL)
    assert [item.verified.sheet.juror for item in opened.sheets] == ["J1"]


def test_reading_a_file_again_changes_nothing(site: Site, chair: OpenRoom, other: OpenRoom) -> None:
    for room, juror in ((chair, "J1"), (other, "J2")):
        run_oral(room, "S1", site.clock)
        seal(room, "S1", juror, 3)
    data = handed(site, other)
    gather_sheets(chair, data)
    before = kept(chair)
    assert came(gather_sheets(chair, data)) == (0, 1, ("Luc Vertefeuille",), ())
    assert kept(chair) == before


def test_an_older_file_of_a_laptop_takes_nothing_back(
    site: Site, chair: OpenRoom, other: OpenRoom
) -> None:
    for sitting in ("S1", "S2"):
        run_oral(chair, sitting, site.clock)
        seal(chair, sitting, "J1", 3)
    run_oral(other, "S1", site.clock)
    seal(other, "S1", "J2", 3)
    older = handed(site, other)
    run_oral(other, "S2", site.clock)
    seal(other, "S2", "J2", 3)
    assert gather_sheets(chair, handed(site, other)).added == 2
    before = kept(chair)
    assert gather_sheets(chair, older).already == 1
    assert kept(chair) == before


def test_a_sheet_that_contradicts_one_that_is_here_changes_nothing(
    site: Site, chair: OpenRoom, other: OpenRoom
) -> None:
    # The same juror sealed the same sitting on both laptops, differently.
    for room in (chair, other):
        run_oral(room, "S1", site.clock)
    seal(chair, "S1", "J1", 3)
    seal(chair, "S1", "J2", 3)
    seal(other, "S1", "J2", 1)
    before = kept(chair)
    gathered = gather_sheets(chair, handed(site, other))
    assert left_out(gathered) == ["gathering.conflict"]
    assert "Luc Vertefeuille" in gathered.refused[0].subject.french()
    assert kept(chair) == before


def test_two_contents_for_one_place_in_a_file_are_both_left_out(
    site: Site, chair: OpenRoom, other: OpenRoom
) -> None:
    for room, juror in ((chair, "J1"), (other, "J2")):
        run_oral(room, "S1", site.clock)
        seal(room, "S1", juror, 3)
    content = content_of(chair, handed(site, other))
    key = unlock_juror(other, "J2", PIN)
    sheet = read_score_sheet(content.sheets[0], chair.anchor).sheet
    rival = seal_score_sheet(replace(sheet, overall_comment="Autre"), key).jws
    forged = replace(content, sheets=(*content.sheets, rival))

    gathered = gather_sheets(chair, write_sealed_sheets(forged, room=chair.keys))

    assert left_out(gathered) == ["gathering.conflict"] * 2


def test_a_sheet_that_has_no_place_here_does_not_hide_the_others(site: Site) -> None:
    chair = site.open("laptop-1", site.package(1, planned(a_sitting())))
    other = site.open("laptop-2", site.package(1, planned(a_sitting(), a_team_sitting())))
    for sitting in ("S1", "S2"):
        run_oral(other, sitting, site.clock)
        seal(other, sitting, "J2", 3)
    run_oral(chair, "S1", site.clock)
    seal(chair, "S1", "J1", 3)

    gathered = gather_sheets(chair, handed(site, other))

    assert (gathered.added, gathered.waiting) == (1, ())
    assert [part.code for part in gathered.refused] == ["gathering.not_planned"]


def test_a_laptop_does_not_gather_its_own_file(site: Site, chair: OpenRoom) -> None:
    run_oral(chair, "S1", site.clock)
    seal(chair, "S1", "J1", 3)
    refused("gathering.own_file", lambda: gather_sheets(chair, handed(site, chair)))


def test_a_file_of_another_room_or_kind_is_refused(
    site: Site, chair: OpenRoom, other: OpenRoom, tmp_path: Path
) -> None:
    run_oral(other, "S1", site.clock)
    seal(other, "S1", "J2", 1)
    data = handed(site, other)
    neighbour = Site(site.files.make_folder(tmp_path / "neighbour")).open()
    refused("package.other_room", lambda: gather_sheets(neighbour, data))
    refused("package.other_kind", lambda: gather_sheets(chair, site.package(2)))
    refused("package.not_a_package", lambda: gather_sheets(chair, b"%PDF-"))
    refused("package.truncated", lambda: gather_sheets(chair, data[:-9]))
    middle = len(data) // 2
    flipped = bytes([data[middle] ^ 1])
    refused(
        "package.altered",
        lambda: gather_sheets(chair, data[:middle] + flipped + data[middle + 1 :]),
    )


Tampering = Callable[[SealedSheets], SealedSheets]


@pytest.mark.parametrize(
    ("code", "tamper"),
    [
        ("sheets.other_session", lambda c: replace(c, session_kind=SessionKind.DEMONSTRATION)),
        ("sheets.journal_broken", lambda c: replace(c, journal=c.journal[:2] + c.journal[3:])),
        ("sheets.journal_broken", lambda c: replace(c, journal=())),
    ],
)
def test_a_file_that_does_not_hold_as_a_whole_changes_nothing(
    site: Site, chair: OpenRoom, other: OpenRoom, code: str, tamper: Tampering
) -> None:
    before, forged = tampered(site, chair, other, tamper)
    refused(code, lambda: gather_sheets(chair, forged))
    assert kept(chair) == before


@pytest.mark.parametrize(
    ("codes", "tamper"),
    [
        (["sheets.unknown_head"], lambda c: replace(c, journal=a_journal(9))),
        (["sheets.unknown_head"], lambda c: replace(c, journal=c.journal[:3])),
        (["sheets.not_enrolled"], lambda c: replace(c, enrolments=())),
        (["jws.malformed"], lambda c: replace(c, sheets=(b"{}",))),
        (["jws.malformed", "sheets.not_enrolled"], lambda c: replace(c, enrolments=(b"{}",))),
        (["jws.malformed"] * 2, lambda c: replace(c, sheets=(), voids=(b"{}",), additions=(b"",))),
    ],
)
def test_parts_that_do_not_hold_are_left_out_with_their_reasons(
    site: Site, chair: OpenRoom, other: OpenRoom, codes: list[str], tamper: Tampering
) -> None:
    before, forged = tampered(site, chair, other, tamper)
    gathered = gather_sheets(chair, forged)
    assert left_out(gathered) == codes
    assert kept(chair) == before


def tampered(
    site: Site, chair: OpenRoom, other: OpenRoom, tamper: Tampering
) -> tuple[tuple[object, ...], bytes]:
    """Both have sealed `S1`; what is kept here, and the other's file written otherwise."""
    for room, juror in ((chair, "J1"), (other, "J2")):
        run_oral(room, "S1", site.clock)
        seal(room, "S1", juror, 3)
    content = tamper(content_of(chair, handed(site, other)))
    return kept(chair), write_sealed_sheets(content, room=chair.keys)


def test_a_rewound_journal_is_kept_beside_the_first_for_the_centre(
    site: Site, chair: OpenRoom, other: OpenRoom
) -> None:
    for sitting in ("S1", "S2"):
        run_oral(chair, sitting, site.clock)
        seal(chair, sitting, "J1", 3)
    close_room(other)
    before_the_day = site.copied("laptop-2", "put-back")
    other = site.open("laptop-2")
    run_oral(other, "S1", site.clock)
    seal(other, "S1", "J2", 3)
    first = handed(site, other)
    gather_sheets(chair, first)

    laptop = replace(site.laptop(before_the_day), device=other.laptop.device)
    put_back = open_package(laptop, site.package(2), site.issued.code)
    run_oral(put_back, "S2", site.clock)
    seal(put_back, "S2", "J2", 3)
    again = handed(site, put_back)
    assert gather_sheets(chair, again).added == 1
    for data in (first, again):
        assert gather_sheets(chair, data).added == 0

    with chair.store.transaction() as records:
        journals = records.foreign_journals()
    assert [(journal.device, journal.branch) for journal in journals] == [
        ("laptop-2", 1),
        ("laptop-2", 2),
    ]
    sign(chair, "S1")
    written = export_results(chair, site.stick, site.files).written
    content = read_results_package(written.path.read_bytes(), site.keys).content
    assert [journal.device for journal in content.journals] == ["laptop-1", "laptop-2", "laptop-2"]


def planned(*sittings: Sitting) -> RoomDossier:
    return a_dossier(planning=a_planning(sittings=sittings))


@pytest.mark.parametrize(
    "theirs",
    [
        planned(a_sitting("S9")),
        planned(a_sitting(assessment="E2")),
        planned(a_sitting(candidates=("N002",))),
        planned(a_sitting(panel=tuple(replace(seat, chair=not seat.chair) for seat in a_panel()))),
        a_dossier(session=a_session(rules=some_rules(tolerance=0))),
        a_dossier(session=a_session(referential_digest="ba" * 32)),
    ],
    ids=["sitting", "assessment", "candidates", "seat", "rules", "referential"],
)
def test_a_sheet_made_under_another_planning_or_rules_is_refused(
    site: Site, chair: OpenRoom, theirs: RoomDossier
) -> None:
    other = site.open("laptop-2", site.package(2, theirs))
    sitting = theirs.planning.sittings[0].id
    run_oral(chair, "S1", site.clock)
    seal(chair, "S1", "J1", 3)
    run_oral(other, sitting, site.clock)
    seal(other, sitting, "J2", 3)
    data = handed(site, other)
    before = kept(chair)
    assert left_out(gather_sheets(chair, data)) == ["gathering.not_planned"]
    assert kept(chair) == before


def test_a_sheet_of_somebody_without_a_seat_here_is_refused(site: Site, chair: OpenRoom) -> None:
    panel = tuple(replace(seat, juror="J3") if not seat.chair else seat for seat in a_panel())
    theirs = replace(
        three_jurors(),
        planning=replace(three_jurors().planning, sittings=(a_sitting(panel=panel),)),
    )
    other = site.open("laptop-2", site.package(2, theirs))
    run_oral(chair, "S1", site.clock)
    seal(chair, "S1", "J1", 3)
    run_oral(other, "S1", site.clock)
    seal(other, "S1", "J3", 3)
    assert left_out(gather_sheets(chair, handed(site, other))) == ["gathering.not_planned"]


def test_an_enrolment_of_somebody_unknown_here_is_left_out(site: Site, chair: OpenRoom) -> None:
    other = site.open("laptop-2", site.package(2, three_jurors()))
    enrolled(other, "J3")
    run_oral(chair, "S1", site.clock)
    seal(chair, "S1", "J1", 3)
    run_oral(other, "S1", site.clock)
    seal(other, "S1", "J2", 3)
    assert gather_sheets(chair, handed(site, other)).added == 1
    with chair.store.transaction() as records:
        assert [(item.juror, item.device) for item in records.enrolments()] == [
            ("J1", "laptop-1"),
            ("J2", "laptop-2"),
        ]


def with_void(room: OpenRoom) -> bytes:
    """Void `J2`'s keys of this laptop, both jurors of it vouching."""
    keys = [unlock_juror(room, juror, PIN) for juror in ("J1", "J3")]
    with room.store.transaction() as records:
        serials = tuple(item.serial for item in records.enrolments() if item.juror == "J2")
        head = records.journal_head()[1]
    claim = VoidClaim(
        format=1,
        session=room.dossier.session.id,
        package=room.package,
        room=room.dossier.room,
        device=room.laptop.device.device_id(),
        juror="J2",
        serials=serials,
        reason="Code PIN oublié",
        journal_head=head,
        voided_at=a_moment(50),
    )
    statement = sign_void(
        claim, [juror_witness(key, claim, a_moment(50)) for key in keys], room.keys
    )
    with room.store.transaction() as records:
        records.add_void(StoredStatement(statement=statement, made_at=a_moment(50)))
    return statement


def test_the_results_carry_every_laptops_journal_enrolments_and_voids(site: Site) -> None:
    chair = site.open("laptop-1", site.package(1, three_jurors()))
    other = site.open("laptop-2", site.package(1, three_jurors()))
    enrolled(other, "J1", "J2", "J3")
    for room, juror in ((chair, "J1"), (other, "J2")):
        run_oral(room, "S1", site.clock)
        seal(room, "S1", juror, 3)
    gather_sheets(chair, handed(site, other))
    sign(chair, "S1")
    void = with_void(other)
    gather_sheets(chair, handed(site, other))

    receipt = export_results(chair, site.stick, site.files)

    content = read_results_package(receipt.written.path.read_bytes(), site.keys).content
    assert [journal.device for journal in content.journals] == ["laptop-1", "laptop-2"]
    assert all(journal.broken_at is None for journal in content.journals)
    assert len(content.enrolments) == 5
    assert content.voids == (void,)
    assert (len(content.score_sheets), len(content.panel_sheets)) == (2, 1)
    with other.store.transaction() as records:
        journal = records.journal()
    assert journal[: len(content.journals[1].entries)] == content.journals[1].entries


def test_a_laptop_that_lacks_sheets_is_told_that_another_one_exports(
    site: Site, chair: OpenRoom, other: OpenRoom
) -> None:
    for room, juror in ((chair, "J1"), (other, "J2")):
        run_oral(room, "S1", site.clock)
        seal(room, "S1", juror, 3)
    notice = export_summary(other).notice
    assert notice is not None
    assert "présidence" in notice.french()
    with pytest.raises(UserError) as caught:
        export_results(other, site.stick, site.files)
    assert caught.value.next_step == notice
    gather_sheets(chair, handed(site, other))
    assert export_summary(chair).notice is None


@dataclass(frozen=True)
class Day:
    """A chair who has sealed two sittings, and three files of two other laptops."""

    site: Site
    package: bytes = field(repr=False)
    files: tuple[bytes, ...] = field(repr=False)
    second_journal: int


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Day:
    site = Site(tmp_path_factory.mktemp("site"))
    package = site.package(1, three_on_a_panel())
    files: list[bytes] = []
    lengths: dict[str, int] = {}
    for name, juror in (("laptop-1", "J1"), ("laptop-2", "J2"), ("laptop-3", "J3")):
        room = site.open(name, package)
        for sitting in ("S1", "S2"):
            run_oral(room, sitting, site.clock)
            seal(room, sitting, juror, 3)
            if name == "laptop-2" or (name, sitting) == ("laptop-3", "S2"):
                files.append(handed(site, room))
        with room.store.transaction() as records:
            # A file holds all but the entry that tells of it.
            lengths[name] = records.journal_head()[0] - 1
        close_room(room)
    return Day(site=site, package=package, files=tuple(files), second_journal=lengths["laptop-2"])


@settings(max_examples=15, deadline=None)
@given(order=st.permutations([0, 1, 2, 0, 1]))
def test_files_gathered_in_any_order_and_twice_give_the_same_sheets(
    day: Day, order: list[int]
) -> None:
    name = day.site.copied("laptop-1", f"copy-{uuid4().hex}")
    laptop = replace(day.site.laptop(name), device=FakeDevice(name="laptop-1"))
    chair = open_package(laptop, day.package, day.site.issued.code)
    for index in order:
        gather_sheets(chair, day.files[index])
    with chair.store.transaction() as records:
        found = {(sheet.sitting, sheet.juror) for sheet in records.score_sheets()}
        journals = {journal.device: len(journal.entries) for journal in records.foreign_journals()}
    assert found == {(sitting, juror) for sitting in ("S1", "S2") for juror in ("J1", "J2", "J3")}
    assert journals["laptop-2"] == day.second_journal
    close_room(chair)


def three_on_a_panel() -> RoomDossier:
    panel = (*a_panel(), PanelSeat(juror="J3", capacity=Capacity.PROFESSIONAL))
    planning = three_jurors().planning
    sittings = (a_sitting(panel=panel), a_team_sitting(panel=panel))
    return a_dossier(planning=replace(planning, sittings=sittings))
