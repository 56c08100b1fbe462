"""Reading typed fields out of a YAML tree and gathering what does not fit.

Owns the words of a refusal: where, what was expected, what was found. A field that does not
fit is answered with a stand-in of the right type, so that one pass finds every problem; the
caller throws the stand-ins away when `problems` is not empty. It must not know which fields
a référentiel has.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from app.domain.wording import Sentence, sentence
from data.yaml_tree import Entries, Entry, Items, Node, Scalar, shown

_NUMBER = re.compile(r"[0-9]{1,6}", re.ASCII)
_NOT_TEXT = re.compile(r"[-+]?[0-9][0-9_]*(\.[0-9]*)?|true|false|null|~|", re.ASCII)
_CODE = re.compile(r"[A-Za-z][A-Za-z0-9.-]{0,31}", re.ASCII)

Value = TypeVar("Value")
Choice = TypeVar("Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing that does not fit; `code` is the last part of an error's identifier."""

    code: str
    line: int
    place: str
    expected: Sentence
    found: Sentence | str


class Fields:
    """The keys of one mapping, read one by one.

    A missing key is reported once, when the mapping is opened; reading it afterwards gives
    its stand-in.
    """

    def __init__(self, reader: FieldReader, node: Node, place: str) -> None:
        self.place = place
        self.line = node.line
        self._reader = reader
        self._entries: dict[str, Entry] = {}
        if isinstance(node, Entries):
            self._entries = node.entries
        else:
            reader.report("wrong_type", node.line, place, sentence("des clés"), found_in(node))

    def expect(self, required: Iterable[str], optional: Iterable[str] = ()) -> None:
        """Report the keys of `required` that are missing, and those that nobody knows."""
        required = tuple(required)
        known = (*required, *optional)
        for key in required:
            if key not in self._entries:
                self._reader.report(
                    "missing_key",
                    self.line,
                    self.place,
                    sentence("la clé « {key} »", key=key),
                    _keys_found(self._entries),
                )
        for key, entry in self._entries.items():
            if key not in known:
                self._reader.report(
                    "unknown_key",
                    entry.line,
                    self.place,
                    sentence("une des clés {keys}", keys=", ".join(known)),
                    sentence("« {key} »", key=shown(key)),
                )

    def line_of(self, key: str) -> int:
        """Return the line of a key, or that of the mapping when the key is missing."""
        entry = self._entries.get(key)
        return entry.line if entry else self.line

    def report(self, code: str, key: str, expected: Sentence, found: Sentence | str) -> None:
        """Report that the value of `key` does not fit."""
        self._reader.report(code, self.line_of(key), self._under(key), expected, found)

    def report_null(self, key: str) -> None:
        """Report that `key` holds `null` where keys are expected."""
        if key in self._entries:
            self.report("wrong_type", key, sentence("des clés"), sentence("rien"))

    def text(self, key: str) -> str:
        """Return a text that is not empty."""
        node = self._node(key)
        return self._reader.text(node, self._under(key)) if node else ""

    def optional_text(self, key: str) -> str:
        """Return a text; it may be empty (`""`) or absent."""
        node = self._node(key)
        if node is None or (isinstance(node, Scalar) and not node.plain and not node.text):
            return ""
        return self._reader.text(node, self._under(key))

    def code(self, key: str) -> str:
        """Return a short identifier: letters, digits, dots and hyphens."""
        node = self._node(key)
        return self._reader.code(node, self._under(key)) if node else ""

    def count(self, key: str) -> int:
        """Return a whole number from 1."""
        node = self._node(key)
        return self._reader.count(node, self._under(key)) if node else 1

    def optional_count(self, key: str) -> int | None:
        """Return a whole number from 1, or None for `null`."""
        return None if self._is_null(key) else self.count(key)

    def truth(self, key: str, *, default: bool) -> bool:
        """Return `true` or `false`; `default` when the key is absent."""
        node = self._node(key)
        if node is None:
            return default
        if isinstance(node, Scalar) and node.plain and node.text in {"true", "false"}:
            return node.text == "true"
        self.report("wrong_type", key, sentence("true ou false"), found_in(node))
        return default

    def optional_truth(self, key: str) -> bool | None:
        """Return `true` or `false`, or None for `null`."""
        return None if self._is_null(key) else self.truth(key, default=False)

    def choice(self, key: str, choices: type[Choice]) -> Choice:
        """Return one of the values of `choices`."""
        node = self._node(key)
        values = {choice.value: choice for choice in choices}
        if isinstance(node, Scalar) and node.text in values:
            return values[node.text]
        if node is not None:
            allowed = sentence("une des valeurs {values}", values=", ".join(values))
            self.report("wrong_value", key, allowed, found_in(node))
        return next(iter(choices))

    def fields(self, key: str) -> Fields | None:
        """Return the mapping under `key`, or None for `null` or an absent key."""
        node = self._node(key)
        if node is None or self._is_null(key):
            return None
        return Fields(self._reader, node, self._under(key))

    def each(
        self, key: str, read: Callable[[Node, str], Value], *, empty: bool = True
    ) -> tuple[Value, ...]:
        """Return the items of the list under `key`, each as `read` makes it.

        Args:
            key: an absent key is an empty list.
            read: takes an item and its place.
            empty: whether the list may be empty.
        """
        node = self._node(key)
        if node is None:
            return ()
        if not isinstance(node, Items):
            self.report("wrong_type", key, sentence("une liste"), found_in(node))
            return ()
        if not node.items and not empty:
            self.report("empty_list", key, sentence("au moins un élément"), sentence("rien"))
        place = self._under(key)
        return tuple(
            read(item, f"{place}[{_label(item) or number}]")
            for number, item in enumerate(node.items, 1)
        )

    def _node(self, key: str) -> Node | None:
        entry = self._entries.get(key)
        return entry.node if entry else None

    def _is_null(self, key: str) -> bool:
        node = self._node(key)
        return isinstance(node, Scalar) and node.plain and node.text == "null"

    def _under(self, key: str) -> str:
        return f"{self.place}.{key}" if self.place else key


class FieldReader:
    """Reads values and keeps every problem, in the order in which it was met."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def report(
        self, code: str, line: int, place: str, expected: Sentence, found: Sentence | str
    ) -> None:
        """Keep one problem."""
        self.problems.append(
            Problem(code=code, line=line, place=place, expected=expected, found=found)
        )

    def fields(self, node: Node, place: str) -> Fields:
        """Open a mapping."""
        return Fields(self, node, place)

    def text(self, node: Node, place: str) -> str:
        """Return a text that is not empty; a bare number, true, false or null is no text."""
        expected = sentence("un texte")
        if not isinstance(node, Scalar):
            self.report("wrong_type", node.line, place, expected, found_in(node))
            return ""
        if node.plain and _NOT_TEXT.fullmatch(node.text):
            self.report("wrong_type", node.line, place, expected, found_in(node))
        elif not node.text.strip():
            self.report("empty_text", node.line, place, expected, sentence("un texte vide"))
        elif any(unicodedata.category(c) == "Cc" and c != "\n" for c in node.text):
            self.report(
                "control_character",
                node.line,
                place,
                sentence("un texte sans caractère de commande"),
                found_in(node),
            )
        return node.text

    def code(self, node: Node, place: str) -> str:
        """Return a short identifier: letters, digits, dots and hyphens."""
        if isinstance(node, Scalar) and _CODE.fullmatch(node.text):
            return node.text
        expected = sentence("un code (lettres, chiffres, points et traits d’union)")
        self.report("wrong_type", node.line, place, expected, found_in(node))
        return ""

    def count(self, node: Node, place: str) -> int:
        """Return a whole number from 1."""
        if isinstance(node, Scalar) and node.plain and _NUMBER.fullmatch(node.text):
            number = int(node.text)
            if number >= 1:
                return number
        expected = sentence("un nombre entier à partir de 1")
        self.report("wrong_type", node.line, place, expected, found_in(node))
        return 1


def found_in(node: Node) -> Sentence:
    """Describe a node in words."""
    if isinstance(node, Items):
        return sentence("une liste")
    if isinstance(node, Entries):
        return sentence("des clés")
    return sentence("« {text} »", text=shown(node.text)) if node.text else sentence("rien")


def _keys_found(entries: dict[str, Entry]) -> Sentence | str:
    return ", ".join(shown(key) for key in list(entries)[:20]) if entries else sentence("rien")


def _label(item: Node) -> str:
    """Return the code or number that names an item in messages, or nothing."""
    if isinstance(item, Entries):
        for key in ("code", "number", "field"):
            entry = item.entries.get(key)
            if entry and isinstance(entry.node, Scalar):
                return shown(entry.node.text)
    return ""
