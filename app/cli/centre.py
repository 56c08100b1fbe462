"""Opening a centre's folder for a command, and closing it whatever happens."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.cli.answers import secret

if TYPE_CHECKING:
    from app.services.centre.access.open_centre import OpenCentre


def add_centre_arguments(command: Any, *, required: bool) -> None:
    """Add the options that say which centre, and who opens it."""
    command.add_argument("--centre", type=Path, required=required, help="dossier du centre")
    command.add_argument("--operator", help="nom de l’opérateur, s’il y en a plusieurs")
    command.add_argument(
        "--secret-file", type=Path, help="fichier qui contient la phrase de passe, demandée sinon"
    )


@contextmanager
def opened_centre(options: argparse.Namespace) -> Iterator[OpenCentre]:
    """Open the centre that the options name; raises what `open_centre` raises."""
    from app.bootstrap import places  # noqa: PLC0415
    from app.services.centre.access.open_centre import close_centre, open_centre  # noqa: PLC0415

    operator = options.operator or places.only_operator(options.centre)
    passphrase = secret(options.secret_file, "Phrase de passe")
    centre = open_centre(places.office(), options.centre, operator, passphrase)
    try:
        yield centre
    finally:
        close_centre(centre)
