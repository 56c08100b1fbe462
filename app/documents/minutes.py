"""The « procès-verbal d’épreuve »: what a room planned for a day, what took place, who signs."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta, tzinfo

from app.documents import french
from app.documents.flow import LEFT, RIGHT, WIDTH, Cell, Flow, line_of
from app.documents.french import COLON, NBSP
from app.documents.incident_report import person_words
from app.documents.marks import Ink
from app.documents.report_content import MinutesDocument
from app.documents.report_parts import (
    CATEGORIES,
    lay_report_title,
    lay_signers,
    lay_text,
    report_pdf,
)
from app.documents.typeface import BODY, BODY_STRONG, SMALL
from app.domain.attendance import Attendance
from app.domain.interest import InterestDeclaration, Link, Stand
from app.domain.minutes import MinutesSitting, SittingOutcome
from app.domain.paper_record import PaperRecord
from app.domain.session import PanelSeat

TITLE = "Procès-verbal d’épreuve"
ATTACHMENT = "pv-epreuve.jws.json"
_OUTCOMES = {
    SittingOutcome.SIGNED: "grille harmonisée signée",
    SittingOutcome.NOBODY_CAME: "personne ne s’est présenté",
    SittingOutcome.OPEN: "grille harmonisée non signée",
    SittingOutcome.NOT_HELD: "oral non tenu",
}
_LINKS = {
    Link.NONE: "aucun lien",
    Link.ACQUAINTANCE: "connaissance",
    Link.OWN_TRAINER: "a formé le candidat",
    Link.INFLUENCING: "lien de nature à influencer",
}


def minutes_pdf(content: MinutesDocument, *, jws: bytes) -> bytes:
    """Return the readable copy of signed minutes, with the JWS attached.

    It holds one empty signature field per member who signs with a key, named by
    `signature_field` after the member's place.
    """
    minutes, dossier = content.minutes, content.dossier
    subject = f"{minutes.room}, {french.long_date(minutes.day)}"
    flow = Flow()
    lay_report_title(flow, TITLE, subject, content.number, minutes.revision)
    _lay_counts(flow, content)
    _lay_revision(flow, content)
    _lay_jury(flow, content)
    flow.heading("Passages", keep=120)
    for sitting in minutes.sittings:
        _lay_sitting(flow, content, sitting)
    flow.down(10)
    _lay_incidents(flow, content)
    _lay_changes(flow, content)
    lay_text(flow, "Observations du jury", minutes.observations, otherwise="Aucune.")
    lay_signers(flow, dossier, minutes.members)
    return report_pdf(
        flow,
        dossier,
        title=TITLE,
        subject=subject,
        number=content.number,
        revision=minutes.revision,
        digest=content.digest,
        created_at=content.created_at,
        attachment=ATTACHMENT,
        jws=jws,
    )


def _lay_counts(flow: Flow, content: MinutesDocument) -> None:
    sittings = content.minutes.sittings
    outcomes = [each.outcome for each in sittings]
    came = [entry for each in sittings for entry in each.attendance]
    here = sum(entry.is_here for entry in came)
    flow.facts(
        (
            Cell(
                caption="Passages",
                text=f"{_counted(len(sittings), 'prévu')}, "
                f"{_counted(outcomes.count(SittingOutcome.SIGNED), 'signé')}",
                share=3,
            ),
            Cell(
                caption="Candidats",
                text=f"{here} en présence, {len(came) - here} en absence",
                share=4,
            ),
            Cell(
                caption="Grilles individuelles",
                text=str(sum(len(each.score_sheets) for each in sittings)),
                share=2,
            ),
            Cell(
                caption="Grilles harmonisées",
                text=str(sum(len(each.panel_sheets) for each in sittings)),
                share=2,
            ),
            Cell(caption="PV d’incident", text=str(len(content.incidents)), share=2),
        ),
        BODY,
    )


def _counted(count: int, word: str) -> str:
    """« 0 prévu », « 3 prévus »."""
    return f"{count} {word}{'s' if count > 1 else ''}"


def _lay_revision(flow: Flow, content: MinutesDocument) -> None:
    minutes = content.minutes
    if minutes.supersedes is not None:
        flow.down(4)
        lead = f"Version{NBSP}{minutes.revision}, remplace {content.replaces}{COLON}"
        flow.paragraph(minutes.revision_reason, BODY, lead=lead)


def _lay_jury(flow: Flow, content: MinutesDocument) -> None:
    seats: dict[tuple[str, str], list[MinutesSitting]] = {}
    for sitting in content.minutes.sittings:
        for seat in sitting.panel:
            words = french.capacity(seat.capacity, chair=seat.chair)
            seats.setdefault((seat.juror, words), []).append(sitting)
    flow.down(6)
    flow.heading("Jury de la journée")
    for (juror, words), sittings in seats.items():
        flow.ensure(BODY.leading)
        count = _counted(len(sittings), "passage")
        flow.add(
            line_of(LEFT, flow.y, content.dossier.planning.juror(juror).name, BODY_STRONG),
            line_of(LEFT + WIDTH * 0.4, flow.y, words, BODY),
            line_of(RIGHT, flow.y - 0.6, count, SMALL, Ink.MUTED, right=True),
        )
        flow.down(BODY.leading + 1)
    flow.down(8)


def _lay_sitting(flow: Flow, content: MinutesDocument, told: MinutesSitting) -> None:
    dossier = content.dossier
    sitting = dossier.planning.sitting(told.sitting)
    assessment = dossier.referential.assessment(told.assessment)
    zone = told.planned_at.tzinfo
    subject = dossier.planning.subject_name(sitting)
    flow.band(
        f"{french.clock(told.planned_at, zone)} · {subject} · {assessment.code}, {assessment.title}"
    )
    flow.facts(
        (
            Cell(caption="Oral prévu", text=_planned(told), share=3),
            Cell(
                caption=f"Oral tenu ({french.utc_offset(told.planned_at)})",
                text=_held(content, told),
                share=4,
            ),
            Cell(caption="Jury", text=_panel(content, told.panel), share=4),
        ),
        SMALL,
    )
    flow.facts(
        (
            Cell(caption="Présence", text=_presence(content, told), share=7),
            Cell(caption="Liens d’intérêt", text=_links(content, told), share=4),
        ),
        SMALL,
    )
    flow.facts(
        (
            Cell(caption="Issue", text=_outcome(content, told), share=5),
            Cell(caption="Grilles, par leur empreinte", text=_sheets(content, told), share=6),
        ),
        SMALL,
    )


def _planned(told: MinutesSitting) -> str:
    """« 11:30–12:10 », an accommodation's extra time included."""
    start, zone = told.planned_at, told.planned_at.tzinfo
    given = timedelta(minutes=told.timer.planned_minutes + told.timer.extra_minutes)
    return f"{french.clock(start, zone)}–{french.clock(start + given, zone)}"


def _held(content: MinutesDocument, told: MinutesSitting) -> str:
    measured, zone = content.measured[told.sitting], told.planned_at.tzinfo
    if told.paper is not None:
        return _paper(told.paper, zone)
    if told.timer.over_elsewhere:
        return "chronométré sur un autre ordinateur"
    if measured is None:
        return "non chronométré"
    first, last = measured.began_at, measured.ended_at
    return (
        f"{french.exact_clock(first, zone)}–{french.exact_clock(last, zone)} "
        f"({french.duration(measured.time)})"
    )


def _paper(paper: PaperRecord, zone: tzinfo | None) -> str:
    moments = [
        french.clock(moment, zone)
        for moment in (paper.began_at, paper.ended_at)
        if moment is not None
    ]
    return f"{'–'.join(moments) or 'heure non écrite'}, tenu sur papier{COLON} {paper.reason}"


def _panel(content: MinutesDocument, panel: Iterable[PanelSeat]) -> str:
    return "\n".join(
        f"{content.dossier.planning.juror(seat.juror).name}{', présidence' if seat.chair else ''}"
        for seat in panel
    )


def _presence(content: MinutesDocument, told: MinutesSitting) -> str:
    recorded = {entry.candidate: entry for entry in told.attendance}
    return "\n".join(
        f"{content.dossier.planning.candidate(each).name} (n°{NBSP}{each}){COLON} "
        f"{_came(recorded.get(each), told)}"
        for each in told.candidates
    )


def _came(entry: Attendance | None, told: MinutesSitting) -> str:
    if entry is None:
        return "présence non relevée"
    zone = told.planned_at.tzinfo
    words = french.attendance(entry, zone)
    if entry.left_at is not None:
        words = f"{words}, départ à {french.clock(entry.left_at, zone)}"
    if entry.lacks_reason:
        return f"{words}, motif non écrit"
    return f"{words}, motif{COLON} {entry.reason}" if entry.reason else words


def _links(content: MinutesDocument, told: MinutesSitting) -> str:
    lines = [_link(content, each) for each in told.declarations if each.link is not Link.NONE]
    if lines:
        return "\n".join(lines)
    return "aucun déclaré" if told.declarations else "rien n’a été déclaré"


def _link(content: MinutesDocument, declared: InterestDeclaration) -> str:
    planning = content.dossier.planning
    stand = "déport" if declared.stand is Stand.RECUSES else "siège"
    reason = f", {declared.reason}" if declared.reason else ""
    return (
        f"{planning.juror(declared.juror).name}, {planning.candidate(declared.candidate).name}"
        f"{COLON} {_LINKS[declared.link]}, {stand}{reason}"
    )


def _outcome(content: MinutesDocument, told: MinutesSitting) -> str:
    zone = told.planned_at.tzinfo
    refusals = (
        f"{content.dossier.planning.juror(each.juror).name} refuse de signer à "
        f"{french.clock(each.refused_at, zone)}{COLON} {each.reason}"
        for each in told.refusals
    )
    return "\n".join((_OUTCOMES[told.outcome], *refusals))


def _sheets(content: MinutesDocument, told: MinutesSitting) -> str:
    short = content.short_digests
    lines = [f"harmonisée{COLON} {short[each]}" for each in told.panel_sheets]
    lines += [f"individuelle{COLON} {short[each]}" for each in told.score_sheets]
    return "\n".join(lines) or "aucune"


def _lay_incidents(flow: Flow, content: MinutesDocument) -> None:
    lines = []
    for quoted in content.incidents:
        incident = quoted.incident
        zone = incident.happened_at.tzinfo
        persons = "".join(f", {person_words(content.dossier, each)}" for each in incident.persons)
        lines.append(
            f"{french.clock(incident.happened_at, zone)}, {CATEGORIES[incident.category]}{persons}"
            f"{COLON} PV d’incident n°{NBSP}{incident.id.removeprefix('I')}, "
            f"version{NBSP}{quoted.revision}, empreinte {quoted.short_digest}"
        )
    lay_text(flow, "Incidents", "\n".join(lines), otherwise="Aucun PV d’incident n’est signé.")


def _lay_changes(flow: Flow, content: MinutesDocument) -> None:
    zone = None if not content.minutes.sittings else content.minutes.sittings[0].planned_at.tzinfo
    lines = [
        f"{french.clock(change.added_at, zone)}, {change.words}{COLON} {change.reason} "
        f"(empreinte {change.short_digest})"
        for change in content.changes
    ]
    lay_text(flow, "Changements du planning", "\n".join(lines), otherwise="Aucun.")
