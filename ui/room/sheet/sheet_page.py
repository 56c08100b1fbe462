"""A juror's sheet for one sitting: timer, presence, criteria, progress, sealing."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.errors import IntegrityError, UserError
from app.domain.session import SessionKind
from app.services.room.scoring import COMMENT_LIMIT, ScoringView
from app.services.room.sitting import SittingView
from ui.counted import counted
from ui.look.tone import Tone
from ui.room.errors_in_place import ErrorNotice, error_words
from ui.room.oral.presence_strip import PresenceStrip
from ui.room.oral.timer_card import TimerCard
from ui.room.scrolled import scrolled_column
from ui.room.sheet.seal_panel import SealPanel
from ui.room.sheet.sheet_nav import SheetNav
from ui.room.sheet.sheet_rows import SheetRows
from ui.room.sitting_header import SittingHeader
from ui.widgets.buttons import Button, ButtonKind, LinkButton
from ui.widgets.card import Card
from ui.widgets.field import TextField
from ui.widgets.notice import Notice
from ui.widgets.page import Page, PageFooter

_LEFT_WIDTH = 296


class SheetPage(QWidget):
    """Renders a `SittingView` and a `ScoringView`; emits what the juror wants.

    Signals:
        overall_commented: the comment on the whole.
        seal_pin_given: the juror's PIN, to seal.
        lock_wanted, back_wanted: leave the sheet; it is hidden at once.
        undo_wanted, redo_wanted, keys_wanted: from the keyboard.
    """

    overall_commented = Signal(str)
    seal_pin_given = Signal(str)
    lock_wanted = Signal()
    back_wanted = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()
    keys_wanted = Signal()

    def __init__(self, kind: SessionKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: ScoringView | None = None
        self._sitting: SittingView | None = None
        self.header = SittingHeader(kind, lock=True)
        self.header.lock_wanted.connect(self.lock_wanted)
        self.presence = PresenceStrip()
        self.timer = TimerCard()
        self.timer.given_up.connect(self.resume)
        self.nav = SheetNav()
        self.nav.chosen.connect(self._show_group)
        self.error = ErrorNotice()
        self.done = Notice(Tone.OK, "", object_name="sealed_notice", icon_name="lock")
        self.done.hide()
        self.seal_panel = SealPanel()
        self.seal_panel.pin_given.connect(self.seal_pin_given)
        self.seal_panel.given_up.connect(self._give_up_sealing)
        self.rows = SheetRows()
        self.rows.reached.connect(self._reach)
        self.overall = TextField(
            self.tr("Appréciation d’ensemble, facultative"),
            hint=self.tr("communicable sur demande"),
            lines=3,
            limit=COMMENT_LIMIT,
            object_name="overall_comment",
        )
        self.overall.committed.connect(self.overall_commented)
        self.footer = self._make_footer()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(
            Page(self.header, self._make_body(), self.footer, strips=[self.presence], scroll=False)
        )
        self._bind_keys()

    def _make_body(self) -> QHBoxLayout:
        self._overall_card = Card()
        self._overall_card.body.addWidget(self.overall)
        self._scroll = scrolled_column(
            self.error,
            self.done,
            self.seal_panel,
            self.rows,
            self._overall_card,
            name="sheet_scroll",
        )
        body = QHBoxLayout()
        body.setSpacing(12)
        body.addWidget(scrolled_column(self.timer, self.nav, width=_LEFT_WIDTH))
        body.addWidget(self._scroll, 1)
        return body

    def _make_footer(self) -> PageFooter:
        footer = PageFooter(
            self.tr("1 2 3 noter · N non observé · 0 effacer · ↑ ↓ critère · C commentaire · F1")
        )
        self.missing = LinkButton("", object_name="show_missing")
        self.missing.clicked.connect(self.go_to_missing)
        self.back = Button(
            self.tr("Passages"), icon_name="arrow-left", object_name="back_to_agenda"
        )
        self.back.clicked.connect(self.back_wanted)
        self.seal = Button(
            self.tr("Sceller ma feuille"),
            kind=ButtonKind.PRIMARY,
            icon_name="lock",
            object_name="seal",
        )
        self.seal.clicked.connect(self._ask_seal)
        for action in (self.missing, self.back, self.seal):
            footer.add_action(action)
        return footer

    def _bind_keys(self) -> None:
        QShortcut(QKeySequence.StandardKey.Undo, self, self.undo_wanted.emit)
        QShortcut(QKeySequence("Ctrl+Y"), self, self.redo_wanted.emit)
        QShortcut(QKeySequence("Ctrl+Shift+Z"), self, self.redo_wanted.emit)
        QShortcut(QKeySequence(Qt.Key.Key_F1), self, self.keys_wanted.emit)
        QShortcut(QKeySequence("Ctrl+L"), self, self.lock_wanted.emit)

    def show_sitting(self, view: SittingView) -> None:
        """Show the sitting around the sheet."""
        self._sitting = view
        self.header.show_sitting(view)
        self.presence.show_sitting(view)
        self._show_readiness()

    def show_view(self, view: ScoringView) -> None:
        """Show the sheet as it is on disk."""
        self._view = view
        self.header.show_juror(view.juror_name)
        self.rows.show_view(view)
        self.nav.show_view(view)
        if not self.overall.edit.hasFocus():
            self.overall.set_text(view.overall_comment)
        self.overall.edit.setReadOnly(view.sealed)
        self._show_readiness()

    def show_saved(self, at: datetime) -> None:
        """Say when the last thing became durable."""
        self.error.clear()
        self.header.show_saved(at)

    def show_error(self, error: UserError | IntegrityError) -> None:
        """Say what was refused."""
        self.header.saved.set_failed()
        self.header.saved.show()
        self.error.show_error(error)
        self._scroll.ensureWidgetVisible(self.error)

    def show_seal_error(self, error: UserError | IntegrityError) -> None:
        """Say beside the PIN why the sheet is not sealed."""
        self.seal_panel.show_error(error_words(error))

    def clear(self) -> None:
        """Leave nothing of the sheet on screen nor in this widget."""
        self.rows.flush()
        self.overall.commit()
        self.rows.clear()
        self.overall.set_text("")
        self.seal_panel.close_panel()
        self.error.clear()
        self.done.hide()
        self.header.juror.hide()
        self._view = None

    def start(self) -> None:
        """Put the keyboard where the next action is."""
        self.rows.go_to_first_missing()

    def resume(self) -> None:
        """Put the keyboard back on the line where it was."""
        if self.rows.current is not None:
            self.rows.go_to(self.rows.current)
        else:
            self.start()

    def go_to_missing(self) -> None:
        """Go to the first thing that keeps the sheet from being sealed."""
        if self._sitting is not None and not self._sitting.attendance_recorded:
            self.presence.ask()
        elif self._view is not None and self._view.missing:
            self.rows.go_to_first_missing()
        else:
            self.timer.main.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_readiness(self) -> None:
        view, sitting = self._view, self._sitting
        if view is None or sitting is None:
            return
        words = counted(view.rated, self.tr("{0} note"), self.tr("{0} notes"))
        total = len(view.rows)
        self.footer.show_progress(self.tr("{0} sur {1}").format(words, total), view.rated, total)
        missing = self._missing_words(view, sitting)
        self.missing.setText(missing)
        self.missing.setVisible(bool(missing) and not view.sealed)
        self.missing.updateGeometry()
        sealing = not self.seal_panel.isHidden()
        self.seal.setEnabled(not missing and not view.sealed and not sealing)
        self.seal.setVisible(not view.sealed)
        self._overall_card.setVisible(not view.sealed or bool(view.overall_comment))
        if view.sealed:
            self.done.set_notice(
                Tone.OK,
                self.tr("Feuille scellée"),
                self.tr("Elle se lit encore et ne change plus."),
                "lock",
            )
        self.done.setVisible(view.sealed)

    def _missing_words(self, view: ScoringView, sitting: SittingView) -> str:
        if not sitting.attendance_recorded:
            return self.tr("Noter la présence")
        if view.missing:
            return counted(
                len(view.missing),
                self.tr("Voir la note qui manque"),
                self.tr("Voir les {0} notes qui manquent"),
            )
        if not sitting.timer.started:
            return self.tr("L’oral n’a pas commencé")
        if not sitting.timer.stopped:
            return self.tr("L’oral n’est pas terminé")
        return ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.rows.current is not None:
            # Lines get their new heights first.
            QTimer.singleShot(0, self._keep_in_sight)

    def _keep_in_sight(self) -> None:
        if self.rows.current is not None:
            self._scroll.ensureWidgetVisible(self.rows.row(self.rows.current), 0, 24)

    def _ask_seal(self) -> None:
        if self._view is not None:
            self.rows.flush()
            self.overall.commit()
            self.seal_panel.ask(self._view.juror_name)
            self._show_readiness()
            self._scroll.verticalScrollBar().setValue(0)

    def _give_up_sealing(self) -> None:
        self.seal_panel.close_panel()
        self._show_readiness()
        self.rows.go_to_first_missing()

    def _show_group(self, place: int) -> None:
        card = self.rows.card(place)
        self._scroll.verticalScrollBar().setValue(card.y() + self.rows.y())
        view = self._view
        if view is not None and not view.sealed:
            rows = view.groups[place].rows
            missing = [row for row in rows if not row.rated]
            self.rows.go_to((missing or list(rows))[0].key)

    def _reach(self, row: QWidget) -> None:
        self._scroll.ensureWidgetVisible(row, 0, 24)
        view = self._view
        if view is None:
            return
        for place, group in enumerate(view.groups):
            if any(line.key == self.rows.current for line in group.rows):
                self.nav.set_current(place)
                self.nav.show_view(view)
