"""A room with as many sittings as a test wants, recorded straight into its store.

Sealing and signing five hundred sheets takes minutes; what an agenda reads of them is their
rows. The contents are bytes of the size of real ones.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from app.domain.attendance import Presence
from app.domain.session import Candidate, Sitting
from app.domain.timer_record import TimerEventKind
from app.services.ports.room_continuity import StoredFate, StoredReceipt
from app.services.ports.room_store import (
    RoomTransaction,
    StoredExport,
    StoredPanelSheet,
    StoredScoreSheet,
)
from app.services.room.open_room import OpenRoom
from app.trust.digests import digest
from tests.builders import (
    a_dossier,
    a_moment,
    a_planning,
    a_sitting,
    a_timer_event,
    an_attendance,
)
from tests.services.rooms import Site

JWS = b"j" * 6_000
PDF = b"%PDF" + b"p" * 60_000
EXPORTS = 4


def a_long_day(folder: Path, sittings: int) -> OpenRoom:
    """Open a room of that many sittings: nine in ten signed, exported and received."""
    planning = a_planning()
    candidates = tuple(
        Candidate(id=f"N{rank:04}", given_name="Zoé", family_name=f"Quatremaille{rank}")
        for rank in range(sittings)
    )
    planned = tuple(
        a_sitting(
            f"L{rank}",
            candidates=(candidates[rank].id,),
            starts_at=a_moment(40 * rank),
        )
        for rank in range(sittings)
    )
    dossier = a_dossier(
        planning=replace(planning, candidates=candidates, teams=(), sittings=planned)
    )
    room = Site(folder, dossier=dossier).open()
    done = planned[: sittings * 9 // 10]
    with room.store.transaction() as records:
        sheets = [sheet for sitting in done for sheet in _hold(records, sitting)]
        for sequence in range(1, EXPORTS + 1):
            records.add_export(
                StoredExport(
                    sequence=sequence,
                    digest=digest(f"export {sequence}".encode()),
                    destination="KINGSTON",
                    exported_at=a_moment(sequence),
                    sheets=tuple(sheets),
                )
            )
            records.add_receipt(
                StoredReceipt(
                    sequence=sequence,
                    written_at=a_moment(sequence + 1),
                    read_at=a_moment(sequence + 2),
                    fates=tuple(StoredFate(digest=each, fate="merged", code="") for each in sheets),
                )
            )
    return room


def _hold(records: RoomTransaction, sitting: Sitting) -> list[str]:
    """Record a sitting to its signed sheet; return its digests."""
    (candidate,) = sitting.candidates
    records.put_attendance(
        sitting.id, an_attendance(candidate, presence=Presence.PRESENT, at=sitting.starts_at)
    )
    for kind, minutes in ((TimerEventKind.START, 0), (TimerEventKind.STOP, 30)):
        records.add_timer_event(sitting.id, a_timer_event(kind, minutes * 60))
    names = [digest(f"{sitting.id} {juror}".encode()) for juror in (*sitting.jurors, "")]
    for juror, name in zip(sitting.jurors, names, strict=False):
        records.add_score_sheet(
            StoredScoreSheet(
                sitting=sitting.id,
                juror=juror,
                revision=1,
                digest=name,
                jws=JWS,
                sealed_at=sitting.starts_at + timedelta(minutes=35),
            )
        )
    records.add_panel_sheet(
        StoredPanelSheet(
            sitting=sitting.id,
            revision=1,
            digest=names[-1],
            jws=JWS,
            pdf=PDF,
            signed_at=sitting.starts_at + timedelta(minutes=40),
        )
    )
    return names
