"""What is added on the spot is known on this laptop alone: how the room's others get it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.room.action_page import meaning_row


def other_laptops_row() -> QWidget:
    """Return the line that says so."""
    return meaning_row(
        "monitor",
        QCoreApplication.translate(
            "OtherLaptops", "Plusieurs ordinateurs dans la salle : les autres ne le savent pas."
        ),
        QCoreApplication.translate(
            "OtherLaptops",
            "« Remettre à un autre ordinateur… » le leur porte, avec les deux témoins.",
        ),
    )
