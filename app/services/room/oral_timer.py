"""Starting, pausing, resuming and stopping the timer of an oral; each event is durable at once."""

from __future__ import annotations

from app.domain.errors import UserError
from app.domain.journal import Action
from app.domain.timer_record import TimerEvent, TimerEventKind, TimerRecord
from app.domain.wording import Sentence, sentence
from app.services.journal import entry_after
from app.services.ports.room_store import RoomTransaction
from app.services.room.open_room import OpenRoom

ROOM_ACTOR = "room"
"""Who acts in the journal when no juror is named: whoever holds the laptop."""


def timer_record(room: OpenRoom, sitting: str) -> TimerRecord:
    """Return the timer's record as it is on disk."""
    with room.store.transaction() as records:
        return read_timer(room, records, sitting)


def start_timer(room: OpenRoom, sitting: str) -> TimerRecord:
    """Begin the oral.

    Raises:
        UserError: it has begun, or another oral is running in this room.
    """
    with room.store.transaction() as records:
        if read_timer(room, records, sitting).started:
            raise _refused(sentence("Cet oral a déjà commencé."))
        for other in room.dossier.planning.sittings:
            record = read_timer(room, records, other.id)
            if record.started and not record.stopped:
                name = room.dossier.planning.subject_name(other)
                raise UserError(
                    "timer.other_running",
                    sentence("L’oral de {name} n’est pas terminé.", name=name),
                    sentence("Terminez-le avant d’en commencer un autre."),
                )
        return _add(room, records, sitting, TimerEventKind.START)


def pause_timer(room: OpenRoom, sitting: str, reason: str) -> TimerRecord:
    """Stop the clock for a while; the reason becomes part of the signed sheet.

    Raises:
        UserError: the timer does not run, or the reason is empty.
    """
    if not reason.strip():
        raise UserError(
            "timer.reason_missing",
            sentence("Une pause demande un motif."),
            sentence("Écrivez en quelques mots pourquoi l’oral s’interrompt."),
        )
    with room.store.transaction() as records:
        if not read_timer(room, records, sitting).running:
            raise _refused(sentence("Le chronomètre ne tourne pas."))
        return _add(room, records, sitting, TimerEventKind.PAUSE, reason.strip())


def resume_timer(room: OpenRoom, sitting: str) -> TimerRecord:
    """Let the clock run again.

    Raises:
        UserError: the timer is not paused.
    """
    with room.store.transaction() as records:
        if not read_timer(room, records, sitting).paused:
            raise _refused(sentence("Le chronomètre n’est pas en pause."))
        return _add(room, records, sitting, TimerEventKind.RESUME)


def stop_timer(room: OpenRoom, sitting: str) -> TimerRecord:
    """End the oral; it cannot be begun again.

    Raises:
        UserError: the oral has not begun, or is over.
    """
    with room.store.transaction() as records:
        record = read_timer(room, records, sitting)
        if not record.started or record.stopped:
            raise _refused(sentence("Aucun oral n’est en cours pour ce passage."))
        return _add(room, records, sitting, TimerEventKind.STOP)


def read_timer(room: OpenRoom, records: RoomTransaction, sitting: str) -> TimerRecord:
    """Return the record inside a transaction that is already open."""
    code = room.dossier.planning.sitting(sitting).assessment
    minutes = room.dossier.referential.assessment(code).oral_minutes or 0
    return TimerRecord(planned_minutes=minutes, events=records.timer_events(sitting))


def _add(
    room: OpenRoom, records: RoomTransaction, sitting: str, kind: TimerEventKind, reason: str = ""
) -> TimerRecord:
    event = TimerEvent(kind=kind, at=room.clock.now(), reason=reason)
    records.add_timer_event(sitting, event)
    records.append_journal(
        entry_after(
            records.journal_head(),
            event.at,
            actor=ROOM_ACTOR,
            action=Action.TIMER_EVENT,
            subject=sitting,
            kind=kind.value,
        )
    )
    return read_timer(room, records, sitting)


def _refused(what: Sentence) -> UserError:
    return UserError(
        "timer.wrong_moment", what, sentence("Rien n’a changé : regardez l’état du chronomètre.")
    )
