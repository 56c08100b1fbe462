"""How verdicts and outcomes look: symbol, then words, then colour."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from app.trust.verification import FileKind, Outcome, Verdict, Verification
from ui.look.tone import Tone

_VERDICTS = {
    Verdict.GENUINE: ("shield-check", Tone.OK),
    Verdict.REPLACED: ("shield-alert", Tone.WARNING),
    Verdict.INCOMPLETE: ("shield-alert", Tone.WARNING),
    Verdict.REFUSED: ("circle-x", Tone.ERROR),
}
_OUTCOMES = {
    Outcome.HOLDS: ("check", Tone.OK),
    Outcome.OPEN: ("circle-question-mark", Tone.WARNING),
    Outcome.FAILS: ("x", Tone.ERROR),
}
_CLOSED = (
    "package.encrypted",
    "package.wrong_code",
    "package.other_recipient",
    "code.malformed",
)
_NO_DOCUMENT = (FileKind.CERTIFICATE, FileKind.KEYSTORE, FileKind.RECOVERY_KIT)


def verdict_look(answer: Verification) -> tuple[str, Tone]:
    """Return symbol and tone of an answer."""
    if any(finding.code in _CLOSED for finding in answer.findings):
        return "lock", Tone.WARNING
    if answer.kind in _NO_DOCUMENT and answer.verdict is Verdict.INCOMPLETE:
        return "info", Tone.ACCENT
    return plain_look(answer.verdict)


def plain_look(verdict: Verdict) -> tuple[str, Tone]:
    """Return symbol and tone of a verdict."""
    return _VERDICTS[verdict]


def outcome_look(outcome: Outcome) -> tuple[str, Tone]:
    """Return symbol and tone of one finding."""
    return _OUTCOMES[outcome]


def moment_words(moment: datetime) -> str:
    """« 24 nov. 2026, 15:29 »."""
    day = QDate(moment.year, moment.month, moment.day)
    pattern = QCoreApplication.translate("VerifyWords", "d MMM yyyy")
    return f"{QLocale().toString(day, pattern)}, {moment:%H:%M}"
