"""What a room is known by before its code is given.

Apart from `room_store`, because the first window lists rooms and must not wait for the rest of
the domain to be imported.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownRoom:
    """A room that was opened on this laptop before; nothing personal.

    `wrapped_secret` opens with the room code; `label` is the room's name, `month` when it
    was opened (`2026-11`).
    """

    id: str
    label: str
    month: str
    wrapped_secret: bytes
