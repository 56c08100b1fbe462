"""Why something that came back is not accepted, and how to name it to a person."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.score_sheet import ScoreSheet
from app.domain.wording import Sentence, sentence
from app.services.centre.people import People
from app.trust.claims import claimed_digest, claimed_sheet
from app.trust.digests import digest
from app.trust.results_packages import SignedCopy


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRefusal:
    """Why something is not accepted.

    `subject` is the digest by which the room knows a sheet or a report (`is_sheet`), that of
    its document for a copy; `content` the refused bytes.
    """

    subject: str
    is_sheet: bool
    who: str
    code: str
    sentence: Sentence
    content: bytes

    @property
    def document(self) -> str:
        """SHA-256 of the refused bytes."""
        return digest(self.content)


class Refused(Exception):  # noqa: N818 - a reason to refuse, caught where files are checked
    """Something in a file is not accepted; `who` says whose it is, where that is proven."""

    def __init__(self, code: str, what: Sentence, who: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.what = what
        self.who = who


def refused_sheet(
    people: People, jws: bytes, refused: Refused, *, file_name: str, rank: int
) -> SheetRefusal:
    """Refuse a sheet; where nothing proves whose it is, tell what it says of itself."""
    return SheetRefusal(
        subject=claimed_digest(jws),
        is_sheet=True,
        who=refused.who or _claimed(people, jws) or _placed(file_name, rank),
        code=refused.code,
        sentence=refused.what,
        content=jws,
    )


def refused_report(
    jws: bytes, refused: Refused, words: Sentence, *, file_name: str, rank: int
) -> SheetRefusal:
    """Refuse a report; where nothing proves which it is, say where it stands in its file."""
    return SheetRefusal(
        subject=claimed_digest(jws),
        is_sheet=True,
        who=refused.who
        or sentence("{what} n° {rank} de {file}", what=words, rank=rank, file=file_name).french(),
        code=refused.code,
        sentence=refused.what,
        content=jws,
    )


def refused_file(name: str, content: bytes, code: str, what: Sentence) -> SheetRefusal:
    """Refuse a whole file."""
    return SheetRefusal(
        subject=digest(content),
        is_sheet=False,
        who=name,
        code=code,
        sentence=what,
        content=content,
    )


def refused_statement(
    content: bytes, refused: Refused, words: Sentence, *, file_name: str
) -> SheetRefusal:
    """Refuse an enrolment, a void or an addition."""
    return SheetRefusal(
        subject=claimed_digest(content),
        is_sheet=False,
        who=sentence("{what} de {file}", what=words, file=file_name).french(),
        code=refused.code,
        sentence=refused.what,
        content=content,
    )


def refused_copy(copy: SignedCopy, who: str, refused: Refused) -> SheetRefusal:
    """Refuse a copy; `who` says in words of which sheet or report."""
    return SheetRefusal(
        subject=copy.sheet_digest,
        is_sheet=False,
        who=who,
        code=refused.code,
        sentence=refused.what,
        content=copy.pdf,
    )


def _claimed(people: People, jws: bytes) -> str:
    """Say whose sheet it claims to be, in the centre's own words; empty when it does not fit.

    Only a sitting and a juror that the centre planned are named: a text of an unverified
    document never reaches the screen.
    """
    sheet = claimed_sheet(jws)
    if sheet is None or sheet.context.sitting not in people.sittings:
        return ""
    juror = sheet.juror if isinstance(sheet, ScoreSheet) else None
    if juror is not None and juror not in people.jurors:
        return ""
    return sentence(
        "se dit de {sheet}", sheet=people.sheet_of(sheet.context.sitting, juror)
    ).french()


def _placed(file_name: str, rank: int) -> str:
    return sentence("feuille n° {rank} de {file}", rank=rank, file=file_name).french()
