"""Members rated beside their team, and attached notes, as the sheets print them."""

from __future__ import annotations

from dataclasses import replace

from app.documents import french
from app.documents.panel_sheet import panel_sheet_pdf
from app.documents.score_sheet import score_sheet_pdf
from tests.documents import adjusted, sheets
from tests.documents.reading import all_words, words


def test_a_jurors_sheet_prints_both_ratings_and_the_reason() -> None:
    document = sheets.a_score_document(adjusted.e3a())
    text = all_words(score_sheet_pdf(document, jws=sheets.JWS))
    first, _ = adjusted.team_lines()
    team = next(item.level for item in document.sheet.ratings if item.key == first)
    scale = document.dossier.rules.scale
    assert words(f"Note individuelle, au lieu de {french.level(scale, team)}") in text
    assert words(french.quoted(adjusted.WHY)) in text
    assert words("Notes prises pendant l’oral, jointes à la grille") in text
    assert words(adjusted.NOTES) in text


def test_a_panel_sheet_prints_what_each_juror_and_the_jury_gave_a_member() -> None:
    text = all_words(panel_sheet_pdf(adjusted.e3a(), jws=sheets.JWS))
    for reason in (adjusted.WHY, adjusted.ALSO_WHY, adjusted.GIVEN_UP):
        assert words(french.quoted(reason)) in text
    assert words(f"Motif du jury : {adjusted.AGREED}") in text
    assert text.count(words("La note du groupe est gardée")) == 1
    assert words("jointes aux grilles individuelles") in text
    assert words(adjusted.NOTES) in text


def test_a_rating_that_the_team_could_not_get_is_said_in_words() -> None:
    document = sheets.a_score_document(adjusted.e3a())
    first, _ = adjusted.team_lines()
    unseen = tuple(
        replace(item, level=None) if item.key == first else item for item in document.sheet.ratings
    )
    document = replace(document, sheet=replace(document.sheet, ratings=unseen))
    text = all_words(score_sheet_pdf(document, jws=sheets.JWS))
    assert words("Note individuelle, au lieu de non observé") in text


def test_a_member_whom_only_the_jury_rates_beside_the_team_is_printed() -> None:
    document = adjusted.e3a()
    sealed = tuple(
        replace(item, sheet=replace(item.sheet, adjustments=(), overall_comment=""))
        for item in document.score_sheets
    )
    document = replace(
        document, score_sheets=sealed, sheet=replace(document.sheet, overall_comment="")
    )
    text = all_words(panel_sheet_pdf(document, jws=sheets.JWS))
    assert words(adjusted.AGREED) in text
    assert words("Appréciation d’ensemble") not in text
