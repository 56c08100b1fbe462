"""One PDF of each kind, by name: what the golden files and the format's rules are read from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from app.documents.content import (
    CandidateResult,
    JurorCard,
    RecoverySheet,
    ResultsDocument,
    RoomInstructions,
    SpareCard,
    Stage,
)
from app.documents.juror_card import juror_cards_pdf
from app.documents.panel_sheet import panel_sheet_pdf
from app.documents.recovery_sheet import recovery_sheet_pdf
from app.documents.results import results_pdf
from app.documents.room_instructions import room_instructions_pdf
from app.documents.score_sheet import score_sheet_pdf
from app.documents.signature_stamp import signature_stamp_pdf
from app.domain.award import block_result
from app.domain.session import Capacity, SessionKind
from tests.documents import adjusted, on_paper, papers, reports, sheets


def _cards() -> bytes:
    document = sheets.e1()
    (sitting,) = document.dossier.planning.sittings
    cards = [
        JurorCard(
            session=document.dossier.session,
            juror=juror,
            activation_code="k7q4m2xd91tb",
            sittings=(sitting,) if juror.id in sitting.jurors else (),
        )
        for juror in sheets.JURORS
    ]
    return juror_cards_pdf(cards, created_at=sheets.at(8, 0))


def _spare_cards() -> bytes:
    dossier = sheets.e1().dossier
    cards = [
        SpareCard(
            session=dossier.session,
            room=dossier.room,
            number=number,
            activation_code="n5v8c2xe47ra",
        )
        for number in (1, 2)
    ]
    return juror_cards_pdf(cards, created_at=sheets.at(8, 0))


def _recovery() -> bytes:
    return recovery_sheet_pdf(
        RecoverySheet(
            centre=sheets.e1().dossier.session.centre,
            centre_fingerprint="9Q2M-4XTB-K01C-7RWE",
            code="3f9kzt0wq8mhn5v8c2xe47ra",
            kit_file="kit-Centre-AIPF-Lyon-1.secours-centre",
            created_at=sheets.at(8, 0),
        )
    )


def _room() -> bytes:
    dossier = sheets.e1().dossier
    return room_instructions_pdf(
        RoomInstructions(
            session=dossier.session,
            room=dossier.room,
            room_code="3f9kzt0wq8mh",
            supervisor_code="w2r8t5y1p7n4",
            centre_fingerprint="9Q2M-4XTB-K01C-7RWE",
            package_file="B204-3.dossier",
            sittings=dossier.planning.sittings,
            created_at=sheets.at(8, 0),
        )
    )


def _results() -> bytes:
    document, team = sheets.e1(), sheets.e3a()
    session, referential = document.dossier.session, document.dossier.referential
    assert session.rules is not None
    results = tuple(
        CandidateResult(
            candidate=candidate,
            blocks=tuple(
                block_result(block, session.rules, candidate.id, [document.sheet, team.sheet])
                for block in referential.blocks
            ),
        )
        for candidate in sheets.CANDIDATES
    )
    return results_pdf(
        ResultsDocument(
            session=session,
            referential=referential,
            results=results,
            created_at=sheets.at(18, 0),
        )
    )


def _stamp() -> bytes:
    return signature_stamp_pdf(
        name="Hélène Marchetti",
        capacity=Capacity.BLOCK_TRAINER,
        chair=True,
        signed_at=sheets.at(12, 24, 7),
        short_digest=sheets.a_digest("panel-sheet").short,
    )


DOCUMENTS: dict[str, Callable[[], bytes]] = {
    "panel_sheet_e1": lambda: panel_sheet_pdf(sheets.e1(), jws=sheets.JWS),
    "panel_sheet_e3a_team": lambda: panel_sheet_pdf(sheets.e3a(), jws=sheets.JWS),
    "panel_sheet_e5b_five": lambda: panel_sheet_pdf(sheets.e5b(), jws=sheets.JWS),
    "panel_sheet_demonstration": lambda: panel_sheet_pdf(
        sheets.a_panel_document(kind=SessionKind.DEMONSTRATION), jws=sheets.JWS
    ),
    "panel_sheet_phases": lambda: panel_sheet_pdf(
        sheets.a_panel_document(timer=sheets.a_phased_timer()), jws=sheets.JWS
    ),
    "score_sheet_e1": lambda: score_sheet_pdf(
        sheets.a_score_document(sheets.e1(), 1), jws=sheets.JWS
    ),
    "score_sheet_e3a_team": lambda: score_sheet_pdf(
        sheets.a_score_document(sheets.e3a(), 0), jws=sheets.JWS
    ),
    "panel_sheet_adjusted": lambda: panel_sheet_pdf(adjusted.e3a(), jws=sheets.JWS),
    "score_sheet_adjusted": lambda: score_sheet_pdf(
        sheets.a_score_document(adjusted.e3a()), jws=sheets.JWS
    ),
    "panel_sheet_on_paper": lambda: panel_sheet_pdf(on_paper.panel(), jws=sheets.JWS),
    "panel_sheet_to_sign": lambda: panel_sheet_pdf(on_paper.panel(Stage.TO_SIGN)),
    "panel_sheet_draft": lambda: panel_sheet_pdf(
        replace(sheets.a_panel_document(kind=SessionKind.DEMONSTRATION), stage=Stage.DRAFT)
    ),
    "score_sheet_on_paper": lambda: score_sheet_pdf(on_paper.score(), jws=sheets.JWS),
    "juror_cards": _cards,
    "spare_cards": _spare_cards,
    "room_instructions": _room,
    "recovery_sheet": _recovery,
    "results": _results,
    "signature_stamp": _stamp,
    **papers.PAPERS,
    **reports.REPORTS,
}
