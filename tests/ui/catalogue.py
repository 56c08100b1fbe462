"""The translation files, handled with Qt's own tools, and the French that a window still shows."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import PySide6
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLabel, QWidget

ROOT = Path(__file__).parents[2]
CATALOGUES = ROOT / "resources" / "i18n"
GAP = re.compile(r"\{[^{}]*\}")
# Fewer letters than this outside its gaps, and a sentence also matches a candidate's own words.
TELLING = 6


def messages(catalogue: Path) -> list[ElementTree.Element]:
    """Return the messages of a catalogue: our own file, which Qt's tools wrote."""
    return list(ElementTree.parse(catalogue).getroot().iter("message"))  # noqa: S314


def extract(sources: list[Path], catalogue: Path, *options: str) -> list[ElementTree.Element]:
    """Bring a catalogue up to date as `make translations` does, and return its messages."""
    names = catalogue.with_suffix(".lst")
    names.write_text("\n".join(map(str, sources)), encoding="utf-8")
    fixed = ("-source-language", "fr_FR", "-locations", "none", "-no-obsolete", *options)
    alias = ("-tr-function-alias", "QT_TR_NOOP+=sentence")
    command = [_tool("lupdate"), *fixed, *alias, f"@{names}", "-ts", str(catalogue)]
    subprocess.run(command, check=True, capture_output=True)
    return messages(catalogue)


def compile_catalogue(catalogue: Path) -> Path:
    """Compile a catalogue beside itself, as the build does."""
    compiled = catalogue.with_suffix(".qm")
    command = [_tool("lrelease"), "-silent", str(catalogue), "-qm", str(compiled)]
    subprocess.run(command, check=True, capture_output=True)
    return compiled


def french_left(window: QWidget) -> list[str]:
    """Return what a window shows that is one of the sources, gaps filled, and not its English."""
    QApplication.processEvents()  # what was just put in a layout is shown by the event loop
    french = re.compile("|".join(_sources_that_change()))
    return sorted(words for words in _shown(window) if french.fullmatch(words))


def _tool(name: str) -> str:
    suffix = ".exe" if sys.platform == "win32" else ""
    return str(Path(PySide6.__file__).parent / f"{name}{suffix}")


def _sources_that_change() -> list[str]:
    patterns = []
    for message in messages(CATALOGUES / "en.ts"):
        source = message.findtext("source", "")
        letters = sum(char.isalpha() for char in GAP.sub("", source))
        if source != message.findtext("translation") and letters >= TELLING:
            patterns.append(".+".join(map(re.escape, GAP.split(source))))
    return patterns


def _shown(window: QWidget) -> set[str]:
    labels = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    buttons = [one.text() for one in window.findChildren(QAbstractButton) if one.isVisible()]
    words = {window.windowTitle(), *labels, *buttons}
    for view in window.findChildren(QAbstractItemView):
        if view.isVisible():
            words.update(_cells(view.model()))
    return words


def _cells(model: QAbstractItemModel) -> set[str]:
    across = range(model.columnCount(QModelIndex()))
    heads = [model.headerData(column, Qt.Orientation.Horizontal) for column in across]
    rows = range(model.rowCount(QModelIndex()))
    cells = [model.index(row, column).data() for row in rows for column in across]
    return {line for text in (*heads, *cells) for line in _lines(text)}


def _lines(text: object) -> list[str]:
    if isinstance(text, str):
        return text.splitlines()
    return [line for part in text for line in _lines(part)] if isinstance(text, tuple) else []
