"""Sheets that a person must look at: every version side by side, and the decision that settles it.

A case is one place and one revision. Keeping a version accepts it and rejects the others; no
version is ever changed or deleted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from app.domain.errors import UserError
from app.domain.evidence import SheetStanding
from app.domain.referential import Referential
from app.domain.score_sheet import PanelSheet, RatingKey, ScoreSheet
from app.domain.wording import Sentence, sentence
from app.services.centre.access.open_centre import OpenCentre
from app.services.centre.deciding.decisions import decide
from app.services.centre.merge.knowledge import centre_knowledge, session_people
from app.services.centre.paper_words import paper_words
from app.services.centre.people import People
from app.services.centre.standing_words import standing_words
from app.services.ports.centre_evidence import MergedSheet, SheetKind
from app.services.ports.centre_store import CentreTransaction
from app.trust.certificates import Certificate
from app.trust.digests import short_digest
from app.trust.payloads import DecisionKind
from app.trust.signing import read_panel_sheet, read_score_sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class QuarantinedVersion:
    """One content of a sheet; `code` and `reason` are empty for one that counts already.

    `on_paper` says what of it is on paper.
    """

    digest: str
    short: str
    who: tuple[str, ...]
    file_name: str
    room: str
    signed_at: datetime
    overall_comment: str
    on_paper: tuple[Sentence, ...]
    code: str
    reason: Sentence | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedLine:
    """One line to rate, as each version has it, in the order of the versions.

    A level is `None` for « non observé » and where the version has no such line; `words` are
    the comments of jurors' sheets, and the reasons of panel sheets. A member rated beside the
    team in one version has a line; a version that does not say so gives the team's level.
    """

    text: str
    candidate_name: str | None
    levels: tuple[int | None, ...]
    words: tuple[str, ...]
    differs: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class QuarantinedCase:
    """One sheet that a person must settle; `juror_name` is `None` for a panel sheet.

    `also_differs` tells what differs beside the lines.
    """

    id: str
    subject: str
    assessment: str
    juror_name: str | None
    revision: int
    versions: tuple[QuarantinedVersion, ...]
    lines: tuple[ComparedLine, ...]
    also_differs: tuple[Sentence, ...]


def quarantined_places(sheets: Iterable[MergedSheet]) -> Mapping[str, list[MergedSheet]]:
    """Return the cases by identifier: all versions of a place and revision that still stand."""
    versions: dict[str, list[MergedSheet]] = defaultdict(list)
    for sheet in sheets:
        if sheet.standing is not SheetStanding.REJECTED:
            versions[f"{sheet.sitting}/{sheet.juror or ''}/{sheet.revision}"].append(sheet)
    return {
        id_: found
        for id_, found in versions.items()
        if any(sheet.standing is SheetStanding.QUARANTINED for sheet in found)
    }


def quarantine(centre: OpenCentre, session_id: str) -> tuple[QuarantinedCase, ...]:
    """Return the cases that are open, by place.

    Raises:
        IntegrityError: a kept sheet no longer verifies.
    """
    with centre.store.transaction() as records:
        places = quarantined_places(records.sheets(session_id))
        if not places:
            return ()
        knowledge = centre_knowledge(centre, records, session_id)
        people = session_people(knowledge, records)
        documents = {
            sheet.digest: _read(records, sheet, centre.keys.anchor)
            for versions in places.values()
            for sheet in versions
        }
    comparison = _Comparison(people=people, referential=knowledge.referential, documents=documents)
    return tuple(comparison.case(id_, versions) for id_, versions in places.items())


def settle(
    centre: OpenCentre, session_id: str, case_id: str, keep: str | None, reason: str
) -> None:
    """Accept the version of that digest and reject the others; with `None`, reject them all.

    Raises:
        UserError: `decision.no_reason`; `quarantine.changed`, another file came meanwhile or
            the case is settled already.
    """
    with centre.store.transaction() as records:
        versions = quarantined_places(records.sheets(session_id)).get(case_id, ())
        digests = [sheet.digest for sheet in versions]
        if not digests or keep not in (None, *digests):
            raise UserError(
                "quarantine.changed",
                sentence("Ce cas n’est plus celui qui est affiché."),
                sentence("Relisez les versions, puis décidez."),
            )
        rejected = [(DecisionKind.REJECT, digest) for digest in digests if digest != keep]
        accepted = [] if keep is None else [(DecisionKind.ACCEPT, keep)]
        decide(centre, records, session_id, reason, *accepted, *rejected)


_Sheet = ScoreSheet | PanelSheet


def _read(records: CentreTransaction, sheet: MergedSheet, anchor: Certificate) -> _Sheet:
    jws = records.sheet_document(sheet.session, sheet.digest).jws
    if sheet.kind is SheetKind.SCORE:
        return read_score_sheet(jws, anchor, on_paper=True).sheet
    return read_panel_sheet(jws, anchor, on_paper=True).sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class _Comparison:
    people: People
    referential: Referential
    documents: Mapping[str, _Sheet]

    def case(self, id_: str, versions: Sequence[MergedSheet]) -> QuarantinedCase:
        first = versions[0]
        context = self.documents[first.digest].context
        sheets = [self.documents[version.digest] for version in versions]
        return QuarantinedCase(
            id=id_,
            subject=self.people.subject(context),
            assessment=context.assessment,
            juror_name=None if first.juror is None else self.people.juror(first.juror),
            revision=first.revision,
            versions=tuple(self._version(version) for version in versions),
            lines=self._lines(sheets),
            also_differs=_also_differs(sheets),
        )

    def _version(self, version: MergedSheet) -> QuarantinedVersion:
        sheet = self.documents[version.digest]
        jurors = (
            (sheet.juror,)
            if isinstance(sheet, ScoreSheet)
            else tuple(member.juror for member in sheet.members)
        )
        return QuarantinedVersion(
            digest=version.digest,
            short=short_digest(version.digest),
            who=tuple(self.people.juror(juror) for juror in jurors),
            file_name=version.file_name,
            room=version.room,
            signed_at=version.made_at,
            overall_comment=sheet.overall_comment,
            on_paper=paper_words(version.paper, self.people.juror),
            code=version.code,
            reason=standing_words(version.code) if version.code else None,
        )

    def _lines(self, sheets: Sequence[_Sheet]) -> tuple[ComparedLine, ...]:
        texts = {
            criterion.code: criterion.text
            for code in {sheet.context.assessment for sheet in sheets}
            for criterion in self.referential.assessment(code).criteria
        }
        rated = [_ratings(sheet) for sheet in sheets]
        keys = dict.fromkeys(key for ratings in rated for key in ratings)
        order = list(texts)
        lines = []
        for key in sorted(keys, key=lambda key: order.index(key.criterion)):
            found = [_found(ratings, key) for ratings in rated]
            lines.append(
                ComparedLine(
                    text=texts[key.criterion],
                    candidate_name=(
                        None if key.candidate is None else self.people.candidate(key.candidate)
                    ),
                    levels=tuple(None if item is None else item[0] for item in found),
                    words=tuple("" if item is None else item[1] for item in found),
                    differs=len(set(found)) > 1,
                )
            )
        return tuple(lines)


_Ratings = dict[RatingKey, tuple[int | None, str]]


def _ratings(sheet: _Sheet) -> _Ratings:
    adjusted = {item.key: (item.level, item.reason) for item in sheet.adjustments}
    if isinstance(sheet, ScoreSheet):
        return {item.key: (item.level, item.comment) for item in sheet.ratings} | adjusted
    return {item.key: (item.level, item.reason) for item in sheet.ratings} | adjusted


def _found(ratings: _Ratings, key: RatingKey) -> tuple[int | None, str] | None:
    """Return what a version says of that line, be it of the whole team."""
    if key in ratings:
        return ratings[key]
    team = ratings.get(replace(key, candidate=None))
    return None if team is None else (team[0], "")


def _also_differs(sheets: Sequence[_Sheet]) -> tuple[Sentence, ...]:
    compared = (
        (
            sentence("Le commentaire d’ensemble diffère."),
            {sheet.overall_comment for sheet in sheets},
        ),
        (
            sentence("Les notes jointes diffèrent."),
            {sheet.notes for sheet in sheets if isinstance(sheet, ScoreSheet)},
        ),
        (
            sentence("La présence diffère."),
            {sheet.context.attendance for sheet in sheets},
        ),
        (
            sentence("Le chronomètre diffère."),
            {sheet.context.timer for sheet in sheets},
        ),
        (
            sentence("Le jury ou les feuilles individuelles citées diffèrent."),
            {sheet.members for sheet in sheets if isinstance(sheet, PanelSheet)},
        ),
    )
    return tuple(words for words, values in compared if len(values) > 1)
