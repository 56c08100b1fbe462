"""What each juror declares about each candidate of a sitting: no link, a link, a recusal.

Owns who may declare what and until when. Nobody is kept from sealing for want of a
declaration: the sheet then says that none was recorded. Whoever abstains leaves the panel by a
change of it, which is not made here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.domain.errors import UserError
from app.domain.interest import (
    InterestDeclaration,
    Link,
    Stand,
    latest_declarations,
    may_sit,
    must_recuse,
    needs_reason,
)
from app.domain.journal import Action
from app.domain.session import Candidate
from app.domain.wording import sentence
from app.services.journal import entry_after
from app.services.ports.room_store import RoomTransaction
from app.services.room.open_room import OpenRoom
from app.services.room.reasons import checked_reason


@dataclass(frozen=True, slots=True, kw_only=True)
class InterestAnswer:
    """What a juror says about one candidate."""

    candidate: str
    link: Link
    stand: Stand = Stand.SITS
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InterestChoice:
    """What may be said about a candidate; `reason` is asked for."""

    link: Link
    stand: Stand
    reason: bool


def choices_for(candidate: Candidate) -> tuple[InterestChoice, ...]:
    """Return what a juror may say about a candidate, from no link to the gravest."""
    return tuple(
        InterestChoice(link=link, stand=stand, reason=needs_reason(link, stand))
        for link in Link
        for stand in Stand
        if (stand is Stand.RECUSES and link is not Link.NONE)
        or (stand is Stand.SITS and may_sit(candidate, link))
    )


def declare_no_link(room: OpenRoom, sitting: str, juror: str) -> tuple[InterestDeclaration, ...]:
    """Declare that a juror has no link with anybody of a sitting.

    Raises:
        UserError: as `declare`.
    """
    candidates = room.dossier.planning.sitting(sitting).candidates
    return declare(
        room, sitting, juror, [InterestAnswer(candidate=id_, link=Link.NONE) for id_ in candidates]
    )


def declare(
    room: OpenRoom, sitting: str, juror: str, answers: Sequence[InterestAnswer]
) -> tuple[InterestDeclaration, ...]:
    """Record or correct what a juror declares, until their sheet is sealed; the latest counts.

    The reasons stay out of the journal.

    Raises:
        UserError: `interest.not_on_panel`, `interest.sealed`, `interest.must_recuse`,
            `interest.own_trainer_vae`, `reason.missing`, `reason.too_long`.
    """
    planning = room.dossier.planning
    if juror not in planning.sitting(sitting).jurors:
        raise UserError(
            "interest.not_on_panel",
            sentence("Cette personne ne siège pas au jury de ce passage."),
            sentence("Choisissez un passage de son jury."),
        )
    now = room.clock.now()
    declarations = tuple(
        InterestDeclaration(
            sitting=sitting,
            juror=juror,
            candidate=answer.candidate,
            link=answer.link,
            stand=answer.stand,
            reason=_checked(planning.candidate(answer.candidate), answer),
            declared_at=room.local(now),
        )
        for answer in answers
    )
    with room.store.transaction() as records:
        if records.is_sealed(sitting, juror):
            raise UserError(
                "interest.sealed",
                sentence("La feuille scellée porte déjà cette déclaration."),
                sentence("Dites-le au jury : un incident peut le noter."),
            )
        for declaration in declarations:
            records.put_declaration(declaration)
            records.append_journal(
                entry_after(
                    records.journal_head(),
                    now,
                    actor=juror,
                    action=Action.INTEREST_DECLARED,
                    subject=sitting,
                    candidate=declaration.candidate,
                    link=declaration.link.value,
                    stand=declaration.stand.value,
                )
            )
    return declarations


def recused_jurors(declarations: Iterable[InterestDeclaration]) -> frozenset[str]:
    """Return who abstains, by the latest declaration about anybody of one sitting."""
    return frozenset(
        each.juror for each in latest_declarations(declarations) if each.stand is Stand.RECUSES
    )


def check_not_recused(records: RoomTransaction, sitting: str, juror: str) -> None:
    """Refuse what only somebody who sits may do.

    Raises:
        UserError: `sheet.recused`.
    """
    if juror in recused_jurors(records.declarations(sitting)):
        raise UserError(
            "sheet.recused",
            sentence("Un déport est déclaré : cette feuille ne se scelle pas."),
            sentence("Changez le jury du passage, ou corrigez la déclaration, puis scellez."),
        )


def _checked(candidate: Candidate, answer: InterestAnswer) -> str:
    """Return the reason, empty where none is asked for."""
    sits = answer.stand is Stand.SITS
    if sits and must_recuse(answer.link):
        raise UserError(
            "interest.must_recuse",
            sentence("Un lien qui peut influencer oblige à se déporter."),
            sentence("Déclarez un déport pour {name}.", name=candidate.name),
        )
    if sits and not may_sit(candidate, answer.link):
        raise UserError(
            "interest.own_trainer_vae",
            sentence("{name} passe par la VAE.", name=candidate.name),
            sentence("Qui a formé cette personne se déporte, sans exception."),
        )
    if not needs_reason(answer.link, answer.stand):
        return answer.reason.strip()
    return checked_reason(answer.reason)
