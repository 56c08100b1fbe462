"""What a référentiel's file must hold, from its tree to domain values.

Owns the keys and the rules between them: codes are unique, a cited competence exists, what
the source does not say is written as `null` or `[]` and has an open point. Problems are
kept in `problems`; while there are any, the value returned is to be thrown away.
"""

from __future__ import annotations

import re

from app.domain.referential import (
    Activity,
    Assessment,
    Block,
    Competence,
    Correction,
    CountRange,
    Criterion,
    CriterionGroup,
    CriterionScope,
    FieldStatus,
    OpenPoint,
    Referential,
    Source,
    SourcePiece,
)
from app.domain.wording import sentence
from data.field_reader import FieldReader, Fields
from data.yaml_tree import Node

_SHA256 = re.compile(r"[0-9a-f]{64}", re.ASCII)
_REFERENTIAL_KEYS = ("title", "certifier", "level", "source", "blocks")
_REFERENTIAL_EXTRAS = ("title_source", "corrections", "unclaimed")
_BLOCK_KEYS = ("number", "title", "source", "activities", "assessments")
_BLOCK_EXTRAS = ("workplace_period", "certificate", "open_points")
_ASSESSMENT_KEYS = (
    "code",
    "title",
    "competences",
    "production",
    "oral",
    "source",
    "oral_minutes",
    "panel",
    "team",
    "tutor_assessment",
    "criteria",
)


class ReferentialReader(FieldReader):
    """Builds one référentiel; used once."""

    def __init__(self) -> None:
        super().__init__()
        self._lines_of_codes: dict[str, int] = {}
        self._competences: set[str] = set()
        self._cited: list[tuple[str, int, str]] = []

    def referential(self, tree: Node) -> Referential:
        """Read the whole tree."""
        fields = self.fields(tree, "")
        fields.expect(_REFERENTIAL_KEYS, _REFERENTIAL_EXTRAS)
        referential = Referential(
            title=fields.text("title"),
            certifier=fields.text("certifier"),
            level=fields.count("level"),
            source=self._source(fields),
            blocks=fields.each("blocks", self._block, empty=False),
            title_source=fields.each("title_source", self._piece),
            corrections=fields.each("corrections", self._correction),
            unclaimed=fields.each("unclaimed", self._piece),
        )
        self._check_cited()
        return referential

    def _source(self, parent: Fields) -> Source:
        fields = parent.fields("source")
        if fields is None:
            parent.report_null("source")
            return Source(file="", sha256="")
        fields.expect(("file", "sha256"))
        sha256 = fields.text("sha256")
        if sha256 and not _SHA256.fullmatch(sha256):
            expected = sentence("64 chiffres hexadécimaux en minuscules")
            fields.report("wrong_value", "sha256", expected, sentence("autre chose"))
        return Source(file=fields.text("file"), sha256=sha256)

    def _block(self, node: Node, place: str) -> Block:
        fields = self.fields(node, place)
        fields.expect(_BLOCK_KEYS, _BLOCK_EXTRAS)
        number = fields.count("number")
        self._claim_code(fields, "number", str(number))
        return Block(
            number=number,
            title=fields.text("title"),
            source=fields.each("source", self._piece, empty=False),
            activities=fields.each("activities", self._activity, empty=False),
            assessments=fields.each("assessments", self._assessment),
            workplace_period=fields.each("workplace_period", self._piece),
            certificate=fields.each("certificate", self._piece),
            open_points=self._open_points(fields),
        )

    def _activity(self, node: Node, place: str) -> Activity:
        fields = self.fields(node, place)
        fields.expect(("code", "title", "source", "competences"))
        return Activity(
            code=self._own_code(fields),
            title=fields.text("title"),
            source=fields.each("source", self._piece, empty=False),
            competences=fields.each("competences", self._competence, empty=False),
        )

    def _competence(self, node: Node, place: str) -> Competence:
        fields = self.fields(node, place)
        fields.expect(("code", "text", "source"), ("note",))
        code = self._own_code(fields)
        self._competences.add(code)
        return Competence(
            code=code,
            text=fields.text("text"),
            source=fields.each("source", self._piece, empty=False),
            note=fields.optional_text("note"),
        )

    def _assessment(self, node: Node, place: str) -> Assessment:
        fields = self.fields(node, place)
        fields.expect(_ASSESSMENT_KEYS, ("open_points",))
        assessment = Assessment(
            code=self._own_code(fields),
            title=fields.text("title"),
            competences=fields.each("competences", self._cited_code),
            production=fields.text("production"),
            oral=fields.optional_text("oral"),
            source=fields.each("source", self._piece, empty=False),
            oral_minutes=fields.optional_count("oral_minutes"),
            panel=self._range(fields, "panel"),
            team=self._range(fields, "team"),
            tutor_assessment=fields.optional_truth("tutor_assessment"),
            criteria=fields.each("criteria", self._criterion),
            open_points=self._open_points(fields),
        )
        self._check_silences(fields, assessment)
        return assessment

    def _criterion(self, node: Node, place: str) -> Criterion:
        fields = self.fields(node, place)
        fields.expect(("code", "group", "scope", "text", "source"), ("enabled", "note", "timed"))
        criterion = Criterion(
            code=self._own_code(fields),
            group=fields.choice("group", CriterionGroup),
            scope=fields.choice("scope", CriterionScope),
            text=fields.text("text"),
            source=fields.each("source", self._piece, empty=False),
            enabled=fields.truth("enabled", default=True),
            note=fields.optional_text("note"),
            timed=fields.truth("timed", default=False),
        )
        if not criterion.enabled and not criterion.note:
            fields.report(
                "missing_note",
                "enabled",
                sentence("une note qui dit pourquoi le critère est désactivé"),
                sentence("rien"),
            )
        return criterion

    def _open_points(self, parent: Fields) -> tuple[OpenPoint, ...]:
        seen: set[str] = set()

        def read(node: Node, place: str) -> OpenPoint:
            fields = self.fields(node, place)
            fields.expect(("field", "status", "note"), ("source",))
            field = fields.text("field")
            if field in seen:
                expected = sentence("un seul point par champ")
                fields.report("duplicate_code", "field", expected, sentence("un deuxième"))
            seen.add(field)
            return OpenPoint(
                field=field,
                status=fields.choice("status", FieldStatus),
                note=fields.text("note"),
                source=fields.each("source", self._piece),
            )

        return parent.each("open_points", read)

    def _correction(self, node: Node, place: str) -> Correction:
        fields = self.fields(node, place)
        fields.expect(("line", "printed", "read"))
        return Correction(
            line=fields.count("line"), printed=fields.text("printed"), read=fields.text("read")
        )

    def _piece(self, node: Node, place: str) -> SourcePiece:
        fields = self.fields(node, place)
        fields.expect(("lines", "text"))
        lines = fields.each("lines", self.count)
        text = fields.text("text")
        first, last = lines if len(lines) == 2 else (1, text.count("\n") + 1)
        if len(lines) != 2 or last - first != text.count("\n"):
            fields.report(
                "wrong_lines",
                "lines",
                sentence(
                    "[première, dernière] pour un texte de {count} lignes",
                    count=text.count("\n") + 1,
                ),
                "[" + ", ".join(str(line) for line in lines[:3]) + "]",
            )
        return SourcePiece(first=first, last=last, text=text)

    def _range(self, parent: Fields, key: str) -> CountRange | None:
        fields = parent.fields(key)
        if fields is None:
            return None
        fields.expect(("min", "max"))
        minimum, maximum = fields.count("min"), fields.count("max")
        if minimum > maximum:
            fields.report(
                "wrong_range",
                "max",
                sentence("un maximum d’au moins {minimum}", minimum=minimum),
                str(maximum),
            )
        return CountRange(minimum=minimum, maximum=maximum)

    def _own_code(self, fields: Fields) -> str:
        code = fields.code("code")
        self._claim_code(fields, "code", code)
        return code

    def _claim_code(self, fields: Fields, key: str, code: str) -> None:
        first = self._lines_of_codes.get(code)
        if code and first is not None:
            fields.report(
                "duplicate_code",
                key,
                sentence("un code qui ne sert qu’une fois"),
                sentence("« {code} », déjà à la ligne {line}", code=code, line=first),
            )
        self._lines_of_codes.setdefault(code, fields.line_of(key))

    def _cited_code(self, node: Node, place: str) -> str:
        code = self.code(node, place)
        self._cited.append((code, node.line, place))
        return code

    def _check_cited(self) -> None:
        for code, line, place in self._cited:
            if code and code not in self._competences:
                expected = sentence("le code d’une compétence de ce référentiel")
                self.report(
                    "unknown_competence", line, place, expected, sentence("« {code} »", code=code)
                )

    def _check_silences(self, fields: Fields, assessment: Assessment) -> None:
        """Report what the source does not say and no open point tells."""
        said = {point.field for point in assessment.open_points}
        values = {
            "competences": assessment.competences,
            "oral_minutes": assessment.oral_minutes,
            "panel": assessment.panel,
            "tutor_assessment": assessment.tutor_assessment,
            "criteria": assessment.criteria,
        }
        for field, value in values.items():
            if (value is None or value == ()) and field not in said:
                fields.report(
                    "silent_gap",
                    field,
                    sentence("une valeur, ou un point ouvert « {field} »", field=field),
                    sentence("ni l’une ni l’autre"),
                )
