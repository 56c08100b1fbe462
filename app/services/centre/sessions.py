"""Creating a session for a référentiel, and deciding its rules."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.domain.errors import UserError
from app.domain.journal import Action
from app.domain.referential import Referential
from app.domain.rules import (
    AgreementRule,
    BlockRule,
    RatingScale,
    SessionRules,
    TieRule,
    TimingRule,
)
from app.domain.run_sheet import RunSheet, run_sheet_fault
from app.domain.session import ExamSession, Planning, SessionKind
from app.domain.wording import sentence
from app.services.centre.access.open_centre import OpenCentre
from app.services.centre.access.recovery import has_recovery_kit
from app.services.centre.journal import record
from app.trust.wire import content_digest


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionOverview:
    """A session with what is known of it so far."""

    session: ExamSession
    referential: Referential
    planning: Planning
    packages_issued: int


def list_sessions(centre: OpenCentre) -> tuple[ExamSession, ...]:
    """Return the centre's sessions, latest first."""
    with centre.store.transaction() as records:
        return records.sessions()


def session_overview(centre: OpenCentre, session_id: str) -> SessionOverview:
    """Return a session, its référentiel and its planning."""
    with centre.store.transaction() as records:
        session = records.session(session_id)
        return SessionOverview(
            session=session,
            referential=records.referential(session.referential_digest),
            planning=records.planning(session_id),
            packages_issued=len(records.issued_packages(session_id)),
        )


def create_session(
    centre: OpenCentre, title: str, referential: Referential, kind: SessionKind
) -> ExamSession:
    """Create a session; the référentiel goes into the store with its digest.

    Raises:
        UserError: the title is empty, another session has it, or the centre has no recovery
            kit yet.
    """
    name = title.strip()
    if not name:
        raise UserError(
            "session.untitled",
            sentence("La session n’a pas de titre."),
            sentence("Écrivez un titre, par exemple « Session de novembre 2026 »."),
        )
    if not has_recovery_kit(centre):
        raise UserError(
            "centre.no_recovery_kit",
            sentence("Ce centre n’a pas encore de kit de secours."),
            sentence(
                "Écrivez-le d’abord : sans lui, une phrase de passe oubliée perdrait la session."
            ),
        )
    digest = content_digest(referential)
    session = ExamSession(
        id=centre.office.random(8).hex(),
        title=name,
        kind=kind,
        centre=centre.name,
        referential_digest=digest,
    )
    with centre.store.transaction() as records:
        if any(other.title == name for other in records.sessions()):
            raise UserError(
                "session.title_taken",
                sentence("Une session porte déjà le titre « {title} ».", title=name),
                sentence("Choisissez un autre titre."),
            )
        records.put_referential(digest, referential)
        records.put_session(session)
        record(centre, records, Action.SESSION_CREATED, session.id, referential=digest)
    return session


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesChoice:
    """What the centre chose; every rule is chosen, none has a default.

    An assessment without a run sheet keeps one phase; without `timing` nothing is proposed.
    """

    scale: RatingScale
    agreement: AgreementRule
    tolerance: int
    tie: TieRule
    block: BlockRule
    run_sheets: tuple[RunSheet, ...] = ()
    timing: TimingRule | None = None


def decide_rules(centre: OpenCentre, session_id: str, choice: RulesChoice) -> ExamSession:
    """Record the session's rules, with who decided them and when.

    Raises:
        UserError: a room package went out already, so the rules no longer change; a level is
            not on the scale; a run sheet cannot be followed (`run_sheet.…`).
    """
    with centre.store.transaction() as records:
        if records.issued_packages(session_id):
            raise UserError(
                "rules.issued",
                sentence("Un dossier de salle est déjà parti avec le règlement de la session."),
                sentence("Le règlement ne change plus pour cette session."),
            )
        session = records.session(session_id)
        _check_run_sheets(choice.run_sheets, records.referential(session.referential_digest))
        try:
            rules = SessionRules(
                scale=choice.scale,
                agreement=choice.agreement,
                tolerance=choice.tolerance,
                tie=choice.tie,
                block=choice.block,
                run_sheets=choice.run_sheets,
                timing=choice.timing,
                decided_by=centre.operator,
                decided_at=centre.local(centre.clock.now()),
            )
        except ValueError as error:
            raise UserError(
                "rules.inconsistent",
                sentence("Le règlement ne tient pas : un niveau n’est pas sur l’échelle."),
                sentence("Revoyez la tolérance, la règle de bloc et celle du temps."),
            ) from error
        decided = replace(session, rules=rules)
        records.put_session(decided)
        record(centre, records, Action.RULES_DECIDED, session_id, rules=content_digest(rules))
    return decided


def _check_run_sheets(sheets: tuple[RunSheet, ...], referential: Referential) -> None:
    """Refuse a run sheet that no oral could follow, or of an assessment without a duration."""
    minutes = {item.code: item.oral_minutes or 0 for item in referential.assessments()}
    for sheet in sheets:
        fault = run_sheet_fault(sheet, minutes.get(sheet.assessment, 0))
        if fault is not None:
            raise UserError(
                fault,
                sentence("Le déroulé de {code} ne peut pas être suivi.", code=sheet.assessment),
                sentence(
                    "Revoyez ses phases\u00a0: celles qui comptent se suivent et font "
                    "{minutes} min en tout.",
                    minutes=minutes.get(sheet.assessment, 0),
                ),
            )


def find_session(centre: OpenCentre, title: str | None) -> ExamSession:
    """Return the session of that title or identifier; without one, the centre's only session.

    Raises:
        UserError: there is none, or a title is needed to choose among several.
    """
    sessions = list_sessions(centre)
    if title is None and len(sessions) == 1:
        return sessions[0]
    for session in sessions:
        if title in (session.title, session.id):
            return session
    names = ", ".join(f"« {session.title} »" for session in sessions)
    if title is None and sessions:
        raise UserError(
            "session.which",
            sentence("Ce centre a plusieurs sessions : {names}.", names=names),
            sentence("Donnez le titre de l’une d’elles."),
        )
    raise UserError(
        "session.unknown",
        sentence("Aucune session de ce titre dans ce centre."),
        sentence("Ses sessions : {names}.", names=names or "aucune"),
    )
