"""What a newer package changes in a room at work: sittings that nobody has begun, and no other.

Owns the rule; reading packages and keeping them is `open_room`'s and `reissue`'s business.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from app.domain.errors import UserError
from app.domain.score_sheet import DraftSheet
from app.domain.session import Planning, RoomDossier, Sitting
from app.domain.wording import sentence
from app.services.ports.room_store import RoomTransaction, StoredDossier
from app.services.room.on_the_spot.additions import effective_planning
from app.trust.room_packages import OpenedRoomPackage
from app.trust.wire import content_digest


class _Known(Protocol):
    @property
    def id(self) -> str: ...


_Item = TypeVar("_Item", bound=_Known)


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageChange:
    """What a newer package would change here, sitting by sitting, as a list shows them.

    `kept` are the sittings that have begun and that the package drops or defines otherwise:
    they stay as they are. Sittings that stay the same are in none of the four.
    """

    sequence: int
    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    kept: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Renewal:
    """The dossier that a room goes on with, and what is new in it."""

    dossier: RoomDossier
    change: PackageChange


def renewed(records: RoomTransaction, stored: StoredDossier, opened: OpenedRoomPackage) -> Renewal:
    """Return the room's dossier under a newer package of the same room.

    Whoever has enrolled stays known, and what the room added on the spot stays.

    Raises:
        UserError: `package.older`, `package.other_room`, or `package.rules_changed`: other
            rules once a juror has rated, another référentiel once a sitting has begun.
    """
    before = stored.dossier
    _check_room(before, opened.dossier)
    _check_newer(stored, opened)
    statements = [addition.statement for addition in records.additions()]
    started = started_sittings(records, before.planning)
    _check_rules(records, before, opened.dossier, bound=bool(started or statements))
    offered = effective_planning(opened.dossier.planning, statements, opened.authority)
    enrolled = {enrolment.juror for enrolment in records.enrolments()}
    merged = _merged(before.planning, offered, started, enrolled)
    planning = effective_planning(merged, statements, opened.authority)
    return Renewal(
        dossier=replace(opened.dossier, planning=planning),
        change=_change(opened.reference.sequence, before.planning, offered, planning, started),
    )


def started_sittings(records: RoomTransaction, planning: Planning) -> frozenset[str]:
    """Return the sittings about which anything is recorded.

    Presence, timer, rating, sheet; a link declared, lateness decided, a paper, an incident.
    """
    told = {declaration.sitting for declaration in records.declarations()}
    told |= {incident.sitting for incident in records.incidents() if incident.sitting}
    return frozenset(
        sitting.id
        for sitting in planning.sittings
        if sitting.id in told or _has_started(records, planning, sitting.id)
    )


def _has_started(records: RoomTransaction, planning: Planning, sitting: str) -> bool:
    return bool(
        records.attendance(sitting)
        or records.timer_events(sitting)
        or records.score_sheets(sitting)
        or records.panel_sheets(sitting)
        or records.late_arrangement(sitting)
        or records.paper_record(sitting)
        or _drafted(records, planning, sitting)
    )


def _drafted(records: RoomTransaction, planning: Planning, sitting: str) -> bool:
    return any(records.draft(sitting, juror.id) != DraftSheet() for juror in planning.jurors)


def _check_room(before: RoomDossier, offered: RoomDossier) -> None:
    here = (before.session.id, before.session.kind, before.room)
    if (offered.session.id, offered.session.kind, offered.room) != here:
        raise UserError(
            "package.other_room",
            sentence("Ce dossier est celui d’une autre salle ou d’une autre session."),
            sentence("Choisissez le dossier que le centre a écrit pour cette salle."),
        )


def _check_newer(stored: StoredDossier, opened: OpenedRoomPackage) -> None:
    if opened.reference.sequence <= stored.package.sequence:
        raise UserError(
            "package.older",
            sentence(
                "Ce dossier (n° {offered}) n’est pas plus récent que celui en place (n° {used}).",
                offered=opened.reference.sequence,
                used=stored.package.sequence,
            ),
            sentence("Continuez avec le dossier en place, ou demandez le dernier au centre."),
        )


def _check_rules(
    records: RoomTransaction, before: RoomDossier, offered: RoomDossier, *, bound: bool
) -> None:
    """Refuse other rules once a juror has rated, another référentiel once a sitting is bound.

    A sitting that stays as it is names an assessment, which must stay too.
    """
    other_rules = content_digest(before.rules) != content_digest(offered.rules)
    other_referential = before.session.referential_digest != offered.session.referential_digest
    if (other_referential and bound) or (other_rules and _rated(records, before.planning)):
        raise UserError(
            "package.rules_changed",
            sentence(
                "Ce dossier change le règlement ou le référentiel d’une journée déjà commencée."
            ),
            sentence("Terminez la journée avec le dossier en place ; rien n’a été remplacé."),
        )


def _rated(records: RoomTransaction, planning: Planning) -> bool:
    return bool(records.score_sheets()) or any(
        _drafted(records, planning, sitting.id) for sitting in planning.sittings
    )


def _merged(
    before: Planning, offered: Planning, started: Collection[str], enrolled: Collection[str]
) -> Planning:
    """Return what is offered, with the sittings that have begun and their people as they were."""
    kept = [sitting for sitting in before.sittings if sitting.id in started]
    candidates = {id_ for sitting in kept for id_ in sitting.candidates}
    jurors = {id_ for sitting in kept for id_ in sitting.jurors}
    teams = {sitting.team for sitting in kept}
    known = {juror.id for juror in offered.jurors}
    return Planning(
        candidates=_over(offered.candidates, before.candidates, candidates),
        teams=_over(offered.teams, before.teams, teams),
        jurors=_over(offered.jurors, before.jurors, jurors | (set(enrolled) - known)),
        sittings=_over(offered.sittings, before.sittings, started),
    )


def _over(
    offered: tuple[_Item, ...], before: tuple[_Item, ...], kept: Collection[str | None]
) -> tuple[_Item, ...]:
    """Return the offered ones, those of `kept` as they were before; the dropped ones last."""
    stays = {item.id: item for item in before if item.id in kept}
    known = {item.id for item in offered}
    return (
        *(stays.get(item.id, item) for item in offered),
        *(item for id_, item in stays.items() if id_ not in known),
    )


def _change(
    sequence: int,
    before: Planning,
    offered: Planning,
    after: Planning,
    started: Collection[str],
) -> PackageChange:
    old, wanted, new = _definitions(before), _definitions(offered), _definitions(after)
    return PackageChange(
        sequence=sequence,
        added=sitting_words(after, [id_ for id_ in new if id_ not in old]),
        changed=sitting_words(after, [id_ for id_ in new if id_ in old and new[id_] != old[id_]]),
        removed=sitting_words(before, [id_ for id_ in old if id_ not in new]),
        kept=sitting_words(
            after, [id_ for id_ in new if id_ in started and wanted.get(id_) != old[id_]]
        ),
    )


def _definitions(planning: Planning) -> dict[str, tuple[object, ...]]:
    """Return what each sitting is, the names of its people included."""
    candidates = {candidate.id: candidate for candidate in planning.candidates}
    jurors = {juror.id: juror for juror in planning.jurors}
    teams = {team.id: team for team in planning.teams}
    return {
        sitting.id: (
            sitting,
            teams.get(sitting.team or ""),
            *(candidates.get(id_) for id_ in sitting.candidates),
            *(jurors.get(id_) for id_ in sitting.jurors),
        )
        for sitting in planning.sittings
    }


def sitting_words(planning: Planning, ids: Iterable[str]) -> tuple[str, ...]:
    """Return sittings as a list shows them, in the order of their times."""
    found = sorted((planning.sitting(id_) for id_ in ids), key=lambda sitting: sitting.starts_at)
    return tuple(_word(planning, sitting) for sitting in found)


def _word(planning: Planning, sitting: Sitting) -> str:
    name = planning.subject_name(sitting)
    return f"{sitting.starts_at:%H:%M} : {name} ({sitting.assessment})"
