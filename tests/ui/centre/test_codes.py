"""Giving a room a code over the telephone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from app.domain.journal import Action
from tests.ui.centre.conftest import Bench


@pytest.fixture
def at_codes(at_session: Bench) -> Bench:
    at_session.go("packages")
    at_session.click("see_codes")
    return at_session


def _spoken(bench: Bench) -> str:
    label = bench.find("spoken")
    assert isinstance(label, QLabel)
    return label.text()


def _given(bench: Bench) -> list[str]:
    centre = bench.window.centre
    assert centre is not None
    with centre.store.transaction() as records:
        return [
            str(entry.detail) for entry in records.journal() if entry.action is Action.CODE_GIVEN
        ]


def test_a_code_is_given_with_a_reason_shown_large_and_journalled(at_codes: Bench) -> None:
    bench = at_codes
    assert "3 codes restants" in bench.words(bench.find("code_rooms"))
    assert not bench.button("give_code_1").isEnabled()
    bench.type("code_reason", "Salle B204 : PIN perdu")
    bench.click("give_code_1")

    assert bench.shows("spoken_code")
    assert len(_spoken(bench)) == 14
    assert "PIN perdu" in _given(bench)[0]
    assert "2 codes restants" in bench.words(bench.find("code_rooms"))


def test_codes_are_given_in_order_and_one_may_be_said_again(at_codes: Bench) -> None:
    bench = at_codes
    bench.type("code_reason", "Juré remplaçant")
    bench.click("give_code_1")
    first = _spoken(bench)
    assert "redonné" not in bench.words(bench.find("spoken_code"))
    bench.type("code_reason", "La ligne a coupé")
    bench.press_key("give_code_1", Qt.Key.Key_Space)

    assert _spoken(bench) == first
    assert len(_given(bench)) == 2
    said = bench.words(bench.find("spoken_code"))
    assert "redonné" in said
    assert "s’il a déjà servi dans la salle, donnez-lui le suivant" in said
    assert "Un code qui sert deux fois est signalé à la réception." in said
    assert "2 codes restants" in bench.words(bench.find("code_rooms"))
    assert bench.session.codes.findChild(QLabel, "give_code_3") is None


def test_a_code_serves_once_and_is_said_again_only_where_it_was_not_heard(
    at_codes: Bench,
) -> None:
    bench = at_codes
    said = bench.words(bench.find("codes"))
    assert "Chaque code sert une seule fois." in said
    assert "qui ne l’a pas entendu" in said
    bench.type("code_reason", "Juré remplaçant")
    bench.click("give_code_1")

    assert "à redonner seulement s’il n’a pas été entendu" in bench.words(bench.find("codes"))


def test_a_room_without_a_code_left_is_told_who_else_may_vouch(at_codes: Bench) -> None:
    bench = at_codes
    counts = ("2 codes restants", "1 code restant", "0 code restant")
    for number, left in enumerate(counts, start=1):
        assert not bench.shows("all_given")
        bench.type("code_reason", "Juré remplaçant")
        bench.click(f"give_code_{number}")
        assert left in bench.words(bench.find("code_rooms"))

    assert bench.shows("all_given")
    assert "code de surveillance" in bench.words(bench.find("all_given"))


def test_leaving_takes_the_code_off_the_screen(at_codes: Bench) -> None:
    bench = at_codes
    bench.type("code_reason", "Juré remplaçant")
    bench.click("give_code_1")
    code = _spoken(bench)
    bench.click("back_to_packages")
    bench.click("see_codes")

    assert not bench.shows("spoken_code")
    assert code not in bench.words(bench.session.codes)
