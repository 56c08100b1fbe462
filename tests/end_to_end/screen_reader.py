"""Somebody without sight: finds by names, hears, presses and types. Knows no widget.

Run by the system's own Python, which has the AT-SPI bindings, while a demonstration starts on
the same display: `/usr/bin/python3 screen_reader.py FOLDER`. The results go to FOLDER, and what
is heard and done to the standard output. It ends with an error, and with what is on the screen,
as soon as somebody without sight would be stuck.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pyatspi  # type: ignore[import-not-found]  # Debian's python3-pyatspi
from gi.repository import GLib  # type: ignore[import-not-found]

_PATIENCE_S = 90
_PRESSING = ("Press", "Toggle")
_UP, _DOWN, _ENTER, _SPACE = 0xFF52, 0xFF54, 0xFF0D, 0x20
"""Keys, as X names them."""
PINS = {"Hélène Marchetti": "280451", "Karim Benali": "730164"}
PASSPHRASE = "phrase-de-passe.txt"
FIRST, SECOND = "Pertinence méthodologique", "L’organisation du dossier"


class StuckError(Exception):
    """What somebody without sight looks for is not there, or does not say what it should."""


def plain(words: str) -> str:
    """Return words as they sound: every space is one."""
    return words.replace("\u00a0", " ").replace("\u202f", " ")


class Reader:
    """Reads what is on the screen, hears what is said, and has a keyboard."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self._began = time.monotonic()
        self._loop = GLib.MainContext.default()
        pyatspi.Registry.registerEventListener(self._announced, "object:announcement")
        pyatspi.Registry.registerEventListener(self._focused, "object:state-changed:focused")
        self._application = self._wait("the application", self._find_application)

    def _find_application(self) -> Any:
        for each in _parts(pyatspi.Registry.getDesktop(0)):
            if each.name == "Soutenance":
                each.setCacheMask(pyatspi.cache.NONE)  # what was kept may be old
                return each
        return None

    def _announced(self, event: Any) -> None:
        self._hear("annonce", str(event.any_data))

    def _focused(self, event: Any) -> None:
        if not event.detail1:
            return
        try:
            role, name = event.source.getRoleName(), event.source.name
        except GLib.Error:
            return  # it went as soon as it came
        self._hear(role, name)

    def _hear(self, what: str, words: str) -> None:
        self.heard.append(plain(words))
        self.tell(f"{what} : {plain(words)}")

    def tell(self, words: str) -> None:
        """Keep a record for whoever reads the test's output."""
        sys.stdout.write(f"{time.monotonic() - self._began:6.2f}  {words}\n")
        sys.stdout.flush()

    def listen(self, seconds: float = 0.02) -> None:
        """Let events come in."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            while self._loop.pending():
                self._loop.iteration(False)
            time.sleep(0.005)

    def _wait(self, what: str, found: Callable[[], Any]) -> Any:
        until = time.monotonic() + _PATIENCE_S
        while True:
            answer = found()
            if answer:
                return answer
            if time.monotonic() > until:
                raise StuckError(what)
            self.listen(0.1)

    def hears(self, words: str) -> None:
        """Wait until something that begins so was said since the last time; forget it."""

        def heard() -> bool:
            self.listen()
            return any(each.startswith(words) for each in self.heard)

        self._wait(f"nobody says {words!r}", heard)
        self.heard.clear()

    def _on_screen(self) -> Iterator[Any]:
        """Yield what is shown, the window that came last first."""
        for window in reversed(list(_parts(self._application))):
            yield from _shown(window)

    def all(self, role: str, names: Callable[[str], bool]) -> list[Any]:
        """Return everything on the screen of a role and a name."""
        return [each for each in self._on_screen() if _is(each, role, names)]

    def find(self, role: str, name: str) -> Any:
        """Return the first of a role whose name begins so, once it is on the screen."""

        def found() -> Any:
            matching = (
                each
                for each in self._on_screen()
                if _is(each, role, lambda words: words.startswith(name))
            )
            return next(matching, None)

        return self._wait(f"no {role} is called {name!r}", found)

    def press(self, role: str, name: str) -> None:
        """Do what a control's own action does, once it can be done."""
        control = self.find(role, name)
        self._wait(f"{name!r} stays greyed", lambda: _has(control, pyatspi.STATE_ENABLED))
        self.act(control)

    def act(self, control: Any) -> None:
        """Press a control that was found."""
        self.tell(f"→ {plain(control.name)}")
        action = control.queryAction()
        names = [action.getName(place) for place in range(action.nActions)]
        action.doAction(next(place for place, name in enumerate(names) if name in _PRESSING))
        self.listen()

    def go_to(self, role: str, name: str) -> None:
        """Put the keyboard on a control, and hear that it is there."""
        self.find(role, name).queryComponent().grabFocus()
        self.hears(name)

    def type(self, text: str) -> None:
        """Type on the keyboard, wherever the focus is."""
        self.tell(f"⌨ {text}")
        pyatspi.Registry.generateKeyboardEvent(0, text, pyatspi.KEY_STRING)
        self.listen(0.1)

    def key(self, symbol: int) -> None:
        """Press one key."""
        pyatspi.Registry.generateKeyboardEvent(symbol, None, pyatspi.KEY_SYM)
        self.listen(0.1)

    def screen(self) -> str:
        """Return everything with a name that is on the screen."""
        return "\n".join(
            f"[{each.getRoleName()}] {each.name}" for each in self._on_screen() if each.name
        )


def _parts(of: Any) -> Iterator[Any]:
    for place in range(of.childCount):
        part = of.getChildAtIndex(place)
        if part is not None:
            yield part


def _has(control: Any, state: Any) -> bool:
    return bool(control.getState().contains(state))


def _shown(part: Any) -> Iterator[Any]:
    """Yield a part and what it holds, top down, leaving out what is not on the screen."""
    try:
        if not _has(part, pyatspi.STATE_SHOWING):
            return
        yield part
        inner = list(_parts(part))
    except (GLib.Error, LookupError, RuntimeError):
        return  # it went while it was read
    for each in inner:
        yield from _shown(each)


def _is(control: Any, role: str, names: Callable[[str], bool]) -> bool:
    return control.getRoleName() == role and names(plain(control.name))


def cards(reader: Reader) -> dict[str, str]:
    """Return the codes of the jurors' cards, as the demonstration's guide says them."""
    codes = {}
    for juror in PINS:
        card = reader.find("filler", f"{juror}, Carte de juré")
        codes[juror] = next(
            each.name for each in _parts(card) if _has(each, pyatspi.STATE_FOCUSABLE)
        )
    return codes


def passphrase(reader: Reader) -> str:
    """Return what opens the demonstration's centre, as its guide says it."""
    said = [plain(each.name) for each in reader.all("label", bool)]
    return said[said.index("Phrase de passe") + 1]


def attendance(reader: Reader) -> None:
    """Open the sitting that the day offers, and say who came."""
    reader.hears("Ouvrir le passage")
    reader.go_to("table", "Passages du jour")
    reader.key(_DOWN)
    reader.hears("09:30, Camille Lefèvre-N’Guessan")
    reader.key(_UP)
    reader.hears("08:30, Inès Aubertin")
    reader.press("push button", "Ouvrir le passage")
    reader.hears("Hélène Marchetti, à vous")
    reader.go_to("push button", "Inès Aubertin : à noter")
    reader.key(_SPACE)
    reader.key(_DOWN)
    reader.hears("À l’heure, identité vérifiée")
    reader.key(_ENTER)
    reader.find("push button", "Inès Aubertin : à l’heure")


def enrolment(reader: Reader, code: str, pin: str) -> None:
    """Say that there is no link, type the card's code and a PIN twice: the sheet opens."""
    reader.press("push button", "Aucun lien")
    reader.hears("Code de la carte de jury")
    reader.type(code.replace("-", ""))
    reader.hears("Choisissez un code PIN à 6 chiffres")
    reader.type(pin)
    reader.hears("Le même code PIN, une seconde fois")
    reader.type(pin)
    reader.hears(f"{FIRST} de la veille mise en œuvre : non noté")


def oral(reader: Reader) -> None:
    """Run the timer: every change is announced, and the time left can be read."""
    reader.press("push button", "Démarrer l’oral")
    reader.hears("Oral commencé : Présentation")
    reader.find("label", "Temps restant : ")
    reader.press("push button", "Pause")
    reader.hears("Motif de la pause")
    reader.type("Panne")
    reader.key(_ENTER)
    reader.hears("Oral en pause")
    reader.press("push button", "Reprendre")
    reader.hears("L’oral reprend")
    reader.press("push button", "Phase suivante")
    reader.hears("Phase suivante")
    reader.key(_ENTER)
    reader.hears("Échanges, phase 2 sur 2")
    reader.press("push button", "Terminer")
    reader.hears("Terminer l’oral")
    reader.key(_ENTER)
    reader.hears("Oral terminé")


def rating(reader: Reader, levels: dict[str, str]) -> None:
    """Choose a level for every criterion, and read it back; « Acquis » but for `levels`."""

    def wanted(name: str) -> bool:
        level = next((each for start, each in levels.items() if name.startswith(start)), "3")
        return f" : {level} " in name

    choices = reader.all("radio button", wanted)
    if len(choices) != 15:
        raise StuckError(f"{len(choices)} criteria can be rated, not 15")
    for choice in choices:
        reader.act(choice)
        if not _has(choice, pyatspi.STATE_CHECKED):
            raise StuckError(f"{choice.name!r} is pressed and not chosen")
    reader.find("label", "15 notes sur 15")
    last = choices[-1].name
    reader.find("filler", plain(last))


def sealing(reader: Reader, pin: str) -> None:
    """Seal the sheet behind the PIN."""
    reader.press("push button", "Sceller ma feuille")
    reader.hears("Code PIN à 6 chiffres, pour sceller")
    reader.type(pin)


def deliberation(reader: Reader) -> None:
    """Settle the two gaps: one with the reason that is asked, one as the rule proposes."""
    reader.hears("Toutes les feuilles sont scellées")
    reader.press("push button", "Délibérer")
    reader.hears(f"{FIRST} de la veille mise en œuvre : non noté")
    reader.press("radio button", f"{FIRST} de la veille mise en œuvre : 2 ")
    reader.hears(f"Motif du jury : {FIRST}")
    reader.type("Vu ensemble")
    reader.key(_ENTER)
    reader.hears(SECOND)
    reader.key(_ENTER)
    reader.hears("Relire et signer")
    reader.press("push button", "Relire et signer")


def signatures(reader: Reader) -> None:
    """Every member signs with the PIN."""
    for juror, pin in PINS.items():
        reader.hears(f"{juror} : code PIN à 6 chiffres, pour signer")
        _sign_with(reader, "110022")
        reader.hears("Ce code PIN n’est pas le bon")
        _sign_with(reader, pin)
    reader.hears("La grille de Inès Aubertin est signée par tout le jury")
    reader.press("push button", "Retour aux passages")


def _sign_with(reader: Reader, pin: str) -> None:
    reader.type(pin)
    reader.hears("Signer pour Inès Aubertin")
    reader.key(_ENTER)


def export(reader: Reader, folder: Path) -> None:
    """Write the results into a folder, chosen in the system's own dialog."""
    reader.press("push button", "Exporter les résultats")
    reader.hears("Un autre dossier…")
    reader.key(_ENTER)
    reader.hears("Dossier")
    name = reader.find("text", "Dossier")
    name.queryEditableText().setTextContents(str(folder))
    reader.key(_ENTER)
    reader.hears("Exporter vers")
    reader.key(_ENTER)
    reader.hears("La remontée est écrite dans")


def main(folder: Path) -> None:
    """Hold the first sitting of the demonstration, from its guide to the export."""
    reader = Reader()
    try:
        reader.find("push button", "Ouvrir la salle B204")
        codes = cards(reader)
        (folder / PASSPHRASE).write_text(passphrase(reader), encoding="utf-8")
        reader.press("push button", "Ouvrir la salle B204")
        attendance(reader)
        chair, other = PINS
        enrolment(reader, codes[chair], PINS[chair])
        oral(reader)
        rating(reader, {})
        sealing(reader, PINS[chair])
        reader.hears("Karim Benali, à vous")
        enrolment(reader, codes[other], PINS[other])
        rating(reader, {FIRST: "1", SECOND: "2"})
        sealing(reader, PINS[other])
        deliberation(reader)
        signatures(reader)
        export(reader, folder)
    except StuckError as error:
        reader.tell(f"STUCK: {error}\n{reader.screen()}")
        sys.exit(1)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
