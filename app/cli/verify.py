"""`verify`: what a file proves, or what the paper in hand is."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.cli.answers import HOLDS, NOT_TOLD, REFUSED, complain, read_file, say, say_json, secret
from app.cli.centre import add_centre_arguments, opened_centre

if TYPE_CHECKING:
    from app.services.digest_lookup import FoundDocument
    from app.services.verify.basis import VerificationBasis
    from app.trust.verification import Verification

_STATUSES = (
    "États de sortie : 0, tout tient ; 1, un document est refusé ou remplacé par une version plus "
    "récente ; 2, pas assez donné pour répondre oui. Les secrets se lisent dans un fichier ou "
    "sont demandés, jamais en argument."
)


def add(commands: Any) -> None:
    """Add `verify`."""
    command = commands.add_parser(
        "verify", help="vérifier un document, ou une empreinte imprimée", epilog=_STATUSES
    )
    command.add_argument("files", nargs="*", type=Path, metavar="FICHIER")
    command.add_argument(
        "--digest", help="empreinte imprimée ou texte du code QR ; « - » pour l’entrée standard"
    )
    command.add_argument(
        "--centre-certificate", type=Path, help="certificat du centre, remis avec les dossiers"
    )
    command.add_argument(
        "--enrolment-list", type=Path, help="liste des inscriptions confirmées par le centre"
    )
    command.add_argument(
        "--room-code-file", type=Path, help="fichier qui contient le code de la salle"
    )
    add_centre_arguments(command, required=False)
    command.add_argument("--json", action="store_true", help="répondre en JSON")
    command.set_defaults(run=_verify)


def _verify(options: argparse.Namespace) -> int:
    if options.digest is not None:
        return _look_up(options)
    if not options.files:
        complain("Donnez un fichier à vérifier, ou --digest.")
        return NOT_TOLD
    from app.services.verification import verify_document  # noqa: PLC0415

    contents = [(path, read_file(path)) for path in options.files]
    with _basis(options, [content for _, content in contents]) as basis:
        answers = [(path, verify_document(content, basis)) for path, content in contents]
    status = max((_status(answer) for _, answer in answers), key=_SEVERITY.index)
    if options.json:
        files = [_as_json(path, answer) for path, answer in answers]
        say_json({"holds": status == HOLDS, "files": files})
    else:
        _say(answers)
    return status


_SEVERITY = (HOLDS, NOT_TOLD, REFUSED)
"""One file that is refused tells more than one that could not be checked to the end."""


def _status(answer: Verification) -> int:
    from app.trust.verification import Verdict  # noqa: PLC0415

    return {Verdict.GENUINE: HOLDS, Verdict.INCOMPLETE: NOT_TOLD}.get(answer.verdict, REFUSED)


@contextmanager
def _basis(options: argparse.Namespace, contents: list[bytes]) -> Iterator[VerificationBasis]:
    """Gather what the answer may rest on.

    A room package among the files tells the panel, a confirmed list who enrolled.
    """
    from app.services.verification import centre_basis, with_enrolment_list  # noqa: PLC0415

    if options.centre is None:
        basis = _alone(options, contents)
        if options.enrolment_list is not None:
            basis = with_enrolment_list(basis, read_file(options.enrolment_list))
        yield basis
        return
    with opened_centre(options) as centre:
        basis = centre_basis(centre)
        if options.enrolment_list is not None:
            basis = with_enrolment_list(basis, read_file(options.enrolment_list))
        yield basis


def _alone(options: argparse.Namespace, contents: list[bytes]) -> VerificationBasis:
    from app.bootstrap import places  # noqa: PLC0415
    from app.services.verification import (  # noqa: PLC0415
        centre_certificate,
        certificate_basis,
        with_enrolment_list,
        with_room_package,
    )
    from app.trust.verification import FileKind, file_kind  # noqa: PLC0415

    anchor = None
    if options.centre_certificate is not None:
        anchor = centre_certificate(read_file(options.centre_certificate))
    code = "" if options.room_code_file is None else secret(options.room_code_file, "")
    basis = certificate_basis(anchor, at=places.now(), room_code=code.strip())
    for content in contents:
        kind = file_kind(content)
        if code and kind is FileKind.ROOM_PACKAGE:
            basis = _telling(with_room_package, basis, content)
        elif anchor is not None and kind is FileKind.ENROLMENT_LIST:
            basis = _telling(with_enrolment_list, basis, content)
    return basis


def _telling(widen: Any, basis: VerificationBasis, content: bytes) -> VerificationBasis:
    """Widen the basis by a file that holds; one that does not is refused with the others."""
    from app.domain.errors import IntegrityError, UserError  # noqa: PLC0415

    try:
        wider: VerificationBasis = widen(basis, content)
    except (UserError, IntegrityError):
        return basis
    return wider


def _say(answers: list[tuple[Path, Verification]]) -> None:
    from app.services.verify.report import report_lines  # noqa: PLC0415

    for path, answer in answers:
        for line in report_lines(str(path), answer):
            say(line)


def _as_json(path: Path, answer: Verification) -> dict[str, object]:
    return {
        "file": str(path),
        "kind": answer.kind.value,
        "holds": answer.proven,
        "verdict": answer.verdict.value,
        "headline": answer.headline.french(),
        "explanation": answer.explanation.french(),
        "sha256": answer.digest,
        "replaced_by": answer.replaced_by,
        "facts": {fact.label.french(): fact.value.french() for fact in answer.facts},
        "expected_signatures": answer.expected,
        "signers": [
            {
                "juror": line.juror,
                "name": line.name,
                "capacity": None if line.capacity is None else line.capacity.french(),
                "signed_at": None if line.signed_at is None else line.signed_at.isoformat(),
                "serial": line.serial,
                "outcome": line.outcome.value,
                "enrolment": line.note.french(),
            }
            for line in answer.signatures
        ],
        "findings": [
            {
                "code": finding.code,
                "outcome": finding.outcome.value,
                "holds": finding.holds,
                "sentence": finding.sentence.french(),
                "meaning": None if finding.meaning is None else finding.meaning.french(),
            }
            for finding in answer.findings
        ],
        "contained": [
            {
                "kind": document.kind.value,
                "title": document.title.french(),
                "verdict": document.verdict.value,
                "sentence": document.sentence.french(),
            }
            for document in answer.contained
        ],
        "does_not_say": [silence.french() for silence in answer.silences],
        "rests_on": answer.rests_on.french(),
    }


# paper


def _look_up(options: argparse.Namespace) -> int:
    from app.services.digest_lookup import find_by_digest, read_printed  # noqa: PLC0415

    if options.centre is None:
        complain("Une empreinte se cherche dans un centre : donnez --centre.")
        return NOT_TOLD
    text = sys.stdin.readline() if options.digest == "-" else options.digest
    read_printed(text)
    with opened_centre(options) as centre:
        found = find_by_digest(text, centre)
    if options.json:
        say_json({"found": None if found is None else _found_json(found)})
    elif found is None:
        say("✗ Aucune grille de ce centre ne porte cette empreinte.")
    else:
        _say_found(found)
    return HOLDS if found is not None and found.is_latest else REFUSED


_DOCUMENTS = {"incident_report": "PV d’incident", "minutes": "PV d’épreuve"}


def _say_found(found: FoundDocument) -> None:
    say(f"{'✓' if found.is_latest else '!'} {found.words.french()}")
    said = (found.subject, found.assessment, found.room)
    say(f"  {' · '.join(part for part in said if part)}")
    if found.juror_name is not None:
        say(f"  Grille individuelle de {found.juror_name}")
    else:
        say(f"  {_DOCUMENTS.get(found.kind.value, 'Grille harmonisée')}")
    say(f"  {found.session_title}, {found.made_at:%d/%m/%Y %H:%M}")
    say(f"  Empreinte : {found.short}")
    say("  Comparez le papier à ce que le centre garde : l’empreinte ne protège que l’original.")


def _found_json(found: FoundDocument) -> dict[str, object]:
    return {
        "kind": found.kind.value,
        "sha256": found.digest,
        "short": found.short,
        "session": found.session_title,
        "subject": found.subject,
        "assessment": found.assessment,
        "room": found.room,
        "juror": found.juror_name,
        "made_at": found.made_at.isoformat(),
        "revision": found.revision,
        "latest": found.latest,
        "kept_as": found.kept_as.value,
        "is_latest": found.is_latest,
    }
