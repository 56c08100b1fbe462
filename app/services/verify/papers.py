"""Telling what of a sheet is on paper, and that its signatures do not prove that part."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.evidence import PaperProof
from app.domain.wording import sentence
from app.services.verify.answers import holds, stays_open
from app.services.verify.basis import KnownSession
from app.services.verify.reports import by_hand_finding
from app.trust.verification import Fact, Finding


def paper_findings(
    paper: PaperProof, known: KnownSession | None, *, confirmed: bool
) -> Iterator[Finding]:
    """Say it, or nothing of a sheet that its own keys prove.

    Args:
        paper: what is on paper.
        known: the session, for names.
        confirmed: the centre counts the sheet, so somebody has confirmed to have the original.
    """
    if not paper.needs_original:
        return
    if confirmed:
        yield holds(
            "paper.confirmed",
            sentence("Le centre a confirmé avoir l’original papier de cette grille."),
        )
        return
    people = {} if known is None else {person.id: person.name for person in known.planning.jurors}
    if paper.by_hand:
        yield by_hand_finding(", ".join(people.get(juror, juror) for juror in paper.by_hand))
    if paper.transcribed_by is not None:
        yield stays_open(
            "paper.transcribed",
            sentence(
                "Saisie d’après papier par {name} : cette signature prouve qui a saisi, non qui "
                "a noté.",
                name=people.get(paper.transcribed_by, paper.transcribed_by),
            ),
            sentence("Demandez l’original signé à la main, joint au dossier."),
        )


def paper_fact(paper: PaperProof) -> tuple[Fact, ...]:
    """Return a fact for a sheet whose sitting was held on paper."""
    if not paper.entered:
        return ()
    return (Fact(label=sentence("Passage"), value=sentence("tenu et noté sur papier")),)
