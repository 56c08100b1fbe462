"""A member's dissent: written in place with D, under the jury's rating, and read before signing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.services.room.panel.dissent import record_dissent
from app.services.room.panel.jury_agreement import deliberation_view
from tests.ui.room.driver import RoomDriver
from ui.room.deliberation.deliberation_row import AgreementRow
from ui.room.deliberation.rules_dialog import RulesDialog
from ui.widgets.buttons import IconButton, LinkButton
from ui.widgets.label import Label

WHY = "Trop sévère pour moi."


def shown(driver: RoomDriver) -> AgreementRow:
    key = deliberation_view(driver.room, "P01").rows[0].comparison.key
    return driver.window.deliberation_page.table.row(key)


def dissents(driver: RoomDriver) -> tuple[tuple[str, str], ...]:
    return deliberation_view(driver.room, "P01").rows[0].dissents


def said(widget: QWidget) -> str:
    """Every label in sight, one after the other."""
    return " ".join(
        each.accessibleName() or each.text()
        for each in widget.findChildren(Label)
        if each.isVisibleTo(widget)
    )


def write(driver: RoomDriver, text: str) -> None:
    driver.key(Qt.Key.Key_D)
    form = shown(driver).dissents.form
    assert form is not None
    form.member.combo.setCurrentIndex(form.member.combo.count() - 1)
    form.text.edit.setFocus()
    driver.type(text)
    driver.key(Qt.Key.Key_Return)


def test_d_asks_who_disagrees_and_in_what(deliberation: RoomDriver) -> None:
    write(deliberation, WHY)
    row = shown(deliberation)
    assert dissents(deliberation) == (("J02", WHY),)
    assert WHY in said(row.dissents)
    assert row.scale.hasFocus()
    assert row.dissents.form is not None
    assert not row.dissents.form.isVisible()


def test_a_dissent_without_words_is_not_taken(deliberation: RoomDriver) -> None:
    write(deliberation, " ")
    row = shown(deliberation)
    assert dissents(deliberation) == ()
    assert "en quoi" in said(row.dissents)
    deliberation.key(Qt.Key.Key_Escape)
    assert not row.dissents.isVisible()
    assert row.scale.hasFocus()


def test_the_icon_opens_the_form_too_and_a_dissent_can_be_changed(
    deliberation: RoomDriver,
) -> None:
    write(deliberation, WHY)
    row = shown(deliberation)
    button = row.findChild(IconButton, "dissent_button")
    assert button is not None
    button.click()
    assert row.dissents.form is not None
    assert [row.dissents.form.member.value()] == ["J01"]
    deliberation.key(Qt.Key.Key_Escape)
    deliberation.press("dissent_edit")
    assert row.dissents.form.text.text() == WHY
    deliberation.type(" Vraiment.")
    deliberation.key(Qt.Key.Key_Return)
    assert dissents(deliberation) == (("J02", f"{WHY} Vraiment."),)
    deliberation.press("dissent_withdraw")
    assert dissents(deliberation) == ()
    assert not row.dissents.isVisible()


def test_the_review_repeats_it_before_any_pin(deliberation: RoomDriver) -> None:
    key = deliberation_view(deliberation.room, "P01").rows[0].comparison.key
    record_dissent(deliberation.room, "P01", "J02", key, WHY)
    deliberation.prepared.agree_all(deliberation.room, "P01")
    deliberation.open("P01")
    deliberation.press("review")
    words = said(deliberation.window.sign_page.review)
    assert WHY in words
    assert "1 désaccord consigné" in words


def test_the_whole_rule_is_one_press_away(deliberation: RoomDriver) -> None:
    assert "Règlement décidé le" in deliberation.child(LinkButton, "whole_rule").text()
    deliberation.press("whole_rule")
    dialog = deliberation.window.deliberation_page.findChild(RulesDialog)
    assert dialog is not None
    words = said(dialog)
    for part in ("Échelle", "la note la plus basse est proposée", "Un bloc est acquis"):
        assert part in words
    deliberation.press("whole_rule")
    assert len(deliberation.window.deliberation_page.findChildren(RulesDialog)) == 1
    dialog.close()
