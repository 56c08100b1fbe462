"""Three sittings as they could have been, on the référentiel that ships: E1, E3a and E5b.

E1 is one candidate before two jurors, E3a a team of four with a member away, E5b one
candidate before five. Names, ratings and comments are invented.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, timezone
from functools import cache

from app.documents.content import (
    PanelSheetDocument,
    PrintedDigest,
    ScoreSheetDocument,
    SealedSheet,
)
from app.domain.attendance import Attendance, Presence
from app.domain.referential import Referential
from app.domain.run_sheet import plain_run_sheet
from app.domain.score_sheet import (
    AgreedRating,
    ChecklistRow,
    CriterionRating,
    PanelMember,
    PanelSheet,
    ScoreSheet,
    SheetContext,
    checklist,
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
from app.services.room.measured_oral import measured_oral
from app.trust.digests import qr_text, short_digest
from data.referential_file import shipped_referential
from tests.builders import REFERENTIAL_DIGEST, RULES_DIGEST, a_package, a_run_sheet, some_rules

PARIS = timezone(timedelta(hours=1))
DAY = datetime(2026, 11, 24, tzinfo=PARIS)
DIGEST = "9e0f7c1b2a3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7"
JWS = b'{"payload":"e30","signatures":[]}'

CANDIDATES = (
    Candidate(id="2026-0417", given_name="Camille", family_name="Lefèvre-N’Guessan"),
    Candidate(id="2026-0421", given_name="Noël", family_name="Brindavoine"),
    Candidate(id="2026-0422", given_name="Inès", family_name="D’Aubrac"),
    Candidate(id="2026-0423", given_name="Loïc", family_name="Kerguélen"),
    Candidate(id="2026-0424", given_name="Maëlys", family_name="Œuvrard"),
    Candidate(id="2026-0433", given_name="Mehdi", family_name="Sabatier"),
)
JURORS = (
    Juror(id="J1", given_name="Hélène", family_name="Marchetti"),
    Juror(id="J2", given_name="Karim", family_name="Benali"),
    Juror(id="J3", given_name="Pauline", family_name="Lemaire"),
    Juror(id="J4", given_name="Nadia", family_name="Cherif"),
    Juror(id="J5", given_name="Laurent", family_name="Fontaine-Vanderplaetsen"),
    Juror(id="J6", given_name="Étienne", family_name="Œillet"),
)
TEAM = Team(
    id="G3", name="Groupe 3, projet Horizon", members=tuple(person.id for person in CANDIDATES[1:5])
)


@cache
def referential() -> Referential:
    return shipped_referential()


def at(hour: int, minute: int, second: int = 0) -> datetime:
    return DAY.replace(hour=hour, minute=minute, second=second)


def panel(size: int) -> tuple[PanelSeat, ...]:
    return tuple(
        PanelSeat(
            juror=juror.id,
            capacity=Capacity.BLOCK_TRAINER if number == 0 else Capacity.PROFESSIONAL,
            chair=number == 0,
        )
        for number, juror in enumerate(JURORS[:size])
    )


def a_sitting(assessment: str, candidates: tuple[str, ...], size: int, team: str | None) -> Sitting:
    return Sitting(
        id=f"P-{assessment}-7",
        room="Salle B204",
        assessment=assessment,
        starts_at=at(11, 30),
        candidates=candidates,
        team=team,
        panel=panel(size),
    )


def a_dossier(sitting: Sitting, kind: SessionKind = SessionKind.REAL) -> RoomDossier:
    return RoomDossier(
        session=ExamSession(
            id="2026-11",
            title="Session de novembre 2026",
            kind=kind,
            centre="Centre AIPF Lyon",
            referential_digest=REFERENTIAL_DIGEST,
            rules=some_rules(),
        ),
        referential=referential(),
        room=sitting.room,
        planning=Planning(candidates=CANDIDATES, teams=(TEAM,), jurors=JURORS, sittings=(sitting,)),
    )


def an_event(
    kind: TimerEventKind, moment: datetime, reason: str = "", minutes: int = 0
) -> TimerEvent:
    ticks = round((moment - DAY).total_seconds() * 1000)
    instant = Instant(utc=moment.astimezone(UTC), ticks=ticks, boot="b1")
    return TimerEvent(kind=kind, at=instant, reason=reason, minutes=minutes)


def a_timer(minutes: int) -> TimerRecord:
    end = at(11, 32, 4) + timedelta(minutes=minutes + 1, seconds=41)
    return TimerRecord(
        planned_minutes=minutes,
        phases=plain_run_sheet("E1", minutes).phases,
        events=(
            an_event(TimerEventKind.START, at(11, 32, 4)),
            an_event(
                TimerEventKind.PAUSE, at(11, 38, 12), "alarme incendie de l’étage, fausse alerte"
            ),
            an_event(TimerEventKind.RESUME, at(11, 39, 12)),
            an_event(TimerEventKind.STOP, end),
        ),
    )


def a_phased_timer() -> TimerRecord:
    """Half an hour in phases, extra time, a pause that a phase ends in, and an addition."""
    return TimerRecord(
        planned_minutes=30,
        phases=a_run_sheet().phases,
        extra_minutes=10,
        events=(
            an_event(TimerEventKind.START, at(11, 30, 2)),
            an_event(TimerEventKind.NEXT, at(11, 32, 4)),
            an_event(TimerEventKind.PAUSE, at(11, 58), "alarme incendie"),
            an_event(TimerEventKind.NEXT, at(11, 59)),
            an_event(TimerEventKind.RESUME, at(12, 0)),
            an_event(TimerEventKind.ADD, at(12, 1, 30), "vidéoprojecteur en panne", 2),
            an_event(TimerEventKind.STOP, at(12, 14, 40)),
        ),
    )


def a_context(
    sitting: Sitting,
    kind: SessionKind,
    absent: tuple[str, ...],
    late: tuple[str, ...],
    timer: TimerRecord | None,
) -> SheetContext:
    def presence(candidate: str) -> Presence:
        if candidate in absent:
            return Presence.EXCUSED
        return Presence.LATE if candidate in late else Presence.PRESENT

    minutes = referential().assessment(sitting.assessment).oral_minutes
    assert minutes is not None
    return SheetContext(
        session="2026-11",
        session_kind=kind,
        package=a_package(),
        referential_digest=REFERENTIAL_DIGEST,
        rules_digest=RULES_DIGEST,
        room=sitting.room,
        sitting=sitting.id,
        assessment=sitting.assessment,
        team=sitting.team,
        candidates=sitting.candidates,
        attendance=tuple(
            Attendance(
                candidate=candidate,
                presence=presence(candidate),
                identity_checked=True,
                at=at(11, 28),
                arrived_at=at(11, 28) if candidate in late and candidate not in absent else None,
            )
            for candidate in sitting.candidates
        ),
        timer=timer or a_timer(minutes),
        journal_head="98" * 32,
    )


COMMENTS = (
    "Veille régulière et sourcée ; la méthode est expliquée et reproductible.",
    "Aucune marge de sécurité, charges oubliées : le budget prévisionnel tient sur le papier, mais "
    "la masse salariale du deuxième semestre manque et le point mort n’est pas recalculé.",
    "Bonne écoute, réponses directes.",
)
REASON = (
    "Budget bien construit, mais les charges sociales manquent : la marge affichée n’est pas "
    "réaliste."
)
OVERALL = (
    "Un travail solide et personnel. La stratégie est lisible, les choix sont assumés et défendus "
    "avec calme face aux questions du jury ; le chiffrage reste à consolider."
)


@dataclass(frozen=True)
class _Ratings:
    levels: tuple[int | None, ...]
    comment: str


def _individual(row: int, seat: int) -> _Ratings:
    level: int | None = 3
    if (row * 7 + seat * 3) % 5 == 0:
        level = 2
    if row == 6:
        level = (3, 1, 2, 3, 3, 2)[seat]
    if row == 7 and seat == 1:
        level = None
    comment = COMMENTS[(row + seat) % 3] if (row * 3 + seat) % 7 == 0 or row == 6 else ""
    return _Ratings((level,), comment)


def a_score_sheet(
    context: SheetContext, seat: PanelSeat, number: int, rows: tuple[ChecklistRow, ...]
) -> ScoreSheet:
    return ScoreSheet(
        format=1,
        context=context,
        juror=seat.juror,
        capacity=seat.capacity,
        chair=seat.chair,
        revision=1,
        supersedes=None,
        ratings=tuple(
            CriterionRating(
                criterion=row.criterion.code,
                candidate=row.candidate,
                level=_individual(index, number).levels[0],
                comment=_individual(index, number).comment,
            )
            for index, row in enumerate(rows)
        ),
        adjustments=(),
        overall_comment="Un oral clair, à consolider côté chiffres." if number < 2 else "",
        notes="",
        sealed_at=at(12, 9 + number, 30),
    )


def a_panel_document(
    assessment: str = "E1",
    *,
    candidates: tuple[str, ...] = ("2026-0417",),
    team: str | None = None,
    size: int = 2,
    kind: SessionKind = SessionKind.REAL,
    absent: tuple[str, ...] = (),
    late: tuple[str, ...] = (),
    timer: TimerRecord | None = None,
) -> PanelSheetDocument:
    sitting = a_sitting(assessment, candidates, size, team)
    context = a_context(sitting, kind, absent, late, timer)
    rows = checklist(referential().assessment(assessment), sitting, context.attendance)
    sheets = [a_score_sheet(context, seat, n, rows) for n, seat in enumerate(sitting.panel)]
    ratings = []
    for index, row in enumerate(rows):
        levels = [_individual(index, number).levels[0] for number in range(size)]
        observed = sorted(level for level in levels if level is not None)
        reason = REASON if observed[-1] - observed[0] > 1 else ""
        ratings.append(
            AgreedRating(
                criterion=row.criterion.code,
                candidate=row.candidate,
                level=observed[(len(observed) - 1) // 2] if not reason else 2,
                reason=reason,
            )
        )
    sheet = PanelSheet(
        format=1,
        context=context,
        members=tuple(
            PanelMember(
                juror=seat.juror,
                capacity=seat.capacity,
                chair=seat.chair,
                sheet_digest=f"{number:02x}5b" * 16,
            )
            for number, seat in enumerate(sitting.panel, start=1)
        ),
        revision=1,
        supersedes=None,
        revision_reason="",
        ratings=tuple(ratings),
        adjustments=(),
        overall_comment=OVERALL,
        agreed_at=at(12, 21),
    )
    return PanelSheetDocument(
        dossier=a_dossier(sitting, kind),
        sheet=sheet,
        score_sheets=tuple(
            SealedSheet(sheet=own, short_digest=short_digest(member.sheet_digest))
            for own, member in zip(sheets, sheet.members, strict=True)
        ),
        digest=a_digest("panel-sheet"),
        measured=measured_oral(context.timer),
        created_at=at(12, 24, 7),
    )


def e1() -> PanelSheetDocument:
    return a_panel_document()


def e3a() -> PanelSheetDocument:
    return a_panel_document(
        "E3a",
        candidates=TEAM.members,
        team=TEAM.id,
        absent=(TEAM.members[2],),
        late=(TEAM.members[1],),
    )


def e5b(size: int = 5) -> PanelSheetDocument:
    return a_panel_document("E5b", candidates=("2026-0433",), size=size)


def a_digest(typ: str) -> PrintedDigest:
    return PrintedDigest(full=DIGEST, short=short_digest(DIGEST), qr_text=qr_text(typ, DIGEST))


def a_score_document(panel_document: PanelSheetDocument, seat: int = 0) -> ScoreSheetDocument:
    return ScoreSheetDocument(
        dossier=panel_document.dossier,
        sheet=panel_document.score_sheets[seat].sheet,
        digest=a_digest("score-sheet"),
        measured=panel_document.measured,
        created_at=at(12, 10),
    )


def with_comment(document: PanelSheetDocument, comment: str) -> PanelSheetDocument:
    """The same document, its first juror's first comment replaced."""
    first, *others = document.score_sheets
    rating, *ratings = first.sheet.ratings
    sheet = replace(first.sheet, ratings=(replace(rating, comment=comment), *ratings))
    return replace(document, score_sheets=(replace(first, sheet=sheet), *others))


def without_source(document: PanelSheetDocument, criterion: str) -> PanelSheetDocument:
    """The same document, had the centre added that criterion to the référentiel itself."""
    referential_ = document.dossier.referential
    assessment = referential_.assessment(document.sheet.context.assessment)
    changed = replace(
        assessment,
        criteria=tuple(
            replace(one, source=()) if one.code == criterion else one for one in assessment.criteria
        ),
    )
    blocks = tuple(
        replace(
            block,
            assessments=tuple(
                changed if one.code == assessment.code else one for one in block.assessments
            ),
        )
        for block in referential_.blocks
    )
    dossier = replace(document.dossier, referential=replace(referential_, blocks=blocks))
    return replace(document, dossier=dossier)
