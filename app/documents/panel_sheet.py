"""The « grille harmonisée »: each juror's ratings, the jury's, and the reasons between them."""

from __future__ import annotations

from dataclasses import replace

from app.documents import french
from app.documents.content import PanelSheetDocument, Stage
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
from app.domain.referential import Criterion, CriterionGroup
from app.domain.rules import RatingScale
from app.domain.score_sheet import AgreedRating, CriterionRating, PanelMember, RatingKey

TITLE = "Grille harmonisée"
ATTACHMENT = "grille-harmonisee.jws.json"
_WORDY_JURORS = 3
_READING_NOTES = {
    Stage.SIGNED: f"Copie de lecture{COLON} le fichier JWS joint ({ATTACHMENT}) fait foi. "
    "Signature électronique simple. Deux empreintes identiques, même contenu.",
    Stage.DRAFT: f"Non signé{COLON} copie pour relire avant de signer, sans valeur. "
    "L’empreinte sera la même si rien ne change d’ici là.",
    Stage.TO_SIGN: "Exemplaire à signer à la main, dont l’original est joint au dossier. La grille "
    "signée par les autres membres porte la même empreinte.",
}
_STAMPS = {Stage.DRAFT: "Non signé", Stage.TO_SIGN: "À signer à la main"}


def panel_sheet_pdf(content: PanelSheetDocument, *, jws: bytes = b"") -> bytes:
    """Return the readable copy of a signed panel sheet, with the JWS attached.

    It holds one empty signature field per member who signs with a key, named by
    `signature_field` and the member's place in the panel. A copy of what is not signed says so
    on every page, and holds neither JWS nor fields.
    """
    signed = content.stage is Stage.SIGNED
    sheet, dossier = content.sheet, content.dossier
    flow = Flow()
    lay_title(flow, TITLE, content)
    lay_facts(flow, content)
    _lay_revision(flow, content)
    _lay_panel(flow, content)
    _table(flow, content).lay(_sections(content))
    _lay_overall_comments(flow, content)
    if content.stage is not Stage.DRAFT:
        boxes = [_signature_box(content, member) for member in sheet.members]
        lay_signatures(flow, boxes, "Signatures du jury", fields=signed)
    name = subject(dossier, sheet.context)
    title = f"{TITLE}, {sheet.context.assessment}, {name}"
    frame = session_frame(
        dossier.session,
        dossier.referential,
        document=f"{TITLE} · {sheet.context.assessment} · {name}",
        number=f"Document n°{NBSP}{content.number}, version{NBSP}{sheet.revision}",
        digest=content.digest,
        reading_note=_READING_NOTES[content.stage],
    )
    frame = replace(frame, stamps=paper_stamps(sheet.context))
    if not signed:
        frame = replace(
            frame,
            stamps=(*frame.stamps, _STAMPS[content.stage]),
            digest_caption="Empreinte du contenu à signer",
        )
    properties = FileProperties(
        title=title,
        subject=f"{dossier.session.title}, empreinte {content.digest.short}",
        author=dossier.session.centre,
        created_at=content.created_at,
    )
    attachment = Attachment(
        name=ATTACHMENT,
        media_type="application/jose+json",
        description="Grille harmonisée signée par le jury (JWS)",
        data=jws,
    )
    return pdf_file(frame.around(flow.pages), properties, attachment if signed else None)


def _name(content: PanelSheetDocument, juror: str) -> str:
    return content.dossier.planning.juror(juror).name


def _short_name(content: PanelSheetDocument, juror: str) -> str:
    person = content.dossier.planning.juror(juror)
    return f"{person.given_name[:1]}. {person.family_name}"


def _lay_revision(flow: Flow, content: PanelSheetDocument) -> None:
    sheet = content.sheet
    if sheet.supersedes is None:
        return
    flow.down(4)
    lead = f"Version{NBSP}{sheet.revision}, remplace {content.replaces}{COLON}"
    flow.paragraph(sheet.revision_reason, BODY, lead=lead)


def _lay_panel(flow: Flow, content: PanelSheetDocument) -> None:
    zone = content.dossier.planning.sitting(content.sheet.context.sitting).starts_at.tzinfo
    flow.down(6)
    flow.heading("Jury")
    seat_x = LEFT + WIDTH * 0.3
    for member in content.sheet.members:
        sealed = content.sealed(member.juror)
        seal = french.exact_clock(sealed.sheet.sealed_at, zone)
        words = french.capacity(member.capacity, chair=member.chair)
        digest = f"grille {sealed.short_digest}, scellée à{NBSP}{seal}"
        flow.ensure(BODY.leading)
        flow.add(
            line_of(LEFT, flow.y, _name(content, member.juror), BODY_STRONG),
            line_of(seat_x, flow.y, words, BODY),
            line_of(RIGHT, flow.y - 0.6, digest, SMALL, Ink.MUTED, right=True),
        )
        flow.down(BODY.leading + 1)
        if sealed.sheet.transcribed_by is not None:
            who = _name(content, sealed.sheet.transcribed_by)
            flow.paragraph(f"Grille de papier, saisie par {who}", SMALL, ink=Ink.MUTED)
    flow.down(8)


def _table(flow: Flow, content: PanelSheetDocument) -> CriteriaTable:
    members = content.sheet.members
    words = len(members) <= _WORDY_JURORS
    width = {1: 84.0, 2: 84.0, 3: 70.0}.get(len(members), 45.0)
    columns = [
        Column(
            heading=_name(content, member.juror) if words else _short_name(content, member.juror),
            second_line="présidence" if member.chair else "",
            width=width,
            words=words,
        )
        for member in members
    ]
    agreed = Column(heading="Note du jury", second_line="", width=92.0, words=True)
    scale = scale_legend(content.dossier.rules.scale)
    return CriteriaTable(
        flow,
        [*columns, agreed],
        heading=_heading(content),
        legend=f"{scale}. Cadre épais{COLON} note différente de celle du jury.",
    )


def _heading(content: PanelSheetDocument) -> str:
    count = len({rating.criterion for rating in content.sheet.ratings})
    team = ", notés pour le groupe sauf mention" if content.sheet.context.team else ""
    return f"Critères{COLON} {count}{team}"


def _sections(content: PanelSheetDocument) -> list[Section]:
    assessment = content.dossier.referential.assessment(content.sheet.context.assessment)
    groups: dict[CriterionGroup, dict[str, list[AgreedRating]]] = {}
    texts = {criterion.code: criterion for criterion in assessment.criteria}
    for rating in content.sheet.ratings:
        group = groups.setdefault(texts[rating.criterion].group, {})
        group.setdefault(rating.criterion, []).append(rating)
    return [
        Section(
            title=french.criterion_group(group),
            rows=tuple(
                row
                for code, ratings in criteria.items()
                for row in _rows(content, texts[code], ratings)
            ),
        )
        for group, criteria in groups.items()
    ]


def _rows(
    content: PanelSheetDocument, criterion: Criterion, ratings: list[AgreedRating]
) -> list[Row]:
    context, text, tag = content.sheet.context, criterion.text, french.criterion_tag(criterion)
    if context.team is None:
        return [_row(content, text, rating, tag=tag) for rating in ratings]
    rows: list[Row] = []
    if ratings[0].candidate is not None:
        rows.append(Row(text=text, tag=french.criterion_tag(criterion, by_member=True)))
    for rating in ratings:
        if rating.candidate is None:
            rows.append(_row(content, text, rating, tag=tag))
            rows.extend(_members(content, rating))
        else:
            name = content.dossier.planning.candidate(rating.candidate).name
            rows.append(_row(content, name, rating, member=True))
    return rows


def _row(
    content: PanelSheetDocument,
    text: str,
    rating: AgreedRating,
    *,
    tag: str = "",
    member: bool = False,
) -> Row:
    scale = content.dossier.rules.scale
    cells: list[RatingCell] = []
    notes: list[Note] = []
    for seat in content.sheet.members:
        own = _individual(content, seat, rating.key)
        if own is None:
            cells.append(RatingCell(digit="", word=""))
            continue
        cells.append(_cell(scale, own.level, departs=own.level != rating.level))
        if own.comment:
            lead = f"{_name(content, seat.juror)}{COLON}"
            notes.append(Note(lead=lead, text=french.quoted(own.comment)))
    cells.append(_cell(scale, rating.level, agreed=True))
    if rating.reason:
        notes.append(Note(lead=f"Motif du jury{COLON}", text=rating.reason))
    notes.extend(_dissents(content, rating.key))
    return Row(text=text, tag=tag, cells=tuple(cells), notes=tuple(notes), member=member)


def _members(content: PanelSheetDocument, team: AgreedRating) -> list[Row]:
    """Return the members whom a juror or the jury rated beside the team, under its rating."""
    sealed = [content.sealed(seat.juror).sheet for seat in content.sheet.members]
    apart = {
        item.key
        for adjustments in (content.sheet.adjustments, *(sheet.adjustments for sheet in sealed))
        for item in adjustments
    }
    keys = (
        replace(team.key, candidate=candidate) for candidate in content.sheet.context.candidates
    )
    return [_member(content, team, key) for key in keys if key in apart]


def _member(content: PanelSheetDocument, team: AgreedRating, key: RatingKey) -> Row:
    scale = content.dossier.rules.scale
    given = next((item for item in content.sheet.adjustments if item.key == key), None)
    level = team.level if given is None else given.level
    cells: list[RatingCell] = []
    notes: list[Note] = []
    for seat in content.sheet.members:
        sheet = content.sealed(seat.juror).sheet
        own = next((item for item in sheet.adjustments if item.key == key), None)
        for_team = next(item.level for item in sheet.ratings if item.key == team.key)
        mine = for_team if own is None else own.level
        cells.append(_cell(scale, mine, departs=mine != level))
        if own is not None:
            lead = f"{_name(content, seat.juror)}{COLON}"
            notes.append(Note(lead=lead, text=french.quoted(own.reason)))
    cells.append(_cell(scale, level, agreed=True))
    tag = "La note du groupe est gardée"
    if given is not None:
        tag = f"Note individuelle, au lieu de {french.level(scale, team.level)}"
        notes.append(Note(lead=f"Motif du jury{COLON}", text=given.reason))
    notes.extend(_dissents(content, key))
    return Row(
        text=content.dossier.planning.candidate(key.candidate or "").name,
        tag=tag,
        cells=tuple(cells),
        notes=tuple(notes),
        member=True,
    )


def _dissents(content: PanelSheetDocument, key: RatingKey) -> list[Note]:
    """Return what members disagree with on that line, by name; it changes no rating."""
    return [
        Note(
            lead=f"Désaccord de {_name(content, item.juror)}{COLON}",
            text=french.quoted(item.text),
        )
        for item in content.sheet.dissents
        if item.key == key
    ]


def _cell(
    scale: RatingScale, level: int | None, *, departs: bool = False, agreed: bool = False
) -> RatingCell:
    return RatingCell(
        digit=french.level_digit(level),
        word=french.level_word(scale, level),
        departs=departs,
        agreed=agreed,
    )


def _individual(
    content: PanelSheetDocument, member: PanelMember, key: RatingKey
) -> CriterionRating | None:
    ratings = content.sealed(member.juror).sheet.ratings
    return next((rating for rating in ratings if rating.key == key), None)


def _lay_overall_comments(flow: Flow, content: PanelSheetDocument) -> None:
    sheets = [(member, content.sealed(member.juror).sheet) for member in content.sheet.members]
    written = [
        (f"{_name(content, member.juror)}{COLON}", french.quoted(sheet.overall_comment))
        for member, sheet in sheets
        if sheet.overall_comment
    ]
    notes = [
        (f"{_name(content, member.juror)}{COLON}", sheet.notes)
        for member, sheet in sheets
        if sheet.notes
    ]
    agreed = content.sheet.overall_comment
    if written or agreed:
        flow.down(8)
        flow.heading("Appréciation d’ensemble")
        if agreed:
            flow.paragraph(agreed, BODY)
            flow.down(2)
        for lead, text in written:
            flow.paragraph(text, SMALL, lead=lead)
    if notes:
        flow.down(8)
        flow.heading("Notes prises pendant l’oral, jointes aux grilles individuelles")
        for lead, text in notes:
            flow.paragraph(text, SMALL, lead=lead)
    flow.down(10)


def _signature_box(content: PanelSheetDocument, member: PanelMember) -> SignatureBox:
    return SignatureBox(
        name=_name(content, member.juror),
        words=french.capacity(member.capacity, chair=member.chair),
        detail=f"Grille individuelle {content.sealed(member.juror).short_digest}",
        by_hand=member.by_hand,
    )
