"""The signed sheet says which version it is, what it replaces, and what was voided since."""

from __future__ import annotations

import pytest

from app.services.room.on_the_spot.voiding import void_enrolment
from app.services.room.on_the_spot.witnesses import WitnessAnswer
from app.services.room.panel.revision import reopen_deliberation
from app.services.room.sitting import sitting_view
from app.trust.digests import short_digest
from app.trust.payloads import WitnessKind
from tests.services.world import PIN
from tests.ui.room.driver import RoomDriver
from ui.room.signing.signed_page import SignedPage
from ui.widgets.label import Label
from ui.widgets.notice import Notice

REASON = "Une note a été recopiée de travers"


@pytest.fixture
def signed(deliberation: RoomDriver) -> RoomDriver:
    """The first sitting, signed once and open on the screen."""
    driver = deliberation
    driver.prepared.agree_all(driver.room, "P01")
    driver.prepared.sign(driver.room, "P01")
    driver.open("P01")
    return driver


def _said(driver: RoomDriver) -> str:
    page = driver.window.page()
    assert isinstance(page, SignedPage)
    labels = [label for label in page.findChildren(Label) if label.isVisibleTo(page)]
    return "\n".join(label.words() for label in labels)


def _digest(driver: RoomDriver) -> str:
    signed = sitting_view(driver.room, "P01").signed
    assert signed is not None
    return short_digest(signed.digest)


def _revise(driver: RoomDriver) -> None:
    reopen_deliberation(driver.room, "P01", REASON)
    driver.world.clock.pass_seconds(600)
    driver.prepared.sign(driver.room, "P01")
    driver.open("P01")


def test_a_first_version_names_its_number_and_digest_and_replaces_nothing(
    signed: RoomDriver,
) -> None:
    said = _said(signed)

    assert "Version\n1\n" in said
    assert "lundi 23 novembre 2026 à 08:30" in said
    assert _digest(signed) in said
    notice = signed.window.signed_page.findChild(Notice, "signed_revision")
    assert notice is not None
    assert not notice.isVisible()


def test_a_revision_names_its_number_what_it_replaces_and_why(signed: RoomDriver) -> None:
    first = _digest(signed)
    _revise(signed)

    notice = signed.child(Notice, "signed_revision")
    assert notice.accessibleName() == (
        f"Version 2. Elle remplace la grille signée {first}. Motif\u00a0: {REASON}."
    )
    said = _said(signed)
    assert "Version\n2\n" in said
    assert "à 08:40" in said
    assert _digest(signed) in said


def test_each_version_of_the_pdf_is_proposed_under_its_own_name(
    signed: RoomDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed: list[str] = []

    def save_file(_parent: object, _title: str, name: str, _filters: str) -> None:
        proposed.append(name)

    monkeypatch.setattr(signed.picker, "save_file", save_file)
    signed.press("save_pdf")
    _revise(signed)
    signed.press("save_pdf")

    assert proposed == ["E1-P01.pdf", "E1-P01-v2.pdf"]


def test_an_enrolment_voided_after_the_signature_says_when_and_that_the_sheet_stays(
    signed: RoomDriver,
) -> None:
    assert "annulée" not in _said(signed)
    signed.world.clock.pass_seconds(3_600)
    void_enrolment(
        signed.room,
        "J02",
        "Carte oubliée dans le train",
        (
            WitnessAnswer(kind=WitnessKind.JUROR, who="J01", secret=PIN),
            WitnessAnswer(kind=WitnessKind.SUPERVISOR, who="", secret=signed.supervisor_code),
        ),
    )
    signed.open("P01")

    said = _said(signed)
    assert (
        "Professionnel · inscription annulée lundi 23 novembre 2026 à 09:30, "
        "après la signature, qui reste valable"
    ) in said
    assert said.count("annulée") == 1
