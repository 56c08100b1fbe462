"""Verifying what comes back from a room, document by document, at the centre it is meant for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.domain.errors import IntegrityError
from app.domain.wording import sentence
from app.services.ports.machine import Progress
from app.services.verify.answers import answer, concluded, fails, holds
from app.services.verify.basis import VerificationBasis
from app.services.verify.carried import with_carried
from app.services.verify.contents import (
    contained_copies,
    contained_reports,
    contained_sheets,
    fact,
    issued_finding,
    plain,
    worst_of,
)
from app.services.verify.signers import authority_finding
from app.trust.certificates import Certificate
from app.trust.digests import short_digest
from app.trust.keystore import CentreKeys
from app.trust.results_packages import DeviceJournal, ResultsContent, read_results_package
from app.trust.verification import Contained, FileKind, Finding, Verification
from app.trust.witnesses import read_addition, read_void


def verify_results(
    data: bytes, keys: CentreKeys, basis: VerificationBasis, progress: Progress
) -> Verification:
    """Verify a results package with the centre's keys; raises where it does not open."""
    opened = read_results_package(data, keys, at=basis.at)
    content = opened.content
    within = with_carried(basis, content)
    sheets = len(content.score_sheets) + len(content.panel_sheets)
    reports = len(content.incidents) + len(content.minutes)
    steps = sheets + reports + len(content.copies)
    contained: list[Contained] = []
    for document in (
        *contained_sheets(content.score_sheets, FileKind.SCORE_SHEET, within),
        *contained_sheets(content.panel_sheets, FileKind.PANEL_SHEET, within),
        *contained_reports(content.incidents, FileKind.INCIDENT_REPORT, within),
        *contained_reports(content.minutes, FileKind.MINUTES, within),
        *contained_copies(content.copies, within),
    ):
        contained.append(document())
        progress.advance(len(contained), steps)
    known = basis.session(content.session, content.room, content.package.digest)
    findings = [
        holds(
            "package.unchanged",
            sentence(
                "Remontée n° {sequence} de la salle {room} : le contenu est celui que la salle "
                "a signé.",
                sequence=content.sequence,
                room=content.room,
            ),
        ),
        authority_finding(replace(basis, anchor=keys.anchor)),
        *_journals(content.journals),
        *_statements(content, keys.anchor),
        *worst_of(contained),
    ]
    if known is not None and known.issued is not None:
        findings.insert(2, issued_finding(content.package, known.issued))
    local = basis.local(content.created_at)
    return concluded(
        replace(
            answer(FileKind.RESULTS_PACKAGE, findings, basis, known),
            facts=(
                fact(sentence("Document"), sentence("Remontée n° {n}", n=content.sequence)),
                fact(sentence("Salle"), plain(content.room)),
                fact(sentence("Écrit le"), plain(f"{local:%d/%m/%Y, %H:%M}")),
                fact(sentence("Grilles"), plain(str(sheets))),
                fact(sentence("PV"), plain(str(reports))),
                fact(sentence("Empreinte"), plain(short_digest(opened.reference.digest))),
            ),
            contained=tuple(contained),
            digest=opened.reference.digest,
        )
    )


def _journals(journals: Sequence[DeviceJournal]) -> Iterator[Finding]:
    for journal in journals:
        if journal.broken_at is not None:
            yield fails(
                "journal.broken",
                sentence(
                    "Le journal d’un ordinateur de la salle est rompu à l’entrée {entry}.",
                    entry=journal.broken_at,
                ),
            )


def _statements(content: ResultsContent, anchor: Certificate) -> Iterator[Finding]:
    """Tell voids and additions that do not hold; the good ones tell by the sheets they touch."""
    for statements, read in ((content.voids, read_void), (content.additions, read_addition)):
        for statement in statements:
            try:
                read(statement, anchor)
            except IntegrityError as error:
                yield fails(error.code, error.what)
