"""Reading a journal: who did what, when by both clocks, and whether the chain still holds.

Owns what a list of entries shows and how it is filtered. It only reads: an entry is never
changed, and what does not follow is shown as it is found, with the place of the break.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, tzinfo
from typing import Protocol

from app.domain.journal import Action, JournalEntry, first_break
from app.domain.session import Planning
from app.domain.wording import Sentence, sentence
from app.services.centre.access.open_centre import OpenCentre
from app.services.journal_words import ACTION_WORDS, detail_label, detail_value
from app.services.room.open_room import OpenRoom
from app.trust.digests import short_digest

_SECRET = ("level",)
_UNTIL_SEALED = sentence("masquée tant que tout le jury n’a pas scellé")
_DIGEST = re.compile(r"[0-9a-f]{64}")

Words = Callable[[Sentence], str]
"""Says a sentence in the language of whoever reads."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalFilter:
    """Which entries to keep; what is left empty keeps all.

    `text` is several words, each of which must stand somewhere in the entry, whatever their
    case and accents. `since` and `until` are days of the wall clock, both included.
    """

    text: str = ""
    actors: frozenset[str] = frozenset()
    actions: frozenset[Action] = frozenset()
    since: date | None = None
    until: date | None = None

    @property
    def keeps_all(self) -> bool:
        """Whether it leaves nothing out."""
        return self == JournalFilter()


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalLine:
    """One entry, said for people; `entry` is what was written.

    `at_local` carries its offset from UTC; `ticks` is the other clock's, in milliseconds,
    comparable within one `boot`. `detail` is names and values, both in words. `hidden` names
    what of the detail is left out of `entry` and `detail`: `hash` still covers it.
    """

    entry: JournalEntry
    at_local: datetime
    actor_name: Sentence
    action_words: Sentence
    subject_words: str
    detail: tuple[tuple[Sentence, Sentence], ...]
    hash: str
    hidden: tuple[str, ...] = ()

    @property
    def sequence(self) -> int:
        """The entry's number, from 1."""
        return self.entry.sequence

    @property
    def ticks(self) -> int:
        """Milliseconds of the clock that nobody can set."""
        return self.entry.at.ticks

    @property
    def boot(self) -> str:
        """Which start of the computer `ticks` belong to."""
        return self.entry.at.boot

    @property
    def actor(self) -> str:
        """Who acted, as it is written."""
        return self.entry.actor


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalView:
    """A journal, or the part of it that a filter keeps, oldest entry first.

    `total` counts every entry. `broken_at` is the number of the first entry that does not
    follow, `None` when the chain holds up to the `head` that the store keeps; `head` is its
    short digest, empty for an empty journal. `actors` lists everybody who acted.
    """

    lines: tuple[JournalLine, ...]
    total: int
    broken_at: int | None
    head: str
    actors: tuple[tuple[str, Sentence], ...]


class _Records(Protocol):
    def journal(self) -> tuple[JournalEntry, ...]: ...

    def journal_head(self) -> tuple[int, str]: ...


def room_journal(room: OpenRoom, wanted: JournalFilter = JournalFilter()) -> JournalView:
    """Read this laptop's journal of the room; slow with thousands of entries.

    Ratings of a sitting stay hidden until its whole panel has sealed: nobody reads another's
    sheet in the journal before their own is sealed.
    """
    planning = room.dossier.planning
    with room.store.transaction() as records:
        entries, head = _read(records)
        sealed = {(sheet.sitting, sheet.juror) for sheet in records.score_sheets()}
    open_sittings = frozenset(
        sitting.id
        for sitting in planning.sittings
        if any((sitting.id, juror) not in sealed for juror in sitting.jurors)
    )
    view = _view(entries, head, _names(planning), room.laptop.zone, open_sittings)
    return view if wanted.keeps_all else indexed(view).matching(wanted)


def centre_journal(centre: OpenCentre, wanted: JournalFilter = JournalFilter()) -> JournalView:
    """Read the centre's journal; slow with thousands of entries."""
    names: dict[str, str] = {}
    with centre.store.transaction() as records:
        entries, head = _read(records)
        for session in records.sessions():
            # The latest session comes first, and its names win.
            names = {**_names(records.planning(session.id)), session.id: session.title, **names}
    view = _view(entries, head, names, centre.office.zone)
    return view if wanted.keeps_all else indexed(view).matching(wanted)


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalIndex:
    """A journal read once, to be filtered many times: what each line is searched by, folded."""

    view: JournalView
    haystacks: tuple[str, ...]

    def matching(self, wanted: JournalFilter) -> JournalView:
        """Keep the lines that a filter asks for; what is said of the whole journal stays."""
        if wanted.keeps_all:
            return self.view
        texts = folded(wanted.text).split()
        kept = tuple(
            line
            for line, text in zip(self.view.lines, self.haystacks, strict=True)
            if _in_span(line, wanted) and _chosen(line, wanted) and _holds(text, texts)
        )
        return replace(self.view, lines=kept)


def indexed(view: JournalView, words: Words = Sentence.french) -> JournalIndex:
    """Make a journal quick to search, in the language of whoever reads; slow with thousands."""
    return JournalIndex(view=view, haystacks=tuple(_haystack(line, words) for line in view.lines))


def folded(text: str) -> str:
    """Return text without case or accents, to search by."""
    plain = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in plain if not unicodedata.combining(sign)).casefold()


def _haystack(line: JournalLine, words: Words) -> str:
    parts = [words(line.action_words), words(line.actor_name), line.subject_words, line.hash]
    for label, value in line.detail:
        parts += (words(label), words(value))
    parts += (value for _, value in line.entry.detail)
    return folded("\n".join((*parts, line.entry.subject, line.actor)))


def _holds(text: str, wanted: Sequence[str]) -> bool:
    return all(word in text for word in wanted)


def _in_span(line: JournalLine, wanted: JournalFilter) -> bool:
    day = line.at_local.date()
    after = wanted.since is None or day >= wanted.since
    return after and (wanted.until is None or day <= wanted.until)


def _chosen(line: JournalLine, wanted: JournalFilter) -> bool:
    by = not wanted.actors or line.actor in wanted.actors
    return by and (not wanted.actions or line.entry.action in wanted.actions)


def _read(records: _Records) -> tuple[tuple[JournalEntry, ...], tuple[int, str]]:
    return records.journal(), records.journal_head()


def _view(
    entries: tuple[JournalEntry, ...],
    head: tuple[int, str],
    names: Mapping[str, str],
    zone: tzinfo | None,
    open_sittings: frozenset[str] = frozenset(),
) -> JournalView:
    lines = tuple(_line(entry, names, zone, open_sittings) for entry in entries)
    actors = dict.fromkeys(entry.actor for entry in entries)
    return JournalView(
        lines=lines,
        total=len(lines),
        broken_at=_broken_at(entries, lines, head),
        head=short_digest(head[1]) if lines else "",
        actors=tuple((actor, _actor_name(actor, names)) for actor in actors),
    )


def _broken_at(
    entries: Sequence[JournalEntry], lines: Sequence[JournalLine], head: tuple[int, str]
) -> int | None:
    """Find the first entry that does not follow; the head, kept apart, vouches for the last."""
    broken = first_break(entries)
    if broken is None and lines and (lines[-1].sequence, lines[-1].hash) != head:
        return lines[-1].sequence
    return broken


def _line(
    entry: JournalEntry,
    names: Mapping[str, str],
    zone: tzinfo | None,
    open_sittings: frozenset[str],
) -> JournalLine:
    hidden: tuple[str, ...] = ()
    kept = entry
    if entry.action is Action.RATING_RECORDED and entry.subject in open_sittings:
        hidden = tuple(name for name, _ in entry.detail if name in _SECRET)
        kept = replace(entry, detail=tuple(pair for pair in entry.detail if pair[0] not in _SECRET))
    return JournalLine(
        entry=kept,
        at_local=entry.at.utc.astimezone(zone),
        actor_name=_actor_name(entry.actor, names),
        action_words=ACTION_WORDS[entry.action],
        subject_words=names.get(entry.subject, entry.subject),
        detail=(
            *(
                (detail_label(name), detail_value(name, _named(value, names)))
                for name, value in kept.detail
            ),
            *((detail_label(name), _UNTIL_SEALED) for name in hidden),
        ),
        hash=entry.hash,
        hidden=hidden,
    )


def _named(value: str, names: Mapping[str, str]) -> str:
    if value in names:
        return names[value]
    if _DIGEST.fullmatch(value):
        return short_digest(value)
    words = value.split(" ")
    return ", ".join(names[word] for word in words) if _all_in(words, names) else value


def _all_in(words: Iterable[str], names: Mapping[str, str]) -> bool:
    return all(word in names for word in words)


def _actor_name(actor: str, names: Mapping[str, str]) -> Sentence:
    if actor == "room":
        return sentence("La salle")
    return sentence("{name}", name=names.get(actor, actor))


def _names(planning: Planning) -> dict[str, str]:
    people = {person.id: person.name for person in planning.candidates}
    people |= {person.id: person.name for person in planning.jurors}
    sittings = {
        sitting.id: f"{planning.subject_name(sitting)} · {sitting.assessment} ({sitting.id})"
        for sitting in planning.sittings
    }
    return {**people, **{team.id: team.name for team in planning.teams}, **sittings}
