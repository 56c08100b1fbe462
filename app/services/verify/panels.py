"""Holding a sheet against the planning that the package or the centre knows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.domain.score_sheet import SheetContext
from app.domain.session import Capacity, PanelSeat, Sitting
from app.domain.wording import Sentence, sentence
from app.services.verify.answers import fails, holds, stays_open
from app.services.verify.basis import KnownSession
from app.trust.verification import Finding
from app.trust.wire import content_digest

_CAPACITIES = {
    Capacity.BLOCK_TRAINER: sentence("intervenant du bloc"),
    Capacity.PROFESSIONAL: sentence("professionnel"),
}


def capacity_words(seat: PanelSeat) -> Sentence:
    """« présidence, intervenant du bloc »: the référentiel's words."""
    words = _CAPACITIES[seat.capacity]
    return sentence("présidence, {capacity}", capacity=words) if seat.chair else words


def against_planning(
    context: SheetContext, seats: Sequence[PanelSeat], known: KnownSession, *, panel: bool
) -> Iterator[Finding]:
    """Yield what holds and what does not; the codes are those of the merge."""
    refusal = _other_session(context, known)
    if refusal is not None:
        yield refusal
        return
    sittings = {sitting.id: sitting for sitting in known.planning.sittings}
    sitting = sittings.get(context.sitting)
    walk_in = _added(sentence("Le passage a été ajouté sur place."))
    if sitting is None and context.sitting in known.blank_slots:
        yield walk_in
        return
    if sitting is None or sitting.room != context.room:
        yield fails(
            "sheet.unknown_sitting",
            sentence(
                "Ce passage n’est pas prévu dans cette salle, d’après {source}.",
                source=known.source,
            ),
        )
        return
    planned = (sitting.assessment, sitting.team, sitting.candidates)
    if (context.assessment, context.team, context.candidates) != planned:
        yield fails(
            "sheet.other_subject",
            sentence(
                "L’épreuve ou les candidats ne sont pas ceux de {source}.", source=known.source
            ),
        )
        return
    yield from _rules(context, known)
    if sitting.id in known.blank_slots:
        yield walk_in
    yield _whole_panel(seats, sitting, known) if panel else _member(seats[0], sitting, known)


def _other_session(context: SheetContext, known: KnownSession) -> Finding | None:
    if context.session_kind is not known.session.kind:
        return fails(
            "sheet.other_session",
            sentence("Une grille de démonstration se fait passer pour une vraie, ou l’inverse."),
        )
    if known.issued is not None and context.package.digest not in known.issued:
        return fails(
            "sheet.unknown_package",
            sentence("La feuille a été faite sous un dossier que le centre n’a pas émis."),
        )
    return None


def _rules(context: SheetContext, known: KnownSession) -> Iterator[Finding]:
    rules = known.session.rules
    digests = (known.session.referential_digest, None if rules is None else content_digest(rules))
    if (context.referential_digest, context.rules_digest) != digests:
        yield fails(
            "sheet.other_rules",
            sentence("Le référentiel ou le règlement n’est pas celui de la session."),
        )


def _added(what: Sentence) -> Finding:
    return stays_open(
        "addition.to_confirm",
        what,
        sentence("Le centre doit confirmer cet ajout, que deux témoins ont attesté dans la salle."),
    )


def _substituted(seats: Sequence[PanelSeat], sitting: Sitting, known: KnownSession) -> bool:
    """Whether the panel is the planned one, but for jurors who came with a spare card."""
    return len(seats) == len(sitting.panel) and all(
        seat == planned
        or (seat.juror in known.spare_cards and replace(seat, juror=planned.juror) == planned)
        for seat, planned in zip(seats, sitting.panel, strict=True)
    )


def _changed(seats: Sequence[PanelSeat], sitting: Sitting, known: KnownSession) -> bool:
    """Whether the panel may be the planned one, less somebody or under another chair."""
    planned = {seat.juror: seat.capacity for seat in sitting.panel}
    return known.as_issued and all(planned.get(seat.juror) is seat.capacity for seat in seats)


def _change_elsewhere() -> Finding:
    return stays_open(
        "panel.changed",
        sentence(
            "Le jury n’est pas tout à fait celui qui était prévu : un membre en moins, ou une "
            "autre présidence."
        ),
        sentence(
            "Un changement attesté par deux témoins l’explique peut-être : vérifiez avec la "
            "remontée de la salle, ou au centre après sa fusion."
        ),
    )


def _whole_panel(seats: Sequence[PanelSeat], sitting: Sitting, known: KnownSession) -> Finding:
    planned = tuple(seats) == sitting.panel or _substituted(seats, sitting, known)
    if not planned and _changed(seats, sitting, known):
        return _change_elsewhere()
    if not planned:
        return fails(
            "panel_sheet.other_panel",
            sentence(
                "Les signataires ne sont pas le jury prévu pour ce passage, d’après {source}.",
                source=known.source,
            ),
        )
    if any(seat.juror in known.spare_cards for seat in seats):
        return _added(sentence("Un juré de remplacement a signé, avec une carte de réserve."))
    return holds(
        "panel.complete",
        sentence("Tous les jurés attendus ont signé, d’après {source}.", source=known.source),
    )


def _member(seat: PanelSeat, sitting: Sitting, known: KnownSession) -> Finding:
    if seat.juror in known.spare_cards:
        return _added(sentence("C’est la grille d’un juré venu avec une carte de réserve."))
    if seat not in sitting.panel and _changed([seat], sitting, known):
        return _change_elsewhere()
    if seat not in sitting.panel:
        return fails(
            "sheet.not_on_panel",
            sentence("La signature est bonne, mais ce juré n’est pas affecté à ce passage."),
        )
    return holds(
        "panel.member",
        sentence("Ce juré était attendu à ce passage, d’après {source}.", source=known.source),
    )
