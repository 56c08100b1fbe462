"""Real files that two rooms' laptops sent of one session: good, revised, diverging, stale, bad.

Made once: every file is signed with real keys, through the same services as in a room.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from app.domain.attendance import Presence
from app.domain.journal import EMPTY_HEAD, JournalEntry
from app.domain.panel_change import PanelCause
from app.services.centre.access.open_centre import OpenCentre, close_centre, open_centre
from app.services.centre.merge.plan import ReturnedFile
from app.services.room.attendance import record_attendance
from app.services.room.continuity.live_copy import write_live_copy
from app.services.room.continuity.takeover import take_over
from app.services.room.enrolment import unlock_juror
from app.services.room.on_the_spot.adding_sitting import add_sitting
from app.services.room.on_the_spot.moving import Move, move_sitting
from app.services.room.on_the_spot.panel_changes import change_panel
from app.services.room.on_the_spot.substitution import bind_spare_card
from app.services.room.on_the_spot.voiding import void_enrolment
from app.services.room.on_the_spot.walk_in import add_walk_in
from app.services.room.open_room import OpenRoom, close_room
from app.services.room.panel.jury_agreement import agree, deliberation_view
from app.services.room.panel.revision import reopen_deliberation
from app.trust.results_packages import (
    DeviceJournal,
    SignedCopy,
    read_results_package,
    write_results_package,
)
from app.trust.signing import read_score_sheet, seal_score_sheet
from tests.builders import an_entry
from tests.services.day_reports import (
    SignedReport,
    an_incident_of,
    members_of,
    minutes_of,
    signed,
)
from tests.services.vouching import (
    OTHER_SLOT,
    SLOT,
    Vouching,
    a_panel_change,
    a_second_oral,
    a_substitution,
    a_walk_in,
)
from tests.services.world import OPERATOR, PASSPHRASE, PIN, FakeDevice, Prepared, World, returned


@dataclass(frozen=True)
class Pool:
    """A closed centre to copy, and the files by what they are."""

    prepared: Prepared
    centre: Path
    files: dict[str, ReturnedFile]

    def copy(self, folder: Path) -> OpenCentre:
        """Open a fresh copy of the centre, which has merged nothing."""
        shutil.copytree(self.centre, folder)
        return open_centre(self.prepared.world.office(), folder, OPERATOR, PASSPHRASE)


def a_pool(folder: Path) -> Pool:
    """Make the files, then close the centre."""
    prepared = World(folder).prepared()
    files = {
        **_first_laptop(prepared),
        **_other_laptop(prepared),
        **_on_the_spot(prepared),
    }
    files["cut short"] = ReturnedFile(name="abîmée.remontee", content=files["first"].content[:-9])
    close_centre(prepared.centre)
    named = {name: replace(file, name=f"{name}.remontee") for name, file in files.items()}
    return Pool(prepared=prepared, centre=prepared.world.folder / "centre", files=named)


def _first_laptop(prepared: Prepared) -> dict[str, ReturnedFile]:
    """`P01` signed, then revised; nobody came to `P02`; a copy that another laptop takes over."""
    room = prepared.room()
    prepared.conclude(room, "P01", 3, 2)
    first = returned(prepared.export(room))
    revise(prepared, room, "P01")
    second = returned(prepared.export(room))
    stick = prepared.world.folder / "stick"
    copy = write_live_copy(room, stick, prepared.world.files).path.read_bytes()
    record_attendance(room, "P02", "2026-0417", Presence.ABSENT, identity_checked=False)
    prepared.enrolled(room, "P03")
    prepared.conclude(room, "P03", 2, 3)
    stale = returned(prepared.export(room))
    resigned = repacked(
        prepared, room, first, score_sheets=lambda sheets: signed_again(room, sheets)
    )
    partly = repacked(prepared, room, first, score_sheets=lambda sheets: sheets[:1])
    tampered = repacked(prepared, room, second, panel_sheets=lambda sheets: (*sheets, b"{}"))
    odd = _odd(prepared, room, first) | _minuted(prepared, room, first)
    close_room(room)
    spare = laptop(prepared, "laptop-3")
    taken = take_over(spare.world.laptop(), copy, prepared.room_code)
    spare.conclude(taken, "P03", 3, 3)
    resumed = returned(spare.export(taken))
    close_room(taken)
    return {
        "first": first,
        "second": second,
        "stale": stale,
        "resigned": resigned,
        "partly": partly,
        "tampered": tampered,
        "resumed": resumed,
        **odd,
    }


def _odd(prepared: Prepared, room: OpenRoom, first: ReturnedFile) -> dict[str, ReturnedFile]:
    """Parts of `first`, and journals that a laptop which was set back would send."""
    return {
        "off journal": repacked(
            prepared, room, first, journals=lambda kept: (_journal(kept[0], kept[0].entries[:3]),)
        ),
        "lying copy": repacked(prepared, room, first, copies=_with_a_page_more),
        "without panel": repacked(prepared, room, first, panel_sheets=lambda _: ()),
        "rewound": repacked(
            prepared,
            room,
            first,
            score_sheets=lambda _: (),
            panel_sheets=lambda _: (),
            journals=lambda kept: (_journal(kept[0], _going_on(kept[0].entries[:5])),),
        ),
        "begun again": repacked(
            prepared,
            room,
            first,
            score_sheets=lambda _: (),
            panel_sheets=lambda _: (),
            journals=lambda kept: (_journal(kept[0], _going_on(())),),
        ),
    }


def _minuted(prepared: Prepared, room: OpenRoom, first: ReturnedFile) -> dict[str, ReturnedFile]:
    """The reports of the day of `first`: an incident and minutes, their revision, a rival."""
    content = read_results_package(first.content, prepared.centre.keys).content
    head = content.journals[0].entries[-1].hash
    minutes = minutes_of(room, journal_head=head)
    once = signed(room, minutes)
    again = replace(
        minutes,
        revision=2,
        supersedes=once.document.payload_digest,
        revision_reason="Une heure était fausse",
    )
    rival = replace(minutes, observations="Une autre version", members=members_of(room, "J02"))
    incident = signed(room, an_incident_of(room, journal_head=head))

    def sent(incident: tuple[SignedReport, ...], *minutes: SignedReport) -> ReturnedFile:
        """The reports alone, an incident's with its copy: opening copies takes long."""
        return repacked(
            prepared,
            room,
            first,
            score_sheets=lambda _: (),
            panel_sheets=lambda _: (),
            incidents=lambda _: tuple(one.document.jws for one in incident),
            minutes=lambda _: tuple(one.document.jws for one in minutes),
            copies=lambda _: tuple(
                SignedCopy(sheet_digest=one.document.payload_digest, pdf=one.pdf)
                for one in incident
            ),
        )

    return {
        "minuted": sent((incident,), once),
        "minuted again": sent((), signed(room, again)),
        "rival minutes": sent((), signed(room, rival)),
    }


def _with_a_page_more(copies: tuple[SignedCopy, ...]) -> tuple[SignedCopy, ...]:
    return tuple(replace(copy, pdf=copy.pdf + b"\n%% 20/20") for copy in copies)


def _journal(journal: DeviceJournal, entries: tuple[JournalEntry, ...]) -> DeviceJournal:
    return DeviceJournal(device=journal.device, entries=entries)


def _going_on(entries: tuple[JournalEntry, ...]) -> tuple[JournalEntry, ...]:
    """Go on from those entries in a way that no journal of the pool does."""
    after = entries[-1].hash if entries else EMPTY_HEAD
    return (*entries, an_entry(len(entries) + 1, after, actor="J09"))


def _other_laptop(prepared: Prepared) -> dict[str, ReturnedFile]:
    """The same sitting, held from the same package on a laptop that knew of no other."""
    other = laptop(prepared, "laptop-2")
    room = other.room()
    other.conclude(room, "P01", 2, 3)
    rival = returned(other.export(room))
    close_room(room)
    return {"rival": rival}


def _on_the_spot(prepared: Prepared) -> dict[str, ReturnedFile]:
    """A substitute, a walk-in candidate, and a key made void after it had signed."""
    other = laptop(prepared, "laptop-4")
    vouching = Vouching(prepared)
    room = bind_spare_card(
        other.room(), a_substitution(sittings=("P04",), replaces="J02"), vouching.both(1)
    )
    prepared.world.clock.pass_seconds(60)
    room = add_walk_in(room, a_walk_in(), vouching.both(2))
    other.conclude(room, SLOT, 3, 3)
    added = returned(other.export(room))
    void_enrolment(room, "J02", "Carte perdue", vouching.both(3))
    voided = returned(other.export(room))
    close_room(room)
    seated = laptop(prepared, "laptop-5")
    room = bind_spare_card(seated.room(), a_substitution(sittings=("P02",)), vouching.both(1))
    seated.conclude(room, "P02", 3, 3)
    substituted = returned(seated.export(room))
    close_room(room)
    return {
        "added": added,
        "voided": voided,
        "seated": substituted,
        "changed": _changed(prepared),
    }


def _changed(prepared: Prepared) -> ReturnedFile:
    """`P02` below the quorum, `P03` under another chair and later, `P01` heard twice."""
    other = laptop(prepared, "laptop-6")
    vouching = Vouching(prepared)
    room = change_panel(other.room(), a_panel_change(), vouching.both(1))
    handed = a_panel_change(
        cause=PanelCause.CHAIR, juror=None, sittings=("P03",), below_quorum=False
    )
    room = change_panel(room, handed, vouching.both(2))
    later = room.dossier.planning.sitting("P03").starts_at + timedelta(minutes=20)
    move = Move(sitting="P03", starts_at=later, reason="Train supprimé")
    room = move_sitting(room, move, vouching.both(3))
    other.run_oral(room, "P01")
    two = (vouching.juror("J01"), vouching.supervisor())
    other.enrolled(room, "P01")
    room = add_sitting(room, a_second_oral(slot=OTHER_SLOT), two)
    other.conclude(room, "P02", 3)
    other.conclude(room, "P03", 3, 2)
    other.conclude(room, OTHER_SLOT, 3, 3)
    changed = returned(other.export(room))
    close_room(room)
    return changed


def laptop(prepared: Prepared, name: str) -> Prepared:
    """Return the same session as another laptop of the room knows it."""
    first = prepared.world
    world = World(
        first.files.make_folder(first.folder / name),
        clock=first.clock,
        device=FakeDevice(name=name, secret=name.ljust(32, "x").encode()),
    )
    world.files.make_folder(world.folder / "stick")
    return replace(prepared, world=world)


def revise(prepared: Prepared, room: OpenRoom, sitting: str) -> None:
    """Take up a signed sheet again, agree otherwise on its first line, and sign."""
    reopen_deliberation(room, sitting, "Une note est fausse")
    first = deliberation_view(room, sitting).rows[0].comparison
    agree(room, sitting, first.key, 1, "Revu ensemble")
    prepared.sign(room, sitting)


def repacked(
    prepared: Prepared,
    room: OpenRoom,
    file: ReturnedFile,
    **changes: Callable[[Any], object],
) -> ReturnedFile:
    """What the room would send with parts of the content changed, properly packed and signed."""
    content = read_results_package(file.content, prepared.centre.keys).content
    changed: dict[str, Any] = {
        name: change(getattr(content, name)) for name, change in changes.items()
    }
    data = write_results_package(
        replace(content, **changed), room=room.keys, recipient=room.decryption
    ).data
    return ReturnedFile(name=file.name, content=data)


def signed_again(room: OpenRoom, sheets: tuple[bytes, ...]) -> tuple[bytes, ...]:
    """Every sheet signed again by its own juror: other bytes, the same payload."""
    again = []
    for jws in sheets:
        sheet = read_score_sheet(jws, room.anchor).sheet
        again.append(seal_score_sheet(sheet, unlock_juror(room, sheet.juror, PIN)).jws)
    return tuple(again)
