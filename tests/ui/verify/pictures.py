"""Pictures of verification and journal: `python -m tests.ui.verify.pictures FOLDER`.

Real windows, real stores; only the clock is injected. Two runs: light, then dark.
"""

from __future__ import annotations

import os
import sys
import tempfile
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from app.services.journal_view import room_journal
from app.trust.digests import short_digest
from tests.services.verified_documents import Documents
from tests.ui.journal.broken import broken_view
from tests.ui.verify.bench import Bench, a_bench, wait_for
from ui.background import BackgroundRunner
from ui.journal.journal_page import JournalPage
from ui.look.theme import Theme, apply_look
from ui.translation import install_translation
from ui.verify.opening import centre_verify_window, room_verify_window


class Album:
    """Saves what a window shows."""

    def __init__(self, folder: Path, suffix: str) -> None:
        self._folder = folder
        self._suffix = suffix

    def take(self, window: QWidget, name: str) -> None:
        for _ in range(6):
            QApplication.processEvents()
        window.grab().save(str(self._folder / f"{name}{self._suffix}.png"))


def _alone(album: Album, documents: Documents) -> None:
    bench = a_bench(documents)
    bench.window.show()
    album.take(bench.window, "verify-empty")
    bench.verify(documents.pdf)
    album.take(bench.window, "verify-no-certificate")
    bench.picker.files = [(documents.certificate,)]
    bench.page.certificate_wanted.emit()
    bench.rest()
    album.take(bench.window, "verify-certificate")
    bench.verify(documents.altered)
    album.take(bench.window, "verify-altered")
    bench.verify(documents.cut_back)
    album.take(bench.window, "verify-cut-back")
    bench.verify(documents.package)
    album.take(bench.window, "verify-encrypted")
    bench.give_code("0000-0000-0000")
    album.take(bench.window, "verify-wrong-code")
    bench.give_code(documents.room_code)
    album.take(bench.window, "verify-package")
    bench.verify(documents.enrolment_list)
    album.take(bench.window, "verify-list")
    bench.verify(documents.pdf)
    album.take(bench.window, "verify-genuine")
    bench.window.resize(1280, 680)
    album.take(bench.window, "verify-genuine-small")
    bench.window.resize(1366, 768)
    bench.verify(documents.folder / "absent.pdf")
    album.take(bench.window, "verify-unreadable")
    bench.page.show_waiting("Vérification des signatures")
    bench.page.waiting.update_progress(12, 40, 20)
    bench.page.waiting.show()
    album.take(bench.window, "verify-waiting")
    bench.window.close()


def _in_places(album: Album, documents: Documents) -> None:
    files, picker = documents.files, a_bench(documents).picker
    room = room_verify_window(documents.room, files, picker)
    bench = Bench(window=room, picker=picker)
    room.show()
    bench.verify(documents.pdf)
    bench.find("SOUT1:nothing")
    album.take(room, "verify-room-malformed")
    bench.find(short_digest(documents.digest))
    album.take(room, "verify-room")
    room.close()
    centre = centre_verify_window(documents.centre, files, picker)
    bench = Bench(window=centre, picker=picker)
    centre.show()
    bench.verify(documents.results)
    bench.find("0" * 20)
    album.take(centre, "verify-centre-results")
    bench.verify(documents.pdf)
    bench.find(short_digest(documents.digest))
    album.take(centre, "verify-centre-genuine")
    bench.press("technical")
    bar = bench.page.findChildren(QScrollArea)[-1].verticalScrollBar()
    QApplication.processEvents()
    bar.setValue(bar.maximum())
    album.take(centre, "verify-technical")
    centre.close()


def _journal(album: Album, documents: Documents) -> None:
    window = QWidget()
    window.resize(1366, 768)
    runner = BackgroundRunner(window)
    picker = a_bench(documents).picker
    page = JournalPage(
        partial(room_journal, documents.room), documents.files, picker, runner, name="Salle B204"
    )
    page.setParent(window)
    page.resize(1366, 768)
    window.show()
    page.start()
    wait_for(lambda: page.model.rowCount() > 0)
    album.take(window, "journal")
    page.filters.search.setText("scellée")
    wait_for(lambda: page.model.rowCount() < 10)
    album.take(window, "journal-filtered")
    page.filters.search.setText("introuvable")
    wait_for(lambda: page.model.rowCount() == 0)
    album.take(window, "journal-nothing")
    page.resize(1280, 680)
    window.resize(1280, 680)
    page.filters.clear()
    page.filters.changed.emit()
    album.take(window, "journal-small")
    runner.close()
    window.close()
    broken = QWidget()
    broken.resize(1366, 768)
    runner = BackgroundRunner(broken)
    page = JournalPage(
        lambda _wanted: broken_view(documents.room),
        documents.files,
        picker,
        runner,
        name="Salle B204",
    )
    page.setParent(broken)
    page.resize(1366, 768)
    broken.show()
    page.start()
    wait_for(lambda: page.model.rowCount() > 0)
    page.broken.acted.emit()
    album.take(broken, "journal-broken")
    runner.close()
    broken.close()


def main(folder: Path) -> None:
    """Take every picture, in both schemes."""
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    install_translation(app, "fr")
    with tempfile.TemporaryDirectory() as place:
        documents = Documents(Path(place))
        for theme, suffix in ((Theme.LIGHT, ""), (Theme.DARK, "-dark")):
            apply_look(app, theme)
            album = Album(folder, suffix)
            _alone(album, documents)
            _in_places(album, documents)
            _journal(album, documents)
        documents.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
