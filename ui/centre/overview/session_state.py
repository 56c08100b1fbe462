"""How far a session is, read from the services: what its pages say comes next."""

from __future__ import annotations

from app.services.centre.issuing.room_packages import room_rows
from app.services.centre.overview import overview
from app.services.centre.sessions import session_overview
from ui.centre.desk import SessionDesk
from ui.centre.overview.next_steps import SessionState


def session_state(at: SessionDesk) -> SessionState:
    """Return the session's state as it stands."""
    known = session_overview(at.centre, at.session)
    rooms = room_rows(at.centre, at.session)
    return SessionState(
        session=known.session,
        planning=known.planning,
        rooms_issued=sum(row.last is not None for row in rooms),
        rooms_outdated=sum(row.outdated for row in rooms),
        overview=overview(at.centre, at.session),
    )
