"""How the référentiel's page names fields, statuses, lines, lists and numbers of persons."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.referential import CountRange, CriterionGroup, FieldStatus, SourcePiece


def status_words(status: FieldStatus) -> str:
    """« imprimé », « déduit », « absent », « contradictoire »."""
    return {
        FieldStatus.EXPLICIT: QCoreApplication.translate("ReferentialWords", "Imprimé"),
        FieldStatus.INFERRED: QCoreApplication.translate("ReferentialWords", "Déduit"),
        FieldStatus.MISSING: QCoreApplication.translate("ReferentialWords", "Absent"),
        FieldStatus.CONTRADICTORY: QCoreApplication.translate("ReferentialWords", "Contradictoire"),
    }[status]


def field_words(field: str) -> str:
    """Name a field of the référentiel; an unknown one is shown as it is written."""
    words = {
        "activities": QCoreApplication.translate("ReferentialWords", "Activités"),
        "certificate": QCoreApplication.translate("ReferentialWords", "Certificat du bloc"),
        "competences": QCoreApplication.translate("ReferentialWords", "Compétences évaluées"),
        "criteria": QCoreApplication.translate("ReferentialWords", "Critères"),
        "criteria.group_work": QCoreApplication.translate(
            "ReferentialWords", "Critères du travail de groupe"
        ),
        "criteria.language": QCoreApplication.translate("ReferentialWords", "Critères : langue"),
        "criteria.oral": QCoreApplication.translate("ReferentialWords", "Critères de l’oral"),
        "criteria.scope": QCoreApplication.translate(
            "ReferentialWords", "Critères collectifs ou individuels"
        ),
        "criteria.split": QCoreApplication.translate("ReferentialWords", "Découpage des critères"),
        "criteria.time": QCoreApplication.translate("ReferentialWords", "Critères de temps"),
        "criteria.wording": QCoreApplication.translate(
            "ReferentialWords", "Rédaction des critères"
        ),
        "oral": QCoreApplication.translate("ReferentialWords", "Oral"),
        "oral_minutes": QCoreApplication.translate("ReferentialWords", "Durée de l’oral"),
        "panel": QCoreApplication.translate("ReferentialWords", "Jury"),
        "panel.members": QCoreApplication.translate("ReferentialWords", "Qualités des jurés"),
        "phases": QCoreApplication.translate("ReferentialWords", "Déroulé de l’oral"),
        "production": QCoreApplication.translate("ReferentialWords", "Production"),
        "rules": QCoreApplication.translate("ReferentialWords", "Échelle et règles"),
        "team": QCoreApplication.translate("ReferentialWords", "Groupe"),
        "title": QCoreApplication.translate("ReferentialWords", "Intitulé"),
        "tutor_assessment": QCoreApplication.translate(
            "ReferentialWords", "Évaluation par le tuteur"
        ),
        "tutor_assessment.criteria": QCoreApplication.translate(
            "ReferentialWords", "Grille du tuteur"
        ),
        "workplace_period": QCoreApplication.translate("ReferentialWords", "Période en entreprise"),
    }
    return words.get(field, field)


def lines_words(piece: SourcePiece) -> str:
    """« ligne 12 », « lignes 12 à 14 »."""
    if piece.first == piece.last:
        words = QCoreApplication.translate("ReferentialWords", "ligne {0}")
        return words.format(piece.first)
    words = QCoreApplication.translate("ReferentialWords", "lignes {0} à {1}")
    return words.format(piece.first, piece.last)


def group_words(group: CriterionGroup) -> str:
    """Name the list that a criterion is printed in."""
    return {
        CriterionGroup.PRODUCTION: QCoreApplication.translate("ReferentialWords", "Production"),
        CriterionGroup.ORAL: QCoreApplication.translate("ReferentialWords", "Oral"),
        CriterionGroup.GROUP_WORK: QCoreApplication.translate(
            "ReferentialWords", "Travail de groupe"
        ),
    }[group]


def persons_words(count: CountRange | None) -> str:
    """« 2 personnes », « 2 à 3 personnes », « non précisé »."""
    if count is None:
        return QCoreApplication.translate("ReferentialWords", "non précisé")
    if count.minimum == count.maximum:
        words = QCoreApplication.translate("ReferentialWords", "{0} personnes")
        return words.format(count.minimum)
    words = QCoreApplication.translate("ReferentialWords", "{0} à {1} personnes")
    return words.format(count.minimum, count.maximum)
