"""The journal in words: who did what, when by both clocks, filtered, exported, broken or whole."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from app.domain.journal import Action, first_break
from app.domain.timer_record import Instant
from app.domain.wording import sentence
from app.services import journal_view
from app.services.journal import entry_after
from app.services.journal_export import export_journal_csv, export_journal_json
from app.services.journal_view import (
    JournalFilter,
    JournalView,
    centre_journal,
    folded,
    indexed,
    room_journal,
)
from app.services.journal_words import ACTION_WORDS, detail_label
from tests.services.verified_documents import Documents
from tests.services.world import World
from tests.ui.journal.broken import broken_view


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Documents]:
    made = Documents(tmp_path_factory.mktemp("documents"))
    yield made
    made.close()


@pytest.fixture(scope="module")
def view(documents: Documents) -> JournalView:
    return room_journal(documents.room)


def kept(view: JournalView, wanted: JournalFilter) -> list[str]:
    return [line.action_words.french() for line in indexed(view).matching(wanted).lines]


@pytest.mark.parametrize("action", Action)
def test_every_action_has_its_words(action: Action) -> None:
    assert ACTION_WORDS[action].french()


def test_a_line_says_who_what_and_when_by_both_clocks(view: JournalView) -> None:
    line = next(line for line in view.lines if line.entry.action is Action.SHEET_SEALED)

    assert line.actor_name.french() == "Hélène Marchetti"
    assert line.action_words.french() == "Grille individuelle scellée"
    assert line.subject_words == "Inès Aubertin · E1 (P01)"
    assert f"{line.at_local:%H:%M:%S %z}" == "08:30:00 +0100"
    assert (line.ticks, line.boot) == (line.entry.at.ticks, "boot-1")
    assert line.hash == line.entry.hash


def test_details_are_named_and_said(view: JournalView) -> None:
    line = next(line for line in view.lines if line.entry.action is Action.ATTENDANCE_RECORDED)
    said = {name.french(): value.french() for name, value in line.detail}

    assert said["Présence"] == "à l’heure"
    assert said["Candidat"] == "Inès Aubertin"
    assert detail_label("inconnu").french() == "inconnu"


def test_a_whole_journal_holds_up_to_its_head(view: JournalView, documents: Documents) -> None:
    with documents.room.store.transaction() as records:
        sequence, _ = records.journal_head()

    assert view.broken_at is None
    assert view.total == sequence == len(view.lines)
    assert len(view.head) == 24
    assert ("room", "La salle") in [(actor, name.french()) for actor, name in view.actors]


def test_an_entry_edited_after_the_fact_shows_at_the_next_one(documents: Documents) -> None:
    assert broken_view(documents.room).broken_at == 7


def test_the_head_vouches_for_the_last_entry(documents: Documents, view: JournalView) -> None:
    with documents.room.store.transaction() as records:
        entries, head = records.journal(), records.journal_head()
    cut = journal_view._view(entries[:-1], head, {}, None)
    edited = journal_view._view((*entries[:-1], replace(entries[-1], actor="J09")), head, {}, None)

    assert cut.broken_at == view.total - 1
    assert edited.broken_at == view.total


def test_ratings_stay_hidden_until_the_whole_panel_has_sealed(tmp_path: Path) -> None:
    prepared = World(tmp_path).prepared()
    room = prepared.room()
    prepared.enrolled(room, "P01")
    prepared.run_oral(room, "P01")
    prepared.rate_all(room, "P01", "J01", 3)
    view = room_journal(room)
    line = next(line for line in view.lines if line.entry.action is Action.RATING_RECORDED)

    assert line.hidden == ("level",)
    assert "level" not in dict(line.entry.detail)
    assert any("masquée" in value.french() for _, value in line.detail)
    assert view.broken_at is None
    table = export_journal_csv(view).decode()
    assert "Note : 3" not in table.replace("\u00a0", " ")
    assert '"level"' not in export_journal_json(view).decode().replace('"hidden"', "").replace(
        '[\n    "level"\n   ]', ""
    )
    prepared.seal_all(room, "P01", 3, 2)
    opened = room_journal(room)
    assert not any(line.hidden for line in opened.lines)


def test_the_centre_s_journal_names_operator_and_session(documents: Documents) -> None:
    view = centre_journal(documents.centre)
    line = next(line for line in view.lines if line.entry.action is Action.RULES_DECIDED)

    assert line.actor_name.french() == "Agnès Rivoire"
    assert line.subject_words == "Session de novembre 2026"
    assert view.broken_at is None


def test_text_is_found_whatever_its_case_and_accents(view: JournalView) -> None:
    assert kept(view, JournalFilter(text="SCELLEE helene")) == ["Grille individuelle scellée"]
    assert kept(view, JournalFilter(text="introuvable")) == []
    assert folded("Éàç") == "eac"


def test_persons_actions_and_days_are_filtered(view: JournalView, documents: Documents) -> None:
    day = date(2026, 11, 23)
    sealed = JournalFilter(actions=frozenset({Action.SHEET_SEALED}))

    assert len(kept(view, sealed)) == 2
    assert len(kept(view, replace(sealed, actors=frozenset({"J02"})))) == 1
    assert len(kept(view, replace(sealed, since=day, until=day))) == 2
    assert kept(view, replace(sealed, since=day + timedelta(days=1))) == []
    assert kept(view, replace(sealed, until=day - timedelta(days=1))) == []
    assert indexed(view).matching(JournalFilter()) is view
    filtered = room_journal(documents.room, sealed)
    assert (len(filtered.lines), filtered.total) == (2, view.total)


def test_words_are_searched_in_the_language_of_the_reader(view: JournalView) -> None:
    english = indexed(view, lambda words: "sealed sheet" if "scellée" in words.template else "")

    assert len(english.matching(JournalFilter(text="sealed")).lines) == 2


def test_exported_entries_can_be_checked_by_anybody(view: JournalView) -> None:
    found = json.loads(export_journal_json(view))
    previous = "0" * 64
    for entry in found["entries"]:
        content = [
            entry["sequence"],
            entry["utc"],
            entry["ticks"],
            entry["boot"],
            entry["actor"],
            entry["action"],
            entry["subject"],
            entry["detail"],
            previous,
        ]
        text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
        assert entry["hash"] == hashlib.sha256(text.encode()).hexdigest()
        previous = entry["hash"]
    assert (found["total"], found["broken_at"]) == (view.total, None)


def test_a_table_opens_in_a_french_spreadsheet_and_runs_nothing(view: JournalView) -> None:
    evil = replace(view.lines[0], actor_name=sentence("{name}", name="=cmd|' /C calc'!A0"))
    content = export_journal_csv(replace(view, lines=(evil,)))
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))

    assert content.startswith("\ufeff".encode())
    assert rows[0][:4] == ["N°", "Date et heure", "Qui", "Action"]
    assert rows[1][2].startswith("'=cmd")
    assert rows[1][8] == view.lines[0].hash
    assert len(rows) == 2


def test_an_empty_journal_is_whole() -> None:
    assert first_break(()) is None
    empty = journal_view._view((), (0, "0" * 64), {}, None)
    assert (empty.total, empty.broken_at, empty.head) == (0, None, "")


def test_several_names_in_one_detail_are_all_said() -> None:
    at = Instant(utc=datetime(2026, 11, 23, tzinfo=UTC), ticks=1, boot="b")
    entry = entry_after(
        (0, "0" * 64),
        at,
        actor="room",
        action=Action.PANEL_SHEET_SIGNED,
        subject="P01",
        signers="J01 J02",
        digest="ab" * 32,
    )
    view = journal_view._view((entry,), (1, entry.hash), {"J01": "Ada", "J02": "Bo"}, None)
    said = {name.french(): value.french() for name, value in view.lines[0].detail}

    assert said["Signataires"] == "Ada, Bo"
    assert said["Empreinte"].count("-") == 4
