"""« Incident · F8 », in the headers of a room's pages."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.widgets.buttons import Button, ButtonSize


class IncidentButton(Button):
    """Leads to the form of an incident, and says the key that does so from anywhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            "",
            size=ButtonSize.HEADER,
            icon_name="triangle-alert",
            object_name="incident",
            parent=parent,
        )
        self.setText(self.tr("Incident · F8"))
        self.setToolTip(self.tr("Noter un incident sans quitter la page (F8)"))
