"""The documents inside a package, each verified by itself; what they make of the package."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from app.domain.errors import IntegrityError, UserError
from app.domain.score_sheet import PackageReference
from app.domain.wording import Sentence, sentence
from app.services.verify.answers import fails, holds, refused, stays_open
from app.services.verify.basis import VerificationBasis
from app.services.verify.copies import verify_copy
from app.services.verify.reports import verify_report
from app.services.verify.sheets import verify_sheet
from app.trust.results_packages import SignedCopy
from app.trust.verification import Contained, Fact, FileKind, Finding, Verdict, Verification

Document = Callable[[], Contained]


def contained_sheets(
    sheets: Sequence[bytes], kind: FileKind, basis: VerificationBasis
) -> tuple[Document, ...]:
    """Return one check for each sheet, to be called in turn."""
    return tuple(
        lambda jws=jws, number=number: _contained(
            kind, number, lambda: verify_sheet(jws, kind, basis), basis
        )
        for number, jws in enumerate(sheets, start=1)
    )


def contained_reports(
    reports: Sequence[bytes], kind: FileKind, basis: VerificationBasis
) -> tuple[Document, ...]:
    """Return one check for each incident report or day's minutes, to be called in turn."""
    return tuple(
        lambda jws=jws, number=number: _contained(
            kind, number, lambda: verify_report(jws, basis, kind), basis
        )
        for number, jws in enumerate(reports, start=1)
    )


def contained_copies(
    copies: Sequence[SignedCopy], basis: VerificationBasis
) -> tuple[Document, ...]:
    """Return one check for each signed PDF, to be called in turn."""
    return tuple(
        lambda copy=copy, number=number: _contained(
            FileKind.PDF, number, lambda: verify_copy(copy.pdf, basis), basis
        )
        for number, copy in enumerate(copies, start=1)
    )


def _contained(
    kind: FileKind, number: int, verify: Callable[[], Verification], basis: VerificationBasis
) -> Contained:
    try:
        found = verify()
    except (UserError, IntegrityError) as error:
        found = refused(kind, error, basis)
    return Contained(
        kind=kind, title=_title(kind, number, found), verdict=found.verdict, sentence=_said(found)
    )


def _title(kind: FileKind, number: int, found: Verification) -> Sentence:
    if len(found.facts) > 2:
        return sentence(
            "{document} · {subject} · {assessment}",
            document=found.facts[0].value,
            subject=found.facts[1].value,
            assessment=found.facts[2].value,
        )
    names = {
        FileKind.SCORE_SHEET: sentence("Grille individuelle n° {n} du fichier", n=number),
        FileKind.INCIDENT_REPORT: sentence("PV d’incident n° {n} du fichier", n=number),
        FileKind.MINUTES: sentence("PV d’épreuve n° {n} du fichier", n=number),
        FileKind.PANEL_SHEET: sentence("Grille harmonisée n° {n} du fichier", n=number),
    }
    return names.get(kind, sentence("PDF n° {n} du fichier", n=number))


def _said(found: Verification) -> Sentence:
    if found.verdict is Verdict.GENUINE:
        signers = ", ".join(line.name for line in found.signatures)
        return sentence("Signatures : {names}.", names=signers)
    return found.explanation


def worst_of(contained: Sequence[Contained]) -> Iterator[Finding]:
    """Let the package be no better than what is in it."""
    bad = sum(each.verdict is Verdict.REFUSED for each in contained)
    unsure = sum(each.verdict is Verdict.INCOMPLETE for each in contained)
    if bad:
        yield fails(
            "package.bad_content",
            sentence("Documents qui ne tiennent pas dans ce fichier : {count}.", count=bad),
        )
    if unsure:
        yield stays_open(
            "package.open_content",
            sentence("Documents à confirmer dans ce fichier : {count}.", count=unsure),
        )


def issued_finding(reference: PackageReference, issued: frozenset[str]) -> Finding:
    """Say whether the centre has a trace of a room package."""
    if reference.digest in issued:
        return holds("package.issued", sentence("Le centre garde la trace de ce dossier."))
    return fails(
        "package.not_issued", sentence("Le centre n’a aucune trace de l’envoi de ce dossier.")
    )


def fact(label: Sentence, value: Sentence) -> Fact:
    """Return a fact."""
    return Fact(label=label, value=value)


def plain(text: str) -> Sentence:
    """Return a name or a number, which no language changes."""
    return sentence("{text}", text=text)
