"""The verification window, as the room and the centre open it."""

from __future__ import annotations

from app.services.centre.access.open_centre import OpenCentre
from app.services.digest_lookup import find_by_digest
from app.services.ports.machine import Files
from app.services.room.open_room import OpenRoom
from app.services.verification import centre_basis, room_basis
from ui.file_picker import FilePicker
from ui.verify.desk import VerifyDesk
from ui.verify.verify_window import VerifyWindow


def room_verify_window(room: OpenRoom, files: Files, picker: FilePicker) -> VerifyWindow:
    """Return a window that knows what the room knows; close it before the room."""
    return VerifyWindow(
        VerifyDesk(
            files=files,
            picker=picker,
            clock=room.clock,
            zone=room.laptop.zone,
            basis=lambda: room_basis(room),
            find=lambda text: find_by_digest(text, room),
            place=room.dossier.room,
        )
    )


def centre_verify_window(centre: OpenCentre, files: Files, picker: FilePicker) -> VerifyWindow:
    """Return a window that knows what the centre knows; close it before the centre."""
    return VerifyWindow(
        VerifyDesk(
            files=files,
            picker=picker,
            clock=centre.clock,
            zone=centre.office.zone,
            basis=lambda: centre_basis(centre),
            find=lambda text: find_by_digest(text, centre),
            place=centre.name,
        )
    )
