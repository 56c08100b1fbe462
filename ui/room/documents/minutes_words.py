"""How windows say a day's minutes: what came of each sitting, what lacks, what is signed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.domain.attendance import Presence
from app.domain.minutes import MinutesSitting, SittingOutcome
from app.domain.session import RoomDossier
from app.services.room.minutes import MinutesView
from app.services.room.reports.ceremony import MemberChoice
from app.timing.elapsed import span
from ui.counted import counted
from ui.dates import long_day
from ui.look.tone import Tone
from ui.room.documents.report_review import ReportReview, ReviewPart
from ui.room.incidents.incident_words import incident_title, report_title, standing_words
from ui.room.words import presence_words, room_words, time_of_day, time_range
from ui.translation import shown


def outcome_words(told: MinutesSitting) -> str:
    """« grille signée »."""
    return {
        SittingOutcome.SIGNED: QCoreApplication.translate("Minutes", "grille signée"),
        SittingOutcome.NOBODY_CAME: QCoreApplication.translate("Minutes", "absence"),
        SittingOutcome.OPEN: QCoreApplication.translate("Minutes", "grille non signée"),
        SittingOutcome.NOT_HELD: QCoreApplication.translate("Minutes", "oral non tenu"),
    }[told.outcome]


def outcome_mark(told: MinutesSitting) -> tuple[str, Tone]:
    """Return the symbol and the tone that go with those words."""
    return {
        SittingOutcome.SIGNED: ("pen-line", Tone.ACCENT),
        SittingOutcome.NOBODY_CAME: ("circle-x", Tone.MUTED),
        SittingOutcome.OPEN: ("triangle-alert", Tone.WARNING),
        SittingOutcome.NOT_HELD: ("triangle-alert", Tone.WARNING),
    }[told.outcome]


def sitting_title(dossier: RoomDossier, told: MinutesSitting) -> str:
    """« 08:30 · Inès Aubertin »."""
    planning = dossier.planning
    subject = planning.subject_name(planning.sitting(told.sitting))
    return f"{time_of_day(told.planned_at)} · {subject}"


def sitting_detail(told: MinutesSitting) -> str:
    """« E1 · oral 08:31–09:02 · 3 grilles »."""
    sheets = len(told.score_sheets) + len(told.panel_sheets)
    parts = [told.assessment]
    whole = span(told.timer)
    if whole is not None:
        zone = told.planned_at.tzinfo
        times = time_range(whole[0].utc.astimezone(zone), whole[1].utc.astimezone(zone))
        parts.append(QCoreApplication.translate("Minutes", "oral {0}").format(times))
    elif told.paper is not None:
        parts.append(QCoreApplication.translate("Minutes", "tenu sur papier"))
    if sheets:
        parts.append(
            counted(
                sheets,
                QCoreApplication.translate("Minutes", "{0} grille"),
                QCoreApplication.translate("Minutes", "{0} grilles"),
            )
        )
    if told.refusals:
        parts.append(QCoreApplication.translate("Minutes", "refus de signer"))
    return " · ".join(parts)


def presence_lines(dossier: RoomDossier, told: MinutesSitting) -> list[str]:
    """Name who came late and who stayed away; whoever came in time needs no word."""
    return [
        f"{dossier.planning.candidate(entry.candidate).name}, {presence_words(entry)}"
        for entry in told.attendance
        if entry.presence is not Presence.PRESENT
    ]


def incident_lines(view: MinutesView) -> list[str]:
    """Say each incident of the day, and how far its report is."""
    return [
        f"{incident_title(each)} · {report_title(each)}, {standing_words(each.standing)}"
        for each in view.incidents
    ]


def change_lines(view: MinutesView) -> list[str]:
    """Say each change of the planning, and why."""
    return [f"{shown(change.words)} · {change.reason}" for change in view.changes]


def minutes_review(
    dossier: RoomDossier, view: MinutesView, observations: str, members: Sequence[MemberChoice]
) -> ReportReview:
    """Say what the minutes tell, and who signs them."""
    sittings = view.facts.sittings
    signed = sum(each.outcome is SittingOutcome.SIGNED for each in sittings)
    day = long_day(view.day)
    return ReportReview(
        title=QCoreApplication.translate("Minutes", "Relire et signer"),
        subtitle=QCoreApplication.translate("Minutes", "PV d’épreuve · {0}, {1}").format(
            room_words(dossier.room), day
        ),
        name=QCoreApplication.translate("Minutes", "le PV d’épreuve"),
        lead=QCoreApplication.translate("Minutes", "Vous signez le procès-verbal d’épreuve de"),
        headline=f"{room_words(dossier.room)}, {day}",
        facts=(
            (QCoreApplication.translate("Minutes", "Passages"), str(len(sittings))),
            (QCoreApplication.translate("Minutes", "Grilles signées"), str(signed)),
            (QCoreApplication.translate("Minutes", "Incidents"), str(len(view.incidents))),
            (
                QCoreApplication.translate("Minutes", "Version"),
                str(1 if view.signed is None else view.signed.revision + 1),
            ),
        ),
        parts=_parts(dossier, view, observations),
        members=tuple(members),
        may_be_left_out=False,
        done=QCoreApplication.translate("Minutes", "Le PV d’épreuve du {0} est signé").format(day),
    )


def _parts(dossier: RoomDossier, view: MinutesView, observations: str) -> tuple[ReviewPart, ...]:
    gaps = [shown(gap) for gap in view.gaps]
    lacking = ReviewPart(
        heading=QCoreApplication.translate("Minutes", "Ce qui manque encore, et que le PV dira"),
        text="\n".join(gaps),
    )
    return (
        *((lacking,) if gaps else ()),
        ReviewPart(
            heading=QCoreApplication.translate("Minutes", "Passages"),
            text="\n".join(
                f"{sitting_title(dossier, each)} · {sitting_detail(each)} · {outcome_words(each)}"
                for each in view.facts.sittings
            ),
        ),
        ReviewPart(
            heading=QCoreApplication.translate("Minutes", "Retards et absences"),
            text="\n".join(
                line for each in view.facts.sittings for line in presence_lines(dossier, each)
            ),
            otherwise=QCoreApplication.translate("Minutes", "Aucun."),
        ),
        ReviewPart(
            heading=QCoreApplication.translate("Minutes", "Incidents"),
            text="\n".join(incident_lines(view)),
            otherwise=QCoreApplication.translate("Minutes", "Aucun incident n’est noté."),
        ),
        ReviewPart(
            heading=QCoreApplication.translate("Minutes", "Changements du planning"),
            text="\n".join(change_lines(view)),
            otherwise=QCoreApplication.translate("Minutes", "Aucun."),
        ),
        ReviewPart(
            heading=QCoreApplication.translate("Minutes", "Observations du jury"),
            text=observations,
            otherwise=QCoreApplication.translate("Minutes", "Aucune."),
        ),
    )
