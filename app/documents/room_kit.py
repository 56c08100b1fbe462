"""The kit of a room that has lost its package: one assessment's day on paper, without a name.

Instructions and the list of what is handed back come first, then the papers themselves, as
many as the day takes. It holds no secret and no name: it may wait in the room in the open.
"""

from __future__ import annotations

from app.documents.attendance_register import attendance_register_pages
from app.documents.blank_grid import blank_grid_pages
from app.documents.blank_panel_grid import blank_panel_grid_pages
from app.documents.flow import Cell, Flow
from app.documents.form_parts import (
    Field,
    InkSigner,
    form_pdf,
    lay_fields,
    lay_form_title,
    lay_ink_signatures,
    paper_frame,
)
from app.documents.french import NBSP
from app.documents.incident_form import incident_form_pages
from app.documents.marks import Page
from app.documents.paper_content import RoomKit
from app.documents.steps import Step, lay_steps
from app.documents.typeface import BODY

TITLE = "Kit papier de secours"
_NOTE = "Formulaires sans nom ni secret. Aucun ne vaut avant d’être rempli et signé à la main."
_STEPS = (
    Step(
        "Prévenez le centre, puis commencez à l’heure.",
        "Le dossier est perdu, illisible, ou l’ordinateur ne démarre pas : le centre peut en "
        "remettre un autre à tout moment. Les candidats et le jury sont ceux de la feuille "
        "d’émargement imprimée, ou ceux que le centre dicte.",
    ),
    Step(
        "Faites émarger.",
        "Feuille d’émargement : candidats et membres du jury, identité vérifiée, heures d’arrivée "
        "et de départ. Absence, absence excusée et retard se cochent, et ne sont jamais un zéro.",
    ),
    Step(
        "Remettez une grille individuelle à chaque membre du jury.",
        "Il y écrit le candidat ou le groupe, les heures de l’oral mesurées à la montre, son lien "
        "éventuel avec le candidat, puis coche une case par critère. Il la signe seul, sans "
        "l’avoir montrée.",
    ),
    Step(
        "Délibérez, puis remplissez une grille harmonisée.",
        "Une par passage, une fois les grilles individuelles signées. La règle de la session y est "
        "écrite. Chaque membre la signe ; un désaccord ou un refus y est noté.",
    ),
    Step(
        "Un incident ? Remplissez le procès-verbal d’incident.",
        "Le candidat est entendu et peut écrire ou dicter sa déclaration.",
    ),
    Step(
        "Rendez tous les originaux, avec le bordereau au dos.",
        "Sous enveloppe fermée, à la personne du centre qui signe le bordereau.",
    ),
    Step(
        "Ensuite, les notes sont saisies telles qu’elles sont écrites.",
        "Dans l’application de la salle, « Saisir une grille papier… » : par chaque membre du jury "
        "ou par un autre à sa place. La feuille porte partout « saisie d’après papier », et "
        "l’original signé à la main reste au dossier.",
    ),
)
_FEWEST_RETURNED = 6
_MOST_RETURNED = 16


def room_kit_pdf(content: RoomKit) -> bytes:
    """Return the whole kit, to be printed on both sides: each paper is a document of its own."""
    sitting = content.grid.sitting
    grids = blank_grid_pages(content.grid)
    panel = blank_panel_grid_pages(content.panel_grid)
    pages = [
        *_instructions(content),
        *attendance_register_pages(content.register),
        *incident_form_pages(content.incident),
    ]
    for _ in range(content.copies):
        pages.extend((*grids * len(sitting.seats), *panel))
    return form_pdf(
        pages,
        title=f"{TITLE}, {sitting.assessment.code}",
        session=sitting.session,
        created_at=content.created_at,
    )


def _instructions(content: RoomKit) -> tuple[Page, ...]:
    sitting = content.grid.sitting
    flow = Flow()
    subject = f"{sitting.assessment.code}, {sitting.assessment.title}"
    lay_form_title(flow, TITLE, subject, content.number)
    flow.facts((Cell(caption="Dans ce kit", text=_inside(content), share=1),), BODY)
    flow.down(10)
    flow.heading("Tenir la journée sur papier")
    lay_steps(flow, _STEPS, numbered=True)
    flow.break_page()
    _lay_returned(flow, content.copies)
    frame = paper_frame(
        sitting.session,
        content.grid.referential,
        document=f"{TITLE} · {subject}",
        number=content.number,
        digest=content.digest,
        note=_NOTE,
    )
    return frame.around(flow.pages)


def _inside(content: RoomKit) -> str:
    seats = len(content.grid.sitting.seats)
    grids = seats * content.copies
    return (
        f"de quoi tenir {_counted(content.copies, 'passage', 'passages')}, jury de {seats}"
        f"{NBSP}membres au plus : 1{NBSP}feuille d’émargement, 1{NBSP}procès-verbal d’incident, "
        f"{_counted(grids, 'grille individuelle', 'grilles individuelles')}, "
        f"{_counted(content.copies, 'grille harmonisée', 'grilles harmonisées')}. "
        "Photocopiez ce qui manque."
    )


def _counted(count: int, one: str, many: str) -> str:
    return f"{count}{NBSP}{one if count <= 1 else many}"


def _lay_returned(flow: Flow, copies: int) -> None:
    flow.heading("Bordereau : ce que la salle rend au centre")
    lay_fields(flow, (Field("Salle", 4), Field("Jour", 4), Field("Présidence du jury", 5)))
    flow.down(8)
    for _ in range(min(max(copies, _FEWEST_RETURNED), _MOST_RETURNED)):
        lay_fields(
            flow,
            (
                Field("Heure", 2),
                Field("Candidat ou groupe", 7),
                Field("Grilles individuelles", 3),
                Field("Grille harmonisée", 3),
                Field("Incident", 2),
            ),
        )
    flow.down(14)
    lay_ink_signatures(
        flow,
        [InkSigner("", "remis par, pour la salle"), InkSigner("", "reçu par, pour le centre")],
        "Remise des originaux",
    )
