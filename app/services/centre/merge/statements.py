"""Holding what a room did on the spot against the two who vouched for it."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from app.domain.errors import IntegrityError
from app.domain.wording import sentence
from app.services.centre.merge.changes import check_change
from app.services.centre.merge.knowledge import CentreKnowledge
from app.services.centre.merge.planned import PlannedSittings, is_from_reserve
from app.services.centre.merge.refusals import Refused
from app.trust.payloads import AdditionClaim, VoidClaim
from app.trust.witnesses import (
    VerifiedAddition,
    VerifiedVoid,
    check_witnesses,
    read_addition,
    read_void,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementBench:
    """What one file carries beside its statements, with what the centre issued to its room.

    `taken` are the additions that held so far: each was made on top of those before it.
    """

    knowledge: CentreKnowledge
    room: str
    serials: Mapping[str, AbstractSet[str]]
    heads: AbstractSet[str]
    taken: list[VerifiedAddition] = field(default_factory=list)

    def void(self, statement: bytes) -> tuple[VerifiedVoid, bytes]:
        """Check a voided enrolment.

        Raises:
            Refused: it does not hold, or two others did not vouch for it.
        """
        try:
            void = read_void(statement, self.knowledge.anchor)
            self._check_origin(void.claim)
            self._check_witnesses(void)
        except IntegrityError as error:
            raise Refused(error.code, error.what) from error
        others = [juror for juror in self.serials if juror != void.claim.juror]
        if any(not self.serials[juror].isdisjoint(void.claim.serials) for juror in others):
            raise Refused(
                "void.other_juror",
                sentence("Cette annulation vise la clé d’une autre personne que celle nommée."),
            )
        return void, statement

    def addition(self, statement: bytes) -> tuple[VerifiedAddition, bytes]:
        """Check what was added to the planning.

        Raises:
            Refused: it does not hold, or two others did not vouch for it.
        """
        try:
            addition = read_addition(statement, self.knowledge.anchor)
            claim = addition.claim
            self._check_origin(claim)
            self._check_witnesses(addition)
        except IntegrityError as error:
            raise Refused(error.code, error.what) from error
        if not is_from_reserve(claim):
            raise Refused(
                "addition.not_in_reserve",
                sentence("Cet ajout n’emploie ni carte de réserve ni créneau libre de la salle."),
            )
        check_change(claim, self._planned(), self.knowledge.referential)
        self.taken.append(addition)
        return addition, statement

    def _planned(self) -> PlannedSittings:
        return PlannedSittings(
            self.knowledge.issued[self.room], self.taken, self.knowledge.referential
        )

    def _check_witnesses(self, statement: VerifiedVoid | VerifiedAddition) -> None:
        check_witnesses(
            statement,
            self.knowledge.mac_keys,
            anchor=self.knowledge.anchor,
            enrolled=self.serials,
        )

    def _check_origin(self, claim: VoidClaim | AdditionClaim) -> None:
        if (claim.session, claim.room) != (self.knowledge.session.id, self.room):
            raise Refused(
                "statement.other_room",
                sentence("Cette déclaration vient d’une autre salle ou d’une autre session."),
            )
        if not self.knowledge.was_issued(self.room, claim.package):
            raise Refused(
                "statement.unknown_package",
                sentence("La déclaration a été faite sous un dossier que le centre n’a pas émis."),
            )
        if claim.journal_head not in self.heads:
            raise Refused(
                "statement.off_journal",
                sentence("La déclaration ne se rattache pas au journal de la salle."),
            )
