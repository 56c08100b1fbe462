"""Verifying one signed sheet: who signed what, for whom, under whose authority."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from app.domain.evidence import PaperProof
from app.domain.score_sheet import PanelSheet, ScoreSheet, SheetContext
from app.domain.session import PanelSeat, SessionKind
from app.domain.timer_record import TimerEventKind
from app.domain.wording import Sentence, sentence
from app.services.verify.answers import answer, concluded, fails, holds, stays_open
from app.services.verify.basis import KeptAs, KnownSession, KnownSheet, VerificationBasis
from app.services.verify.panels import against_planning
from app.services.verify.papers import paper_fact, paper_findings
from app.services.verify.signers import (
    authority_finding,
    authority_lines,
    key_findings,
    signature_lines,
)
from app.trust.digests import short_digest
from app.trust.signing import Signer, read_panel_sheet, read_score_sheet
from app.trust.verification import (
    Fact,
    FileKind,
    Finding,
    Verification,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadSheet:
    """A sheet of either kind whose signatures hold, in the terms that both share."""

    kind: FileKind
    context: SheetContext
    digest: str
    signers: tuple[Signer, ...]
    seats: tuple[PanelSeat, ...]
    revision: int
    made_at: datetime
    paper: PaperProof


def read_sheet(data: bytes, kind: FileKind, basis: VerificationBasis) -> ReadSheet:
    """Read a sheet; raises `IntegrityError` as `app.trust.signing` does."""
    if kind is FileKind.SCORE_SHEET:
        score = read_score_sheet(data, basis.anchor, at=basis.at, on_paper=True)
        return _of_score(score.sheet, score.digest, score.signers)
    panel = read_panel_sheet(data, basis.anchor, at=basis.at, on_paper=True)
    return _of_panel(panel.sheet, panel.digest, panel.signers)


def verify_sheet(data: bytes, kind: FileKind, basis: VerificationBasis) -> Verification:
    """Verify a sheet; raises `IntegrityError` where its reader refuses it."""
    sheet = read_sheet(data, kind, basis)
    context = sheet.context
    known = basis.session(context.session, context.room, context.package.digest)
    kept = basis.sheet(context.session, sheet.digest)
    accepted = kept is not None and kept.accepted
    return concluded(
        replace(
            answer(kind, tuple(_findings(sheet, basis, known, kept)), basis, known),
            facts=_facts(sheet, basis, known),
            signatures=signature_lines(
                sheet.signers, sheet.seats, sheet.made_at, basis, known, accepted=accepted
            ),
            expected=_expected(sheet, known, kept),
            authority=authority_lines(context, sheet.signers, basis),
            silences=tuple(_silences(sheet, basis, kept)),
            replaced_by=_replaced_by(kept),
            digest=sheet.digest,
        )
    )


def _of_score(sheet: ScoreSheet, digest: str, signers: tuple[Signer, ...]) -> ReadSheet:
    seat = PanelSeat(juror=sheet.juror, capacity=sheet.capacity, chair=sheet.chair)
    return ReadSheet(
        kind=FileKind.SCORE_SHEET,
        context=sheet.context,
        digest=digest,
        signers=signers,
        seats=(seat,),
        revision=sheet.revision,
        made_at=sheet.sealed_at,
        paper=PaperProof(
            entered=sheet.context.paper is not None, transcribed_by=sheet.transcribed_by
        ),
    )


def _of_panel(sheet: PanelSheet, digest: str, signers: tuple[Signer, ...]) -> ReadSheet:
    return ReadSheet(
        kind=FileKind.PANEL_SHEET,
        context=sheet.context,
        digest=digest,
        signers=signers,
        seats=tuple(
            PanelSeat(juror=member.juror, capacity=member.capacity, chair=member.chair)
            for member in sheet.members
        ),
        revision=sheet.revision,
        made_at=sheet.agreed_at,
        paper=PaperProof(
            entered=sheet.context.paper is not None,
            by_hand=tuple(member.juror for member in sheet.members if member.by_hand),
        ),
    )


# findings


def _findings(
    sheet: ReadSheet,
    basis: VerificationBasis,
    known: KnownSession | None,
    kept: KnownSheet | None,
) -> Iterator[Finding]:
    yield holds(
        "content.unchanged",
        sentence("Le contenu est, au caractère près, celui qui a été signé."),
    )
    yield authority_finding(basis)
    accepted = kept is not None and kept.accepted
    if accepted:
        yield holds(
            "centre.received",
            sentence("Le centre l’a reçue et retenue : jury, clés et salle vérifiés à la fusion."),
        )
    elif kept is not None and kept.judged:
        pass  # what the merge made of it is told below
    elif known is None:
        yield stays_open(
            "panel.not_verified",
            sentence(
                "Composition du jury non vérifiée : le fichier seul ne dit pas qui devait signer."
            ),
            sentence(
                "Le dossier de la salle, avec son code, ou le centre disent quel jury était prévu."
            ),
        )
    else:
        yield from against_planning(
            sheet.context, sheet.seats, known, panel=sheet.kind is FileKind.PANEL_SHEET
        )
    yield from key_findings(sheet.signers, basis, accepted=accepted)
    yield from paper_findings(sheet.paper, known, confirmed=accepted)
    yield from _kept_finding(kept)


def _kept_finding(kept: KnownSheet | None) -> Iterator[Finding]:
    if kept is None:
        return
    if kept.kept_as is KeptAs.SET_ASIDE:
        yield stays_open(
            "centre.quarantined",
            sentence("Le centre a mis cette feuille en quarantaine : une personne doit trancher."),
        )
    elif kept.kept_as is KeptAs.TO_CONFIRM:
        yield stays_open(
            "centre.to_confirm",
            sentence("Le centre a reçu cette feuille et attend une confirmation pour la compter."),
        )
    elif kept.kept_as is KeptAs.REJECTED:
        yield fails(
            "sheet.rejected", sentence("Le centre a écarté cette feuille, par décision signée.")
        )


def _replaced_by(kept: KnownSheet | None) -> int | None:
    if kept is None or kept.latest <= kept.revision:
        return None
    return kept.latest


# what is shown beside


def _facts(
    sheet: ReadSheet, basis: VerificationBasis, known: KnownSession | None
) -> tuple[Fact, ...]:
    context = sheet.context
    names = {
        FileKind.SCORE_SHEET: sentence("Grille individuelle, version {n}", n=sheet.revision),
        FileKind.PANEL_SHEET: sentence("Grille harmonisée, version {n}", n=sheet.revision),
    }
    day = basis.local(_day(sheet))
    place = sentence("{room}, {day}", room=context.room, day=f"{day:%d/%m/%Y}")
    return (
        Fact(label=sentence("Document"), value=names[sheet.kind]),
        Fact(label=sentence("Pour"), value=_subject(context, known)),
        Fact(label=sentence("Épreuve"), value=_assessment(context.assessment, known)),
        Fact(label=sentence("Salle et jour"), value=place),
        *paper_fact(sheet.paper),
        Fact(
            label=sentence("Empreinte"),
            value=sentence("{digest}", digest=short_digest(sheet.digest)),
        ),
    )


def _day(sheet: ReadSheet) -> datetime:
    events = sheet.context.timer.events
    starts = (event.at.utc for event in events if event.kind is TimerEventKind.START)
    return next(starts, sheet.made_at)


def _subject(context: SheetContext, known: KnownSession | None) -> Sentence:
    if known is not None:
        planning = known.planning
        teams = {team.id: team.name for team in planning.teams}
        people = {person.id: person.name for person in planning.candidates}
        name = teams.get(context.team or "") or people.get(context.candidates[0])
        if name is not None:
            return sentence("{name}", name=name)
    numbers = ", ".join(context.candidates)
    if len(context.candidates) > 1:
        return sentence("Candidats n° {numbers}", numbers=numbers)
    return sentence("Candidat n° {numbers}", numbers=numbers)


def _assessment(code: str, known: KnownSession | None) -> Sentence:
    if known is not None and code in {each.code for each in known.referential.assessments()}:
        block = known.referential.block_of(code).number
        return sentence("{code}, bloc {block}", code=code, block=block)
    return sentence("{code}", code=code)


def _expected(sheet: ReadSheet, known: KnownSession | None, kept: KnownSheet | None) -> int | None:
    if sheet.kind is FileKind.SCORE_SHEET or (kept is not None and kept.accepted):
        return len(sheet.seats)
    if known is None:
        return None
    planned = {sitting.id: sitting for sitting in known.planning.sittings}
    sitting = planned.get(sheet.context.sitting)
    return None if sitting is None else len(sitting.panel)


def _silences(
    sheet: ReadSheet, basis: VerificationBasis, kept: KnownSheet | None
) -> Iterator[Sentence]:
    if sheet.context.session_kind is SessionKind.DEMONSTRATION:
        yield sentence("Que ces notes valent : la session est de démonstration.")
    if sheet.kind is FileKind.SCORE_SHEET:
        yield sentence("Ce que le jury a retenu : c’est la grille harmonisée qui le dit.")
    yield sentence("Que le bloc est acquis : la décision est au PV de jury.")
    if kept is None or not kept.accepted:
        yield sentence("Qu’aucune version plus récente n’existe ailleurs : demandez au centre.")
    if kept is None and basis.keys is not None:
        yield sentence("Que le centre l’a reçue : elle n’y est pas fusionnée.")
    yield sentence("Que la signature est avancée ou qualifiée : elle est simple.")
