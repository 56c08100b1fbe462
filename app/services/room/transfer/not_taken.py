"""What of a gathered file was left out: what it is, why, and what to do now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from app.domain.errors import IntegrityError
from app.domain.wording import Sentence, sentence
from app.trust.sealed_sheets import PartKind, RefusedPart

SAME_DOSSIER = sentence(
    "Prenez le même dossier de salle sur les deux ordinateurs, puis recommencez."
)

_PARTS: Mapping[PartKind, Sentence] = MappingProxyType(
    {
        PartKind.SHEET: sentence("Une feuille scellée"),
        PartKind.ENROLMENT: sentence("L’inscription d’un juré"),
        PartKind.VOID: sentence("Une annulation de clé"),
        PartKind.ADDITION: sentence("Un ajout fait en salle"),
        PartKind.JOURNAL: sentence("Le journal d’un troisième ordinateur"),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NotTaken:
    """A part of the file that was left out; the rest was taken all the same."""

    subject: Sentence
    code: str
    what: Sentence
    next_step: Sentence


def broken_part(part: RefusedPart) -> NotTaken:
    """Say which part of a file does not hold in itself."""
    return not_holding(_PARTS[part.kind], IntegrityError(part.code, part.what))


def not_holding(subject: Sentence, error: IntegrityError) -> NotTaken:
    """Say that something was altered, or forged by somebody who has the room's code."""
    return NotTaken(
        subject=subject,
        code=error.code,
        what=error.what,
        next_step=sentence(
            "Remettez de nouveau le fichier ; si le refus persiste, prévenez le centre."
        ),
    )
