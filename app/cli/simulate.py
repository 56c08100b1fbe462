"""`soutenance simulate`: a full fictitious session, for training, demonstrations and benchmarks."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.bootstrap import machine
from app.cli.answers import HOLDS, REFUSED, complain, say, say_json

if TYPE_CHECKING:
    from app.services.simulation.simulate import SimulatedSession

CODES_FILE = "codes-de-la-simulation.txt"


def add(commands: Any) -> None:
    """Add `simulate`."""
    command = commands.add_parser(
        "simulate", help="jouer une session fictive entière : dossiers, oraux, remontées, fusion"
    )
    command.add_argument("--candidates", type=int, required=True, metavar="N")
    command.add_argument("--rooms", type=int, required=True, metavar="R")
    command.add_argument(
        "--seed", type=int, default=1, help="la même graine redonne les mêmes personnes et notes"
    )
    command.add_argument("--out", type=Path, required=True, help="dossier où écrire la session")
    command.add_argument(
        "--first-day", type=date.fromisoformat, help="premier jour, AAAA-MM-JJ ; aujourd’hui sinon"
    )
    command.add_argument(
        "--leave-unmerged",
        action="store_true",
        help="laisser les remontées à fusionner, pour s’exercer",
    )
    command.add_argument("--json", action="store_true", help="répondre en JSON")
    command.set_defaults(run=_simulate)


class _ToldProgress:
    """Tells on the error stream how far it is, every tenth part."""

    def __init__(self) -> None:
        self._tenth = -1

    def advance(self, done: int, total: int) -> None:
        """Tell a further tenth."""
        tenth = 10 * done // max(total, 1)
        if tenth != self._tenth and sys.stderr.isatty():
            complain(f"{done} passages sur {total}")
        self._tenth = tenth


def _simulate(options: argparse.Namespace) -> int:
    # Imported here: opening the windows must not wait for the store and the keys.
    from app.bootstrap import places  # noqa: PLC0415
    from app.bootstrap.simulation import run_simulation  # noqa: PLC0415
    from app.services.centre.access.open_centre import close_centre  # noqa: PLC0415
    from app.services.simulation.simulate import SimulationOrder  # noqa: PLC0415

    folder = options.out.absolute()
    order = SimulationOrder(
        candidates=options.candidates,
        rooms=options.rooms,
        seed=options.seed,
        first_day=options.first_day or places.now().astimezone().date(),
        merge=not options.leave_unmerged,
    )
    simulated = run_simulation(order, folder, _ToldProgress())
    close_centre(simulated.centre)
    machine.files().write(folder / CODES_FILE, _codes(simulated).encode())
    if options.json:
        say_json(_as_json(simulated, folder))
    else:
        _tell(simulated, folder)
    outcome = simulated.outcome
    return REFUSED if outcome is not None and outcome.refused else HOLDS


def _codes(simulated: SimulatedSession) -> str:
    from app.services.simulation.room_day import PIN  # noqa: PLC0415
    from app.services.simulation.simulate import OPERATOR  # noqa: PLC0415
    from app.trust.codes import grouped  # noqa: PLC0415

    lines = [
        f"{simulated.title} : tout y est fictif, ces codes ne protègent personne.",
        f"Centre : {OPERATOR}, phrase de passe {simulated.passphrase}",
        f"Code PIN de chaque juré : {PIN}",
        "",
        *(f"Salle {room} : {grouped(code)}" for room, code in sorted(simulated.room_codes.items())),
        "",
        *(f"Carte {id_} : {grouped(code)}" for id_, code in sorted(simulated.card_codes.items())),
    ]
    return "\n".join(lines) + "\n"


def _as_json(simulated: SimulatedSession, folder: Path) -> dict[str, object]:
    outcome = simulated.outcome
    return {
        "session": simulated.title,
        "centre": str(folder / "centre"),
        "codes": str(folder / CODES_FILE),
        "results": [str(file.path) for file in simulated.results],
        "sittings": simulated.tally.sittings,
        "signed": simulated.tally.signed,
        "absences": simulated.tally.absences,
        "revisions": simulated.tally.revisions,
        "added": None if outcome is None else outcome.added,
        "refused": None if outcome is None else outcome.refused,
    }


def _tell(simulated: SimulatedSession, folder: Path) -> None:
    tally, outcome = simulated.tally, simulated.outcome
    say(simulated.title)
    say(
        f"  passages : {tally.sittings}, grilles signées : {tally.signed}, "
        f"absences : {tally.absences}, versions corrigées : {tally.revisions}"
    )
    if outcome is None:
        say("  remontées à fusionner :")
    else:
        say(f"  feuilles reçues : {outcome.added}, refus : {outcome.refused}")
    for file in simulated.results:
        say(f"  {file.path}")
    say(f"  centre : {folder / 'centre'}")
    say(f"  codes : {folder / CODES_FILE}")
