"""Files that a room did not send, or not so: the centre refuses them whole.

All are merged together, after which the centre is as it was.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pytest

from app.domain.score_sheet import PackageReference
from app.domain.session import SessionKind
from app.services.centre.merge.plan import ReturnedFile
from app.trust.archive import write_archive
from app.trust.encryption import encrypt_to_centre
from app.trust.results_packages import DeviceJournal, write_results_package
from app.trust.rooms import issue_room
from tests.tamper.returned import Returned
from tests.trust.world import another_world, stream


def cut_journal(it: Returned, *kept: slice) -> Any:
    (journal,) = it.content.journals
    entries = tuple(entry for part in kept for entry in journal.entries[part])
    return (DeviceJournal(device=journal.device, entries=entries),)


def with_an_entry(it: Returned, **changes: Any) -> Any:
    (journal,) = it.content.journals
    changed = replace(journal.entries[2], **changes)
    entries = (*journal.entries[:2], changed, *journal.entries[3:])
    return (DeviceJournal(device=journal.device, entries=entries),)


def of_another_room(it: Returned) -> ReturnedFile:
    """The same content, as a room sends it that the centre never made a package for."""
    keys = it.prepared.centre.keys
    issued = issue_room(keys, it.session, "B999", random=stream("B999"), now=it.content.created_at)
    data = write_results_package(
        replace(it.content, room="B999"), room=issued.keys, recipient=it.room.decryption
    ).data
    return ReturnedFile(name="", content=data)


def of_another_centre(it: Returned) -> ReturnedFile:
    other = another_world()
    content = replace(it.content, session=other.opened.keys.session, room=other.opened.keys.room)
    data = write_results_package(content, room=other.opened.keys, recipient=it.room.decryption).data
    return ReturnedFile(name="", content=data)


def bytes_of(it: Returned, content: bytes) -> ReturnedFile:
    return ReturnedFile(name="", content=content)


FILES: dict[str, tuple[Callable[[Returned], ReturnedFile], str]] = {
    "cut short": (lambda it: bytes_of(it, it.sent().content[:-9]), "package.truncated"),
    "longer": (lambda it: bytes_of(it, it.sent().content + b"A"), "package.altered"),
    "a room package": (lambda it: bytes_of(it, it.prepared.package), "package.other_kind"),
    "a zip": (lambda it: bytes_of(it, write_archive({"a.json": b""})), "package.not_a_package"),
    "empty": (lambda it: bytes_of(it, b""), "package.not_a_package"),
    "a zip without a manifest": (
        lambda it: bytes_of(
            it,
            encrypt_to_centre(write_archive({"attendance.json": b"{}"}), it.room.decryption),
        ),
        "package.manifest",
    ),
    "for another centre": (
        lambda it: bytes_of(it, another_world().results.data),
        "package.other_recipient",
    ),
    "from another centre": (of_another_centre, "certificate.untrusted"),
    "from a room without a package": (of_another_room, "results.unknown_package"),
    "under an unknown package": (
        lambda it: it.sent(package=PackageReference(digest="ab" * 32, sequence=1)),
        "results.unknown_package",
    ),
    "of a demonstration": (
        lambda it: it.sent(session_kind=SessionKind.DEMONSTRATION),
        "results.other_kind",
    ),
    "journal entry altered": (
        lambda it: it.sent(journals=with_an_entry(it, actor="J03")),
        "results.journal_broken",
    ),
    "journal entry removed": (
        lambda it: it.sent(journals=cut_journal(it, slice(2), slice(3, None))),
        "results.journal_broken",
    ),
    "journal entries reordered": (
        lambda it: it.sent(
            journals=cut_journal(it, slice(2), slice(3, 4), slice(2, 3), slice(4, None))
        ),
        "results.journal_broken",
    ),
    "journal entry twice": (
        lambda it: it.sent(journals=cut_journal(it, slice(3), slice(2, None))),
        "results.journal_broken",
    ),
    "journal without its beginning": (
        lambda it: it.sent(journals=cut_journal(it, slice(1, None))),
        "results.journal_broken",
    ),
}


@dataclass(frozen=True, kw_only=True)
class MergedFiles:
    """What was refused of each file, and what the centre kept before and after."""

    codes: dict[str, list[str]]
    before: dict[str, object]
    after: dict[str, object]


@pytest.fixture(scope="module")
def merged_files(returned: Returned) -> MergedFiles:
    files = [replace(make(returned), name=what) for what, (make, _) in FILES.items()]
    with returned.centre() as centre:
        before = returned.kept(centre)
        plan = returned.plan(centre, *files)
        assert plan.additions == 0
        returned.merge(centre, *files)
        after = returned.kept(centre)
    codes: dict[str, list[str]] = defaultdict(list)
    for refusal in plan.refusals:
        codes[refusal.file_name].append(refusal.code)
    return MergedFiles(codes=codes, before=before, after=after)


@pytest.mark.parametrize("what", FILES)
def test_a_bad_file_is_refused_whole_with_its_own_reason(
    merged_files: MergedFiles, what: str
) -> None:
    assert merged_files.codes[what] == [FILES[what][1]]


def test_bad_files_leave_the_centre_as_it_was(merged_files: MergedFiles) -> None:
    assert merged_files.after == merged_files.before
