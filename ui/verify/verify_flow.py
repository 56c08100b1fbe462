"""From files to answers: reading, verifying off the window's thread, what answers rest on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject

from app.domain.errors import IntegrityError, UserError
from app.domain.wording import sentence
from app.services.digest_lookup import FoundDocument
from app.services.ports.machine import Progress
from app.services.verification import (
    centre_certificate,
    certificate_basis,
    verify_document,
    widened,
    with_enrolment_list,
)
from app.services.verify.basis import VerificationBasis
from app.trust.certificates import centre_of
from app.trust.digests import fingerprint
from ui.background import BackgroundRunner, Task
from ui.service_progress import reporting
from ui.verify.desk import VerifyDesk
from ui.verify.looks import moment_words
from ui.verify.report_file import report_pdf, report_text
from ui.verify.verify_page import VerifiedFile, VerifyPage

FILE_LIMIT = 512 * 1024 * 1024
"""The largest file that is read, in bytes: everything is kept in memory."""

_MOST_FILES = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class _Verified:
    """What a run of the background work brings back."""

    files: tuple[VerifiedFile, ...]
    basis: VerificationBasis


class VerifyFlow(QObject):
    """Drives the page; keeps, for this run only, what the person chose to rest on."""

    def __init__(
        self, page: VerifyPage, desk: VerifyDesk, runner: BackgroundRunner, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._desk = desk
        self._runner = runner
        self._task: Task | None = None
        self._files: tuple[VerifiedFile, ...] = ()
        self._current: int | None = None
        self._codes: dict[Path, str] = {}
        self._basis = self._first_basis()
        page.files_wanted.connect(self._choose_files)
        page.dropped.connect(self.verify_paths)
        page.chosen.connect(self._show)
        page.digest_wanted.connect(self._find)
        page.code_given.connect(self._open_with_code)
        page.certificate_wanted.connect(self._choose_certificate)
        page.list_wanted.connect(self._choose_list)
        page.report_wanted.connect(self._write_report)
        page.cancelled.connect(self._stop)
        self._say_trust()

    def _first_basis(self) -> VerificationBasis:
        if self._desk.basis is not None:
            return self._desk.basis()
        return certificate_basis(None, at=self._desk.clock.now().utc, zone=self._desk.zone)

    def _say_trust(self) -> None:
        anchor = self._basis.anchor
        if anchor is None:
            self._page.show_trust(
                self.tr("Aucun certificat de centre"),
                trusted=False,
                tooltip=self.tr("Choisissez « certificat-du-centre.cer », remis avec les dossiers"),
            )
            return
        self._page.show_trust(
            self.tr("Certificat : {0}").format(centre_of(anchor)),
            trusted=True,
            tooltip=self.tr("Empreinte du centre : {0}").format(fingerprint(anchor)),
        )

    # files

    def _choose_files(self) -> None:
        paths = self._desk.picker.choose_files(
            self._page, self.tr("Vérifier des documents"), self.tr("Tous les fichiers (*)")
        )
        if paths:
            self.verify_paths(paths)

    def verify_paths(self, paths: Sequence[Path]) -> None:
        """Verify files; the answers come to the page when they are there."""
        wanted = tuple(path for path in paths if not path.is_dir())[:_MOST_FILES]
        if not wanted:
            self._page.show_refusal(_folders_only())
            return
        self._verify(wanted, self._basis)

    def _verify(self, paths: tuple[Path, ...], basis: VerificationBasis) -> None:
        if self._task is not None:
            return
        files = self._desk.files
        now = self._desk.clock.now().utc
        codes = dict(self._codes)

        def work(progress: Progress) -> _Verified:
            used = replace(basis, at=now)
            found: list[VerifiedFile] = []
            for place, path in enumerate(paths):
                progress.advance(place, len(paths))
                used = replace(used, room_code=codes.get(path, ""))
                data = files.read(path, limit=FILE_LIMIT)
                answer = verify_document(data, used, _Within(progress, place, len(paths)))
                used = widened(used, data, answer)
                found.append(VerifiedFile(path=path, answer=answer))
            return _Verified(files=tuple(found), basis=replace(used, room_code=""))

        self._page.show_waiting(self.tr("Vérification des signatures"))
        self._task = self._runner.run(
            reporting(work),
            self._verified,
            self._refused,
            progressed=self._page.waiting.update_progress,
        )

    def _verified(self, done: _Verified) -> None:
        self._task = None
        self._page.show_waiting_ended()
        self._basis = done.basis
        fresh = {file.path for file in done.files}
        kept = tuple(file for file in self._files if file.path not in fresh)
        self._files = (*reversed(done.files), *kept)
        self._show(0)
        self._page.say_answer(self._files[0])

    def _refused(self, error: UserError | IntegrityError) -> None:
        self._task = None
        self._page.show_waiting_ended()
        self._page.show_refusal(error)

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None
            self._page.show_waiting_ended()

    def _show(self, place: int) -> None:
        self._current = place
        self._page.show_files(self._files, place)

    def _open_with_code(self, code: str) -> None:
        if self._current is not None:
            path = self._files[self._current].path
            self._codes[path] = code
            self._verify((path,), self._basis)

    # what answers rest on

    def _choose_certificate(self) -> None:
        path = self._desk.picker.choose_file(
            self._page,
            self.tr("Certificat du centre"),
            self.tr("Certificat (*.cer *.pem *.crt *.der);;Tous les fichiers (*)"),
        )
        if path is None:
            return
        try:
            anchor = centre_certificate(self._desk.files.read(path, limit=FILE_LIMIT))
        except (UserError, IntegrityError) as error:
            self._page.show_refusal(error)
            return
        self._basis = certificate_basis(anchor, at=self._desk.clock.now().utc, zone=self._desk.zone)
        self._say_trust()
        self._page.inform(
            self.tr("Certificat choisi : {0}").format(centre_of(anchor)),
            self.tr("Comparez son empreinte à celle d’une fiche de consignes : {0}").format(
                fingerprint(anchor)
            ),
        )
        self._again()

    def _choose_list(self) -> None:
        path = self._desk.picker.choose_file(
            self._page,
            self.tr("Liste des inscriptions confirmées"),
            self.tr("Liste signée (*.jws *.json);;Tous les fichiers (*)"),
        )
        if path is None:
            return
        try:
            data = self._desk.files.read(path, limit=FILE_LIMIT)
            self._basis = with_enrolment_list(self._basis, data)
        except (UserError, IntegrityError) as error:
            self._page.show_refusal(error)
            return
        listed = self._basis.enrolments
        if listed is not None:
            day = moment_words(self._basis.local(listed.listed_at))
            self._page.inform(self.tr("Liste des inscriptions du {0}").format(day))
        self._again()

    def _again(self) -> None:
        """Verify the files of this run again: they may say more now."""
        told = self._page.told.isVisibleTo(self._page)
        if self._files:
            self._verify(tuple(reversed([file.path for file in self._files])), self._basis)
            self._page.told.setVisible(told)

    # paper

    def _find(self, text: str) -> None:
        find: Callable[[str], FoundDocument | None] | None = self._desk.find
        if find is None:
            return
        self._runner.run(
            lambda _progress: find(text), self._page.paper.show_found, self._page.paper.show_error
        )

    # report

    def _write_report(self) -> None:
        if self._current is None:
            return
        file = self._files[self._current]
        path = self._desk.picker.save_file(
            self._page,
            self.tr("Imprimer le rapport dans un fichier"),
            self.tr("rapport-{0}.pdf").format(file.path.stem),
            self.tr("PDF à imprimer (*.pdf);;Texte (*.txt)"),
        )
        if path is None:
            return
        now = self._basis.local(self._desk.clock.now().utc)
        when = self.tr("Rapport fait le {0}").format(f"{now:%d/%m/%Y %H:%M:%S}")
        text = report_text(file.path.name, file.answer, when)
        if path.suffix.casefold() == ".txt":
            content = text.encode()
        else:
            content = report_pdf(text, self.tr("Rapport de vérification"))
        files = self._desk.files
        self._runner.run(
            lambda _progress: files.write(path, content),
            lambda written: self._page.tell(
                self.tr("Rapport écrit : {0}").format(written.path.name)
            ),
            self._page.show_refusal,
        )


class _Within:
    """The progress of one file among several: its own steps, unless there are several files."""

    def __init__(self, whole: Progress, place: int, files: int) -> None:
        self._whole = whole
        self._place = place
        self._files = files

    def advance(self, done: int, total: int) -> None:
        """Report the file's own steps, or stay at its place; stop where a person wants it."""
        if self._files == 1:
            self._whole.advance(done, total)
        else:
            self._whole.advance(self._place, self._files)


def _folders_only() -> UserError:
    return UserError(
        "verify.folder",
        sentence("Un dossier ne se vérifie pas d’un coup."),
        sentence("Ouvrez-le et déposez les fichiers qui sont dedans."),
    )
