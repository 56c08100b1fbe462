"""An incident told by hand: the facts, who was there, what was done, what the candidate says."""

from __future__ import annotations

from datetime import datetime

from app.documents.flow import Flow
from app.documents.form_parts import (
    ON_DEMAND,
    Choice,
    Field,
    InkSigner,
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
from app.documents.paper_content import IncidentForm
from app.documents.typeface import BODY_STRONG, SMALL

TITLE = "Procès-verbal d’incident"
_INSTRUCTION = (
    "Des faits, des heures et des personnes nommées. Le candidat est entendu avant que quoi que ce "
    "soit puisse être annulé."
)
_NOTE = (
    "À signer par les membres du jury présents, à joindre au procès-verbal de la journée. "
    f"Ce qui y est écrit est {ON_DEMAND} des personnes concernées."
)
_PERSONS = 3
_SIGNERS = 4


def incident_form_pdf(content: IncidentForm, *, created_at: datetime) -> bytes:
    """Return the form of one incident, on the two sides of a paper."""
    return form_pdf(
        incident_form_pages(content),
        title=", ".join(filter(None, (TITLE, content.room))),
        session=content.session,
        created_at=created_at,
    )


def incident_form_pages(content: IncidentForm) -> tuple[Page, ...]:
    """Return the two pages of a form: the facts, then what was said and done."""
    flow = Flow()
    lay_form_title(flow, TITLE, content.room, content.number)
    _lay_facts(flow, content)
    flow.break_page()
    _lay_follow_up(flow)
    frame = paper_frame(
        content.session,
        content.referential,
        document=" · ".join(filter(None, (TITLE, content.room))),
        number=content.number,
        digest=content.digest,
        note=_NOTE,
    )
    return frame.around(flow.pages)


def _lay_facts(flow: Flow, content: IncidentForm) -> None:
    flow.down(4)
    flow.paragraph(_INSTRUCTION, SMALL, ink=Ink.MUTED)
    flow.down(4)
    where = (Field("Salle", 3),) if not content.room else ()
    when = (Field("Jour", 3), Field("Heure", 2))
    lay_fields(flow, (*where, *when, Field("Épreuve et passage", 4), Field("Incident n°\u00a0", 2)))
    flow.down(6)
    lay_choices(
        flow,
        f"Nature{COLON}",
        (
            Choice("panne ou matériel"),
            Choice("santé"),
            Choice("soupçon de fraude"),
            Choice("trouble"),
            Choice("évacuation"),
            Choice("retard"),
            Choice("autre"),
        ),
        line_after=True,
    )
    flow.down(8)
    flow.heading("Personnes concernées")
    for _ in range(_PERSONS):
        lay_fields(
            flow,
            (
                Field("Nom et prénom", 5),
                Field("Candidat n°, juré ou autre qualité", 4),
            ),
            style=BODY_STRONG,
        )
    flow.down(10)
    lay_lines(flow, "Les faits", int((flow.left_on_page - 30) / 17.0))


def _lay_follow_up(flow: Flow) -> None:
    lay_lines(flow, "Mesures prises sur le moment, avec leur heure", 5)
    lay_lines(flow, "Ce que le candidat déclare, dans ses mots", 6)
    lay_choices(
        flow,
        f"Candidat{COLON}",
        (
            Choice("entendu, a relu sa déclaration"),
            Choice("ne souhaite pas s’exprimer"),
            Choice("n’a pas pu être entendu"),
        ),
    )
    flow.down(10)
    lay_lines(flow, "Suites à donner par le centre", 3)
    signers = [InkSigner("", "membre du jury") for _ in range(_SIGNERS)]
    lay_ink_signatures(flow, [*signers, InkSigner("", "candidat")], "Signatures")
