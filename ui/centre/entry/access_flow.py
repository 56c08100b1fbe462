"""Adding and removing people who open the centre; every change rewrites the keystore."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.domain.errors import IntegrityError, UserError
from app.services.centre.access.open_centre import OpenCentre
from app.services.centre.access.operators import (
    add_operator,
    change_passphrase,
    operators,
    remove_operator,
)
from app.services.centre.access.recovery import has_recovery_kit
from app.trust.passphrases import MIN_PASSPHRASE
from ui.background import BackgroundRunner
from ui.centre.entry.access_page import AccessChange, AccessPage, AccessView


class AccessFlow(QObject):
    """Drives the access page.

    Signals:
        kit_wanted: write a recovery kit.
        left: go back to the sessions.
    """

    kit_wanted = Signal()
    left = Signal()

    def __init__(self, page: AccessPage, runner: BackgroundRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._runner = runner
        self._centre: OpenCentre | None = None
        page.add_wanted.connect(self._add)
        page.change_wanted.connect(self._change)
        page.removing.connect(self._show)
        page.removed.connect(self._remove)
        page.kit_wanted.connect(self.kit_wanted)
        page.left.connect(self._leave)

    def start(self, centre: OpenCentre) -> None:
        """Show who opens the centre."""
        self._centre = centre
        self._page.clear_refusal()
        self._show("")

    def _leave(self) -> None:
        self._page.forget()
        self.left.emit()

    def _show(self, removing: str) -> None:
        centre = self._centre
        if centre is None:
            return
        self._page.show_view(
            AccessView(
                centre=centre.name,
                me=centre.operator,
                operators=operators(centre),
                has_kit=has_recovery_kit(centre),
                minimum=MIN_PASSPHRASE,
                removing=removing,
            )
        )

    def _add(self, name: str, passphrase: str) -> None:
        self._do(
            AccessChange.ADD,
            self.tr("Ajout de l’accès, quelques secondes"),
            lambda centre: add_operator(centre, name, passphrase),
            self.tr("« {0} » ouvre maintenant ce centre.").format(name),
        )

    def _change(self, old: str, new: str) -> None:
        self._do(
            AccessChange.CHANGE,
            self.tr("Changement de la phrase de passe, quelques secondes"),
            lambda centre: change_passphrase(centre, old, new),
            self.tr("Votre phrase de passe est changée."),
        )

    def _remove(self, name: str) -> None:
        self._do(
            AccessChange.REMOVE,
            self.tr("Retrait de l’accès"),
            lambda centre: remove_operator(centre, name),
            self.tr("« {0} » n’ouvre plus ce centre.").format(name),
        )

    def _do(
        self,
        change: AccessChange,
        words: str,
        work: Callable[[OpenCentre], None],
        done: str,
    ) -> None:
        centre = self._centre
        if centre is None:
            return

        def told(_nothing: None) -> None:
            self._page.show_result_came()
            if change is not AccessChange.REMOVE:
                self._page.forget()
            self._show("")
            self._page.tell(done, self.tr("Écrit dans le dossier du centre, puis relu."))

        def refused(error: UserError | IntegrityError) -> None:
            self._page.show_result_came()
            self._show("")
            self._page.show_refused(change, error)

        self._page.show_waiting(words)
        self._runner.run(lambda _progress: work(centre), told, refused)
