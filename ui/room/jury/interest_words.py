"""How links of interest are said: a jury's at a glance, one juror's, and what may be chosen."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from app.domain.interest import Link, Stand
from app.services.room.interests import InterestChoice
from app.services.room.sitting import JurorView, SittingView


class InterestState(StrEnum):
    """A jury's declarations at a glance, the one that asks for something first."""

    RECUSED = "recused"
    ASKED = "asked"
    SOME = "some"
    NONE = "none"
    UNKNOWN = "unknown"


def interest_state(view: SittingView) -> InterestState:
    """Sum a jury's declarations up.

    `UNKNOWN` is what nobody can declare any more: the sheet was sealed without.
    """
    if any(juror.recused for juror in view.jurors):
        return InterestState.RECUSED
    if any(not juror.declared and juror.sealed_at is None for juror in view.jurors):
        return InterestState.ASKED
    links = [link for juror in view.jurors for link in juror.links]
    if any(link.link is not Link.NONE for link in links):
        return InterestState.SOME
    if any(not juror.declared for juror in view.jurors):
        return InterestState.UNKNOWN
    return InterestState.NONE


def interest_words(state: InterestState, *, short: bool = False) -> str:
    """« Liens d’intérêt : aucun »."""
    words = {
        InterestState.RECUSED: QCoreApplication.translate("InterestWords", "déport"),
        InterestState.ASKED: QCoreApplication.translate("InterestWords", "à déclarer"),
        InterestState.SOME: QCoreApplication.translate("InterestWords", "déclarés"),
        InterestState.NONE: QCoreApplication.translate("InterestWords", "aucun"),
        InterestState.UNKNOWN: QCoreApplication.translate("InterestWords", "non déclarés"),
    }[state]
    lead = QCoreApplication.translate("InterestWords", "Liens d’intérêt : {0}")
    if short:
        lead = QCoreApplication.translate("InterestWords", "Liens : {0}")
    return lead.format(words)


def juror_words(juror: JurorView) -> str:
    """« aucun lien », « lien déclaré », « déport », « liens à déclarer »."""
    if juror.recused:
        return QCoreApplication.translate("InterestWords", "déport déclaré")
    if any(link.link is not Link.NONE for link in juror.links):
        return QCoreApplication.translate("InterestWords", "lien déclaré")
    if juror.declared:
        return QCoreApplication.translate("InterestWords", "aucun lien")
    if juror.sealed_at is not None:
        return QCoreApplication.translate("InterestWords", "liens non déclarés")
    return QCoreApplication.translate("InterestWords", "liens à déclarer")


def choice_words(choice: InterestChoice) -> str:
    """Name what a juror may say about a candidate."""
    sits, recuses = Stand.SITS, Stand.RECUSES
    return {
        (Link.NONE, sits): QCoreApplication.translate("InterestWords", "Aucun lien"),
        (Link.ACQUAINTANCE, sits): QCoreApplication.translate(
            "InterestWords", "Simple connaissance, je siège"
        ),
        (Link.ACQUAINTANCE, recuses): QCoreApplication.translate(
            "InterestWords", "Simple connaissance, je me déporte"
        ),
        (Link.OWN_TRAINER, sits): QCoreApplication.translate(
            "InterestWords", "Formation assurée par moi, je siège"
        ),
        (Link.OWN_TRAINER, recuses): QCoreApplication.translate(
            "InterestWords", "Formation assurée par moi, je me déporte"
        ),
        (Link.INFLUENCING, recuses): QCoreApplication.translate(
            "InterestWords", "Lien qui peut influencer, je me déporte"
        ),
    }[choice.link, choice.stand]


def meaning_words(choice: InterestChoice) -> str:
    """Say what follows from a choice; nothing from no link."""
    if choice.stand is Stand.RECUSES:
        return QCoreApplication.translate(
            "InterestWords",
            "Le déport vaut pour tout le passage ; le jury change ensuite, devant deux témoins.",
        )
    return {
        Link.NONE: "",
        Link.ACQUAINTANCE: QCoreApplication.translate(
            "InterestWords", "Se connaître n’oblige pas à se déporter ; la feuille le porte."
        ),
        Link.OWN_TRAINER: QCoreApplication.translate(
            "InterestWords",
            "En principe, on n’évalue pas qui l’on a formé. Le motif est porté sur la feuille.",
        ),
    }.get(choice.link, "")
