"""Commands that open windows: the places of work, and the demonstration."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any


def add(commands: Any) -> None:
    """Add `demonstration`."""
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


def open_windows(_: argparse.Namespace) -> int:
    """Open the place that this computer is used in, or ask."""
    # Imported here: the other commands must run where there is no Qt library.
    from app.bootstrap.launch import run_application  # noqa: PLC0415

    return run_application()


def _demonstrate(options: argparse.Namespace) -> int:
    from app.bootstrap.launch import run_demonstration  # noqa: PLC0415

    return run_demonstration(options.out, offscreen=options.offscreen)
