"""From findings to an answer: verdict, headline, what it rests on, what it does not say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.domain.errors import IntegrityError, UserError
from app.domain.wording import Sentence, sentence
from app.services.verify.basis import KnownSession, VerificationBasis
from app.trust.certificates import Certificate, centre_of
from app.trust.verification import FileKind, Finding, Outcome, Verdict, Verification

NOTHING = sentence("{text}", text="")

_CHANGED = sentence(
    "Ce fichier n’est plus tel qu’il a été fait : ne vous y fiez pas, "
    "demandez un nouvel exemplaire."
)
_UNFINISHED = sentence("Tout le jury ne l’a pas signé : ce n’est pas une grille achevée.")
_STRANGER = sentence(
    "Les signatures viennent d’un autre centre que celui de votre certificat, ou d’une imitation."
)
_WRONG_PEOPLE = sentence(
    "Le contenu est intact, mais les personnes qui ont signé ne sont pas celles qu’il fallait."
)
_ELSEWHERE = sentence("Le document a été fait pour autre chose que ce qu’il prétend.")
_TOO_LATE = sentence("La durée de conservation est passée : demandez au centre ce qui fait foi.")
_USELESS = sentence("Ce fichier ne peut servir de preuve de rien.")
_WITHDRAWN = sentence("Le centre ne reconnaît plus cette clé : ce qu’elle signe ne compte pas.")

_MEANINGS: tuple[tuple[str, Sentence], ...] = (
    ("jws.no_signature", _UNFINISHED),
    ("jws.wrong_type", _ELSEWHERE),
    ("jws.", _CHANGED),
    ("wire.unknown_format", _USELESS),
    ("wire.", _CHANGED),
    ("certificate.untrusted", _STRANGER),
    ("certificate.expired", _TOO_LATE),
    ("certificate.not_yet_valid", sentence("Vérifiez la date de cet ordinateur.")),
    ("certificate.", _STRANGER),
    ("sheet.missing_signer", _UNFINISHED),
    ("sheet.foreign_signer", _WRONG_PEOPLE),
    ("sheet.other_juror", _WRONG_PEOPLE),
    ("sheet.not_on_panel", _WRONG_PEOPLE),
    ("panel_sheet.other_panel", _WRONG_PEOPLE),
    ("sheet.", _ELSEWHERE),
    ("report.missing_signer", _UNFINISHED),
    ("report.foreign_signer", _WRONG_PEOPLE),
    ("report.not_on_panel", _WRONG_PEOPLE),
    ("report.", _ELSEWHERE),
    ("enrolment.revoked", _WITHDRAWN),
    ("pdf.cut_back", _UNFINISHED),
    ("pdf.other_signers", _WRONG_PEOPLE),
    ("pdf.signature_untrusted", _STRANGER),
    ("pdf.", _CHANGED),
    ("package.not_a_package", _USELESS),
    ("package.bad_content", sentence("Les autres documents tiennent : la liste dit lesquels.")),
    ("package.other_recipient", sentence("Seul le centre qui a remis le dossier peut l’ouvrir.")),
    ("code.malformed", sentence("Le fichier peut être bon : c’est le code qui ne va pas.")),
    ("package.wrong_code", sentence("Le fichier peut être bon : c’est le code qui ne va pas.")),
    ("package.", _CHANGED),
    ("file.", _USELESS),
)


_NOT_OPENED = ("package.wrong_code", "code.malformed", "package.other_recipient")
"""What says nothing against the file: the key at hand is not its own."""


def meaning_of(code: str) -> Sentence:
    """Say what follows from a finding that fails."""
    for start, meaning in _MEANINGS:
        if code.startswith(start):
            return meaning
    return _USELESS


def holds(code: str, what: Sentence) -> Finding:
    """Return a finding that came out well."""
    return Finding(code=code, outcome=Outcome.HOLDS, sentence=what)


def stays_open(code: str, what: Sentence, meaning: Sentence | None = None) -> Finding:
    """Return a finding that could not be settled with what the reader gave."""
    return Finding(code=code, outcome=Outcome.OPEN, sentence=what, meaning=meaning)


def fails(code: str, what: Sentence) -> Finding:
    """Return a finding that refuses the document, with what follows from it."""
    return Finding(code=code, outcome=Outcome.FAILS, sentence=what, meaning=meaning_of(code))


def refused(
    kind: FileKind, error: UserError | IntegrityError, basis: VerificationBasis
) -> Verification:
    """Return the answer for a file that its reader refuses, or cannot open."""
    if error.code in _NOT_OPENED:
        return answer(kind, [stays_open(error.code, error.what, meaning_of(error.code))], basis)
    return answer(kind, [fails(error.code, error.what)], basis)


def answer(
    kind: FileKind,
    findings: Sequence[Finding],
    basis: VerificationBasis,
    known: KnownSession | None = None,
) -> Verification:
    """Return an answer that holds its findings; facts and lines are added with `replace`."""
    return concluded(
        Verification(
            kind=kind,
            headline=NOTHING,
            explanation=NOTHING,
            findings=tuple(findings),
            rests_on=rests_on(basis, known),
        )
    )


def concluded(verification: Verification) -> Verification:
    """Write headline and explanation as the verdict has them; call it after the last finding."""
    headline, explanation = _words(verification)
    return replace(verification, headline=headline, explanation=explanation)


def _words(verification: Verification) -> tuple[Sentence, Sentence]:
    match verification.verdict:
        case Verdict.GENUINE:
            return sentence("Ce document est authentique et inchangé"), _genuine(verification)
        case Verdict.REPLACED:
            return (
                sentence(
                    "Authentique, mais remplacé par une version {revision}",
                    revision=verification.replaced_by or 0,
                ),
                sentence("Rien n’a été changé, mais ce n’est plus cette version qui compte."),
            )
        case Verdict.INCOMPLETE:
            first = next(each for each in verification.findings if each.outcome is Outcome.OPEN)
            return _incomplete(first, verification.kind), first.sentence
    failing = next((each for each in verification.findings if each.outcome is Outcome.FAILS), None)
    if failing is None:
        return sentence("Rien n’a pu être vérifié"), NOTHING
    return sentence("Ne vous fiez pas à ce document"), failing.sentence


def _genuine(verification: Verification) -> Sentence:
    if any(finding.code == "report.signed" for finding in verification.findings):
        return sentence("Ses signataires l’ont signé. Pas un caractère n’a changé depuis.")
    if verification.kind in (FileKind.PANEL_SHEET, FileKind.PDF):
        return sentence("Tout le jury l’a signé. Pas un caractère n’a changé depuis.")
    if verification.contained:
        return sentence("Le contenu est celui qui a été écrit, document par document.")
    return sentence("Pas un caractère n’a changé depuis la signature.")


_CLOSED = sentence("Fichier chiffré, non vérifié")
_HEADLINES = {
    "package.encrypted": _CLOSED,
    "package.wrong_code": _CLOSED,
    "code.malformed": _CLOSED,
    "package.other_recipient": _CLOSED,
    "authority.not_checked": sentence("Inchangé, mais le centre n’est pas vérifié"),
    "panel.not_verified": sentence("Signé et inchangé ; le jury reste à vérifier"),
    "enrolment.unconfirmed": sentence("Signé et inchangé ; les signataires restent à confirmer"),
    "enrolment.to_confirm": sentence("Signé et inchangé ; les signataires restent à confirmer"),
    "addition.to_confirm": sentence("Signé et inchangé ; un ajout reste à confirmer"),
    "enrolment.voided": sentence("Signé avec une clé annulée depuis"),
    "paper.by_hand": sentence("Inchangé ; l’original porte une signature manuscrite"),
    "paper.transcribed": sentence("Inchangé ; saisi d’après un papier, à confirmer"),
    "centre.quarantined": sentence("Authentique, mais mis en quarantaine par le centre"),
    "centre.to_confirm": sentence("Authentique, à confirmer par le centre"),
}


def _incomplete(first: Finding, kind: FileKind) -> Sentence:
    if kind in (FileKind.CERTIFICATE, FileKind.KEYSTORE, FileKind.RECOVERY_KIT):
        return sentence("Ce fichier n’est pas un document à vérifier")
    return _HEADLINES.get(first.code) or sentence("Inchangé, mais tout n’a pas pu être vérifié")


def rests_on(basis: VerificationBasis, known: KnownSession | None = None) -> Sentence:
    """Say what an answer rests on, for the foot of the report."""
    parts: list[Sentence] = [sentence("le fichier")]
    if basis.anchor is not None:
        parts.append(sentence("le certificat du {centre}", centre=centre_words(basis.anchor)))
    if basis.enrolments is not None:
        day = basis.local(basis.enrolments.listed_at)
        parts.append(
            sentence("la liste des inscriptions confirmées du {day}", day=f"{day:%d/%m/%Y}")
        )
    if known is not None:
        parts.append(known.source)
    return sentence("Vérifié sans connexion, avec {what}.", what=_listed(parts))


def _listed(parts: Sequence[Sentence]) -> Sentence:
    said = parts[0]
    for place, part in enumerate(parts[1:], start=2):
        if place == len(parts):
            said = sentence("{before} et {last}", before=said, last=part)
        else:
            said = sentence("{before}, {last}", before=said, last=part)
    return said


def centre_words(certificate: Certificate) -> Sentence:
    """Name a centre after « du »; one called « Centre AIPF » is not « centre Centre AIPF »."""
    name = centre_of(certificate)
    if name.casefold().startswith("centre"):
        return sentence("{name}", name=name)
    return sentence("centre {name}", name=name)


def room_words(room: str) -> Sentence:
    """Name a room; one that is called « Salle 1 » is not « Salle Salle 1 »."""
    if room.casefold().startswith("salle"):
        return sentence("{room}", room=room)
    return sentence("Salle {room}", room=room)
