"""The session's rules as sentences that a jury reads: one truth with the rules themselves.

Every sentence follows from a field of `SessionRules`; nothing is said that the rules do not do.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.domain.rules import AgreementRule, SessionRules, TieRule
from app.domain.run_sheet import Phase


def agreement_words(rules: SessionRules, chair: str = "") -> str:
    """Say what is proposed when jurors differ, and when the jury gives a reason.

    Args:
        rules: the session's.
        chair: who chairs, named where the chair's rating matters; empty names nobody.
    """
    sentences = [_within(rules, chair), _beyond(rules), _departing(rules)]
    return " ".join(sentence for sentence in sentences if sentence)


def scale_words(rules: SessionRules) -> str:
    """Write the scale: « 1 Non acquis, 2 Acquis »."""
    return ", ".join(f"{level.value} {level.label}" for level in rules.scale.levels)


def block_words(rules: SessionRules) -> str:
    """Say when a block is acquired."""
    block = rules.block
    return QCoreApplication.translate(
        "RulesWords",
        "Un bloc est acquis quand aucun critère observé n’est sous « {0} » et qu’au moins {1} % "
        "atteignent « {2} ».",
    ).format(
        rules.scale.label(block.minimum_level),
        block.required_percent,
        rules.scale.label(block.required_level),
    )


def timing_words(rules: SessionRules) -> str:
    """Say what the measured time proposes where the référentiel has a criterion for it."""
    timing = rules.timing
    if timing is None:
        return QCoreApplication.translate(
            "RulesWords", "Le temps mesuré est dit au jury ; aucune note n’est proposée."
        )
    if timing.tolerance_seconds:
        kept = QCoreApplication.translate(
            "RulesWords", "Jusqu’à {0} s de dépassement, « {1} » est proposé ; au-delà, « {2} »."
        )
    else:
        kept = QCoreApplication.translate(
            "RulesWords", "Sans dépassement, « {1} » est proposé ; avec, « {2} »."
        )
    words = kept.format(
        timing.tolerance_seconds,
        rules.scale.label(timing.kept_level),
        rules.scale.label(timing.exceeded_level),
    )
    return f"{words} " + QCoreApplication.translate("RulesWords", "C’est le jury qui note.")


def phases_words(phases: Sequence[Phase]) -> str:
    """« Installation (hors durée), Présentation 20 min, Échanges 10 min »."""
    return ", ".join(_phase_words(phase) for phase in phases)


def _phase_words(phase: Phase) -> str:
    if phase.minutes is None:
        words = phase.name
    else:
        words = QCoreApplication.translate("RulesWords", "{0} {1} min").format(
            phase.name, phase.minutes
        )
    if phase.counted:
        return words
    return QCoreApplication.translate("RulesWords", "{0} (hors durée)").format(words)


def gap_words(gap: int) -> str:
    """« 1 niveau », « 2 niveaux »."""
    if gap == 1:
        return QCoreApplication.translate("RulesWords", "1 niveau")
    return QCoreApplication.translate("RulesWords", "{0} niveaux").format(gap)


def median_words(median: int) -> str:
    """« médiane : 2 », under the gap."""
    return QCoreApplication.translate("RulesWords", "médiane : {0}").format(median)


def proposal_words(rules: SessionRules) -> str:
    """Name the rating that the rules propose; empty where the jury agrees by itself."""
    words = {
        AgreementRule.LOWEST: QCoreApplication.translate("RulesWords", "la note la plus basse"),
        AgreementRule.HIGHEST: QCoreApplication.translate("RulesWords", "la note la plus haute"),
        AgreementRule.MEDIAN: QCoreApplication.translate("RulesWords", "la note médiane"),
        AgreementRule.CONSENSUS: "",
    }
    return words[rules.agreement]


def _widest_gap(rules: SessionRules) -> int:
    return len(rules.scale.levels) - 1


def _within(rules: SessionRules, chair: str) -> str:
    tolerance = min(rules.tolerance, _widest_gap(rules))
    if tolerance == 0:
        return ""
    if tolerance == 1:
        start = QCoreApplication.translate("RulesWords", "Écart d’un niveau : {0}.")
    else:
        start = QCoreApplication.translate("RulesWords", "Écart de {1} niveaux au plus : {0}.")
    if rules.agreement is AgreementRule.CONSENSUS:
        what = QCoreApplication.translate("RulesWords", "le jury s’accorde sur une note")
    else:
        what = QCoreApplication.translate("RulesWords", "{0} est proposée").format(
            proposal_words(rules)
        )
    if rules.agreement is AgreementRule.MEDIAN:
        what += _tie(rules.tie, chair)
    return start.format(what, tolerance)


def _tie(tie: TieRule, chair: str) -> str:
    if tie is TieRule.LOWER:
        return QCoreApplication.translate("RulesWords", " ; entre deux notes, la plus basse")
    if tie is TieRule.HIGHER:
        return QCoreApplication.translate("RulesWords", " ; entre deux notes, la plus haute")
    if not chair:
        return QCoreApplication.translate(
            "RulesWords", " ; entre deux notes, la plus proche de celle de la présidence"
        )
    return QCoreApplication.translate(
        "RulesWords", " ; entre deux notes, la plus proche de celle de la présidence ({0})"
    ).format(chair)


def _beyond(rules: SessionRules) -> str:
    if rules.tolerance >= _widest_gap(rules):
        return ""
    if rules.tolerance == 0:
        return QCoreApplication.translate(
            "RulesWords", "Au moindre écart, le jury s’accorde et donne son motif."
        )
    return QCoreApplication.translate(
        "RulesWords", "Écart plus grand : le jury s’accorde et donne son motif."
    )


def _departing(rules: SessionRules) -> str:
    if rules.agreement is AgreementRule.CONSENSUS or rules.tolerance == 0:
        return QCoreApplication.translate(
            "RulesWords", "Changer une note unanime demande aussi un motif."
        )
    return QCoreApplication.translate(
        "RulesWords", "Toute note autre que celle proposée est motivée."
    )
