"""What the centre issues and what comes back; each value's fields are its table's columns."""

from __future__ import annotations

from sqlalchemy import Connection, insert, select

from app.domain.referential import Referential
from app.domain.session import ExamSession, Planning
from app.services.ports.centre_store import IssuedPackage, StoredCard, StoredRoom
from data.rows.centre_evidence import CentreEvidenceRows
from data.rows.centre_files import CentreFileRows
from data.rows.centre_reports import CentreReportRows
from data.rows.centre_sheets import CentreSheetRows
from data.rows.planning import put_planning, read_planning
from data.rows.referential_reader import read_referential
from data.rows.referential_writer import put_referential
from data.rows.session_rows import SessionRows
from data.rows.sessions import put_session, read_session, read_sessions
from data.tables.centre import (
    centre_cards,
    centre_issued_packages,
    centre_issued_plannings,
    centre_issued_sittings,
    centre_rooms,
)


class PreparationRows(SessionRows):
    """What the centre prepares: référentiel, sessions, planning, cards, rooms, packages.

    `referentials` outlives the transaction: what this store's référentiels were read to be.
    """

    def __init__(self, connection: Connection, referentials: dict[str, Referential]) -> None:
        super().__init__(connection)
        self._referentials = referentials

    def referential(self, digest: str) -> Referential:
        """Return a référentiel; raises `KeyError` when unknown."""
        return read_referential(self._connection, digest, self._referentials)

    def put_referential(self, digest: str, referential: Referential) -> None:
        """Keep a référentiel as rows; keeping the same one twice changes nothing."""
        put_referential(self._connection, digest, referential)

    def sessions(self) -> tuple[ExamSession, ...]:
        """Return every session, latest first."""
        return read_sessions(self._connection)

    def session(self, id_: str) -> ExamSession:
        """Return a session; raises `KeyError` when unknown."""
        return read_session(self._connection, id_)

    def put_session(self, session: ExamSession) -> None:
        """Keep a session or replace it, rules included."""
        put_session(self._connection, session)

    def planning(self, session: str) -> Planning:
        """Return a session's planning, empty when nothing was imported."""
        return read_planning(self._connection, session)

    def put_planning(self, session: str, planning: Planning) -> None:
        """Replace a session's planning."""
        put_planning(self._connection, session, planning)

    def cards(self, session: str) -> tuple[StoredCard, ...]:
        """Return the jurors' cards."""
        return tuple(StoredCard(**row) for row in self._oldest_first(centre_cards, session))

    def add_card(self, card: StoredCard) -> None:
        """Keep a card."""
        self._add(centre_cards, card)

    def rooms(self, session: str) -> tuple[StoredRoom, ...]:
        """Return the rooms that were given a key."""
        return tuple(StoredRoom(**row) for row in self._oldest_first(centre_rooms, session))

    def add_room(self, room: StoredRoom) -> None:
        """Keep a room's secret and key."""
        self._add(centre_rooms, room)

    def issued_packages(self, session: str) -> tuple[IssuedPackage, ...]:
        """Return the room packages that were written, oldest first."""
        inside: dict[str, list[str]] = {}
        packages, sittings = centre_issued_packages, centre_issued_sittings
        statement = (
            select(sittings)
            .join(packages)
            .where(packages.c.session == session)
            .order_by(sittings.c.package, sittings.c.position)
        )
        for row in self._connection.execute(statement):
            inside.setdefault(row.package, []).append(row.sitting)
        plannings = centre_issued_plannings
        sent = {
            row.package: row.planning
            for row in self._connection.execute(
                select(plannings).join(packages).where(packages.c.session == session)
            )
        }
        return tuple(
            IssuedPackage(
                **row,
                sittings=tuple(inside.get(row["digest"], ())),
                planning=sent.get(row["digest"], b""),
            )
            for row in self._oldest_first(packages, session)
        )

    def add_issued_package(self, package: IssuedPackage) -> None:
        """Record a room package."""
        self._connection.execute(
            insert(centre_issued_packages).values(
                session=package.session,
                room=package.room,
                sequence=package.sequence,
                digest=package.digest,
                issued_at=package.issued_at,
            )
        )
        self._connection.execute(
            insert(centre_issued_plannings).values(
                package=package.digest, planning=package.planning
            )
        )
        if package.sittings:
            self._connection.execute(
                insert(centre_issued_sittings),
                [
                    {"package": package.digest, "position": position, "sitting": sitting}
                    for position, sitting in enumerate(package.sittings)
                ],
            )


class MergeRows(CentreSheetRows, CentreReportRows, CentreEvidenceRows, CentreFileRows):
    """What comes back from the rooms, and what the centre decides of it."""
