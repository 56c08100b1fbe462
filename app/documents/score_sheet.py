"""The « grille individuelle »: what one juror sealed, before anything was shared."""

from __future__ import annotations

from dataclasses import replace

from app.documents import french
from app.documents.content import ScoreSheetDocument
from app.documents.criteria_table import (
    Column,
    CriteriaTable,
    Note,
    RatingCell,
    Row,
    Section,
    scale_legend,
)
from app.documents.file_properties import Attachment, FileProperties
from app.documents.flow import LEFT, RIGHT, WIDTH, Flow, line_of
from app.documents.frame import session_frame
from app.documents.french import COLON, NBSP
from app.documents.marks import Ink
from app.documents.pdf_file import pdf_file
from app.documents.signature_stamp import SignatureBox, lay_signatures
from app.documents.sitting_facts import lay_facts, lay_title, paper_stamps, subject
from app.documents.typeface import BODY, BODY_STRONG, SMALL
from app.domain.referential import CriterionGroup
from app.domain.score_sheet import CriterionRating

TITLE = "Grille individuelle"
ATTACHMENT = "grille-individuelle.jws.json"


def score_sheet_pdf(content: ScoreSheetDocument, *, jws: bytes) -> bytes:
    """Return the readable copy of one juror's sealed sheet, with the JWS attached.

    It holds one empty signature field, `signature_field(0)`.
    """
    sheet, dossier = content.sheet, content.dossier
    juror = dossier.planning.juror(sheet.juror).name
    name = subject(dossier, sheet.context)
    flow = Flow()
    lay_title(flow, TITLE, content)
    lay_facts(flow, content)
    _lay_juror(flow, content, juror)
    _table(flow, content).lay(_sections(content))
    if sheet.overall_comment:
        flow.down(8)
        flow.heading("Appréciation d’ensemble")
        flow.paragraph(sheet.overall_comment, BODY)
    if sheet.notes:
        flow.down(8)
        flow.heading("Notes prises pendant l’oral, jointes à la grille")
        flow.paragraph(sheet.notes, BODY)
    flow.down(10)
    words = french.capacity(sheet.capacity, chair=sheet.chair)
    box = SignatureBox(name=juror, words=words, detail="")
    if sheet.transcribed_by is not None:
        writer = dossier.planning.juror(sheet.transcribed_by).name
        box = SignatureBox(name=writer, words="a saisi cette grille", detail=f"Papier de {juror}")
    lay_signatures(flow, [box], "Signature")
    frame = session_frame(
        dossier.session,
        dossier.referential,
        document=f"{TITLE} · {sheet.context.assessment} · {name} · {juror}",
        number=f"Document n°{NBSP}{content.number}, version{NBSP}{sheet.revision}",
        digest=content.digest,
        reading_note=f"Copie de lecture{COLON} le fichier JWS joint ({ATTACHMENT}) fait foi. "
        "Signature électronique simple. Deux empreintes identiques, même contenu.",
    )
    frame = replace(frame, stamps=paper_stamps(sheet.context))
    properties = FileProperties(
        title=f"{TITLE}, {sheet.context.assessment}, {name}, {juror}",
        subject=f"{dossier.session.title}, empreinte {content.digest.short}",
        author=dossier.session.centre,
        created_at=content.created_at,
    )
    attachment = Attachment(
        name=ATTACHMENT,
        media_type="application/jose+json",
        description="Grille individuelle scellée (JWS)",
        data=jws,
    )
    return pdf_file(frame.around(flow.pages), properties, attachment)


def _lay_juror(flow: Flow, content: ScoreSheetDocument, name: str) -> None:
    sheet = content.sheet
    zone = content.dossier.planning.sitting(sheet.context.sitting).starts_at.tzinfo
    seal = f"grille scellée à{NBSP}{french.exact_clock(sheet.sealed_at, zone)}"
    words = french.capacity(sheet.capacity, chair=sheet.chair)
    flow.down(6)
    flow.heading("Membre du jury")
    flow.add(
        line_of(LEFT, flow.y, name, BODY_STRONG),
        line_of(LEFT + WIDTH * 0.3, flow.y, words, BODY),
        line_of(RIGHT, flow.y - 0.6, seal, SMALL, Ink.MUTED, right=True),
    )
    flow.down(BODY.leading + 1)
    if sheet.transcribed_by is not None:
        writer = content.dossier.planning.juror(sheet.transcribed_by).name
        flow.paragraph(f"Grille de papier, saisie par {writer}", SMALL, ink=Ink.MUTED)
    flow.down(8)


def _table(flow: Flow, content: ScoreSheetDocument) -> CriteriaTable:
    count = len({rating.criterion for rating in content.sheet.ratings})
    team = ", notés pour le groupe sauf mention" if content.sheet.context.team else ""
    return CriteriaTable(
        flow,
        [Column(heading="Note", second_line="", width=116.0, words=True)],
        heading=f"Critères{COLON} {count}{team}",
        legend=f"{scale_legend(content.dossier.rules.scale)}.",
    )


def _sections(content: ScoreSheetDocument) -> list[Section]:
    sheet = content.sheet
    assessment = content.dossier.referential.assessment(sheet.context.assessment)
    criteria = {criterion.code: criterion for criterion in assessment.criteria}
    groups: dict[CriterionGroup, list[Row]] = {}
    seen: set[str] = set()
    for rating in sheet.ratings:
        criterion = criteria[rating.criterion]
        rows = groups.setdefault(criterion.group, [])
        if sheet.context.team is None or rating.candidate is None:
            tag = french.criterion_tag(criterion)
            rows.append(_row(content, criterion.text, rating, tag=tag))
            rows.extend(_adjusted(content, rating))
        else:
            if criterion.code not in seen:
                tag = french.criterion_tag(criterion, by_member=True)
                rows.append(Row(text=criterion.text, tag=tag))
            name = content.dossier.planning.candidate(rating.candidate).name
            rows.append(_row(content, name, rating, member=True))
        seen.add(criterion.code)
    return [
        Section(title=french.criterion_group(group), rows=tuple(rows))
        for group, rows in groups.items()
    ]


def _row(
    content: ScoreSheetDocument,
    text: str,
    rating: CriterionRating,
    *,
    tag: str = "",
    member: bool = False,
) -> Row:
    note = Note(lead=f"Commentaire{COLON}", text=french.quoted(rating.comment))
    notes = (note,) if rating.comment else ()
    cells = (_cell(content, rating.level),)
    return Row(text=text, tag=tag, cells=cells, notes=notes, member=member)


def _adjusted(content: ScoreSheetDocument, team: CriterionRating) -> list[Row]:
    """Return the members whom the juror rated beside the team, under the team's rating."""
    planning, scale = content.dossier.planning, content.dossier.rules.scale
    return [
        Row(
            text=planning.candidate(item.candidate).name,
            tag=f"Note individuelle, au lieu de {french.level(scale, team.level)}",
            cells=(_cell(content, item.level),),
            notes=(Note(lead=f"Motif{COLON}", text=french.quoted(item.reason)),),
            member=True,
        )
        for item in content.sheet.adjustments
        if item.criterion == team.criterion
    ]


def _cell(content: ScoreSheetDocument, level: int | None) -> RatingCell:
    return RatingCell(
        digit=french.level_digit(level),
        word=french.level_word(content.dossier.rules.scale, level),
        agreed=True,
    )
