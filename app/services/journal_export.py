"""Writing a journal out: a table for spreadsheets, and the entries with their hashes."""

from __future__ import annotations

import csv
import io
import json

from app.domain.timer_record import Instant
from app.domain.wording import Sentence, sentence
from app.services.journal_view import JournalLine, JournalView, Words

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")


def export_journal_csv(view: JournalView, words: Words = Sentence.french) -> bytes:
    """Return the lines shown as a table that French spreadsheets open as it is.

    Semicolons and a byte order mark; a cell that a spreadsheet would run as a formula begins
    with an apostrophe.
    """
    output = io.StringIO(newline="")
    table = csv.writer(output, delimiter=";", lineterminator="\r\n")
    table.writerow([_cell(words(head)) for head in _heads()])
    for line in view.lines:
        table.writerow([_cell(text) for text in _row(line, words)])
    return "\ufeff".encode() + output.getvalue().encode()


def export_journal_json(view: JournalView) -> bytes:
    """Return the entries as they are written, with their hashes, so that anybody can check.

    The hash of an entry is the SHA-256 of the JSON list of its number, instant in UTC, ticks,
    boot, actor, action, subject, detail and previous hash, without spaces. Where `hidden` names
    something of the detail, the hash covers it and cannot be computed again from here.
    """
    found = {
        "entries": [_entry(line) for line in view.lines],
        "total": view.total,
        "broken_at": view.broken_at,
        "head": view.head,
    }
    return json.dumps(found, ensure_ascii=False, indent=1).encode() + b"\n"


def _heads() -> tuple[Sentence, ...]:
    return (
        sentence("N°"),
        sentence("Date et heure"),
        sentence("Qui"),
        sentence("Action"),
        sentence("Objet"),
        sentence("Détail"),
        sentence("Horloge interne, en ms"),
        sentence("Démarrage de l’ordinateur"),
        sentence("Empreinte"),
        sentence("Empreinte précédente"),
    )


def _row(line: JournalLine, words: Words) -> tuple[str, ...]:
    detail = ", ".join(f"{words(name)}\u00a0: {words(value)}" for name, value in line.detail)
    return (
        str(line.sequence),
        f"{line.at_local:%Y-%m-%d %H:%M:%S%z}",
        words(line.actor_name),
        words(line.action_words),
        line.subject_words,
        detail,
        str(line.ticks),
        line.boot,
        line.hash,
        line.entry.previous,
    )


def _cell(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def _entry(line: JournalLine) -> dict[str, object]:
    entry = line.entry
    return {
        "sequence": entry.sequence,
        **_instant(entry.at),
        "actor": entry.actor,
        "action": entry.action.value,
        "subject": entry.subject,
        "detail": [list(pair) for pair in entry.detail],
        "previous": entry.previous,
        "hidden": list(line.hidden),
        "hash": line.hash,
    }


def _instant(at: Instant) -> dict[str, object]:
    return {"utc": at.utc.isoformat(), "ticks": at.ticks, "boot": at.boot}
