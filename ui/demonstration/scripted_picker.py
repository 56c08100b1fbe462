"""A file picker that answers what the script of a played demonstration says."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget


class ScriptedPicker:
    """Answers every question with the paths that were set last."""

    def __init__(self) -> None:
        self.paths: tuple[Path, ...] = ()

    def choose_file(self, parent: QWidget, title: str, filters: str) -> Path | None:
        """Answer with the first path."""
        del parent, title, filters
        return self.paths[0] if self.paths else None

    def choose_files(self, parent: QWidget, title: str, filters: str) -> tuple[Path, ...]:
        """Answer with every path."""
        del parent, title, filters
        return self.paths

    def choose_folder(self, parent: QWidget, title: str) -> Path | None:
        """Answer with the first path."""
        del parent, title
        return self.paths[0] if self.paths else None

    def save_file(self, parent: QWidget, title: str, name: str, filters: str) -> Path | None:
        """Answer with the proposed name in the first path, a folder."""
        del parent, title, filters
        return self.paths[0] / name if self.paths else None
