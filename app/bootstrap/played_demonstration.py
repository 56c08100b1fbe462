"""Playing a demonstration from the référentiel to the merged result, through the real windows.

For machines without a screen, for the tests that watch the product from outside, and for the
pictures in its documentation. Every gesture is a person's (`ui.demonstration.hands`); what is
printed as codes is read from the centre, as from paper.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.bootstrap import machine, places
from app.bootstrap.application import Windows, qt_application
from app.services.centre.sessions import list_sessions
from app.services.demonstration.planning import ROOM, demonstration_tables
from app.services.demonstration.preparation import CENTRE, OPERATOR, PIN, TITLE
from app.services.demonstration.printed_codes import PrintedCodes, printed_codes
from app.services.ports.machine import Files
from app.trust.codes import grouped, new_code
from ui.centre.centre_window import CentreWindow
from ui.demonstration.hands import Hands, StuckError
from ui.demonstration.played_centre import CentrePlay
from ui.demonstration.played_room import PlayedSitting, RoomPlay
from ui.demonstration.scripted_picker import ScriptedPicker

SITTINGS = (
    PlayedSitting(
        id="P01",
        name="Inès Aubertin, E1",
        presence={"2026-0402": "present_checked"},
        jurors=("J01", "J02"),
        digits=("3", "3213"),
    ),
    PlayedSitting(
        id="P02", name="Camille Lefèvre-N’Guessan, E1", presence={"2026-0417": "absent_unchecked"}
    ),
    PlayedSitting(
        id="P03",
        name="Atelier Vercors, E3a",
        presence={
            "2026-0431": "present_checked",
            "2026-0432": "late_checked",
            "2026-0433": "excused_unchecked",
        },
        jurors=("J03", "J02"),
        digits=("3", "332"),
    ),
    PlayedSitting(
        id="P04",
        name="Noé Perrin, E5b",
        presence={"2026-0440": "present_checked"},
        jurors=("J01", "J03", "J02", "J04"),
        digits=("3", "2", "3", "23"),
    ),
)
"""The day: gaps within and beyond the tolerance, an absence, a team, a panel of four."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlayedFiles:
    """What a played demonstration leaves behind."""

    signed_sheets: tuple[Path, ...]
    results_package: Path
    merged_results: Path


def play(
    folder: Path,
    say: Callable[[str], None] = print,
    milestone: Callable[[str], None] = lambda _name: None,
) -> int:
    """Play the whole day under `folder`, and end with the paths of what it made."""
    made = play_day(folder, say, milestone)
    say("")
    say("Feuilles signées :")
    for path in made.signed_sheets:
        say(f"  {path}")
    say("Remontée de la salle :")
    say(f"  {made.results_package}")
    say("Résultat fusionné :")
    say(f"  {made.merged_results}")
    return 0


def play_day(
    folder: Path, say: Callable[[str], None], milestone: Callable[[str], None]
) -> PlayedFiles:
    """Play the whole day under `folder`, telling each milestone as it is on screen."""
    application = qt_application()
    application.setQuitOnLastWindowClosed(False)
    hands, picker, files = Hands(), ScriptedPicker(), machine.files()
    windows = Windows(application, picker, folder=folder / "ordinateur")
    at = {name: files.make_folder(folder / name) for name in _FOLDERS}
    passphrase = grouped(new_code(places.office().random))
    centre = CentrePlay(hands=hands, picker=picker, say=say, milestone=milestone)

    windows.open_launcher()
    milestone("launcher")
    hands.press("launcher", "open_centre")
    centre.create(at["centre"], CENTRE, OPERATOR, passphrase)
    centre.prepare(TITLE, _tables(at["tables"], files), at["salles"])
    session, codes = _printed(windows)
    centre.leave()

    package = next((at["salles"] / "dossiers").glob("*.dossier"))
    say(f"Salle : ouverture de {package.name} avec son code")
    hands.press("launcher", "open_room")
    picker.paths = (package,)
    hands.press("open_room_window", "choose_package")
    milestone("room-opening")
    hands.type("open_room_window", codes.rooms[ROOM])
    hands.press("open_room_window", "open_room")
    hands.wait("the room opens", lambda: hands.has_window("room_window"))
    room = RoomPlay(hands=hands, codes=codes.cards, pin=PIN, say=say, milestone=milestone)
    picker.paths = (at["feuilles"],)
    room.play(SITTINGS)
    picker.paths = (at["remontees"],)
    room.export()
    hands.window("room_window").close()

    results = next(at["remontees"].glob("*.remontee"))
    windows.open_launcher()
    hands.press("launcher", "open_centre")
    centre.open(at["centre"], OPERATOR, passphrase)
    hands.activate("centre_window", f"session_{session}")
    centre.merge((results,), at["resultats"])
    centre.leave()
    hands.window("launcher").close()
    return PlayedFiles(
        signed_sheets=tuple(sorted(at["feuilles"].glob("*.pdf"))),
        results_package=results,
        merged_results=next(at["resultats"].glob("*.pdf")),
    )


_FOLDERS = ("centre", "tables", "salles", "feuilles", "remontees", "resultats")


def _tables(folder: Path, files: Files) -> list[Path]:
    """Write the planning's tables as a spreadsheet would save them."""
    today = places.now().astimezone().date()
    return [
        files.write(folder / table.value, content).path
        for table, content in demonstration_tables(today).items()
    ]


def _printed(windows: Windows) -> tuple[str, PrintedCodes]:
    """Return the session's identifier, and what its centre printed."""
    window = windows.current
    if not isinstance(window, CentreWindow) or window.centre is None:
        raise StuckError("no centre is open")
    (session,) = list_sessions(window.centre)
    return session.id, printed_codes(window.centre, session.id)
