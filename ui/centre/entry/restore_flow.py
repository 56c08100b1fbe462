"""Putting a snapshot in the place of a damaged store; the damaged one is kept aside."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.domain.errors import IntegrityError, UserError
from app.services.centre.access.open_centre import OpenCentre
from app.services.centre.access.snapshots import restore_snapshot
from app.services.ports.snapshots import DamagedStoreError
from ui.background import BackgroundRunner
from ui.centre.desk import CentreDesk
from ui.centre.entry.opening_page import OpeningForm
from ui.centre.entry.restore_page import RestorePage, RestoreView
from ui.translation import shown


class RestoreFlow(QObject):
    """Drives the page of a damaged centre.

    Signals:
        opened: an `OpenCentre`.
    """

    opened = Signal(object)

    def __init__(
        self, page: RestorePage, desk: CentreDesk, runner: BackgroundRunner, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._desk = desk
        self._runner = runner
        self._folder: Path | None = None
        self._form: OpeningForm | None = None
        self._damage: DamagedStoreError | None = None
        page.chosen.connect(self._show)
        page.given_up.connect(lambda: self._show(""))
        page.confirmed.connect(self._restore)

    def start(self, folder: Path, form: OpeningForm, damage: DamagedStoreError) -> None:
        """Show what happened to the centre that `form` opens."""
        self._folder, self._form = folder, form
        self._damage = damage
        self._page.clear_refusal()
        self._show("")

    def forget(self) -> None:
        """Keep nothing of what was typed."""
        self._form = None

    def _show(self, chosen: str) -> None:
        damage, office = self._damage, self._desk.office
        if damage is None:
            return
        self._page.show_view(
            RestoreView(
                damage=shown(damage.what),
                snapshots=damage.snapshots,
                last_good="" if damage.last_good is None else damage.last_good.name,
                now=office.clock.now().utc.astimezone(office.zone),
                chosen=chosen,
            )
        )

    def _restore(self, name: str) -> None:
        folder, form = self._folder, self._form
        if folder is None or form is None:
            return
        office = self._desk.office
        self._page.show_waiting()
        self._runner.run(
            lambda _progress: restore_snapshot(
                office, folder, name, form.operator, form.passphrase
            ),
            self._opened,
            self._refused,
        )

    def _opened(self, centre: OpenCentre) -> None:
        self._page.show_result_came()
        self.forget()
        self.opened.emit(centre)

    def _refused(self, error: UserError | IntegrityError) -> None:
        self._page.show_result_came()
        self._show("")
        self._page.show_refusal(error)
