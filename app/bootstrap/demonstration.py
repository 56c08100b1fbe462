"""A demonstration for a person to try: prepared off the window's thread, then guided."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

from app.bootstrap import machine, places
from app.bootstrap.application import Windows
from app.domain.errors import IntegrityError, UserError
from app.services.centre.access.open_centre import OpenCentre, close_centre, open_centre
from app.services.demonstration.preparation import (
    OPERATOR,
    Demonstration,
    prepare_demonstration,
)
from app.services.room.open_room import OpenRoom, open_package
from ui.background import BackgroundRunner
from ui.demonstration.guide_window import GuideWindow
from ui.look.fitting import show_fitting
from ui.service_progress import reporting
from ui.translation import shown


class DemonstrationRun(QObject):
    """One demonstration: prepared off the window's thread, then guided."""

    ended = Signal()

    def __init__(self, windows: Windows, folder: Path | None = None) -> None:
        super().__init__(windows)
        self._windows = windows
        self._folder = folder or new_folder()
        self._runner = BackgroundRunner(self)
        self._demonstration: Demonstration | None = None
        self._windows_open: dict[str, QMainWindow] = {}
        self.guide = GuideWindow()
        self.guide.room_wanted.connect(self._open_room)
        self.guide.centre_wanted.connect(self._open_centre)
        self.guide.cancelled.connect(self.guide.close)
        self.guide.closed.connect(self._end)

    def begin(self) -> None:
        """Show the guide, and prepare what it hands out."""
        show_fitting(self.guide)
        self.guide.show_preparing()
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._runner.run(
            reporting(
                lambda progress: prepare_demonstration(
                    places.office(),
                    self._folder,
                    places.read_referential(None),
                    machine.files(),
                    progress,
                )
            ),
            self._prepared,
            self._refused,
            progressed=self.guide.show_progress,
        )

    def _prepared(self, demonstration: Demonstration) -> None:
        close_centre(demonstration.centre)
        self._demonstration = demonstration
        self.guide.show_demonstration(demonstration)

    def _open_room(self) -> None:
        demonstration = self._demonstration
        if demonstration is None or self._raised("room"):
            return
        laptop = places.laptop(self._folder / "laptop")

        def work(_progress: object) -> OpenRoom:
            package = machine.files().read(demonstration.package, limit=machine.PACKAGE_LIMIT)
            return open_package(laptop, package, demonstration.room_code)

        self._runner.run(work, self._room_opened, self._refused)

    def _room_opened(self, room: OpenRoom) -> None:
        window = self._windows.room_window(room)
        self._windows_open["room"] = window
        window.start()

    def _open_centre(self) -> None:
        demonstration = self._demonstration
        if demonstration is None or self._raised("centre"):
            return

        def work(_progress: object) -> OpenCentre:
            return open_centre(
                places.office(), self._folder / "centre", OPERATOR, demonstration.passphrase
            )

        self._runner.run(work, self._centre_opened, self._refused)

    def _centre_opened(self, centre: OpenCentre) -> None:
        window = self._windows.centre_window()
        self._windows_open["centre"] = window
        show_fitting(window)
        window.show_centre(centre)
        if self._demonstration is not None:
            window.open_session(self._demonstration.session)

    def _raised(self, name: str) -> bool:
        """Bring a window that is open to the front."""
        window = self._windows_open.get(name)
        if window is None or not window.isVisible():
            return False
        window.raise_()
        window.activateWindow()
        return True

    def _refused(self, error: UserError | IntegrityError) -> None:
        next_step = shown(error.next_step) if isinstance(error, UserError) else ""
        self.guide.show_refusal(shown(error.what), next_step)

    def _end(self) -> None:
        self._runner.close()
        for window in self._windows_open.values():
            window.close()
        self.ended.emit()


def new_folder() -> Path:
    """Return a folder for one more demonstration, below this person's data."""
    stamp = places.now().astimezone().strftime("%Y-%m-%d-%H%M%S")
    return machine.paths().data / "demonstrations" / stamp
