"""The part of a played demonstration that takes place in the exam room."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from ui.demonstration.hands import Hands
from ui.room.sheet.criterion_row import CriterionRow
from ui.widgets.pin_boxes import PinBoxes

WINDOW = "room_window"
PAUSE_REASON = "Vidéoprojecteur à rebrancher"
JURY_REASON = "Vu ensemble après les échanges"
ORAL_MS = 1_200
"""How long each part of a played oral lasts: nobody waits half an hour for a demonstration."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlayedSitting:
    """One sitting to play.

    `presence` names each candidate's entry in the presence menu. `jurors` take the laptop in
    that order, and type the digits of `digits` over and over.
    """

    id: str
    name: str
    presence: Mapping[str, str]
    jurors: tuple[str, ...] = ()
    digits: tuple[str, ...] = ()


Milestone = Callable[[str], None]
"""Told each time the play reaches something worth a picture."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomPlay:
    """Plays the jury: attendance, oral, ratings, seals, deliberation, signatures, export.

    `codes` are the jurors' card codes, `pin` the one that each of them chooses.
    """

    hands: Hands
    codes: Mapping[str, str]
    pin: str
    say: Callable[[str], None]
    milestone: Milestone

    def play(self, sittings: Sequence[PlayedSitting]) -> None:
        """Play sittings one after the other, as the agenda brings them up."""
        enrolled: set[str] = set()
        for sitting in sittings:
            self.say(f"Passage {sitting.id}, {sitting.name}")
            self.milestone(f"agenda-{sitting.id}")
            self.hands.press(WINDOW, "now_action")
            for candidate, entry in sitting.presence.items():
                self.hands.choose(WINDOW, f"presence_{candidate}", entry)
            if not sitting.jurors:
                self.say("  Personne ne s’est présenté : ni note, ni zéro")
                self.milestone(f"absent-{sitting.id}")
                self.hands.press(WINDOW, "back_to_agenda")
                continue
            for rank, juror in enumerate(sitting.jurors):
                self._take_seat(juror, enrolled)
                if rank == 0:
                    self._oral(sitting)
                self._rate(sitting, sitting.digits[rank])
                self._seal()
            self._deliberate(sitting)
            self._sign(sitting)

    def export(self) -> None:
        """Export into the folder that the file picker answers with."""
        self.hands.press(WINDOW, "export_results")
        self.hands.activate(WINDOW, "other_folder")
        self.milestone("export")
        self.hands.press(WINDOW, "export")
        self.hands.wait(
            "the results are written", lambda: self.hands.can_press(WINDOW, "back_to_agenda")
        )
        self.milestone("exported")
        self.hands.press(WINDOW, "back_to_agenda")

    def _take_seat(self, juror: str, enrolled: set[str]) -> None:
        self.milestone(f"turn-{juror}")
        self.say(f"  {juror} déclare n’avoir aucun lien d’intérêt")
        self.hands.press(WINDOW, "no_link")
        if juror in enrolled:
            self.hands.type(WINDOW, self.pin)
        else:
            self.say(f"  {juror} enrôle sa clé avec sa carte, et choisit un code PIN")
            self.hands.type(WINDOW, self.codes[juror] + self.pin + self.pin)
            enrolled.add(juror)
        self.hands.wait("the sheet opens", lambda: self.hands.sees(WINDOW, "seal"))

    def _oral(self, sitting: PlayedSitting) -> None:
        self.say("  L’oral commence ; une pause, avec son motif ; il reprend, puis se termine")
        hands = self.hands
        hands.press(WINDOW, "timer_main")
        hands.pause(ORAL_MS)
        self.milestone(f"oral-{sitting.id}")
        hands.press(WINDOW, "timer_main")
        hands.type(WINDOW, PAUSE_REASON)
        hands.press(WINDOW, "pause_confirm")
        self.milestone(f"paused-{sitting.id}")
        hands.press(WINDOW, "timer_main")
        hands.pause(ORAL_MS)
        self.milestone(f"resumed-{sitting.id}")
        hands.press(WINDOW, "timer_end")
        hands.press(WINDOW, "stop_confirm")

    def _rate(self, sitting: PlayedSitting, digits: str) -> None:
        count = len(self.hands.window(WINDOW).findChildren(CriterionRow))
        self.say(f"  {count} critères notés au clavier")
        self.hands.press(WINDOW, "show_missing")
        for rank in range(count):
            self.hands.type(WINDOW, digits[rank % len(digits)])
            if rank == count // 2:
                self.milestone(f"rating-{sitting.id}")

    def _seal(self) -> None:
        self.hands.press(WINDOW, "seal")
        self.hands.type(WINDOW, self.pin)
        self.hands.wait("the sheet is sealed", lambda: not self.hands.sees(WINDOW, "seal"))

    def _deliberate(self, sitting: PlayedSitting) -> None:
        hands = self.hands
        hands.press(WINDOW, "turn_action")
        self.milestone(f"deliberation-{sitting.id}")
        review = hands.find(WINDOW, QAbstractButton, "review")
        while not review.isEnabled():
            self._settle_line()
        self.say("  Délibération : les écarts sont tranchés, avec un motif où la règle le demande")
        self.milestone(f"deliberated-{sitting.id}")
        hands.press(WINDOW, "review")

    def _settle_line(self) -> None:
        """Take the proposal where there is one; else agree on 2 and say why."""
        before = self.hands.focused(WINDOW)
        self.hands.key(WINDOW, Qt.Key.Key_Return)
        if self.hands.focused(WINDOW) is before:
            self.hands.type(WINDOW, "2")
        if isinstance(self.hands.focused(WINDOW), QLineEdit):
            self.hands.type(WINDOW, JURY_REASON)
            self.hands.key(WINDOW, Qt.Key.Key_Return)

    def _sign(self, sitting: PlayedSitting) -> None:
        self.milestone(f"signing-{sitting.id}")
        for juror in sitting.jurors:
            self.hands.wait(
                f"{juror} is asked to sign", lambda: self.hands.sees(WINDOW, "sign_pin")
            )
            turn = self._turn()
            self.hands.type(WINDOW, self.pin)
            self.hands.press(WINDOW, "sign")
            self.hands.wait(f"{juror} has signed", lambda turn=turn: self._turn() != turn)  # type: ignore[misc]
        self.hands.wait("the sheet is signed", lambda: self.hands.sees(WINDOW, "save_pdf"))
        self.say("  Grille harmonisée signée par tout le jury")
        self.milestone(f"signed-{sitting.id}")
        self.hands.press(WINDOW, "save_pdf")
        self.hands.wait("the signed PDF is saved", lambda: self.hands.sees(WINDOW, "pdf_saved"))
        self.hands.press(WINDOW, "back_to_agenda")

    def _turn(self) -> str:
        """Who is asked to sign, as a screen reader says it; nobody once the page is left."""
        if not self.hands.sees(WINDOW, "sign_pin"):
            return ""
        return self.hands.find(WINDOW, PinBoxes, "sign_pin").accessibleName()
