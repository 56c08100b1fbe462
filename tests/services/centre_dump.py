"""All that a centre keeps and says of a session, but for when it was written."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any

from app.services.centre.access.open_centre import OpenCentre
from app.services.centre.deciding.quarantine import quarantine
from app.services.centre.deciding.revocations import known_enrolments
from app.services.centre.issuing.receipts import receipt_lines
from app.services.centre.overview import overview
from app.services.centre.results import session_results

_WRITTEN = frozenset({"merged_at", "refused_at", "last_received"})


def dump(centre: OpenCentre, session: str) -> dict[str, object]:
    """Two centres that merged the same files give the same dump."""
    with centre.store.transaction() as records:
        sheets, refusals = records.sheets(session), records.refusals(session)
        reports = records.reports(session)
        rooms = sorted({sheet.room for sheet in sheets} | {report.room for report in reports})
        kept = {
            "sheets": sheets,
            "documents": [records.sheet_document(session, sheet.digest) for sheet in sheets],
            "reports": reports,
            "report documents": [
                records.report_document(session, report.digest) for report in reports
            ],
            "enrolments": records.enrolments(session),
            "voids": records.voids(session),
            "additions": records.additions(session),
            "journals": records.journals(session),
            "entries": [records.journal_entries(session, room) for room in rooms],
            "attendance": records.attendance(session),
            "packages": sorted(records.merged_packages(session), key=lambda item: item.digest),
            "refusals": sorted(
                refusals, key=lambda item: (item.document, item.file_name, item.code)
            ),
            "refused": sorted(
                records.refused_document(session, refusal.document) or b"" for refusal in refusals
            ),
            "receipts": [receipt_lines(sheets, reports, refusals, room) for room in rooms],
        }
    seen = _timeless(overview(centre, session))
    seen["refusals"] = sorted(seen["refusals"], key=str)
    return {
        **{name: _timeless(value) for name, value in kept.items()},
        "overview": seen,
        "quarantine": _timeless(quarantine(centre, session)),
        "results": session_results(centre, session),
        "known": known_enrolments(centre, session),
    }


def _timeless(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return {
            field.name: _timeless(getattr(value, field.name))
            for field in fields(value)
            if field.name not in _WRITTEN
        }
    if isinstance(value, tuple | list):
        return [_timeless(item) for item in value]
    return value
