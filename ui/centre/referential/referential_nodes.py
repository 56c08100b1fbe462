"""The référentiel as a tree of nodes, each with what its page says of it.

Owns the words; nothing is said that the référentiel's value does not hold. It knows no widget.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from app.domain.referential import (
    Activity,
    Assessment,
    Block,
    Competence,
    Correction,
    Criterion,
    CriterionGroup,
    CriterionScope,
    OpenPoint,
    Referential,
    SourcePiece,
)
from app.domain.settling import SettledField
from app.services.referential import uncovered_competences
from ui.centre.referential.referential_words import group_words, persons_words
from ui.counted import counted


@dataclass(frozen=True, slots=True, kw_only=True)
class NodeDetail:
    """What is shown of a node beside the tree.

    Attributes:
        kind: what it is, such as « Compétence C1.1 ».
        text: its words, as they are displayed and printed; several paragraphs on several lines.
        facts: labels and values, one each line.
        pieces: the source's own words with their lines.
        corrections: readings that differ from the source in those lines.
        warnings: what a centre should know before it relies on the node.
        assessment: the assessment itself, where its points may be settled.
    """

    kind: str
    title: str
    text: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    pieces: tuple[SourcePiece, ...] = ()
    corrections: tuple[Correction, ...] = ()
    note: str = ""
    points: tuple[OpenPoint, ...] = ()
    warnings: tuple[str, ...] = ()
    assessment: Assessment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A line of the tree; `marked` has something open, `off` is kept but not in use."""

    key: str
    code: str
    title: str
    detail: NodeDetail
    children: tuple[Node, ...] = ()
    marked: bool = False
    off: bool = False
    trailing: str = ""


class NodeMaker(QObject):
    """Makes nodes; knows which competences no assessment covers."""

    def __init__(self, referential: Referential) -> None:
        super().__init__()
        self._corrections = referential.corrections
        self._uncovered = frozenset(uncovered_competences(referential))

    def _read_otherwise(self, pieces: Iterable[SourcePiece]) -> tuple[Correction, ...]:
        """Return the corrections whose printed words stand in these pieces."""
        found: dict[tuple[str, str], Correction] = {}
        for piece in pieces:
            for correction in self._corrections:
                if (
                    piece.first <= correction.line <= piece.last
                    and correction.printed in piece.text
                ):
                    found.setdefault((correction.printed, correction.read), correction)
        return tuple(found.values())

    def block(self, block: Block) -> Node:
        criteria = sum(len(item.criteria) for item in block.assessments)
        competences = sum(len(activity.competences) for activity in block.activities)
        facts = (
            (self.tr("Activités"), str(len(block.activities))),
            (self.tr("Compétences"), str(competences)),
            (
                self.tr("Épreuves"),
                ", ".join(item.code for item in block.assessments),
            ),
            (self.tr("Critères"), str(criteria)),
        )
        warnings = self._uncovered_warning(
            competence.code for activity in block.activities for competence in activity.competences
        )
        pieces = (*block.source, *block.workplace_period, *block.certificate)
        activities = tuple(self.activity(block, activity) for activity in block.activities)
        assessments = tuple(self.assessment(block, item) for item in block.assessments)
        return Node(
            key=f"block-{block.number}",
            code=self.tr("Bloc {0}").format(block.number),
            title=block.title,
            detail=NodeDetail(
                kind=self.tr("Bloc {0}").format(block.number),
                title=block.title,
                facts=facts,
                pieces=pieces,
                corrections=self._read_otherwise(pieces),
                points=block.open_points,
                warnings=warnings,
            ),
            children=(*activities, *assessments),
            marked=bool(warnings),
        )

    def _uncovered_warning(self, codes: Iterable[str]) -> tuple[str, ...]:
        missing = [code for code in codes if code in self._uncovered]
        if not missing:
            return ()
        return (
            counted(
                len(missing),
                self.tr("Une compétence qu’aucune épreuve ne couvre : "),
                self.tr("{0} compétences qu’aucune épreuve ne couvre : "),
            )
            + ", ".join(missing)
            + ".",
        )

    def activity(self, block: Block, activity: Activity) -> Node:
        return Node(
            key=f"activity-{block.number}-{activity.code}",
            code=activity.code,
            title=activity.title,
            detail=NodeDetail(
                kind=self.tr("Bloc {0}, activité {1}").format(block.number, activity.code),
                title=activity.title,
                facts=(
                    (
                        self.tr("Compétences"),
                        ", ".join(item.code for item in activity.competences),
                    ),
                ),
                pieces=activity.source,
                corrections=self._read_otherwise(activity.source),
                warnings=self._uncovered_warning(item.code for item in activity.competences),
            ),
            children=tuple(self.competence(block, item) for item in activity.competences),
        )

    def competence(self, block: Block, competence: Competence) -> Node:
        uncovered = competence.code in self._uncovered
        assessed = [item.code for item in block.assessments if competence.code in item.competences]
        return Node(
            key=f"competence-{competence.code}",
            code=competence.code,
            title=competence.text,
            detail=NodeDetail(
                kind=self.tr("Bloc {0}, compétence {1}").format(block.number, competence.code),
                title=competence.text,
                facts=(
                    (
                        self.tr("Évaluée par"),
                        ", ".join(assessed) or self.tr("aucune épreuve"),
                    ),
                ),
                pieces=competence.source,
                corrections=self._read_otherwise(competence.source),
                note=competence.note,
                warnings=self._uncovered_warning([competence.code]),
            ),
            marked=uncovered or bool(competence.note),
            trailing=self.tr("non couverte") if uncovered else "",
        )

    def assessment(self, block: Block, assessment: Assessment) -> Node:
        warnings = (
            ()
            if assessment.can_be_sat
            else (
                self.tr(
                    "Aucun passage ne peut être planifié : la durée, le jury ou les critères "
                    "manquent, et c’est au centre de les décider.",
                ),
            )
        )
        minutes = (
            self.tr("{0} min").format(assessment.oral_minutes)
            if assessment.oral_minutes
            else self.tr("non précisé")
        )
        facts = (
            (
                self.tr("Compétences"),
                ", ".join(assessment.competences) or self.tr("non précisé"),
            ),
            (self.tr("Oral"), self._decided(assessment, SettledField.ORAL_MINUTES, minutes)),
            (
                self.tr("Jury"),
                self._decided(assessment, SettledField.PANEL, persons_words(assessment.panel)),
            ),
            (self.tr("Groupe"), self._team(assessment)),
            (self.tr("Tuteur"), self._tutor(assessment)),
        )
        paragraphs = (assessment.production, assessment.oral)
        return Node(
            key=f"assessment-{assessment.code}",
            code=assessment.code,
            title=assessment.title,
            detail=NodeDetail(
                kind=self.tr("Bloc {0}, épreuve {1}").format(block.number, assessment.code),
                title=assessment.title,
                text="\n".join(text for text in paragraphs if text),
                facts=facts,
                pieces=assessment.source,
                corrections=self._read_otherwise(assessment.source),
                points=assessment.open_points,
                warnings=warnings,
                assessment=assessment,
            ),
            children=self._groups(assessment),
            marked=not assessment.can_be_sat,
            trailing=self._count(len(assessment.criteria)),
        )

    def _decided(self, assessment: Assessment, field: SettledField, words: str) -> str:
        """Tell a value that the centre decided apart from one that the source prints."""
        settled = any(point.field == field and point.decided_by for point in assessment.open_points)
        return self.tr("{0}, décision du centre").format(words) if settled else words

    def _count(self, criteria: int) -> str:
        if not criteria:
            return self.tr("aucun critère")
        return counted(
            criteria,
            self.tr("{0} critère"),
            self.tr("{0} critères"),
        )

    def _team(self, assessment: Assessment) -> str:
        unsaid = any(point.field == "team" for point in assessment.open_points)
        if assessment.team is None and not unsaid:
            return self.tr("épreuve individuelle")
        return persons_words(assessment.team)

    def _tutor(self, assessment: Assessment) -> str:
        if assessment.tutor_assessment is None:
            return self.tr("non précisé")
        if assessment.tutor_assessment:
            return self.tr("évalue en entreprise")
        return self.tr("n’évalue pas")

    def _groups(self, assessment: Assessment) -> tuple[Node, ...]:
        nodes = []
        for group in CriterionGroup:
            criteria = [item for item in assessment.criteria if item.group is group]
            if criteria:
                nodes.append(self._group(assessment, group, criteria))
        return tuple(nodes)

    def _group(
        self, assessment: Assessment, group: CriterionGroup, criteria: list[Criterion]
    ) -> Node:
        off = all(not item.enabled for item in criteria)
        return Node(
            key=f"group-{assessment.code}-{group}",
            code="",
            title=group_words(group),
            detail=NodeDetail(
                kind=self.tr("Épreuve {0}, liste de critères").format(assessment.code),
                title=group_words(group),
                text="\n".join(f"· {item.text}" for item in criteria),
            ),
            children=tuple(self.criterion(assessment, item) for item in criteria),
            off=off,
            trailing=self._count(len(criteria)),
        )

    def criterion(self, assessment: Assessment, criterion: Criterion) -> Node:
        scope = {
            CriterionScope.COLLECTIVE: self.tr("une note pour le groupe"),
            CriterionScope.INDIVIDUAL: self.tr("une note par personne"),
        }[criterion.scope]
        warnings: tuple[str, ...] = ()
        if not criterion.enabled:
            warnings = (
                self.tr(
                    "Critère conservé, hors service : aucun jury ne le note avant que le centre "
                    "ne tranche.",
                ),
            )
        elif not criterion.printed:
            warnings = (
                self.tr("Critère ajouté par le centre : il n’est pas dans le document source."),
            )
        return Node(
            key=f"criterion-{criterion.code}",
            code=criterion.code,
            title=criterion.text,
            detail=NodeDetail(
                kind=self.tr("Épreuve {0}, critère {1}").format(assessment.code, criterion.code),
                title=criterion.text,
                facts=(
                    (self.tr("Liste"), group_words(criterion.group)),
                    (self.tr("Portée"), scope),
                ),
                pieces=criterion.source,
                corrections=self._read_otherwise(criterion.source),
                note=criterion.note,
                warnings=warnings,
            ),
            marked=bool(criterion.note) or not criterion.printed,
            off=not criterion.enabled,
            trailing=self._criterion_mark(criterion),
        )

    def _criterion_mark(self, criterion: Criterion) -> str:
        if not criterion.enabled:
            return self.tr("hors service")
        return "" if criterion.printed else self.tr("ajouté par le centre")


def referential_nodes(referential: Referential) -> tuple[Node, ...]:
    """Return one node for each block, with all that it holds."""
    maker = NodeMaker(referential)
    return tuple(maker.block(block) for block in referential.blocks)
