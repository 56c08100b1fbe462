"""The part of a played demonstration that takes place at the exam office."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt

from ui.demonstration.hands import Hands
from ui.demonstration.scripted_picker import ScriptedPicker

WINDOW = "centre_window"


@dataclass(frozen=True, slots=True, kw_only=True)
class CentrePlay:
    """Plays the office: a centre, a session, its planning, rules and packages; then the merge."""

    hands: Hands
    picker: ScriptedPicker
    say: Callable[[str], None]
    milestone: Callable[[str], None]

    def create(self, folder: Path, centre: str, operator: str, passphrase: str) -> None:
        """Make a centre in an empty folder, and its recovery kit in another beside it."""
        self.say(f"Centre : création de « {centre} », de ses clés et de son fichier chiffré")
        self.picker.paths = (folder,)
        self.milestone("centre-opening")
        self.hands.press(WINDOW, "way_create")
        for field, text in (
            ("centre_name", centre),
            ("operator", operator),
            ("passphrase", passphrase),
            ("passphrase_again", passphrase),
        ):
            self.hands.fill(WINDOW, field, text)
        self.hands.press(WINDOW, "submit")
        self._write_kit(folder.with_name("secours"))

    def open(self, folder: Path, operator: str, passphrase: str) -> None:
        """Open the centre again."""
        self.picker.paths = (folder,)
        self.hands.press(WINDOW, "way_open")
        self.hands.fill(WINDOW, "operator", operator)
        self.hands.fill(WINDOW, "passphrase", passphrase)
        self._submit()

    def prepare(self, title: str, tables: Sequence[Path], folder: Path) -> None:
        """Prepare a session, from the référentiel to the room packages."""
        hands = self.hands
        self.say("Centre : nouvelle session, avec le référentiel fourni")
        hands.press(WINDOW, "option_demonstration")
        hands.fill(WINDOW, "session_title", title)
        self.milestone("centre-sessions")
        hands.press(WINDOW, "create_session")
        hands.press(WINDOW, "side_referential")
        self.milestone("centre-referential")
        self._import(tables)
        self._decide()
        self._issue(folder)

    def merge(self, results: Sequence[Path], folder: Path) -> None:
        """Receive what rooms sent, read the plan, apply it, and save the results as a PDF."""
        hands = self.hands
        self.say("Centre : réception de la remontée, plan de fusion relu, puis appliqué")
        hands.press(WINDOW, "side_reception")
        self.picker.paths = tuple(results)
        hands.press(WINDOW, "choose_files")
        hands.wait("the merge is planned", lambda: hands.sees(WINDOW, "confirm_merge"))
        self.milestone("centre-plan")
        hands.press(WINDOW, "confirm_merge")
        hands.wait("the merge is done", lambda: hands.sees(WINDOW, "outcome"))
        self.milestone("centre-merged")
        hands.press(WINDOW, "side_overview")
        self.milestone("centre-overview")
        hands.press(WINDOW, "side_results")
        self.milestone("centre-results")
        self.picker.paths = (folder,)
        hands.press(WINDOW, "export_results")
        hands.wait("the results are saved", lambda: any(folder.glob("*.pdf")))

    def leave(self) -> None:
        """Go back to the first window, which closes the centre."""
        for name in ("side_overview", "change_session", "close_centre", "leave"):
            self.hands.press(WINDOW, name)

    def _submit(self) -> None:
        self.hands.press(WINDOW, "submit")
        self.hands.wait("the centre opens", lambda: self.hands.sees(WINDOW, "create_session"))

    def _write_kit(self, folder: Path) -> None:
        """Write the kit where a person would have put a stick; it ends the creation."""
        hands = self.hands
        hands.wait("the kit is asked for", lambda: hands.can_press(WINDOW, "write_kit"))
        self.say("Centre : kit de secours écrit, relu et ouvert avec son code")
        folder.mkdir(exist_ok=True)
        self.picker.paths = (folder,)
        self.milestone("centre-kit")
        hands.press(WINDOW, "write_kit")
        hands.wait("the kit is written", lambda: hands.sees(WINDOW, "kit_done"))
        self.milestone("centre-kit-written")
        hands.press(WINDOW, "kit_done")
        hands.wait("the sessions are shown", lambda: hands.sees(WINDOW, "create_session"))

    def _import(self, tables: Sequence[Path]) -> None:
        hands = self.hands
        self.say("Centre : import des candidats, groupes, jurys et passages")
        hands.press(WINDOW, "side_planning")
        self.picker.paths = tuple(tables)
        hands.press(WINDOW, "choose_tables")
        hands.wait("the tables are read", lambda: hands.sees(WINDOW, "import_planning"))
        hands.press(WINDOW, "import_planning")
        self.milestone("centre-planning")

    def _decide(self) -> None:
        hands = self.hands
        self.say("Centre : échelle et règles choisies, relues, enregistrées")
        hands.press(WINDOW, "side_rules")
        for option in ("option_three", "option_lowest"):
            hands.press(WINDOW, option)
        for field, place in (("tolerance", 2), ("minimum", 1), ("required", 2)):
            hands.select(WINDOW, field, place)
        hands.fill(WINDOW, "percent", "80")
        hands.key(WINDOW, Qt.Key.Key_Tab)
        hands.press(WINDOW, "option_timing_nothing")
        self.milestone("centre-rules")
        hands.press(WINDOW, "record_rules")

    def _issue(self, folder: Path) -> None:
        hands = self.hands
        self.say("Centre : dossier de salle, consignes et cartes de jury")
        hands.press(WINDOW, "side_packages")
        self.picker.paths = (folder,)
        hands.press(WINDOW, "write_packages")
        hands.wait("the packages are written", lambda: hands.sees(WINDOW, "written"))
        self.milestone("centre-packages")
