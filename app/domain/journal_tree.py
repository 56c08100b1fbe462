"""The journals of one room put together: a tree, because laptops copy and restore them.

Each laptop's journal is a chain of its own. A takeover or a restored snapshot goes on from an
earlier entry, so that two entries follow the same one; so does a journal that was rewound.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from app.domain.journal import EMPTY_HEAD, Action, JournalEntry

_DIGEST = re.compile(r"\b[0-9a-f]{64}\b")
_MADE = frozenset(
    {
        Action.SHEET_SEALED,
        Action.PANEL_SHEET_SIGNED,
        Action.INCIDENT_SIGNED,
        Action.MINUTES_SIGNED,
    }
)
_THEIR_HEAD = "their_head"
_GOES_ON = frozenset({Action.TAKEN_OVER, Action.SNAPSHOT_RESTORED})


def chain_hashes(entries: Iterable[JournalEntry]) -> tuple[str, ...] | None:
    """Return the hash of each entry; `None` when one does not follow from the one before.

    It hashes each entry once, where `first_break` and a list of hashes would do so twice.
    """
    hashes: list[str] = []
    head = EMPTY_HEAD
    for entry in entries:
        if entry.sequence != len(hashes) + 1 or entry.previous != head:
            return None
        head = entry.hash
        hashes.append(head)
    return tuple(hashes)


@dataclass(frozen=True, slots=True)
class JournalTree:
    """Entries by their hash."""

    entries: Mapping[str, JournalEntry] = field(default_factory=lambda: MappingProxyType({}))

    def made(self) -> Mapping[str, frozenset[str]]:
        """Return, by the digest of a sheet or report, the entries that say that it was signed."""
        making: dict[str, set[str]] = defaultdict(set)
        for hash_, entry in self.entries.items():
            if entry.action in _MADE:
                for digest in _named(entry):
                    making[digest].add(hash_)
        return {digest: frozenset(hashes) for digest, hashes in making.items()}

    def made_before(self, head: str) -> frozenset[str]:
        """Return the digests of what was sealed or signed when `head` was the last entry.

        Where sheets of another laptop had been gathered, its journal up to then counts too.
        """
        reached: set[str] = set()
        waiting = [head]
        while waiting:
            hash_ = waiting.pop()
            entry = self.entries.get(hash_)
            if entry is None or hash_ in reached:
                continue
            reached.add(hash_)
            waiting.append(entry.previous)
            if entry.action is Action.SHEETS_GATHERED:
                waiting += [value for name, value in entry.detail if name == _THEIR_HEAD]
        return frozenset(
            digest
            for hash_ in reached
            if self.entries[hash_].action in _MADE
            for digest in _named(self.entries[hash_])
        )

    def stale(self) -> frozenset[str]:
        """Return the entries of an epoch that a takeover ended.

        A takeover goes on from its `previous`, the fork. What follows the fork by another way
        was written on a laptop that no longer speaks for the room.
        """
        stale: set[str] = set()
        for hash_, entry in self.entries.items():
            if entry.action is Action.TAKEN_OVER:
                stale |= self._below(entry.previous) - self._below(hash_) - {hash_}
        return frozenset(stale)

    def forks(self) -> tuple[str, ...]:
        """Return the entries from which a journal went on twice without saying so, sorted.

        One of the entries that follow is the journal's own; each of the others must be a
        takeover or a restored snapshot. Journals of several laptops share no entry, so
        several beginnings are no fork.
        """
        return tuple(
            sorted(
                parent
                for parent, children in self._children().items()
                if parent != EMPTY_HEAD
                and sum(self.entries[child].action not in _GOES_ON for child in children) > 1
            )
        )

    def _children(self) -> Mapping[str, list[str]]:
        children: dict[str, list[str]] = defaultdict(list)
        for hash_, entry in self.entries.items():
            children[entry.previous].append(hash_)
        return children

    def _below(self, ancestor: str) -> set[str]:
        """Return what follows an entry, itself left out."""
        children = self._children()
        below: set[str] = set()
        waiting = list(children.get(ancestor, ()))
        while waiting:
            hash_ = waiting.pop()
            below.add(hash_)
            waiting += children.get(hash_, ())
        return below


def _named(entry: JournalEntry) -> Iterator[str]:
    for _, value in entry.detail:
        yield from _DIGEST.findall(value)
