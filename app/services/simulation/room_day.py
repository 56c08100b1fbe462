"""One room of a simulated session, from its package to its results: everything by the services."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from random import Random

from app.domain.attendance import Presence
from app.domain.run_sheet import last_counted
from app.domain.session import Sitting
from app.domain.sitting_state import nobody_came
from app.services.room.attendance import record_attendance
from app.services.room.enrolment import enrol_juror, is_enrolled, unlock_juror
from app.services.room.interests import declare_no_link
from app.services.room.open_room import OpenRoom
from app.services.room.oral_timer import (
    next_phase,
    pause_timer,
    resume_timer,
    start_timer,
    stop_timer,
)
from app.services.room.panel.jury_agreement import agree, deliberation_view
from app.services.room.panel.panel_signature import prepare_panel_sheet, sign_panel_sheet
from app.services.room.panel.revision import reopen_deliberation
from app.services.room.scoring import record_comment, record_rating, scoring_view
from app.services.room.sealing import seal_sheet
from app.services.simulation.clock import SimulatedClock
from app.services.simulation.judgement import Jurors
from app.trust.enrolment import JurorKey

PIN = "280451"
"""Every simulated juror's PIN; it protects nobody."""

_ABSENT, _EXCUSED, _LATE, _PAUSED, _REVISED = 0.04, 0.02, 0.05, 0.06, 0.08


@dataclass(slots=True, kw_only=True)
class RoomTally:
    """What happened in a room, counted while it is played."""

    sittings: int = 0
    signed: int = 0
    absences: int = 0
    revisions: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomDay:
    """A room, its clock and the codes of its jurors' cards."""

    room: OpenRoom
    clock: SimulatedClock
    random: Random
    cards: Mapping[str, str]
    jurors: Jurors

    def play(self, sitting: Sitting, tally: RoomTally) -> None:
        """Play one sitting to its end, a revision now and then included."""
        tally.sittings += 1
        self.clock.move_to(sitting.starts_at)
        tally.absences += self._call(sitting)
        with self.room.store.transaction() as records:
            attendance = records.attendance(sitting.id)
        if nobody_came(sitting, attendance):
            return
        self._enrol(sitting)
        self._declare(sitting)
        self._run_oral(sitting)
        for juror in sitting.jurors:
            self._rate(sitting, juror)
            seal_sheet(self.room, sitting.id, juror, PIN)
            self.clock.advance(timedelta(seconds=40))
        self._agree(sitting)
        self._sign(sitting)
        tally.signed += 1
        if self.random.random() < _REVISED:
            self._revise(sitting)
            tally.revisions += 1

    def _call(self, sitting: Sitting) -> int:
        absences = 0
        for candidate in sitting.candidates:
            drawn = self.random.random()
            presence = Presence.PRESENT
            if drawn < _ABSENT:
                presence = Presence.ABSENT
            elif drawn < _ABSENT + _EXCUSED:
                presence = Presence.EXCUSED
            elif drawn < _ABSENT + _EXCUSED + _LATE:
                presence = Presence.LATE
            here = presence in (Presence.PRESENT, Presence.LATE)
            record_attendance(self.room, sitting.id, candidate, presence, identity_checked=here)
            absences += not here
        return absences

    def _enrol(self, sitting: Sitting) -> None:
        for juror in sitting.jurors:
            if not is_enrolled(self.room, juror):
                enrol_juror(self.room, juror, self.cards[juror], PIN)

    def _declare(self, sitting: Sitting) -> None:
        """Every juror of a simulated session knows nobody."""
        for juror in sitting.jurors:
            declare_no_link(self.room, sitting.id, juror)

    def _run_oral(self, sitting: Sitting) -> None:
        """Run the phases of the run sheet, all a little shorter or longer than planned."""
        assessment = self.room.dossier.referential.assessment(sitting.assessment)
        phases = self.room.dossier.rules.phases(assessment)
        pace = self.random.uniform(0.85, 1.05)
        self.clock.advance(timedelta(seconds=self.random.randint(20, 240)))
        start_timer(self.room, sitting.id)
        for index, phase in enumerate(phases[: last_counted(phases) + 1]):
            if index:
                next_phase(self.room, sitting.id)
            spoken = timedelta(minutes=(phase.minutes or 1) * pace)
            self.clock.advance(spoken / 2)
            if phase.counted and self.random.random() < _PAUSED:
                pause_timer(self.room, sitting.id, "Vidéoprojecteur à relancer")
                self.clock.advance(timedelta(seconds=self.random.randint(30, 180)))
                resume_timer(self.room, sitting.id)
            self.clock.advance(spoken / 2)
        stop_timer(self.room, sitting.id)

    def _rate(self, sitting: Sitting, juror: str) -> None:
        key = unlock_juror(self.room, juror, PIN)
        levels = len(self.room.dossier.rules.scale.levels)
        for row in scoring_view(self.room, sitting.id, key).rows:
            subject = row.key.candidate or sitting.team or sitting.candidates[0]
            level = self.jurors.level(self.random, juror, subject, levels)
            record_rating(self.room, sitting.id, key, row.key, level)
            if remark := self.jurors.remark(self.random):
                record_comment(self.room, sitting.id, key, row.key, remark)
        self.clock.advance(timedelta(seconds=90))

    def _agree(self, sitting: Sitting) -> None:
        for row in deliberation_view(self.room, sitting.id).rows:
            comparison = row.comparison
            if comparison.unanimous:
                continue
            observed = [level for _, level in comparison.levels if level is not None]
            level = comparison.proposal if comparison.has_proposal else min(observed, default=None)
            reason = "Éléments revus ensemble." if comparison.needs_reason(level) else ""
            agree(self.room, sitting.id, comparison.key, level, reason)
        self.clock.advance(timedelta(minutes=2))

    def _keys(self, sitting: Sitting) -> list[JurorKey]:
        return [unlock_juror(self.room, juror, PIN) for juror in sitting.jurors]

    def _sign(self, sitting: Sitting) -> None:
        prepared = prepare_panel_sheet(self.room, sitting.id)
        sign_panel_sheet(self.room, prepared, self._keys(sitting))

    def _revise(self, sitting: Sitting) -> None:
        """Change one agreed rating after the signature; all sign the new version."""
        self.clock.advance(timedelta(minutes=5))
        reopen_deliberation(self.room, sitting.id, "Erreur de saisie relevée à la relecture")
        row = self.random.choice(deliberation_view(self.room, sitting.id).rows)
        levels = len(self.room.dossier.rules.scale.levels)
        present = row.agreed.level if row.agreed is not None else None
        other = 1 if present is None or present == levels else present + 1
        agree(self.room, sitting.id, row.comparison.key, other, "Note relue et corrigée.")
        self._sign(sitting)
