"""The head of a sheet: for whom, what, where, when as planned, and when as the timer saw it."""

from __future__ import annotations

from datetime import timedelta

from app.documents import french
from app.documents.content import PanelSheetDocument, ScoreSheetDocument
from app.documents.flow import LEFT, RIGHT, Cell, Flow, line_of
from app.documents.french import NBSP
from app.documents.marks import Ink
from app.documents.typeface import BODY, SMALL, SUBJECT, TITLE
from app.domain.score_sheet import SheetContext
from app.domain.session import RoomDossier, Sitting
from app.domain.timer_record import TimerEvent, TimerEventKind, TimerRecord

_Document = PanelSheetDocument | ScoreSheetDocument


def subject(dossier: RoomDossier, context: SheetContext) -> str:
    """The name of the candidate or of the team that a sheet is about."""
    planning = dossier.planning
    if context.team is not None:
        return planning.team(context.team).name
    return planning.candidate(context.candidates[0]).name


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
    zone = sitting.starts_at.tzinfo
    assessment = dossier.referential.assessment(context.assessment)
    block = dossier.referential.block_of(context.assessment)
    day = french.long_date(sitting.starts_at.date())
    flow.facts(
        (
            Cell(caption="Épreuve", text=f"{assessment.code}, {assessment.title}", share=5),
            Cell(caption="Bloc", text=f"Bloc{NBSP}{block.number}, {block.title}", share=5),
        ),
        BODY,
    )
    flow.facts(
        (
            Cell(caption="Salle et jour", text=f"{context.room}, {day}", share=4),
            Cell(caption="Oral prévu", text=_planned(sitting, context.timer), share=3),
            Cell(
                caption=f"Oral mesuré ({french.utc_offset(sitting.starts_at)})",
                text=_measured(document.measured, sitting, context),
                share=3,
            ),
        ),
        BODY,
    )
    people = "\n".join(
        f"{dossier.planning.candidate(entry.candidate).name} "
        f"(n°{NBSP}{entry.candidate}){french.COLON} {french.attendance(entry, zone)}"
        for entry in context.attendance
    )
    flow.facts(
        (
            Cell(caption="Présence", text=people or "non relevée", share=6),
            Cell(caption="Pauses", text=_pauses(context.timer, sitting), share=4),
        ),
        SMALL,
    )


def _planned(sitting: Sitting, timer: TimerRecord) -> str:
    start, zone = sitting.starts_at, sitting.starts_at.tzinfo
    span = timedelta(minutes=timer.planned_minutes)
    return (
        f"{french.clock(start, zone)}–{french.clock(start + span, zone)} ({french.duration(span)})"
    )


def _measured(measured: timedelta | None, sitting: Sitting, context: SheetContext) -> str:
    events = context.timer.events
    if measured is None or not events:
        return "non chronométré"
    zone = sitting.starts_at.tzinfo
    first, last = events[0].at.utc, events[-1].at.utc
    span = f"{french.exact_clock(first, zone)}–{french.exact_clock(last, zone)}"
    return f"{span} ({french.duration(measured)})"


def _pauses(timer: TimerRecord, sitting: Sitting) -> str:
    zone = sitting.starts_at.tzinfo
    lines: list[str] = []
    pause: TimerEvent | None = None
    for event in timer.events:
        if event.kind is TimerEventKind.PAUSE:
            pause = event
        elif pause is not None:
            start = french.exact_clock(pause.at.utc, zone)
            lines.append(f"{start}–{french.exact_clock(event.at.utc, zone)}, {pause.reason}")
            pause = None
    return "\n".join(lines) or "aucune"
