"""The session's rules in words, for a jury that has no screen to read them on.

Every sentence follows from a field of `SessionRules`; the windows say the same in their own
language.
"""

from __future__ import annotations

from app.documents.french import COLON, NBSP
from app.domain.rules import AgreementRule, SessionRules, TieRule

_SEMICOLON = "\u202f;"
_GIVEN = {
    AgreementRule.LOWEST: "la note la plus basse",
    AgreementRule.HIGHEST: "la note la plus haute",
    AgreementRule.MEDIAN: "la note médiane",
}
_TIES = {
    TieRule.LOWER: "la plus basse",
    TieRule.HIGHER: "la plus haute",
    TieRule.CHAIR: "la plus proche de celle de la présidence",
}


def rule_words(rules: SessionRules) -> str:
    """Say which rating the rules give when jurors differ, and when a reason is due."""
    widest = len(rules.scale.levels) - 1
    tolerance = min(rules.tolerance, widest)
    parts = ["Notes égales, note du jury."]
    if tolerance:
        gap = "d’un niveau" if tolerance == 1 else f"de {tolerance}{NBSP}niveaux au plus"
        parts.append(f"Écart {gap}{COLON} {_within(rules)}.")
    if tolerance < widest:
        start = "Écart plus grand" if tolerance else "Au moindre écart"
        parts.append(f"{start}{COLON} le jury s’accorde et écrit son motif.")
    parts.append("Toute autre note que celle de la règle demande un motif.")
    return " ".join(parts)


def _within(rules: SessionRules) -> str:
    given = _GIVEN.get(rules.agreement)
    if given is None:
        return "le jury s’accorde sur une note"
    if rules.agreement is AgreementRule.MEDIAN:
        return f"{given}{_SEMICOLON} entre deux notes, {_TIES[rules.tie]}"
    return given
