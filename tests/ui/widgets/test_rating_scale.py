from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.focus_ring import FocusRing
from ui.widgets.level_button import LevelButton
from ui.widgets.rating_scale import Level, RatingScaleControl

LEVELS = (Level(1, "Non acquis"), Level(2, "Partiellement acquis"), Level(3, "Acquis"))
Make = Callable[..., RatingScaleControl]


class Heard:
    """What the scale said a person did."""

    def __init__(self, scale: RatingScaleControl) -> None:
        self.acts: list[object] = []
        scale.rated.connect(self.acts.append)
        scale.not_observed_chosen.connect(lambda: self.acts.append("N"))
        scale.cleared.connect(lambda: self.acts.append("clear"))


@pytest.fixture
def make(qtbot: QtBot) -> Make:
    pages: list[QWidget] = []

    def _make(*, not_observed: bool = True) -> RatingScaleControl:
        page = QWidget()
        scale = RatingScaleControl("Aisance scénique", LEVELS, not_observed=not_observed)
        QVBoxLayout(page).addWidget(scale)
        qtbot.addWidget(page)
        page.show()
        pages.append(page)
        return scale

    return _make


def _type(scale: RatingScaleControl, text: str, key: Qt.Key | int = 0) -> bool:
    event = QKeyEvent(QEvent.Type.KeyPress, int(key), Qt.KeyboardModifier.NoModifier, text)
    QApplication.sendEvent(scale, event)
    return event.isAccepted()


def _level(scale: RatingScaleControl, name: str) -> LevelButton:
    button = scale.findChild(LevelButton, f"level_{name}")
    assert isinstance(button, LevelButton)
    return button


@pytest.mark.parametrize(("text", "value"), [("2", 2), ("é", 2), ('"', 3), ("&", 1)])
def test_digits_rate(make: Make, text: str, value: int) -> None:
    scale = make()
    heard = Heard(scale)
    _type(scale, text)
    assert scale.value() == value
    assert heard.acts == [value]


@pytest.mark.parametrize(
    ("text", "key"), [("0", 0), ("à", 0), ("", Qt.Key.Key_Delete), ("", Qt.Key.Key_Backspace)]
)
def test_zero_and_delete_clear(make: Make, text: str, key: int) -> None:
    scale = make()
    scale.set_value(3)
    heard = Heard(scale)
    _type(scale, text, key)
    assert scale.value() is None
    assert heard.acts == ["clear"]


def test_clearing_an_unrated_scale_says_nothing(make: Make) -> None:
    scale = make()
    heard = Heard(scale)
    _type(scale, "0")
    assert heard.acts == []


def test_n_is_not_observed(make: Make) -> None:
    scale = make()
    heard = Heard(scale)
    _type(scale, "n", Qt.Key.Key_N)
    assert scale.is_not_observed()
    assert scale.value() is None
    assert heard.acts == ["N"]


def test_n_is_left_to_the_page_where_it_is_not_offered(make: Make) -> None:
    scale = make(not_observed=False)
    assert not _type(scale, "n", Qt.Key.Key_N)


def test_a_digit_that_is_no_level_is_left_to_the_page(make: Make) -> None:
    scale = make()
    assert not _type(scale, "7")
    assert scale.value() is None


def test_the_same_level_again_says_nothing(make: Make) -> None:
    scale = make()
    scale.set_value(2)
    heard = Heard(scale)
    _type(scale, "2")
    assert heard.acts == []


def test_arrows_move_a_frame_and_enter_takes_it(make: Make) -> None:
    scale = make()
    heard = Heard(scale)
    _type(scale, "", Qt.Key.Key_Right)
    _type(scale, "", Qt.Key.Key_Right)
    assert scale.value() is None
    _type(scale, "\r", Qt.Key.Key_Return)
    assert heard.acts == [2]


def test_arrows_start_at_the_rating_and_stop_at_the_ends(make: Make) -> None:
    scale = make()
    scale.set_value(3)
    heard = Heard(scale)
    for _ in range(5):
        _type(scale, "", Qt.Key.Key_Left)
    _type(scale, " ", Qt.Key.Key_Space)
    assert heard.acts == [1]
    _type(scale, "", Qt.Key.Key_Right)
    _type(scale, " ", Qt.Key.Key_Space)
    assert heard.acts == [1, 2]


def test_left_starts_at_the_end(make: Make) -> None:
    scale = make()
    heard = Heard(scale)
    _type(scale, "", Qt.Key.Key_Left)
    _type(scale, "\r", Qt.Key.Key_Enter)
    assert heard.acts == ["N"]


def test_enter_takes_the_proposal(make: Make) -> None:
    scale = make()
    scale.propose(2)
    heard = Heard(scale)
    assert scale.value() is None
    _type(scale, "\r", Qt.Key.Key_Return)
    assert heard.acts == [2]


def test_enter_without_a_proposal_is_left_to_the_page(make: Make) -> None:
    assert not _type(make(), "\r", Qt.Key.Key_Return)


@pytest.mark.parametrize("key", [Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Tab])
def test_moving_between_criteria_is_left_to_the_page(make: Make, key: Qt.Key) -> None:
    assert not _type(make(), "", key)


def test_setters_say_nothing(make: Make) -> None:
    scale = make()
    heard = Heard(scale)
    scale.set_value(1)
    scale.set_not_observed()
    scale.set_value(None)
    scale.set_value(None)
    assert heard.acts == []


def test_a_click_rates_and_gives_the_keyboard(make: Make, qtbot: QtBot) -> None:
    scale = make()
    heard = Heard(scale)
    qtbot.mouseClick(_level(scale, "3"), Qt.MouseButton.LeftButton)
    assert heard.acts == [3]
    assert scale.hasFocus()


def test_assistive_toggle_rates_like_a_click(make: Make) -> None:
    scale = make()
    heard = Heard(scale)
    interface = QAccessible.queryAccessibleInterface(_level(scale, "2"))
    actions = interface.actionInterface()
    actions.doAction(actions.toggleAction())
    assert heard.acts == [2]
    assert scale.value() == 2


def test_names_hold_the_criterion_and_the_value(make: Make) -> None:
    scale = make()
    assert scale.accessibleName() == "Aisance scénique\u00a0: non noté"
    assert _level(scale, "2").accessibleName() == "Aisance scénique\u00a0: 2 Partiellement acquis"
    _type(scale, "2")
    assert scale.accessibleName() == "Aisance scénique\u00a0: 2 Partiellement acquis"
    scale.set_criterion("Posture")
    assert scale.accessibleName().startswith("Posture")
    role = QAccessible.queryAccessibleInterface(_level(scale, "2")).role()
    assert role == QAccessible.Role.RadioButton


def test_a_sealed_scale_takes_nothing(make: Make, qtbot: QtBot) -> None:
    scale = make()
    scale.set_value(2)
    scale.set_sealed(True)
    heard = Heard(scale)
    _type(scale, "3")
    qtbot.mouseClick(_level(scale, "1"), Qt.MouseButton.LeftButton)
    assert scale.value() == 2
    assert heard.acts == []
    assert scale.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert scale.accessibleDescription() == "Feuille scellée"
    scale.set_sealed(False)
    _type(scale, "3")
    assert heard.acts == [3]


def test_focus_on_an_unrated_scale_frames_the_whole_and_no_level(make: Make) -> None:
    scale = make()
    scale.clearFocus()
    came: list[None] = []
    scale.focused.connect(lambda: came.append(None))
    before = _level(scale, "1").grab().toImage()
    scale.setFocus(Qt.FocusReason.TabFocusReason)
    page = scale.parentWidget()
    assert page is not None
    ring = page.findChild(FocusRing)
    assert ring is not None
    assert ring.geometry().contains(scale.geometry())
    assert _level(scale, "1").grab().toImage() == before
    assert came == [None]
    scale.clearFocus()
    assert ring.isHidden()


def test_choosing_a_level_moves_nothing(make: Make) -> None:
    scale = make()
    widths = [_level(scale, str(level.value)).width() for level in LEVELS]
    scale.set_value(2)
    QApplication.processEvents()
    assert [_level(scale, str(level.value)).width() for level in LEVELS] == widths


def test_levels_may_be_narrowed(make: Make) -> None:
    scale = make()
    scale.set_level_width(60)
    QApplication.processEvents()
    assert _level(scale, "2").sizeHint().width() == 60
    assert _level(scale, "2").toolTip() == "2 Partiellement acquis"


def test_whoever_holds_a_scale_without_a_ring_is_told_of_the_keyboard(qtbot: QtBot) -> None:
    page = QWidget()
    scale = RatingScaleControl("Aisance", LEVELS, ring=False)
    QVBoxLayout(page).addWidget(scale)
    qtbot.addWidget(page)
    page.show()
    scale.clearFocus()
    told: list[str] = []
    scale.focused.connect(lambda: told.append("focused"))
    scale.left.connect(lambda: told.append("left"))
    scale.setFocus()
    scale.clearFocus()
    assert told == ["focused", "left"]
    assert page.findChild(FocusRing) is None
