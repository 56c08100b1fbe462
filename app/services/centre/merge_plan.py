"""What a merge would do, before anything is written: additions, repeats and refusals.

A plan depends on which packages came, never on their order. One bad sheet never hides the
good ones; a file that does not hold together is refused whole.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.attendance import Attendance
from app.domain.wording import Sentence, sentence
from app.services.centre.merge_checks import (
    CheckedFile,
    CheckedSheet,
    SheetRefusal,
    check_file,
)
from app.services.centre.merge_knowledge import CentreKnowledge, centre_knowledge
from app.services.centre.open_centre import OpenCentre
from app.services.ports.centre_store import SheetKind
from app.services.ports.machine import NO_PROGRESS, Progress
from app.trust.digests import digest


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnedFile:
    """A file that came back, whatever it is; the name means nothing and is only shown."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedRefusal:
    """What is not accepted and why.

    `subject` is the digest of the sheet, or of the file when all of it is refused; `who`
    says what it is about in words.
    """

    file_name: str
    subject: str
    who: str
    code: str
    sentence: Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedFile:
    """What one file brings; `refusal` is set when the whole file is refused."""

    name: str
    digest: str
    room: str
    sequence: int
    added: int
    already: int
    refused: int
    refusal: PlannedRefusal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MergePlan:
    """What a merge would do; sheets counted are jurors' sheets and panel sheets alike.

    `received_before`, `received_after` and `expected` count jurors' sheets only, as the
    overview does.
    """

    session: str
    files: tuple[PlannedFile, ...]
    sheets: tuple[CheckedSheet, ...]
    attendance: tuple[tuple[str, Attendance], ...]
    already: int
    refusals: tuple[PlannedRefusal, ...]
    received_before: int
    received_after: int
    expected: int

    @property
    def additions(self) -> int:
        """How many sheets would be added."""
        return len(self.sheets)


def plan_merge(
    centre: OpenCentre,
    session_id: str,
    files: Sequence[ReturnedFile],
    progress: Progress = NO_PROGRESS,
) -> MergePlan:
    """Read and verify every file, and tell what a merge would do; writes nothing; slow.

    Raises:
        Cancelled: the person stopped it.
    """
    with centre.store.transaction() as records:
        knowledge = centre_knowledge(centre, records, session_id)
    checked: list[CheckedFile] = []
    ordered = sorted({digest(file.content): file for file in files}.items())
    for rank, (file_digest, file) in enumerate(ordered):
        progress.advance(rank, len(ordered))
        checked.append(check_file(knowledge, centre.keys, file.name, file_digest, file.content))
    progress.advance(len(ordered), len(ordered))
    return _plan(knowledge, checked)


def _plan(knowledge: CentreKnowledge, files: Sequence[CheckedFile]) -> MergePlan:
    offered = {sheet.digest: sheet for file in files for sheet in file.sheets}
    conflicting = _conflicts(knowledge, offered)
    fresh = {
        digest_: sheet
        for digest_, sheet in offered.items()
        if digest_ not in knowledge.merged and digest_ not in conflicting
    }
    accepted, orphans = _with_their_sheets(knowledge, fresh)
    late = conflicting | orphans
    planned = [_file(knowledge, file, accepted, late) for file in files]
    refusals = [refusal for file in files for refusal in _refusals(file, late)]
    received = knowledge.received
    added = sum(sheet.kind is SheetKind.SCORE for sheet in accepted.values())
    return MergePlan(
        session=knowledge.session.id,
        files=tuple(planned),
        sheets=tuple(sorted(accepted.values(), key=lambda sheet: (sheet.kind.value, sheet.digest))),
        attendance=tuple(
            sorted(
                {pair for file in files for pair in file.attendance},
                key=lambda pair: (pair[0], pair[1].candidate, pair[1].at),
            )
        ),
        already=sum(digest_ in knowledge.merged for digest_ in offered),
        refusals=tuple(sorted(refusals, key=lambda refusal: (refusal.file_name, refusal.subject))),
        received_before=received,
        received_after=received + added,
        expected=knowledge.expected,
    )


def _conflicts(
    knowledge: CentreKnowledge, offered: dict[str, CheckedSheet]
) -> dict[str, SheetRefusal]:
    """Refuse every sheet whose place is claimed by another content of the same revision."""
    claims = Counter(sheet.slot for sheet in offered.values())
    return {
        digest_: SheetRefusal(
            subject=digest_,
            who=sheet.who,
            code="sheet.conflict",
            sentence=sentence("Deux contenus différents pour la même feuille et la même version."),
        )
        for digest_, sheet in offered.items()
        if digest_ not in knowledge.merged
        and (sheet.slot in knowledge.slots or claims[sheet.slot] > 1)
    }


def _with_their_sheets(
    knowledge: CentreKnowledge, fresh: dict[str, CheckedSheet]
) -> tuple[dict[str, CheckedSheet], dict[str, SheetRefusal]]:
    """Accept a panel sheet only with every individual sheet that it names."""
    known = knowledge.merged | fresh.keys()
    accepted: dict[str, CheckedSheet] = {}
    orphans: dict[str, SheetRefusal] = {}
    for digest_, sheet in fresh.items():
        if all(named in known for named in sheet.names):
            accepted[digest_] = sheet
        else:
            orphans[digest_] = SheetRefusal(
                subject=digest_,
                who=sheet.who,
                code="panel_sheet.sheet_missing",
                sentence=sentence(
                    "Une feuille individuelle citée par cette grille manque ou a été refusée."
                ),
            )
    return accepted, orphans


def _file(
    knowledge: CentreKnowledge,
    file: CheckedFile,
    accepted: dict[str, CheckedSheet],
    late: dict[str, SheetRefusal],
) -> PlannedFile:
    digests = {sheet.digest for sheet in file.sheets}
    refusals = _refusals(file, late)
    return PlannedFile(
        name=file.name,
        digest=file.digest,
        room=file.room,
        sequence=file.sequence,
        added=len(digests & accepted.keys()),
        already=len(digests & knowledge.merged),
        refused=len(refusals),
        refusal=refusals[0] if file.refusal is not None else None,
    )


def _refusals(file: CheckedFile, late: dict[str, SheetRefusal]) -> list[PlannedRefusal]:
    own = [file.refusal] if file.refusal is not None else list(file.refused)
    own += [late[sheet.digest] for sheet in file.sheets if sheet.digest in late]
    return [
        PlannedRefusal(
            file_name=file.name,
            subject=refusal.subject,
            who=refusal.who,
            code=refusal.code,
            sentence=refusal.sentence,
        )
        for refusal in own
    ]
