"""The « grille harmonisée » on paper: each juror's ratings, the jury's, and its reasons."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

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
    Field,
    InkSigner,
    end_on_a_back,
    form_pdf,
    lay_entries,
    lay_form_title,
    lay_ink_signatures,
    lay_lines,
    paper_frame,
)
from app.documents.french import COLON
from app.documents.marks import Ink, Page
from app.documents.paper_content import BlankPanelGrid, PaperSeat, PaperSitting
from app.documents.paper_rules import rule_words
from app.documents.typeface import SMALL

TITLE = "Grille harmonisée"
_WORDY_JURORS = 3
_INSTRUCTION = (
    "À remplir ensemble, une fois chaque grille individuelle signée. Recopiez la note de chaque "
    "membre, puis écrivez celle du jury."
)
_NOTE = (
    "Formulaire sans valeur avant que chaque membre l’ait signé à la main. L’original est joint au "
    "dossier ; les notes sont ensuite saisies, avec la mention « saisie d’après papier »."
)


def blank_panel_grids_pdf(contents: Sequence[BlankPanelGrid], *, created_at: datetime) -> bytes:
    """Return grids to be printed on both sides, each on papers of its own.

    Raises:
        ValueError: there is no grid.
    """
    if not contents:
        raise ValueError("a file of blank grids needs a grid")
    session = contents[0].sitting.session
    return form_pdf(
        [page for content in contents for page in blank_panel_grid_pages(content)],
        title="Grilles harmonisées à remplir à la main",
        session=session,
        created_at=created_at,
    )


def blank_panel_grid_pages(content: BlankPanelGrid) -> tuple[Page, ...]:
    """Return the pages of one jury's grid: an even number of them."""
    sitting = content.sitting
    name = paper_subject(sitting)
    flow = Flow()
    lay_form_title(flow, TITLE, name, content.number)
    lay_sitting(flow, sitting)
    lay_presence(flow, sitting)
    flow.down(6)
    flow.paragraph(_INSTRUCTION, SMALL, ink=Ink.MUTED)
    flow.paragraph(rule_words(sitting.rules), SMALL, lead=f"Règle de la session{COLON}")
    flow.down(4)
    _table(flow, sitting).lay(blank_sections(sitting))
    flow.down(8)
    if sitting.team is not None:
        lay_member_notes(flow)
    lay_entries(
        flow,
        "Désaccord qu’un membre fait consigner, ou refus de signer",
        (Field("Critère n°", 1), Field("Membre du jury", 3), Field("Ce qu’il fait écrire", 7)),
    )
    lay_lines(flow, "Appréciation d’ensemble", 3, note=ON_DEMAND)
    lay_ink_signatures(
        flow,
        [
            InkSigner("" if seat.juror is None else seat.juror.name, seat_words(seat))
            for seat in sitting.seats
        ],
        "Signatures du jury",
    )
    end_on_a_back(flow, "Suite des motifs, avec le numéro du critère")
    frame = paper_frame(
        sitting.session,
        content.referential,
        document=" · ".join(filter(None, (TITLE, sitting.assessment.code, name))),
        number=content.number,
        digest=content.digest,
        note=_NOTE,
    )
    return frame.around(flow.pages)


def _table(flow: Flow, sitting: PaperSitting) -> BlankTable:
    count = len(sitting.assessment.enabled_criteria)
    team = ", notés pour le groupe sauf mention" if sitting.team is not None else ""
    return BlankTable(
        flow,
        _columns(sitting),
        heading=f"Critères{COLON} {count}{team}",
        legend=f"{paper_scale(sitting.rules.scale)}. Motifs{COLON} {ON_DEMAND_ALL}.",
        writing="Motif du jury",
    )


def _columns(sitting: PaperSitting) -> list[BlankColumn]:
    wordy = len(sitting.seats) <= _WORDY_JURORS
    own = [
        BlankColumn(
            heading=_name(seat, rank, short=not wordy),
            second_line="présidence" if seat.chair else "",
            width=66.0 if wordy else 43.0,
            wide=26.0,
            high=15.0,
        )
        for rank, seat in enumerate(sitting.seats, start=1)
    ]
    agreed = BlankColumn(
        heading="Note du jury", second_line="", width=52.0, wide=30.0, high=17.0, thick=True
    )
    return [*own, agreed]


def _name(seat: PaperSeat, rank: int, *, short: bool) -> str:
    if seat.juror is None:
        return f"Membre {rank}"
    return f"{seat.juror.given_name[:1]}. {seat.juror.family_name}" if short else seat.juror.name
