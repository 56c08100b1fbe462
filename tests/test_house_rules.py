"""The house rules that a machine can check; CONTRIBUTING.md says what they are for."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TypeGuard

import pytest

_ROOT = Path(__file__).parents[1]
_PRODUCT = ("app", "data", "ui", "resources")
_FUNCTION = (ast.FunctionDef, ast.AsyncFunctionDef)
_DEFINITION = (*_FUNCTION, ast.ClassDef)

# The two places that stand between a bug and the event loop.
_MAY_CATCH_ALL = ("ui/exception_hook.py", "ui/background.py")

_VAGUE_NAME = re.compile(r"manager|helper|utils?(?![a-z])", re.IGNORECASE)

# Written with classes of one letter, so that this file does not hold what it looks for.
_NOT_OURS = re.compile(
    rb"py[p]i\.org|python[h]osted\.org|npm[j]s\.(?:org|com)|deb\.debia[n]\.org"
    rb"|/wor[k]/|/roo[t]/|/far[m]/|\.librar[y]/|\.\./share[d]/"
)

_NETWORK_MODULES = re.compile(
    r"(?:socket|ssl|http|urllib\.request|ftplib|smtplib|requests|httpx|aiohttp"
    r"|PySide6\.Qt(?:Network|WebSockets))(?:\.|$)"
)


@cache
def _committed_files() -> tuple[Path, ...]:
    """Return what git has, and what it would take next."""
    listing = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=_ROOT,
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    names = sorted(set(listing.stdout.split("\0")) - {""})
    return tuple(path for name in names if (path := _ROOT / name).is_file())


@cache
def _all_modules() -> tuple[tuple[str, ast.Module], ...]:
    return tuple(
        (path.relative_to(_ROOT).as_posix(), ast.parse(path.read_text(encoding="utf-8")))
        for path in _committed_files()
        if path.suffix == ".py"
    )


def _modules(*roots: str) -> Iterator[tuple[str, ast.Module]]:
    """Yield the modules below `roots` as their path in the project and their syntax tree."""
    for name, tree in _all_modules():
        if name.partition("/")[0] in roots:
            yield name, tree


def _nodes(*roots: str) -> Iterator[tuple[str, ast.AST]]:
    for name, tree in _modules(*roots):
        for node in ast.walk(tree):
            yield f"{name}:{getattr(node, 'lineno', 1)}", node


def test_modules_have_at_most_400_lines() -> None:
    lengths = {
        name: len((_ROOT / name).read_text(encoding="utf-8").splitlines())
        for name, _ in _modules(*_PRODUCT)
    }

    assert not {name: length for name, length in lengths.items() if length > 400}


def test_functions_have_at_most_60_lines() -> None:
    assert not [
        f"{place} {node.name}"
        for place, node in _nodes(*_PRODUCT)
        if isinstance(node, _FUNCTION) and (node.end_lineno or 0) - node.lineno >= 60
    ]


def _catches_all(node: ast.AST) -> bool:
    if isinstance(node, ast.ExceptHandler):
        caught = node.type
    elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith("suppress"):
        caught = ast.Tuple(elts=node.args)
    else:
        return False
    kinds = caught.elts if isinstance(caught, ast.Tuple) else [caught]
    return any(
        kind is None or ast.unparse(kind) in ("Exception", "BaseException") for kind in kinds
    )


def test_only_the_last_resorts_catch_every_exception() -> None:
    assert not [
        place
        for place, node in _nodes(*_PRODUCT)
        if _catches_all(node) and not place.startswith(_MAY_CATCH_ALL)
    ]


@pytest.mark.parametrize(
    ("code", "catches"),
    [
        ("try: ...\nexcept: ...", True),
        ("try: ...\nexcept (OSError, Exception): ...", True),
        ("with contextlib.suppress(BaseException): ...", True),
        ("try: ...\nexcept OSError: ...", False),
        ("try: ...\nexcept BaseException:\n    close()\n    raise", True),
    ],
)
def test_a_catch_all_is_recognised_in_each_of_its_forms(code: str, *, catches: bool) -> None:
    assert any(_catches_all(node) for node in ast.walk(ast.parse(code))) is catches


def test_names_say_what_a_thing_is() -> None:
    defined = [
        f"{place} {node.name}"
        for place, node in _nodes(*_PRODUCT)
        if isinstance(node, _DEFINITION) and _VAGUE_NAME.search(node.name)
    ]
    files = [name for name, _ in _modules(*_PRODUCT, "tests") if _VAGUE_NAME.search(name)]

    assert not defined + files


def test_what_is_public_has_a_docstring() -> None:
    undocumented = []
    for name, tree in _modules(*_PRODUCT):
        public = [
            node
            for node in tree.body
            if isinstance(node, _DEFINITION) and not node.name.startswith("_")
        ]
        undocumented += [
            f"{name} {getattr(node, 'name', '(module)')}"
            for node in (tree, *public)
            if not ast.get_docstring(node)
        ]

    assert not undocumented


def _is_sentence(node: ast.AST) -> TypeGuard[ast.Call]:
    if not isinstance(node, ast.Call) or not node.args:
        return False
    function = node.func
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    return name in ("tr", "sentence")


def _hides_a_sentence(node: ast.AST) -> bool:
    """Return whether the extractor, which only reads plain calls of literals, misses one."""
    if isinstance(node, ast.JoinedStr):
        return any(_is_sentence(part) for part in ast.walk(node))
    if not _is_sentence(node):
        return False
    template = node.args[0]
    return not (isinstance(template, ast.Constant) and isinstance(template.value, str))


def test_sentences_are_literals_that_the_translation_extractor_can_read() -> None:
    assert not [place for place, node in _nodes(*_PRODUCT) if _hides_a_sentence(node)]


@pytest.mark.parametrize(
    ("code", "hidden"),
    [
        ("sentence('La salle {name} est prête.', name=room)", False),
        ("self.tr('Commencer')", False),
        ("self.tr('Il reste ' '{0} passages.').format(left)", False),
        ("self.tr(f'Il reste {left} passages.')", True),
        ("wording.sentence(template)", True),
        ("sentence('Il reste {0}'.format(left))", True),
        ("f\"{self.tr('bloc')} {number}\"", True),
    ],
)
def test_a_sentence_that_cannot_be_extracted_is_recognised(code: str, *, hidden: bool) -> None:
    assert any(_hides_a_sentence(node) for node in ast.walk(ast.parse(code))) is hidden


def test_the_application_imports_nothing_that_speaks_to_a_network() -> None:
    imported = [
        (place, name)
        for place, node in _nodes(*_PRODUCT)
        for name in _imported_by(node)
        if _NETWORK_MODULES.match(name)
    ]

    assert not imported


def _imported_by(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom) and not node.level:
        return [f"{node.module}.{alias.name}" for alias in node.names]
    return []


def test_folders_are_packages_where_they_should_be() -> None:
    # A package of that name would shadow the one that pip and PyInstaller import.
    assert not (_ROOT / "packaging" / "__init__.py").exists()
    assert (_ROOT / "resources" / "__init__.py").exists()
    folders = {
        path.parent
        for path in _committed_files()
        if path.suffix == ".py" and path.relative_to(_ROOT).parts[0] in (*_PRODUCT, "tests")
    }

    assert not [folder for folder in sorted(folders) if not (folder / "__init__.py").exists()]


def test_no_committed_file_names_a_registry_or_a_path_of_one_machine() -> None:
    found = [
        f"{path.relative_to(_ROOT)}: {match.group().decode()}"
        for path in _committed_files()
        if (match := _NOT_OURS.search(path.read_bytes()))
    ]

    assert not found


def test_the_lock_file_names_no_address() -> None:
    assert "://" not in (_ROOT / "requirements.lock").read_text(encoding="utf-8")
