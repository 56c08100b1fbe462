"""Verified incident reports and minutes: what judging needs apart from their bytes."""

from __future__ import annotations

import hashlib
import json

from sqlalchemy import bindparam, select, update

from app.domain.evidence import Judgement, SheetStanding
from app.services.ports.centre_evidence import MergedReport, SheetDocument
from app.services.ports.room_day import ReportKind
from data.rows.session_rows import SessionRows, columns_of
from data.tables.centre_papers import (
    centre_report_copies,
    centre_report_signings,
    centre_reports,
)

_STANDING = (
    update(centre_reports)
    .where(
        centre_reports.c.session == bindparam("of_session"),
        centre_reports.c.digest == bindparam("report"),
    )
    .values(standing=bindparam("standing"), code=bindparam("code"))
)


class CentreReportRows(SessionRows):
    """Reports as the rooms sent them; kept as sheets are."""

    def reports(self, session: str) -> tuple[MergedReport, ...]:
        """Return every verified report, without its bytes, by room, kind, subject, revision."""
        table, signings, copies = centre_reports, centre_report_signings, centre_report_copies
        serials: dict[str, list[tuple[str, ...]]] = {}
        for row in self._connection.execute(
            select(signings.c.report, signings.c.serials)
            .where(signings.c.session == session)
            .order_by(signings.c.report, signings.c.jws)
        ):
            serials.setdefault(row.report, []).append(tuple(json.loads(row.serials)))
        copied = set(
            self._connection.scalars(select(copies.c.report).where(copies.c.session == session))
        )
        order = (table.c.room, table.c.kind, table.c.subject, table.c.revision, table.c.digest)
        return tuple(
            MergedReport(
                **{
                    **row,
                    "kind": ReportKind(row["kind"]),
                    "standing": SheetStanding(row["standing"]),
                    "by_hand": tuple(json.loads(row["by_hand"])),
                    "signings": tuple(serials[row["digest"]]),
                    "has_copy": row["digest"] in copied,
                }
            )
            for row in self._sorted(table, session, order)
        )

    def report_document(self, session: str, digest: str) -> SheetDocument:
        """Return a report's bytes; otherwise as `sheet_document`."""
        signings, copies = centre_report_signings, centre_report_copies
        jws = self._connection.scalar(
            select(signings.c.jws)
            .where(signings.c.session == session, signings.c.report == digest)
            .order_by(signings.c.jws)
            .limit(1)
        )
        if jws is None:
            raise KeyError(digest)
        pdf = self._connection.scalar(
            select(copies.c.pdf).where(copies.c.session == session, copies.c.report == digest)
        )
        return SheetDocument(jws=jws, pdf=pdf)

    def add_report(self, report: MergedReport, document: SheetDocument) -> None:
        """Keep a verified report, once; what comes twice is kept as in `add_sheets`."""
        columns = columns_of(report)
        del columns["has_copy"], columns["signings"]
        columns["by_hand"] = json.dumps(report.by_hand)
        self._add_smallest(centre_reports, [columns], "file_name")
        named = {"session": report.session, "report": report.digest}
        signing = {
            **named,
            "document": hashlib.sha256(document.jws).hexdigest(),
            "serials": json.dumps(report.signings[0]),
            "jws": document.jws,
        }
        self._add_once(centre_report_signings, [signing])
        if document.pdf is not None:
            self._add_smallest(centre_report_copies, [{**named, "pdf": document.pdf}], "pdf")

    def put_report_standing(self, session: str, digest: str, judgement: Judgement) -> None:
        """Write what a merge made of a report."""
        self._connection.execute(
            _STANDING,
            {
                "of_session": session,
                "report": digest,
                "standing": judgement.standing,
                "code": judgement.code,
            },
        )
