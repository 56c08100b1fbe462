"""The journal: append-only, each entry bound to the one before by its hash.

Owns the form of an entry and its hash; where entries are kept is the store's business.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from app.domain.timer_record import Instant

EMPTY_HEAD = "0" * 64
"""The head of a journal that has no entry yet."""


class Action(StrEnum):
    """What was done; the value is stored and signed, so it never changes meaning."""

    PACKAGE_OPENED = "package_opened"
    ATTENDANCE_RECORDED = "attendance_recorded"
    TIMER_EVENT = "timer_event"
    ORAL_TAKEN_UP = "oral_taken_up"
    RATING_RECORDED = "rating_recorded"
    RATING_CLEARED = "rating_cleared"
    RATING_ADJUSTED = "rating_adjusted"
    ADJUSTMENT_REMOVED = "adjustment_removed"
    COMMENT_RECORDED = "comment_recorded"
    NOTES_KEPT = "notes_kept"
    JUROR_ENROLLED = "juror_enrolled"
    SHEET_SEALED = "sheet_sealed"
    RATING_AGREED = "rating_agreed"
    PANEL_SHEET_SIGNED = "panel_sheet_signed"
    RESULTS_EXPORTED = "results_exported"
    PACKAGE_RENEWED = "package_renewed"
    PIN_REFUSED = "pin_refused"
    ENROLMENT_VOIDED = "enrolment_voided"
    JUROR_ADDED = "juror_added"
    SITTING_ADDED = "sitting_added"
    SIGNATURE_REFUSED = "signature_refused"
    DELIBERATION_REOPENED = "deliberation_reopened"
    SHEETS_HANDED_OVER = "sheets_handed_over"
    SHEETS_GATHERED = "sheets_gathered"
    INTEREST_DECLARED = "interest_declared"
    JUROR_RECUSED = "juror_recused"
    JUROR_LEFT = "juror_left"
    CHAIR_CHANGED = "chair_changed"
    SITTING_MOVED = "sitting_moved"
    LATENESS_DECIDED = "lateness_decided"
    INCIDENT_RECORDED = "incident_recorded"
    INCIDENT_SIGNED = "incident_signed"
    MINUTES_SIGNED = "minutes_signed"
    DISSENT_RECORDED = "dissent_recorded"
    PAPER_ENTERED = "paper_entered"
    SIGNED_BY_HAND = "signed_by_hand"
    RECEIPT_READ = "receipt_read"
    TAKEN_OVER = "taken_over"
    SNAPSHOT_RESTORED = "snapshot_restored"
    CLOCK_JUMPED = "clock_jumped"
    LAPTOP_SLEPT = "laptop_slept"
    SESSION_CREATED = "session_created"
    PLANNING_IMPORTED = "planning_imported"
    RULES_DECIDED = "rules_decided"
    OPEN_POINT_SETTLED = "open_point_settled"
    PACKAGE_ISSUED = "package_issued"
    RESULTS_MERGED = "results_merged"
    RESULTS_REFUSED = "results_refused"
    RECEIPTS_WRITTEN = "receipts_written"
    DECISION_SIGNED = "decision_signed"
    ENROLMENTS_LISTED = "enrolments_listed"
    CODE_GIVEN = "code_given"
    OPERATOR_ADDED = "operator_added"
    OPERATOR_REMOVED = "operator_removed"
    PASSPHRASE_CHANGED = "passphrase_changed"  # noqa: S105 - what was done, not the phrase
    RECOVERY_KIT_WRITTEN = "recovery_kit_written"
    CENTRE_RECOVERED = "centre_recovered"


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalEntry:
    """Who did what, when by both clocks, and to what.

    `actor` is a juror's identifier, an operator's name or `room`. `detail` is pairs of short
    texts, sorted by name; it names things and never repeats a comment.
    """

    sequence: int
    at: Instant
    actor: str
    action: Action
    subject: str
    detail: tuple[tuple[str, str], ...]
    previous: str

    @property
    def hash(self) -> str:
        """SHA-256, in hexadecimal, over the entry and the hash before it."""
        content = [
            self.sequence,
            self.at.utc.isoformat(),
            self.at.ticks,
            self.at.boot,
            self.actor,
            self.action.value,
            self.subject,
            [list(pair) for pair in self.detail],
            self.previous,
        ]
        text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()


def first_break(entries: Iterable[JournalEntry]) -> int | None:
    """Return the sequence of the first entry that does not follow from the one before.

    A journal starts at sequence 1 on `EMPTY_HEAD`; `None` means that the chain holds.
    """
    head = EMPTY_HEAD
    expected = 1
    for entry in entries:
        if entry.sequence != expected or entry.previous != head:
            return entry.sequence
        head = entry.hash
        expected += 1
    return None
