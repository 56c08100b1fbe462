"""The jury reads its sealed sheets side by side and agrees, the rule in words above."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.errors import IntegrityError, UserError
from app.domain.session import SessionKind
from app.services.room.panel.jury_agreement import DeliberationView
from app.services.room.scoring import COMMENT_LIMIT
from app.services.room.sitting import SittingView
from app.trust.digests import short_digest
from ui.dates import plain_day
from ui.look.tone import Tone
from ui.room.deliberation.deliberation_table import DeliberationTable
from ui.room.deliberation.rules_dialog import RulesDialog
from ui.room.errors_in_place import ErrorNotice
from ui.room.oral.measured_words import measured_words
from ui.room.sitting_header import SittingHeader
from ui.room.tab_order import chain, controls
from ui.room.words import ended, quoted, shortened, time_of_day
from ui.rules_words import agreement_words
from ui.widgets.buttons import Button, ButtonKind, LinkButton
from ui.widgets.card import Card
from ui.widgets.chip import StatusChip
from ui.widgets.field import TextField
from ui.widgets.label import Label
from ui.widgets.notice import Notice
from ui.widgets.page import Page, PageFooter


class DeliberationPage(QWidget):
    """Renders a `DeliberationView`; emits what the jury agrees on.

    Signals:
        agreed: key, level, reason.
        dissented: key, member, text.
        withdrawn: key, member whose dissent goes.
        member_rated: the team's key, candidate, level, reason.
        commented: the jury's comment on the whole.
        sign_wanted, back_wanted, keys_wanted: where to go.
    """

    agreed = Signal(object, object, str)
    dissented = Signal(object, str, str)
    withdrawn = Signal(object, str)
    member_rated = Signal(object, str, object, str)
    commented = Signal(str)
    sign_wanted = Signal()
    back_wanted = Signal()
    keys_wanted = Signal()

    def __init__(self, kind: SessionKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header = SittingHeader(kind)
        self._sealed = StatusChip("", icon_name="lock", tone=Tone.OK)
        self._time = StatusChip("", icon_name="clock")
        self.header.add(self._sealed)
        self.header.add(self._time)
        self._view: DeliberationView | None = None
        self._assessment = ""
        self._timed = True
        self._make_notices()
        self._make_table()
        self.overall = TextField(
            self.tr("Appréciation d’ensemble du jury, facultative, imprimée sur la grille"),
            hint=self.tr("communicable sur demande"),
            lines=2,
            limit=COMMENT_LIMIT,
            object_name="panel_comment",
        )
        self.overall.committed.connect(self.commented)
        self._sheets_said = Label("", tone=Tone.MUTED, wrap=True)
        self.footer = PageFooter(
            self.tr("1 2 3 · Entrée confirmer · ↑ ↓ · M motif · D désaccord · F1")
        )
        self.back = Button(
            self.tr("Passages"), icon_name="arrow-left", object_name="back_to_agenda"
        )
        self.back.clicked.connect(self.back_wanted)
        self.sign = Button(
            self.tr("Relire et signer"),
            kind=ButtonKind.PRIMARY,
            icon_name="pen-line",
            object_name="review",
        )
        self.sign.clicked.connect(self._review)
        self.footer.add_action(self.back)
        self.footer.add_action(self.sign)
        self._page = Page(self.header, self._make_body(), self.footer)
        self.table.reached.connect(self._page.scroll_to)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._page)
        QShortcut(QKeySequence(Qt.Key.Key_F1), self, self.keys_wanted.emit)

    def _make_notices(self) -> None:
        self.rule = Notice(
            Tone.ACCENT,
            self.tr("La règle de cette session."),
            " ",
            icon_name="scale",
            inline=True,
            object_name="rule_in_words",
        )
        self.whole_rule = LinkButton("", object_name="whole_rule")
        self.whole_rule.clicked.connect(self._show_rules)
        self.rule.add_trailing(self.whole_rule)
        self.revision = Notice(
            Tone.ACCENT, " ", " ", icon_name="history", inline=True, object_name="revision"
        )
        self.transcribed = Notice(
            Tone.ACCENT, " ", " ", icon_name="file-pen", inline=True, object_name="transcribed"
        )
        self.refusals = Notice(Tone.WARNING, "", object_name="refusals")
        self.error = ErrorNotice()

    def _make_table(self) -> None:
        self.table = DeliberationTable()
        self.table.agreed.connect(self.agreed)
        self.table.dissented.connect(self.dissented)
        self.table.withdrawn.connect(self.withdrawn)
        self.table.member_rated.connect(self.member_rated)

    def _make_body(self) -> QVBoxLayout:
        body = QVBoxLayout()
        body.setSpacing(16)
        notices = (self.error, self.refusals, self.revision, self.transcribed, self.rule)
        for widget in (*notices, self.table):
            body.addWidget(widget)
        card = Card()
        card.body.addWidget(self._sheets_said)
        card.body.addWidget(self.overall)
        body.addWidget(card)
        body.addStretch(1)
        return body

    def show_sitting(self, view: SittingView) -> None:
        """Say which sitting this is."""
        self.header.show_sitting(view)
        self._assessment = view.sitting.assessment
        self._timed = view.paper is None or view.timer.stopped
        words = self.tr("{0} feuilles scellées sur {1}").format(view.sealed, len(view.jurors))
        self._sealed.set_status(words, "lock", Tone.OK)

    def _show_transcribed(self, view: DeliberationView) -> None:
        """Say who entered whose sheet from paper."""
        names = {juror.id: juror.name for juror in view.jurors}
        said = [
            self.tr("La feuille de {0} est saisie par {1}.").format(names[juror], names[writer])
            for juror, writer in view.transcribed.items()
        ]
        self.transcribed.setVisible(bool(said))
        self.transcribed.set_notice(
            Tone.ACCENT, self.tr("Saisie d’après papier."), " ".join(said), "file-pen"
        )

    def _show_history(self, view: DeliberationView) -> None:
        """Say which signed sheet this replaces, and who would not sign."""
        before = view.supersedes
        self.revision.setVisible(before is not None)
        if before is not None:
            self.revision.set_notice(
                Tone.ACCENT,
                self.tr("Version {0}.").format(view.revision),
                self.tr("Elle remplacera la grille signée {0}, qui reste. Motif : {1}").format(
                    short_digest(before.digest), ended(view.revision_reason)
                ),
                "history",
            )
        self.refusals.setVisible(bool(view.refusals))
        if view.refusals:
            last = view.refusals[-1]
            self.refusals.set_notice(
                Tone.WARNING,
                self.tr("{0} n’a pas signé, à {1}").format(
                    last.juror_name, time_of_day(last.refused_at)
                ),
                self.tr("Motif : {0} La grille reste ouverte : le jury peut y revenir.").format(
                    ended(last.reason)
                ),
            )

    def show_view(self, view: DeliberationView) -> None:
        """Show what is agreed so far."""
        self._view = view
        measured = measured_words(view.timer) if self._timed else self.tr("tenu sur papier")
        self._time.set_status(measured, "clock", Tone.MUTED)
        self._show_transcribed(view)
        self._show_history(view)
        chair = next((juror.name for juror in view.jurors if juror.chair), "")
        decided = self.tr("Règlement décidé le {0}").format(plain_day(view.rules.decided_at.date()))
        self.whole_rule.setText(decided)
        self.whole_rule.updateGeometry()
        words = agreement_words(view.rules, chair)
        self.rule.set_notice(Tone.ACCENT, self.tr("La règle de cette session."), words, "scale")
        if self.table.show_view(view):
            self._order_focus()
        names = {juror.id: juror.name for juror in view.jurors}
        said = "\n".join(
            f"{names[juror]} : {quoted(comment)}" for juror, comment in view.overall_comments
        )
        self._sheets_said.setText(said)
        self._sheets_said.setVisible(bool(said))
        if not self.overall.edit.hasFocus():
            self.overall.set_text(view.panel_comment)
        self._show_progress(view)

    def _show_rules(self) -> None:
        """Show all of the session's rules; there is one such dialog."""
        view = self._view
        if view is None:
            return
        chair = next((juror.name for juror in view.jurors if juror.chair), "")
        dialog = self.findChild(RulesDialog) or RulesDialog(
            view.rules, chair, self._assessment, self
        )
        dialog.show()
        dialog.raise_()

    def _order_focus(self) -> None:
        """Have Tab go down the page: lines are made after what stands under them."""
        chain(controls(self.header)[-1], self.whole_rule, *controls(self.table))

    def show_saved(self, at: datetime) -> None:
        """Say when the last thing became durable."""
        self.error.clear()
        self.header.show_saved(at)

    def show_error(self, error: UserError | IntegrityError) -> None:
        """Say what was refused."""
        self.header.saved.set_failed()
        self.header.saved.show()
        self.error.show_error(error)
        self._page.scroll_to(self.error)

    def start(self) -> None:
        """Put the keyboard on the first gap, or on the review when nothing is left."""
        if self.sign.isEnabled():
            self.sign.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.table.go_to_next()

    def focus_review(self) -> None:
        """Put the keyboard on the review once nothing is left to settle."""
        if self.sign.isEnabled():
            self.sign.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_progress(self, view: DeliberationView) -> None:
        gaps = [row for row in view.rows if not row.comparison.unanimous]
        gaps.extend(view.member_rows)
        left = (*view.progress.undecided, *view.progress.without_reason)
        keys = {comparison.key for comparison in left}
        settled = sum(row.comparison.key not in keys for row in gaps)
        self.footer.show_progress(
            self.tr("{0} écarts tranchés sur {1}").format(settled, len(gaps))
            if settled > 1
            else self.tr("{0} écart tranché sur {1}").format(settled, len(gaps)),
            settled,
            len(gaps),
        )
        first = self.table.first_open()
        self.footer.set_missing(
            self.tr("Reste {0}").format(quoted(shortened(first.text, 44))) if first else ""
        )
        self.sign.setEnabled(view.progress.complete)

    def _review(self) -> None:
        self.overall.commit()
        self.sign_wanted.emit()
