"""How simulated jurors rate: around what a candidate is worth, each in their own way.

Two jurors mostly agree, often differ by one level and seldom by two, as people do; nothing
here is a model of a real jury.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

NOT_OBSERVED_SHARE = 0.02
COMMENT_SHARE = 0.15

_REMARKS = (
    "Propos clair, chiffres à l’appui.",
    "Le plan est suivi, la conclusion reste courte.",
    "À l’aise face aux questions ; peu d’exemples.",
    "Bonne maîtrise du vocabulaire, rythme un peu rapide.",
    "La démarche est décrite, le choix final n’est pas justifié.",
    "Écoute attentive, réponses précises.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Jurors:
    """What the jurors of a session are like, each drawn once from the seed.

    `severity` is added to what a work is worth before it is rounded to a level.
    """

    severity: dict[str, float]
    worth: dict[str, float]

    def level(self, random: Random, juror: str, subject: str, levels: int) -> int | None:
        """Return a rating on a scale of so many levels; `None` is « non observé »."""
        if random.random() < NOT_OBSERVED_SHARE:
            return None
        seen = self.worth[subject] + self.severity[juror] + random.gauss(0, 0.35)
        return min(max(round(seen * (levels - 1)) + 1, 1), levels)

    def remark(self, random: Random) -> str:
        """Return a comment now and then, empty most of the time."""
        return random.choice(_REMARKS) if random.random() < COMMENT_SHARE else ""


def draw_jurors(random: Random, jurors: list[str], subjects: list[str]) -> Jurors:
    """Draw how severe each juror is, and what each candidate or team is worth."""
    return Jurors(
        severity={juror: random.gauss(0, 0.12) for juror in jurors},
        worth={subject: min(max(random.gauss(0.72, 0.18), 0), 1) for subject in subjects},
    )
