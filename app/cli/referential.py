"""`referential`: showing and checking a référentiel."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from app.cli.answers import HOLDS, say, say_json


def add(commands: Any) -> None:
    """Add `referential show` and `referential check`."""
    group = commands.add_parser("referential", help="lire ou vérifier un référentiel")
    actions = group.add_subparsers(required=True, metavar="ACTION")
    show = actions.add_parser("show", help="montrer un référentiel, celui du produit par défaut")
    show.add_argument("file", nargs="?", type=Path, metavar="FICHIER")
    show.add_argument("--json", action="store_true", help="répondre en JSON")
    show.set_defaults(run=_show)
    check = actions.add_parser("check", help="vérifier le fichier d’un référentiel")
    check.add_argument("file", type=Path, metavar="FICHIER")
    check.set_defaults(run=_check)


def _show(options: argparse.Namespace) -> int:
    from app.bootstrap import places  # noqa: PLC0415
    from app.services.referential import referential_json, referential_outline  # noqa: PLC0415

    referential = places.read_referential(options.file)
    if options.json:
        say_json(referential_json(referential))
    else:
        say(referential_outline(referential).removesuffix("\n"))
    return HOLDS


def _check(options: argparse.Namespace) -> int:
    from app.bootstrap import places  # noqa: PLC0415

    referential = places.read_referential(options.file)
    criteria = sum(len(assessment.criteria) for assessment in referential.assessments())
    say(f"{options.file} : bon, {len(referential.blocks)} blocs, {criteria} critères.")
    return HOLDS
