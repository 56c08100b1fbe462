"""An answer as plain text, to be printed or kept beside the document."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from app.domain.wording import Sentence, sentence
from app.trust.verification import Outcome, Verdict, Verification

Words = Callable[[Sentence], str]

_MEANS = sentence("Ce que cela veut dire")
_DOES_NOT_SAY = sentence("Ce que cela ne dit pas")
_UNDER = sentence("Sous quelle autorité")

MARKS = {Outcome.HOLDS: "✓", Outcome.OPEN: "?", Outcome.FAILS: "✗"}
"""How each outcome is marked in a text."""

_VERDICT_MARKS = {
    Verdict.GENUINE: "✓",
    Verdict.REPLACED: "!",
    Verdict.INCOMPLETE: "?",
    Verdict.REFUSED: "✗",
}


def report_lines(name: str, answer: Verification, words: Words = Sentence.french) -> Iterator[str]:
    """Yield the report of one file, line by line."""
    yield name
    yield f"{_VERDICT_MARKS[answer.verdict]} {words(answer.headline)}"
    if explanation := words(answer.explanation):
        yield f"  {explanation}"
    for fact in answer.facts:
        yield f"  {words(fact.label)}\u00a0: {words(fact.value)}"
    yield from _signatures(answer, words)
    yield from _authority(answer, words)
    if answer.findings:
        yield f"  {words(_MEANS)}"
    for finding in answer.findings:
        yield f"    {MARKS[finding.outcome]} {words(finding.sentence)}"
        if finding.meaning is not None:
            yield f"      {words(finding.meaning)}"
    for document in answer.contained:
        yield f"    {_VERDICT_MARKS[document.verdict]} {words(document.title)}"
        yield f"      {words(document.sentence)}"
    if answer.silences:
        yield f"  {words(_DOES_NOT_SAY)}"
    for silence in answer.silences:
        yield f"    - {words(silence)}"
    yield f"  {words(answer.rests_on)}"


def _signatures(answer: Verification, words: Words) -> Iterator[str]:
    if not answer.signatures:
        return
    count, expected = len(answer.signatures), answer.expected
    title = (
        sentence("Qui a signé (signatures : {count})", count=count)
        if expected is None
        else sentence(
            "Qui a signé (signatures : {count} sur {expected} attendues)",
            count=count,
            expected=expected,
        )
    )
    yield f"  {words(title)}"
    for line in answer.signatures:
        capacity = "" if line.capacity is None else f", {words(line.capacity)}"
        moment = "" if line.signed_at is None else f", {line.signed_at:%d/%m/%Y %H:%M}"
        mark = MARKS[line.outcome]
        yield f"    {mark} {line.name}{capacity}{moment}\u00a0: {words(line.note)}"


def _authority(answer: Verification, words: Words) -> Iterator[str]:
    if not answer.authority:
        return
    yield f"  {words(_UNDER)}"
    for line in answer.authority:
        yield f"    {MARKS[line.outcome]} {line.title}\u00a0: {words(line.detail)}"
