"""Fields, PIN boxes and card codes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Stage
from ui.widgets.card_code import CardCodeField, normal_code
from ui.widgets.field import ChoiceField, Field, InlineField, TextField
from ui.widgets.pin_boxes import PinBoxes


def _press(widget: QWidget, text: str) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, text)
    QApplication.sendEvent(widget, event)


@pytest.fixture
def pin(qtbot: QtBot) -> PinBoxes:
    boxes = PinBoxes("Code PIN de Karim Benali")
    qtbot.addWidget(boxes)
    boxes.show()
    return boxes


def test_the_sixth_digit_completes_the_pin(pin: PinBoxes) -> None:
    done: list[str] = []
    counts: list[int] = []
    pin.completed.connect(done.append)
    pin.digits_changed.connect(counts.append)
    for text in "12é456":
        _press(pin, text)
    assert done == ["122456"]
    assert counts == [1, 2, 3, 4, 5, 6]
    _press(pin, "7")
    assert pin.text() == "122456"


def test_letters_are_no_pin(pin: PinBoxes) -> None:
    _press(pin, "a")
    assert pin.text() == ""


def test_backspace_takes_the_last_digit(pin: PinBoxes, qtbot: QtBot) -> None:
    _press(pin, "1")
    _press(pin, "2")
    qtbot.keyClick(pin, Qt.Key.Key_Backspace)
    assert pin.text() == "1"


def test_a_pin_is_neither_pasted_nor_copied(pin: PinBoxes, qtbot: QtBot) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("123456")
    qtbot.keyClick(pin, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert pin.text() == ""
    _press(pin, "9")
    qtbot.keyClick(pin, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard.text() == "123456"


def test_a_waiting_pin_takes_nothing(pin: PinBoxes, qtbot: QtBot) -> None:
    _press(pin, "1")
    pin.set_waiting(True)
    _press(pin, "2")
    qtbot.keyClick(pin, Qt.Key.Key_Backspace)
    assert pin.text() == "1"
    assert pin.accessibleDescription() == "Vérification en cours"
    pin.set_waiting(False)
    pin.clear()
    assert pin.text() == ""


def test_the_pin_is_one_password_field_for_assistance(pin: PinBoxes) -> None:
    _press(pin, "4")
    interface = QAccessible.queryAccessibleInterface(pin)
    assert interface.role() == QAccessible.Role.EditableText
    assert interface.text(QAccessible.Text.Name) == "Code PIN de Karim Benali"
    assert "4" not in interface.text(QAccessible.Text.Value)
    assert pin.accessibleDescription() == "Chiffres saisis : 1 sur 6"


def test_an_input_method_gives_digits_too(pin: PinBoxes) -> None:
    event = QInputMethodEvent()
    event.setCommitString("1a2")
    QApplication.sendEvent(pin, event)
    assert pin.text() == "12"


def test_pin_boxes_have_the_size_of_the_design(pin: PinBoxes) -> None:
    assert (pin.width(), pin.height()) == (280, 48)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("k7q4m2xd91tb", "K7Q4M2XD91TB"),
        ("K7Q4-M2XD-91TB", "K7Q4M2XD91TB"),
        ("OIL", "011"),
        ("oil u", "011"),
        ("k7q4 m2xd 91tb 999", "K7Q4M2XD91TB"),
    ],
)
def test_a_card_code_is_read_as_it_is_said(typed: str, code: str) -> None:
    assert normal_code(typed) == code


@given(st.text())
def test_a_normal_code_is_stable(text: str) -> None:
    assert normal_code(normal_code(text)) == normal_code(text)


def test_a_card_code_is_shown_as_printed(qtbot: QtBot) -> None:
    field = CardCodeField("Code de la carte")
    qtbot.addWidget(field)
    done: list[str] = []
    field.completed.connect(done.append)
    qtbot.keyClicks(field.edit, "k7q4m2xd91tb")
    assert field.edit.text() == "K7Q4-M2XD-91TB"
    assert field.is_complete()
    assert done == ["K7Q4M2XD91TB"]
    qtbot.keyClicks(field.edit, "9")
    assert done == ["K7Q4M2XD91TB"]
    field.clear()
    assert field.code() == ""


def test_a_character_may_be_mended_in_the_middle(qtbot: QtBot) -> None:
    field = CardCodeField("Code")
    qtbot.addWidget(field)
    qtbot.keyClicks(field.edit, "k7q4m2xd")
    field.edit.setCursorPosition(2)
    qtbot.keyClick(field.edit, Qt.Key.Key_Backspace)
    qtbot.keyClicks(field.edit, "8")
    assert field.edit.text() == "K8Q4-M2XD"


def test_a_field_commits_once_and_only_what_changed(qtbot: QtBot, stage: Stage) -> None:
    field = Field("Motif", text="ancien")
    stage.put(field)
    committed: list[str] = []
    field.committed.connect(committed.append)
    qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    qtbot.keyClicks(field.edit, " bon ")
    qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    assert committed == ["ancien bon"]
    field.set_text("neuf")
    qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    assert committed == ["ancien bon"]


def test_an_error_stands_under_its_field_and_is_described(stage: Stage) -> None:
    field = Field("Motif", hint="communicable sur demande")
    stage.put(field)
    field.set_error("Écrivez un motif.")
    assert field.error() == "Écrivez un motif."
    assert field.edit.accessibleDescription() == "Écrivez un motif."
    field.set_error("")
    assert field.edit.accessibleDescription() == "communicable sur demande"


def test_a_text_field_commits_on_leaving_and_on_ctrl_enter(qtbot: QtBot, stage: Stage) -> None:
    field = TextField("Notes")
    stage.put(field)
    committed: list[str] = []
    field.committed.connect(committed.append)
    field.edit.setFocus()
    qtbot.keyClicks(field.edit, "un")
    qtbot.keyClick(field.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(field.edit, " deux")
    stage.elsewhere.setFocus()
    assert committed == ["un", "un deux"]
    field.set_text("trois")
    assert committed == ["un", "un deux"]
    assert field.text() == "trois"


def test_an_inline_field_keeps_its_label_in_sight(qtbot: QtBot, stage: Stage) -> None:
    field = InlineField("Motif", text="Charges", hint="communicable sur demande")
    stage.put(field)
    committed: list[str] = []
    field.committed.connect(committed.append)
    field.edit.end(False)
    qtbot.keyClicks(field.edit, " sociales")
    qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    assert committed == ["Charges sociales"]
    assert field.edit.accessibleName() == "Motif"
    assert field.edit.textMargins().left() > 20
    field.set_text("Autre")
    field.set_hint("")
    field.set_invalid(True)
    assert field.text() == "Autre"


def test_a_choice_gives_values_and_not_words(qtbot: QtBot, stage: Stage) -> None:
    field = ChoiceField("Qualité", (("Professionnel", 1), ("Intervenant", 2)))
    stage.put(field)
    chosen: list[object] = []
    field.chosen.connect(chosen.append)
    field.set_value(2)
    assert (field.value(), chosen) == (2, [])
    field.set_value(3)
    assert field.value() == 2
    qtbot.keyClick(field.combo, Qt.Key.Key_Up)
    assert chosen == [1]
