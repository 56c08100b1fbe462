"""What the verification window works with, handed in from outside."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import tzinfo

from app.services.digest_lookup import FoundDocument
from app.services.ports.machine import Clock, Files
from app.services.verify.basis import VerificationBasis
from ui.file_picker import FilePicker


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyDesk:
    """The machine, the person, and what an open room or centre adds to it.

    Attributes:
        zone: in which times are shown; `None` for the system's.
        basis: what the open place knows; `None` where the window was opened by itself, and
            the person chooses a centre's certificate.
        find: looks a printed digest up in the place's store; `None` without a place.
        place: names the place in a sentence (« Salle B204 »); empty without one.
    """

    files: Files
    picker: FilePicker
    clock: Clock
    zone: tzinfo | None = None
    basis: Callable[[], VerificationBasis] | None = None
    find: Callable[[str], FoundDocument | None] | None = None
    place: str = ""
