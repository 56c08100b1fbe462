"""Holding a returned incident report or a day's minutes against what the centre issued.

Nothing counts for a result by them. They tell the office what no sheet tells, so they are
taken in as strictly: signed by who sits in the room, made there, hanging on its journal.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime

from app.domain.errors import IntegrityError
from app.domain.incident import IncidentReport, ReportSigner
from app.domain.minutes import Minutes
from app.domain.planning_change import with_change
from app.domain.session import PanelSeat
from app.domain.wording import sentence
from app.services.centre.merge.knowledge import CentreKnowledge
from app.services.centre.merge.planned import PlannedSittings
from app.services.centre.merge.refusals import Refused
from app.services.centre.report_words import report_words
from app.services.ports.room_day import ReportKind
from app.trust.reports import (
    VerifiedIncidentReport,
    VerifiedMinutes,
    read_incident_report,
    read_minutes,
)
from app.trust.signing import Signer
from app.trust.witnesses import VerifiedAddition

_NUMBERED = re.compile(r"I[1-9][0-9]{0,4}")


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedReport:
    """A report that holds; which of several stands is judged later.

    `subject` is the incident's identifier or the day (ISO 8601), `by_hand` the jurors who sign
    its paper. `pdf` is its copy once that is checked.
    """

    kind: ReportKind
    room: str
    subject: str
    revision: int
    supersedes: str | None
    digest: str
    journal_head: str
    made_at: datetime
    serials: tuple[str, ...]
    by_hand: tuple[str, ...]
    jws: bytes
    pdf: bytes | None = None
    who: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportBench:
    """What one file carries beside its reports, with what the centre issued to its room.

    `additions`, `serials` and `heads` are as for sheets (`SheetBench`).
    """

    knowledge: CentreKnowledge
    room: str
    planned: PlannedSittings
    additions: Sequence[VerifiedAddition]
    serials: Mapping[str, AbstractSet[str]]
    heads: AbstractSet[str]

    def incident(self, jws: bytes) -> CheckedReport:
        """Check an incident report.

        Raises:
            Refused: it does not hold.
        """
        try:
            verified = read_incident_report(jws, self.knowledge.anchor)
        except IntegrityError as error:
            raise Refused(error.code, error.what) from error
        incident = verified.report.incident
        if not _NUMBERED.fullmatch(incident.id):
            raise Refused(
                "report.unnumbered", sentence("Cet incident n’a pas le numéro qu’une salle donne.")
            )
        who = report_words(ReportKind.INCIDENT, incident.id, self.room).french()
        try:
            self._check_origin(verified.report, verified.signers)
            if incident.sitting is not None and not self._variants(
                incident.sitting, verified.report
            ):
                raise _unknown_sitting()
        except Refused as refused:
            # The signatures hold, so the report is that room's whatever else is wrong.
            raise Refused(refused.code, refused.what, who) from refused
        return _checked(verified, verified.report, incident.id, jws, who)

    def minutes(self, jws: bytes) -> CheckedReport:
        """Check a day's minutes.

        Raises:
            Refused: they do not hold.
        """
        try:
            verified = read_minutes(jws, self.knowledge.anchor)
        except IntegrityError as error:
            raise Refused(error.code, error.what) from error
        minutes = verified.minutes
        day = minutes.day.isoformat()
        who = report_words(ReportKind.MINUTES, day, self.room).french()
        try:
            self._check_origin(minutes, verified.signers)
            self._check_sittings(minutes)
        except Refused as refused:
            raise Refused(refused.code, refused.what, who) from refused
        return _checked(verified, minutes, day, jws, who)

    def _check_origin(self, report: IncidentReport | Minutes, signers: Sequence[Signer]) -> None:
        knowledge = self.knowledge
        session = knowledge.session
        if (report.session, report.session_kind) != (session.id, session.kind):
            raise Refused("report.other_session", sentence("Ce PV vient d’une autre session."))
        if report.room != self.room:
            raise Refused("report.other_room", sentence("Ce PV vient d’une autre salle."))
        if not knowledge.was_issued(self.room, report.package):
            raise Refused(
                "report.unknown_package",
                sentence("Ce PV a été fait sous un dossier que le centre n’a pas émis."),
            )
        if report.journal_head not in self.heads:
            raise Refused(
                "report.off_journal",
                sentence("Ce PV ne se rattache pas au journal de la salle."),
            )
        for signer in signers:
            if signer.serial not in self.serials.get(signer.juror, ()):
                raise Refused(
                    "report.not_enrolled",
                    sentence(
                        "La clé de {name} n’a pas été enrôlée avec sa carte de jury.",
                        name=signer.name,
                    ),
                )
        seats = self._seats(report)
        if not all(_sits(member, seats) for member in report.members):
            raise Refused(
                "report.not_on_panel",
                sentence(
                    "Ce PV nomme parmi ses signataires une personne qui ne siège pas ainsi dans "
                    "cette salle."
                ),
            )

    def _check_sittings(self, minutes: Minutes) -> None:
        """Ask that each sitting is the room's, once, and of whom it was planned for."""
        if len({held.sitting for held in minutes.sittings}) < len(minutes.sittings):
            raise Refused("report.same_sitting", sentence("Ce PV compte deux fois un passage."))
        for held in minutes.sittings:
            variants = self._variants(held.sitting, minutes)
            if not variants:
                raise _unknown_sitting()
            if (held.assessment, held.team, held.candidates) not in variants:
                raise Refused(
                    "report.other_subject",
                    sentence(
                        "L’épreuve ou les candidats d’un passage ne sont pas ceux du planning."
                    ),
                )

    def _variants(
        self, sitting: str, report: IncidentReport | Minutes
    ) -> list[tuple[str, str | None, tuple[str, ...]]]:
        variants = self.planned.variants(sitting, report.package.sequence)
        return [variant.subject for variant in variants]

    def _seats(self, report: IncidentReport | Minutes) -> set[PanelSeat]:
        """Return who sat in the room at any moment, as planned and as the room changed it."""
        seats: set[PanelSeat] = set()
        for issued in self.knowledge.issued[self.room]:
            if issued.package.sequence > report.package.sequence:
                continue
            planning = issued.planning
            seats.update(seat for sitting in planning.sittings for seat in sitting.panel)
            for addition in self.additions:
                for change in addition.claim.changes:
                    planning = with_change(planning, change)
                    seats.update(seat for sitting in planning.sittings for seat in sitting.panel)
        return seats


def _sits(member: ReportSigner, seats: AbstractSet[PanelSeat]) -> bool:
    return any(
        (seat.juror, seat.capacity) == (member.juror, member.capacity)
        and (seat.chair or not member.chair)
        for seat in seats
    )


def _checked(
    verified: VerifiedIncidentReport | VerifiedMinutes,
    report: IncidentReport | Minutes,
    subject: str,
    jws: bytes,
    who: str,
) -> CheckedReport:
    return CheckedReport(
        kind=ReportKind.INCIDENT if isinstance(report, IncidentReport) else ReportKind.MINUTES,
        room=report.room,
        subject=subject,
        revision=report.revision,
        supersedes=report.supersedes,
        digest=verified.digest,
        journal_head=report.journal_head,
        made_at=report.made_at,
        serials=tuple(sorted(signer.serial for signer in verified.signers)),
        by_hand=tuple(member.juror for member in report.members if member.by_hand),
        jws=jws,
        who=who,
    )


def _unknown_sitting() -> Refused:
    return Refused(
        "report.unknown_sitting",
        sentence("Ce PV parle d’un passage qui n’est pas prévu dans cette salle."),
    )
