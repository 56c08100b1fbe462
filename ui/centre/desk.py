"""What the office's windows work with, handed in from outside: nothing here is made by them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from app.domain.errors import IntegrityError, UserError
from app.domain.referential import Referential
from app.services.centre.access.open_centre import Office, OpenCentre
from app.services.ports.machine import Files
from ui.background import BackgroundRunner
from ui.centre.page import CentrePage
from ui.file_picker import FilePicker

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class CentreDesk:
    """The machine and the person, as the windows reach them.

    Attributes:
        shipped_referential: the référentiel that comes with the application.
        read_referential: reads one from a file; a bad one raises `UserError`.
    """

    office: Office
    files: Files
    picker: FilePicker
    shipped_referential: Callable[[], Referential]
    read_referential: Callable[[Path], Referential]


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionDesk:
    """A desk at which one session of an open centre lies."""

    desk: CentreDesk
    centre: OpenCentre
    session: str
    runner: BackgroundRunner

    def now(self) -> datetime:
        """Return the present moment, as the wall clock shows it."""
        return self.centre.local(self.centre.clock.now())


def attempt(page: CentrePage, work: Callable[[], T]) -> T | None:
    """Do something quick; what a person or a file did wrong is said in the page."""
    page.clear_refusal()
    try:
        return work()
    except (UserError, IntegrityError) as error:
        page.show_refusal(error)
        return None
