"""Opening the windows and leading from one to the next.

Owns which window is open and what each is given. It renders nothing and decides nothing about
a session. Windows of the room and of the centre, and what they need from this machine, are
imported when they are first needed, so that the first window accepts keys early.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QMainWindow

from app import VERSION
from app.bootstrap import machine
from app.domain.errors import UserError
from data.preferences import PreferencesFile
from data.recent import RecentCentres
from ui.exception_hook import install_exception_hook
from ui.file_picker import FilePicker, NativeFilePicker
from ui.garbage import GarbageCollection
from ui.launcher import LauncherWindow, Place, RecentSession
from ui.look.fitting import show_fitting
from ui.look.theme import Theme, apply_look
from ui.translation import LANGUAGES, install_translation

if TYPE_CHECKING:
    from app.services.room.open_room import OpenRoom
    from ui.centre.centre_window import CentreWindow
    from ui.room.room_window import RoomWindow
    from ui.verify.verify_window import VerifyWindow

_CENTRE_KEY = "centre:"


def qt_application() -> QApplication:
    """Return the running application, made if need be."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Soutenance")
    application.setApplicationVersion(VERSION)
    return application


class Windows(QObject):
    """The windows of one run, and the way from each to the next.

    `picker` stands in for the system's own dialogs, `folder` for this person's folders.
    """

    demonstration_wanted = Signal()

    def __init__(
        self,
        application: QApplication,
        picker: FilePicker | None = None,
        folder: Path | None = None,
    ) -> None:
        super().__init__(application)
        self._application = application
        GarbageCollection(self)
        self._paths = machine.paths(folder)
        self._files = machine.files()
        self._picker: FilePicker = picker or NativeFilePicker()
        self._kept = PreferencesFile(self._paths.config / "preferences.json")
        self._recent_centres = RecentCentres(self._paths.recent_centres)
        self._open: list[QMainWindow] = []
        self._verifications: list[QMainWindow] = []
        if folder is None:  # nobody is there to answer the dialog of a played demonstration
            install_exception_hook(self._paths.data / "reports")
        self.dress()

    @property
    def current(self) -> QMainWindow | None:
        """The window that is open."""
        return self._open[-1] if self._open else None

    def dress(self) -> None:
        """Give the application the look and the language that were chosen."""
        preferences = self._kept.read()
        themes = {theme.value: theme for theme in Theme}
        apply_look(self._application, themes.get(preferences.theme, Theme.SYSTEM))
        language = preferences.language if preferences.language in LANGUAGES else "fr"
        install_translation(self._application, language)

    def begin(self) -> None:
        """Open the place of the last run; ask the first time."""
        place = self._kept.read().place
        if place == Place.ROOM.value:
            self.open_room_place()
        elif place == Place.CENTRE.value:
            self.open_centre_place()
        else:
            self.open_launcher()

    def open_launcher(self) -> None:
        """Ask where this computer is used."""
        preferences = self._kept.read()
        themes = {theme.value: theme for theme in Theme}
        window = LauncherWindow(
            self._recent(),
            theme=themes.get(preferences.theme, Theme.SYSTEM),
            language=preferences.language if preferences.language in LANGUAGES else "fr",
            version=self._application.applicationVersion(),
        )
        window.room_chosen.connect(self.open_room_place)
        window.centre_chosen.connect(self.open_centre_place)
        window.demonstration_chosen.connect(self.demonstration_wanted)
        window.verify_chosen.connect(self.open_verification)
        window.recent_chosen.connect(self._open_recent)
        window.theme_chosen.connect(self._choose_theme)
        window.language_chosen.connect(self._choose_language)
        self._replace(window)

    def open_room_place(self, known: str = "") -> None:
        """Ask for a room package, or for a room that was opened before."""
        from app.bootstrap import places  # noqa: PLC0415
        from ui.room.opening.open_room_window import OpenRoomWindow  # noqa: PLC0415

        window = OpenRoomWindow(places.laptop(self._paths.data), self._files, self._picker)
        window.opened.connect(self._show_room)
        window.back_wanted.connect(self._forget_place)
        self._remember_place(Place.ROOM)
        self._replace(window)
        if known:
            window.choose_known(known)

    def open_centre_place(self, folder: Path | None = None) -> None:
        """Ask for a centre's folder, or make one."""
        window = self.centre_window()
        window.left.connect(self._forget_place)
        window.session_opened.connect(self._remember_centre)
        self._remember_place(Place.CENTRE)
        self._replace(window)
        if folder is not None:
            window.open_folder(folder)

    def open_verification(self) -> VerifyWindow:
        """Open the window that verifies documents, which stays whatever else is opened."""
        from app.bootstrap import places  # noqa: PLC0415
        from ui.verify.desk import VerifyDesk  # noqa: PLC0415
        from ui.verify.verify_window import VerifyWindow  # noqa: PLC0415

        window = VerifyWindow(
            VerifyDesk(files=self._files, picker=self._picker, clock=places.clock(self._paths.data))
        )
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._verifications.append(window)
        window.closed.connect(lambda: self._verifications.remove(window))
        show_fitting(window)
        return window

    def room_window(self, room: OpenRoom) -> RoomWindow:
        """Return a room's window, with what it needs from this machine."""
        from data.drives import SystemDrives  # noqa: PLC0415
        from data.keep_awake import SystemKeepAwake  # noqa: PLC0415
        from data.screen_choices import ScreenChoicesFile  # noqa: PLC0415
        from ui.room.room_window import RoomWindow  # noqa: PLC0415

        return RoomWindow(
            room,
            self._files,
            SystemDrives(),
            self._picker,
            SystemKeepAwake(),
            screens=ScreenChoicesFile(self._paths.config / "screens.json"),
        )

    def centre_window(self) -> CentreWindow:
        """Return the centre's window, with what it needs from this machine."""
        from app.bootstrap import places  # noqa: PLC0415
        from ui.centre.centre_window import CentreWindow  # noqa: PLC0415
        from ui.centre.desk import CentreDesk  # noqa: PLC0415

        return CentreWindow(
            CentreDesk(
                office=places.office(),
                files=self._files,
                picker=self._picker,
                shipped_referential=lambda: places.read_referential(None),
                read_referential=places.read_referential,
            )
        )

    def _show_room(self, room: OpenRoom) -> None:
        window = self.room_window(room)
        window.closed.connect(self._after_place)
        self._replace(window)
        window.start()

    def _after_place(self) -> None:
        """Leave with the last window: closing a room's window ends the program."""
        self._open.clear()

    def _replace(self, window: QMainWindow) -> None:
        """Show a window in the place of those that are open."""
        before = tuple(self._open)
        self._open = [window]
        show_fitting(window)
        for other in before:
            other.close()
            other.deleteLater()

    def close_all(self) -> None:
        """Close every window of this run."""
        for window in (*self._open, *self._verifications):
            window.close()
            window.deleteLater()
        self._open = []

    def _forget_place(self) -> None:
        self._keep(place="")
        self.open_launcher()

    def _remember_place(self, place: Place) -> None:
        self._keep(place=place.value)

    def _remember_centre(self, folder: Path, _title: str) -> None:
        try:
            self._recent_centres.add(folder)
        except UserError:
            return  # the list is a convenience: the centre is open all the same

    def _choose_theme(self, theme: Theme) -> None:
        self._keep(theme=theme.value)
        self.dress()

    def _choose_language(self, language: str) -> None:
        self._keep(language=language)
        self.dress()
        self.open_launcher()

    def _keep(self, **changes: str) -> None:
        try:
            self._kept.write(replace(self._kept.read(), **changes))
        except UserError:
            return  # a preference that cannot be kept is asked again next time

    def _recent(self) -> list[RecentSession]:
        rooms = [
            RecentSession(
                key=room.id,
                place=Place.ROOM,
                title=self.tr("Salle {0}").format(room.label),
                detail=self.tr("ouverte en {0}").format(_month_in_words(room.month)),
            )
            for room in machine.known_rooms(self._paths.data)
        ]
        centres = [
            RecentSession(
                key=f"{_CENTRE_KEY}{folder}",
                place=Place.CENTRE,
                title=folder.name,
                detail=str(folder.parent),
            )
            for folder in self._recent_centres.folders()
        ]
        return [*rooms[:3], *centres[:3]]

    def _open_recent(self, key: str) -> None:
        if key.startswith(_CENTRE_KEY):
            self.open_centre_place(Path(key.removeprefix(_CENTRE_KEY)))
        else:
            self.open_room_place(key)


def _month_in_words(month: str) -> str:
    """Write `2026-11` as the interface's language says it."""
    day = QDate.fromString(f"{month}-01", "yyyy-MM-dd")
    return QLocale().toString(day, "MMMM yyyy")
