"""The instruction sheet of a room: the code that opens its package, and what to do with it.

It is secret, and kept apart from the stick: code and package together open the room.
"""

from __future__ import annotations

from app.documents import french
from app.documents.content import RoomInstructions
from app.documents.file_properties import FileProperties
from app.documents.flow import LEFT, PLAIN_BOTTOM, RIGHT, WIDTH, Cell, Flow, line_of, lines_of
from app.documents.frame import session_frame
from app.documents.french import NBSP
from app.documents.marks import Box, Ink
from app.documents.pdf_file import pdf_file
from app.documents.typeface import (
    BODY_STRONG,
    CAPTION_STRONG,
    SUBJECT,
    TITLE,
    Face,
    TextStyle,
    wrapped,
)

_CODE = TextStyle(Face.SEMI_BOLD, 26, 34)
_TEXT = TextStyle(Face.REGULAR, 10, 14.5)
_TEXT_STRONG = TextStyle(Face.SEMI_BOLD, 10, 14.5)
_STEP_INDENT = 28.0
_STEP_GAP = 9.0

_STEPS = (
    (
        "Démarrez l’application sur l’ordinateur de la présidence.",
        "Choisissez « Ouvrir un dossier de salle ». Aucune connexion n’est nécessaire.",
    ),
    (
        "Choisissez le dossier de la salle.",
        "Le fichier {file} est sur la clé remise à part, ou là où le centre l’a déposé.",
    ),
    (
        "Saisissez le code de la salle.",
        "Majuscules, minuscules et tirets sont indifférents. Le code imprimé ci-dessus n’ouvre que "
        "ce dossier.",
    ),
    (
        "Comparez l’empreinte du centre.",
        "Sous « État de la salle », celle de l’écran doit être la même que sur cette feuille, "
        "caractère par caractère. Sinon, n’allez pas plus loin.",
    ),
    (
        "Chaque membre du jury s’inscrit avec sa carte.",
        "Chacun saisit son code d’activation, puis choisit son code PIN à l’abri des regards. "
        "L’ordre du jour s’affiche, la salle est prête.",
    ),
)
_TROUBLES = (
    (
        "Le code est refusé.",
        "Vérifiez que le fichier est bien celui de cette salle, puis saisissez de nouveau le code. "
        "Rien n’est jamais bloqué.",
    ),
    (
        "L’empreinte n’est pas la même.",
        "Le fichier ne vient pas du centre. Gardez-le tel quel et appelez le centre.",
    ),
    (
        "L’ordinateur s’arrête ou tombe en panne.",
        "Les notes affichées comme enregistrées le sont. Relancez l’application sur le même "
        "ordinateur, ou appelez le centre avant d’en changer.",
    ),
    (
        "Plus rien ne marche.",
        "Continuez sur papier : imprimez la grille, chacun la signe à la main. Le centre reprend "
        "l’original.",
    ),
)


def room_instructions_pdf(content: RoomInstructions) -> bytes:
    """Return the one-page sheet of a room."""
    flow = Flow(bottom=PLAIN_BOTTOM)
    flow.add(line_of(LEFT, flow.y, "Feuille de salle", TITLE))
    flow.down(TITLE.leading)
    flow.paragraph(_where_and_when(content), SUBJECT, ink=Ink.ACCENT)
    flow.down(8)
    _lay_code(flow, content)
    flow.facts(
        (
            Cell(caption="Empreinte du centre", text=content.centre_fingerprint, share=1),
            Cell(caption="Dossier de salle", text=content.package_file, share=1),
        ),
        BODY_STRONG,
    )
    flow.down(10)
    flow.heading("Ouvrir le dossier en cinq étapes")
    for number, (title, text) in enumerate(_STEPS, start=1):
        _lay_step(flow, str(number), title, text.format(file=content.package_file))
    flow.down(6)
    flow.heading("Si quelque chose ne va pas")
    for title, text in _TROUBLES:
        _lay_step(flow, "", title, text)
    flow.down(4)
    flow.rule()
    flow.down(4)
    flow.paragraph(
        "Gardez cette feuille à part de la clé : ensemble, elles ouvrent la salle. Remettez les "
        "deux au centre à la fin de la journée.",
        _TEXT,
        ink=Ink.MUTED,
    )
    frame = session_frame(
        content.session,
        None,
        document=f"Feuille de salle · {content.room}",
        number=f"Document n°{NBSP}FS-{content.room}, à garder sous clé",
    )
    properties = FileProperties(
        title=f"Feuille de salle, {content.room}",
        subject=content.session.title,
        author=content.session.centre,
        created_at=content.created_at,
    )
    return pdf_file(frame.around(flow.pages), properties)


def _where_and_when(content: RoomInstructions) -> str:
    days = sorted({sitting.starts_at.date() for sitting in content.sittings})
    count = len(content.sittings)
    noun = "passage" if count <= 1 else "passages"
    return " · ".join([content.room, *map(french.long_date, days), f"{count}{NBSP}{noun}"])


def _lay_code(flow: Flow, content: RoomInstructions) -> None:
    high = 62.0
    flow.add(
        Box(LEFT, flow.y - high, WIDTH, high, 1.2, Ink.TEXT, radius=6),
        line_of(LEFT + 14, flow.y - 7, "Code de la salle", CAPTION_STRONG, Ink.MUTED),
        line_of(LEFT + 14, flow.y - 20, french.grouped_code(content.room_code), _CODE),
    )
    flow.down(high + 6)


def _lay_step(flow: Flow, number: str, title: str, text: str) -> None:
    indent = LEFT + _STEP_INDENT if number else LEFT
    lines = wrapped(text, _TEXT, RIGHT - indent)
    flow.ensure(_TEXT.leading * (1 + len(lines)))
    if number:
        flow.add(
            Box(LEFT, flow.y - 16.5, 18, 18, 0.8, Ink.TEXT, radius=4),
            line_of(LEFT + 6, flow.y - 0.2, number, _TEXT_STRONG),
        )
    flow.add(
        line_of(indent, flow.y, title, _TEXT_STRONG),
        *lines_of(indent, flow.y - _TEXT.leading, lines, _TEXT),
    )
    flow.down(_TEXT.leading * (1 + len(lines)) + _STEP_GAP)
