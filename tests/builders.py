"""Domain values with valid defaults, for tests of every layer.

Each builder returns a whole, consistent value; keyword arguments replace its fields. The
defaults belong together: the dossier's planning holds the sitting, the sitting's candidates
and jurors exist, its assessment is in the référentiel.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from app.domain.accommodation import Accommodation
from app.domain.attendance import Attendance, LateArrangement, LateChoice, Presence
from app.domain.incident import (
    BY_THE_ROOM,
    Incident,
    IncidentCategory,
    IncidentReport,
    InvolvedPerson,
    PersonRole,
    ReportSigner,
    incident_id,
)
from app.domain.interest import InterestDeclaration, Link, Stand
from app.domain.journal import EMPTY_HEAD, Action, JournalEntry
from app.domain.minutes import Minutes, MinutesSitting, SignatureRefusal
from app.domain.panel_change import PanelCause, PanelChange
from app.domain.paper_record import PaperRecord
from app.domain.referential import (
    Activity,
    Assessment,
    Block,
    Competence,
    Correction,
    CountRange,
    Criterion,
    CriterionGroup,
    CriterionScope,
    FieldStatus,
    OpenPoint,
    Referential,
    Source,
    SourcePiece,
)
from app.domain.room_addition import AddedSitting, MovedSitting, blank_slot_id
from app.domain.rules import (
    AgreementRule,
    BlockRule,
    RatingLevel,
    RatingScale,
    SessionRules,
    TieRule,
    TimingRule,
)
from app.domain.run_sheet import Phase, RunSheet, plain_run_sheet
from app.domain.score_sheet import (
    Adjustment,
    AgreedRating,
    CriterionRating,
    Dissent,
    PackageReference,
    PanelMember,
    PanelSheet,
    RatingKey,
    ScoreSheet,
    SheetContext,
)
from app.domain.session import (
    Candidate,
    Capacity,
    ExamSession,
    Juror,
    PanelSeat,
    Planning,
    RoomDossier,
    SessionKind,
    Sitting,
    Team,
)
from app.domain.timer_record import Instant, TimerEvent, TimerEventKind, TimerRecord

PARIS_WINTER = timezone(timedelta(hours=1))
DAY = datetime(2026, 11, 23, 9, 0, tzinfo=PARIS_WINTER)
REFERENTIAL_DIGEST = "ab" * 32
PACKAGE_DIGEST = "cd" * 32
RULES_DIGEST = "ef" * 32


def a_moment(minutes: int = 0) -> datetime:
    """The exam day at 09:00 in Paris, plus some minutes."""
    return DAY + timedelta(minutes=minutes)


def an_instant(seconds: float = 0, *, boot: str = "boot-1") -> Instant:
    """The exam day at 09:00 in Paris plus some seconds, on both clocks."""
    return Instant(
        utc=(DAY + timedelta(seconds=seconds)).astimezone(UTC),
        ticks=1_000_000 + round(seconds * 1000),
        boot=boot,
    )


def a_piece(text: str = "Le plan est clair", first: int = 10, last: int = 10) -> SourcePiece:
    return SourcePiece(first=first, last=last, text=text)


def a_criterion(code: str = "E1.1", **changes: Any) -> Criterion:
    default = Criterion(
        code=code,
        group=CriterionGroup.ORAL,
        scope=CriterionScope.INDIVIDUAL,
        text=f"Le critère {code} est atteint",
        source=(a_piece(f"Le critére {code} est atteint"),),
    )
    return replace(default, **changes)


def an_assessment(code: str = "E1", **changes: Any) -> Assessment:
    default = Assessment(
        code=code,
        title="Étude de cas",
        competences=("C1.2", "C1.1"),
        production="Dossier écrit",
        oral_minutes=30,
        panel=CountRange(minimum=2, maximum=2),
        team=None,
        tutor_assessment=True,
        criteria=(a_criterion(f"{code}.1"), a_criterion(f"{code}.2")),
        source=(a_piece("Oral : 30 minutes", 20, 21),),
    )
    return replace(default, **changes)


def a_block(number: int = 1, **changes: Any) -> Block:
    default = Block(
        number=number,
        title=f"Bloc {number}",
        source=(a_piece(f"BLOC {number}", number, number),),
        activities=(
            Activity(
                code=f"A{number}.1",
                title="Analyser le marché",
                source=(a_piece("Analyser le marche", 2, 3),),
                competences=tuple(
                    Competence(
                        code=f"C{number}.{index}",
                        text=f"Compétence {index}",
                        source=(a_piece(f"Competence {index}", 4, 5), a_piece("suite", 7, 7)),
                    )
                    for index in (1, 2)
                ),
            ),
        ),
        assessments=(an_assessment(),),
    )
    return replace(default, **changes)


def a_referential(**changes: Any) -> Referential:
    """Two blocks: `E1` is individual, `E2` is a team's, and its third criterion is held back."""
    team_assessment = an_assessment(
        "E2",
        competences=("C2.1",),
        team=CountRange(minimum=2, maximum=3),
        tutor_assessment=None,
        criteria=(
            a_criterion("E2.1", scope=CriterionScope.COLLECTIVE, group=CriterionGroup.PRODUCTION),
            a_criterion("E2.2"),
            a_criterion("E2.3", group=CriterionGroup.GROUP_WORK, enabled=False, note="À trancher"),
        ),
        open_points=(
            OpenPoint(
                field="criteria",
                status=FieldStatus.CONTRADICTORY,
                note="Le critère de groupe vise une épreuve individuelle.",
                source=(a_piece("Groupe", 30, 30),),
                decided_by="Exam Office",
                decided_at=a_moment(-600),
            ),
            OpenPoint(field="tutor_assessment", status=FieldStatus.MISSING, note="Non imprimé."),
        ),
    )
    default = Referential(
        title="Responsable opérationnel",
        certifier="École d’essai",
        level=6,
        source=Source(file="referentiel.txt", sha256="12" * 32),
        blocks=(
            a_block(1, certificate=(a_piece("remise d'un certificat", 28, 29),)),
            a_block(
                2,
                assessments=(team_assessment,),
                open_points=(
                    OpenPoint(field="certificate", status=FieldStatus.MISSING, note="Absent."),
                ),
            ),
        ),
        corrections=(Correction(line=10, printed="critére", read="critère"),),
        unclaimed=(a_piece("1, rue de l'École", 99, 99),),
    )
    return replace(default, **changes)


def a_phase(name: str = "Présentation", minutes: int | None = 20, **changes: Any) -> Phase:
    return replace(Phase(name=name, minutes=minutes), **changes)


def a_run_sheet(assessment: str = "E1", **changes: Any) -> RunSheet:
    """Half an hour in two phases, after an installation and before a deliberation."""
    default = RunSheet(
        assessment=assessment,
        phases=(
            a_phase("Installation", None, counted=False, thresholds=()),
            a_phase("Présentation", 20),
            a_phase("Échanges", 10, thresholds=(2,)),
            a_phase("Délibération", 15, counted=False, thresholds=()),
        ),
    )
    return replace(default, **changes)


def a_timing_rule(**changes: Any) -> TimingRule:
    """A minute over is allowed."""
    default = TimingRule(tolerance_seconds=60, kept_level=3, exceeded_level=1)
    return replace(default, **changes)


def an_accommodation(**changes: Any) -> Accommodation:
    """A third more, unless `minutes` are given."""
    return Accommodation(**(changes or {"percent": 33}))


def some_rules(**changes: Any) -> SessionRules:
    """Three levels, median within one level, the chair settles ties."""
    words = enumerate(("Non acquis", "Partiellement acquis", "Acquis"), start=1)
    default = SessionRules(
        scale=RatingScale(
            levels=tuple(RatingLevel(value=value, label=word) for value, word in words)
        ),
        agreement=AgreementRule.MEDIAN,
        tolerance=1,
        tie=TieRule.CHAIR,
        block=BlockRule(minimum_level=1, required_level=2, required_percent=75),
        decided_by="Exam Office",
        decided_at=a_moment(-1_440),
    )
    return replace(default, **changes)


def a_session(**changes: Any) -> ExamSession:
    default = ExamSession(
        id="session-2026-11",
        title="Session de novembre 2026",
        kind=SessionKind.REAL,
        centre="Centre d’essai",
        referential_digest=REFERENTIAL_DIGEST,
        rules=some_rules(),
    )
    return replace(default, **changes)


def a_panel() -> tuple[PanelSeat, ...]:
    return (
        PanelSeat(juror="J1", capacity=Capacity.PROFESSIONAL, chair=True),
        PanelSeat(juror="J2", capacity=Capacity.BLOCK_TRAINER),
    )


def a_sitting(id_: str = "S1", **changes: Any) -> Sitting:
    """One candidate before two jurors, for the individual assessment."""
    default = Sitting(
        id=id_,
        room="Salle 1",
        assessment="E1",
        starts_at=a_moment(),
        candidates=("N001",),
        team=None,
        panel=a_panel(),
    )
    return replace(default, **changes)


def a_team_sitting(id_: str = "S2", **changes: Any) -> Sitting:
    """A team of two before the same jurors, for the team's assessment."""
    changes = {
        "assessment": "E2",
        "starts_at": a_moment(60),
        "candidates": ("N002", "N003"),
        "team": "T1",
        **changes,
    }
    return a_sitting(id_, **changes)


def a_planning(**changes: Any) -> Planning:
    default = Planning(
        candidates=(
            Candidate(id="N001", given_name="Zoé", family_name="Quatremaille"),
            Candidate(id="N002", given_name="Noël", family_name="Brindavoine"),
            Candidate(id="N003", given_name="Inès", family_name="D’Aubrac"),
        ),
        teams=(Team(id="T1", name="Équipe Horizon", members=("N002", "N003")),),
        jurors=(
            Juror(id="J1", given_name="Maïa", family_name="Tournebride"),
            Juror(id="J2", given_name="Luc", family_name="Vertefeuille"),
        ),
        sittings=(a_sitting(), a_team_sitting()),
    )
    return replace(default, **changes)


def a_dossier(**changes: Any) -> RoomDossier:
    default = RoomDossier(
        session=a_session(),
        referential=a_referential(),
        room="Salle 1",
        planning=a_planning(),
    )
    return replace(default, **changes)


def a_package(sequence: int = 1, digest: str = PACKAGE_DIGEST) -> PackageReference:
    return PackageReference(digest=digest, sequence=sequence)


def a_key(criterion: str = "E1.1", candidate: str | None = "N001") -> RatingKey:
    return RatingKey(criterion=criterion, candidate=candidate)


def an_attendance(candidate: str = "N001", **changes: Any) -> Attendance:
    """Somebody who came five minutes early, or who was late by as much."""
    default = Attendance(
        candidate=candidate, presence=Presence.PRESENT, identity_checked=True, at=a_moment(-5)
    )
    if changes.get("presence") is Presence.LATE:
        changes = {"arrived_at": default.at, **changes}
    return replace(default, **changes)


def a_late_arrangement(**changes: Any) -> LateArrangement:
    """Seven minutes late; the planned end stays."""
    default = LateArrangement(
        choice=LateChoice.KEEPS_END, delay_minutes=7, reason="", decided_at=a_moment(7)
    )
    return replace(default, **changes)


def a_declaration(**changes: Any) -> InterestDeclaration:
    """The second juror knows of no link with the candidate of `S1`."""
    default = InterestDeclaration(
        sitting="S1",
        juror="J2",
        candidate="N001",
        link=Link.NONE,
        stand=Stand.SITS,
        reason="",
        declared_at=a_moment(-2),
    )
    return replace(default, **changes)


def a_panel_change(**changes: Any) -> PanelChange:
    """The second juror abstains in `S1`; the chair goes on below the quorum."""
    default = PanelChange(
        cause=PanelCause.RECUSED,
        juror="J2",
        chair="J1",
        sittings=("S1",),
        below_quorum=True,
    )
    return replace(default, **changes)


def a_moved_sitting(**changes: Any) -> MovedSitting:
    """`S1`, two hours later."""
    return replace(MovedSitting(sitting="S1", starts_at=a_moment(120)), **changes)


def an_added_sitting(**changes: Any) -> AddedSitting:
    """The team of `S2` comes again, on the room's first blank slot."""
    default = AddedSitting(
        sitting=blank_slot_id("Salle 1", 1),
        room="Salle 1",
        assessment="E2",
        starts_at=a_moment(180),
        candidates=("N002", "N003"),
        team="T1",
        panel=a_panel(),
    )
    return replace(default, **changes)


def a_paper_record(**changes: Any) -> PaperRecord:
    """`S1` was held without a laptop, from 09:05 to 09:35."""
    default = PaperRecord(
        began_at=a_moment(5),
        ended_at=a_moment(35),
        reason="Ordinateur hors service",
        entered_at=a_moment(90),
    )
    return replace(default, **changes)


def an_incident(**changes: Any) -> Incident:
    """A fire alarm during `S1`, for the candidate and somebody whom no list names."""
    default = Incident(
        id=incident_id(1),
        sitting="S1",
        category=IncidentCategory.EVACUATION,
        happened_at=a_moment(10),
        facts="Alarme incendie, salle évacuée une minute.",
        persons=(
            InvolvedPerson(role=PersonRole.CANDIDATE, id="N001"),
            InvolvedPerson(role=PersonRole.OTHER, name="Agent de sécurité"),
        ),
        measures="Chronomètre en pause, oral repris.",
        statement="Rien à signaler.",
        follow_up="",
        recorded_at=a_moment(11),
        recorded_by=BY_THE_ROOM,
    )
    return replace(default, **changes)


def some_signers() -> tuple[ReportSigner, ...]:
    """Both jurors of the panel, each with a key."""
    return tuple(
        ReportSigner(juror=seat.juror, capacity=seat.capacity, chair=seat.chair)
        for seat in a_panel()
    )


def an_incident_report(**changes: Any) -> IncidentReport:
    default = IncidentReport(
        format=1,
        session="session-2026-11",
        session_kind=SessionKind.REAL,
        package=a_package(),
        room="Salle 1",
        incident=an_incident(),
        members=some_signers(),
        revision=1,
        supersedes=None,
        journal_head="98" * 32,
        made_at=a_moment(60),
    )
    return replace(default, **changes)


def a_minutes_sitting(**changes: Any) -> MinutesSitting:
    """`S1` as it went: held, sealed twice, signed once."""
    default = MinutesSitting(
        sitting="S1",
        assessment="E1",
        team=None,
        candidates=("N001",),
        panel=a_panel(),
        planned_at=a_moment(),
        timer=a_timer_record(),
        paper=None,
        attendance=(an_attendance(),),
        declarations=(a_declaration(),),
        score_sheets=("01" * 32, "02" * 32),
        panel_sheets=("03" * 32,),
        refusals=(),
    )
    return replace(default, **changes)


def a_refusal(**changes: Any) -> SignatureRefusal:
    """The second juror would not sign."""
    default = SignatureRefusal(
        juror="J2", reason="Désaccord sur le premier critère", refused_at=a_moment(55)
    )
    return replace(default, **changes)


def some_minutes(**changes: Any) -> Minutes:
    default = Minutes(
        format=1,
        session="session-2026-11",
        session_kind=SessionKind.REAL,
        package=a_package(),
        room="Salle 1",
        day=DAY.date(),
        sittings=(a_minutes_sitting(),),
        incidents=("04" * 32,),
        changes=(),
        members=some_signers(),
        observations="",
        revision=1,
        supersedes=None,
        revision_reason="",
        journal_head="98" * 32,
        made_at=a_moment(480),
    )
    return replace(default, **changes)


def a_dissent(**changes: Any) -> Dissent:
    """The second juror would have rated the first criterion lower."""
    default = Dissent(
        criterion="E1.1", candidate="N001", juror="J2", text="Le plan reste incomplet."
    )
    return replace(default, **changes)


def a_timer_event(
    kind: TimerEventKind = TimerEventKind.START,
    seconds: float = 0,
    reason: str = "",
    minutes: int = 0,
) -> TimerEvent:
    return TimerEvent(kind=kind, at=an_instant(seconds), reason=reason, minutes=minutes)


def a_timer(planned_minutes: int = 30, **changes: Any) -> TimerRecord:
    """A timer with one phase and no event, unless `phases` and `events` are given."""
    phases = plain_run_sheet("E1", planned_minutes).phases
    return replace(TimerRecord(planned_minutes=planned_minutes, phases=phases), **changes)


def a_timer_record() -> TimerRecord:
    """Half an hour, with a pause of one minute."""
    return a_timer(
        events=(
            a_timer_event(),
            a_timer_event(TimerEventKind.PAUSE, 600, "Alarme incendie"),
            a_timer_event(TimerEventKind.RESUME, 660),
            a_timer_event(TimerEventKind.STOP, 1_860),
        ),
    )


def an_eventful_timer() -> TimerRecord:
    """Half an hour and ten minutes more, in phases, with a pause and two minutes added."""
    return a_timer(
        phases=a_run_sheet().phases,
        extra_minutes=10,
        events=(
            a_timer_event(),
            a_timer_event(TimerEventKind.NEXT, 120),
            a_timer_event(TimerEventKind.PAUSE, 600, "Alarme incendie"),
            a_timer_event(TimerEventKind.RESUME, 660),
            a_timer_event(TimerEventKind.ADD, 670, "Vidéoprojecteur en panne", 2),
            a_timer_event(TimerEventKind.NEXT, 1_900),
            a_timer_event(TimerEventKind.STOP, 2_580),
        ),
    )


def a_context(**changes: Any) -> SheetContext:
    default = SheetContext(
        session="session-2026-11",
        session_kind=SessionKind.REAL,
        package=a_package(),
        referential_digest=REFERENTIAL_DIGEST,
        rules_digest=RULES_DIGEST,
        room="Salle 1",
        sitting="S1",
        assessment="E1",
        team=None,
        candidates=("N001",),
        attendance=(an_attendance(),),
        timer=a_timer_record(),
        journal_head="98" * 32,
    )
    return replace(default, **changes)


def an_adjustment(candidate: str = "N003", **changes: Any) -> Adjustment:
    """A member's own rating of the team assessment's collective criterion."""
    default = Adjustment(
        criterion="E2.1", candidate=candidate, level=1, reason="N’a pas pris part au dossier"
    )
    return replace(default, **changes)


def a_score_sheet(**changes: Any) -> ScoreSheet:
    """The chair's sheet on both criteria of `E1`: one rated, one not observed."""
    default = ScoreSheet(
        format=1,
        context=a_context(),
        juror="J1",
        capacity=Capacity.PROFESSIONAL,
        chair=True,
        revision=1,
        supersedes=None,
        ratings=(
            CriterionRating(criterion="E1.1", candidate="N001", level=3, comment="Très clair"),
            CriterionRating(criterion="E1.2", candidate="N001", level=None),
        ),
        adjustments=(),
        overall_comment="Un oral maîtrisé.",
        notes="",
        sealed_at=a_moment(40),
    )
    return replace(default, **changes)


def a_panel_sheet(**changes: Any) -> PanelSheet:
    default = PanelSheet(
        format=1,
        context=a_context(),
        members=tuple(
            PanelMember(
                juror=seat.juror,
                capacity=seat.capacity,
                chair=seat.chair,
                sheet_digest=f"{index:02}" * 32,
            )
            for index, seat in enumerate(a_panel(), start=1)
        ),
        revision=1,
        supersedes=None,
        revision_reason="",
        ratings=(
            AgreedRating(criterion="E1.1", candidate="N001", level=3),
            AgreedRating(criterion="E1.2", candidate="N001", level=2, reason="Vu à l’oral"),
        ),
        adjustments=(),
        overall_comment="Avis unanime.",
        agreed_at=a_moment(50),
    )
    return replace(default, **changes)


def an_entry(sequence: int = 1, previous: str = EMPTY_HEAD, **changes: Any) -> JournalEntry:
    default = JournalEntry(
        sequence=sequence,
        at=an_instant(sequence),
        actor="J1",
        action=Action.RATING_RECORDED,
        subject="S1",
        detail=(("criterion", "E1.1"), ("level", "2")),
        previous=previous,
    )
    return replace(default, **changes)


def a_journal(length: int, **changes: Any) -> tuple[JournalEntry, ...]:
    """That many entries, each bound to the one before."""
    entries: list[JournalEntry] = []
    head = EMPTY_HEAD
    for sequence in range(1, length + 1):
        entries.append(an_entry(sequence, head, **changes))
        head = entries[-1].hash
    return tuple(entries)
