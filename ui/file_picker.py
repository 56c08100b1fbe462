"""Asking a person for a file or a folder, so that a test can answer in their place."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QFileDialog, QWidget


class FilePicker(Protocol):
    """Asks for places on disk; `None` means that the person gave up.

    `filters` is written as Qt reads it: « Dossier de salle (*.soutenance) ».
    """

    def choose_file(self, parent: QWidget, title: str, filters: str) -> Path | None:
        """Ask for a file that exists."""
        ...

    def choose_files(self, parent: QWidget, title: str, filters: str) -> tuple[Path, ...]:
        """Ask for one or more files that exist; empty when the person gave up."""
        ...

    def choose_folder(self, parent: QWidget, title: str) -> Path | None:
        """Ask for a folder that exists."""
        ...

    def save_file(self, parent: QWidget, title: str, name: str, filters: str) -> Path | None:
        """Ask where to write; `name` is proposed. Replacing a file was agreed to there."""
        ...


class NativeFilePicker:
    """Asks through the system's own dialogs."""

    def choose_file(self, parent: QWidget, title: str, filters: str) -> Path | None:
        """Ask for a file that exists."""
        chosen, _ = QFileDialog.getOpenFileName(parent, title, "", filters)
        return Path(chosen) if chosen else None

    def choose_files(self, parent: QWidget, title: str, filters: str) -> tuple[Path, ...]:
        """Ask for one or more files that exist; empty when the person gave up."""
        chosen, _ = QFileDialog.getOpenFileNames(parent, title, "", filters)
        return tuple(Path(name) for name in chosen)

    def choose_folder(self, parent: QWidget, title: str) -> Path | None:
        """Ask for a folder that exists."""
        chosen = QFileDialog.getExistingDirectory(parent, title)
        return Path(chosen) if chosen else None

    def save_file(self, parent: QWidget, title: str, name: str, filters: str) -> Path | None:
        """Ask where to write; `name` is proposed."""
        chosen, _ = QFileDialog.getSaveFileName(parent, title, name, filters)
        return Path(chosen) if chosen else None
