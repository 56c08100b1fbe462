"""Holding one returned file, and each sheet in it, against what the centre knows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.attendance import Attendance
from app.domain.errors import IntegrityError, UserError
from app.domain.score_sheet import (
    PanelSheet,
    RatingKey,
    ScoreSheet,
    SheetContext,
    checklist,
)
from app.domain.wording import Sentence, sentence
from app.services.centre.merge_knowledge import CentreKnowledge, Slot
from app.services.ports.centre_store import SheetKind
from app.trust.digests import digest
from app.trust.enrolment import check_enrolment
from app.trust.keystore import CentreKeys
from app.trust.results_packages import OpenedResults, read_results_package
from app.trust.signing import Signer, read_panel_sheet, read_score_sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedSheet:
    """A sheet that holds: verified, enrolled, assigned.

    `names` are the digests of the individual sheets that a panel sheet harmonises.
    """

    kind: SheetKind
    sitting: str
    juror: str | None
    revision: int
    digest: str
    jws: bytes
    pdf: bytes | None
    names: tuple[str, ...]
    who: str

    @property
    def slot(self) -> Slot:
        """The sheet's place in the session."""
        return (self.kind, self.sitting, self.juror, self.revision)


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRefusal:
    """Why something is not accepted."""

    subject: str
    who: str
    code: str
    sentence: Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedFile:
    """One file, read; `refusal` is set when the whole of it is refused."""

    name: str
    digest: str
    room: str = ""
    sequence: int = 0
    sheets: tuple[CheckedSheet, ...] = ()
    attendance: tuple[tuple[str, Attendance], ...] = ()
    refused: tuple[SheetRefusal, ...] = ()
    refusal: SheetRefusal | None = None


class _Refused(Exception):  # noqa: N818 - a reason to refuse one sheet, caught in this module
    def __init__(self, code: str, what: Sentence) -> None:
        super().__init__(code)
        self.code = code
        self.what = what


def check_file(
    knowledge: CentreKnowledge, keys: CentreKeys, name: str, file_digest: str, content: bytes
) -> CheckedFile:
    """Read a returned file and check all that is in it; never raises for what is in the file."""
    try:
        opened = read_results_package(content, keys)
        _check_package(knowledge, opened)
    except (UserError, IntegrityError) as error:
        return _refused_file(name, file_digest, error.code, error.what)
    except _Refused as refused:
        return _refused_file(name, file_digest, refused.code, refused.what)
    results = opened.content
    serials, refusals = _enrolments(knowledge, results.enrolments)
    heads = {entry.hash for journal in results.journals for entry in journal.entries}
    copies = {copy.sheet_digest: copy.pdf for copy in results.copies}
    bench = _Bench(knowledge=knowledge, room=results.room, serials=serials, heads=heads)
    sheets: list[CheckedSheet] = []
    for kind, documents in (
        (SheetKind.SCORE, results.score_sheets),
        (SheetKind.PANEL, results.panel_sheets),
    ):
        for jws in documents:
            try:
                sheets.append(bench.check(kind, jws, copies))
            except (UserError, IntegrityError) as error:
                refusals.append(_refusal(jws, error.code, error.what))
            except _Refused as refused:
                refusals.append(_refusal(jws, refused.code, refused.what))
    known = {sitting.id for sitting in knowledge.planning.sittings}
    return CheckedFile(
        name=name,
        digest=file_digest,
        room=results.room,
        sequence=results.sequence,
        sheets=tuple(sheets),
        attendance=tuple(
            (group.sitting, entry)
            for group in results.attendance
            if group.sitting in known
            for entry in group.entries
        ),
        refused=tuple(refusals),
    )


def _check_package(knowledge: CentreKnowledge, opened: OpenedResults) -> None:
    results = opened.content
    if results.session_kind is not knowledge.session.kind:
        raise _Refused(
            "results.other_kind",
            sentence("Une session de démonstration ne se mélange pas à une session réelle."),
        )
    if results.session != knowledge.session.id:
        raise _Refused(
            "results.other_session", sentence("Cette remontée vient d’une autre session.")
        )
    if results.package not in knowledge.issued.get(results.room, ()):
        raise _Refused(
            "results.unknown_package",
            sentence("Cette salle a travaillé avec un dossier que le centre n’a pas émis."),
        )
    if any(journal.broken_at is not None for journal in results.journals):
        raise _Refused(
            "results.journal_broken", sentence("Le journal de la salle ne se suit plus.")
        )


def _enrolments(
    knowledge: CentreKnowledge, statements: tuple[bytes, ...]
) -> tuple[dict[str, set[str]], list[SheetRefusal]]:
    serials: dict[str, set[str]] = {}
    refusals: list[SheetRefusal] = []
    for statement in statements:
        try:
            claim = check_enrolment(
                statement,
                knowledge.mac_keys,
                anchor=knowledge.anchor,
                session=knowledge.session.id,
                at=None,
            ).claim
        except (UserError, IntegrityError) as error:
            refusals.append(_refusal(statement, error.code, error.what))
        else:
            serials.setdefault(claim.juror, set()).add(claim.serial)
    return serials, refusals


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bench:
    """What one package says of itself, beside what the centre knows."""

    knowledge: CentreKnowledge
    room: str
    serials: Mapping[str, set[str]]
    heads: set[str]

    def check(self, kind: SheetKind, jws: bytes, copies: Mapping[str, bytes]) -> CheckedSheet:
        if kind is SheetKind.SCORE:
            return self._score_sheet(jws)
        return self._panel_sheet(jws, copies)

    def _score_sheet(self, jws: bytes) -> CheckedSheet:
        verified = read_score_sheet(jws, self.knowledge.anchor)
        sheet = verified.sheet
        self._check_context(sheet.context)
        self._check_signers(verified.signers)
        self._check_seat(sheet)
        self._check_ratings(sheet.context, [(r.key, r.level) for r in sheet.ratings])
        name = self.knowledge.planning.juror(sheet.juror).name
        return CheckedSheet(
            kind=SheetKind.SCORE,
            sitting=sheet.context.sitting,
            juror=sheet.juror,
            revision=sheet.revision,
            digest=verified.digest,
            jws=jws,
            pdf=None,
            names=(),
            who=f"{self._subject(sheet.context)} · {name}",
        )

    def _panel_sheet(self, jws: bytes, copies: Mapping[str, bytes]) -> CheckedSheet:
        verified = read_panel_sheet(jws, self.knowledge.anchor)
        sheet = verified.sheet
        self._check_context(sheet.context)
        self._check_signers(verified.signers)
        self._check_members(sheet)
        self._check_ratings(sheet.context, [(r.key, r.level) for r in sheet.ratings])
        return CheckedSheet(
            kind=SheetKind.PANEL,
            sitting=sheet.context.sitting,
            juror=None,
            revision=sheet.revision,
            digest=verified.digest,
            jws=jws,
            pdf=copies.get(verified.digest),
            names=tuple(member.sheet_digest for member in sheet.members),
            who=self._subject(sheet.context),
        )

    def _subject(self, context: SheetContext) -> str:
        planning = self.knowledge.planning
        return f"{planning.subject_name(planning.sitting(context.sitting))} · {context.assessment}"

    def _check_context(self, context: SheetContext) -> None:
        knowledge = self.knowledge
        session = knowledge.session
        if (context.session, context.session_kind) != (session.id, session.kind):
            raise _Refused(
                "sheet.other_session", sentence("Cette feuille vient d’une autre session.")
            )
        sittings = {sitting.id: sitting for sitting in knowledge.planning.sittings}
        sitting = sittings.get(context.sitting)
        if sitting is None or sitting.room != self.room or context.room != self.room:
            raise _Refused(
                "sheet.unknown_sitting", sentence("Ce passage n’est pas prévu dans cette salle.")
            )
        planned = (sitting.assessment, sitting.team, sitting.candidates)
        if (context.assessment, context.team, context.candidates) != planned:
            raise _Refused(
                "sheet.other_subject",
                sentence("L’épreuve ou les candidats ne sont pas ceux du planning."),
            )
        digests = (session.referential_digest, knowledge.rules_digest)
        if (context.referential_digest, context.rules_digest) != digests:
            raise _Refused(
                "sheet.other_rules",
                sentence("Le référentiel ou le règlement n’est pas celui de la session."),
            )
        if context.package not in knowledge.issued.get(self.room, ()):
            raise _Refused(
                "sheet.unknown_package",
                sentence("La feuille a été faite sous un dossier que le centre n’a pas émis."),
            )
        if context.journal_head not in self.heads:
            raise _Refused(
                "sheet.off_journal",
                sentence("La feuille ne se rattache pas au journal de la salle."),
            )

    def _check_signers(self, signers: tuple[Signer, ...]) -> None:
        for signer in signers:
            if signer.serial not in self.serials.get(signer.juror, set()):
                raise _Refused(
                    "sheet.not_enrolled",
                    sentence(
                        "La clé de {name} n’a pas été enrôlée avec sa carte de jury.",
                        name=signer.name,
                    ),
                )

    def _check_seat(self, sheet: ScoreSheet) -> None:
        sitting = self.knowledge.planning.sitting(sheet.context.sitting)
        seats = {(seat.juror, seat.capacity, seat.chair) for seat in sitting.panel}
        if (sheet.juror, sheet.capacity, sheet.chair) not in seats:
            raise _Refused(
                "sheet.not_on_panel",
                sentence("La signature est bonne, mais ce juré n’est pas affecté à ce passage."),
            )

    def _check_ratings(
        self, context: SheetContext, ratings: list[tuple[RatingKey, int | None]]
    ) -> None:
        """Ask for every line that this sitting has, once, and for levels of the scale."""
        knowledge = self.knowledge
        rows = checklist(
            knowledge.referential.assessment(context.assessment),
            knowledge.planning.sitting(context.sitting),
            context.attendance,
        )
        if [key for key, _ in ratings] != [row.key for row in rows]:
            raise _Refused(
                "sheet.other_criteria",
                sentence("Les critères notés ne sont pas ceux de l’épreuve."),
            )
        scale = knowledge.rules.scale
        if any(level is not None and not scale.holds(level) for _, level in ratings):
            raise _Refused(
                "sheet.off_scale", sentence("Une note n’est pas sur l’échelle de la session.")
            )

    def _check_members(self, sheet: PanelSheet) -> None:
        sitting = self.knowledge.planning.sitting(sheet.context.sitting)
        planned = [(seat.juror, seat.capacity, seat.chair) for seat in sitting.panel]
        members = [(member.juror, member.capacity, member.chair) for member in sheet.members]
        if members != planned:
            raise _Refused(
                "panel_sheet.other_panel",
                sentence("Les signataires ne sont pas le jury prévu pour ce passage."),
            )


def _refused_file(name: str, file_digest: str, code: str, what: Sentence) -> CheckedFile:
    refusal = SheetRefusal(subject=file_digest, who=name, code=code, sentence=what)
    return CheckedFile(name=name, digest=file_digest, refusal=refusal)


def _refusal(document: bytes, code: str, what: Sentence) -> SheetRefusal:
    subject = digest(document)
    return SheetRefusal(subject=subject, who=subject[:8], code=code, sentence=what)
