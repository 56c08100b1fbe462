"""Forged incident reports and minutes, each with the code of its refusal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from app.trust.formats import PANEL_SHEET, Format
from tests.services.day_reports import an_incident_of, minutes_of
from tests.tamper.envelopes import another_payload, tampered, unsecured, with_protected
from tests.tamper.forgeries import all_by_hand, signed, stolen
from tests.tamper.returned import Returned
from tests.trust.world import another_world

Make = Callable[..., Any]


def an_incident_report(it: Returned, **changes: Any) -> Any:
    """A report that both jurors of `P01` sign."""
    head = it.content.journals[0].entries[-1].hash
    return an_incident_of(it.room, **{"journal_head": head, **changes})


def some_minutes(it: Returned, **changes: Any) -> Any:
    """Minutes that both jurors of `P01` sign."""
    head = it.content.journals[0].entries[-1].hash
    return minutes_of(it.room, **{"journal_head": head, **changes})


def reports_table(
    format_: Format[Any], make: Make
) -> dict[str, tuple[Callable[[Returned], bytes], str]]:
    """What may be done to a report: how, and why the merge refuses it."""

    def by(it: Returned, value: Any, *jurors: str) -> bytes:
        return signed(value, format_, *(it.keys[juror] for juror in jurors))

    def own(it: Returned) -> bytes:
        return by(it, make(it), "J01", "J02")

    def second_by_hand(it: Returned) -> Any:
        first, second = make(it).members
        return make(it, members=(first, replace(second, by_hand=True)))

    def with_a_stranger(it: Returned) -> Any:
        first, second = make(it).members
        return make(it, members=(first, replace(second, juror="J99", by_hand=True)))

    return {
        "payload altered": (lambda it: tampered(own(it), another_payload), "jws.signature"),
        "signature stripped": (
            lambda it: tampered(own(it), lambda e: e["signatures"].clear()),
            "jws.no_signature",
        ),
        "one signature stripped": (
            lambda it: tampered(own(it), lambda e: e["signatures"].pop()),
            "report.missing_signer",
        ),
        "signature duplicated": (
            lambda it: tampered(own(it), lambda e: e["signatures"].append(e["signatures"][0])),
            "jws.duplicate_signer",
        ),
        "signatures exchanged": (
            lambda it: tampered(
                own(it),
                lambda e: e["signatures"][1].update(signature=e["signatures"][0]["signature"]),
            ),
            "jws.signature",
        ),
        "alg none": (lambda it: tampered(own(it), unsecured), "jws.algorithm"),
        "typ of a panel sheet": (
            lambda it: tampered(own(it), with_protected(typ=PANEL_SHEET.typ)),
            "jws.wrong_type",
        ),
        "cut short": (lambda it: own(it)[:-9], "jws.malformed"),
        "by hand for everybody": (
            lambda it: by(it, all_by_hand(make(it)), "J01"),
            "report.all_by_hand",
        ),
        "by hand, and with a key": (
            lambda it: by(it, second_by_hand(it), "J01", "J02"),
            "report.both_signatures",
        ),
        "with a signature from outside": (
            lambda it: by(it, make(it, members=make(it).members[:1]), "J01", "J02"),
            "report.foreign_signer",
        ),
        "in the name of who does not sit there": (
            lambda it: by(it, with_a_stranger(it), "J01"),
            "report.not_on_panel",
        ),
        "of another session": (
            lambda it: by(it, make(it, session="autre"), "J01", "J02"),
            "report.other_session",
        ),
        "of another room": (
            lambda it: by(it, make(it, room="A101"), "J01", "J02"),
            "report.other_room",
        ),
        "off every journal": (
            lambda it: by(it, make(it, journal_head="ab" * 32), "J01", "J02"),
            "report.off_journal",
        ),
        "by jurors of another centre": (
            lambda it: signed(
                make(it), format_, another_world().juror("J1"), another_world().juror("J2")
            ),
            "certificate.untrusted",
        ),
        "by a key made with the stolen room key": (
            lambda it: signed(make(it, members=make(it).members[:1]), format_, stolen(it).key),
            "report.not_enrolled",
        ),
    }
