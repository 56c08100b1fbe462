"""What another laptop says that the room added, or whose keys it voided: taken in once.

The proofs are looked at as the room's own adding does, but for one thing: only who typed a
printed or telephoned code knows its key, so the proof made with it is for the centre. Of two
additions that use the same card or slot otherwise, the one that is here first stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace

from app.domain.errors import IntegrityError, UserError
from app.domain.journal import Action, JournalEntry
from app.domain.planning_change import with_change
from app.domain.room_addition import SubstituteJuror, WalkInCandidate
from app.domain.session import RoomDossier
from app.domain.wording import Sentence, sentence
from app.services.ports.room_store import RoomTransaction, StoredStatement
from app.services.room.on_the_spot.adding import journalled
from app.services.room.on_the_spot.witnesses import journal_vouched
from app.services.room.open_room import OpenRoom
from app.services.room.own_keys import voided_jurors
from app.services.room.transfer.fitting import (
    addition_words,
    card_holder,
    check_candidate,
    check_familiar,
    check_substitute,
    is_same,
)
from app.services.room.transfer.fitting_changes import check_change
from app.services.room.transfer.not_taken import NotTaken, not_holding
from app.trust.certificates import certificate_from, common_name
from app.trust.payloads import VoidClaim
from app.trust.sealed_sheets import HandedAddition, HandedVoid, OpenedSheets
from app.trust.witnesses import (
    VerifiedAddition,
    VerifiedVoid,
    check_vouching,
    read_addition,
    read_void,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrivals:
    """What came of what was added elsewhere.

    `dossier` is the room's from now on, and the store's. `candidates` and `substitutes` are
    names; `changes` says what else changed in the planning; `voided` are jurors. `known` says
    that something was here before.
    """

    dossier: RoomDossier
    candidates: tuple[str, ...]
    substitutes: tuple[str, ...]
    changes: tuple[Sentence, ...]
    voided: tuple[str, ...]
    refused: tuple[NotTaken, ...]
    known: bool

    @property
    def count(self) -> int:
        """How many additions and voids are new here."""
        return self.additions + len(self.voided)

    @property
    def additions(self) -> int:
        """How many additions are new here."""
        return len(self.candidates) + len(self.substitutes) + len(self.changes)


def take_arrivals(room: OpenRoom, records: RoomTransaction, opened: OpenedSheets) -> Arrivals:
    """Keep what a file brings, inside the caller's transaction; what does not hold is left out.

    Voids come first: a juror whose keys are void may be replaced where a sheet is sealed.

    Raises:
        IntegrityError: a stored void or addition does not verify any more.
    """
    # The store's, as somebody may have added on a room that was opened since.
    stored = records.dossier()
    arriving = _Arriving(
        room=room, records=records, evidence=_evidence(records, opened), dossier=stored.dossier
    )
    arriving.take_voids(opened.voids)
    arriving.take_additions(opened.additions)
    if arriving.dossier != stored.dossier:
        # Sheets and enrolments refer to the store's sittings and jurors: these come first.
        records.put_dossier(replace(stored, dossier=arriving.dossier))
    return Arrivals(
        dossier=arriving.dossier,
        candidates=tuple(arriving.candidates),
        substitutes=tuple(arriving.substitutes),
        changes=tuple(arriving.changes),
        voided=tuple(arriving.voided),
        refused=tuple(arriving.refused),
        known=arriving.known,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Evidence:
    """What statements lie on: serials by juror, the name in each certificate, journal heads."""

    serials: Mapping[str, AbstractSet[str]]
    names: Mapping[str, str]
    heads: AbstractSet[str]


def _evidence(records: RoomTransaction, opened: OpenedSheets) -> _Evidence:
    serials: dict[str, set[str]] = {}
    names: dict[str, str] = {}
    found = [
        (item.juror, item.serial, certificate_from(item.certificate))
        for item in records.enrolments()
    ]
    found += [
        (item.verified.claim.juror, item.verified.claim.serial, item.verified.certificate)
        for item in opened.enrolments
    ]
    for juror, serial, certificate in found:
        serials.setdefault(juror, set()).add(serial)
        names[serial] = common_name(certificate)
    journals: list[Iterable[JournalEntry]] = [journal.entries for journal in opened.journals]
    if opened.voids or opened.additions:
        journals += [records.journal()]
        journals += [journal.entries for journal in records.foreign_journals()]
    heads = {entry.hash for journal in journals for entry in journal}
    return _Evidence(serials=serials, names=names, heads=heads)


@dataclass(slots=True, kw_only=True)
class _Arriving:
    """One file's voids and additions, each on top of those before; `dossier` grows."""

    room: OpenRoom
    records: RoomTransaction
    evidence: _Evidence
    dossier: RoomDossier
    candidates: list[str] = field(default_factory=list)
    substitutes: list[str] = field(default_factory=list)
    changes: list[Sentence] = field(default_factory=list)
    voided: list[str] = field(default_factory=list)
    refused: list[NotTaken] = field(default_factory=list)
    known: bool = False
    strangers: set[str] = field(default_factory=set)

    def take_voids(self, voids: Iterable[HandedVoid]) -> None:
        here = {read_void(item.statement, self.room.anchor).digest for item in self.records.voids()}
        for item in voids:
            void = item.verified
            subject = sentence("Clé de {name}", name=self._name(void.claim))
            if void.digest in here:
                self.known = True
                continue
            try:
                self._check_void(void)
            except IntegrityError as error:
                self.refused.append(not_holding(subject, error))
                continue
            here.add(void.digest)
            claim = void.claim
            self.records.add_void(
                StoredStatement(statement=item.statement, made_at=claim.voided_at)
            )
            self._journal(Action.ENROLMENT_VOIDED, claim.juror, void)
            self.voided.append(claim.juror)

    def take_additions(self, additions: Iterable[HandedAddition]) -> None:
        here = [
            read_addition(item.statement, self.room.anchor) for item in self.records.additions()
        ]
        for item in additions:
            addition = item.verified
            claim = addition.claim
            if any(
                known.digest == addition.digest or is_same(known.claim, claim) for known in here
            ):
                self.known = True
                continue
            if refusal := self._refusal(addition):
                self.refused.append(refusal)
                if claim.substitute is not None:
                    self.strangers.add(claim.substitute.juror.id)
                continue
            here.append(addition)
            self.records.add_addition(
                StoredStatement(statement=item.statement, made_at=claim.added_at)
            )
            self._apply(addition)

    def _apply(self, addition: VerifiedAddition) -> None:
        planning = self.dossier.planning
        for change in addition.claim.changes:
            planning = with_change(planning, change)
            if isinstance(change, SubstituteJuror):
                self.substitutes.append(change.juror.name)
            elif isinstance(change, WalkInCandidate):
                self.candidates.append(change.candidate.name)
            else:
                self.changes.append(addition_words(addition.claim, planning))
            self._journal(*journalled(change), addition)
        self.dossier = replace(self.dossier, planning=planning)

    def _refusal(self, addition: VerifiedAddition) -> NotTaken | None:
        claim = addition.claim
        subject = addition_words(claim, self.dossier.planning)
        try:
            self._check_proof(addition)
        except IntegrityError as error:
            return not_holding(subject, error)
        try:
            check_familiar(claim, self.strangers)
            if claim.substitute is not None:
                voided = voided_jurors(self.room, self.records)
                check_substitute(self.records, self.dossier, voided, claim.substitute)
            if claim.walk_in is not None:
                check_candidate(self.dossier, claim.walk_in)
            for change in claim.changes:
                check_change(self.records, self.dossier, change)
        except UserError as error:
            return NotTaken(
                subject=subject, code=error.code, what=error.what, next_step=error.next_step
            )
        return None

    def _check_proof(self, statement: VerifiedVoid | VerifiedAddition) -> None:
        if statement.claim.journal_head not in self.evidence.heads:
            raise IntegrityError(
                "gathering.off_journal",
                sentence("La déclaration ne se rattache à aucun journal joint."),
            )
        check_vouching(
            statement,
            {verifier.juror for verifier in self.room.verifiers},
            anchor=self.room.anchor,
            enrolled=self.evidence.serials,
        )

    def _check_void(self, void: VerifiedVoid) -> None:
        claim = void.claim
        self._check_proof(void)
        others = (known for juror, known in self.evidence.serials.items() if juror != claim.juror)
        holder = card_holder(self.dossier, claim.juror)
        strangers = {self.evidence.names.get(serial, holder) for serial in claim.serials}
        if any(not known.isdisjoint(claim.serials) for known in others) or (
            holder is not None and strangers != {holder}
        ):
            raise IntegrityError(
                "gathering.other_key",
                sentence("Cette annulation vise la clé d’une autre personne que celle d’ici."),
            )

    def _name(self, claim: VoidClaim) -> str:
        names = {juror.id: juror.name for juror in self.dossier.planning.jurors}
        written = (self.evidence.names.get(serial) for serial in claim.serials)
        return next((name for name in written if name), names.get(claim.juror, claim.juror))

    def _journal(
        self, action: Action, subject: str, statement: VerifiedVoid | VerifiedAddition
    ) -> None:
        journal_vouched(
            self.room,
            self.records,
            action,
            subject,
            statement.witnesses,
            digest=statement.digest,
            device=statement.claim.device,
        )
