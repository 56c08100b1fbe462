"""Référentiels as files: authored YAML in, a whole `Referential` or a refusal out.

Owns the limits of such a file and the words of its refusal: nothing is half loaded. What it
must hold is in `data.referential_schema`. It must not reach the store.
"""

from __future__ import annotations

from pathlib import Path

from app.domain.errors import UserError
from app.domain.referential import Referential
from app.domain.wording import Sentence, sentence
from data.field_reader import Problem
from data.referential_schema import ReferentialReader
from data.yaml_tree import TreeError, read_tree
from resources import resource

SHIPPED = "aipf-rmocm.yaml"
_MAXIMUM_BYTES = 2_000_000
_PROBLEMS_SHOWN = 10
_NEXT_STEP = sentence("Corrigez le fichier, puis recommencez. Rien n’a été chargé.")


def shipped_referential() -> Referential:
    """Return the référentiel that comes with the product."""
    text = resource("referentials", SHIPPED).read_text(encoding="utf-8")
    return read_referential(text, SHIPPED)


def load_referential(path: Path) -> Referential:
    """Read a référentiel from a file in UTF-8.

    Raises:
        UserError: the file cannot be read, or its content is refused.
    """
    try:
        with path.open("rb") as file:
            content = file.read(_MAXIMUM_BYTES + 1)
    except OSError as error:
        raise UserError(
            "referential.unreadable",
            sentence(
                "{file} ne peut pas être lu : {why}.", file=path.name, why=str(error.strerror)
            ),
            sentence("Vérifiez le chemin du fichier, puis recommencez. Rien n’a été chargé."),
        ) from error
    if len(content) > _MAXIMUM_BYTES:
        raise _too_large(path.name)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise _not_utf8(path.name, line) from error
    return read_referential(text, path.name)


def read_referential(text: str, name: str) -> Referential:
    """Read a référentiel from the text of a YAML file.

    Args:
        text: at most 2 MB in UTF-8.
        name: what messages call the file.

    Raises:
        UserError: `referential.…`; `what` gives file, line, what was expected and what was
            found, for the first ten problems. The code is that of the first one.
    """
    try:
        size = len(text.encode("utf-8"))
    except UnicodeEncodeError as error:
        raise _not_utf8(name, text.count("\n", 0, error.start) + 1) from error
    if size > _MAXIMUM_BYTES:
        raise _too_large(name)
    try:
        tree = read_tree(text)
    except TreeError as error:
        problem = Problem(
            code=error.code, line=error.line, place="", expected=error.expected, found=error.found
        )
        raise _refusal(name, [problem]) from error
    reader = ReferentialReader()
    referential = reader.referential(tree)
    if reader.problems:
        raise _refusal(name, sorted(reader.problems, key=lambda problem: problem.line))
    return referential


def _too_large(name: str) -> UserError:
    return UserError(
        "referential.too_large",
        sentence(
            "{file} : attendu : au plus {limit} Mo ; trouvé : davantage.",
            file=name,
            limit=_MAXIMUM_BYTES // 1_000_000,
        ),
        sentence("Choisissez un fichier de référentiel. Rien n’a été chargé."),
    )


def _not_utf8(name: str, line: int) -> UserError:
    return UserError(
        "referential.not_utf8",
        sentence(
            "{file}, ligne {line} : attendu : du texte en UTF-8 ; trouvé : un autre codage.",
            file=name,
            line=line,
        ),
        sentence("Enregistrez le fichier en UTF-8, puis recommencez. Rien n’a été chargé."),
    )


def _refusal(name: str, problems: list[Problem]) -> UserError:
    """Return one error for all problems, the first ten spelled out."""
    what = _told(name, problems[0])
    for problem in problems[1:_PROBLEMS_SHOWN]:
        what = sentence("{before}\n{problem}", before=what, problem=_told(name, problem))
    if len(problems) > _PROBLEMS_SHOWN:
        hidden = len(problems) - _PROBLEMS_SHOWN
        what = sentence("{before}\nAutres problèmes : {count}.", before=what, count=hidden)
    return UserError(f"referential.{problems[0].code}", what, _NEXT_STEP)


def _told(name: str, problem: Problem) -> Sentence:
    if not problem.place:
        return sentence(
            "{file}, ligne {line} : attendu : {expected} ; trouvé : {found}.",
            file=name,
            line=problem.line,
            expected=problem.expected,
            found=problem.found,
        )
    return sentence(
        "{file}, ligne {line}, {place} : attendu : {expected} ; trouvé : {found}.",
        file=name,
        line=problem.line,
        place=problem.place,
        expected=problem.expected,
        found=problem.found,
    )
