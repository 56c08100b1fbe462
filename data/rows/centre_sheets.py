"""Verified sheets: what judging needs apart from their bytes, which are many."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence

from sqlalchemy import bindparam, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from app.domain.attendance import Attendance, Presence
from app.domain.evidence import Judgement, PaperProof, SheetStanding
from app.services.ports.centre_evidence import MergedSheet, SheetDocument, SheetKind
from data.rows.session_rows import SessionRows, columns_of
from data.tables.centre import (
    centre_attendance,
    centre_sheet_copies,
    centre_sheet_signings,
    centre_sheets,
)
from data.tables.centre_papers import centre_sheet_papers

_STANDING = (
    update(centre_sheets)
    .where(
        centre_sheets.c.session == bindparam("of_session"),
        centre_sheets.c.digest == bindparam("sheet"),
    )
    .values(standing=bindparam("standing"), code=bindparam("code"))
)


class CentreSheetRows(SessionRows):
    """Sheets and attendance as the rooms sent them."""

    def sheets(self, session: str) -> tuple[MergedSheet, ...]:
        """Return every verified sheet, without its bytes, sorted by place, revision, digest."""
        table, signings, copies = centre_sheets, centre_sheet_signings, centre_sheet_copies
        serials: dict[str, list[tuple[str, ...]]] = {}
        for row in self._connection.execute(
            select(signings.c.sheet, signings.c.serials)
            .where(signings.c.session == session)
            .order_by(signings.c.sheet, signings.c.jws)
        ):
            serials.setdefault(row.sheet, []).append(tuple(json.loads(row.serials)))
        copied = set(
            self._connection.scalars(select(copies.c.sheet).where(copies.c.session == session))
        )
        papers = {
            row["sheet"]: PaperProof(
                entered=row["entered"],
                transcribed_by=row["transcribed_by"],
                by_hand=tuple(json.loads(row["by_hand"])),
            )
            for row in self._sorted(centre_sheet_papers, session, [centre_sheet_papers.c.sheet])
        }
        order = (table.c.sitting, table.c.juror, table.c.revision, table.c.digest)
        return tuple(
            MergedSheet(
                **{
                    **row,
                    "kind": SheetKind(row["kind"]),
                    "standing": SheetStanding(row["standing"]),
                    "names": tuple((juror, digest) for juror, digest in json.loads(row["names"])),
                    "rests_on": tuple(json.loads(row["rests_on"])),
                    "signings": tuple(serials.get(row["digest"], ())),
                    "has_copy": row["digest"] in copied,
                    "paper": papers.get(row["digest"], PaperProof()),
                }
            )
            for row in self._sorted(table, session, order)
        )

    def sheet_document(self, session: str, digest: str) -> SheetDocument:
        """Return a sheet's bytes; raises `KeyError` when unknown.

        Of several sets of signatures over the same payload it is the smallest in bytes.
        """
        signings, copies = centre_sheet_signings, centre_sheet_copies
        jws = self._connection.scalar(
            select(signings.c.jws)
            .where(signings.c.session == session, signings.c.sheet == digest)
            .order_by(signings.c.jws)
            .limit(1)
        )
        if jws is None:
            raise KeyError(digest)
        pdf = self._connection.scalar(
            select(copies.c.pdf).where(copies.c.session == session, copies.c.sheet == digest)
        )
        return SheetDocument(jws=jws, pdf=pdf)

    def panel_documents(self, session: str, standing: SheetStanding) -> Mapping[str, bytes]:
        """Return the signed bytes of the panel sheets of one standing, by digest."""
        table, signings = centre_sheets, centre_sheet_signings
        found: dict[str, bytes] = {}
        for row in self._connection.execute(
            select(signings.c.sheet, signings.c.jws)
            .join(table)
            .where(
                table.c.session == session,
                table.c.kind == SheetKind.PANEL,
                table.c.standing == standing,
            )
            .order_by(table.c.sitting, table.c.revision, signings.c.sheet, signings.c.jws)
        ):
            found.setdefault(row.sheet, row.jws)
        return found

    def add_sheets(self, sheets: Sequence[tuple[MergedSheet, SheetDocument]]) -> None:
        """Keep verified sheets; the same payload signed again adds its signatures.

        Of what came twice the smallest file name and the smallest copy stay, so that what is
        kept does not depend on what came first. `signings` of each holds the one set of
        serials of its document; standings are written by `put_standing`.
        """
        self._add_smallest(centre_sheets, [_row(sheet) for sheet, _ in sheets], "file_name")
        self._add_once(
            centre_sheet_signings,
            [
                {
                    "session": sheet.session,
                    "sheet": sheet.digest,
                    "document": hashlib.sha256(document.jws).hexdigest(),
                    "serials": json.dumps(sheet.signings[0]),
                    "jws": document.jws,
                }
                for sheet, document in sheets
            ],
        )
        self._add_once(
            centre_sheet_papers,
            [
                {
                    "session": sheet.session,
                    "sheet": sheet.digest,
                    "entered": sheet.paper.entered,
                    "transcribed_by": sheet.paper.transcribed_by,
                    "by_hand": json.dumps(sheet.paper.by_hand),
                }
                for sheet, _ in sheets
                if sheet.paper != PaperProof()
            ],
        )
        self._add_smallest(
            centre_sheet_copies,
            [
                {"session": sheet.session, "sheet": sheet.digest, "pdf": document.pdf}
                for sheet, document in sheets
                if document.pdf is not None
            ],
            "pdf",
        )

    def put_standing(self, session: str, digest: str, judgement: Judgement) -> None:
        """Write what a merge made of a sheet."""
        self._connection.execute(
            _STANDING,
            {
                "of_session": session,
                "sheet": digest,
                "standing": judgement.standing,
                "code": judgement.code,
            },
        )

    def attendance(self, session: str) -> tuple[tuple[str, Attendance], ...]:
        """Return `(sitting, attendance)` pairs as the rooms sent them."""
        table = centre_attendance
        return tuple(
            (
                row["sitting"],
                Attendance(
                    candidate=row["candidate"],
                    presence=Presence(row["presence"]),
                    identity_checked=row["identity_checked"],
                    at=row["at"],
                    arrived_at=row["arrived_at"],
                    left_at=row["left_at"],
                    reason=row["reason"],
                ),
            )
            for row in self._sorted(table, session, (table.c.sitting, table.c.candidate))
        )

    def put_attendance(self, session: str, sitting: str, attendance: Attendance) -> None:
        """Record or replace one candidate's attendance."""
        recorded = {
            "presence": attendance.presence,
            "identity_checked": attendance.identity_checked,
            "at": attendance.at,
            "arrived_at": attendance.arrived_at,
            "left_at": attendance.left_at,
            "reason": attendance.reason,
        }
        self._connection.execute(
            upsert(centre_attendance)
            .values(session=session, sitting=sitting, candidate=attendance.candidate, **recorded)
            .on_conflict_do_update(
                index_elements=["session", "sitting", "candidate"], set_=recorded
            )
        )


def _row(sheet: MergedSheet) -> dict[str, object]:
    columns = columns_of(sheet)
    del columns["has_copy"], columns["signings"], columns["paper"]
    return {
        **columns,
        "names": json.dumps(sheet.names),
        "rests_on": json.dumps(sheet.rests_on),
    }
