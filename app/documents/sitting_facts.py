"""The head of a sheet: for whom, what, where, when as planned, and when as the timer saw it."""

from __future__ import annotations

from datetime import timedelta

from app.documents import french
from app.documents.content import (
    MeasuredOral,
    MeasuredPhase,
    PanelSheetDocument,
    ScoreSheetDocument,
)
from app.documents.flow import LEFT, RIGHT, Cell, Flow, line_of
from app.documents.french import COLON, NBSP
from app.documents.marks import Ink
from app.documents.typeface import BODY, SMALL, SUBJECT, TITLE
from app.domain.attendance import LateArrangement, LateChoice
from app.domain.interest import Link
from app.domain.paper_record import PaperRecord
from app.domain.score_sheet import PanelSheet, SheetContext
from app.domain.session import RoomDossier, Sitting
from app.domain.timer_record import TimerEvent, TimerEventKind, TimerRecord

_Document = PanelSheetDocument | ScoreSheetDocument
ON_PAPER = "Saisie d’après papier"


def subject(dossier: RoomDossier, context: SheetContext) -> str:
    """The name of the candidate or of the team that a sheet is about."""
    planning = dossier.planning
    if context.team is not None:
        return planning.team(context.team).name
    return planning.candidate(context.candidates[0]).name


def paper_stamps(context: SheetContext) -> tuple[str, ...]:
    """Return what is framed on every page of a sheet that was entered from paper."""
    return () if context.paper is None else (ON_PAPER,)


def lay_title(flow: Flow, title: str, document: _Document) -> None:
    """Lay the document's title, its number and version, and for whom it is."""
    sheet = document.sheet
    flow.add(
        line_of(LEFT, flow.y, title, TITLE),
        line_of(
            RIGHT,
            flow.y - 2,
            f"Document n°{NBSP}{document.number}",
            SMALL,
            Ink.MUTED,
            right=True,
        ),
        line_of(
            RIGHT, flow.y - 2 - SMALL.leading, _version(document), SMALL, Ink.MUTED, right=True
        ),
    )
    flow.down(TITLE.leading)
    flow.paragraph(subject(document.dossier, sheet.context), SUBJECT, ink=Ink.ACCENT)
    if sheet.context.paper is not None:
        reason = sheet.context.paper.reason
        flow.paragraph(
            f"passage tenu sur papier, motif{COLON} {reason}", BODY, lead=f"{ON_PAPER}{COLON}"
        )
    flow.down(4)
    flow.rule()


def _version(document: _Document) -> str:
    sheet = document.sheet
    version = f"Version{NBSP}{sheet.revision}"
    if sheet.supersedes is None:
        return version
    return f"{version}, remplace la version{NBSP}{sheet.revision - 1}"


def lay_facts(flow: Flow, document: _Document) -> None:
    """Lay the facts of the sitting."""
    dossier, context = document.dossier, document.sheet.context
    sitting = dossier.planning.sitting(context.sitting)
    assessment = dossier.referential.assessment(context.assessment)
    block = dossier.referential.block_of(context.assessment)
    flow.facts(
        (
            Cell(caption="Épreuve", text=f"{assessment.code}, {assessment.title}", share=5),
            Cell(caption="Bloc", text=f"Bloc{NBSP}{block.number}, {block.title}", share=5),
        ),
        BODY,
    )
    day = french.long_date(sitting.starts_at.date())
    flow.facts(
        (
            Cell(caption="Salle et jour", text=f"{context.room}, {day}", share=4),
            Cell(caption="Oral prévu", text=_planned(sitting, context.timer), share=3),
            Cell(
                caption=f"{_timed(document)} ({french.utc_offset(sitting.starts_at)})",
                text=_measured(document.measured, sitting, context.timer, context.paper),
                share=3,
            ),
        ),
        BODY,
    )
    flow.facts(
        (
            Cell(caption="Présence", text=_presence(dossier, context, sitting), share=6),
            Cell(caption="Pauses", text=_pauses(context.timer, sitting), share=4),
        ),
        SMALL,
    )
    flow.facts(
        (
            Cell(caption="Liens d’intérêt", text=_links(document), share=6),
            Cell(caption="Incidents", text=_incidents(context), share=4),
        ),
        SMALL,
    )
    _lay_phases(flow, document.measured, context.timer, sitting)


def _lay_phases(
    flow: Flow, measured: MeasuredOral | None, timer: TimerRecord, sitting: Sitting
) -> None:
    """Lay what each phase took and what was added, where there is more to say than above."""
    phases = measured.phases if measured is not None else ()
    added = _additions(timer, sitting)
    if len(phases) < 2 and not added:
        return
    text = "\n".join(_phase(phase) for phase in phases) or "aucune"
    flow.facts(
        (
            Cell(caption="Phases mesurées", text=text, share=6),
            Cell(caption="Temps ajouté", text=added or "aucun", share=4),
        ),
        SMALL,
    )


def _lateness(late: LateArrangement) -> str:
    """« retard de 7 min, fin prévue gardée », or that the jury left the whole time, and why."""
    minutes = french.duration(timedelta(minutes=late.delay_minutes))
    if late.choice is LateChoice.KEEPS_END:
        return f"retard de {minutes}, fin prévue gardée"
    return f"retard de {minutes}, temps entier laissé{COLON} {late.reason}"


def _planned(sitting: Sitting, timer: TimerRecord) -> str:
    """« 11:30–12:00 (30 min) », with what an accommodation adds."""
    start, zone = sitting.starts_at, sitting.starts_at.tzinfo
    given = timedelta(minutes=timer.planned_minutes)
    extra = timedelta(minutes=timer.extra_minutes)
    length = french.duration(given)
    if extra:
        length = f"{length} + {french.duration(extra)} d’aménagement"
    if timer.late is not None:
        length = f"{length}, {_lateness(timer.late)}"
    end = start + given + extra
    return f"{french.clock(start, zone)}–{french.clock(end, zone)} ({length})"


def _timed(document: _Document) -> str:
    on_paper = document.measured is None and document.sheet.context.paper is not None
    return "Oral tenu" if on_paper else "Oral mesuré"


def _measured(
    measured: MeasuredOral | None, sitting: Sitting, timer: TimerRecord, paper: PaperRecord | None
) -> str:
    """« 11:32:07–12:02:48 (30 min 41 s) », or why nothing was measured."""
    zone = sitting.starts_at.tzinfo
    if measured is None and paper is not None:
        times = french.span(paper.began_at, paper.ended_at, zone)
        return f"{times}, d’après papier" if times else "heures non relevées, d’après papier"
    if timer.over_elsewhere:
        return "chronométré sur un autre ordinateur"
    if measured is None:
        return "non chronométré"
    first, last = measured.began_at, measured.ended_at
    span = f"{french.exact_clock(first, zone)}–{french.exact_clock(last, zone)}"
    text = f"{span} ({french.duration(measured.time)})"
    return f"{text}\ndurée établie à l’heure de l’ordinateur" if measured.by_wall_clock else text


def _presence(dossier: RoomDossier, context: SheetContext, sitting: Sitting) -> str:
    zone = sitting.starts_at.tzinfo
    people = (
        f"{dossier.planning.candidate(entry.candidate).name} "
        f"(n°{NBSP}{entry.candidate}){COLON} {french.attendance(entry, zone)}"
        for entry in context.attendance
    )
    return "\n".join(people) or "non relevée"


def _links(document: _Document) -> str:
    """What members declared, or what the one juror of an individual sheet did."""
    planning, sheet = document.dossier.planning, document.sheet
    declared = [
        each
        for each in sheet.context.declarations
        if isinstance(sheet, PanelSheet) or each.juror == sheet.juror
    ]
    names = {juror.id: juror.name for juror in planning.jurors}
    names |= {candidate.id: candidate.name for candidate in planning.candidates}
    lines = [
        f"{names.get(each.juror, each.juror)}, pour {names.get(each.candidate, each.candidate)}"
        f"{COLON} {french.link(each)}"
        for each in declared
        if each.link is not Link.NONE
    ]
    if lines:
        return "\n".join(lines)
    return "aucun" if declared else "aucune déclaration"


def _incidents(context: SheetContext) -> str:
    signed = len(context.incidents)
    return f"procès-verbaux d’incident signés{COLON} {signed}" if signed else "aucun procès-verbal"


def _pauses(timer: TimerRecord, sitting: Sitting) -> str:
    zone = sitting.starts_at.tzinfo
    lines: list[str] = []
    pause: TimerEvent | None = None
    for event in timer.events:
        if event.kind is TimerEventKind.PAUSE:
            pause = event
        elif pause is not None and event.kind in (TimerEventKind.RESUME, TimerEventKind.STOP):
            start = french.exact_clock(pause.at.utc, zone)
            lines.append(f"{start}–{french.exact_clock(event.at.utc, zone)}, {pause.reason}")
            pause = None
    return "\n".join(lines) or "aucune"


def _additions(timer: TimerRecord, sitting: Sitting) -> str:
    zone = sitting.starts_at.tzinfo
    return "\n".join(
        f"{french.exact_clock(event.at.utc, zone)}, "
        f"{french.duration(timedelta(minutes=event.minutes))}, {event.reason}"
        for event in timer.events
        if event.kind is TimerEventKind.ADD
    )


def _phase(phase: MeasuredPhase) -> str:
    """« Présentation : 20 min 3 s sur 20 min »."""
    text = f"{phase.name}{COLON} {french.duration(phase.spent)}"
    if phase.allowed is not None:
        text = f"{text} sur {french.duration(phase.allowed)}"
    return text if phase.counted else f"{text}, hors durée de l’oral"
