"""A sheet shows all that was signed, whatever its length, as plain text."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from pypdf import PdfReader

from app.documents import french
from app.documents.content import PanelSheetDocument
from app.documents.panel_sheet import panel_sheet_pdf
from app.documents.score_sheet import score_sheet_pdf
from app.documents.signature_stamp import signature_field
from app.domain.attendance import LateChoice
from app.domain.session import SessionKind
from app.domain.timer_record import TimerEventKind
from tests.builders import a_late_arrangement, a_phase
from tests.documents import sheets
from tests.documents.reading import all_words, page_texts, words

PANELS: dict[str, Callable[[], PanelSheetDocument]] = {
    "E1": sheets.e1,
    "E1, three jurors": lambda: sheets.a_panel_document(size=3),
    "E2, whose criteria are the longest": lambda: sheets.a_panel_document(
        "E2", candidates=sheets.TEAM.members[:2], team=sheets.TEAM.id
    ),
    "E3a, a team": sheets.e3a,
    "E5b, five jurors": sheets.e5b,
    "E5b, six jurors": lambda: sheets.e5b(6),
}


@pytest.fixture(params=PANELS)
def document(request: pytest.FixtureRequest) -> PanelSheetDocument:
    return PANELS[request.param]()


def test_panel_sheet_prints_every_criterion_rating_comment_and_member(
    document: PanelSheetDocument,
) -> None:
    text = all_words(panel_sheet_pdf(document, jws=sheets.JWS))
    dossier, sheet = document.dossier, document.sheet
    criteria = dossier.referential.assessment(sheet.context.assessment).criteria
    code_to_text = {criterion.code: criterion.text for criterion in criteria}

    for rating in sheet.ratings:
        assert words(code_to_text[rating.criterion]) in text
        assert words(rating.reason) in text
    for member in sheet.members:
        sealed = document.sealed(member.juror)
        assert words(dossier.planning.juror(member.juror).name) in text
        assert sealed.short_digest in text
        for own in sealed.sheet.ratings:
            assert words(own.comment) in text
        assert words(sealed.sheet.overall_comment) in text
    assert words(sheet.overall_comment) in text


def test_panel_sheet_counts_every_rating(document: PanelSheetDocument) -> None:
    text = "\n".join(page_texts(panel_sheet_pdf(document, jws=sheets.JWS)))
    printed = sum(line.strip() in {"1", "2", "3", "–"} for line in text.splitlines())
    individual = sum(len(sealed.sheet.ratings) for sealed in document.score_sheets)

    assert printed == len(document.sheet.ratings) + individual


def test_every_page_carries_who_what_and_the_digest(document: PanelSheetDocument) -> None:
    pages = page_texts(panel_sheet_pdf(document, jws=sheets.JWS))

    for number, page in enumerate(pages, start=1):
        text = words(page)
        assert "AIPF(IDRAC)" in text
        assert words(document.dossier.referential.title) in text
        assert words(document.dossier.session.title) in text
        assert words(document.number) in text
        assert document.digest.short in text
        assert f"Page{number}/{len(pages)}" in text
        assert words("le fichier JWS joint (grille-harmonisee.jws.json) fait foi") in text


def test_a_signature_field_waits_for_each_member(document: PanelSheetDocument) -> None:
    fields = PdfReader(io.BytesIO(panel_sheet_pdf(document, jws=sheets.JWS))).get_fields()

    assert fields is not None
    assert list(fields) == [signature_field(seat) for seat in range(len(document.sheet.members))]


def test_signature_fields_stand_on_one_page_inside_it() -> None:
    reader = PdfReader(io.BytesIO(panel_sheet_pdf(sheets.e5b(6), jws=sheets.JWS)))
    pages: list[Any] = [page for page in reader.pages if "/Annots" in page]
    (page,) = pages
    boxes = [[float(edge) for edge in note.get_object()["/Rect"]] for note in page["/Annots"]]

    assert len(boxes) == 6
    for left, bottom, right, top in boxes:
        assert 0 < left < right < float(page.mediabox.right)
        assert 100 < bottom < top < float(page.mediabox.top)
    assert all(lower[3] < upper[1] for upper, lower in pairwise(boxes))


def test_team_members_are_rated_under_each_individual_criterion() -> None:
    document = sheets.e3a()
    text = all_words(panel_sheet_pdf(document, jws=sheets.JWS))
    present = [document.dossier.planning.candidate(id_).name for id_ in sheets.TEAM.members]
    absent = present.pop(2)

    for name in present:
        assert text.count(words(name)) == 3  # attendance and two individual criteria
    assert text.count(words(absent)) == 1
    assert words("absence excusée") in text
    assert words("en retard, identité vérifiée") in text


def test_a_criterion_that_the_centre_added_is_marked_on_both_sheets() -> None:
    document = sheets.e1()
    said = words("Critère ajouté par le centre")
    assert said not in all_words(panel_sheet_pdf(document, jws=sheets.JWS))

    added = sheets.without_source(document, "E1-01")

    assert all_words(panel_sheet_pdf(added, jws=sheets.JWS)).count(said) == 1
    alone = sheets.a_score_document(added)
    assert all_words(score_sheet_pdf(alone, jws=sheets.JWS)).count(said) == 1


def test_timer_record_is_printed_to_the_second_in_the_sittings_own_offset() -> None:
    text = all_words(panel_sheet_pdf(sheets.e1(), jws=sheets.JWS))

    assert words("11:32:04–12:03:45 (30 min 41 s)") in text
    assert words("11:38:12–11:39:12, alarme incendie de l’étage, fausse alerte") in text
    assert "UTC+01:00" in text


def test_oral_that_was_not_timed_is_said_so() -> None:
    document = replace(sheets.e1(), measured=None)

    assert words("non chronométré") in all_words(panel_sheet_pdf(document, jws=sheets.JWS))


def test_phases_additions_and_extra_time_are_printed() -> None:
    document = sheets.a_panel_document(timer=sheets.a_phased_timer())
    text = all_words(panel_sheet_pdf(document, jws=sheets.JWS))

    assert words("11:30–12:10 (30 min + 10 min d’aménagement)") in text
    assert words("11:32:04–12:14:40 (40 min 36 s)") in text
    assert words("11:58:00–12:00:00, alarme incendie") in text
    assert words("Installation : 2 min 2 s, hors durée de l’oral") in text
    assert words("Présentation : 25 min 56 s sur 26 min 40 s") in text
    assert words("Échanges : 14 min 40 s sur 15 min 20 s") in text
    assert words("12:01:30, 2 min, vidéoprojecteur en panne") in text
    assert words("Délibération") not in text


def test_one_phase_without_an_addition_is_told_once() -> None:
    assert words("Phases mesurées") not in all_words(panel_sheet_pdf(sheets.e1(), jws=sheets.JWS))


def test_an_addition_to_a_single_phase_is_printed() -> None:
    timer = sheets.a_timer(30)
    added = sheets.an_event(TimerEventKind.ADD, sheets.at(11, 50), "micro en panne", 3)
    document = sheets.a_panel_document(
        timer=replace(timer, events=(*timer.events[:3], added, timer.events[3]))
    )
    text = all_words(panel_sheet_pdf(document, jws=sheets.JWS))

    assert words("Soutenance : 30 min 41 s sur 33 min") in text
    assert words("11:50:00, 3 min, micro en panne") in text


@pytest.mark.parametrize(
    ("changes", "printed"),
    [
        ({}, "11:30–12:00 (30 min, retard de 7 min, fin prévue gardée)"),
        (
            {"choice": LateChoice.FULL_TIME, "reason": "bus en panne"},
            "11:30–12:00 (30 min, retard de 7 min, temps entier laissé : bus en panne)",
        ),
    ],
)
def test_lateness_is_printed_with_what_the_jury_decided(
    changes: dict[str, Any], printed: str
) -> None:
    timer = replace(sheets.a_timer(30), late=a_late_arrangement(**changes))
    text = all_words(panel_sheet_pdf(sheets.a_panel_document(timer=timer), jws=sheets.JWS))

    assert words(printed) in text


def test_an_oral_timed_on_another_laptop_is_said_so() -> None:
    elsewhere = sheets.an_event(TimerEventKind.ELSEWHERE, sheets.at(11, 40))
    document = sheets.a_panel_document(timer=replace(sheets.a_timer(30), events=(elsewhere,)))
    text = all_words(panel_sheet_pdf(document, jws=sheets.JWS))

    assert words("chronométré sur un autre ordinateur") in text


def test_a_duration_by_the_wall_clock_is_said_so() -> None:
    timer = sheets.a_timer(30)
    *events, stop = timer.events
    rebooted = replace(stop, at=replace(stop.at, boot="b2"))
    document = sheets.a_panel_document(timer=replace(timer, events=(*events, rebooted)))
    text = all_words(panel_sheet_pdf(document, jws=sheets.JWS))

    assert words("(30 min 41 s)durée établie à l’heure de l’ordinateur") in text


def test_additions_before_any_counted_phase_are_printed_without_a_measure() -> None:
    phases = (a_phase("Installation", 5, counted=False), a_phase("Soutenance", 30))
    events = (
        sheets.an_event(TimerEventKind.START, sheets.at(11, 30)),
        sheets.an_event(TimerEventKind.ADD, sheets.at(11, 33), "câble", 2),
        sheets.an_event(TimerEventKind.STOP, sheets.at(11, 36)),
    )
    timer = replace(sheets.a_timer(30), phases=phases, events=events)
    text = all_words(panel_sheet_pdf(sheets.a_panel_document(timer=timer), jws=sheets.JWS))

    assert words("non chronométré") in text
    assert words("Phases mesurées aucune") in text


def test_long_comment_runs_over_pages_under_the_table_head() -> None:
    comment = " ".join(f"mot{number}" for number in range(1_500))
    pages = page_texts(panel_sheet_pdf(sheets.with_comment(sheets.e1(), comment), jws=sheets.JWS))
    text = words("".join(pages))

    assert len(pages) > 3
    assert all(f"mot{number}" in text for number in range(1_500))
    assert all("Note du jury" in page for page in pages[:3])


def test_lines_of_a_comment_are_kept() -> None:
    document = sheets.with_comment(sheets.e1(), "Première ligne\nDeuxième ligne\n\nQuatrième")
    lines = "\n".join(page_texts(panel_sheet_pdf(document, jws=sheets.JWS))).splitlines()

    assert any(line.endswith("Première ligne") for line in lines)
    assert any(line.strip() == "Deuxième ligne" for line in lines)


@pytest.mark.parametrize(
    ("comment", "printed"),
    [
        ("<b>gras</b> & <a href='x'>lien</a>", "<b>gras</b> & <a href='x'>lien</a>"),
        ("=1+1", "=1+1"),
        ("(\\fin) ET Tj", "(\\fin) ET Tj"),
        ("zero\x00\x1b[31m\u202erouge", "zero[31mrouge"),
        ("visage 🙂 et 漢", "visage □ et □"),
        ("e\u0301te\u0301", "été"),
        ("x" * 400, "x" * 400),
    ],
)
def test_comment_is_never_markup(comment: str, printed: str) -> None:
    document = sheets.with_comment(sheets.e1(), comment)

    assert words(printed) in all_words(panel_sheet_pdf(document, jws=sheets.JWS))


def test_missing_individual_rating_is_left_blank_not_invented() -> None:
    document = sheets.e1()
    first, second = document.score_sheets
    shorter = replace(second, sheet=replace(second.sheet, ratings=second.sheet.ratings[1:]))
    lines = "\n".join(
        page_texts(
            panel_sheet_pdf(replace(document, score_sheets=(first, shorter)), jws=sheets.JWS)
        )
    ).splitlines()
    printed = sum(line.strip() in {"1", "2", "3", "–"} for line in lines)

    assert printed == 3 * 15 - 1


def test_later_version_says_what_it_replaces() -> None:
    document = sheets.e1()
    sheet = replace(
        document.sheet, revision=2, supersedes="ab" * 32, revision_reason="Note saisie à l’envers"
    )
    second = replace(document, sheet=sheet, replaces="ABCD-1234")
    text = all_words(panel_sheet_pdf(second, jws=sheets.JWS))

    assert words("Version 2, remplace la version 1") in text
    assert words("version 2") in text
    assert words("Version 2, remplace ABCD-1234") in text
    assert words("Note saisie à l’envers") in text


def test_score_sheet_prints_one_juror_only() -> None:
    panel = sheets.e1()
    document = sheets.a_score_document(panel, 1)
    text = all_words(score_sheet_pdf(document, jws=sheets.JWS))

    assert words("Karim Benali") in text
    assert words("Hélène Marchetti") not in text
    for rating in document.sheet.ratings:
        assert words(rating.comment) in text
    scale = panel.dossier.rules.scale
    for word in ("Acquis", "Partiellement acquis", french.level_word(scale, None)):
        assert words(word) in text


def test_demonstration_is_marked_on_every_page() -> None:
    kind = SessionKind.DEMONSTRATION
    pages = page_texts(panel_sheet_pdf(sheets.a_panel_document(kind=kind), jws=sheets.JWS))

    assert all("Démonstration, sans valeur" in page for page in pages)
    assert "Démonstration" not in "".join(page_texts(panel_sheet_pdf(sheets.e1(), jws=sheets.JWS)))
