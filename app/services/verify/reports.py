"""Verifying incident reports and minutes: who signed, when, what about, by hand or not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from app.domain.incident import Incident, IncidentReport
from app.domain.minutes import Minutes, SittingOutcome
from app.domain.session import PanelSeat, SessionKind
from app.domain.wording import Sentence, sentence
from app.services.incident_words import category_words
from app.services.verify.answers import answer, concluded, fails, holds, stays_open
from app.services.verify.basis import KeptAs, KnownSession, KnownSheet, VerificationBasis
from app.services.verify.signers import (
    authority_finding,
    authority_lines,
    key_findings,
    signature_lines,
)
from app.trust.digests import short_digest
from app.trust.reports import read_incident_report, read_minutes
from app.trust.signing import Signer
from app.trust.verification import Fact, FileKind, Finding, Verification


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadReport:
    """A report whose signatures hold."""

    kind: FileKind
    report: IncidentReport | Minutes
    digest: str
    signers: tuple[Signer, ...]

    @property
    def seats(self) -> tuple[PanelSeat, ...]:
        """Whom it names as signing, by hand or not."""
        return tuple(
            PanelSeat(juror=member.juror, capacity=member.capacity, chair=member.chair)
            for member in self.report.members
        )


def read_report(data: bytes, kind: FileKind, basis: VerificationBasis) -> ReadReport:
    """Read a report; raises `IntegrityError` as `app.trust.reports` does."""
    if kind is FileKind.INCIDENT_REPORT:
        incident = read_incident_report(data, basis.anchor, at=basis.at)
        return ReadReport(
            kind=kind, report=incident.report, digest=incident.digest, signers=incident.signers
        )
    minutes = read_minutes(data, basis.anchor, at=basis.at)
    return ReadReport(
        kind=kind, report=minutes.minutes, digest=minutes.digest, signers=minutes.signers
    )


def verify_report(data: bytes, basis: VerificationBasis, kind: FileKind) -> Verification:
    """Verify a report; raises `IntegrityError` where its reader refuses it."""
    read = read_report(data, kind, basis)
    report = read.report
    known = basis.session(report.session, report.room, report.package.digest)
    kept = basis.sheet(report.session, read.digest)
    accepted = kept is not None and kept.accepted
    return concluded(
        replace(
            answer(kind, tuple(_findings(read, basis, known, kept)), basis, known),
            facts=_facts(read, basis, known),
            signatures=signature_lines(
                read.signers, read.seats, report.made_at, basis, known, accepted=accepted
            ),
            expected=len(report.members),
            authority=authority_lines(report, read.signers, basis),
            silences=tuple(_silences(read, kept)),
            replaced_by=kept.latest if kept is not None and kept.latest > kept.revision else None,
            digest=read.digest,
        )
    )


def by_hand_finding(names: str) -> Finding:
    """Say that a member's signature is on paper, where only the original shows it."""
    return stays_open(
        "paper.by_hand",
        sentence("Signature manuscrite de {names} : ce fichier ne la prouve pas.", names=names),
        sentence("Demandez l’original signé à la main, joint au dossier."),
    )


def _findings(
    read: ReadReport,
    basis: VerificationBasis,
    known: KnownSession | None,
    kept: KnownSheet | None,
) -> Iterator[Finding]:
    yield holds(
        "content.unchanged",
        sentence("Le contenu est, au caractère près, celui qui a été signé."),
    )
    yield holds(
        "report.signed",
        sentence("Chaque membre qu’il nomme comme signant avec une clé l’a signé."),
    )
    yield authority_finding(basis)
    if kept is not None and kept.accepted:
        yield holds(
            "centre.received",
            sentence("Le centre l’a reçu : signataires, clés et salle vérifiés à la fusion."),
        )
    elif kept is None or not kept.judged:
        yield _members_finding(read, known)
    accepted = kept is not None and kept.accepted
    yield from key_findings(read.signers, basis, accepted=accepted)
    names = _by_hand(read, known)
    if names:
        yield by_hand_finding(names)
    if kept is not None and kept.kept_as is KeptAs.SET_ASIDE:
        yield stays_open(
            "centre.quarantined",
            sentence("Le centre a mis ce PV en quarantaine : une personne doit trancher."),
        )
    if kept is not None and kept.kept_as is KeptAs.REJECTED:
        yield fails("report.rejected", sentence("Le centre a écarté ce PV, par décision signée."))


def _members_finding(read: ReadReport, known: KnownSession | None) -> Finding:
    if known is None:
        return stays_open(
            "panel.not_verified",
            sentence("Signataires non vérifiés : le fichier seul ne dit pas qui siégeait."),
            sentence(
                "Le dossier de la salle, avec son code, ou le centre disent quel jury était prévu."
            ),
        )
    planned = {
        seat.juror
        for sitting in known.planning.sittings
        if sitting.room == read.report.room
        for seat in sitting.panel
    }
    if planned.union(known.spare_cards).issuperset(seat.juror for seat in read.seats):
        return holds(
            "report.members",
            sentence(
                "Les signataires siègent dans cette salle, d’après {source}.", source=known.source
            ),
        )
    return fails(
        "report.not_on_panel",
        sentence(
            "Une personne nommée ne siège pas dans cette salle, d’après {source}.",
            source=known.source,
        ),
    )


def _by_hand(read: ReadReport, known: KnownSession | None) -> str:
    people = {} if known is None else {person.id: person.name for person in known.planning.jurors}
    by_hand = [member.juror for member in read.report.members if member.by_hand]
    return ", ".join(people.get(juror, juror) for juror in by_hand)


def _facts(
    read: ReadReport, basis: VerificationBasis, known: KnownSession | None
) -> tuple[Fact, ...]:
    report = read.report
    day = basis.local(report.made_at).date()
    if isinstance(report, IncidentReport):
        own = _of_incident(report.incident, report.revision, basis, known)
    else:
        own, day = _of_minutes(report), report.day
    place = sentence("{room}, {day}", room=report.room, day=f"{day:%d/%m/%Y}")
    return (
        *own,
        Fact(label=sentence("Salle et jour"), value=place),
        Fact(
            label=sentence("Empreinte"),
            value=sentence("{digest}", digest=short_digest(read.digest)),
        ),
    )


def _of_incident(
    incident: Incident, revision: int, basis: VerificationBasis, known: KnownSession | None
) -> tuple[Fact, ...]:
    happened = basis.local(incident.happened_at)
    return (
        Fact(
            label=sentence("Document"),
            value=sentence(
                "PV d’incident {incident}, version {n}", incident=incident.id, n=revision
            ),
        ),
        Fact(label=sentence("Pour"), value=_about(incident.sitting, known)),
        Fact(
            label=sentence("Incident"),
            value=sentence(
                "{category}, le {day} à {time}",
                category=category_words(incident.category),
                day=f"{happened:%d/%m/%Y}",
                time=f"{happened:%H:%M}",
            ),
        ),
    )


def _of_minutes(minutes: Minutes) -> tuple[Fact, ...]:
    outcomes = Counter(held.outcome for held in minutes.sittings)
    refusals = sum(len(held.refusals) for held in minutes.sittings)
    return (
        Fact(
            label=sentence("Document"),
            value=sentence("PV d’épreuve, version {n}", n=minutes.revision),
        ),
        Fact(
            label=sentence("Passages"),
            value=sentence(
                "{count} : signés {signed}, sans candidat {nobody}, ouverts {open}, non tenus "
                "{missing}",
                count=len(minutes.sittings),
                signed=outcomes[SittingOutcome.SIGNED],
                nobody=outcomes[SittingOutcome.NOBODY_CAME],
                open=outcomes[SittingOutcome.OPEN],
                missing=outcomes[SittingOutcome.NOT_HELD],
            ),
        ),
        Fact(
            label=sentence("À savoir"),
            value=sentence(
                "refus de signer {refusals}, PV d’incident {incidents}",
                refusals=refusals,
                incidents=len(minutes.incidents),
            ),
        ),
    )


def _about(sitting: str | None, known: KnownSession | None) -> Sentence:
    if sitting is None:
        return sentence("la salle, hors de tout passage")
    planned = {} if known is None else {each.id: each for each in known.planning.sittings}
    if known is not None and sitting in planned:
        return sentence("{name}", name=known.planning.subject_name(planned[sitting]))
    return sentence("le passage {sitting}", sitting=sitting)


def _silences(read: ReadReport, kept: KnownSheet | None) -> Iterator[Sentence]:
    if read.report.session_kind is SessionKind.DEMONSTRATION:
        yield sentence("Que ce PV vaut : la session est de démonstration.")
    yield sentence("Que ce qu’il raconte est exact : ses signataires le déclarent.")
    if kept is None or not kept.accepted:
        yield sentence("Qu’aucune version plus récente n’existe ailleurs : demandez au centre.")
    yield sentence("Que la signature est avancée ou qualifiée : elle est simple.")
