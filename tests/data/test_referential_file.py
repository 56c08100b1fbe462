"""Référentiels as files: what is accepted, and how what is not is answered."""

from __future__ import annotations

import string
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.errors import UserError
from app.domain.referential import CriterionScope, Referential
from data import yaml_tree
from data.referential_file import (
    SHIPPED,
    load_referential,
    read_referential,
    shipped_referential,
)
from resources import resource

_SMALL = """\
title: "Un titre"
certifier: "Un certificateur"
level: 6
source:
  file: "source.txt"
  sha256: "%s"
blocks:
  - number: 1
    title: "Un bloc"
    source:
      - { lines: [1, 1], text: "BLOC 1 - Un bloc" }
    activities:
      - code: A1.1
        title: "Une activité"
        source:
          - { lines: [2, 2], text: "A1.1 - Une activité" }
        competences:
          - code: C1.1
            text: "Faire"
            source:
              - { lines: [3, 3], text: "C1.1 - Faire" }
    assessments:
      - code: E1
        title: "Une épreuve"
        competences: [C1.1]
        production: "Un dossier"
        oral: ""
        source:
          - { lines: [4, 4], text: "Un dossier" }
        oral_minutes: 30
        panel: { min: 2, max: 3 }
        team: null
        tutor_assessment: true
        open_points:
          - field: title
            status: inferred
            note: "Lu."
        criteria:
          - code: E1-01
            group: oral
            scope: individual
            text: "Le critère tient"
            source:
              - lines: [5, 6]
                text: |-
                  -Le  critère
                  tient
""" % ("0" * 64)


def _line(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1


def _refusal(text: str) -> UserError:
    with pytest.raises(UserError) as refused:
        read_referential(text, "ref.yaml")
    assert refused.value.next_step.french().endswith("Rien n’a été chargé.")
    return refused.value


def test_a_file_is_read_whole() -> None:
    referential = read_referential(_SMALL, "ref.yaml")
    criterion = referential.assessment("E1").criteria[0]

    assert isinstance(referential, Referential)
    assert referential.assessment("E1").competences == ("C1.1",)
    assert referential.assessment("E1").oral == ""
    assert criterion.scope is CriterionScope.INDIVIDUAL
    assert criterion.enabled
    assert (criterion.source[0].first, criterion.source[0].last) == (5, 6)
    assert criterion.source[0].text == "-Le  critère\ntient"


def test_the_shipped_file_is_read_the_same_from_a_folder(tmp_path: Path) -> None:
    path = tmp_path / "ref.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + resource("referentials", SHIPPED).read_bytes())

    assert load_referential(path) == shipped_referential()


def test_line_ends_of_windows_change_nothing(tmp_path: Path) -> None:
    path = tmp_path / "ref.yaml"
    path.write_bytes(_SMALL.replace("\n", "\r\n").encode())

    assert load_referential(path) == read_referential(_SMALL, "ref.yaml")


def test_the_parser_without_c_reads_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_tree, "_LOADER", yaml.SafeLoader)

    assert read_referential(_SMALL, "ref.yaml").assessment("E1").oral_minutes == 30


_WRONG = {
    "wrong_type: a word for a number": ("level: 6", "level: six", "level: six"),
    "wrong_type: a negative number": ("level: 6", "level: -6", "level: -6"),
    "wrong_type: nobody": ("min: 2", "min: 0", "min: 0"),
    "wrong_type: a quoted number": ("level: 6", 'level: "6"', 'level: "6"'),
    "wrong_type: a number for a text": ('title: "Un titre"', "title: 12", "title: 12"),
    "wrong_type: a list for a text": ('title: "Un titre"', "title: [a]", "title: [a]"),
    "wrong_type: keys for a text": ('title: "Un titre"', "title: {a: b}", "title: {a: b}"),
    "wrong_type: null for a text": ('text: "Faire"', "text: null", "text: null"),
    "wrong_type: a text for a list": ("[C1.1]", "C1.1", "competences: C1.1"),
    "wrong_type: a text for keys": ("{ min: 2, max: 3 }", "deux", "panel: deux"),
    "wrong_type: null for keys": (
        'source:\n  file: "source.txt"\n  sha256: "%s"' % ("0" * 64),
        "source: null",
        "source: null",
    ),
    "wrong_type: a word for a truth": ("tutor_assessment: true", "tutor_assessment: yes", "yes"),
    "wrong_type: a code with a space": ("code: E1-01", "code: E1 01", "code: E1 01"),
    "wrong_value: an unknown group": ("group: oral", "group: orale", "group: orale"),
    "wrong_value: a list for a choice": ("group: oral", "group: [oral]", "group: [oral]"),
    "wrong_value: no digest": ('sha256: "0', 'sha256: "x', "sha256"),
    "wrong_range: more than most": ("min: 2", "min: 4", "min: 4"),
    "wrong_lines: one line for two": ("[5, 6]", "[5, 5]", "[5, 5]"),
    "wrong_lines: one number": ("[5, 6]", "[5]", "[5]"),
    "empty_text: spaces": ('text: "Faire"', 'text: "  "', 'text: "  "'),
    "empty_list: no source": (
        '\n              - { lines: [3, 3], text: "C1.1 - Faire" }',
        " []",
        "source: []",
    ),
    "missing_key: a criterion's scope": ("            scope: individual\n", "", "- code: E1-01"),
    "unknown_key: a slip": ("oral_minutes: 30", "oral_minutes: 30\n        salle: A", "salle"),
    "unknown_competence: a range too far": ("[C1.1]", "[C1.1, C1.2]", "C1.2"),
    "silent_gap: a panel": ("{ min: 2, max: 3 }", "null", "panel: null"),
    "silent_gap: competences": ("[C1.1]", "[]", "competences: []"),
    "missing_note: a criterion held back": (
        "scope: individual",
        "scope: individual\n            enabled: false",
        "enabled: false",
    ),
    "duplicate_code: a competence like a criterion": (
        "code: E1-01",
        "code: C1.1",
        "- code: C1.1\n            group",
    ),
    "duplicate_code: a point told twice": (
        'note: "Lu."',
        'note: "Lu."\n          - { field: title, status: missing, note: "Encore." }',
        "{ field: title",
    ),
    "duplicate_key: a key written twice": ("level: 6", "level: 6\nlevel: 7", "level: 7"),
    "control_character: hidden in a text": ('"Faire"', '"Fa\\aire"', '"Fa\\aire"'),
    "control_character: hidden in the file": ('"Faire"', '"Fa\x07ire"', '"Fa\x07ire"'),
    "alias: one value for two": ("[C1.1]", "&c [C1.1]", "&c"),
    "alias: a value from elsewhere": ("[C1.1]", "*c", "*c"),
    "tag: a value of another kind": ("level: 6", "level: !!int 6", "!!int"),
    "key: a list as a key": ("level: 6", "? [level]\n: 6", "? [level]"),
    "syntax: an open bracket": ("[C1.1]", "[C1.1", "production:"),
    "syntax: a second document": ('title: "Un titre"', "a: b\n---\ntitle: c", "---"),
    "syntax: a directive": ('title: "Un titre"', "%YAML 9", "%YAML"),
    "too_deep: lists in lists": ("level: 6", "level: " + "[" * 40 + "]" * 40, "level: ["),
}


@pytest.mark.parametrize("case", _WRONG)
def test_a_bad_file_is_answered_with_file_line_expected_and_found(case: str) -> None:
    old, new, where = _WRONG[case]
    assert _SMALL.count(old) == 1 or old.startswith(("title", "level", "source"))
    text = _SMALL.replace(old, new, 1)

    error = _refusal(text)

    assert error.code == f"referential.{case.partition(':')[0]}"
    first = error.what.french().splitlines()[0]
    assert first.startswith(f"ref.yaml, ligne {_line(text, where)}")
    assert "\u00a0: attendu\u00a0: " in first
    assert "\u202f; trouvé\u00a0: " in first


def test_a_refusal_says_what_was_expected_and_what_was_found() -> None:
    error = _refusal(_SMALL.replace("oral_minutes: 30", "oral_minutes: trente"))

    assert error.what.french() == (
        "ref.yaml, ligne 30, blocks[1].assessments[E1].oral_minutes\u00a0: attendu\u00a0: "
        "un nombre entier à partir de 1\u202f; trouvé\u00a0: «\u00a0trente\u00a0»."
    )


def test_every_problem_is_told_up_to_ten_in_the_order_of_the_file() -> None:
    criteria = "".join(f"          - {{ code: X{n} }}\n" for n in range(4))
    text = _SMALL.replace("level: 6", "level: x") + criteria

    lines = _refusal(text).what.french().splitlines()

    assert lines[0].startswith("ref.yaml, ligne 3, level")
    assert len(lines) == 11
    assert lines[-1] == "Autres problèmes\u00a0: 7."


@pytest.mark.parametrize("text", ["", "# rien\n", "   \n"])
def test_an_empty_file_is_refused(text: str) -> None:
    assert _refusal(text).code == "referential.syntax"


@pytest.mark.parametrize("text", ["a word", "- a list", "null"])
def test_a_file_without_keys_is_refused(text: str) -> None:
    assert _refusal(text).code == "referential.wrong_type"


def test_a_bomb_of_aliases_is_refused_at_its_first_anchor() -> None:
    text = "a: &a [x, x]\n" + "".join(f"b{n}: &b{n} [*a, *a]\n" for n in range(50))

    assert _refusal(text).code == "referential.alias"


def test_a_very_long_value_is_quoted_short() -> None:
    error = _refusal(_SMALL.replace("level: 6", "level: " + "x" * 5000))

    assert len(error.what.french()) < 300


def test_a_file_over_2_mb_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "ref.yaml"
    path.write_bytes(b"#" * 2_000_001)

    with pytest.raises(UserError, match=r"au plus 2\sMo") as refused:
        load_referential(path)
    assert refused.value.code == "referential.too_large"
    assert _refusal("é" * 1_000_001).code == "referential.too_large"


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"absent\.yaml") as refused:
        load_referential(tmp_path / "absent.yaml")
    assert refused.value.code == "referential.unreadable"


def test_a_file_in_another_encoding_is_refused_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "ref.yaml"
    path.write_bytes(_SMALL.encode("latin-1"))

    with pytest.raises(UserError, match="ligne 14") as refused:
        load_referential(path)
    assert refused.value.code == "referential.not_utf8"


def test_half_of_a_character_is_refused() -> None:
    assert _refusal("title: \ud83d\n").code == "referential.not_utf8"


_SHIPPED_TEXT = resource("referentials", SHIPPED).read_text(encoding="utf-8")
_SHIPPED_LINES = _SHIPPED_TEXT.split("\n")
_JUNK = st.one_of(
    st.text(max_size=8),
    st.text(alphabet=string.punctuation + " \n\t0é", max_size=8),
    st.sampled_from(["&a ", "*a", "!!binary ", "null", "- ", "[", "{", "? ", "\n---\n", "<<: "]),
)


def _is_whole_or_refused(text: str) -> bool:
    try:
        return bool(read_referential(text, "ref.yaml").blocks)
    except UserError as error:
        return error.code.startswith("referential.")


@settings(max_examples=400, deadline=None)
@given(start=st.integers(0, len(_SMALL)), length=st.integers(0, 40), junk=_JUNK)
def test_no_change_to_a_file_raises_anything_but_a_refusal(
    start: int, length: int, junk: str
) -> None:
    assert _is_whole_or_refused(_SMALL[:start] + junk + _SMALL[start + length :])


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    first=st.integers(0, len(_SHIPPED_LINES) - 1),
    count=st.integers(0, 4),
    junk=st.lists(_JUNK, max_size=3),
)
def test_no_change_to_the_shipped_file_raises_anything_but_a_refusal(
    first: int, count: int, junk: list[str]
) -> None:
    lines = [*_SHIPPED_LINES[:first], *junk, *_SHIPPED_LINES[first + count :]]
    assert _is_whole_or_refused("\n".join(lines))


@given(text=st.text(max_size=200))
def test_no_text_at_all_raises_anything_but_a_refusal(text: str) -> None:
    assert _refusal(text).code.startswith("referential.")
