from __future__ import annotations

import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, StatementError

from app.domain.attendance import Presence
from app.domain.errors import IntegrityError, UserError
from app.domain.journal import EMPTY_HEAD
from app.domain.score_sheet import AgreedRating, DraftSheet
from app.domain.timer_record import TimerEventKind
from app.services.ports.machine import Progress, WrittenFile
from app.services.ports.room_continuity import (
    ForeignJournal,
    StoredFate,
    StoredReceipt,
    StoredRefusal,
    StoredReopening,
)
from app.services.ports.room_store import (
    RoomStore,
    RoomStores,
    StoredDossier,
    StoredEnrolment,
    StoredExport,
    StoredPanelSheet,
    StoredScoreSheet,
    StoredStatement,
)
from data.files import SafeFiles
from data.room_store import RoomFolders, SqlRoomStore
from tests.builders import (
    a_dossier,
    a_journal,
    a_key,
    a_moment,
    a_package,
    a_planning,
    a_sitting,
    a_team_sitting,
    a_timer_event,
    an_adjustment,
    an_attendance,
    an_entry,
    an_eventful_timer,
)
from tests.data.conftest import KEY, a_known_room, a_stored_dossier


def a_stored_sheet(juror: str = "J1", **changes: object) -> StoredScoreSheet:
    fields: dict[str, object] = {
        "sitting": "S1",
        "juror": juror,
        "revision": 1,
        "digest": {"J1": "1", "J2": "2"}[juror] * 64,
        "jws": b"\x00jws\xff",
        "sealed_at": a_moment(40),
        **changes,
    }
    return StoredScoreSheet(**fields)  # type: ignore[arg-type]


def test_the_dossier_comes_back_equal(store: RoomStore) -> None:
    with store.transaction() as records:
        assert records.dossier() == a_stored_dossier()


def test_a_new_store_has_no_dossier(folders: RoomFolders) -> None:
    empty = folders.create(a_known_room("new"), KEY)

    with empty.transaction() as records, pytest.raises(KeyError):
        records.dossier()
    empty.close()


def test_a_reissue_changes_the_planning_under_what_was_recorded(store: RoomStore) -> None:
    planning = a_planning(
        sittings=(a_sitting(), a_team_sitting(starts_at=a_moment(90)), a_sitting("S3"))
    )
    reissued = StoredDossier(
        dossier=a_dossier(planning=planning),
        package=a_package(2, "99" * 32),
        credentials=b"again",
    )
    with store.transaction() as records:
        records.put_level("S1", "J1", a_key(), 2)

    with store.transaction() as records:
        records.put_dossier(reissued)

    with store.transaction() as records:
        assert records.dossier() == reissued
        assert records.draft("S1", "J1").levels == {a_key(): 2}


def test_a_reissue_cannot_drop_a_sitting_that_has_ratings(store: RoomStore) -> None:
    with store.transaction() as records:
        records.put_level("S1", "J1", a_key(), 2)

    with pytest.raises(DBAPIError, match="FOREIGN KEY"), store.transaction() as records:
        records.put_dossier(
            StoredDossier(
                dossier=a_dossier(planning=a_planning(sittings=(a_team_sitting(),))),
                package=a_package(2),
                credentials=b"",
            )
        )
    with store.transaction() as records:
        assert records.dossier() == a_stored_dossier()


def test_attendance_is_in_the_order_of_the_candidates_and_can_be_corrected(
    store: RoomStore,
) -> None:
    late = an_attendance("N002", presence=Presence.LATE, identity_checked=False)
    absent = an_attendance("N003", presence=Presence.ABSENT)
    with store.transaction() as records:
        records.put_attendance("S2", absent)
        records.put_attendance("S2", an_attendance("N002"))
        records.put_attendance("S2", late)

        assert records.attendance("S2") == (late, absent)
        assert records.attendance("S1") == ()


def test_a_time_keeps_the_offset_of_its_room(store: RoomStore) -> None:
    with store.transaction() as records:
        records.put_attendance("S1", an_attendance())

        (found,) = records.attendance("S1")
    assert found.at.isoformat() == a_moment(-5).isoformat()


def test_a_time_without_offset_is_a_bug(store: RoomStore) -> None:
    with pytest.raises(StatementError, match="offset"), store.transaction() as records:
        records.put_attendance("S1", an_attendance(at=datetime(2026, 11, 23)))  # noqa: DTZ001


def test_timer_events_come_back_in_order(store: RoomStore) -> None:
    events = (
        a_timer_event(),
        a_timer_event(TimerEventKind.PAUSE, 600, "Alarme incendie"),
        a_timer_event(TimerEventKind.RESUME, 540),
    )
    with store.transaction() as records:
        for event in events:
            records.add_timer_event("S1", event)
        records.add_timer_event("S2", a_timer_event())

        assert records.timer_events("S1") == events
    assert events[0].at.utc.utcoffset() == UTC.utcoffset(None)


def test_a_draft_holds_what_was_rated_and_said(store: RoomStore) -> None:
    team, member = a_key("E2.1", None), a_key("E2.2", "N002")
    with store.transaction() as records:
        records.put_level("S2", "J1", team, 1)
        records.put_level("S2", "J1", team, 3)
        records.put_level("S2", "J1", member, None)
        records.put_level("S2", "J2", team, 2)
        records.put_comment("S2", "J1", team, "Clair")
        records.put_overall_comment("S2", "J1", "Bien")
        records.put_overall_comment("S2", "J1", "Très bien")

        assert records.draft("S2", "J1") == DraftSheet(
            levels=MappingProxyType({team: 3, member: None}),
            comments=MappingProxyType({team: "Clair"}),
            overall_comment="Très bien",
        )
        assert records.draft("S2", "J2").levels == {team: 2}
        assert records.draft("S1", "J1") == DraftSheet()


def test_a_cleared_rating_keeps_its_comment(store: RoomStore) -> None:
    with store.transaction() as records:
        records.put_level("S1", "J1", a_key(), 2)
        records.put_comment("S1", "J1", a_key(), "À revoir")
        records.clear_level("S1", "J1", a_key())

        draft = records.draft("S1", "J1")
    assert draft.levels == {}
    assert draft.comments == {a_key(): "À revoir"}


def test_an_empty_comment_removes_it(store: RoomStore) -> None:
    with store.transaction() as records:
        records.put_comment("S1", "J1", a_key(), "À revoir")
        records.put_comment("S1", "J1", a_key(), "")

        assert records.draft("S1", "J1").comments == {}


@pytest.mark.parametrize(("sitting", "juror"), [("S9", "J1"), ("S1", "J9")])
def test_a_rating_of_nobody_is_a_bug(store: RoomStore, sitting: str, juror: str) -> None:
    with (
        pytest.raises(DBAPIError, match="FOREIGN KEY"),
        store.transaction() as records,
    ):
        records.put_level(sitting, juror, a_key(), 2)


def test_enrolments_sheets_and_exports_come_back_oldest_first(store: RoomStore) -> None:
    enrolments = tuple(
        StoredEnrolment(
            juror=juror,
            device=f"laptop-{minutes}",
            serial=f"{minutes:x}",
            statement=b"statement",
            certificate=b"\x30\x82",
            enrolled_at=a_moment(minutes),
        )
        for juror, minutes in (("J2", 2), ("J1", 1), ("J2", 3))
    )
    exports = (
        StoredExport(
            sequence=1,
            digest="3" * 64,
            destination="E:\\",
            exported_at=a_moment(100),
            sheets=("2" * 64, "1" * 64),
        ),
        StoredExport(
            sequence=2, digest="4" * 64, destination="dossier", exported_at=a_moment(), sheets=()
        ),
    )
    with store.transaction() as records:
        for enrolment in enrolments:
            records.add_enrolment(enrolment)
        for export in exports:
            records.add_export(export)

        assert records.enrolments() == enrolments
        assert records.exports() == exports


def test_an_enrolment_is_kept_once(store: RoomStore) -> None:
    enrolment = StoredEnrolment(
        juror="J1",
        device="laptop-1",
        serial="1f",
        statement=b"statement",
        certificate=b"\x30\x82",
        enrolled_at=a_moment(),
    )
    with store.transaction() as records:
        records.add_enrolment(enrolment)

    with pytest.raises(DBAPIError, match="UNIQUE"), store.transaction() as records:
        records.add_enrolment(replace(enrolment, juror="J2"))


def test_what_is_held_in_reserve_comes_back_in_its_order(store: RoomStore) -> None:
    dossier = a_dossier(
        spare_cards=("reserve:Salle 1:2", "reserve:Salle 1:1"), blank_slots=("libre:Salle 1:1",)
    )
    with store.transaction() as records:
        records.put_dossier(replace(a_stored_dossier(), dossier=dossier))
    with store.transaction() as records:
        assert records.dossier().dossier == dossier
        records.put_dossier(a_stored_dossier())
        assert records.dossier().dossier.spare_cards == ()


def test_voids_and_additions_come_back_oldest_first(store: RoomStore) -> None:
    voids = (
        StoredStatement(statement=b"second", made_at=a_moment(2)),
        StoredStatement(statement=b"first", made_at=a_moment(1)),
    )
    addition = StoredStatement(statement=b"addition", made_at=a_moment(3))
    with store.transaction() as records:
        for void in voids:
            records.add_void(void)
        records.add_addition(addition)

    with store.transaction() as records:
        assert records.voids() == voids
        assert records.additions() == (addition,)


def test_refusals_and_reopenings_are_kept_by_sitting(store: RoomStore) -> None:
    refusals = tuple(
        StoredRefusal(sitting=sitting, juror=juror, reason="Désaccord", refused_at=a_moment(70))
        for sitting, juror in (("S1", "J2"), ("S2", "J1"), ("S1", "J2"))
    )
    reopenings = tuple(
        StoredReopening(
            sitting="S1", revision=revision, reason="Erreur", reopened_at=a_moment(revision)
        )
        for revision in (2, 3)
    )
    with store.transaction() as records:
        for refusal in refusals:
            records.add_refusal(refusal)
        for reopening in reopenings:
            records.add_reopening(reopening)

    with store.transaction() as records:
        assert records.refusals() == refusals
        assert records.refusals("S2") == refusals[1:2]
        assert records.reopenings("S1") == records.reopenings() == reopenings
        assert records.reopenings("S2") == ()


@pytest.mark.parametrize("revision", [1, 2])
def test_a_sheet_is_reopened_once_for_each_later_revision(store: RoomStore, revision: int) -> None:
    first = StoredReopening(sitting="S1", revision=2, reason="Erreur", reopened_at=a_moment())
    with store.transaction() as records:
        records.add_reopening(first)

    with (
        pytest.raises(DBAPIError, match=r"UNIQUE|CHECK"),
        store.transaction() as records,
    ):
        records.add_reopening(replace(first, revision=revision))


def a_stored_receipt(sequence: int, *fates: StoredFate) -> StoredReceipt:
    return StoredReceipt(
        sequence=sequence,
        written_at=a_moment(600 + sequence),
        read_at=a_moment(700),
        fates=fates,
    )


def test_receipts_are_in_the_order_of_their_sequences_and_kept_once(store: RoomStore) -> None:
    fates = (
        StoredFate(digest="2" * 64, fate="quarantined", code="sheet.conflict"),
        StoredFate(digest="1" * 64, fate="merged", code=""),
    )
    second, first = a_stored_receipt(2, *fates), a_stored_receipt(1)
    with store.transaction() as records:
        records.add_receipt(second)
        records.add_receipt(first)
        records.add_receipt(replace(second, read_at=a_moment(800), fates=()))

    with store.transaction() as records:
        assert records.receipts() == (first, second)


def test_a_fate_that_no_receipt_knows_is_a_bug(store: RoomStore) -> None:
    unknown = StoredFate(digest="1" * 64, fate="lost", code="")
    with pytest.raises(DBAPIError, match="CHECK"), store.transaction() as records:
        records.add_receipt(a_stored_receipt(1, unknown))


def test_another_laptops_journal_is_kept_whole_and_replaced(store: RoomStore) -> None:
    later = ForeignJournal(device="laptop-3", entries=a_journal(2, actor="J2"))
    journal = ForeignJournal(device="laptop-2", entries=a_journal(3))
    with store.transaction() as records:
        records.put_foreign_journal(later)
        records.put_foreign_journal(replace(journal, entries=journal.entries[:1]))
        records.put_foreign_journal(journal)

    rewound = ForeignJournal(device="laptop-2", branch=2, entries=a_journal(1, actor="J2"))
    with store.transaction() as records:
        assert records.foreign_journals() == (journal, later)
        assert records.journal() == ()
        records.put_foreign_journal(rewound)
        assert records.foreign_journals() == (journal, rewound, later)
        records.put_foreign_journal(replace(rewound, entries=()))
        records.put_foreign_journal(replace(later, entries=()))
        assert records.foreign_journals() == (journal,)


def test_sealed_sheets_are_kept_by_sitting_and_never_replaced(store: RoomStore) -> None:
    first, second = a_stored_sheet("J1"), a_stored_sheet("J2")
    other = a_stored_sheet(sitting="S2", digest="5" * 64)
    with store.transaction() as records:
        for sheet in (second, other, first):
            records.add_score_sheet(sheet)

    with store.transaction() as records:
        assert records.score_sheets("S1") == (second, first)
        assert records.score_sheets() == (second, other, first)
        assert records.is_sealed("S1", "J1")
        assert records.is_sealed("S2", "J1")
        assert not records.is_sealed("S2", "J2")
    with pytest.raises(DBAPIError, match="UNIQUE"), store.transaction() as records:
        records.add_score_sheet(a_stored_sheet("J1", digest="6" * 64))


def test_panel_sheets_are_kept_by_sitting(store: RoomStore) -> None:
    sheet = StoredPanelSheet(
        sitting="S1", revision=1, digest="7" * 64, jws=b"jws", pdf=b"%PDF", signed_at=a_moment(60)
    )
    with store.transaction() as records:
        records.add_panel_sheet(sheet)

        assert records.panel_sheets() == records.panel_sheets("S1") == (sheet,)
        assert records.panel_sheets("S2") == ()


def test_the_agreement_can_be_made_changed_and_undone(store: RoomStore) -> None:
    kept = AgreedRating(criterion="E2.1", candidate=None, level=2, reason="Vu ensemble")
    undone = AgreedRating(criterion="E2.2", candidate="N002", level=None)
    with store.transaction() as records:
        records.put_agreed("S2", AgreedRating(criterion="E2.1", candidate=None, level=1))
        records.put_agreed("S2", kept)
        records.put_agreed("S2", undone)
        records.clear_agreed("S2", undone.key)
        records.put_panel_comment("S2", "Jury unanime")

        assert records.agreed("S2") == {kept.key: kept}
        assert records.agreed("S1") == {}
        assert records.panel_comment("S2") == "Jury unanime"
        assert records.panel_comment("S1") == ""


def test_the_journal_grows_from_its_head(store: RoomStore) -> None:
    entries = a_journal(3)
    with store.transaction() as records:
        assert records.journal_head() == (0, EMPTY_HEAD)
        for entry in entries[:2]:
            records.append_journal(entry)
        assert records.journal_head() == (2, entries[1].hash)
    with store.transaction() as records:
        records.append_journal(entries[2])

        assert records.journal() == entries
        assert records.journal_head() == (3, entries[2].hash)


@pytest.mark.parametrize(("sequence", "previous"), [(2, EMPTY_HEAD), (2, "a" * 64), (3, None)])
def test_an_entry_that_does_not_follow_is_refused(
    store: RoomStore, sequence: int, previous: str | None
) -> None:
    (first,) = a_journal(1)
    with store.transaction() as records:
        records.append_journal(first)

    with pytest.raises(IntegrityError) as error, store.transaction() as records:
        records.append_journal(an_entry(sequence, previous or first.hash))

    assert error.value.code == "journal.broken"
    with store.transaction() as records:
        assert records.journal() == (first,)


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE journal SET subject = 'S2' WHERE sequence = 3",
        "DELETE FROM journal WHERE sequence = 3",
        "UPDATE journal SET hash = replace(hash, substr(hash, 1, 1), 'x') WHERE sequence = 3",
        "UPDATE journal SET subject = 'S2' WHERE sequence = 4",
    ],
)
def test_a_journal_that_was_changed_is_found_at_opening(
    folders: RoomFolders, store: RoomStore, tampering: str
) -> None:
    with store.transaction() as records:
        for entry in a_journal(4):
            records.append_journal(entry)
    assert isinstance(store, SqlRoomStore)
    with store._store.transaction() as connection:
        connection.execute(text(tampering))
    store.close()

    if "hash" in tampering:
        folders.open("room-1", KEY).close()  # a kept hash is a convenience, the chain is not
        return
    with pytest.raises(IntegrityError) as error:
        folders.open("room-1", KEY)
    assert error.value.code == "journal.broken"


def test_known_rooms_are_listed_latest_first(folders: RoomFolders, tmp_path: Path) -> None:
    stores: RoomStores = folders
    assert stores.known() == ()
    rooms = [a_known_room("a", "2026-11"), a_known_room("b", "2026-06"), a_known_room("c")]
    for room in rooms:
        stores.create(room, KEY).close()
    (tmp_path / "rooms" / "unfinished").mkdir()
    (tmp_path / "rooms" / "b" / "room.json").write_text("{", encoding="utf-8")

    assert folders.known() == (rooms[2], rooms[0])


def test_a_room_is_created_once(store: RoomStore, folders: RoomFolders) -> None:
    store.close()

    with pytest.raises(UserError) as error:
        folders.create(a_known_room(), KEY)

    assert error.value.code == "store.exists"
    folders.open("room-1", KEY).close()


@pytest.mark.parametrize("id_", ["", "..", "a/b", "a\\b", "salle 1", "x" * 65])
def test_an_identifier_that_is_no_folder_name_is_a_bug(folders: RoomFolders, id_: str) -> None:
    with pytest.raises(ValueError, match="folder"):
        folders.open(id_, KEY)


def test_a_room_whose_card_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    class NoSpace(SafeFiles):
        def write(
            self, path: Path, content: bytes, progress: Progress | None = None
        ) -> WrittenFile:
            raise OSError

    folders = RoomFolders(tmp_path, NoSpace(), is_network=lambda _: False)

    with pytest.raises(OSError, match=r"^$"):
        folders.create(a_known_room(), KEY)

    assert list((tmp_path / "rooms").iterdir()) == []


def test_nothing_personal_is_readable_in_the_folder(store: RoomStore, tmp_path: Path) -> None:
    secrets = ["Quatremaille", "Tournebride", "Équipe Horizon", "Zoé", "Hésitation confuse"]
    with store.transaction() as records:
        records.put_comment("S1", "J1", a_key(), "Hésitation confuse")
        records.put_overall_comment("S1", "J1", "Hésitation confuse")

    def readable() -> list[tuple[str, str]]:
        return [
            (path.name, secret)
            for path in tmp_path.rglob("*")
            if path.is_file()
            for secret in secrets
            for encoding in ("utf-8", "utf-16-le")
            if secret.encode(encoding) in path.read_bytes()
        ]

    names = {path.name for path in tmp_path.rglob("*")}
    assert {"room.db", "room.db-wal", "room.db-shm", "room.json", "room.lock"} <= names
    if sys.platform != "win32":  # there an open store cannot be read by its owner either
        assert readable() == []
    store.close()
    assert readable() == []


def test_adjustments_stand_apart_from_ratings_and_go_one_by_one(store: RoomStore) -> None:
    first, second = an_adjustment("N002"), an_adjustment("N003", level=None)
    with store.transaction() as records:
        records.put_adjustment("S2", "J1", an_adjustment("N002", level=3))
        records.put_adjustment("S2", "J1", first)
        records.put_adjustment("S2", "J1", second)
        assert records.draft("S2", "J1") == DraftSheet().adjusted(first).adjusted(second)
        assert records.draft("S2", "J2") == DraftSheet()

        records.clear_adjustment("S2", "J1", first.key)
        assert records.draft("S2", "J1") == DraftSheet().adjusted(second)


def test_notes_are_a_jurors_own_and_say_whether_they_are_attached(store: RoomStore) -> None:
    with store.transaction() as records:
        records.put_notes("S1", "J1", "Plan net", attached=False)
        records.put_notes("S1", "J1", "Plan net\nChiffres ?", attached=True)

        draft = records.draft("S1", "J1")
        assert (draft.notes, draft.notes_attached) == ("Plan net\nChiffres ?", True)
        assert records.draft("S1", "J2") == DraftSheet()


def test_reusable_comments_keep_their_order_and_are_replaced_whole(store: RoomStore) -> None:
    with store.transaction() as records:
        records.put_reusable_comments("J1", ("Plan net", "Bon débit", "À sourcer"))
        records.put_reusable_comments("J2", ("Clair",))
        records.put_reusable_comments("J1", ("Bon débit", "Plan net"))

        assert records.reusable_comments("J1") == ("Bon débit", "Plan net")
        assert records.reusable_comments("J2") == ("Clair",)
        records.put_reusable_comments("J1", ())
        assert records.reusable_comments("J1") == ()


def test_an_addition_to_the_timer_keeps_its_minutes(store: RoomStore) -> None:
    events = an_eventful_timer().events
    with store.transaction() as records:
        for event in events:
            records.add_timer_event("S1", event)

        assert records.timer_events("S1") == events
