"""The command line: the same services as the windows, for scripts.

Owns arguments, what is printed and exit statuses: 0 all holds, 1 refused or does not hold, 2
not told enough (usage, or no certificate to trust). It must not decide anything itself. Each
command imports what it needs: opening the windows must not wait for the keys and the store.
"""

from __future__ import annotations

import argparse
import getpass
import io
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.bootstrap import machine
from app.domain.errors import IntegrityError, UserError

if TYPE_CHECKING:
    from app.services.centre.merge_plan import MergePlan
    from app.trust.verification import Verification

HOLDS, REFUSED, NOT_TOLD = 0, 1, 2
FILE_LIMIT = 512 * 1024 * 1024


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status; without a command, open the windows."""
    _print_in_utf8()
    options = _parser().parse_args(arguments)
    try:
        status: int = options.run(options)
    except UserError as error:
        print(f"{error.what.french()}\n{error.next_step.french()}", file=sys.stderr)
        return REFUSED
    except IntegrityError as error:
        print(error.what.french(), file=sys.stderr)
        return REFUSED
    return status


def _print_in_utf8() -> None:
    # Into a pipe or a file Windows would print in its own code page, which has neither « ✓ »
    # nor the narrow space of French: printing a refusal would itself fail.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="soutenance", description="Jurys et oraux de certification, sans connexion."
    )
    parser.set_defaults(run=_open_windows)
    commands = parser.add_subparsers(title="commandes", metavar="COMMANDE")
    _add_demonstration(commands)
    _add_referential(commands)
    _add_merge(commands)
    _add_verify(commands)
    return parser


def _add_demonstration(commands: Any) -> None:
    command = commands.add_parser(
        "demonstration", help="ouvrir une session de démonstration, ou la jouer sans écran"
    )
    command.add_argument(
        "--offscreen",
        action="store_true",
        help="jouer la session dans les vraies fenêtres, hors écran",
    )
    command.add_argument("--out", type=Path, help="dossier où écrire la session jouée")
    command.set_defaults(run=_demonstrate)


def _add_referential(commands: Any) -> None:
    group = commands.add_parser("referential", help="lire ou vérifier un référentiel")
    actions = group.add_subparsers(required=True, metavar="ACTION")
    show = actions.add_parser("show", help="montrer un référentiel, celui du produit par défaut")
    show.add_argument("file", nargs="?", type=Path, metavar="FICHIER")
    show.add_argument("--json", action="store_true", help="répondre en JSON")
    show.set_defaults(run=_show_referential)
    check = actions.add_parser("check", help="vérifier le fichier d’un référentiel")
    check.add_argument("file", type=Path, metavar="FICHIER")
    check.set_defaults(run=_check_referential)


def _add_merge(commands: Any) -> None:
    command = commands.add_parser("merge", help="fusionner les remontées des salles")
    command.add_argument("packages", nargs="+", type=Path, metavar="REMONTÉE")
    command.add_argument("--centre", type=Path, required=True, help="dossier du centre")
    command.add_argument("--operator", help="nom de l’opérateur, s’il y en a plusieurs")
    command.add_argument("--session", help="titre de la session, s’il y en a plusieurs")
    command.add_argument(
        "--secret-file", type=Path, help="fichier qui contient la phrase de passe, demandée sinon"
    )
    command.add_argument("--json", action="store_true", help="répondre en JSON")
    command.set_defaults(run=_merge)


def _add_verify(commands: Any) -> None:
    command = commands.add_parser("verify", help="vérifier des feuilles signées")
    command.add_argument("files", nargs="+", type=Path, metavar="FICHIER")
    command.add_argument(
        "--centre-certificate", type=Path, help="certificat du centre, remis avec les dossiers"
    )
    command.add_argument("--json", action="store_true", help="répondre en JSON")
    command.set_defaults(run=_verify)


def _open_windows(_: argparse.Namespace) -> int:
    # Imported here: the other commands must run where there is no Qt library.
    from app.bootstrap.launch import run_application  # noqa: PLC0415

    return run_application()


def _demonstrate(options: argparse.Namespace) -> int:
    from app.bootstrap.launch import run_demonstration  # noqa: PLC0415

    return run_demonstration(options.out, offscreen=options.offscreen)


def _show_referential(options: argparse.Namespace) -> int:
    from app.bootstrap import places  # noqa: PLC0415
    from app.services.referential import referential_json, referential_outline  # noqa: PLC0415

    referential = places.read_referential(options.file)
    if options.json:
        _print_json(referential_json(referential))
    else:
        print(referential_outline(referential), end="")
    return HOLDS


def _check_referential(options: argparse.Namespace) -> int:
    from app.bootstrap import places  # noqa: PLC0415

    referential = places.read_referential(options.file)
    criteria = sum(len(assessment.criteria) for assessment in referential.assessments())
    print(f"{options.file} : bon, {len(referential.blocks)} blocs, {criteria} critères.")
    return HOLDS


def _merge(options: argparse.Namespace) -> int:
    from app.bootstrap import places  # noqa: PLC0415
    from app.services.centre.merge_apply import apply_merge  # noqa: PLC0415
    from app.services.centre.merge_plan import ReturnedFile, plan_merge  # noqa: PLC0415
    from app.services.centre.open_centre import close_centre, open_centre  # noqa: PLC0415
    from app.services.centre.sessions import find_session  # noqa: PLC0415

    office = places.office()
    files = machine.files()
    returned = [
        ReturnedFile(name=path.name, content=files.read(path, limit=FILE_LIMIT))
        for path in options.packages
    ]
    operator = options.operator or places.only_operator(options.centre)
    centre = open_centre(office, options.centre, operator, _passphrase(options.secret_file))
    try:
        session = find_session(centre, options.session)
        plan = plan_merge(centre, session.id, returned)
        outcome = apply_merge(centre, plan)
    finally:
        close_centre(centre)
    if options.json:
        _print_json(_merge_json(session.title, plan))
    else:
        _print_merge(plan)
    return REFUSED if outcome.refused else HOLDS


def _passphrase(path: Path | None) -> str:
    if path is None:
        return getpass.getpass("Phrase de passe : ")
    return machine.files().read(path, limit=4096).decode().rstrip("\r\n")


def _merge_json(session: str, plan: MergePlan) -> dict[str, object]:
    return {
        "session": session,
        "files": [
            {
                "name": file.name,
                "sha256": file.digest,
                "room": file.room or None,
                "sequence": file.sequence or None,
                "added": file.added,
                "already": file.already,
                "refused": file.refused,
            }
            for file in plan.files
        ],
        "refusals": [
            {
                "file": refusal.file_name,
                "subject": refusal.subject,
                "about": refusal.who,
                "code": refusal.code,
                "reason": refusal.sentence.french(),
            }
            for refusal in plan.refusals
        ],
        "added": plan.additions,
        "already": plan.already,
        "refused": len(plan.refusals),
        "received": plan.received_after,
        "expected": plan.expected,
    }


def _print_merge(plan: MergePlan) -> None:
    for file in plan.files:
        print(f"{file.name} : {file.added} ajoutées, {file.already} déjà là, {file.refused} refus")
    for refusal in plan.refusals:
        print(f"  refus : {refusal.who} : {refusal.sentence.french()}")
    print(f"Feuilles reçues : {plan.received_before} → {plan.received_after} sur {plan.expected}")


def _verify(options: argparse.Namespace) -> int:
    from app.bootstrap import places  # noqa: PLC0415
    from app.services.verification import centre_certificate, verify_document  # noqa: PLC0415
    from app.trust.verification import Trust  # noqa: PLC0415

    files = machine.files()
    anchor = None
    if options.centre_certificate is not None:
        anchor = centre_certificate(files.read(options.centre_certificate, limit=FILE_LIMIT))
    now = places.now()
    checked = [
        (path, verify_document(files.read(path, limit=FILE_LIMIT), anchor, at=now))
        for path in options.files
    ]
    if options.json:
        _print_json(
            {
                "holds": all(verification.proven for _, verification in checked),
                "files": [_verification_json(path, item) for path, item in checked],
            }
        )
    else:
        for path, verification in checked:
            _print_verification(path, verification)
    if any(not verification.holds for _, verification in checked):
        return REFUSED
    if any(verification.trust is not Trust.VERIFIED for _, verification in checked):
        return NOT_TOLD
    return HOLDS


def _verification_json(path: Path, verification: Verification) -> dict[str, object]:
    return {
        "file": str(path),
        "kind": verification.kind.value,
        "holds": verification.proven,
        "trust": verification.trust.value,
        "sha256": verification.digest,
        "signers": [
            {"juror": signer.juror, "name": signer.name, "serial": signer.serial}
            for signer in verification.signers
        ],
        "findings": [
            {
                "code": finding.code,
                "holds": finding.holds,
                "sentence": finding.sentence.french(),
            }
            for finding in verification.findings
        ],
    }


def _print_verification(path: Path, verification: Verification) -> None:
    if verification.proven:
        answer = "tient"
    elif verification.holds:
        answer = "non vérifié jusqu’au bout : donnez --centre-certificate"
    else:
        answer = "ne tient pas"
    print(f"{path} : {answer}")
    for finding in verification.findings:
        print(f"  {'✓' if finding.holds else '✗'} {finding.sentence.french()}")


def _print_json(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2))
