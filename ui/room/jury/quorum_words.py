"""A panel against what its assessment asks for, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.quorum import Quorum
from app.domain.session import Capacity
from ui.counted import counted


def quorum_words(found: Quorum) -> str:
    """« Il reste 1 membre, il en faut 2. Il manque : professionnel. »."""
    rest = counted(
        found.seated,
        QCoreApplication.translate("QuorumWords", "Il reste {0} membre"),
        QCoreApplication.translate("QuorumWords", "Il reste {0} membres"),
    )
    if found.minimum is None:
        said = QCoreApplication.translate(
            "QuorumWords", "{0} ; le référentiel ne fixe pas de nombre."
        ).format(rest)
    elif found.enough:
        said = QCoreApplication.translate("QuorumWords", "{0} : c’est assez.").format(rest)
    else:
        said = QCoreApplication.translate("QuorumWords", "{0}, il en faut {1}.").format(
            rest, found.minimum
        )
    if not found.missing:
        return said
    names = {
        Capacity.BLOCK_TRAINER: QCoreApplication.translate("QuorumWords", "intervenant du bloc"),
        Capacity.PROFESSIONAL: QCoreApplication.translate("QuorumWords", "professionnel"),
    }
    missing = ", ".join(names[capacity] for capacity in found.missing)
    return QCoreApplication.translate("QuorumWords", "{0} Il manque : {1}.").format(said, missing)
