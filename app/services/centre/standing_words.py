"""Why a sheet does not simply count, in words; the codes are those of `app.domain.judging`."""

from __future__ import annotations

from app.domain.wording import Sentence, sentence

_WORDS = {
    "sheet.conflict": sentence("Deux contenus différents pour la même feuille et la même version."),
    "sheet.voided_key": sentence(
        "Signée avec une clé annulée dans la salle, et rien ne montre qu’elle l’était avant."
    ),
    "sheet.revoked_key": sentence("Signée avec une clé que le centre a révoquée."),
    "sheet.stale_epoch": sentence(
        "Faite sur un ordinateur après qu’un autre avait repris la salle."
    ),
    "sheet.unproven_revision": sentence(
        "Cette version dit en remplacer une autre, que le centre n’a pas."
    ),
    "sheet.rejected": sentence("Le centre ne retient pas cette feuille."),
    "addition.rejected": sentence("Le centre n’a pas admis l’ajout sur lequel elle repose."),
    "addition.unconfirmed": sentence(
        "Elle repose sur un ajout fait en salle, que le centre n’a pas encore confirmé."
    ),
    "sheet.on_paper": sentence(
        "Elle repose sur un papier signé ou rempli à la main, dont le centre n’a pas encore "
        "confirmé l’original."
    ),
    "panel_sheet.sheet_missing": sentence(
        "Une feuille individuelle citée par cette grille n’est pas arrivée."
    ),
    "panel_sheet.sheet_held": sentence(
        "Une feuille individuelle citée par cette grille est en quarantaine ou écartée."
    ),
    "panel_sheet.other_sheet": sentence(
        "Cette grille cite, pour un membre du jury, une feuille qui n’est pas la sienne."
    ),
}


def standing_words(code: str) -> Sentence:
    """Say a judgement's code in words; raises `KeyError` for a code that says nothing."""
    return _WORDS[code]
