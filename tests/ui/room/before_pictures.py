"""Pictures of what comes before a sitting: `python -m tests.ui.room.before_pictures FOLDER`.

Presence with its times, lateness, links of interest, a recusal; light, then dark.
"""

from __future__ import annotations

import os
import sys
import tempfile
from datetime import timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from app.domain.session import SessionKind
from tests.ui.room.driver import RoomDriver, a_driver, a_session
from tests.ui.room.pictures import Album
from ui.look.theme import Theme, apply_look
from ui.translation import install_translation
from ui.widgets.field import ChoiceField

CANDIDATE, TEAM = "2026-0402", ("2026-0431", "2026-0432", "2026-0433")
SMALL, USUAL = (1280, 680), (1366, 768)


def _clock(driver: RoomDriver, sitting: str, minutes: float) -> None:
    starts = driver.room.dossier.planning.sitting(sitting).starts_at
    wait = starts + timedelta(minutes=minutes) - driver.room.local(driver.world.clock.now())
    driver.world.clock.pass_seconds(wait.total_seconds())


def _choose(driver: RoomDriver, candidate: str, words: str) -> None:
    field = driver.child(ChoiceField, f"link_{candidate}")
    field.combo.setCurrentIndex(field.combo.findText(words))
    driver.settle()


def _links(album: Album, driver: RoomDriver) -> None:
    window = driver.window
    window.resize(*USUAL)
    driver.open("P01", asked=True)
    album.take(window, "links-asked")
    driver.press("declare_link")
    album.take(window, "links-form")
    _choose(driver, CANDIDATE, "Formation assurée par moi, je siège")
    album.take(window, "links-override")
    _choose(driver, CANDIDATE, "Lien qui peut influencer, je me déporte")
    driver.fill(f"link_reason_{CANDIDATE}", "Alternance suivie dans mon entreprise l’an dernier")
    driver.press("interest_keep")
    album.take(window, "recusal")
    window.resize(*SMALL)
    album.take(window, "recusal-small")
    window.resize(*USUAL)
    driver.press("not_me")
    driver.declare_no_link()
    album.take(window, "turn-beside-recusal")
    driver.press("juror_J01")
    driver.press("recusal_correct")
    driver.world.clock.pass_seconds(1)
    _choose(driver, CANDIDATE, "Simple connaissance, je siège")
    driver.press("interest_keep")
    driver.open("P04", asked=True)
    driver.press("declare_link")
    _choose(driver, "2026-0440", "Simple connaissance, je me déporte")
    driver.fill("link_reason_2026-0440", "Voisinage")
    driver.press("interest_keep")
    album.take(window, "recusal-of-four")
    driver.open("P03", asked=True)
    driver.press("declare_link")
    _choose(driver, TEAM[0], "Formation assurée par moi, je me déporte")
    _choose(driver, TEAM[1], "Formation assurée par moi, je siège")
    album.take(window, "links-team")
    window.resize(*SMALL)
    album.take(window, "links-team-small")
    window.resize(*USUAL)


def _lateness(album: Album, driver: RoomDriver) -> None:
    window = driver.window
    driver.open("P01")
    _clock(driver, "P01", 42)
    driver.presence(CANDIDATE, "late_checked")
    album.take(window, "late-nothing-left")
    driver.presence(CANDIDATE, "details")
    driver.fill("presence_arrived", "8h37")
    album.take(window, "presence-details")
    driver.fill("presence_arrived", "25:00")
    driver.press("presence_keep")
    album.take(window, "presence-details-wrong")
    driver.fill("presence_arrived", "8h37")
    driver.press("presence_keep")
    album.take(window, "late")
    driver.enrol("J01")
    album.take(window, "late-sheet")
    driver.press("late_full")
    album.take(window, "late-sheet-asked")
    driver.type("Bus en panne, attestation du transporteur")
    driver.press("late_confirm")
    album.take(window, "late-sheet-whole")
    driver.press("late_end")
    driver.press("timer_main")
    driver.world.clock.pass_seconds(700)
    window.oral.show_now()
    album.take(window, "late-running")
    album.take(window.public.window, "public-late")
    driver.press("timer_end")
    driver.press("stop_confirm")
    album.take(window, "late-over")
    driver.press("presence_departure")
    driver.press("lock")
    album.take(window, "late-turn-over")


def _strip(album: Album, driver: RoomDriver) -> None:
    window = driver.window
    _clock(driver, "P03", 0)
    driver.open("P03")
    album.take(window, "strip-unknown")
    driver.presence(TEAM[0], "present_checked")
    driver.presence(TEAM[1], "excused_unchecked")
    _clock(driver, "P03", 12)
    driver.presence(TEAM[2], "late_unchecked")
    album.take(window, "strip-team")
    window.resize(*SMALL)
    album.take(window, "strip-team-small")
    for member in TEAM:
        driver.presence(member, "late_unchecked")
    album.take(window, "strip-all-late-small")
    window.resize(*USUAL)


def main(folder: Path) -> None:
    """Take every picture, in both schemes."""
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    install_translation(app, "fr")
    for theme, suffix in ((Theme.LIGHT, ""), (Theme.DARK, "-dark")):
        apply_look(app, theme)
        album = Album(folder, suffix)
        with tempfile.TemporaryDirectory() as place:
            centre, laptop = Path(place, "centre"), Path(place, "laptop")
            centre.mkdir()
            laptop.mkdir()
            driver = a_driver(a_session(centre, kind=SessionKind.REAL), laptop)
            driver.start()
            for part in (_links, _lateness, _strip):
                part(album, driver)
            driver.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
