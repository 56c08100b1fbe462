"""Showing the jurors' keys, revoking one, and writing the signed list of them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.domain.errors import IntegrityError, UserError
from app.services.centre.deciding.enrolment_lists import write_enrolment_list
from app.services.centre.deciding.revocations import KnownEnrolment, known_enrolments, revoke
from app.services.ports.machine import WrittenFile
from ui.centre.desk import SessionDesk, attempt
from ui.centre.keys.enrolments_page import EnrolmentsPage, EnrolmentsView
from ui.centre.words import short_path


class EnrolmentsFlow(QObject):
    """Drives the page of the jurors' keys.

    Signals:
        changed: a certificate was revoked.
    """

    changed = Signal()

    def __init__(self, page: EnrolmentsPage, at: SessionDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._at = at
        page.revoked.connect(self._revoke)
        page.export_wanted.connect(self._export)

    def refresh(self) -> None:
        """Show the keys as the evidence has them."""
        self._page.clear_refusal()
        self._page.forget()
        self._show()

    def _show(self) -> None:
        at = self._at
        known = attempt(self._page, lambda: known_enrolments(at.centre, at.session))
        self._page.show_view(EnrolmentsView(enrolments=known or (), now=at.now()))

    def _revoke(self, enrolment: KnownEnrolment, reason: str) -> None:
        at = self._at

        def done(_nothing: None) -> None:
            self._page.show_writing_ended()
            self._page.forget()
            self.changed.emit()
            self._show()
            self._page.tell(
                self.tr("La clé de {0} est révoquée.").format(enrolment.name),
                self.tr("Ses feuilles sont en quarantaine. Le motif est au journal."),
            )

        self._page.show_writing(self.tr("Signature de la révocation"))
        at.runner.run(
            lambda _progress: revoke(at.centre, at.session, enrolment.serial, reason),
            done,
            self._refused,
        )

    def _export(self) -> None:
        at = self._at
        folder = at.desk.picker.choose_folder(
            self._page, self.tr("Dossier du certificat du centre")
        )
        if folder is None:
            return

        def done(written: WrittenFile) -> None:
            self._page.show_writing_ended()
            self._page.tell(
                self.tr("La liste est écrite, signée et relue."),
                self.tr("{0}. Gardez-la à côté du certificat du centre.").format(
                    short_path(written.path)
                ),
            )

        self._page.show_writing(self.tr("Écriture de la liste"))
        at.runner.run(
            lambda _progress: write_enrolment_list(at.centre, at.session, folder, at.desk.files),
            done,
            self._refused,
        )

    def _refused(self, error: UserError | IntegrityError) -> None:
        self._page.show_writing_ended()
        self._page.show_refusal(error)
