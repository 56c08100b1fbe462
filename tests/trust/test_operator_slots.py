from __future__ import annotations

from collections.abc import Callable

import pytest

from app.domain.errors import IntegrityError, UserError
from app.trust.keystore import keystore_operators, open_keystore
from app.trust.operator_slots import with_operator, with_passphrase, without_operator
from tests.trust.world import COST, OPERATOR, PASSPHRASE, a_world, another_world, stream

COLLEAGUE = "Zoé Martin"
THEIRS = "encore quatre autres mots"


def added(operator: str = COLLEAGUE, passphrase: str = THEIRS) -> bytes:
    world = a_world()
    return with_operator(
        world.keystore, world.keys, operator, passphrase, cost=COST, random=stream("added")
    )


def changed(data: bytes, operator: str, old: str, new: str) -> bytes:
    return with_passphrase(data, operator, old, new, cost=COST, random=stream("changed"))


def refusal(work: Callable[[], object]) -> str:
    try:
        work()
    except (UserError, IntegrityError) as error:
        return error.code
    return "done"


def test_a_new_operator_opens_the_same_keys_with_their_own_passphrase() -> None:
    data = added(" Zoe\u0301 Martin ", "e\u0301te\u0301 a\u0300 la montagne")

    keys = open_keystore(data, COLLEAGUE, "été à la montagne")

    assert keystore_operators(data) == (OPERATOR, COLLEAGUE)
    assert (keys.anchor, keys.store_key) == (a_world().keys.anchor, a_world().keys.store_key)
    assert open_keystore(data, OPERATOR, PASSPHRASE).anchor == keys.anchor


def test_one_operator_s_passphrase_does_not_open_another_s_slot() -> None:
    data = added()

    assert refusal(lambda: open_keystore(data, COLLEAGUE, PASSPHRASE)) == (
        "keystore.wrong_passphrase"
    )


@pytest.mark.parametrize(
    ("operator", "passphrase", "code"),
    [
        ("  ", THEIRS, "keystore.operator_unnamed"),
        (COLLEAGUE, "onze caract", "keystore.passphrase_too_short"),
        (f" {OPERATOR.lower()}", THEIRS, "keystore.operator_taken"),
    ],
)
def test_a_new_operator_follows_the_rules_of_the_first(
    operator: str, passphrase: str, code: str
) -> None:
    assert refusal(lambda: added(operator, passphrase)) == code


def test_keys_of_another_centre_give_no_access() -> None:
    other = another_world()

    def work() -> bytes:
        return with_operator(
            a_world().keystore, other.keys, COLLEAGUE, THEIRS, cost=COST, random=stream("other")
        )

    assert refusal(work) == "keystore.other_centre"


def test_a_removed_operator_no_longer_opens_the_file_but_an_older_copy() -> None:
    older = added()

    data = without_operator(older, COLLEAGUE.upper())

    assert keystore_operators(data) == (OPERATOR,)
    assert refusal(lambda: open_keystore(data, COLLEAGUE, THEIRS)) == "keystore.unknown_operator"
    assert open_keystore(data, OPERATOR, PASSPHRASE).anchor == a_world().keys.anchor
    assert open_keystore(older, COLLEAGUE, THEIRS).store_key == a_world().keys.store_key


def test_the_last_operator_and_an_unknown_one_are_not_removed() -> None:
    data = a_world().keystore

    assert refusal(lambda: without_operator(data, OPERATOR)) == "keystore.last_operator"
    assert refusal(lambda: without_operator(data, COLLEAGUE)) == "keystore.unknown_operator"


def test_a_changed_passphrase_takes_the_place_of_the_old_one_only() -> None:
    data = changed(added(), COLLEAGUE, THEIRS, "une phrase toute neuve")

    assert keystore_operators(data) == (OPERATOR, COLLEAGUE)
    assert open_keystore(data, COLLEAGUE, "une phrase toute neuve").centre == "Centre d’essai"
    assert open_keystore(data, OPERATOR, PASSPHRASE).centre == "Centre d’essai"
    assert refusal(lambda: open_keystore(data, COLLEAGUE, THEIRS)) == "keystore.wrong_passphrase"


@pytest.mark.parametrize(
    ("operator", "old", "new", "code"),
    [
        (OPERATOR, "une phrase inventée", THEIRS, "keystore.wrong_passphrase"),
        (OPERATOR, PASSPHRASE, "court", "keystore.passphrase_too_short"),
        (COLLEAGUE, PASSPHRASE, THEIRS, "keystore.unknown_operator"),
    ],
)
def test_a_passphrase_is_changed_by_who_knows_the_old_one(
    operator: str, old: str, new: str, code: str
) -> None:
    assert refusal(lambda: changed(a_world().keystore, operator, old, new)) == code


def test_a_damaged_keystore_is_not_changed() -> None:
    damaged = a_world().keystore.replace(b"Centre", b"Centra", 1)

    assert refusal(lambda: without_operator(damaged, OPERATOR)) == "keystore.damaged"
