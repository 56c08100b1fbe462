"""Fields never let somebody write what is refused afterwards."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor

from tests.ui.conftest import Stage
from ui.widgets.field import InlineField, TextField


def test_a_text_that_grows_too_long_is_cut_while_it_is_typed_and_says_so(stage: Stage) -> None:
    field = TextField("Commentaire", text="Plan", limit=10)
    stage.put(field)
    field.edit.moveCursor(QTextCursor.MoveOperation.End)
    field.edit.insertPlainText(" net et clair")
    assert field.text() == "Plan net e"
    assert "10" in field.error()
    field.edit.textCursor().deletePreviousChar()
    assert field.error() == ""


def test_a_reason_stops_at_its_limit(stage: Stage) -> None:
    field = InlineField("Motif", limit=5)
    stage.put(field)
    field.edit.insert("Charges")
    assert field.text() == "Charg"
