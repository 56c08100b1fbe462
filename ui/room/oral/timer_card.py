"""The timer of an oral on the laptop: start, pause, next phase, added time, end.

Owns which of these can be done when, and that what cannot be taken back is asked in place.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.attendance import LateChoice
from app.domain.run_sheet import last_counted
from app.domain.timer_record import TimerRecord
from app.services.room.lateness import LateEffect, LatenessView
from app.timing.elapsed import measured
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.room.oral.lateness_note import LatenessNote
from ui.room.oral.oral_display import stopped_words
from ui.room.oral.timer_questions import AddQuestion, LateQuestion, PauseQuestion, Question
from ui.room.words import minutes_words, quoted
from ui.widgets.buttons import Button, ButtonKind, LinkButton
from ui.widgets.card import Card
from ui.widgets.countdown import CountdownDisplay, CountdownMood, TimerStrip
from ui.widgets.label import Label


class TimerCard(Card):
    """Shows one sitting's countdown and emits what a person wants of it.

    F5 starts, pauses and resumes; F6 ends; F7 adds time; F9 goes to the next phase, and asks
    for the end where there is none. The card is empty of actions once the oral is over.

    Signals:
        start_wanted, resume_wanted, stop_wanted: the timer is to do it.
        pause_wanted: with the reason.
        add_wanted: with minutes and reason.
        next_asked: somebody wants the next phase; whether to ask again first is not known here.
        next_wanted: the next phase, now.
        elsewhere_wanted: another laptop times this oral.
        late_decided: a `LateChoice` about lateness, and its reason.
        given_up: a question was closed, and the keyboard is free again.
    """

    start_wanted = Signal()
    pause_wanted = Signal(str)
    resume_wanted = Signal()
    stop_wanted = Signal()
    add_wanted = Signal(int, str)
    next_asked = Signal()
    next_wanted = Signal()
    elsewhere_wanted = Signal()
    late_decided = Signal(object, str)
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(object_name="timer_card", parent=parent)
        self._record: TimerRecord | None = None
        self._late: LatenessView | None = None
        self.strip = TimerStrip()
        self._over = Label("", tone=Tone.MUTED, wrap=True, object_name="oral_over")
        self._lateness = self._make_lateness()
        self._actions = self._make_actions()
        self._links = self._make_links()
        self._make_questions()
        self._error = Label("", style=TextStyle.CAPTION_MEDIUM, tone=Tone.ERROR, wrap=True)
        self._error.hide()
        self._keys = Label("", style=TextStyle.CAPTION, tone=Tone.MUTED, wrap=True)
        self.body.setSpacing(8)
        for widget in (
            self.strip,
            self._over,
            self._lateness,
            self._actions,
            self._links,
            *self._questions,
            self._error,
            self._keys,
        ):
            self.body.addWidget(widget)
        for key, act in (
            (Qt.Key.Key_F5, self._main_action),
            (Qt.Key.Key_F6, self._ask_stop),
            (Qt.Key.Key_F7, self._ask_add),
            (Qt.Key.Key_F9, self._next_action),
        ):
            QShortcut(QKeySequence(key), self, act)
        self._ask(None)

    def _make_lateness(self) -> LatenessNote:
        note = LatenessNote()
        note.full_time_wanted.connect(lambda: self._ask(self._whole))
        note.planned_end_wanted.connect(lambda: self.late_decided.emit(LateChoice.KEEPS_END, ""))
        return note

    def _make_actions(self) -> QWidget:
        self.main = Button("", kind=ButtonKind.PRIMARY, icon_name="play", object_name="timer_main")
        self.main.clicked.connect(self._main_action)
        self.next = Button(self.tr("Phase suivante"), object_name="timer_next")
        self.next.clicked.connect(self._next_action)
        self.end = Button(self.tr("Terminer"), icon_name="square", object_name="timer_end")
        self.end.clicked.connect(self._ask_stop)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        for button in (self.main, self.next, self.end):
            line.addWidget(button, 1)
        return row

    def _make_links(self) -> QWidget:
        self.add = LinkButton(self.tr("Ajouter du temps"), object_name="timer_add")
        self.add.clicked.connect(self._ask_add)
        self.end_early = LinkButton(self.tr("Terminer l’oral"), object_name="timer_end")
        self.end_early.clicked.connect(self._ask_stop)
        self.elsewhere = LinkButton(
            self.tr("Chronométré sur un autre ordinateur"), object_name="timer_elsewhere"
        )
        self.elsewhere.clicked.connect(lambda: self._ask(self._elsewhere))
        self.here = LinkButton(self.tr("Chronométrer ici"), object_name="timer_here")
        self.here.clicked.connect(self.start_wanted)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        for link in (self.elsewhere, self.here, self.add):
            line.addWidget(link)
        line.addStretch(1)
        line.addWidget(self.end_early)
        return row

    def _make_questions(self) -> None:
        go_on = self.tr("Continuer")
        self._pause = PauseQuestion()
        self._pause.reason_given.connect(self.pause_wanted)
        self._stop = Question(
            "stop",
            self.tr("Terminer l’oral"),
            go_on,
            lead=self.tr("Terminer l’oral ?"),
            words=self.tr("Un oral terminé ne reprend pas."),
        )
        self._stop.confirmed.connect(self.stop_wanted)
        self._add = AddQuestion()
        self._add.time_given.connect(self.add_wanted)
        self._next = Question("next", self.tr("Phase suivante"), go_on, lead=" ")
        self._next.confirmed.connect(self.next_wanted)
        self._elsewhere = Question(
            "elsewhere",
            self.tr("Ne rien mesurer ici"),
            self.tr("Annuler"),
            lead=self.tr("L’oral est chronométré ailleurs ?"),
            words=self.tr("Rien n’est mesuré ici, et les feuilles scellées ici le disent."),
        )
        self._elsewhere.confirmed.connect(self.elsewhere_wanted)
        self._whole = LateQuestion()
        self._whole.reason_given.connect(
            lambda reason: self.late_decided.emit(LateChoice.FULL_TIME, reason)
        )
        self._questions = (
            self._pause,
            self._stop,
            self._add,
            self._next,
            self._elsewhere,
            self._whole,
        )
        for question in self._questions:
            question.given_up.connect(self._give_up)

    def show_record(self, record: TimerRecord, display: CountdownDisplay) -> None:
        """Show a sitting's record, with the actions that it allows."""
        decided = not self._whole.isHidden()
        self._record = record
        self.show_display(display)
        self._ask(None)
        if decided:
            self.given_up.emit()

    def show_lateness(self, late: LatenessView | None) -> None:
        """Say what lateness changes, until the oral begins."""
        if late is not None:
            self._lateness.show_lateness(late)
        self._late = late
        self._show_lateness()

    def _show_lateness(self) -> None:
        record = self._record
        begun = record is None or record.started or record.settled
        asked = any(not each.isHidden() for each in self._questions)
        self._lateness.setVisible(self._late is not None and not begun and not asked)

    def show_display(self, display: CountdownDisplay) -> None:
        """Show another instant of the same record."""
        self.strip.show_display(display)
        over = display.mood is CountdownMood.OVERTIME or self._in_installation()
        if over is (self.main.kind is ButtonKind.PRIMARY):
            self.main.set_kind(ButtonKind.SECONDARY if over else ButtonKind.PRIMARY)
            for button in (self.next, self.end):
                button.set_kind(ButtonKind.PRIMARY if over else ButtonKind.SECONDARY)

    def show_error(self, words: str) -> None:
        """Say, where it was asked, why the timer did not do it."""
        asked = next((each for each in self._questions if not each.isHidden()), None)
        if asked is not None:
            asked.show_error(words)
            return
        self._error.setText(words)
        self._error.setVisible(bool(words))

    def ask_next(self) -> None:
        """Ask whether to leave a phase that has time left."""
        record = self._record
        if record is None:
            return
        here, there = record.phases[record.phase], record.phases[record.phase + 1]
        self._next.set_words(
            self.tr("Passer à {0} ?").format(quoted(there.name)),
            self.tr("Il reste plus d’une minute de {0} ; elle ne reprend pas.").format(
                quoted(here.name)
            ),
        )
        self._ask(self._next)

    def _ask(self, question: Question | None) -> None:
        """Show one of the questions in the place of the buttons, or the buttons."""
        record = self._record
        for each in self._questions:
            each.setVisible(each is question)
        self._error.hide()
        settled = record is not None and record.settled
        self.strip.setVisible(not settled)
        self._over.setVisible(settled)
        self._actions.setVisible(question is None and record is not None and not settled)
        self._links.setVisible(question is None and record is not None and not record.stopped)
        self._keys.setVisible(question is None and not settled)
        self._show_lateness()
        if record is not None:
            self._offer(record)
        if question is not None:
            question.begin()

    def _offer(self, record: TimerRecord) -> None:
        """Show the actions that a record allows."""
        under_way = record.started and not record.settled
        last = self._in_last_phase(record)
        self.next.setVisible(under_way and not last)
        self.end.setVisible(under_way and last)
        self.end_early.setVisible(under_way and not last)
        self.add.setVisible(under_way and record.phases[record.phase].minutes is not None)
        self.elsewhere.setVisible(not record.started and not record.settled)
        self.here.setVisible(record.over_elsewhere)
        if record.settled:
            self._tell_over(record)
            return
        if not record.started:
            self._set_main(self.tr("Démarrer l’oral"), "play")
            self._keys.setText(self.tr("F5 démarrer"))
            return
        if record.paused:
            self._set_main(self.tr("Reprendre"), "play")
        else:
            self._set_main(self.tr("Pause"), "pause")
        self._keys.setText(self._keys_words(record, last=last))

    def _keys_words(self, record: TimerRecord, *, last: bool) -> str:
        words = [self.tr("F5 reprendre") if record.paused else self.tr("F5 pause")]
        if not last:
            words.append(self.tr("F9 suivante"))
        if record.phases[record.phase].minutes is not None:
            words.append(self.tr("F7 ajout"))
        words.append(self.tr("F6 fin"))
        return " · ".join(words)

    def _tell_over(self, record: TimerRecord) -> None:
        if record.over_elsewhere:
            self._over.set_lead(self.tr("Chronométré sur un autre ordinateur."))
            self._over.setText(self.tr("Aucune durée n’est mesurée ici."))
            return
        self._over.set_lead(self.tr("Oral terminé."))
        words = stopped_words(record, measured(record) or 0)
        if record.lost_minutes:
            words = self.tr("{0}, retard de {1} déduit").format(
                words, minutes_words(record.lost_minutes)
            )
        after = record.phases[record.phase]
        if not after.counted and after.minutes is not None:
            words = self.tr("{0}. Suit {1}, {2}.").format(
                words, quoted(after.name), minutes_words(after.minutes)
            )
        elif not after.counted:
            words = self.tr("{0}. Suit {1}.").format(words, quoted(after.name))
        self._over.setText(words)

    def _set_main(self, words: str, icon_name: str) -> None:
        self.main.setText(words)
        self.main.set_icon_name(icon_name)

    def _main_action(self) -> None:
        record = self._record
        if record is None or record.settled:
            return
        if not record.started:
            self._start()
        elif record.paused:
            self.resume_wanted.emit()
        else:
            self._ask(self._pause)

    def _start(self) -> None:
        """Begin, once the jury has decided where lateness leaves nothing of the oral."""
        if self._late is not None and self._late.effect is LateEffect.OPEN:
            self._ask(self._whole)
        else:
            self.start_wanted.emit()

    def _next_action(self) -> None:
        record = self._under_way()
        if record is None:
            return
        if self._in_last_phase(record):
            self._ask(self._stop)
        else:
            self.next_asked.emit()

    def _ask_add(self) -> None:
        record = self._under_way()
        if record is not None and record.phases[record.phase].minutes is not None:
            self._ask(self._add)

    def _ask_stop(self) -> None:
        if self._under_way() is not None:
            self._ask(self._stop)

    def _under_way(self) -> TimerRecord | None:
        record = self._record
        if record is None or not record.started or record.settled:
            return None
        return record

    def _in_installation(self) -> bool:
        """Whether the time that counts is what comes next."""
        record = self._under_way()
        return record is not None and record.running and not record.phases[record.phase].counted

    @staticmethod
    def _in_last_phase(record: TimerRecord) -> bool:
        return record.phase >= last_counted(record.phases)

    def _give_up(self) -> None:
        self._ask(None)
        self.given_up.emit()
