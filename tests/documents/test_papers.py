"""Papers to fill in by hand ask for all that a sheet holds, and give nothing away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest

from app.documents.blank_grid import blank_grids_pdf
from app.documents.blank_panel_grid import blank_panel_grids_pdf
from app.documents.paper_content import PaperSitting, RegisteredSitting
from app.documents.paper_rules import rule_words
from app.documents.room_kit import room_kit_pdf
from app.domain.accommodation import Accommodation
from app.domain.attendance import Attendance, Presence
from app.domain.rules import AgreementRule, RatingLevel, RatingScale, TieRule
from tests.builders import some_rules
from tests.documents import papers, sheets
from tests.documents.papers import PAPERS
from tests.documents.reading import all_words, page_texts, words

SITTINGS: dict[str, Callable[[], PaperSitting]] = {
    "E1": papers.a_paper_sitting,
    "E2, whose criteria are the longest, six jurors": lambda: papers.a_paper_sitting(
        "E2", papers.TEAM_OF_FOUR[:3], 6, sheets.TEAM.id
    ),
    "E3a, a team of four": papers.a_team_sitting,
    "E5b, five jurors": lambda: papers.a_paper_sitting("E5b", ("2026-0433",), 5),
    "E3a, in a kit": lambda: papers.in_a_kit(papers.a_team_sitting()),
}


@pytest.fixture(params=SITTINGS)
def sitting(request: pytest.FixtureRequest) -> PaperSitting:
    return SITTINGS[request.param]()


def test_grids_print_every_criterion_word_for_word(sitting: PaperSitting) -> None:
    grid = all_words(papers.grids_pdf(sitting))
    panel = all_words(papers.panel_grids_pdf(sitting))

    for criterion in sitting.assessment.enabled_criteria:
        assert words(criterion.text) in grid
        assert words(criterion.text) in panel
    for level in sitting.rules.scale.levels:
        assert words(level.label) in grid
        assert words(level.label) in panel


def test_each_person_has_a_line(sitting: PaperSitting) -> None:
    grid = all_words(papers.grids_pdf(sitting))
    panel = all_words(papers.panel_grids_pdf(sitting))

    assert grid.count("identitévérifiée") == len(sitting.candidates) * len(sitting.seats)
    assert panel.count("Signature,dateetheure") == len(sitting.seats)
    for seat in sitting.seats:
        name = "" if seat.juror is None else words(seat.juror.name)
        assert name in grid
        assert name in panel


def test_each_document_begins_on_a_paper_of_its_own(sitting: PaperSitting) -> None:
    pages = page_texts(papers.grids_pdf(sitting))
    starts = [number for number, page in enumerate(pages) if "Page 1/" in page]

    assert len(starts) == len(sitting.seats)
    assert all((later - earlier) % 2 == 0 for earlier, later in pairwise([*starts, len(pages)]))


@pytest.mark.parametrize("name", PAPERS)
def test_every_page_says_whose_it_is_and_what_was_printed(name: str) -> None:
    pages = [words(page) for page in page_texts(PAPERS[name]())]

    assert len(pages) % 2 == 0
    for page in pages:
        assert "AIPF(IDRAC)" in page
        assert words("Session de novembre 2026") in page
        assert words(f"Empreinte du formulaire imprimé : {papers.DIGEST.short}") in page
        assert "formulaireversion1" in page
        assert "Page" in page


def test_a_member_of_a_team_is_rated_under_the_criterion() -> None:
    text = all_words(papers.grids_pdf(papers.a_team_sitting(1)))

    assert words("Noté pour chaque membre du groupe") in text
    assert text.count(words("Maëlys Œuvrard")) == 3
    assert words("Note propre à un membre, au lieu de celle du groupe") in text


def test_a_long_name_is_never_cut() -> None:
    sitting = replace(papers.a_team_sitting(1), candidates=(papers.LONG, papers.LONG))

    assert words(papers.LONG.name) in all_words(papers.grids_pdf(sitting))
    assert words(papers.LONG.name) in all_words(
        papers.register_pdf(papers.register(RegisteredSitting(sitting=sitting)))
    )


def test_a_long_scale_is_told_once_and_ticked_by_its_digits() -> None:
    sitting = papers.a_paper_sitting()
    scale = RatingScale(
        levels=tuple(RatingLevel(value=n, label=f"Niveau de maîtrise {n}") for n in range(1, 10))
    )
    rules = replace(sitting.rules, scale=scale)
    text = all_words(
        papers.grids_pdf(replace(sitting, session=replace(sitting.session, rules=rules)))
    )

    assert words("9 Niveau de maîtrise 9 · NO Non observé") in text


def test_the_jury_reads_the_extra_time_on_its_grid() -> None:
    sitting = replace(papers.a_paper_sitting(), extra_minutes=10)

    assert words("30 min + 10 min d’aménagement") in all_words(papers.grids_pdf(sitting))


def test_the_register_does_not_tell_who_has_extra_time() -> None:
    plain = papers.a_paper_sitting()
    (candidate,) = plain.candidates
    assert candidate is not None
    helped = replace(
        plain,
        extra_minutes=10,
        candidates=(replace(candidate, accommodation=Accommodation(minutes=10)),),
    )

    assert papers.register_pdf(
        papers.register(RegisteredSitting(sitting=helped))
    ) == papers.register_pdf(papers.register(RegisteredSitting(sitting=plain)))


def test_the_register_prints_what_is_recorded_already() -> None:
    here = Attendance(
        candidate="2026-0417",
        presence=Presence.LATE,
        identity_checked=True,
        at=sheets.at(11, 37),
        arrived_at=sheets.at(11, 36),
        left_at=sheets.at(12, 9),
    )
    sitting = papers.a_paper_sitting()
    blank = papers.register_pdf(papers.register(RegisteredSitting(sitting=sitting)))
    filled = papers.register_pdf(
        papers.register(RegisteredSitting(sitting=sitting, attendance=(here,)))
    )

    assert words("relevé à 11:37") in all_words(filled)
    assert words("11:3612:09") in all_words(filled)
    assert words("relevé") not in all_words(blank)


def test_a_juror_of_several_sittings_signs_the_register_once() -> None:
    text = all_words(papers.register_pdf(papers.register(*papers.a_day())))

    assert text.count(words("Karim Benali")) == 1
    assert words("14:30Nadia Cherif") in text


def test_a_kit_names_nobody_and_says_how_it_is_entered() -> None:
    text = all_words(room_kit_pdf(papers.kit(papers.a_team_sitting(), copies=3)))

    for person in (*sheets.CANDIDATES, *sheets.JURORS):
        assert words(person.family_name) not in text
    assert words("saisie d’après papier") in text
    assert words("6 grilles individuelles, 3 grilles harmonisées") in text
    assert text.count(words("Page1/")) == 3 + 6 + 3


def test_a_file_of_no_grid_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="needs a grid"):
        blank_grids_pdf([], created_at=sheets.at(8, 0))
    with pytest.raises(ValueError, match="needs a grid"):
        blank_panel_grids_pdf([], created_at=sheets.at(8, 0))


def test_a_grid_needs_the_sessions_rules() -> None:
    sitting = papers.a_paper_sitting()

    with pytest.raises(ValueError, match="rules"):
        papers.grids_pdf(replace(sitting, session=replace(sitting.session, rules=None)))


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"agreement": AgreementRule.LOWEST}, "Écart d’un niveau : la note la plus basse."),
        (
            {"agreement": AgreementRule.MEDIAN, "tie": TieRule.HIGHER},
            "la note médiane ; entre deux notes, la plus haute.",
        ),
        ({"agreement": AgreementRule.CONSENSUS}, "le jury s’accorde sur une note."),
        ({"tolerance": 0}, "Au moindre écart : le jury s’accorde et écrit son motif."),
        ({"tolerance": 2}, "Écart de 2 niveaux au plus"),
    ],
)
def test_the_rule_is_said_in_words(changes: dict[str, object], said: str) -> None:
    rules = replace(some_rules(), **changes)  # type: ignore[arg-type]

    assert words(said) in words(rule_words(rules))
