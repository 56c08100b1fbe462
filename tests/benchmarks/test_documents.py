"""Agreed sheets as PDF, signed by a jury of two."""

from __future__ import annotations

import io

import pytest
from reportlab.pdfgen.canvas import Canvas

from app.services.room.enrolment import unlock_juror
from app.services.room.open_room import close_room
from app.services.room.panel.panel_signature import _signed_pdf
from app.trust.results_packages import read_results_package
from app.trust.signing import read_panel_sheet
from app.trust.signing import sign_panel_sheet as sign_jws
from tests.benchmarks.conftest import Say
from tests.benchmarks.full_day import FullDay
from tests.benchmarks.measures import Measure, seconds
from tests.services.world import PIN

TURNS = 30
LINES = 120


@pytest.mark.benchmark
def test_signed_sheets(say: Say, day: FullDay) -> None:
    prepared = day.prepared
    keys = prepared.centre.keys
    jws = read_results_package(day.export, keys).content.panel_sheets[0]
    sheet = read_panel_sheet(jws, keys.anchor).sheet
    room = prepared.room()
    jurors = [unlock_juror(room, member.juror, PIN) for member in sheet.members]
    at = room.local(room.clock.now())

    def signed() -> bytes:
        return _signed_pdf(room, sheet, sign_jws(sheet, jurors), jurors, at)

    pages = signed().count(b"/Type /Page\n") or 1
    rate = TURNS / seconds(lambda: [signed() for _ in range(TURNS)])
    bare = TURNS / seconds(lambda: [_bare(pages) for _ in range(TURNS)])
    close_room(room)
    say(
        Measure(
            what="agreed sheet as PDF, signed by 2",
            measured=f"{rate:.1f} /s",
            against=f"a bare reportlab canvas of {pages} pages {bare:.0f} /s",
            ratio=bare / rate,
            aim=">= 19 /s",
        )
    )


def _bare(pages: int) -> bytes:
    """Draw as many pages of plain lines."""
    file = io.BytesIO()
    canvas = Canvas(file)
    for _ in range(pages):
        for line in range(LINES):
            canvas.drawString(40, 800 - 6 * line, "Le timing de la soutenance est respecté")
        canvas.showPage()
    canvas.save()
    return file.getvalue()
