"""A strict reading of YAML: scalars, lists and mappings, each with its line.

Owns what is refused before any schema is looked at: syntax errors, anchors, aliases, tags,
repeated keys, several documents, absurd depth. Scalars stay text: what `no` or `010` means
is for the schema to say, not for YAML. It must not know what a référentiel is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from app.domain.wording import Sentence, sentence

_MAXIMUM_DEPTH = 24
_FOUND_LENGTH = 60
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scalar:
    """A word or a text; `plain` when it is written without quotes and not as a block."""

    line: int
    text: str
    plain: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Items:
    """A list."""

    line: int
    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """The value of one key of a mapping, and the line of the key."""

    line: int
    node: Node


@dataclass(frozen=True, slots=True, kw_only=True)
class Entries:
    """A mapping, its keys in the order of the file."""

    line: int
    entries: dict[str, Entry]


Node = Scalar | Items | Entries


class TreeError(Exception):
    """The text is not YAML that this product accepts.

    Attributes:
        code: last part of a stable identifier, such as `alias`.
        line: 1-based line of the problem.
        expected: what should be there.
        found: what is there.
    """

    def __init__(self, code: str, line: int, expected: Sentence, found: Sentence | str) -> None:
        super().__init__(f"{line}: {code}")
        self.code = code
        self.line = line
        self.expected = expected
        self.found = found


def shown(text: str) -> str:
    """Return `text` fit to be quoted in a message: short, on one line, printable."""
    line = " ".join(text.split())
    printable = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in line)
    return printable if len(printable) <= _FOUND_LENGTH else printable[:_FOUND_LENGTH] + "…"


def read_tree(text: str) -> Node:
    """Read one YAML document.

    Raises:
        TreeError: the text is refused.
    """
    _refuse_control_characters(text)
    try:
        return _document(iter(yaml.parse(text, Loader=_LOADER)))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None)
        raise TreeError(
            "syntax",
            mark.line + 1 if mark else 1,
            sentence("du YAML bien formé"),
            shown(problem or str(error)),
        ) from error


def _refuse_control_characters(text: str) -> None:
    """Refuse what YAML does not print: its parsers would tell the place in bytes."""
    bad = _UNPRINTABLE.search(text)
    if bad:
        raise TreeError(
            "control_character",
            text.count("\n", 0, bad.start()) + 1,
            sentence("du texte sans caractère de commande"),
            f"U+{ord(bad.group()):04X}",
        )


def _document(events: Iterator[yaml.Event]) -> Node:
    next(events)  # the start of the stream
    start = next(events)
    if isinstance(start, yaml.StreamEndEvent):
        raise TreeError("syntax", 1, sentence("du YAML"), sentence("un fichier vide"))
    root = _node(next(events), events, 0)
    next(events)  # the end of the document
    after = next(events)
    if not isinstance(after, yaml.StreamEndEvent):
        raise TreeError(
            "syntax",
            _line(after),
            sentence("un seul document YAML"),
            sentence("un deuxième document"),
        )
    return root


def _line(event: yaml.Event) -> int:
    mark = event.start_mark
    return int(mark.line) + 1 if mark else 1


def _node(event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Node:
    _refuse_references(event)
    if depth > _MAXIMUM_DEPTH:
        raise TreeError(
            "too_deep",
            _line(event),
            sentence("au plus {count} niveaux imbriqués", count=_MAXIMUM_DEPTH),
            sentence("un niveau de plus"),
        )
    if isinstance(event, yaml.ScalarEvent):
        return Scalar(line=_line(event), text=event.value, plain=event.style in (None, ""))
    if isinstance(event, yaml.SequenceStartEvent):
        return Items(line=_line(event), items=tuple(_items(events, depth + 1)))
    return Entries(line=_line(event), entries=_entries(events, depth + 1))


def _refuse_references(event: yaml.Event) -> None:
    anchor = getattr(event, "anchor", None)
    if anchor is not None:
        raise TreeError(
            "alias",
            _line(event),
            sentence("des valeurs écrites en toutes lettres"),
            sentence("l’ancre ou l’alias « {name} »", name=shown(anchor)),
        )
    tag = getattr(event, "tag", None)
    if tag is not None:
        raise TreeError(
            "tag",
            _line(event),
            sentence("une valeur sans étiquette YAML"),
            sentence("l’étiquette « {name} »", name=shown(tag)),
        )


def _items(events: Iterator[yaml.Event], depth: int) -> Iterator[Node]:
    while not isinstance(event := next(events), yaml.SequenceEndEvent):
        yield _node(event, events, depth)


def _entries(events: Iterator[yaml.Event], depth: int) -> dict[str, Entry]:
    entries: dict[str, Entry] = {}
    while not isinstance(event := next(events), yaml.MappingEndEvent):
        key = _node(event, events, depth)
        if not isinstance(key, Scalar):
            raise TreeError(
                "key", key.line, sentence("un mot comme clé"), sentence("une liste ou des clés")
            )
        if key.text in entries:
            raise TreeError(
                "duplicate_key",
                key.line,
                sentence("chaque clé une seule fois"),
                sentence(
                    "« {key} », déjà à la ligne {line}",
                    key=shown(key.text),
                    line=entries[key.text].line,
                ),
            )
        entries[key.text] = Entry(line=key.line, node=_node(next(events), events, depth))
    return entries
