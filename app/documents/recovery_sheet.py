"""The recovery sheet of a centre: the code that opens its recovery kit, and where to keep it.

It is the most secret paper of a centre: with the kit's file it opens every key.
"""

from __future__ import annotations

from app.documents import french
from app.documents.content import RecoverySheet
from app.documents.file_properties import FileProperties
from app.documents.flow import LEFT, PLAIN_BOTTOM, WIDTH, Cell, Flow, line_of
from app.documents.frame import Frame
from app.documents.marks import Box, Ink
from app.documents.pdf_file import pdf_file
from app.documents.steps import TEXT, Step, lay_steps
from app.documents.typeface import (
    BODY_STRONG,
    CAPTION_STRONG,
    SUBJECT,
    TITLE,
    Face,
    TextStyle,
)

_CODE = TextStyle(Face.SEMI_BOLD, 21, 28)
_GUARD = (
    Step(
        "Ici, le code. Ailleurs, le fichier.",
        "Gardez cette feuille dans un coffre ou sous pli fermé. Gardez le fichier du kit dans un "
        "autre lieu, sur une clé ou un disque à part. Ensemble, ils ouvrent toutes les clés du "
        "centre, sans phrase de passe.",
    ),
    Step(
        "Effacez le fichier de cette feuille.",
        "Une fois la feuille imprimée et relue, effacez son PDF de l’ordinateur et de la clé.",
    ),
    Step(
        "Vu ou copié par un tiers, le kit ne se retire pas.",
        "Prévenez la direction du centre. Seul un nouveau centre, avec d’autres clés, met fin à "
        "ce que cette feuille ouvre.",
    ),
)
_USE = (
    Step(
        "Dans l’application, choisissez « J’ai perdu la phrase de passe ».",
        "Le dossier du centre doit être là, avec ses données. Le kit remplace les clés perdues et "
        "les phrases de passe oubliées, pas les données elles-mêmes.",
    ),
    Step(
        "Choisissez le fichier du kit.",
        "Son nom est écrit ci-dessus. Aucune connexion n’est nécessaire.",
    ),
    Step(
        "Saisissez le code de cette feuille.",
        "Majuscules, minuscules et tirets sont indifférents. Un code refusé ne bloque rien.",
    ),
    Step(
        "Choisissez une nouvelle phrase de passe.",
        "Le centre s’ouvre à votre nom, et le journal garde la trace de cette reprise. Comparez "
        "l’empreinte affichée avec celle de cette feuille, puis redonnez leur accès aux autres.",
    ),
)


def recovery_sheet_pdf(content: RecoverySheet) -> bytes:
    """Return the one-page sheet of a recovery kit."""
    flow = Flow(bottom=PLAIN_BOTTOM)
    flow.add(line_of(LEFT, flow.y, "Feuille de secours", TITLE))
    flow.down(TITLE.leading)
    flow.paragraph(content.centre, SUBJECT, ink=Ink.ACCENT)
    flow.down(8)
    _lay_code(flow, content.code)
    flow.facts(
        (
            Cell(caption="Empreinte du centre", text=content.centre_fingerprint, share=2),
            Cell(caption="Fichier du kit", text=content.kit_file, share=3),
            Cell(caption="Écrit le", text=french.evidence_time(content.created_at), share=3),
        ),
        BODY_STRONG,
    )
    flow.down(12)
    flow.heading("Où la garder")
    lay_steps(flow, _GUARD)
    flow.down(8)
    flow.heading("Rouvrir le centre en quatre étapes")
    lay_steps(flow, _USE, numbered=True)
    flow.down(4)
    flow.rule()
    flow.down(4)
    flow.paragraph(
        "Ce kit reste bon quand des accès sont donnés, retirés ou changés. Vérifiez une fois par "
        "an que le fichier et cette feuille sont toujours là où vous les croyez.",
        TEXT,
        ink=Ink.MUTED,
    )
    frame = Frame(
        issuer=content.centre,
        session="Kit de secours du centre",
        demonstration=False,
        document="Feuille de secours",
        number="Document secret, à garder sous clé",
    )
    properties = FileProperties(
        title=f"Feuille de secours, {content.centre}",
        subject="Code du kit de secours",
        author=content.centre,
        created_at=content.created_at,
    )
    return pdf_file(frame.around(flow.pages), properties)


def _lay_code(flow: Flow, code: str) -> None:
    high = 60.0
    flow.add(
        Box(LEFT, flow.y - high, WIDTH, high, 1.2, Ink.TEXT, radius=6),
        line_of(LEFT + 14, flow.y - 7, "Code du kit de secours", CAPTION_STRONG, Ink.MUTED),
        line_of(LEFT + 14, flow.y - 21, french.grouped_code(code), _CODE),
    )
    flow.down(high + 6)
