"""Reading one returned file: what of it is evidence, and what is refused.

The answer depends on the file and on what the centre issued, never on what else came back: so
the order of files cannot matter. One bad sheet never hides the good ones.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from app.domain.attendance import Attendance
from app.domain.errors import IntegrityError, UserError
from app.domain.journal_tree import chain_hashes
from app.domain.wording import Sentence, sentence
from app.services.centre.merge.copies import (
    Original,
    ReadSigners,
    check_copy,
    incident_signers,
    minutes_signers,
    panel_signers,
)
from app.services.centre.merge.knowledge import CentreKnowledge
from app.services.centre.merge.planned import PlannedSittings
from app.services.centre.merge.refusals import (
    Refused,
    SheetRefusal,
    refused_copy,
    refused_file,
    refused_report,
    refused_sheet,
    refused_statement,
)
from app.services.centre.merge.reports import CheckedReport, ReportBench
from app.services.centre.merge.sheets import CheckedSheet, SheetBench
from app.services.centre.merge.statements import StatementBench
from app.services.centre.people import People, with_added
from app.services.ports.centre_evidence import MergedEntry, SheetKind
from app.services.ports.machine import Progress
from app.services.ports.room_day import ReportKind
from app.trust.digests import digest
from app.trust.enrolment import check_enrolment
from app.trust.keystore import CentreKeys
from app.trust.payloads import EnrolmentClaim
from app.trust.results_packages import DeviceJournal, OpenedResults, read_results_package
from app.trust.witnesses import VerifiedAddition, VerifiedVoid

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedEnrolment:
    """An enrolment made with the juror's card."""

    claim: EnrolmentClaim
    statement: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedJournal:
    """A laptop's journal, whole and unbroken."""

    device: str
    entries: tuple[MergedEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedFile:
    """One file, read; `refusal` is set when the whole of it is refused."""

    name: str
    digest: str
    room: str = ""
    sequence: int = 0
    sheets: tuple[CheckedSheet, ...] = ()
    reports: tuple[CheckedReport, ...] = ()
    attendance: tuple[tuple[str, Attendance], ...] = ()
    enrolments: tuple[CheckedEnrolment, ...] = ()
    voids: tuple[tuple[VerifiedVoid, bytes], ...] = ()
    additions: tuple[tuple[VerifiedAddition, bytes], ...] = ()
    journals: tuple[CheckedJournal, ...] = ()
    refused: tuple[SheetRefusal, ...] = ()
    refusal: SheetRefusal | None = None

    @property
    def refusals(self) -> tuple[SheetRefusal, ...]:
        """All that is refused: the whole file, or parts of it."""
        return self.refused if self.refusal is None else (self.refusal,)


def check_file(
    knowledge: CentreKnowledge, keys: CentreKeys, name: str, content: bytes, progress: Progress
) -> CheckedFile:
    """Read a returned file and check all that is in it; never raises for what is in the file.

    `progress` is told of each copy, out of those of this file.

    Raises:
        Cancelled: the person stopped it.
    """
    try:
        opened = read_results_package(content, keys)
        _check_package(knowledge, opened)
        journals = tuple(_journal(journal) for journal in opened.content.journals)
    except (UserError, IntegrityError) as error:
        refusal = refused_file(name, content, error.code, error.what)
    except Refused as refused:
        refusal = refused_file(name, content, refused.code, refused.what)
    else:
        return _Reading(knowledge, name, opened, journals, progress).checked(digest(content))
    return CheckedFile(name=name, digest=refusal.subject, refusal=refusal)


def _check_package(knowledge: CentreKnowledge, opened: OpenedResults) -> None:
    results = opened.content
    if results.session_kind is not knowledge.session.kind:
        raise Refused(
            "results.other_kind",
            sentence("Une session de démonstration ne se mélange pas à une session réelle."),
        )
    if results.session != knowledge.session.id:
        raise Refused(
            "results.other_session", sentence("Cette remontée vient d’une autre session.")
        )
    if not knowledge.was_issued(results.room, results.package):
        raise Refused(
            "results.unknown_package",
            sentence("Cette salle a travaillé avec un dossier que le centre n’a pas émis."),
        )


def _journal(journal: DeviceJournal) -> CheckedJournal:
    hashes = chain_hashes(journal.entries)
    if hashes is None:
        raise Refused("results.journal_broken", sentence("Le journal de la salle ne se suit plus."))
    return CheckedJournal(
        device=journal.device,
        entries=tuple(
            MergedEntry(hash=hash_, entry=entry)
            for hash_, entry in zip(hashes, journal.entries, strict=True)
        ),
    )


@dataclass(slots=True)
class _Reading:
    """What one package holds, part by part; what is refused gathers in `refused`."""

    knowledge: CentreKnowledge
    name: str
    opened: OpenedResults
    journals: tuple[CheckedJournal, ...]
    progress: Progress
    refused: list[SheetRefusal] = field(default_factory=list)

    def checked(self, file_digest: str) -> CheckedFile:
        knowledge, results = self.knowledge, self.opened.content
        heads = {item.hash for journal in self.journals for item in journal.entries}
        enrolments = self._statements(
            results.enrolments, self._enrolment, sentence("une inscription")
        )
        serials: dict[str, set[str]] = {}
        for enrolment in enrolments:
            serials.setdefault(enrolment.claim.juror, set()).add(enrolment.claim.serial)
        statements = StatementBench(
            knowledge=knowledge, room=results.room, serials=serials, heads=heads
        )
        voids = self._statements(results.voids, statements.void, sentence("une annulation"))
        additions = self._statements(results.additions, statements.addition, sentence("un ajout"))
        planned = PlannedSittings(
            knowledge.issued[results.room],
            [addition for addition, _ in additions],
            knowledge.referential,
        )
        bench = SheetBench(
            knowledge=knowledge,
            room=results.room,
            people=with_added(knowledge.people, (addition.claim for addition, _ in additions)),
            planned=planned,
            serials=serials,
            heads=heads,
        )
        sheets = [
            *self._sheets(results.score_sheets, bench.score_sheet, bench.people),
            *self._sheets(results.panel_sheets, bench.panel_sheet, bench.people),
        ]
        minuting = ReportBench(
            knowledge=knowledge,
            room=results.room,
            planned=planned,
            additions=[addition for addition, _ in additions],
            serials=serials,
            heads=heads,
        )
        reports = [
            *self._reports(results.incidents, minuting.incident, sentence("PV d’incident")),
            *self._reports(results.minutes, minuting.minutes, sentence("PV d’épreuve")),
        ]
        copies = self._copies(sheets, reports, bench.people)
        return CheckedFile(
            name=self.name,
            digest=file_digest,
            room=results.room,
            sequence=results.sequence,
            sheets=tuple(replace(sheet, pdf=copies.get(sheet.digest)) for sheet in sheets),
            reports=tuple(replace(report, pdf=copies.get(report.digest)) for report in reports),
            attendance=self._attendance(planned),
            enrolments=tuple(enrolments),
            voids=tuple(voids),
            additions=tuple(additions),
            journals=tuple(journal for journal in self.journals if journal.entries),
            refused=tuple(self.refused),
        )

    def _sheets(
        self,
        documents: Sequence[bytes],
        check: Callable[[bytes], CheckedSheet],
        people: People,
    ) -> list[CheckedSheet]:
        def refuse(document: bytes, refused: Refused, rank: int) -> SheetRefusal:
            return refused_sheet(people, document, refused, file_name=self.name, rank=rank)

        return self._held(documents, check, refuse)

    def _reports(
        self,
        documents: Sequence[bytes],
        check: Callable[[bytes], CheckedReport],
        words: Sentence,
    ) -> list[CheckedReport]:
        def refuse(document: bytes, refused: Refused, rank: int) -> SheetRefusal:
            return refused_report(document, refused, words, file_name=self.name, rank=rank)

        return self._held(documents, check, refuse)

    def _copies(
        self, sheets: Sequence[CheckedSheet], reports: Sequence[CheckedReport], people: People
    ) -> Mapping[str, bytes]:
        """Return those copies that hold, by their document; one that does not is refused.

        A copy that goes with none of them stays unopened: there is nothing to keep it with.
        """
        originals = _originals(sheets, reports, people)
        copies = [copy for copy in self.opened.content.copies if copy.sheet_digest in originals]
        hold: dict[str, bytes] = {}
        for rank, copy in enumerate(copies):
            self.progress.advance(rank, len(copies))
            own = originals[copy.sheet_digest]
            try:
                check_copy(copy, own.documents, self.knowledge.anchor, own.read)
                hold[copy.sheet_digest] = copy.pdf
            except Refused as why:
                self.refused.append(refused_copy(copy, own.who, why))
        return hold

    def _statements(
        self, documents: Sequence[bytes], check: Callable[[bytes], _T], words: Sentence
    ) -> list[_T]:
        def refuse(document: bytes, refused: Refused, _rank: int) -> SheetRefusal:
            return refused_statement(document, refused, words, file_name=self.name)

        return self._held(documents, check, refuse)

    def _held(
        self,
        documents: Sequence[bytes],
        check: Callable[[bytes], _T],
        refuse: Callable[[bytes, Refused, int], SheetRefusal],
    ) -> list[_T]:
        """Return what holds; what does not is refused by itself, by its rank in the file."""
        held = []
        for rank, document in enumerate(documents, start=1):
            try:
                held.append(check(document))
            except Refused as refused:
                self.refused.append(refuse(document, refused, rank))
        return held

    def _enrolment(self, statement: bytes) -> CheckedEnrolment:
        knowledge = self.knowledge
        try:
            verified = check_enrolment(
                statement,
                knowledge.mac_keys,
                anchor=knowledge.anchor,
                session=knowledge.session.id,
            )
        except IntegrityError as error:
            raise Refused(error.code, error.what) from error
        return CheckedEnrolment(claim=verified.claim, statement=statement)

    def _attendance(self, planned: PlannedSittings) -> tuple[tuple[str, Attendance], ...]:
        """Keep who came to the room's own sittings, as far as they were planned there."""
        results = self.opened.content
        return tuple(
            (group.sitting, entry)
            for group in results.attendance
            for entry in group.entries
            if any(
                entry.candidate in variant.sitting.candidates
                for variant in planned.variants(group.sitting, results.package.sequence)
            )
        )


def _originals(
    sheets: Sequence[CheckedSheet], reports: Sequence[CheckedReport], people: People
) -> Mapping[str, Original]:
    """Return what has a readable copy: panel sheets and reports, by digest."""
    documents: dict[str, list[bytes]] = defaultdict(list)
    told: dict[str, tuple[str, ReadSigners]] = {}
    for sheet in sheets:
        if sheet.kind is SheetKind.PANEL:
            documents[sheet.digest].append(sheet.jws)
            who = people.sheet_of(sheet.evidence.place.sitting, None)
            words = sentence("copie PDF de {sheet}", sheet=who)
            told[sheet.digest] = (words.french(), panel_signers)
    for report in reports:
        documents[report.digest].append(report.jws)
        is_incident = report.kind is ReportKind.INCIDENT
        words = sentence("copie PDF du {report}", report=report.who)
        told[report.digest] = (words.french(), incident_signers if is_incident else minutes_signers)
    return {
        digest_: Original(who=who, read=read, documents=tuple(documents[digest_]))
        for digest_, (who, read) in told.items()
    }
