"""Holding one returned sheet against what the centre issued and what its file carries."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import TypeVar

from app.domain.errors import IntegrityError
from app.domain.evidence import PaperProof, Place, SheetEvidence
from app.domain.score_sheet import (
    Adjustment,
    PackageReference,
    PanelSheet,
    RatingKey,
    ScoreSheet,
    SheetContext,
    checklist,
)
from app.domain.session import Capacity, Sitting
from app.domain.wording import sentence
from app.services.centre.merge.knowledge import CentreKnowledge
from app.services.centre.merge.planned import PlannedSitting, PlannedSittings
from app.services.centre.merge.refusals import Refused
from app.services.centre.people import People
from app.services.ports.centre_evidence import SheetKind
from app.trust.certificates import Certificate
from app.trust.signing import (
    Signer,
    VerifiedPanelSheet,
    VerifiedScoreSheet,
    read_panel_sheet,
    read_score_sheet,
)

# Also what only a paper proves: it is held until a person confirms to have seen it.
_SCORE_SHEET = partial(read_score_sheet, on_paper=True)
_PANEL_SHEET = partial(read_panel_sheet, on_paper=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedSheet:
    """A sheet that holds: verified, enrolled, assigned. What it counts for is judged later.

    `paper` is what no key proves of it; `pdf` its copy once that is checked
    (`app.services.centre.merge.copies`).
    """

    evidence: SheetEvidence
    package: PackageReference
    made_at: datetime
    jws: bytes
    paper: PaperProof
    pdf: bytes | None = None
    who: str

    @property
    def kind(self) -> SheetKind:
        """One juror's, or the panel's."""
        return SheetKind.PANEL if self.evidence.place.juror is None else SheetKind.SCORE

    @property
    def digest(self) -> str:
        """The SHA-256 of its payload: its identity."""
        return self.evidence.digest


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetBench:
    """What one file carries beside its sheets, with what the centre issued to its room.

    `serials` are those of the certificates enrolled in it, by juror; `heads` the hashes of
    all its journal entries.
    """

    knowledge: CentreKnowledge
    room: str
    people: People
    planned: PlannedSittings
    serials: Mapping[str, AbstractSet[str]]
    heads: AbstractSet[str]

    def score_sheet(self, jws: bytes) -> CheckedSheet:
        """Check a juror's sheet.

        Raises:
            Refused: it does not hold.
        """
        verified = _read(_SCORE_SHEET, jws, self.knowledge.anchor)
        sheet = verified.sheet
        seat = (sheet.juror, sheet.capacity, sheet.chair)
        return self._checked(
            verified,
            jws,
            sits=lambda sitting: (
                seat in _seats(sitting) and sheet.transcribed_by in (None, *sitting.jurors)
            ),
            otherwise=Refused(
                "sheet.not_on_panel",
                sentence("La signature est bonne, mais ce juré n’est pas affecté à ce passage."),
            ),
        )

    def panel_sheet(self, jws: bytes) -> CheckedSheet:
        """Check a panel's sheet; whether the sheets that it names are there is judged later.

        Raises:
            Refused: it does not hold.
        """
        verified = _read(_PANEL_SHEET, jws, self.knowledge.anchor)
        members = [
            (member.juror, member.capacity, member.chair) for member in verified.sheet.members
        ]
        return self._checked(
            verified,
            jws,
            sits=lambda sitting: members == _seats(sitting),
            otherwise=Refused(
                "panel_sheet.other_panel",
                sentence("Les signataires ne sont pas le jury prévu pour ce passage."),
            ),
        )

    def _checked(
        self,
        verified: VerifiedScoreSheet | VerifiedPanelSheet,
        jws: bytes,
        *,
        sits: Callable[[Sitting], bool],
        otherwise: Refused,
    ) -> CheckedSheet:
        sheet = verified.sheet
        context = sheet.context
        juror = sheet.juror if isinstance(sheet, ScoreSheet) else None
        who = self.people.sheet_of(context.sitting, juror)
        try:
            self._check_origin(context)
            self._check_signers(verified.signers)
            planned = self._planned(context, sits, otherwise)
            levels = {item.key: item.level for item in sheet.ratings}
            self._check_ratings(context, planned, [item.key for item in sheet.ratings])
            self._check_adjustments(context, levels, sheet.adjustments)
            self._check_scale((*levels.values(), *(item.level for item in sheet.adjustments)))
        except Refused as refused:
            # The signature holds, so the sheet is its signer's whatever else is wrong.
            raise Refused(refused.code, refused.what, who) from refused
        return CheckedSheet(
            evidence=_evidence(verified, planned),
            package=context.package,
            made_at=sheet.sealed_at if isinstance(sheet, ScoreSheet) else sheet.agreed_at,
            jws=jws,
            paper=_paper(sheet),
            who=who,
        )

    def _planned(
        self, context: SheetContext, sits: Callable[[Sitting], bool], otherwise: Refused
    ) -> PlannedSitting:
        """Return the planned sitting that the sheet is of."""
        variants = self.planned.variants(context.sitting, context.package.sequence)
        if not variants or context.room != self.room:
            raise Refused(
                "sheet.unknown_sitting", sentence("Ce passage n’est pas prévu dans cette salle.")
            )
        subject = (context.assessment, context.team, context.candidates)
        fitting = [variant for variant in variants if variant.subject == subject]
        if not fitting:
            raise Refused(
                "sheet.other_subject",
                sentence("L’épreuve ou les candidats ne sont pas ceux du planning."),
            )
        for variant in fitting:
            if sits(variant.sitting):
                return variant
        raise otherwise

    def _check_origin(self, context: SheetContext) -> None:
        knowledge = self.knowledge
        session = knowledge.session
        if (context.session, context.session_kind) != (session.id, session.kind):
            raise Refused(
                "sheet.other_session", sentence("Cette feuille vient d’une autre session.")
            )
        digests = (session.referential_digest, knowledge.rules_digest)
        if (context.referential_digest, context.rules_digest) != digests:
            raise Refused(
                "sheet.other_rules",
                sentence("Le référentiel ou le règlement n’est pas celui de la session."),
            )
        if not knowledge.was_issued(self.room, context.package):
            raise Refused(
                "sheet.unknown_package",
                sentence("La feuille a été faite sous un dossier que le centre n’a pas émis."),
            )
        if context.journal_head not in self.heads:
            raise Refused(
                "sheet.off_journal",
                sentence("La feuille ne se rattache pas au journal de la salle."),
            )

    def _check_signers(self, signers: Sequence[Signer]) -> None:
        for signer in signers:
            if signer.serial not in self.serials.get(signer.juror, ()):
                raise Refused(
                    "sheet.not_enrolled",
                    sentence(
                        "La clé de {name} n’a pas été enrôlée avec sa carte de jury.",
                        name=signer.name,
                    ),
                )

    def _check_ratings(
        self, context: SheetContext, planned: PlannedSitting, keys: Sequence[RatingKey]
    ) -> None:
        """Ask for every line that this sitting has, once and in its order."""
        rows = checklist(
            self.knowledge.referential.assessment(context.assessment),
            planned.sitting,
            context.attendance,
        )
        if keys != [row.key for row in rows]:
            raise Refused(
                "sheet.other_criteria",
                sentence("Les critères notés ne sont pas ceux de l’épreuve."),
            )

    @staticmethod
    def _check_adjustments(
        context: SheetContext,
        levels: Mapping[RatingKey, int | None],
        adjustments: Sequence[Adjustment],
    ) -> None:
        """Ask that each is of one member who is here, on a line of the team, and departs from it.

        That each has its reason is a matter of its form: without, the sheet does not read.
        """
        away = {entry.candidate for entry in context.attendance if not entry.is_here}
        here = {candidate for candidate in context.candidates if candidate not in away}
        team = {item.key: replace(item.key, candidate=None) for item in adjustments}
        if (
            len(team) < len(adjustments)
            or not here.issuperset(item.candidate for item in adjustments)
            or not levels.keys() >= set(team.values())
        ):
            raise Refused(
                "sheet.other_adjustments",
                sentence(
                    "Une note individuelle ne porte pas sur un critère du groupe et un de ses "
                    "membres présents."
                ),
            )
        if any(item.level == levels[team[item.key]] for item in adjustments):
            raise Refused(
                "sheet.idle_adjustment",
                sentence("Une note individuelle est la même que celle du groupe."),
            )

    def _check_scale(self, levels: Sequence[int | None]) -> None:
        scale = self.knowledge.rules.scale
        if any(level is not None and not scale.holds(level) for level in levels):
            raise Refused(
                "sheet.off_scale", sentence("Une note n’est pas sur l’échelle de la session.")
            )


_Verified = TypeVar("_Verified", VerifiedScoreSheet, VerifiedPanelSheet)


def _read(
    read: Callable[[bytes, Certificate], _Verified], jws: bytes, anchor: Certificate
) -> _Verified:
    try:
        return read(jws, anchor)
    except IntegrityError as error:
        raise Refused(error.code, error.what) from error


def _paper(sheet: ScoreSheet | PanelSheet) -> PaperProof:
    entered = sheet.context.paper is not None
    if isinstance(sheet, ScoreSheet):
        return PaperProof(entered=entered, transcribed_by=sheet.transcribed_by)
    by_hand = tuple(member.juror for member in sheet.members if member.by_hand)
    return PaperProof(entered=entered, by_hand=by_hand)


def _seats(sitting: Sitting) -> list[tuple[str, Capacity, bool]]:
    return [(seat.juror, seat.capacity, seat.chair) for seat in sitting.panel]


def _evidence(
    verified: VerifiedScoreSheet | VerifiedPanelSheet, planned: PlannedSitting
) -> SheetEvidence:
    sheet = verified.sheet
    if isinstance(sheet, ScoreSheet):
        juror, jurors = sheet.juror, [sheet.juror]
        names: tuple[tuple[str, str], ...] = ()
    else:
        juror, jurors = None, [member.juror for member in sheet.members]
        names = tuple((member.juror, member.sheet_digest) for member in sheet.members)
    return SheetEvidence(
        digest=verified.digest,
        room=sheet.context.room,
        place=Place(sitting=sheet.context.sitting, juror=juror),
        revision=sheet.revision,
        supersedes=sheet.supersedes,
        journal_head=sheet.context.journal_head,
        signings=(tuple(sorted(signer.serial for signer in verified.signers)),),
        names=names,
        rests_on=planned.rests_on(jurors),
        on_paper=_paper(sheet).needs_original,
    )
