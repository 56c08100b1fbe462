"""What each entry of a journal says, in words: actions, names of details, kinds of values.

Owns wording only; which entries there are and who is named is `journal_view`'s.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from app.domain.attendance import LateChoice, Presence
from app.domain.interest import Link, Stand
from app.domain.journal import Action
from app.domain.timer_record import TimerEventKind
from app.domain.wording import Sentence, sentence

ACTION_WORDS: Mapping[Action, Sentence] = MappingProxyType(
    {
        Action.PACKAGE_OPENED: sentence("Dossier de salle ouvert"),
        Action.ATTENDANCE_RECORDED: sentence("Présence notée"),
        Action.TIMER_EVENT: sentence("Chronomètre"),
        Action.ORAL_TAKEN_UP: sentence("Oral repris après l’ouverture de l’application"),
        Action.RATING_RECORDED: sentence("Note enregistrée"),
        Action.RATING_CLEARED: sentence("Note effacée"),
        Action.RATING_ADJUSTED: sentence("Note individuelle d’un critère collectif"),
        Action.ADJUSTMENT_REMOVED: sentence("Note individuelle d’un critère collectif retirée"),
        Action.COMMENT_RECORDED: sentence("Commentaire enregistré"),
        Action.NOTES_KEPT: sentence("Notes prises pendant l’oral enregistrées"),
        Action.JUROR_ENROLLED: sentence("Inscription d’un juré avec sa carte"),
        Action.SHEET_SEALED: sentence("Grille individuelle scellée"),
        Action.RATING_AGREED: sentence("Note du jury arrêtée"),
        Action.PANEL_SHEET_SIGNED: sentence("Grille harmonisée signée"),
        Action.RESULTS_EXPORTED: sentence("Remontée exportée"),
        Action.PACKAGE_RENEWED: sentence("Dossier de salle remplacé par un plus récent"),
        Action.PIN_REFUSED: sentence("Code PIN refusé"),
        Action.ENROLMENT_VOIDED: sentence("Inscription d’un juré annulée"),
        Action.JUROR_ADDED: sentence("Juré de remplacement ajouté"),
        Action.SITTING_ADDED: sentence("Passage ajouté sur place"),
        Action.SIGNATURE_REFUSED: sentence("Refus de signer"),
        Action.DELIBERATION_REOPENED: sentence("Délibération rouverte"),
        Action.SHEETS_HANDED_OVER: sentence("Grilles remises à la présidence"),
        Action.SHEETS_GATHERED: sentence("Grilles d’un autre ordinateur reprises"),
        Action.INTEREST_DECLARED: sentence("Lien d’intérêt déclaré"),
        Action.JUROR_RECUSED: sentence("Déport d’un juré"),
        Action.JUROR_LEFT: sentence("Départ d’un juré"),
        Action.CHAIR_CHANGED: sentence("Présidence du jury changée"),
        Action.SITTING_MOVED: sentence("Passage déplacé"),
        Action.LATENESS_DECIDED: sentence("Décision du jury sur un retard"),
        Action.INCIDENT_RECORDED: sentence("Incident noté"),
        Action.INCIDENT_SIGNED: sentence("PV d’incident signé"),
        Action.MINUTES_SIGNED: sentence("PV d’épreuve signé"),
        Action.DISSENT_RECORDED: sentence("Désaccord consigné"),
        Action.PAPER_ENTERED: sentence("Saisie d’après papier"),
        Action.SIGNED_BY_HAND: sentence("Signature manuscrite indiquée"),
        Action.RECEIPT_READ: sentence("Accusé de réception du centre lu"),
        Action.TAKEN_OVER: sentence("Salle reprise sur un autre ordinateur"),
        Action.SNAPSHOT_RESTORED: sentence("Sauvegarde rétablie"),
        Action.CLOCK_JUMPED: sentence("L’heure de l’ordinateur a été changée"),
        Action.LAPTOP_SLEPT: sentence("L’ordinateur s’est mis en veille"),
        Action.SESSION_CREATED: sentence("Session créée"),
        Action.PLANNING_IMPORTED: sentence("Planning importé"),
        Action.RULES_DECIDED: sentence("Règlement de la session arrêté"),
        Action.OPEN_POINT_SETTLED: sentence("Point ouvert du référentiel tranché"),
        Action.PACKAGE_ISSUED: sentence("Dossier de salle remis"),
        Action.RESULTS_MERGED: sentence("Remontée fusionnée"),
        Action.RESULTS_REFUSED: sentence("Remontée refusée"),
        Action.RECEIPTS_WRITTEN: sentence("Accusés de réception écrits"),
        Action.DECISION_SIGNED: sentence("Décision du centre signée"),
        Action.ENROLMENTS_LISTED: sentence("Liste des inscriptions confirmées écrite"),
        Action.CODE_GIVEN: sentence("Code donné par téléphone"),
        Action.OPERATOR_ADDED: sentence("Accès au centre ajouté"),
        Action.OPERATOR_REMOVED: sentence("Accès au centre retiré"),
        Action.PASSPHRASE_CHANGED: sentence("Phrase de passe changée"),
        Action.RECOVERY_KIT_WRITTEN: sentence("Kit de secours écrit"),
        Action.CENTRE_RECOVERED: sentence("Centre rétabli avec le kit de secours"),
    }
)
"""One short sentence for every action: a test checks that none is missing."""

_DETAIL_WORDS: Mapping[str, Sentence] = MappingProxyType(
    {
        "added": sentence("Feuilles ajoutées"),
        "additions": sentence("Ajouts en salle"),
        "assessment": sentence("Épreuve"),
        "attempts": sentence("Essais"),
        "candidate": sentence("Candidat"),
        "candidates": sentence("Candidats"),
        "choice": sentence("Décision"),
        "code": sentence("Code"),
        "count": sentence("Nombre"),
        "criterion": sentence("Critère"),
        "device": sentence("Ordinateur"),
        "digest": sentence("Empreinte"),
        "epoch": sentence("Reprise n°"),
        "failures": sentence("Essais refusés"),
        "field": sentence("Champ"),
        "file": sentence("Fichier"),
        "juror": sentence("Juré"),
        "kind": sentence("Événement"),
        "level": sentence("Note"),
        "link": sentence("Lien"),
        "minutes": sentence("Minutes"),
        "name": sentence("Nom"),
        "number": sentence("Numéro"),
        "operator": sentence("Opérateur"),
        "package": sentence("Dossier"),
        "phase": sentence("Phase"),
        "previous": sentence("Entrée précédente"),
        "presence": sentence("Présence"),
        "quarantined": sentence("En quarantaine"),
        "reason": sentence("Motif"),
        "referential": sentence("Référentiel"),
        "refused": sentence("Refus"),
        "reports": sentence("PV ajoutés"),
        "replaces": sentence("Remplace"),
        "revision": sentence("Version"),
        "room": sentence("Salle"),
        "rules": sentence("Règlement"),
        "seconds": sentence("Secondes"),
        "sequence": sentence("N°"),
        "serial": sentence("Certificat"),
        "serials": sentence("Certificats"),
        "session": sentence("Session"),
        "sheet": sentence("Grille"),
        "sheets": sentence("Grilles"),
        "signers": sentence("Signataires"),
        "sitting": sentence("Passage"),
        "sittings": sentence("Passages"),
        "snapshot": sentence("Sauvegarde"),
        "stand": sentence("Suite"),
        "subject": sentence("Objet"),
        "to_confirm": sentence("À confirmer"),
        "voids": sentence("Clés annulées"),
        "wait": sentence("Attente, en secondes"),
        "witnesses": sentence("Témoins"),
    }
)

_VALUE_WORDS: Mapping[tuple[str, str], Sentence] = MappingProxyType(
    {
        ("presence", Presence.PRESENT.value): sentence("à l’heure"),
        ("presence", Presence.LATE.value): sentence("en retard"),
        ("presence", Presence.ABSENT.value): sentence("absence"),
        ("presence", Presence.EXCUSED.value): sentence("absence excusée"),
        ("kind", TimerEventKind.START.value): sentence("départ"),
        ("kind", TimerEventKind.PAUSE.value): sentence("pause"),
        ("kind", TimerEventKind.RESUME.value): sentence("reprise"),
        ("kind", TimerEventKind.STOP.value): sentence("fin"),
        ("kind", TimerEventKind.NEXT.value): sentence("phase suivante"),
        ("kind", TimerEventKind.ADD.value): sentence("temps ajouté"),
        ("kind", TimerEventKind.ELSEWHERE.value): sentence("chronométré sur un autre ordinateur"),
        ("kind", "withdrawn"): sentence("retiré"),
        ("choice", LateChoice.KEEPS_END.value): sentence("fin prévue gardée"),
        ("choice", LateChoice.FULL_TIME.value): sentence("temps entier"),
        ("choice", "none"): sentence("sans objet"),
        ("link", Link.NONE.value): sentence("aucun"),
        ("link", Link.ACQUAINTANCE.value): sentence("connaissance"),
        ("link", Link.OWN_TRAINER.value): sentence("formation assurée par le juré"),
        ("link", Link.INFLUENCING.value): sentence("lien qui peut influencer"),
        ("stand", Stand.SITS.value): sentence("siège"),
        ("stand", Stand.RECUSES.value): sentence("se déporte"),
        ("level", "-"): sentence("non observé"),
        ("candidate", "-"): sentence("tout le groupe"),
    }
)


def detail_label(name: str) -> Sentence:
    """Name one detail of an entry; one that nobody has named yet keeps its own name."""
    return _DETAIL_WORDS.get(name) or sentence("{name}", name=name)


def detail_value(name: str, value: str) -> Sentence:
    """Say the value of a detail, in words where it is one of ours."""
    return _VALUE_WORDS.get((name, value)) or sentence("{value}", value=value)
