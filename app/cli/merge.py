"""`merge`: taking what came back from the rooms into the centre."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.cli.answers import HOLDS, REFUSED, read_file, say, say_json
from app.cli.centre import add_centre_arguments, opened_centre

if TYPE_CHECKING:
    from app.services.centre.merge.plan import MergePlan, PlannedQuarantine


def add(commands: Any) -> None:
    """Add `merge`."""
    command = commands.add_parser("merge", help="fusionner les remontées des salles")
    command.add_argument("packages", nargs="+", type=Path, metavar="REMONTÉE")
    add_centre_arguments(command, required=True)
    command.add_argument("--session", help="titre de la session, s’il y en a plusieurs")
    command.add_argument("--json", action="store_true", help="répondre en JSON")
    command.set_defaults(run=_merge)


def _merge(options: argparse.Namespace) -> int:
    from app.services.centre.merge.apply import apply_merge  # noqa: PLC0415
    from app.services.centre.merge.plan import ReturnedFile, plan_merge  # noqa: PLC0415
    from app.services.centre.sessions import find_session  # noqa: PLC0415

    returned = [ReturnedFile(name=path.name, content=read_file(path)) for path in options.packages]
    with opened_centre(options) as centre:
        session = find_session(centre, options.session)
        plan = plan_merge(centre, session.id, returned)
        outcome = apply_merge(centre, plan)
    if options.json:
        say_json(_merge_json(session.title, plan))
    else:
        _say_merge(plan)
    return REFUSED if outcome.refused or outcome.quarantined else HOLDS


def _merge_json(session: str, plan: MergePlan) -> dict[str, object]:
    return {
        "session": session,
        "files": [
            {
                "name": file.name,
                "sha256": file.digest,
                "room": file.room or None,
                "sequence": file.sequence or None,
                "added": file.added,
                "already": file.already,
                "refused": file.refused,
                "minutes": file.minutes or None,
                "incidents": file.incidents,
            }
            for file in plan.files
        ],
        "refusals": [
            {
                "file": refusal.file_name,
                "subject": refusal.subject,
                "about": refusal.who,
                "code": refusal.code,
                "reason": refusal.sentence.french(),
            }
            for refusal in plan.refusals
        ],
        "quarantined": [_aside(each) for each in plan.quarantined],
        "waiting": [_aside(each) for each in plan.waiting],
        "to_confirm": plan.to_confirm,
        "on_paper": [_aside(each) for each in plan.papers],
        "reports": [
            {"subject": report.digest, "about": report.who, "revision": report.revision}
            for report in plan.reports
        ],
        "reports_held": [_aside(each) for each in plan.reports_held],
        "added": plan.additions,
        "already": plan.already,
        "refused": len(plan.refusals),
        "received": plan.received_after,
        "expected": plan.expected,
    }


def _aside(each: PlannedQuarantine) -> dict[str, object]:
    return {
        "file": each.file_name,
        "subject": each.subject,
        "about": each.who,
        "code": each.code,
        "reason": each.sentence.french(),
    }


def _say_merge(plan: MergePlan) -> None:
    for file in plan.files:
        say(f"{file.name} : {file.added} ajoutées, {file.already} déjà là, {file.refused} refus")
    for refusal in plan.refusals:
        say(f"  refus : {refusal.who} : {refusal.sentence.french()}")
    for each in plan.quarantined:
        say(f"  en quarantaine : {each.who} : {each.sentence.french()}")
    for each in plan.waiting:
        say(f"  en attente : {each.who} : {each.sentence.french()}")
    for report in plan.reports:
        say(f"  PV : {report.who}, version {report.revision}")
    for each in plan.reports_held:
        say(f"  PV en quarantaine : {each.who} : {each.sentence.french()}")
    for each in plan.papers:
        say(f"  à confirmer sur papier : {each.who} : {each.sentence.french()}")
    if plan.to_confirm:
        say(f"À confirmer par le centre : {plan.to_confirm}")
    say(f"Feuilles reçues : {plan.received_before} → {plan.received_after} sur {plan.expected}")
