from __future__ import annotations

from collections.abc import Iterator
from dataclasses import MISSING, fields, is_dataclass, replace
from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError

from app.domain.errors import IntegrityError, UserError
from app.domain.journal import EMPTY_HEAD
from app.domain.referential import (
    Assessment,
    Block,
    Competence,
    Criterion,
    OpenPoint,
    Referential,
)
from app.domain.session import Planning
from app.services.ports.centre_store import (
    CentreStore,
    CentreStores,
    IssuedPackage,
    StoredCard,
    StoredRoom,
)
from app.services.ports.machine import Progress, WrittenFile
from data.centre_store import CentreFolders
from data.files import SafeFiles
from data.referential_file import shipped_referential
from tests.builders import (
    REFERENTIAL_DIGEST,
    a_criterion,
    a_journal,
    a_moment,
    a_piece,
    a_planning,
    a_referential,
    a_run_sheet,
    a_session,
    a_timing_rule,
    an_accommodation,
    an_assessment,
    an_entry,
    some_rules,
)
from tests.data.conftest import KEY

SESSION = a_session().id


@pytest.fixture
def folders() -> CentreStores:
    return CentreFolders(is_network=lambda _: False)


@pytest.fixture
def store(folders: CentreStores, tmp_path: Path) -> Iterator[CentreStore]:
    """A centre with its référentiel and one session."""
    centre = folders.create(tmp_path / "centre", b'{"slots": []}', KEY)
    with centre.transaction() as records:
        records.put_referential(REFERENTIAL_DIGEST, a_referential())
        records.put_session(a_session())
    yield centre
    centre.close()


def test_the_referential_comes_back_equal_and_twice_is_once(store: CentreStore) -> None:
    with store.transaction() as records:
        records.put_referential(REFERENTIAL_DIGEST, a_referential())

        assert records.referential(REFERENTIAL_DIGEST) == a_referential()
        with pytest.raises(KeyError):
            records.referential("00" * 32)


def test_the_shipped_referential_comes_back_equal(store: CentreStore) -> None:
    shipped = shipped_referential()
    with store.transaction() as records:
        records.put_referential("99" * 32, shipped)

    with store.transaction() as records:
        assert records.referential("99" * 32) == shipped


def a_filled_referential() -> Referential:
    """The small one, with a value in each field that has a default."""
    small = a_referential()
    first, second = small.blocks
    activity = first.activities[0]
    competences = tuple(replace(one, note="Lien déduit.") for one in activity.competences)
    return replace(
        small,
        blocks=(
            replace(
                first,
                workplace_period=(a_piece("Periode en entreprise", 26, 27),),
                activities=(replace(activity, competences=competences),),
                assessments=(
                    an_assessment(
                        oral="Présentation devant le jury",
                        criteria=(a_criterion("E1.1", timed=True), a_criterion("E1.2")),
                    ),
                ),
            ),
            second,
        ),
        title_source=(a_piece("RESPONSABLE", 1, 1),),
    )


def test_no_field_of_a_referential_is_lost(store: CentreStore) -> None:
    with store.transaction() as records:
        records.put_referential("99" * 32, a_filled_referential())

        assert records.referential("99" * 32) == a_filled_referential()


def test_the_filled_referential_fills_every_field() -> None:
    unfilled = {
        (kind, field.name)
        for kind in (Referential, Block, Assessment, Criterion, Competence, OpenPoint)
        for field in fields(kind)
        if field.default is not MISSING
    }
    waiting: list[object] = [a_filled_referential()]
    while waiting:
        value = waiting.pop()
        if isinstance(value, tuple):
            waiting += value
        elif is_dataclass(value):
            filled = {f.name for f in fields(value) if getattr(value, f.name) != f.default}
            unfilled -= {(type(value), name) for name in filled}
            waiting += [getattr(value, field.name) for field in fields(value)]

    assert unfilled == set()


def test_two_referentials_do_not_mix(store: CentreStore) -> None:
    other = a_referential(title="Autre", blocks=a_referential().blocks[:1], corrections=())
    with store.transaction() as records:
        records.put_referential("99" * 32, other)

        assert records.referential("99" * 32) == other
        assert records.referential(REFERENTIAL_DIGEST) == a_referential()


def test_sessions_are_listed_latest_first_and_replaced_whole(store: CentreStore) -> None:
    later = a_session(id="later", rules=None)
    changed = a_session(title="Report", rules=some_rules(tolerance=2))
    with store.transaction() as records:
        records.put_session(later)
        records.put_session(changed)

        assert records.sessions() == (later, changed)
        assert records.session(SESSION) == changed
        with pytest.raises(KeyError):
            records.session("unknown")


def test_run_sheets_and_the_timing_rule_come_back_in_their_order(store: CentreStore) -> None:
    rules = some_rules(
        run_sheets=(a_run_sheet("E2"), a_run_sheet("E1")),
        timing=a_timing_rule(),
    )
    with store.transaction() as records:
        records.put_session(a_session(rules=rules))
        assert records.session(SESSION).rules == rules

        records.put_session(a_session())
        assert records.session(SESSION).rules == some_rules()


def test_an_accommodation_stays_with_its_candidate(store: CentreStore) -> None:
    first, second, third = a_planning().candidates
    planning = a_planning(
        candidates=(
            replace(first, accommodation=an_accommodation()),
            second,
            replace(third, accommodation=an_accommodation(minutes=10)),
        )
    )
    with store.transaction() as records:
        records.put_planning(SESSION, planning)
        assert records.planning(SESSION) == planning

        records.put_planning(SESSION, a_planning())
        assert records.planning(SESSION) == a_planning()


def test_rules_can_be_withdrawn(store: CentreStore) -> None:
    with store.transaction() as records:
        records.put_session(a_session(rules=None))

        assert records.session(SESSION).rules is None


def test_a_planning_is_replaced_whole(store: CentreStore) -> None:
    planning = a_planning()
    smaller = planning.for_room("Salle 2")
    with store.transaction() as records:
        assert records.planning(SESSION) == Planning()
        records.put_planning(SESSION, planning)
        assert records.planning(SESSION) == planning
        records.put_planning(SESSION, smaller)
        assert records.planning(SESSION) == smaller


def test_plannings_of_two_sessions_do_not_mix(store: CentreStore) -> None:
    with store.transaction() as records:
        records.put_session(a_session(id="other"))
        records.put_planning(SESSION, a_planning())
        records.put_planning("other", a_planning(sittings=()))

        assert records.planning(SESSION) == a_planning()
        assert records.planning("other") == a_planning(sittings=())


def test_a_sitting_of_an_unknown_candidate_is_a_bug(store: CentreStore) -> None:
    with pytest.raises(DBAPIError, match="FOREIGN KEY"), store.transaction() as records:
        records.put_planning(SESSION, a_planning(candidates=()))


def test_cards_and_rooms_come_back(store: CentreStore) -> None:
    cards = tuple(
        StoredCard(session=SESSION, juror=juror, code=code, verifier=b"v", mac_key=b"m")
        for juror, code in (("J2", "B"), ("J1", "A"))
    )
    room = StoredRoom(session=SESSION, room="Salle 1", issued=b"opaque")
    with store.transaction() as records:
        for card in cards:
            records.add_card(card)
        records.add_room(room)

        assert records.cards(SESSION) == cards
        assert records.rooms(SESSION) == (room,)
        assert records.cards("other") == ()
        assert records.rooms("other") == ()


def test_issued_packages_keep_their_planning_and_its_sittings_in_order(store: CentreStore) -> None:
    packages = tuple(
        IssuedPackage(
            session=SESSION,
            room="Salle 1",
            sequence=sequence,
            digest=str(sequence) * 64,
            sittings=sittings,
            planning=b"planning of %d" % sequence,
            issued_at=a_moment(sequence),
        )
        for sequence, sittings in ((1, ("S2", "S1")), (2, ()))
    )
    with store.transaction() as records:
        for package in packages:
            records.add_issued_package(package)

        assert records.issued_packages(SESSION) == packages


def test_the_journal_grows_from_its_head(store: CentreStore) -> None:
    entries = a_journal(2)
    with store.transaction() as records:
        assert records.journal_head() == (0, EMPTY_HEAD)
        for entry in entries:
            records.append_journal(entry)
        assert records.journal() == entries

    with pytest.raises(IntegrityError) as error, store.transaction() as records:
        records.append_journal(an_entry(2, entries[0].hash))
    assert error.value.code == "journal.broken"


def test_a_broken_journal_is_found_at_opening(
    store: CentreStore, folders: CentreStores, tmp_path: Path
) -> None:
    with store.transaction() as records:
        for entry in a_journal(2):
            records.append_journal(entry)
    with store._store.transaction() as connection:  # type: ignore[attr-defined]
        connection.exec_driver_sql("DELETE FROM journal WHERE sequence = 1")
    store.close()

    with pytest.raises(IntegrityError) as error:
        folders.open(tmp_path / "centre", KEY)
    assert error.value.code == "journal.broken"


def test_a_centre_reopens_with_its_keystore(
    store: CentreStore, folders: CentreStores, tmp_path: Path
) -> None:
    store.close()

    assert folders.keystore(tmp_path / "centre") == b'{"slots": []}'
    reopened = folders.open(tmp_path / "centre", KEY)
    with reopened.transaction() as records:
        assert records.session(SESSION) == a_session()
    reopened.close()


def test_a_folder_without_a_centre_says_so(folders: CentreStores, tmp_path: Path) -> None:
    with pytest.raises(UserError) as error:
        folders.keystore(tmp_path)
    assert error.value.code == "centre.missing"


def test_a_centre_is_never_made_over_another(
    store: CentreStore, folders: CentreStores, tmp_path: Path
) -> None:
    with pytest.raises(UserError) as error:
        folders.create(tmp_path / "centre", b"other", KEY)

    assert error.value.code == "centre.exists"
    assert folders.keystore(tmp_path / "centre") == b'{"slots": []}'


def test_a_centre_whose_keystore_cannot_be_written_leaves_no_store(tmp_path: Path) -> None:
    class NoSpace(SafeFiles):
        def write(
            self, path: Path, content: bytes, progress: Progress | None = None
        ) -> WrittenFile:
            raise OSError

    folders = CentreFolders(NoSpace(), is_network=lambda _: False)

    with pytest.raises(OSError, match=r"^$"):
        folders.create(tmp_path, b"{}", KEY)

    assert [path.name for path in tmp_path.iterdir()] == ["centre.lock"]
