"""What labels, buttons and choices say, to the eye and to assistive technology."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QAction,
)
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Stage
from tests.ui.widgets.pictures import inks
from ui.look.fonts import TextStyle
from ui.look.theme import tokens
from ui.look.tone import Tone
from ui.widgets.buttons import Button, ButtonKind, ButtonSize, IconButton, LinkButton, MenuButton
from ui.widgets.choice import CheckBox
from ui.widgets.focus_ring import FocusRing
from ui.widgets.label import IconLabel, Label, icon_and_words


def test_markup_in_a_name_is_shown_as_typed(stage: Stage) -> None:
    label = Label("<b>Bobby</b>")
    stage.put(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.sizeHint().width() > Label("Bobby").sizeHint().width() + 20


def test_a_wrapped_label_asks_for_the_lines_of_the_design() -> None:
    label = Label("mot " * 60, wrap=True)
    lines = label.heightForWidth(200) / TextStyle.BODY.line_height
    assert lines == int(lines) >= 5
    assert label.heightForWidth(2000) == TextStyle.BODY.line_height
    assert Label("un").heightForWidth(5) == TextStyle.BODY.line_height


def test_a_lead_is_part_of_the_words(stage: Stage) -> None:
    label = Label("se retire.", lead="Hélène Marchetti")
    stage.put(label)
    assert label.text() == "Hélène Marchetti se retire."
    label.set_lead("")
    assert label.text() == label.words() == "se retire."
    label.set_tone(Tone.ERROR)
    label.set_style(TextStyle.TITLE)
    assert tokens().error in inks(label)


def test_what_has_no_room_ends_with_dots_and_has_a_tooltip(stage: Stage) -> None:
    label = Label("Responsable management opérationnel", elide=True)
    stage.put(label)
    label.setFixedWidth(80)
    label.grab()
    assert label.toolTip() == "Responsable management opérationnel"


@pytest.mark.parametrize("align", [Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignHCenter])
def test_a_label_may_stand_elsewhere_than_left(stage: Stage, align: Qt.AlignmentFlag) -> None:
    label = Label("12", align=align)
    stage.put(label)
    label.setFixedWidth(200)
    image = label.grab().toImage()
    left = [image.pixelColor(x, y).lightness() for x in range(50) for y in range(20)]
    assert min(left) > 200


def test_icons_beside_words_say_nothing_twice(stage: Stage) -> None:
    pair = icon_and_words("check", "Tranché", tone=Tone.OK)
    stage.put(pair)
    symbol = pair.findChild(IconLabel)
    assert symbol is not None
    assert symbol.accessibleName() == ""
    symbol.set_icon("", Tone.OK)
    symbol.setEnabled(False)
    pair.grab()


@pytest.mark.parametrize("kind", list(ButtonKind))
@pytest.mark.parametrize("size", list(ButtonSize))
def test_a_button_has_the_height_of_its_place(kind: ButtonKind, size: ButtonSize) -> None:
    button = Button("Sceller", kind=kind, size=size, icon_name="lock")
    assert button.height() == size
    width = button.sizeHint().width()
    button.set_kind(ButtonKind.PRIMARY)
    assert (button.kind, button.sizeHint().width()) == (ButtonKind.PRIMARY, width)


def test_enter_and_space_press_a_button(stage: Stage, qtbot: QtBot) -> None:
    button = Button("Sceller")
    stage.put(button)
    pressed: list[None] = []
    button.clicked.connect(lambda: pressed.append(None))
    qtbot.keyClick(button, Qt.Key.Key_Return)
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert len(pressed) == 2


@pytest.mark.parametrize(
    "make",
    [
        lambda: Button("Sceller", kind=ButtonKind.PRIMARY),
        lambda: LinkButton("Voir", icon_name="eye", trailing_icon="chevron-right"),
        lambda: IconButton("message-square", "Commenter"),
        lambda: CheckBox("Identité vérifiée"),
    ],
)
def test_the_keyboard_is_seen_as_a_ring_outside(stage: Stage, make: type[QWidget]) -> None:
    control = make()
    page = stage.put(control)
    assert page.findChild(FocusRing) is None
    control.setFocus(Qt.FocusReason.TabFocusReason)
    ring = page.findChild(FocusRing)
    assert ring is not None
    assert ring.geometry().adjusted(4, 4, -4, -4) == control.geometry()
    assert tokens().accent in inks(ring)
    control.move(control.x() + 10, control.y())
    assert ring.geometry().adjusted(4, 4, -4, -4) == control.geometry()
    stage.elsewhere.setFocus()
    assert ring.isHidden()


def test_a_disabled_button_is_greyed_in_place(stage: Stage) -> None:
    button = Button("Sceller", kind=ButtonKind.PRIMARY)
    stage.put(button)
    assert tokens().accent in inks(button)
    before = button.size()
    button.setEnabled(False)
    assert tokens().accent not in inks(button)
    assert button.size() == before
    button.set_icon_name("lock")
    assert button.sizeHint().width() > before.width() or before.width() > 100


def test_an_icon_alone_has_a_name_and_a_tooltip(stage: Stage) -> None:
    button = IconButton("message-square", "Commenter « Aisance »")
    stage.put(button)
    assert button.accessibleName() == button.toolTip() == "Commenter « Aisance »"
    button.set_active(True)
    button.set_icon("message-square-text")
    assert tokens().accent in inks(button)
    button.setEnabled(False)
    assert tokens().accent not in inks(button)


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
def test_a_menu_button_opens_its_menu(stage: Stage, qtbot: QtBot) -> None:
    menu = QMenu()
    chosen: list[str] = []
    action = QAction("Exporter", menu)
    action.triggered.connect(lambda: chosen.append("export"))
    menu.addAction(action)
    button = MenuButton("Plus", menu)
    stage.put(button)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.menu_shown().isVisible()
    button.menu_shown().close()
    action.trigger()
    assert chosen == ["export"]


def test_a_box_is_marked_and_not_only_coloured(stage: Stage, qtbot: QtBot) -> None:
    box = CheckBox("Lu")
    stage.put(box)
    before = box.grab().toImage()
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton)
    assert box.isChecked()
    assert box.grab().toImage() != before
    box.setEnabled(False)
    box.grab()


def test_a_label_with_room_for_another_style_keeps_its_height(stage: Stage) -> None:
    words = "Les objectifs et les budgets sont réalistes et adaptés au regard de la situation"
    label = Label(words, wrap=True, room_for=TextStyle.BODY_STRONG)
    stage.put(label)
    strong = Label(words, style=TextStyle.BODY_STRONG, wrap=True)
    asked = [label.heightForWidth(width) for width in range(60, 600, 20)]
    label.set_style(TextStyle.BODY_STRONG)
    assert [label.heightForWidth(width) for width in range(60, 600, 20)] == asked
    assert [strong.heightForWidth(width) for width in range(60, 600, 20)] == asked
    light = label.sizeHint()
    label.set_style(TextStyle.BODY)
    assert label.sizeHint() == light == strong.sizeHint()


def test_a_label_keeps_the_room_of_the_widest_words(stage: Stage) -> None:
    label = Label("9 / 15")
    label.keep_room_for("15 / 15")
    stage.put(label)
    width = label.width()
    label.setText("10 / 15")
    assert label.width() == width
    assert width >= Label("15 / 15").sizeHint().width()
