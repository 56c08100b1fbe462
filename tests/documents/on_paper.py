"""E1 as it would be had it been held on paper: entered later, signed in part by hand."""

from __future__ import annotations

from dataclasses import replace

from app.documents.content import PanelSheetDocument, ScoreSheetDocument, Stage
from app.domain.interest import InterestDeclaration, Link, Stand
from app.domain.paper_record import PaperRecord
from app.domain.score_sheet import Dissent, SheetContext
from tests.builders import a_timer
from tests.documents import sheets


def _context(before: SheetContext) -> SheetContext:
    candidate = before.candidates[0]
    return replace(
        before,
        timer=a_timer(),
        paper=PaperRecord(
            began_at=sheets.at(11, 32),
            ended_at=sheets.at(12, 3),
            reason="L’ordinateur de la salle s’est éteint à 11:20.",
            entered_at=sheets.at(15, 0),
        ),
        declarations=tuple(
            InterestDeclaration(
                sitting=before.sitting,
                juror=juror,
                candidate=candidate,
                link=link,
                stand=Stand.SITS,
                reason="Module suivi en 2024, sans note." if link is Link.OWN_TRAINER else "",
                declared_at=sheets.at(11, 25),
            )
            for juror, link in (("J1", Link.OWN_TRAINER), ("J2", Link.NONE))
        ),
        incidents=("1c" * 32,),
    )


def panel(stage: Stage = Stage.SIGNED) -> PanelSheetDocument:
    """The chair signs with a key and has entered the other's sheet, who signs the paper."""
    document = sheets.e1()
    context = _context(document.sheet.context)
    chair, other = document.sheet.members
    first, second = (sealed.sheet for sealed in document.score_sheets)
    disputed = document.sheet.ratings[6]
    return replace(
        document,
        sheet=replace(
            document.sheet,
            context=context,
            members=(chair, replace(other, by_hand=True)),
            dissents=(
                Dissent(
                    criterion=disputed.criterion,
                    candidate=disputed.candidate,
                    juror=other.juror,
                    text="Le chiffrage suffit à mon sens : la marge est donnée à l’oral.",
                ),
            ),
        ),
        score_sheets=tuple(
            replace(sealed, sheet=sheet)
            for sealed, sheet in zip(
                document.score_sheets,
                (
                    replace(first, context=context),
                    replace(second, context=context, transcribed_by=chair.juror),
                ),
                strict=True,
            )
        ),
        measured=None,
        stage=stage,
    )


def score() -> ScoreSheetDocument:
    """The sheet that the chair has entered for the other member."""
    return replace(sheets.a_score_document(panel(), 1), measured=None)
