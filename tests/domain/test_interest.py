from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.interest import (
    Link,
    Stand,
    latest_declarations,
    may_sit,
    must_recuse,
    needs_reason,
)
from tests.builders import a_declaration, a_moment, a_planning


def test_only_a_link_that_may_influence_leaves_no_choice() -> None:
    assert [link for link in Link if must_recuse(link)] == [Link.INFLUENCING]


def test_abstaining_and_rating_one_s_own_trainee_have_a_reason() -> None:
    assert all(needs_reason(link, Stand.RECUSES) for link in Link)
    assert [link for link in Link if needs_reason(link, Stand.SITS)] == [Link.OWN_TRAINER]


@pytest.mark.parametrize(
    ("link", "stand", "reason", "why"),
    [
        (Link.INFLUENCING, Stand.SITS, "Rien n’y change", "nobody sits"),
        (Link.NONE, Stand.RECUSES, " ", "has a reason"),
        (Link.OWN_TRAINER, Stand.SITS, "", "has a reason"),
    ],
)
def test_what_may_not_be_declared_is_no_declaration(
    link: Link, stand: Stand, reason: str, why: str
) -> None:
    with pytest.raises(ValueError, match=why):
        a_declaration(link=link, stand=stand, reason=reason)


def test_a_trainer_may_sit_but_for_vae() -> None:
    candidate = a_planning().candidates[0]
    by_vae = replace(candidate, by_vae=True)

    assert may_sit(candidate, Link.OWN_TRAINER)
    assert not may_sit(by_vae, Link.OWN_TRAINER)
    assert may_sit(by_vae, Link.ACQUAINTANCE)
    assert not may_sit(candidate, Link.INFLUENCING)


def test_the_latest_declaration_counts() -> None:
    first = a_declaration()
    later = a_declaration(link=Link.ACQUAINTANCE, declared_at=a_moment(3))
    chair_s = a_declaration(juror="J1")

    assert latest_declarations([later, first, chair_s]) == (chair_s, later)
