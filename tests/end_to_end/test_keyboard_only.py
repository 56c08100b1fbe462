"""A whole sitting without a mouse: two jurors, one laptop, from the first window to the export.

Only the system's own dialogs for files are answered by a picker; all the rest is keys. On every
page Tab is walked all around, both ways.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.bootstrap import places
from app.bootstrap.application import Windows
from app.services.centre.merge.plan import ReturnedFile
from app.services.centre.results import ReceivedPanelSheet, candidate_detail
from tests.end_to_end.keyboard import CONTROL, Keyboard, misplaced
from tests.services.world import Prepared
from tests.ui.room.driver import a_phased_session
from ui.demonstration.scripted_picker import ScriptedPicker

_CANDIDATE = "2026-0402"
_PINS = {"J01": "280451", "J02": "730164"}
_AZERTY = str.maketrans("123", '&é"')
"""What the top row of a French keyboard sends for these digits without Shift."""

_ENTER, _SPACE, _ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape


@dataclass
class Laptop:
    """A room's laptop that has no mouse, and the people who take turns at it."""

    prepared: Prepared
    windows: Windows
    picker: ScriptedPicker
    keys: Keyboard = field(default_factory=Keyboard)

    def look_around(self) -> None:
        """Walk Tab all around the page, both ways: it goes down the page, part by part."""
        assert misplaced(self.keys.tour()) == []

    def open_room(self) -> None:
        keys = self.keys
        self.windows.begin()
        keys.expect("Ouvrir un dossier de salle")
        self.look_around()
        keys.key(_ENTER)
        keys.expect("Choisir un dossier de salle")
        self.look_around()
        self.picker.paths = (self.prepared.issued.rooms[0].package.path,)
        keys.key(_SPACE)
        keys.expect("Code de la salle")
        self.look_around()
        keys.type(self.prepared.room_code)
        keys.key(_ENTER)
        keys.expect("Code de la salle")  # for as long as it is tried
        keys.wait_for_window("room_window")
        keys.expect("Ouvrir le passage")
        self.look_around()

    def open_sitting(self) -> None:
        """Choose it in the list, though a button offers it."""
        keys = self.keys
        keys.tab_to("Passages du jour")
        keys.key(Qt.Key.Key_Down)
        keys.key(Qt.Key.Key_Up)
        keys.key(_ENTER)
        self.declare()

    def declare(self) -> None:
        """Say with one key that there is no link: the card is asked next."""
        keys = self.keys
        keys.wait("Aucun lien")
        self.look_around()
        keys.key(_ENTER)
        keys.expect("Code de la carte de jury")
        self.look_around()

    def note_presence(self) -> None:
        keys = self.keys
        keys.tab_to("Inès Aubertin : à noter")
        keys.key(_SPACE)
        keys.menu_to("À l’heure, identité vérifiée")
        keys.expect("Code de la carte de jury")
        keys.tab_to("Inès Aubertin : à l’heure", back=True)
        keys.tab_to("Code de la carte de jury")

    def enrol(self, juror: str) -> None:
        """Type the card's code and a PIN twice: the sheet opens on its first line."""
        keys = self.keys
        keys.expect("Code de la carte de jury")
        keys.type(self.prepared.codes[juror])
        keys.expect("Choisissez un code PIN")
        keys.type(_PINS[juror])
        keys.expect("Le même code PIN")
        keys.type(_PINS[juror])
        keys.wait("Pertinence méthodologique de la veille mise en œuvre : non noté")

    def hold_oral(self) -> None:
        """Every question of the timer, and back on the same line after each."""
        keys, line = self.keys, self.keys.here()
        self._timer(Qt.Key.Key_F5)
        keys.expect(line)
        self._pass(60)
        self._timer(Qt.Key.Key_F9)  # an installation has no limit: nothing is asked
        keys.expect(line)
        self._pass(300)
        self._timer(Qt.Key.Key_F5, "Motif de la pause", "Vidéoprojecteur à rebrancher")
        keys.expect(line)
        self._pass(120)
        self._timer(Qt.Key.Key_F5)
        keys.expect(line)
        self._timer(Qt.Key.Key_F7, "Minutes à ajouter")
        keys.expect("Motif")
        keys.type("Panne du vidéoprojecteur")
        keys.key(_ENTER)
        keys.expect(line)
        self._timer(Qt.Key.Key_F9, "Phase suivante")
        keys.expect(line)
        self._timer(Qt.Key.Key_F6)
        keys.expect("Terminer l’oral")
        keys.key(_ESCAPE)
        keys.expect(line)
        self._pass(900)
        keys.tab_to("Terminer", back=True)
        keys.key(_SPACE)
        keys.expect("Terminer l’oral")
        keys.key(_ENTER)
        keys.expect(line)

    def _timer(self, key: Qt.Key, asked: str = "", answer: str = "") -> None:
        self.keys.key(key)
        if asked:
            self.keys.expect(asked)
            self.keys.type(answer)
            self.keys.key(_ENTER)

    def _pass(self, seconds: float) -> None:
        self.prepared.world.clock.pass_seconds(seconds)

    def comment(self, words: str) -> None:
        """Comment the line and come back to it; the comment stays, within reach of Tab."""
        keys, line = self.keys, self.keys.here()
        keys.type("c")
        keys.expect("Commentaire : ")
        keys.type(words)
        keys.key(_ESCAPE)
        keys.expect(line)
        self.look_around()

    def rate(self, digits: str) -> None:
        for digit in digits:
            self.keys.type(digit)

    def change_of_mind(self) -> None:
        """Undo and redo a rating; find a line by its words; open the keys and close them."""
        keys, line = self.keys, self.keys.here()
        keys.type("3")
        after = keys.here()
        keys.key(Qt.Key.Key_Z, CONTROL)
        keys.expect(line)
        keys.key(Qt.Key.Key_Y, CONTROL)
        keys.expect(line.replace("non noté", "3 Acquis"))
        keys.key(Qt.Key.Key_Delete)
        keys.expect(line)
        keys.key(Qt.Key.Key_F, CONTROL)
        keys.expect("Chercher")
        keys.type("timing")
        keys.key(_ENTER)
        keys.expect("Le timing de la soutenance est respecté")
        keys.key(Qt.Key.Key_F1)
        keys.expect("Fermer")
        keys.close_with(_ESCAPE, "room_window")
        keys.expect("Le timing de la soutenance est respecté")
        for _ in range(14):
            keys.key(Qt.Key.Key_Up)
        keys.expect("Pertinence méthodologique")
        while keys.here() != line:
            keys.key(Qt.Key.Key_Down)
        assert after != line

    def seal(self, juror: str) -> None:
        keys = self.keys
        self.look_around()
        keys.tab_to("Sceller ma feuille")
        keys.key(_SPACE)
        keys.expect("Code PIN à 6 chiffres, pour sceller")
        self.look_around()
        keys.type(_PINS[juror])

    def deliberate(self) -> None:
        """Agree where the rules propose nothing, take a proposal, depart from another."""
        keys = self.keys
        keys.wait("Délibérer")
        self.look_around()
        keys.key(_ENTER)
        first = keys.here()
        assert first.endswith(" : non noté")
        self.look_around()
        keys.tab_to("12 accords")
        keys.key(_SPACE)
        self.look_around()
        keys.tab_to(first)
        keys.type("2")
        keys.expect("Motif du jury : Pertinence méthodologique")
        keys.type("Vu ensemble après les échanges")
        keys.key(_ENTER)
        assert keys.here().endswith(" : non noté")
        keys.key(_ENTER)
        assert keys.here().endswith(" : non noté")
        keys.type("3")
        keys.expect("Motif du jury : ")
        keys.type("Le dossier le montre")
        keys.key(_ENTER)
        keys.expect("Relire et signer")
        self.look_around()
        keys.key(_ENTER)

    def sign(self) -> None:
        """Each member reads, types the PIN and presses the button that the keyboard comes to."""
        keys = self.keys
        for juror, name in (("J01", "Hélène Marchetti"), ("J02", "Karim Benali")):
            keys.wait(f"{name} : code PIN à 6 chiffres")
            self.look_around()
            keys.type(_PINS[juror])
            keys.expect("Signer pour Inès Aubertin")
            keys.key(_ENTER)
            if juror == "J01":
                # As long as it is tried nothing else can be pressed; then the turn passes.
                assert keys.here().startswith((name, "Karim Benali"))
        keys.wait("Retour aux passages")
        self.look_around()

    def save_pdf(self, folder: Path) -> None:
        self.picker.paths = (folder,)
        self.keys.tab_to("Enregistrer le PDF signé")
        self.keys.key(_SPACE)
        self.keys.wait_until(lambda: any(folder.glob("*.pdf")), "the signed PDF")
        self.keys.tab_to("Retour aux passages")
        self.keys.key(_ENTER)

    def export(self, folder: Path) -> None:
        keys = self.keys
        keys.expect("Ouvrir le passage")
        self.look_around()
        keys.tab_to("Exporter les résultats")
        keys.key(_ENTER)
        keys.expect("Un autre dossier…")
        self.look_around()
        self.picker.paths = (folder,)
        keys.key(_ENTER)
        keys.expect("Exporter vers")
        self.look_around()
        keys.key(_ENTER)
        keys.expect("Écriture de la remontée")  # a second Enter opens nothing and stops nothing
        keys.wait("Terminer l’export")
        self.look_around()
        keys.key(_ENTER)
        keys.expect("Ouvrir le passage")


@pytest.fixture
def laptop(tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Laptop]:
    prepared = a_phased_session(tmp_path / "centre")
    monkeypatch.setattr(places, "laptop", lambda _folder: prepared.world.laptop())
    qapp.setQuitOnLastWindowClosed(False)
    picker = ScriptedPicker()
    windows = Windows(qapp, picker, folder=tmp_path / "person")
    yield Laptop(prepared, windows, picker)
    windows.close_all()
    windows.deleteLater()


def test_two_jurors_hold_a_whole_sitting_with_the_keyboard_alone(
    laptop: Laptop, tmp_path: Path
) -> None:
    laptop.open_room()
    laptop.open_sitting()
    laptop.note_presence()
    laptop.enrol("J01")
    laptop.hold_oral()
    laptop.comment("À revoir ensemble")
    laptop.change_of_mind()
    laptop.rate("3" * 15)
    laptop.seal("J01")
    laptop.declare()
    laptop.enrol("J02")
    laptop.rate(("122" + "3" * 12).translate(_AZERTY))
    laptop.seal("J02")
    laptop.deliberate()
    laptop.sign()
    laptop.save_pdf(tmp_path)
    laptop.export(tmp_path)

    sheet = _merged(laptop.prepared, tmp_path)
    assert sheet.signers == ("Hélène Marchetti", "Karim Benali")
    assert [line.level for line in sheet.lines] == [2, 2, *[3] * 13]
    assert [line.reason for line in sheet.lines[:4]] == [
        "Vu ensemble après les échanges",
        "",
        "Le dossier le montre",
        "",
    ]


def _merged(prepared: Prepared, folder: Path) -> ReceivedPanelSheet:
    """Have the centre merge what was exported; return the sheet that it received."""
    (package,) = folder.glob("*.remontee")
    prepared.merge(ReturnedFile(name=package.name, content=package.read_bytes()))
    detail = candidate_detail(prepared.centre, prepared.session, _CANDIDATE)
    (sheet,) = detail.blocks[0].sheets
    return sheet
