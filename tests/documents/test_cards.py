"""Cards and room sheets carry the code, whom it is for, and what to do with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from app.documents.content import JurorCard, ResultsDocument
from app.documents.juror_card import juror_cards_pdf
from app.documents.results import results_pdf
from app.domain.session import SessionKind
from tests.documents import sheets
from tests.documents.documents import DOCUMENTS
from tests.documents.reading import all_words, page_texts, words


def _card(number: int = 0, **changes: object) -> JurorCard:
    document = sheets.e1()
    card = JurorCard(
        session=document.dossier.session,
        juror=sheets.JURORS[number % 6],
        activation_code=f"k7q4m2xd91{number:02}",
        sittings=document.dossier.planning.sittings,
    )
    return replace(card, **changes)  # type: ignore[arg-type]


def test_card_groups_its_code_and_names_its_juror() -> None:
    text = all_words(juror_cards_pdf([_card()], created_at=sheets.at(8, 0)))

    assert "K7Q4-M2XD-9100" in text
    assert words("Hélène Marchetti") in text
    assert words("Salle B204, 24/11/2026") in text


def test_nine_cards_take_two_pages_and_keep_every_code() -> None:
    pages = page_texts(
        juror_cards_pdf([_card(number) for number in range(9)], created_at=sheets.at(8, 0))
    )

    assert len(pages) == 2
    assert all(f"K7Q4-M2XD-91{number:02}" in "".join(pages) for number in range(9))


def test_many_rooms_and_days_are_summed_up() -> None:
    (sitting,) = sheets.e1().dossier.planning.sittings
    many = tuple(
        replace(sitting, room=f"Salle {n}", starts_at=sitting.starts_at + timedelta(days=n))
        for n in range(12)
    )
    text = all_words(juror_cards_pdf([_card(sittings=many)], created_at=sheets.at(8, 0)))

    assert words("Du 24/11/2026 au 05/12/2026, 12 salles") in text


def test_spare_card_and_demonstration_are_said_so() -> None:
    session = replace(sheets.e1().dossier.session, kind=SessionKind.DEMONSTRATION)
    card = _card(sittings=(), session=session)
    text = all_words(juror_cards_pdf([card], created_at=sheets.at(8, 0)))

    assert words("Carte de rechange, sans passage prévu") in text
    assert words("Démonstration, sans valeur") in text


def test_no_card_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="needs a card"):
        juror_cards_pdf([], created_at=sheets.at(8, 0))


def test_room_sheet_fits_one_page_with_code_and_fingerprint() -> None:
    (page,) = page_texts(DOCUMENTS["room_instructions"]())

    assert "3F9K-ZT0W-Q8MH" in page
    assert "9Q2M-4XTB-K01C-7RWE" in page
    assert "B204-3.dossier" in page


def test_results_need_the_sessions_rules() -> None:
    dossier = sheets.e1().dossier
    document = ResultsDocument(
        session=replace(dossier.session, rules=None),
        referential=dossier.referential,
        results=(),
        created_at=sheets.at(8, 0),
    )

    with pytest.raises(ValueError, match="rules"):
        results_pdf(document)
