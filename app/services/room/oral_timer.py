"""The timer of an oral: its events, each durable at once, and what they may be when.

What time they amount to is computed by `app.timing`; nothing is measured here.
"""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.attendance import Attendance, LateArrangement
from app.domain.errors import UserError
from app.domain.journal import Action
from app.domain.run_sheet import last_counted
from app.domain.session import Candidate, RoomDossier, Sitting
from app.domain.timer_record import TimerEvent, TimerEventKind, TimerRecord
from app.domain.wording import Sentence, sentence
from app.services.journal import entry_after
from app.services.ports.room_store import RoomTransaction
from app.services.room.open_room import OpenRoom
from app.timing.elapsed import elapsed, rests_on_wall_clock

ROOM_ACTOR = "room"
"""Who acts in the journal when no juror is named: whoever holds the laptop."""

MOST_ADDED_MINUTES = 60
"""The most minutes that are added at once: more is a typing mistake."""


def timer_record(room: OpenRoom, sitting: str) -> TimerRecord:
    """Return the timer's record as it is on disk."""
    with room.store.transaction() as records:
        return read_timer(room, records, sitting)


def start_timer(room: OpenRoom, sitting: str) -> TimerRecord:
    """Begin the oral here, even if it was said to be timed on another laptop.

    Raises:
        UserError: it has begun, another oral is running in this room, or a sheet is sealed
            that says who timed it.
    """
    with room.store.transaction() as records:
        if read_timer(room, records, sitting).started:
            raise _refused(sentence("Cet oral a déjà commencé."))
        if records.score_sheets(sitting):
            raise _refused(sentence("Une feuille de ce passage est déjà scellée."))
        other = running_oral(room, records)
        if other is not None:
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
        return _add(room, records, sitting, TimerEventKind.PAUSE, reason=reason.strip())


def resume_timer(room: OpenRoom, sitting: str) -> TimerRecord:
    """Let the clock run again.

    Raises:
        UserError: the timer is not paused.
    """
    with room.store.transaction() as records:
        if not read_timer(room, records, sitting).paused:
            raise _refused(sentence("Le chronomètre n’est pas en pause."))
        return _add(room, records, sitting, TimerEventKind.RESUME)


def next_phase(room: OpenRoom, sitting: str) -> TimerRecord:
    """End the present phase and begin the next one, time left or not; a pause goes on.

    Raises:
        UserError: no oral is under way, or its last phase is: the oral's end ends that one.
    """
    with room.store.transaction() as records:
        record = _under_way(room, records, sitting)
        if record.phase >= last_counted(record.phases):
            raise UserError(
                "timer.last_phase",
                sentence("«\u00a0{phase}\u00a0» est la dernière phase.", phase=_phase(record)),
                sentence("Terminez l’oral."),
            )
        return _add(room, records, sitting, TimerEventKind.NEXT)


def add_time(room: OpenRoom, sitting: str, minutes: int, reason: str) -> TimerRecord:
    """Give minutes to the present phase; the reason becomes part of the signed sheet.

    Raises:
        UserError: no oral is under way, its phase has no limit, the reason is empty, or the
            minutes are not between 1 and `MOST_ADDED_MINUTES`.
    """
    if not 1 <= minutes <= MOST_ADDED_MINUTES:
        raise UserError(
            "timer.minutes",
            sentence("On ajoute de 1 à {most} minutes.", most=MOST_ADDED_MINUTES),
            sentence("Corrigez le nombre de minutes."),
        )
    if not reason.strip():
        raise UserError(
            "timer.reason_missing",
            sentence("Un ajout de temps demande un motif."),
            sentence("Écrivez en quelques mots pourquoi l’oral est prolongé."),
        )
    with room.store.transaction() as records:
        record = _under_way(room, records, sitting)
        if record.phases[record.phase].minutes is None:
            raise UserError(
                "timer.no_limit",
                sentence(
                    "Le temps de «\u00a0{phase}\u00a0» n’est pas limité.", phase=_phase(record)
                ),
                sentence("Passez à la phase suivante, puis ajoutez du temps."),
            )
        return _add(
            room, records, sitting, TimerEventKind.ADD, reason=reason.strip(), minutes=minutes
        )


def stop_timer(room: OpenRoom, sitting: str) -> TimerRecord:
    """End the oral; it cannot be begun again.

    Raises:
        UserError: the oral has not begun, or is over.
    """
    with room.store.transaction() as records:
        _under_way(room, records, sitting)
        return _add(room, records, sitting, TimerEventKind.STOP)


def time_elsewhere(room: OpenRoom, sitting: str) -> TimerRecord:
    """Say that another laptop of the room times this oral, so that sheets can be sealed here.

    Raises:
        UserError: it was begun here, or was said already.
    """
    with room.store.transaction() as records:
        record = read_timer(room, records, sitting)
        if record.started:
            raise _refused(sentence("Cet oral a déjà commencé."))
        if record.over_elsewhere:
            raise _refused(sentence("Cet oral est déjà chronométré sur un autre ordinateur."))
        return _add(room, records, sitting, TimerEventKind.ELSEWHERE)


def take_up_oral(room: OpenRoom, sitting: str) -> Sentence | None:
    """Journal that an oral under way was found at opening, and tell it; `None` without one.

    To be asked once, when the room opens: the application was closed or died, the laptop was
    restarted, or another one took the room over, in mid-oral.
    """
    now = room.clock.now()
    with room.store.transaction() as records:
        record = read_timer(room, records, sitting)
        if not record.started or record.settled:
            return None
        spent = elapsed(record, now)
        records.append_journal(
            entry_after(
                records.journal_head(),
                now,
                actor=ROOM_ACTOR,
                action=Action.ORAL_TAKEN_UP,
                subject=sitting,
                phase=_phase(record),
                seconds=str(spent // 1000),
            )
        )
    planning = room.dossier.planning
    name = planning.subject_name(planning.sitting(sitting))
    if record.paused:
        return sentence("L’oral de {name} est toujours en pause.", name=name)
    minutes = spent // 60_000
    if rests_on_wall_clock(record, now):
        return sentence(
            "L’oral de {name} a continué\u00a0: {minutes}\u00a0min écoulées, d’après l’heure de "
            "l’ordinateur, qui a redémarré ou en remplace un autre.",
            name=name,
            minutes=minutes,
        )
    return sentence(
        "L’oral de {name} a continué pendant que l’application était fermée\u00a0: "
        "{minutes}\u00a0min écoulées.",
        name=name,
        minutes=minutes,
    )


def read_timer(room: OpenRoom, records: RoomTransaction, sitting: str) -> TimerRecord:
    """Return the record inside a transaction that is already open."""
    planning = room.dossier.planning
    planned = planning.sitting(sitting)
    people = [planning.candidate(id_) for id_ in planned.candidates]
    entitled = any(person.accommodation is not None for person in people)
    return timer_of(
        room.dossier,
        planned,
        people,
        events=records.timer_events(sitting),
        attendance=records.attendance(sitting) if entitled else (),
        late=records.late_arrangement(sitting),
    )


def timer_of(
    dossier: RoomDossier,
    sitting: Sitting,
    people: Sequence[Candidate],
    *,
    events: tuple[TimerEvent, ...],
    attendance: tuple[Attendance, ...],
    late: LateArrangement | None,
) -> TimerRecord:
    """Return a sitting's record from what is known of it.

    Args:
        dossier: the room's.
        sitting: whose oral it is.
        people: the sitting's candidates.
        events: the timer's, oldest first.
        attendance: what is recorded; of nobody's accommodation it may be left out.
        late: what the jury decided where everybody came late.
    """
    assessment = dossier.referential.assessment(sitting.assessment)
    minutes = assessment.oral_minutes or 0
    return TimerRecord(
        planned_minutes=minutes,
        phases=dossier.rules.phases(assessment),
        extra_minutes=_extra_minutes(people, attendance, minutes),
        late=late,
        events=events,
    )


def running_oral(room: OpenRoom, records: RoomTransaction) -> Sitting | None:
    """Return the sitting whose oral is under way on this laptop, paused or not."""
    begun = set(records.open_orals())
    for sitting in room.dossier.planning.sittings:
        if sitting.id in begun and not read_timer(room, records, sitting.id).settled:
            return sitting
    return None


def _extra_minutes(
    people: Sequence[Candidate], attendance: tuple[Attendance, ...], oral_minutes: int
) -> int:
    """The longest extra time of the members who are not known to be away."""
    away = {entry.candidate for entry in attendance if not entry.is_here}
    return max(
        (
            person.accommodation.extra_minutes(oral_minutes)
            for person in people
            if person.accommodation is not None and person.id not in away
        ),
        default=0,
    )


def _under_way(room: OpenRoom, records: RoomTransaction, sitting: str) -> TimerRecord:
    record = read_timer(room, records, sitting)
    if not record.started or record.settled:
        raise _refused(sentence("Aucun oral n’est en cours pour ce passage."))
    return record


def _phase(record: TimerRecord) -> str:
    return record.phases[record.phase].name


def _add(
    room: OpenRoom,
    records: RoomTransaction,
    sitting: str,
    kind: TimerEventKind,
    *,
    reason: str = "",
    minutes: int = 0,
) -> TimerRecord:
    event = TimerEvent(kind=kind, at=room.clock.now(), reason=reason, minutes=minutes)
    records.add_timer_event(sitting, event)
    record = read_timer(room, records, sitting)
    detail = {"kind": kind.value}
    if kind is TimerEventKind.NEXT:
        detail["phase"] = _phase(record)
    if kind is TimerEventKind.ADD:
        detail["minutes"] = str(minutes)
    records.append_journal(
        entry_after(
            records.journal_head(),
            event.at,
            actor=ROOM_ACTOR,
            action=Action.TIMER_EVENT,
            subject=sitting,
            **detail,
        )
    )
    return record


def _refused(what: Sentence) -> UserError:
    return UserError(
        "timer.wrong_moment", what, sentence("Rien n’a changé : regardez l’état du chronomètre.")
    )
