"""Reading the planning's files as often as it takes, importing them once they are clean."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.domain.errors import UserError
from app.domain.wording import sentence
from app.services.centre.planning.effect import ImportEffect, import_effect
from app.services.centre.planning.importing import import_planning
from app.services.centre.planning.reading import PlanningReading, read_planning
from app.services.centre.planning.tables import OPTIONAL_TABLES, SIZE_LIMIT, PlanningTable
from app.services.centre.planning.template import planning_template
from app.services.centre.sessions import session_overview
from ui.centre.desk import SessionDesk, attempt
from ui.centre.preparation.planning_import import ImportView, recognised
from ui.centre.preparation.planning_page import PlanningPage, PlanningView
from ui.centre.words import listed, short_path
from ui.counted import counted


class PlanningFlow(QObject):
    """Drives the planning page; keeps the chosen files until they are imported.

    Signals:
        changed: a planning was imported.
    """

    changed = Signal()

    def __init__(self, page: PlanningPage, at: SessionDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._at = at
        self._incoming: ImportView | None = None
        page.files_wanted.connect(self._choose_files)
        page.file_wanted.connect(self._choose_file)
        page.files_dropped.connect(lambda paths: self._take(*recognised(paths)))
        page.templates_wanted.connect(self._write_templates)
        page.reread_wanted.connect(lambda: self._take({}, ()))
        page.import_wanted.connect(self._import)
        page.replace_wanted.connect(lambda: self._begin(ImportView(again=self._went_out())))
        page.import_left.connect(lambda: self._begin(None))

    def refresh(self) -> None:
        """Show the planning, or the files under way."""
        known = session_overview(self._at.centre, self._at.session)
        self._page.show_view(
            PlanningView(
                planning=known.planning,
                referential=known.referential,
                issued=known.packages_issued > 0,
                incoming=self._incoming,
            )
        )

    def _begin(self, incoming: ImportView | None) -> None:
        self._page.clear_refusal()
        self._incoming = incoming
        self.refresh()

    def _filters(self) -> str:
        return self.tr("Tableaux (*.csv *.txt)")

    def _choose_files(self) -> None:
        paths = self._at.desk.picker.choose_files(
            self._page, self.tr("Fichiers du planning"), self._filters()
        )
        if paths:
            self._take(*recognised(paths))

    def _choose_file(self, table: PlanningTable) -> None:
        path = self._at.desk.picker.choose_file(self._page, table.value, self._filters())
        if path is not None:
            self._take({table: path}, ())

    def _take(self, found: Mapping[PlanningTable, Path], unknown: tuple[str, ...]) -> None:
        """Add files to those chosen before, and read all of them again from the disk."""
        files = {**(self._incoming.files if self._incoming else {}), **found}
        reading = attempt(self._page, lambda: self._read(files))
        again = self._went_out()
        self._incoming = ImportView(
            files=files,
            reading=reading,
            unknown=unknown,
            again=again,
            effect=self._effect(reading) if again else None,
        )
        self.refresh()

    def _went_out(self) -> bool:
        return session_overview(self._at.centre, self._at.session).packages_issued > 0

    def _effect(self, reading: PlanningReading | None) -> ImportEffect | None:
        """Return what the import would change; a refusal is said in the page before it."""
        planning = reading.planning if reading is not None else None
        if planning is None:
            return None
        return attempt(
            self._page, lambda: import_effect(self._at.centre, self._at.session, planning)
        )

    def _read(self, files: Mapping[PlanningTable, Path]) -> PlanningReading | None:
        if any(table not in files for table in PlanningTable if table not in OPTIONAL_TABLES):
            return None
        tables = {
            table: self._at.desk.files.read(path, limit=SIZE_LIMIT) for table, path in files.items()
        }
        known = session_overview(self._at.centre, self._at.session)
        return read_planning(tables, known.referential, self._at.centre.office.zone)

    def _import(self) -> None:
        incoming = self._incoming
        reading = incoming.reading if incoming else None
        if incoming is None or reading is None:
            return
        planning = attempt(
            self._page, lambda: import_planning(self._at.centre, self._at.session, reading)
        )
        if planning is None:
            return
        self._incoming = None
        self.refresh()
        self._page.tell(
            counted(
                len(planning.sittings),
                self.tr("{0} passage est importé."),
                self.tr("{0} passages sont importés."),
            ),
            self._what_follows(incoming.effect),
        )
        self.changed.emit()

    def _what_follows(self, effect: ImportEffect | None) -> str:
        if effect is None or not (effect.again or effect.first):
            return ""
        rooms = listed(sorted((*effect.again, *effect.first)))
        return self.tr("Écrivez maintenant le dossier de : {0}.").format(rooms)

    def _write_templates(self) -> None:
        folder = self._at.desk.picker.choose_folder(
            self._page, self.tr("Dossier où enregistrer les modèles")
        )
        if folder is None:
            return
        if attempt(self._page, lambda: self._templates_into(folder)):
            self._page.tell(
                self.tr("Quatre modèles sont dans {0}.").format(short_path(folder)),
                self.tr("Remplacez leurs exemples par vos lignes, sans changer les titres."),
            )

    def _templates_into(self, folder: Path) -> bool:
        """Write every template; a table that is there already is never replaced."""
        present = [table.value for table in PlanningTable if (folder / table.value).exists()]
        if present:
            raise UserError(
                "template.present",
                sentence("Ce dossier contient déjà {names}.", names=", ".join(present)),
                sentence("Choisissez un autre dossier ; rien n’a été écrit."),
            )
        for table in PlanningTable:
            self._at.desk.files.write(folder / table.value, planning_template(table))
        return True
