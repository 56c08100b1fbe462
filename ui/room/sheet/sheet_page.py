"""A juror's sheet for one sitting: timer, presence, criteria, notes, progress, sealing."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.errors import IntegrityError, UserError
from app.domain.score_sheet import RatingKey
from app.domain.session import SessionKind
from app.services.room.scoring import COMMENT_LIMIT, ScoringView
from app.services.room.sitting import SittingView
from ui.look.tone import Tone
from ui.room.continuity.care_notices import CareNotices
from ui.room.errors_in_place import ErrorNotice, error_words
from ui.room.oral.presence_strip import PresenceStrip
from ui.room.oral.timer_card import TimerCard
from ui.room.scrolled import BESIDE_THE_BAR, scrolled_column
from ui.room.sheet.absence_words import absence_words
from ui.room.sheet.comment_picker import CommentPicker, CommentShelf
from ui.room.sheet.criterion_row import TYPING_PAUSE_MS
from ui.room.sheet.notes_card import NotesCard
from ui.room.sheet.seal_panel import SealPanel
from ui.room.sheet.search_bar import SearchBar
from ui.room.sheet.sheet_footer import SheetFooter
from ui.room.sheet.sheet_nav import SheetNav
from ui.room.sheet.sheet_rows import SheetRows
from ui.room.sitting_header import SittingHeader
from ui.room.tab_order import chain, controls
from ui.widgets.card import Card
from ui.widgets.field import TextField
from ui.widgets.notice import Notice
from ui.widgets.page import Page

_LEFT_WIDTH = 296


class SheetPage(QWidget):
    """Renders a `SittingView` and a `ScoringView`; emits what the juror wants.

    What the juror does with a line comes from `rows`, with the notes from `notes`, with a
    comment kept to be used again from `shelf`.

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
        self.shelf = CommentShelf(self)
        self.header = SittingHeader(kind, lock=True)
        self.header.lock_wanted.connect(self.lock_wanted)
        self.presence = PresenceStrip()
        self.presence.closed.connect(self.resume)
        self.presence.refitted.connect(self._order_presence)
        self.care = CareNotices(across=True)
        self.timer = TimerCard()
        self.timer.given_up.connect(self.resume)
        self.nav = SheetNav()
        self.nav.chosen.connect(self._show_group)
        self.notes = NotesCard()
        self._rest = QWidget()  # takes the place of the notes, which nobody takes from a paper
        self._rest.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._rest.hide()
        self.search = SearchBar()
        self.search.found.connect(self._go_to_line)
        self.search.given_up.connect(self.resume)
        self.error = ErrorNotice()
        self.done = Notice(Tone.OK, "", object_name="sealed_notice", icon_name="lock")
        self.done.hide()
        self.seal_panel = SealPanel()
        self.seal_panel.pin_given.connect(self.seal_pin_given)
        self.seal_panel.given_up.connect(self._give_up_sealing)
        self.rows = SheetRows(self.shelf)
        self.rows.reached.connect(self._reach)
        self.rows.grown.connect(self._lay_out_lines)
        self._make_overall()
        self.footer = SheetFooter()
        self.footer.missing_wanted.connect(self.go_to_missing)
        self.footer.back_wanted.connect(self.back_wanted)
        self.footer.seal_wanted.connect(self._ask_seal)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(
            Page(
                self.header,
                self._make_body(),
                self.footer,
                strips=[self.presence, self.care],
                scroll=False,
            )
        )
        self._bind_keys()

    def _make_overall(self) -> None:
        self.overall = TextField(
            self.tr("Appréciation d’ensemble, facultative"),
            hint=self.tr("communicable sur demande"),
            lines=3,
            limit=COMMENT_LIMIT,
            pause=TYPING_PAUSE_MS,
            object_name="overall_comment",
        )
        self.overall.committed.connect(self.overall_commented)
        self._overall_picker = CommentPicker(self.shelf, self.overall, self.overall)
        self.overall.add_to_head(self._overall_picker)
        self.setTabOrder(self.overall.edit, self._overall_picker)
        self._overall_card = Card()
        self._overall_card.body.addWidget(self.overall)

    def _make_body(self) -> QHBoxLayout:
        self._scroll = scrolled_column(
            self.error,
            self.done,
            self.seal_panel,
            self.rows,
            self._overall_card,
            ground=True,
            name="sheet_scroll",
        )
        # The notes take what is left; the time stays in sight, whatever scrolls.
        self.nav.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.timer.setFixedWidth(_LEFT_WIDTH - BESIDE_THE_BAR)
        left = QVBoxLayout()
        left.setSpacing(16)
        left.addWidget(self.timer)
        below = scrolled_column(self.nav, self.notes, self._rest, width=_LEFT_WIDTH, fill=True)
        below.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Ignored)
        left.addWidget(below, 1)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(self.search)
        lines.addWidget(self._scroll, 1)
        body = QHBoxLayout()
        body.setSpacing(12)
        body.addLayout(left)
        body.addLayout(lines, 1)
        return body

    def _bind_keys(self) -> None:
        for key, wanted in (
            (QKeySequence.StandardKey.Undo, self.undo_wanted.emit),
            ("Ctrl+Y", self.redo_wanted.emit),
            ("Ctrl+Shift+Z", self.redo_wanted.emit),
            ("Ctrl+F", self._search),
            ("F1", self.keys_wanted.emit),
            ("Ctrl+L", self.lock_wanted.emit),
        ):
            QShortcut(QKeySequence(key), self, wanted)

    def show_sitting(self, view: SittingView) -> None:
        """Show the sitting around the sheet."""
        self._sitting = view
        self.header.show_sitting(view)
        self.presence.show_sitting(view)
        self.timer.setVisible(view.paper is None)
        self._order_presence()
        self.rows.show_away(absence_words(view))
        self._show_readiness()

    def _order_presence(self) -> None:
        chain(controls(self.header)[-1], *controls(self.presence))

    def show_view(self, view: ScoringView) -> None:
        """Show the sheet as it is on disk."""
        self._view = view
        self.header.show_juror(view.juror_name, view.writer_name)
        self.notes.setVisible(not view.writer_name)
        self._rest.setVisible(bool(view.writer_name))
        built = self.rows.show_view(view)
        self.nav.show_view(view)
        if built:
            self._order_focus(view)
            if self._sitting is not None:
                self.rows.show_away(absence_words(self._sitting))
        self.footer.prepare(view)
        if not self.overall.edit.hasFocus():
            self.overall.set_text(view.overall_comment)
        self.overall.edit.setReadOnly(view.sealed)
        self._overall_picker.setVisible(not view.sealed)
        self.show_notes(view)
        self._show_readiness()

    def show_row(self, view: ScoringView, key: RatingKey) -> None:
        """Show a sheet that differs from the one shown in this line only.

        A juror waits for it at every key: it must not lay the page out again.
        """
        self._view = view
        self.rows.show_row(view, key)
        self.nav.show_view(view)
        self._show_readiness()

    def show_notes(self, view: ScoringView) -> None:
        """Show a sheet that differs from the one shown in the notes only."""
        self._view = view
        self.notes.show_notes(view.notes, attached=view.notes_attached, sealed=view.sealed)
        self.seal_panel.show_notes(view.notes, attached=view.notes_attached)

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
        self._flush()
        self.rows.clear()
        self.overall.set_text("")
        self.notes.clear()
        self.search.close_bar()
        self.shelf.texts = ()
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
        elif self._view is not None and self._view.idle_adjustments:
            self.rows.go_to(next(row.key for row in self._view.rows if row.idle_adjustments))
        else:
            self.timer.main.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_readiness(self) -> None:
        view, sitting = self._view, self._sitting
        if view is None or sitting is None:
            return
        self.footer.show_readiness(view, sitting, sealing=not self.seal_panel.isHidden())
        self._overall_card.setVisible(not view.sealed or bool(view.overall_comment))
        if view.sealed:
            self.done.set_notice(
                Tone.OK,
                self.tr("Feuille scellée"),
                self.tr("Elle se lit encore et ne change plus."),
                "lock",
            )
        self.done.setVisible(view.sealed)

    def _order_focus(self, view: ScoringView) -> None:
        """Have Tab go down the page: groups and lines are made after what stands under them."""
        chain(controls(self.timer)[-1], *controls(self.nav))
        chain(
            self.rows.row(view.rows[-1].key).last_control,
            self.overall,
            self.footer.missing,
            self.footer.back,
            self.footer.seal,
        )

    def _lay_out_lines(self) -> None:
        """Give the lines their new heights now, so that the line with the keyboard is in sight."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self._keep_in_sight()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.rows.current is not None:
            # Lines get their new heights first.
            QTimer.singleShot(0, self._keep_in_sight)

    def _keep_in_sight(self) -> None:
        if self.rows.current is not None:
            self._scroll.ensureWidgetVisible(self.rows.row(self.rows.current), 0, 24)

    def _flush(self) -> None:
        """Hand over everything that is still being typed."""
        self.rows.flush()
        self.overall.commit()
        self.notes.commit()

    def _search(self) -> None:
        if self._view is not None and self.seal_panel.isHidden():
            self.search.ask(self._view)

    def _go_to_line(self, key: RatingKey) -> None:
        self.rows.go_to(key)
        self._scroll.ensureWidgetVisible(self.rows.row(key), 0, 24)

    def _ask_seal(self) -> None:
        if self._view is not None:
            self._flush()
            self.seal_panel.ask(self._view.juror_name, self._view.writer_name)
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
