"""The signing ceremony: one key after the other, then one signature with all of them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.domain.errors import IntegrityError, UserError
from app.services.files import safe_name
from app.services.ports.machine import Progress, WrittenFile
from app.services.ports.room_store import StoredPanelSheet
from app.services.room.enrolment import enrol_juror, unlock_juror
from app.services.room.own_keys import enrolled_here
from app.services.room.panel.hand_signing import prepare_by_hand, unsigned_pdf
from app.services.room.panel.panel_signature import (
    PreparedPanelSheet,
    prepare_panel_sheet,
    sign_panel_sheet,
)
from app.services.room.panel.refusal import refuse_to_sign
from app.trust.enrolment import JurorKey
from ui.room.desk import RoomDesk
from ui.room.pin_wait import PinWait
from ui.room.signing.sign_page import SignPage
from ui.service_progress import reporting


class SigningFlow(QObject):
    """Collects every member's key, signs, and lets go of the keys.

    Signals:
        signed: the sitting whose sheet is signed now.
        declined: the sitting whose sheet a member will not sign.
    """

    signed = Signal(str)
    declined = Signal(str)

    def __init__(self, desk: RoomDesk, page: SignPage) -> None:
        super().__init__(page)
        self._desk = desk
        self._room = desk.room
        self._page = page
        self._runner = desk.runner
        self._prepared: PreparedPanelSheet | None = None
        self._keys: dict[str, JurorKey] = {}
        self._wait = PinWait(desk.room, self)
        self._wait.left.connect(page.show_wait)
        page.pin_given.connect(self._unlock)
        page.card_given.connect(self._enrol)
        page.turn_changed.connect(self._wait.watch)
        page.refusal_given.connect(self._decline)
        page.review.draft_wanted.connect(self._save_draft)
        page.hand.chosen.connect(self._choose_hands)
        page.hand.paper_wanted.connect(self._save_paper)

    def open(self, sitting: str) -> None:
        """Freeze what the jury agreed on, and show it before any PIN is asked.

        Raises:
            UserError: the deliberation is not over, the sheet is signed already, or the keys of
                this laptop cannot be read now.
        """
        self._keys = {}
        self._prepared = prepare_panel_sheet(self._room, sitting)
        review, scale = self._prepared.review, self._room.dossier.rules.scale
        here = enrolled_here(self._room)
        self._page.show_review(review, scale, {each.id for each in review.signers} - set(here))

    def leave(self) -> None:
        """Drop every key; nothing is signed."""
        self._keys = {}
        self._prepared = None
        self._wait.stop()
        self._page.clear()

    def _choose_hands(self, by_hand: tuple[str, ...]) -> None:
        """Freeze the sheet again: who signs by hand is part of what is signed."""
        prepared = self._prepared
        if prepared is None:
            return
        try:
            changed = prepare_by_hand(self._room, prepared.sheet.context.sitting, by_hand)
        except (UserError, IntegrityError) as error:
            self._page.hand.show_choice(prepared.review.by_hand)
            self._page.hand.show_error(error)
            return
        self._keys = {}
        self._prepared = changed
        self._page.show_content(changed.review, self._room.dossier.rules.scale)
        self._page.hand.show_choice(by_hand)

    def _save_draft(self) -> None:
        saved = self._page.review.show_draft_saved
        self._save(self.tr("Enregistrer la grille à relire"), "-non-signe", saved)

    def _save_paper(self) -> None:
        self._save(
            self.tr("Enregistrer la grille à imprimer"),
            "-a-signer",
            self._page.hand.show_paper_saved,
        )

    def _save(self, title: str, suffix: str, saved: Callable[[str], None]) -> None:
        """Write what is prepared as an unsigned PDF, where a person says."""
        prepared = self._prepared
        if prepared is None:
            return
        context = prepared.sheet.context
        name = safe_name(f"{context.assessment}-{context.sitting}{suffix}") + ".pdf"
        path = self._desk.picker.save_file(self._page, title, name, self.tr("PDF (*.pdf)"))
        if path is None:
            return
        room, files = self._room, self._desk.files

        def done(written: WrittenFile) -> None:
            if self._prepared is prepared:
                saved(str(written.path))

        def refused(error: UserError | IntegrityError) -> None:
            if self._prepared is prepared:
                self._page.error.show_error(error)

        self._runner.run(
            lambda _progress: files.write(path, unsigned_pdf(room, prepared)), done, refused
        )

    def _unlock(self, juror: str, pin: str) -> None:
        self._open(juror, lambda: unlock_juror(self._room, juror, pin))

    def _enrol(self, juror: str, code: str, pin: str) -> None:
        """Make the key of a member who sealed on another laptop."""
        self._open(juror, lambda: enrol_juror(self._room, juror, code, pin))

    def _open(self, juror: str, work: Callable[[], JurorKey]) -> None:
        prepared = self._prepared

        def done(key: JurorKey) -> None:
            if self._prepared is prepared:
                self._take(key)

        def refused(error: UserError | IntegrityError) -> None:
            if self._prepared is prepared:
                self._page.show_pin_error(error)
                self._wait.watch(juror)

        self._runner.run(lambda _progress: work(), done, refused)

    def _decline(self, juror: str, reason: str) -> None:
        prepared = self._prepared
        if prepared is None:
            return
        sitting = prepared.sheet.context.sitting
        try:
            refuse_to_sign(self._room, sitting, juror, reason)
        except (UserError, IntegrityError) as error:
            self._page.refusal.show_error(error)
            return
        self.leave()
        self.declined.emit(sitting)

    def _take(self, key: JurorKey) -> None:
        prepared = self._prepared
        if prepared is None:
            return
        self._keys[key.juror] = key
        self._page.show_signers(tuple(self._keys))
        if len(self._keys) + len(prepared.review.by_hand) == len(prepared.review.signers):
            self._sign(prepared, tuple(self._keys.values()))

    def _sign(self, prepared: PreparedPanelSheet, keys: tuple[JurorKey, ...]) -> None:
        def work(progress: Progress) -> StoredPanelSheet:
            return sign_panel_sheet(self._room, prepared, keys, progress)

        self._page.show_signing()
        self._runner.run(
            reporting(work),
            self._done,
            self._refused,
            progressed=self._page.waiting.update_progress,
        )

    def _done(self, sheet: StoredPanelSheet) -> None:
        self._page.stop_signing()
        self.leave()
        self.signed.emit(sheet.sitting)

    def _refused(self, error: UserError | IntegrityError) -> None:
        self._keys = {}
        self._page.show_error(error)
