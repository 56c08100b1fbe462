from __future__ import annotations

from app.domain.errors import IntegrityError, UserError
from app.domain.wording import sentence


def test_gaps_are_filled_in_french() -> None:
    assert sentence("Il manque {count} notes.", count=3).french() == "Il manque 3 notes."


def test_a_sentence_may_hold_another() -> None:
    outer = sentence("Refusé : {why}", why=sentence("clé de {name}", name="Zoé"))
    assert str(outer) == "Refusé : clé de Zoé"


def test_braces_in_a_value_are_plain_text() -> None:
    assert sentence("Salle {room}", room="{0}").french() == "Salle {0}"


def test_an_error_says_what_happened_and_what_to_do() -> None:
    error = UserError("package.wrong_code", sentence("Code faux."), sentence("Recommencez."))
    assert (error.code, str(error)) == ("package.wrong_code", "Code faux. Recommencez.")
    damage = IntegrityError("store.damaged", sentence("Page abîmée."))
    assert (damage.code, str(damage)) == ("store.damaged", "Page abîmée.")
