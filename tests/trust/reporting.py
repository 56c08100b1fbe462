"""Incident reports and minutes that both jurors of the room sign."""

from __future__ import annotations

from app.trust.reports import sign_incident_report, sign_minutes
from tests import builders
from tests.trust.world import World


def an_incident_report(world: World) -> bytes:
    report = builders.an_incident_report(package=world.opened.reference)
    return sign_incident_report(report, [world.juror("J1"), world.juror("J2")]).jws


def some_minutes(world: World) -> bytes:
    minutes = builders.some_minutes(package=world.opened.reference)
    return sign_minutes(minutes, [world.juror("J1"), world.juror("J2")]).jws
