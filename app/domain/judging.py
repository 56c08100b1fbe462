"""What each returned sheet is worth, from the set of all that came back and was decided.

`judge` is a pure function of a set: files may come in any order, several times, in parts, and
end in the same standings. It weighs evidence that was verified before; it reads no document.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.domain.evidence import (
    Evidence,
    Judgement,
    Place,
    Ruling,
    RulingEvidence,
    SheetEvidence,
    SheetStanding,
    VoidEvidence,
)

_RECEIVED = Judgement(standing=SheetStanding.RECEIVED)
_SUPERSEDED = Judgement(standing=SheetStanding.SUPERSEDED)
_HOLDS = (SheetStanding.RECEIVED, SheetStanding.TO_CONFIRM)
_VERDICTS = (Ruling.ACCEPT, Ruling.REJECT, Ruling.CONFIRM)


def waived_place(sitting: str, juror: str) -> str:
    """Return how a waiver names the sheet that is no longer waited for."""
    return f"{sitting}/{juror}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rulings:
    """What the centre's rulings come to: of those that contradict each other, the latest.

    `verdicts` is by subject, the digest of a sheet, a report or an addition. Accepting what
    was in quarantine and confirming a paper are two answers about one sheet: `accepted` and
    `confirmed` hold either until it is rejected. `waived` holds places as `waived_place`
    names them, `revoked` serials.
    """

    verdicts: Mapping[str, Ruling]
    accepted: frozenset[str]
    confirmed: frozenset[str]
    waived: frozenset[str]
    revoked: frozenset[str]


def in_force(rulings: Iterable[RulingEvidence]) -> Rulings:
    """Return the rulings that stand; of two at the same moment, that of the greater digest."""
    verdicts: dict[str, Ruling] = {}
    accepted: set[str] = set()
    confirmed: set[str] = set()
    waived: set[str] = set()
    revoked: set[str] = set()
    for item in sorted(rulings, key=lambda item: (item.decided_at, item.digest)):
        if item.ruling in _VERDICTS:
            verdicts[item.subject] = item.ruling
            if item.ruling is Ruling.REJECT:
                accepted.discard(item.subject)
                confirmed.discard(item.subject)
            else:
                (accepted if item.ruling is Ruling.ACCEPT else confirmed).add(item.subject)
        elif item.ruling is Ruling.WAIVE:
            waived.add(item.subject)
        else:
            revoked.add(item.subject)
    return Rulings(
        verdicts=verdicts,
        accepted=frozenset(accepted),
        confirmed=frozenset(confirmed),
        waived=frozenset(waived),
        revoked=frozenset(revoked),
    )


def judge(evidence: Evidence) -> dict[str, Judgement]:
    """Return the standing of every sheet, by its digest.

    - A sheet that the centre rejected, or that rests on a rejected addition, does not count.
    - Two payloads for one place and revision are both held until the centre accepts one.
    - So are sheets signed with a key after it was made void, or revoked; made on a laptop
      that another had taken over from; or that revise nothing known. Accepting lifts that.
    - What rests on an addition that the centre has not confirmed is to be confirmed, and so
      is what a paper proves that nobody has confirmed to have seen.
    - A panel sheet waits for every individual sheet that it names.
    - A received revision supersedes what came before it for the same place.
    """
    bench = _Bench(evidence)
    judgements = {sheet.digest: bench.alone(sheet) for sheet in evidence.sheets}
    panels = [sheet for sheet in evidence.sheets if sheet.place.juror is None]
    for sheet in panels:
        if judgements[sheet.digest].standing in _HOLDS:
            judgements[sheet.digest] = bench.with_its_sheets(sheet, judgements)
    latest: dict[Place, int] = {}
    for sheet in evidence.sheets:
        if judgements[sheet.digest].standing is SheetStanding.RECEIVED:
            latest[sheet.place] = max(sheet.revision, latest.get(sheet.place, 1))
    for sheet in evidence.sheets:
        replaced = sheet.revision < latest.get(sheet.place, 1)
        if replaced and judgements[sheet.digest].standing in _HOLDS:
            judgements[sheet.digest] = _SUPERSEDED
    return judgements


class _Bench:
    """The evidence, indexed for judging one sheet after another."""

    def __init__(self, evidence: Evidence) -> None:
        self._rulings = in_force(evidence.rulings)
        self._sheets = {sheet.digest: sheet for sheet in evidence.sheets}
        self._rivals: dict[tuple[Place, int], list[str]] = defaultdict(list)
        for sheet in evidence.sheets:
            if not self._rejection(sheet):
                self._rivals[sheet.place, sheet.revision].append(sheet.digest)
        self._voids: dict[tuple[str, str], list[VoidEvidence]] = defaultdict(list)
        for void in evidence.voids:
            for serial in void.serials:
                self._voids[void.room, serial].append(void)
        self._made_before = {
            void: evidence.journals[void.room].made_before(void.journal_head)
            for void in evidence.voids
            if void.room in evidence.journals
        }
        self._stale = {room: tree.stale() for room, tree in evidence.journals.items()}
        self._made = {
            room: tree.made() for room, tree in evidence.journals.items() if self._stale[room]
        }

    def alone(self, sheet: SheetEvidence) -> Judgement:
        """Judge a sheet by itself and its rivals, without the sheets that it names."""
        if rejection := self._rejection(sheet):
            return Judgement(standing=SheetStanding.REJECTED, code=rejection)
        if fault := self._conflict(sheet) if self._accepted(sheet.digest) else self._fault(sheet):
            return Judgement(standing=SheetStanding.QUARANTINED, code=fault)
        verdicts = self._rulings.verdicts
        if any(verdicts.get(digest) is not Ruling.CONFIRM for digest in sheet.rests_on):
            return Judgement(standing=SheetStanding.TO_CONFIRM, code="addition.unconfirmed")
        if sheet.on_paper and sheet.digest not in self._rulings.confirmed:
            return Judgement(standing=SheetStanding.TO_CONFIRM, code="sheet.on_paper")
        return _RECEIVED

    def with_its_sheets(
        self, panel: SheetEvidence, judgements: Mapping[str, Judgement]
    ) -> Judgement:
        """Judge a panel sheet that holds by the individual sheets that it names."""
        found = judgements[panel.digest]
        for juror, digest in panel.names:
            named = judgements.get(digest)
            if named is None:
                if waived_place(panel.place.sitting, juror) not in self._rulings.waived:
                    return _waiting("panel_sheet.sheet_missing")
            elif named.standing not in _HOLDS:
                return _waiting("panel_sheet.sheet_held")
            elif named.standing is SheetStanding.TO_CONFIRM:
                found = named
        return found

    def _rejection(self, sheet: SheetEvidence) -> str:
        verdicts = self._rulings.verdicts
        if verdicts.get(sheet.digest) is Ruling.REJECT:
            return "sheet.rejected"
        if any(verdicts.get(digest) is Ruling.REJECT for digest in sheet.rests_on):
            return "addition.rejected"
        return ""

    def _accepted(self, digest: str) -> bool:
        return digest in self._rulings.accepted

    def _fault(self, sheet: SheetEvidence) -> str:
        return (
            self._key_fault(sheet)
            or self._stale_fault(sheet)
            or self._revision_fault(sheet)
            or self._naming_fault(sheet)
            or self._conflict(sheet)
        )

    def _conflict(self, sheet: SheetEvidence) -> str:
        """Of several contents one may stand: the only one that the centre accepted."""
        rivals = self._rivals[sheet.place, sheet.revision]
        if self._accepted(sheet.digest):
            rivals = [digest for digest in rivals if self._accepted(digest)]
        return "sheet.conflict" if len(rivals) > 1 else ""

    def _key_fault(self, sheet: SheetEvidence) -> str:
        """One set of signatures that holds is enough: the payload is the same in all."""
        faults = [self._signing_fault(sheet, serials) for serials in sheet.signings]
        return min(faults)

    def _signing_fault(self, sheet: SheetEvidence, serials: Iterable[str]) -> str:
        for serial in serials:
            if serial in self._rulings.revoked:
                return "sheet.revoked_key"
            for void in self._voids.get((sheet.room, serial), ()):
                if sheet.digest not in self._made_before.get(void, ()):
                    return "sheet.voided_key"
        return ""

    def _stale_fault(self, sheet: SheetEvidence) -> str:
        stale = self._stale.get(sheet.room)
        if not stale:
            return ""
        # Where no entry tells when it was made, the head that it carries does.
        made = self._made[sheet.room].get(sheet.digest, frozenset((sheet.journal_head,)))
        return "sheet.stale_epoch" if made <= stale else ""

    def _revision_fault(self, sheet: SheetEvidence) -> str:
        if sheet.revision == 1 and sheet.supersedes is None:
            return ""
        before = self._sheets.get(sheet.supersedes or "")
        if (
            before is None
            or before.place != sheet.place
            or before.revision != sheet.revision - 1
            or self._rejection(before)
        ):
            return "sheet.unproven_revision"
        return ""

    def _naming_fault(self, panel: SheetEvidence) -> str:
        for juror, digest in panel.names:
            named = self._sheets.get(digest)
            place = Place(sitting=panel.place.sitting, juror=juror)
            if named is not None and named.place != place:
                return "panel_sheet.other_sheet"
        return ""


def _waiting(code: str) -> Judgement:
    return Judgement(standing=SheetStanding.WAITING, code=code)
