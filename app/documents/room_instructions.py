"""The papers of a room: the code that opens its package, what to do, and the supervisor's code.

The first sheet of paper is kept in the room, apart from the stick: code and package together
open the room. The last page is another person's secret: it never stands on the back of the
others, however they are printed.
"""

from __future__ import annotations

from app.documents import french
from app.documents.content import RoomInstructions
from app.documents.file_properties import FileProperties
from app.documents.flow import LEFT, PLAIN_BOTTOM, RIGHT, WIDTH, Cell, Flow, line_of
from app.documents.frame import session_frame
from app.documents.french import COLON, NBSP
from app.documents.marks import Box, Ink, Line, Page
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

_CODE = TextStyle(Face.SEMI_BOLD, 26, 34)
_STEPS = (
    Step(
        "Démarrez l’application sur l’ordinateur de la présidence.",
        "Choisissez « Ouvrir un dossier de salle ». Aucune connexion n’est nécessaire.",
    ),
    Step(
        "Choisissez le dossier de la salle.",
        "Le fichier {file} est sur la clé remise à part, ou là où le centre l’a déposé.",
    ),
    Step(
        "Saisissez le code de la salle.",
        "Majuscules, minuscules et tirets sont indifférents. Le code imprimé ci-dessus n’ouvre que "
        "ce dossier.",
    ),
    Step(
        "Comparez l’empreinte du centre.",
        "Sous « État de la salle », celle de l’écran doit être la même que sur cette feuille, "
        "caractère par caractère. Sinon, n’allez pas plus loin.",
    ),
    Step(
        "Chaque membre du jury s’inscrit avec sa carte.",
        "Chacun saisit son code d’activation, puis choisit son code PIN à l’abri des regards. "
        "L’ordre du jour s’affiche, la salle est prête.",
    ),
)
_TROUBLES = (
    Step(
        "Le code est refusé.",
        "Vérifiez que le fichier est bien celui de cette salle, puis saisissez de nouveau le code. "
        "Rien n’est jamais bloqué.",
    ),
    Step(
        "L’empreinte n’est pas la même.",
        "Le fichier ne vient pas du centre. Gardez-le tel quel et appelez le centre.",
    ),
    Step(
        "Plus rien ne marche.",
        "Continuez sur papier : prenez les grilles de la salle, imprimées à l’avance, ou le kit "
        "papier de secours. Chaque membre du jury remplit et signe la sienne à la main. Le centre "
        "reprend les originaux.",
    ),
)
_TAKE_OVER = (
    Step(
        "Relancez d’abord l’application sur le même ordinateur.",
        "Les notes affichées comme enregistrées le sont. La salle se rouvre avec son code.",
    ),
    Step(
        "Sinon, prenez un autre ordinateur et la clé de secours.",
        "Choisissez « Reprendre une salle », la copie de secours (fichier .secours), puis "
        "saisissez le code de la salle. L’écran dit de quand elle date : ce qui a été noté après "
        "est à refaire.",
    ),
    Step(
        "Chaque membre du jury s’inscrit de nouveau avec sa carte.",
        "Les codes PIN et les clés ne quittent jamais l’ordinateur où ils ont été choisis.",
    ),
    Step(
        "N’utilisez plus l’ancien ordinateur pour cette salle.",
        "Ce qui y serait encore noté ou signé serait mis de côté par le centre.",
    ),
)
_ON_THE_SPOT = (
    Step(
        "Carte perdue, code PIN vu par un tiers : la clé du juré s’annule.",
        "Ce qui est déjà scellé ou signé reste. Sa carte ne sert plus : il continue avec une carte "
        "de réserve.",
    ),
    Step(
        "Un juré en remplace un autre : liez-lui une carte de réserve.",
        "Il reprend ses passages qui ne sont pas encore scellés. Le centre confirme ensuite.",
    ),
    Step(
        "Un candidat n’est pas au planning : ajoutez son passage.",
        "La salle a deux passages libres pour cela. Le centre confirme ensuite.",
    ),
    Step(
        "Deux personnes différentes s’en portent garantes, avec un motif.",
        "Un autre juré avec son code PIN, la surveillance avec le code de sa feuille, ou le centre "
        "au téléphone, qui dicte un code à usage unique.",
    ),
)
_SUPERVISION = (
    Step(
        "Ce code n’appartient qu’à vous.",
        "Ni la présidence ni le jury ne doivent le voir. Gardez cette page sur vous, elle ne va "
        "pas avec les autres papiers de la salle.",
    ),
    Step(
        "Vous le saisissez vous-même, à l’abri des regards.",
        "Il vaut votre parole : vous savez pourquoi on vous le demande, et vous avez contrôlé "
        "l’identité de la personne qui remplace ou qui se présente.",
    ),
    Step(
        "Une autre personne s’en porte garante avec vous.",
        "Un juré, ou le centre au téléphone. Votre code seul ne change rien.",
    ),
    Step(
        "Vous avez perdu cette page ?",
        "Dites-le au centre : il donnera un code au téléphone à la place du vôtre.",
    ),
)


def room_instructions_pdf(content: RoomInstructions) -> bytes:
    """Return the sheet of a room, on the two sides of a paper, then its supervisor's page."""
    return pdf_file(
        (*_room_pages(content), *_supervision_pages(content)),
        FileProperties(
            title=f"Feuille de salle, {content.room}",
            subject=content.session.title,
            author=content.session.centre,
            created_at=content.created_at,
        ),
    )


def _room_pages(content: RoomInstructions) -> tuple[Page, ...]:
    flow = Flow(bottom=PLAIN_BOTTOM)
    _lay_opening(flow, content)
    flow.break_page()
    _lay_unforeseen(flow)
    frame = session_frame(
        content.session,
        None,
        document=f"Feuille de salle · {content.room}",
        number=f"Document n°{NBSP}FS-{content.room}, à garder sous clé",
    )
    return frame.around(flow.pages)


def _supervision_pages(content: RoomInstructions) -> tuple[Page, ...]:
    flow = Flow(bottom=PLAIN_BOTTOM)
    flow.add(line_of(LEFT, flow.y, "Feuille de surveillance", TITLE))
    flow.down(TITLE.leading)
    flow.paragraph(_where_and_when(content), SUBJECT, ink=Ink.ACCENT)
    flow.down(8)
    _lay_code(flow, "Code de la surveillance", content.supervisor_code)
    flow.down(4)
    flow.heading("Le secret d’une seconde personne")
    lay_steps(flow, _SUPERVISION)
    flow.down(14)
    flow.add(
        line_of(LEFT, flow.y, f"Remise à{COLON}", TEXT, Ink.MUTED),
        Line(LEFT + 56, flow.y - TEXT.leading, RIGHT, flow.y - TEXT.leading, 0.6, Ink.TEXT),
    )
    frame = session_frame(
        content.session,
        None,
        document=f"Feuille de surveillance · {content.room}",
        number=f"Document n°{NBSP}FV-{content.room}, à remettre à part",
    )
    return frame.around(flow.pages)


def _lay_opening(flow: Flow, content: RoomInstructions) -> None:
    flow.add(line_of(LEFT, flow.y, "Feuille de salle", TITLE))
    flow.down(TITLE.leading)
    flow.paragraph(_where_and_when(content), SUBJECT, ink=Ink.ACCENT)
    flow.down(8)
    _lay_code(flow, "Code de la salle", content.room_code)
    flow.facts(
        (
            Cell(caption="Empreinte du centre", text=content.centre_fingerprint, share=1),
            Cell(caption="Dossier de salle", text=content.package_file, share=1),
        ),
        BODY_STRONG,
    )
    flow.down(10)
    flow.heading("Ouvrir le dossier en cinq étapes")
    steps = [Step(step.title, step.text.format(file=content.package_file)) for step in _STEPS]
    lay_steps(flow, steps, numbered=True)
    flow.down(6)
    flow.heading("Si quelque chose ne va pas")
    lay_steps(flow, _TROUBLES)
    _lay_note(
        flow,
        "Le dossier et les codes voyagent séparément : gardez cette feuille à part de la clé, "
        "ensemble elles ouvrent la salle. Remettez les deux au centre à la fin de la journée.",
    )


def _lay_unforeseen(flow: Flow) -> None:
    flow.heading("L’ordinateur s’arrête, tombe en panne ou disparaît")
    lay_steps(flow, _TAKE_OVER, numbered=True)
    flow.down(10)
    flow.heading("Une carte, un juré ou un candidat imprévu")
    lay_steps(flow, _ON_THE_SPOT)
    _lay_note(
        flow,
        "Les cartes de réserve restent fermées, à part de la clé, jusqu’à ce que l’une d’elles "
        "serve. La dernière page est celle de la surveillance : remettez-la à part à la "
        "personne qui surveille la salle, qui n’est pas du jury.",
    )


def _where_and_when(content: RoomInstructions) -> str:
    days = sorted({sitting.starts_at.date() for sitting in content.sittings})
    count = len(content.sittings)
    noun = "passage" if count <= 1 else "passages"
    return " · ".join([content.room, *map(french.long_date, days), f"{count}{NBSP}{noun}"])


def _lay_code(flow: Flow, caption: str, code: str) -> None:
    high = 62.0
    flow.add(
        Box(LEFT, flow.y - high, WIDTH, high, 1.2, Ink.TEXT, radius=6),
        line_of(LEFT + 14, flow.y - 7, caption, CAPTION_STRONG, Ink.MUTED),
        line_of(LEFT + 14, flow.y - 20, french.grouped_code(code), _CODE),
    )
    flow.down(high + 6)


def _lay_note(flow: Flow, text: str) -> None:
    flow.down(4)
    flow.rule()
    flow.down(4)
    flow.paragraph(text, TEXT, ink=Ink.MUTED)
