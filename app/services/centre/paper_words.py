"""What of a sheet is on paper, in words; the same wherever the sheet is shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.domain.evidence import PaperProof
from app.domain.wording import Sentence, sentence


def paper_words(paper: PaperProof, juror: Callable[[str], str]) -> tuple[Sentence, ...]:
    """Say it, or nothing of a sheet that its own keys prove; `juror` gives names."""
    words = []
    if paper.transcribed_by is not None:
        words.append(
            sentence(
                "Saisie d’après papier par {name}, à la place de son auteur.",
                name=juror(paper.transcribed_by),
            )
        )
    elif paper.entered:
        words.append(sentence("Saisie d’après papier."))
    if paper.by_hand:
        names = ", ".join(juror(one) for one in paper.by_hand)
        words.append(sentence("Signature manuscrite de {names}.", names=names))
    return tuple(words)


def joined(words: Sequence[Sentence]) -> Sentence | None:
    """Say several sentences one after the other; `None` for none."""
    found: Sentence | None = None
    for one in words:
        found = one if found is None else sentence("{first} {second}", first=found, second=one)
    return found
