"""What the measured time says under the criterion that it informs."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.rules import RatingScale
from app.timing.timeliness import TimingProposal
from ui.room.words import duration_words, level_words


def proposal_words(proposal: TimingProposal, scale: RatingScale, *, waits: bool) -> tuple[str, str]:
    """Return the semi-bold words and the others; `waits` while the juror has not rated."""
    times = QCoreApplication.translate("ProposalWords", "{0} mesurées pour {1} allouées.").format(
        duration_words(proposal.measured), duration_words(proposal.allowed)
    )
    if not waits:
        return "", times
    if proposal.level is None:
        nothing = QCoreApplication.translate(
            "ProposalWords", "Rien n’est proposé : notez vous-même."
        )
        return "", f"{times} {nothing}"
    lead = QCoreApplication.translate("ProposalWords", "Proposé : {0}.").format(
        level_words(scale, proposal.level)
    )
    how = QCoreApplication.translate(
        "ProposalWords", "Entrée prend la proposition, une autre touche note autrement."
    )
    return lead, f"{times} {how}"
