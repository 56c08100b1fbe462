"""The « grille individuelle » on paper: what one juror fills in where no computer can be used."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from app.documents import french
from app.documents.blank_facts import (
    lay_member_notes,
    lay_presence,
    lay_sitting,
    paper_scale,
    paper_subject,
    seat_words,
)
from app.documents.blank_table import BlankColumn, BlankTable, blank_sections
from app.documents.flow import Flow
from app.documents.form_parts import (
    ON_DEMAND,
    ON_DEMAND_ALL,
    Choice,
    Field,
    InkSigner,
    end_on_a_back,
    form_pdf,
    lay_choices,
    lay_fields,
    lay_form_title,
    lay_ink_signatures,
    lay_lines,
    paper_frame,
)
from app.documents.french import COLON
from app.documents.marks import Ink, Page
from app.documents.paper_content import BlankGrid, PaperSitting
from app.documents.typeface import SMALL
from app.domain.rules import RatingScale
from app.domain.session import Capacity

TITLE = "Grille individuelle"
_WORDY_LEVELS = 5
_INSTRUCTION = (
    "Chaque membre du jury remplit la sienne, seul et à l’encre, avant la mise en commun. Une "
    "case par ligne. Pour corriger, barrez, cochez la bonne case et paraphez."
)
_NOTE = (
    "Formulaire sans valeur avant d’être signé à la main. L’original est joint au dossier ; les "
    "notes sont ensuite saisies, avec la mention « saisie d’après papier »."
)


def blank_grids_pdf(contents: Sequence[BlankGrid], *, created_at: datetime) -> bytes:
    """Return grids to be printed on both sides, each on papers of its own.

    Raises:
        ValueError: there is no grid.
    """
    if not contents:
        raise ValueError("a file of blank grids needs a grid")
    session = contents[0].sitting.session
    return form_pdf(
        [page for content in contents for page in blank_grid_pages(content)],
        title="Grilles individuelles à remplir à la main",
        session=session,
        created_at=created_at,
    )


def blank_grid_pages(content: BlankGrid) -> tuple[Page, ...]:
    """Return the pages of one juror's grid: an even number of them."""
    sitting, seat = content.sitting, content.seat
    name = paper_subject(sitting)
    flow = Flow()
    lay_form_title(flow, TITLE, name, content.number)
    lay_sitting(flow, sitting)
    _lay_juror(flow, content)
    lay_presence(flow, sitting)
    flow.down(6)
    flow.paragraph(_INSTRUCTION, SMALL, ink=Ink.MUTED)
    flow.down(4)
    _table(flow, sitting).lay(blank_sections(sitting))
    flow.down(8)
    if sitting.team is not None:
        lay_member_notes(flow)
    lay_lines(flow, "Appréciation d’ensemble", 3, note=ON_DEMAND)
    signer = InkSigner("" if seat.juror is None else seat.juror.name, seat_words(seat))
    lay_ink_signatures(flow, [signer], "Signature")
    end_on_a_back(flow, "Suite des commentaires, avec le numéro du critère")
    juror = "" if seat.juror is None else seat.juror.name
    frame = paper_frame(
        sitting.session,
        content.referential,
        document=" · ".join(filter(None, (TITLE, sitting.assessment.code, name, juror))),
        number=content.number,
        digest=content.digest,
        note=_NOTE,
    )
    return frame.around(flow.pages)


def _lay_juror(flow: Flow, content: BlankGrid) -> None:
    seat = content.seat
    if seat.juror is not None:
        who = f"{seat.juror.name}, {seat_words(seat)}"
        lay_fields(flow, (Field("Membre du jury", 1, who),))
    else:
        lay_fields(flow, (Field("Membre du jury, nom et prénom", 1),))
        flow.down(4)
        lay_choices(
            flow,
            f"En qualité de{COLON}",
            (
                Choice(french.capacity(Capacity.BLOCK_TRAINER, chair=False)),
                Choice(french.capacity(Capacity.PROFESSIONAL, chair=False)),
                Choice("présidence du jury"),
            ),
        )
    flow.down(4)
    lay_choices(
        flow,
        f"Lien avec {'le candidat' if content.sitting.team is None else 'un membre'}{COLON}",
        (
            Choice("aucun"),
            Choice("simple connaissance"),
            Choice("formateur du candidat"),
            Choice("lien qui influence, déport"),
        ),
        line_after=True,
    )


def _table(flow: Flow, sitting: PaperSitting) -> BlankTable:
    scale = sitting.rules.scale
    count = len(sitting.assessment.enabled_criteria)
    team = ", notés pour le groupe sauf mention" if sitting.team is not None else ""
    words = "" if len(scale.levels) <= _WORDY_LEVELS else f"{paper_scale(scale)}. "
    return BlankTable(
        flow,
        _columns(scale),
        heading=f"Critères{COLON} {count}{team}",
        legend=f"{words}Commentaires{COLON} {ON_DEMAND_ALL}.",
        writing="Commentaire",
    )


def _columns(scale: RatingScale) -> list[BlankColumn]:
    wordy = len(scale.levels) <= _WORDY_LEVELS
    width = (56.0 if len(scale.levels) <= 3 else 46.0) if wordy else 22.0
    heads = [(str(level.value), level.label) for level in scale.levels]
    return [
        BlankColumn(
            heading=digit,
            second_line=words if wordy else "",
            width=width,
            wide=13.0,
            high=13.0,
        )
        for digit, words in (*heads, ("NO", "Non observé"))
    ]
