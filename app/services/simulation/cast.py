"""Who plays in a simulated session: fictitious people, drawn from a seed.

Names are common French given and family names put together at random; nobody is meant.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

_GIVEN = (
    "Adèle", "Aïcha", "Alexis", "Amina", "Anaïs", "Antoine", "Baptiste", "Camille", "Chloé",
    "Clément", "Côme", "Diane", "Élodie", "Émile", "Fatou", "François", "Gaëlle", "Gaspard",
    "Hélène", "Hugo", "Inès", "Ismaël", "Jeanne", "Joël", "Karim", "Léa", "Lina", "Loïc",
    "Maëlle", "Mehdi", "Nadia", "Noé", "Océane", "Paul", "Quentin", "Rose", "Salomé", "Sofiane",
    "Thaïs", "Théo", "Valentin", "Yanis", "Zoé",
)  # fmt: skip
_FAMILY = (
    "Aubert", "Barbier", "Bélanger", "Benoît", "Besson", "Bouchard", "Caron", "Chevalier",
    "Cœurdevey", "Da Silva", "Delaunay", "Diallo", "Dubois", "Étienne", "Faure", "Fontaine",
    "Gauthier", "Guérin", "Haddad", "Hamel", "Jacquet", "Kone", "Lacroix", "Lefèvre", "Leroy",
    "L’Hostis", "Marchand", "Moreau", "N’Guessan", "Noël", "Nguyen", "Œuvrard", "Perrin",
    "Petit-Jean", "Renaud", "Rivière", "Roussel", "Saïdi", "Simon", "Tessier", "Vasseur", "Weiss",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody with an identifier of the session; `merit` or severity is drawn elsewhere."""

    id: str
    given_name: str
    family_name: str


def draw_people(random: Random, prefix: str, count: int, width: int = 4) -> tuple[Person, ...]:
    """Draw that many people, numbered from 1 after `prefix`; namesakes may happen, as in life."""
    return tuple(
        Person(
            id=f"{prefix}{number:0{width}}",
            given_name=random.choice(_GIVEN),
            family_name=random.choice(_FAMILY),
        )
        for number in range(1, count + 1)
    )
