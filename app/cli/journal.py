"""`journal`: who did what in a centre or in a room, and whether the chain holds."""

from __future__ import annotations

import argparse
from contextlib import AbstractContextManager, contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.bootstrap import machine
from app.cli.answers import HOLDS, NOT_TOLD, REFUSED, complain, say, secret
from app.cli.centre import add_centre_arguments, opened_centre

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.services.journal_view import JournalFilter, JournalView
    from app.services.room.open_room import OpenRoom


def add(commands: Any) -> None:
    """Add `journal`."""
    command = commands.add_parser(
        "journal",
        help="lire ou exporter le journal d’un centre ou d’une salle",
        epilog="États de sortie : 0, la chaîne tient ; 1, elle est rompue ; 2, pas assez dit.",
    )
    add_centre_arguments(command, required=False)
    command.add_argument("--room", help="salle ouverte sur cet ordinateur, par son nom")
    command.add_argument(
        "--room-code-file",
        type=Path,
        help="fichier qui contient le code de la salle, demandé sinon",
    )
    command.add_argument("--text", default="", help="ne garder que ce qui contient ces mots")
    command.add_argument("--since", type=date.fromisoformat, metavar="AAAA-MM-JJ")
    command.add_argument("--until", type=date.fromisoformat, metavar="AAAA-MM-JJ")
    command.add_argument("--out", type=Path, help="fichier où écrire, .csv ou .json")
    command.add_argument("--json", action="store_true", help="répondre en JSON")
    command.set_defaults(run=_journal)


def _journal(options: argparse.Namespace) -> int:
    if (options.centre is None) == (options.room is None):
        complain("Donnez --centre ou --room, l’un des deux.")
        return NOT_TOLD
    view = _read(options)
    if options.out is not None:
        machine.files().write(options.out, _content(options.out, view))
        say(f"{options.out} : {len(view.lines)} entrées.")
    elif options.json:
        say(_content(Path("journal.json"), view).decode().rstrip("\n"))
    else:
        _say(view)
    return HOLDS if view.broken_at is None else REFUSED


def _read(options: argparse.Namespace) -> JournalView:
    from app.services.journal_view import (  # noqa: PLC0415
        JournalFilter,
        centre_journal,
        room_journal,
    )

    wanted: JournalFilter = JournalFilter(
        text=options.text, since=options.since, until=options.until
    )
    if options.centre is not None:
        with opened_centre(options) as centre:
            return centre_journal(centre, wanted)
    with _opened_room(options) as room:
        return room_journal(room, wanted)


def _opened_room(options: argparse.Namespace) -> AbstractContextManager[OpenRoom]:
    from app.bootstrap import places  # noqa: PLC0415
    from app.domain.errors import UserError  # noqa: PLC0415
    from app.domain.wording import sentence  # noqa: PLC0415
    from app.services.room.open_room import close_room, reopen_room  # noqa: PLC0415

    folder = machine.paths().data
    found = [room for room in machine.known_rooms(folder) if room.label == options.room]
    if not found:
        raise UserError(
            "room.unknown",
            sentence("Cette salle n’a pas été ouverte sur cet ordinateur."),
            sentence("Vérifiez son nom, ou ouvrez d’abord son dossier."),
        )

    @contextmanager
    def opened() -> Iterator[OpenRoom]:
        code = secret(options.room_code_file, "Code de la salle")
        room = reopen_room(places.laptop(folder), found[0].id, code)
        try:
            yield room
        finally:
            close_room(room)

    return opened()


def _content(path: Path, view: JournalView) -> bytes:
    from app.services.journal_export import (  # noqa: PLC0415
        export_journal_csv,
        export_journal_json,
    )

    if path.suffix.casefold() == ".csv":
        return export_journal_csv(view)
    return export_journal_json(view)


def _say(view: JournalView) -> None:
    for line in view.lines:
        detail = ", ".join(
            f"{name.french()}\u00a0: {value.french()}" for name, value in line.detail
        )
        words = " · ".join(part for part in (line.subject_words, detail) if part)
        say(
            f"{line.sequence:>6}  {line.at_local:%d/%m/%Y %H:%M:%S}  "
            f"{line.actor_name.french()}  {line.action_words.french()}  {words}"
        )
    if view.broken_at is None:
        say(f"Chaîne intacte, {view.total} entrées. Dernière empreinte : {view.head}")
    else:
        say(f"Chaîne rompue à l’entrée {view.broken_at} : une entrée a été changée ou retirée.")
