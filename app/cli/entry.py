"""From arguments to a command, and from its refusals to an exit status."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from app.cli import journal, merge, referential, simulate, verify, windows
from app.cli.answers import REFUSED, complain, finish_saying, print_in_utf8
from app.domain.errors import IntegrityError, UserError

_STATUSES = (
    "États de sortie : 0, tout tient ; 1, refusé ou ne tient pas ; 2, pas assez dit pour répondre."
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status; without a command, open the windows."""
    print_in_utf8()
    options = _parser().parse_args(arguments)
    try:
        status: int = options.run(options)
    except UserError as error:
        complain(f"{error.what.french()}\n{error.next_step.french()}")
        return REFUSED
    except IntegrityError as error:
        complain(error.what.french())
        return REFUSED
    finally:
        finish_saying()
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="soutenance",
        description="Jurys et oraux de certification, sans connexion.",
        epilog=_STATUSES,
    )
    parser.set_defaults(run=windows.open_windows)
    commands = parser.add_subparsers(title="commandes", metavar="COMMANDE")
    for command in (windows, referential, merge, verify, journal, simulate):
        command.add(commands)
    return parser
