"""A bare window of PySide6, as a process of its own: what no start can do without."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QMainWindow, QWidget

from tests.benchmarks.first_key import say_ready


def main() -> None:
    """Show two fields, the first with the focus."""
    application = QApplication([])
    window = QMainWindow()
    fields = QWidget()
    row = QHBoxLayout(fields)
    for field in (first := QLineEdit(), QLineEdit()):
        row.addWidget(field)
    window.setCentralWidget(fields)
    window.show()
    first.setFocus()
    say_ready(application, window)


if __name__ == "__main__":
    main()
