"""The « feuille d’émargement » of a room's day: who is expected when, who came, who signs.

Only planned beginnings stand on it: candidates read each other's lines, and a length or an
end would tell who has extra time. What is recorded already is printed, the rest is left to
the pen.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo

from app.documents import french
from app.documents.flow import LEFT, RIGHT, Flow, line_of, lines_of
from app.documents.form_parts import (
    Choice,
    Field,
    InkSigner,
    end_on_a_back,
    form_pdf,
    lay_fields,
    lay_form_title,
    lay_ink_signatures,
    lay_lines,
    paper_frame,
    tick_marks,
)
from app.documents.french import NBSP
from app.documents.marks import Ink, Line, Mark, Page
from app.documents.paper_content import AttendanceRegister, PaperSeat, RegisteredSitting
from app.documents.typeface import (
    BODY_STRONG,
    CAPTION,
    SMALL,
    SMALL_STRONG,
    TextStyle,
    wrapped,
)
from app.domain.attendance import Attendance, Presence
from app.domain.session import Candidate, Juror

TITLE = "Feuille d’émargement"
_NOTE = (
    "Absence, absence excusée et retard sont trois choses, et aucune n’est un zéro. "
    "L’original signé est joint au dossier de la session."
)
_ROW_HIGH = 40.0
_EMPTY_JURORS = 4
_PRESENCES = (
    (Presence.LATE, "retard"),
    (Presence.ABSENT, "absence"),
    (Presence.EXCUSED, "absence excusée"),
)


@dataclass(frozen=True, slots=True)
class _Column:
    heading: str
    width: float


_CANDIDATES = (
    _Column("Heure prévue", 46),
    _Column("Candidat et numéro", 138),
    _Column("Identité", 50),
    _Column("Absence ou retard", 74),
    _Column("Arrivée", 48),
    _Column("Départ", 48),
    _Column("Signature du candidat", 107.28),
)
_JURORS = (
    _Column("Attendu à", 46),
    _Column("Membre du jury", 138),
    _Column("Qualité", 124),
    _Column("Arrivée", 48),
    _Column("Départ", 48),
    _Column("Signature", 107.28),
)


def attendance_register_pdf(content: AttendanceRegister, *, created_at: datetime) -> bytes:
    """Return the register of one room and one day."""
    return form_pdf(
        attendance_register_pages(content),
        title=", ".join(filter(None, (TITLE, content.room))),
        session=content.session,
        created_at=created_at,
    )


def attendance_register_pages(content: AttendanceRegister) -> tuple[Page, ...]:
    """Return the pages of a register."""
    flow = Flow()
    day = "" if content.day is None else french.long_date(content.day)
    subject = " · ".join(filter(None, (content.room, day)))
    lay_form_title(flow, TITLE, subject, content.number)
    if content.day is None:
        lay_fields(flow, (Field("Salle", 4), Field("Jour", 4), Field("Épreuve", 3)))
    flow.down(10)
    _lay_candidates(flow, content)
    flow.down(16)
    _lay_jurors(flow, content.sittings)
    flow.down(12)
    lay_lines(flow, "Observations, départs et remplacements en cours de journée", 2)
    lay_ink_signatures(
        flow,
        [InkSigner("", "présidence du jury"), InkSigner("", "surveillance de la salle")],
        "Clôture de la feuille",
    )
    end_on_a_back(flow, "Suite des observations")
    frame = paper_frame(
        content.session,
        content.referential,
        document=" · ".join(filter(None, (TITLE, subject))),
        number=content.number,
        digest=content.digest,
        note=_NOTE,
    )
    return frame.around(flow.pages)


def _lay_candidates(flow: Flow, content: AttendanceRegister) -> None:
    flow.heading("Candidats", keep=90)
    _open_table(flow, _CANDIDATES)
    for registered in content.sittings:
        sitting = registered.sitting
        team = f" · {sitting.team}" if sitting.team else ""
        flow.band(f"{sitting.assessment.code}, {sitting.assessment.title}{team}")
        for candidate in sitting.candidates:
            if candidate is not None:
                _lay_candidate(flow, registered, candidate)
    if content.sittings and content.empty_rows:
        flow.band("Candidats non prévus au planning")
    for _ in range(content.empty_rows):
        _lay_row(flow, _CANDIDATES, ((), (), *_ticks(None), (), (), ()))
    _close_table(flow)


def _lay_candidate(flow: Flow, registered: RegisteredSitting, candidate: Candidate) -> None:
    starts_at = registered.sitting.starts_at
    recorded = registered.recorded(candidate)
    expected = french.clock(starts_at, starts_at.tzinfo) if starts_at else ""
    name = _wrapped(candidate.name, BODY_STRONG, _CANDIDATES[1])
    zone = starts_at.tzinfo if starts_at else None
    known = "" if recorded is None else f"relevé à {french.clock(recorded.at, zone)}"
    came, went = (recorded.arrived_at, recorded.left_at) if recorded else (None, None)
    _lay_row(
        flow,
        _CANDIDATES,
        (
            ((expected, BODY_STRONG),),
            (*name, (f"n°{NBSP}{candidate.id}", SMALL), *(((known, CAPTION),) if known else ())),
            *_ticks(recorded),
            _clock(came, zone),
            _clock(went, zone),
            (),
        ),
    )


def _clock(moment: datetime | None, zone: tzinfo | None) -> _Lines:
    return () if moment is None else ((french.clock(moment, zone), BODY_STRONG),)


_Lines = tuple[tuple[str, TextStyle], ...]
_Cell = _Lines | tuple[Choice, ...]


def _ticks(recorded: Attendance | None) -> tuple[tuple[Choice, ...], tuple[Choice, ...]]:
    """Return the boxes of a candidate: identity, then what is neither here nor on time."""
    identity = Choice("vérifiée", recorded is not None and recorded.identity_checked)
    presences = tuple(
        Choice(words, recorded is not None and recorded.presence is presence)
        for presence, words in _PRESENCES
    )
    return (identity,), presences


def _lay_jurors(flow: Flow, sittings: Sequence[RegisteredSitting]) -> None:
    flow.heading("Jury", keep=90)
    _open_table(flow, _JURORS)
    for juror, seat, first in _expected_jurors(sittings):
        words = french.capacity(seat.capacity, chair=seat.chair) if seat.capacity else ""
        cells = (
            ((first, BODY_STRONG),),
            _wrapped(juror.name, BODY_STRONG, _JURORS[1]),
            _wrapped(words, SMALL, _JURORS[2]),
        )
        _lay_row(flow, _JURORS, (*cells, (), (), ()))
    empty = _EMPTY_JURORS if not sittings else 1
    for _ in range(empty):
        _lay_row(flow, _JURORS, ((), (), (), (), (), ()))
    _close_table(flow)


def _expected_jurors(
    sittings: Sequence[RegisteredSitting],
) -> list[tuple[Juror, PaperSeat, str]]:
    """Return each juror once, by the first sitting that needs them."""
    found: dict[str, tuple[Juror, PaperSeat, str]] = {}
    for registered in sittings:
        starts_at = registered.sitting.starts_at
        first = french.clock(starts_at, starts_at.tzinfo) if starts_at else ""
        for seat in registered.sitting.seats:
            if seat.juror is not None:
                found.setdefault(seat.juror.id, (seat.juror, seat, first))
    return list(found.values())


def _wrapped(text: str, style: TextStyle, column: _Column) -> _Lines:
    return tuple((line, style) for line in wrapped(text, style, column.width - 6))


def _open_table(flow: Flow, columns: Sequence[_Column]) -> None:
    def head() -> None:
        flow.rule(Ink.TEXT, 0.8)
        x = LEFT
        lines = [wrapped(column.heading, SMALL_STRONG, column.width - 6) for column in columns]
        for column, words in zip(columns, lines, strict=True):
            flow.add(*lines_of(x + 3, flow.y - 3, words, SMALL_STRONG))
            x += column.width
        flow.down(SMALL_STRONG.leading * max(map(len, lines)) + 6)
        flow.rule(Ink.TEXT, 0.5)

    flow.ensure(120)
    head()
    flow.top_of_table = head


def _close_table(flow: Flow) -> None:
    flow.top_of_table = None
    flow.rule(Ink.TEXT, 0.8)


def _lay_row(flow: Flow, columns: Sequence[_Column], cells: Sequence[_Cell]) -> None:
    high = max(_ROW_HIGH, max(_cell_high(cell) for cell in cells) + 8)
    flow.ensure(high)
    x = LEFT
    for column, cell in zip(columns, cells, strict=True):
        flow.add(*_cell_marks(x + 3, flow.y - 4, cell))
        x += column.width
        if x < RIGHT - 1:
            flow.add(Line(x, flow.y, x, flow.y - high))
    flow.down(high)
    flow.rule()


def _cell_high(cell: _Cell) -> float:
    return sum(12.0 if isinstance(item, Choice) else item[1].leading for item in cell)


def _cell_marks(x: float, top: float, cell: _Cell) -> list[Mark]:
    marks: list[Mark] = []
    for item in cell:
        if isinstance(item, Choice):
            marks.extend(tick_marks(x, top, item, CAPTION))
            top -= 12.0
        else:
            text, style = item
            marks.append(line_of(x, top, text, style))
            top -= style.leading
    return marks
