"""Rating one member apart from the team: who, what, and the reason without which it is not kept."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.rules import RatingScale
from app.services.room.scoring import COMMENT_LIMIT, AdjustmentView, MemberView
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.room.scale_levels import scale_levels
from ui.widgets.buttons import Button
from ui.widgets.field import ChoiceField, InlineField
from ui.widgets.label import Label
from ui.widgets.rating_scale import RatingScaleControl


class AdjustmentForm(QWidget):
    """Asks for an adjustment, in place under the team's criterion.

    Signals:
        given: member, level (`None` is « non observé »), reason, which is never empty.
        given_up: nothing changes.
    """

    given = Signal(str, object, str)
    given_up = Signal()

    def __init__(self, criterion: str, scale: RatingScale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("adjustment_form")
        self.member = ChoiceField(self.tr("Membre du groupe"), (), object_name="adjust_member")
        self.member.setFixedWidth(224)
        self.scale = RatingScaleControl(criterion, scale_levels(scale), object_name="adjust_scale")
        self.scale.rated.connect(lambda _level: self._rated())
        self.scale.not_observed_chosen.connect(self._rated)
        self.reason = InlineField(
            self.tr("Motif"),
            hint=self.tr("communicable sur demande"),
            limit=COMMENT_LIMIT,
            object_name="adjust_reason",
        )
        self.reason.edited.connect(lambda _text: self.show_error(""))
        self.reason.edit.returnPressed.connect(self._give)
        self.confirm = Button(self.tr("Ajuster la note"), object_name="adjust_confirm")
        self.confirm.clicked.connect(self._give)
        self.cancel = Button(self.tr("Annuler"), object_name="adjust_cancel")
        self.cancel.clicked.connect(self.given_up)
        self._error = Label("", style=TextStyle.CAPTION_MEDIUM, tone=Tone.ERROR, wrap=True)
        self._error.hide()
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        choices = QHBoxLayout()
        choices.setSpacing(16)
        choices.addWidget(self.member)
        choices.addWidget(self.scale, 0, Qt.AlignmentFlag.AlignBottom)
        choices.addStretch(1)
        column.addLayout(choices)
        words = QHBoxLayout()
        words.setSpacing(12)
        words.addWidget(self.reason, 1)
        words.addWidget(self.confirm)
        words.addWidget(self.cancel)
        column.addLayout(words)
        column.addWidget(self._error)

    def ask(self, members: tuple[MemberView, ...], known: AdjustmentView | None) -> None:
        """Open for one of the members, or for what is `known` already and changes."""
        self.member.set_options([(each.name, each.candidate) for each in members])
        self.member.combo.setEnabled(known is None and len(members) > 1)
        self.reason.set_text(known.reason if known is not None else "")
        if known is None:
            self.scale.set_value(None)
        elif known.level is None:
            self.scale.set_not_observed()
        else:
            self.scale.set_value(known.level)
        self.show_error("")
        self.show()
        first = self.member.combo if self.member.combo.isEnabled() else self.scale
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_error(self, words: str) -> None:
        """Say what is wrong; what was given stays."""
        self._error.setText(words)
        self._error.setVisible(bool(words))

    def _rated(self) -> None:
        self.show_error("")
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _give(self) -> None:
        level = self.scale.value()
        if level is None and not self.scale.is_not_observed():
            self.show_error(self.tr("Choisissez la note de cette personne."))
            self.scale.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if not self.reason.text():
            self.show_error(self.tr("Il manque le motif. Écrivez en quelques mots pourquoi."))
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.given.emit(str(self.member.value()), level, self.reason.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take every key that a control leaves: none of them is for the line above."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
