"""Several laptops in one room: what one of them hands over comes together with what is here.

A sitting's sheets from elsewhere are opened only once somebody has sealed it here. Against a
person who holds the room secret this is a rule of the application, not of cryptography. What
the room added or voided is taken in at once. One bad part never hides the good ones.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from app.domain.errors import UserError
from app.domain.journal import Action, JournalEntry
from app.domain.panel_change import PanelChange
from app.domain.session import RoomDossier
from app.domain.wording import Sentence, sentence
from app.services.journal import entry_after
from app.services.ports.room_continuity import ForeignJournal
from app.services.ports.room_store import RoomTransaction, StoredEnrolment, StoredScoreSheet
from app.services.room.on_the_spot.additions import read_changes
from app.services.room.on_the_spot.voiding import forget_keys
from app.services.room.open_room import OpenRoom, reopened
from app.services.room.oral_timer import ROOM_ACTOR
from app.services.room.transfer.arrivals import take_arrivals
from app.services.room.transfer.fitting import card_holder
from app.services.room.transfer.handing_over import sealed_digests
from app.services.room.transfer.not_taken import SAME_DOSSIER, NotTaken, broken_part
from app.trust.certificates import certificate_bytes, common_name
from app.trust.digests import digest
from app.trust.sealed_sheets import HandedJournal, HandedSheet, OpenedSheets, read_sealed_sheets
from app.trust.signing import VerifiedScoreSheet
from app.trust.wire import content_digest

_Place = tuple[str, str, int]

_CONFLICT = sentence("Réglez d’abord l’ajout ci-dessus, puis notez ce passage sur cet ordinateur.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """What a file from another laptop brought.

    `room` is the room to go on with: another value where its planning has grown. `added` and
    `already` count sheets. `jurors` are the names of those whose sheets are here now.
    `waiting` are the sittings, by their identifiers, that were not opened because nobody has
    sealed them on this laptop: read the file again once somebody has. `candidates`,
    `substitutes` and `voided` are the names of those newly added, or whose keys are newly
    void; `changes` says what else is new in the planning, and `refused` is what was left out.
    """

    room: OpenRoom
    added: int
    already: int
    jurors: tuple[str, ...]
    waiting: tuple[str, ...]
    candidates: tuple[str, ...] = ()
    substitutes: tuple[str, ...] = ()
    changes: tuple[Sentence, ...] = ()
    voided: tuple[str, ...] = ()
    refused: tuple[NotTaken, ...] = ()


def gather_sheets(room: OpenRoom, data: bytes) -> Gathered:
    """Take in what another laptop of the room handed over.

    Reading the same file again changes nothing. The enrolments and the journals that came are
    kept with what was taken, for the centre.

    Raises:
        UserError: not such a file, another room's, or this laptop's own.
        IntegrityError: the file as a whole does not hold; nothing was taken in. A part that
            does not hold is in `Gathered.refused`.
    """
    opened = read_sealed_sheets(data, room=room.keys, kind=room.dossier.session.kind)
    if opened.device == room.laptop.device.device_id():
        raise UserError(
            "gathering.own_file",
            sentence("Ce fichier a été écrit par cet ordinateur."),
            sentence("Choisissez le fichier d’un autre ordinateur de la salle."),
        )
    with room.store.transaction() as records:
        arrivals = take_arrivals(room, records, opened)
        reseated = _reseated(room, records)
        sheets = _take_sheets(arrivals.dossier, records, opened, reseated)
        if sheets.taken or arrivals.count or arrivals.known:
            _keep_evidence(room, arrivals.dossier, records, opened)
        for item in sheets.fresh:
            records.add_score_sheet(_stored(item))
        if sheets.fresh or arrivals.count:
            _journal(
                room,
                records,
                opened,
                digest=digest(data),
                sheets=str(len(sheets.fresh)),
                additions=str(arrivals.additions),
                voids=str(len(arrivals.voided)),
            )
    if arrivals.voided:
        forget_keys(room, arrivals.voided)
    names = {juror.id: juror.name for juror in arrivals.dossier.planning.jurors}
    return Gathered(
        room=reopened(room) if arrivals.dossier != room.dossier else room,
        added=len(sheets.fresh),
        already=len(sheets.taken) - len(sheets.fresh),
        jurors=tuple(dict.fromkeys(names[item.verified.sheet.juror] for item in sheets.taken)),
        waiting=sheets.waiting,
        candidates=arrivals.candidates,
        substitutes=arrivals.substitutes,
        changes=arrivals.changes,
        voided=tuple(names.get(juror, juror) for juror in arrivals.voided),
        refused=(
            *(broken_part(part) for part in opened.refused),
            *arrivals.refused,
            *sheets.refused,
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sheets:
    """The file's sheets: `fresh` are those of `taken` that were not here."""

    taken: tuple[HandedSheet, ...]
    fresh: tuple[HandedSheet, ...]
    waiting: tuple[str, ...]
    refused: tuple[NotTaken, ...]


def _take_sheets(
    dossier: RoomDossier,
    records: RoomTransaction,
    opened: OpenedSheets,
    reseated: AbstractSet[str],
) -> _Sheets:
    own = sealed_digests(records)
    ready = {sheet.sitting for sheet in records.score_sheets() if sheet.digest in own}
    here = {
        (sheet.sitting, sheet.juror, sheet.revision): sheet.digest
        for sheet in records.score_sheets()
    }
    contents: dict[_Place, set[str]] = defaultdict(set)
    for item in opened.sheets:
        contents[_place(item)].add(item.verified.digest)
    fitting: list[HandedSheet] = []
    refused: list[NotTaken] = []
    for item in opened.sheets:
        try:
            _check_belongs(dossier, item.verified, reseated)
            _check_only(item, here, contents[_place(item)])
            if _sitting(item) in ready:
                _check_attendance(dossier, records, item.verified)
        except UserError as error:
            refused.append(_refused(item, error))
        else:
            fitting.append(item)
    taken = {_place(item): item for item in fitting if _sitting(item) in ready}
    waiting = {_sitting(item) for item in fitting} - ready
    return _Sheets(
        taken=tuple(taken.values()),
        fresh=tuple(item for place, item in taken.items() if place not in here),
        waiting=tuple(sitting.id for sitting in dossier.planning.sittings if sitting.id in waiting),
        refused=tuple(refused),
    )


def _reseated(room: OpenRoom, records: RoomTransaction) -> frozenset[str]:
    """Return the sittings whose chair may not be whoever it was when a sheet was sealed."""
    statements = (addition.statement for addition in records.additions())
    return frozenset(
        sitting
        for change in read_changes(statements, room.anchor)
        if isinstance(change, PanelChange)
        for sitting in change.sittings
    )


def _check_belongs(
    dossier: RoomDossier, verified: VerifiedScoreSheet, reseated: AbstractSet[str]
) -> None:
    """Refuse a sheet that this laptop's dossier has no place for."""
    sheet = verified.sheet
    context = sheet.context
    added = _CONFLICT if context.sitting in dossier.blank_slots else SAME_DOSSIER
    sittings = {sitting.id: sitting for sitting in dossier.planning.sittings}
    sitting = sittings.get(context.sitting)
    if sitting is None:
        raise _not_planned(sentence("Cette feuille porte sur un passage inconnu ici."), added)
    planned = (sitting.assessment, sitting.team, sitting.candidates)
    if (context.assessment, context.team, context.candidates) != planned:
        raise _not_planned(
            sentence("Cette feuille porte sur d’autres candidats que ceux prévus."), added
        )
    seats = {(seat.juror, seat.capacity, seat.chair) for seat in sitting.panel}
    if context.sitting in reseated:
        seats |= {(seat.juror, seat.capacity, not seat.chair) for seat in sitting.panel}
    holder = card_holder(dossier, sheet.juror)
    if (sheet.juror, sheet.capacity, sheet.chair) not in seats or (
        holder is not None and {signer.name for signer in verified.signers} != {holder}
    ):
        raise _not_planned(
            sentence("Cette feuille vient d’une personne qui ne siège pas ici à ce jury."),
            _CONFLICT if sheet.juror in dossier.spare_cards else SAME_DOSSIER,
        )
    rules = (context.session_kind, context.referential_digest, context.rules_digest)
    session = dossier.session
    if rules != (session.kind, session.referential_digest, content_digest(dossier.rules)):
        raise _not_planned(
            sentence("Cette feuille suit un autre règlement ou un autre référentiel."),
            SAME_DOSSIER,
        )


def _check_only(item: HandedSheet, here: Mapping[_Place, str], contents: AbstractSet[str]) -> None:
    """Refuse two contents for one place, whether one of them is here or both are in the file."""
    known = here.get(_place(item), item.verified.digest)
    if contents != {known}:
        raise UserError(
            "gathering.conflict",
            sentence("Une autre feuille scellée par cette personne est déjà là pour ce passage."),
            sentence("Celle qui est ici reste. Prévenez le centre : il tranchera."),
        )


def _check_attendance(
    dossier: RoomDossier, records: RoomTransaction, verified: VerifiedScoreSheet
) -> None:
    """Refuse a sheet that takes for here who is away on this laptop's own, or the other way.

    The two would not have the same lines, and no panel sheet can be made of them: better said
    now, before anybody signs.
    """
    context = verified.sheet.context
    theirs = {entry.candidate for entry in context.attendance if entry.is_here}
    ours = {entry.candidate for entry in records.attendance(context.sitting) if entry.is_here}
    differing = [candidate for candidate in context.candidates if candidate in theirs ^ ours]
    if differing:
        people = [dossier.planning.candidate(candidate).name for candidate in differing]
        raise UserError(
            "gathering.attendance_differs",
            sentence("La présence n’y est pas la même qu’ici : {names}.", names=", ".join(people)),
            sentence(
                "Dites ensemble qui était là. Gardez l’ordinateur où la présence est juste : "
                "qui avait scellé sur l’autre y note et scelle de nouveau ce passage."
            ),
        )


def _refused(item: HandedSheet, error: UserError) -> NotTaken:
    signers = ", ".join(signer.name for signer in item.verified.signers)
    return NotTaken(
        subject=sentence("Feuille scellée par {name}", name=signers),
        code=error.code,
        what=error.what,
        next_step=error.next_step,
    )


def _sitting(item: HandedSheet) -> str:
    return item.verified.sheet.context.sitting


def _place(item: HandedSheet) -> _Place:
    sheet = item.verified.sheet
    return sheet.context.sitting, sheet.juror, sheet.revision


def _keep_evidence(
    room: OpenRoom, dossier: RoomDossier, records: RoomTransaction, opened: OpenedSheets
) -> None:
    known = {enrolment.serial for enrolment in records.enrolments()}
    people = {juror.id for juror in dossier.planning.jurors}
    for enrolment in opened.enrolments:
        claim, certificate = enrolment.verified.claim, enrolment.verified.certificate
        holder = card_holder(dossier, claim.juror)
        is_stranger = holder is not None and common_name(certificate) != holder
        if claim.juror in people and claim.serial not in known and not is_stranger:
            known.add(claim.serial)
            records.add_enrolment(
                StoredEnrolment(
                    juror=claim.juror,
                    device=claim.device,
                    serial=claim.serial,
                    statement=enrolment.statement,
                    certificate=certificate_bytes(certificate),
                    enrolled_at=claim.enrolled_at,
                )
            )
    for journal in opened.journals:
        _keep_journal(room, records, journal)


def _keep_journal(room: OpenRoom, records: RoomTransaction, theirs: HandedJournal) -> None:
    """Keep a laptop's journal; one that was rewound stands beside, for the centre to see.

    That may be this laptop's own, as another knew it before a snapshot was put back here.
    """
    if theirs.device == room.laptop.device.device_id() and _continues(
        records.journal(), theirs.entries
    ):
        return
    known = [item for item in records.foreign_journals() if item.device == theirs.device]
    branch = len(known) + 1
    for journal in known:
        if _continues(journal.entries, theirs.entries):
            return
        if _continues(theirs.entries, journal.entries):
            branch = journal.branch
    records.put_foreign_journal(
        ForeignJournal(device=theirs.device, branch=branch, entries=theirs.entries)
    )


def _continues(longer: Sequence[JournalEntry], shorter: Sequence[JournalEntry]) -> bool:
    """Whether one journal begins with all of the other: entries are bound by their hashes."""
    return len(longer) >= len(shorter) and longer[len(shorter) - 1].hash == shorter[-1].hash


def _stored(item: HandedSheet) -> StoredScoreSheet:
    sheet = item.verified.sheet
    return StoredScoreSheet(
        sitting=sheet.context.sitting,
        juror=sheet.juror,
        revision=sheet.revision,
        digest=item.verified.digest,
        jws=item.jws,
        sealed_at=sheet.sealed_at,
    )


def _journal(room: OpenRoom, records: RoomTransaction, opened: OpenedSheets, **detail: str) -> None:
    records.append_journal(
        entry_after(
            records.journal_head(),
            room.clock.now(),
            actor=ROOM_ACTOR,
            action=Action.SHEETS_GATHERED,
            subject=opened.device,
            their_head=opened.journal[-1].hash,
            **detail,
        )
    )


def _not_planned(what: Sentence, next_step: Sentence) -> UserError:
    return UserError("gathering.not_planned", what, next_step)
