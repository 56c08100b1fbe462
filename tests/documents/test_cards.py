"""Cards, room and recovery sheets carry the code, whom it is for, and what to do with it."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import timedelta

import pytest
from pypdf import PdfReader

from app.documents.content import JurorCard, ResultsDocument, RoomInstructions, SpareCard
from app.documents.juror_card import juror_cards_pdf
from app.documents.marks import PAGE_HEIGHT
from app.documents.results import results_pdf
from app.documents.room_instructions import room_instructions_pdf
from app.domain.session import Juror, SessionKind
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


def test_no_sitting_and_demonstration_are_said_so() -> None:
    session = replace(sheets.e1().dossier.session, kind=SessionKind.DEMONSTRATION)
    long = replace(session, title="Session extraordinaire de novembre et décembre 2026, seconde")
    cards = [_card(sittings=(), session=session), _card(session=long)]
    text = all_words(juror_cards_pdf(cards, created_at=sheets.at(8, 0)))

    assert words("Sans passage prévu") in text
    assert text.count(words("Démonstration, sans valeur")) == 2


def _spare(**changes: object) -> SpareCard:
    card = SpareCard(
        session=sheets.e1().dossier.session,
        room="Salle B204",
        number=1,
        activation_code="n5v8c2xe47ra",
    )
    return replace(card, **changes)  # type: ignore[arg-type]


def test_spare_card_has_a_number_and_a_line_in_the_place_of_a_name() -> None:
    text = all_words(juror_cards_pdf([_spare(number=2)], created_at=sheets.at(8, 0)))

    assert words("Carte de réserve n° 2") in text
    assert words("Salle B204") in text
    assert words("Remise à") in text
    assert "N5V8-C2XE-47RA" in text


LONG_NAMES = (
    ("Marie-Éléonore Françoise", "de La Rochefoucauld-Montmorency-Lefèvre"),
    ("Ana Conceição do Espírito Santo", "Ördög-Łukasiewicz van den Bergh de Saint-Exupéry"),
    ("M" * 60, "Œ" * 60),
)


def _lowest(pdf: bytes) -> float:
    """The baseline of the lowest line on the first page."""
    places: list[float] = []

    def place(text: str, _matrix: object, line: list[float], *_font: object) -> None:
        if text.strip():
            places.append(line[5])

    PdfReader(io.BytesIO(pdf)).pages[0].extract_text(visitor_text=place)
    return min(places)


@pytest.mark.parametrize("names", LONG_NAMES)
def test_long_names_with_accents_stay_on_their_card(names: tuple[str, str]) -> None:
    juror = Juror(id="J1", given_name=names[0], family_name=names[1])
    (sitting,) = sheets.e1().dossier.planning.sittings
    days = (sitting, replace(sitting, room="Amphithéâtre Simone-Veil, aile nord, 3e étage"))
    pdf = juror_cards_pdf([_card(juror=juror, sittings=days)], created_at=sheets.at(8, 0))

    assert words(names[0])[:20] in all_words(pdf)
    assert _lowest(pdf) > PAGE_HEIGHT - 36 - 192.5


def test_spare_card_of_a_room_with_a_long_name_stays_on_its_card() -> None:
    room = "Amphithéâtre Simone-Veil, bâtiment Condorcet, 3e étage, aile nord, porte C"
    pdf = juror_cards_pdf([_spare(room=room)], created_at=sheets.at(8, 0))

    assert words("Amphithéâtre Simone-Veil") in all_words(pdf)
    assert _lowest(pdf) > PAGE_HEIGHT - 36 - 192.5


def test_no_card_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="needs a card"):
        juror_cards_pdf([], created_at=sheets.at(8, 0))


def _room(**changes: object) -> bytes:
    dossier = sheets.e1().dossier
    content = RoomInstructions(
        session=dossier.session,
        room=dossier.room,
        room_code="3f9kzt0wq8mh",
        supervisor_code="w2r8t5y1p7n4",
        centre_fingerprint="9Q2M-4XTB-K01C-7RWE",
        package_file="B204-3.dossier",
        sittings=dossier.planning.sittings,
        created_at=sheets.at(8, 0),
    )
    return room_instructions_pdf(replace(content, **changes))  # type: ignore[arg-type]


def test_room_sheet_has_code_and_fingerprint_and_says_what_travels_apart() -> None:
    first, second, _ = page_texts(_room())

    assert "3F9K-ZT0W-Q8MH" in first
    assert "9Q2M-4XTB-K01C-7RWE" in first
    assert "B204-3.dossier" in first
    assert words("voyagent séparément") in words(first)
    assert words("Sinon, prenez un autre ordinateur") in words(second)
    assert words("la clé du juré s’annule") in words(second)


def test_supervisor_s_code_is_on_a_paper_of_its_own() -> None:
    first, second, last = page_texts(_room())

    assert "W2R8-T5Y1-P7N4" in last
    assert words("Ce code n’appartient qu’à vous") in words(last)
    assert "3F9K-ZT0W-Q8MH" not in last
    assert "W2R8-T5Y1-P7N4" not in first + second


def test_room_with_a_long_name_and_many_days_still_takes_one_paper_and_the_supervisor_s() -> None:
    (sitting,) = sheets.e1().dossier.planning.sittings
    days = [replace(sitting, starts_at=sitting.starts_at + timedelta(days=n)) for n in range(6)]
    room = "Amphithéâtre Simone-Veil, bâtiment Condorcet, 3e étage, aile nord"
    file = "salle-Amphitheatre-Simone-Veil-batiment-Condorcet-3e-etage-aile-nord-12.dossier"
    pages = page_texts(_room(room=room, sittings=tuple(days), package_file=file))

    assert len(pages) == 3
    assert words(file) in words(pages[0])


def test_recovery_sheet_fits_one_page_with_its_code_and_where_to_keep_it() -> None:
    (page,) = page_texts(DOCUMENTS["recovery_sheet"]())

    assert "3F9K-ZT0W-Q8MH-N5V8-C2XE-47RA" in page
    assert "9Q2M-4XTB-K01C-7RWE" in page
    assert "kit-Centre-AIPF-Lyon-1.secours-centre" in page
    assert words("Ici, le code. Ailleurs, le fichier.") in words(page)
    assert words("24/11/2026") in words(page)


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
