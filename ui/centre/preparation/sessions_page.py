"""The sessions of a centre, and the form that makes a new one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.session import ExamSession, SessionKind
from ui.centre.option_list import Option, OptionList
from ui.centre.page import CentrePage, empty_layout
from ui.centre.words import dated
from ui.counted import counted
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.widgets.buttons import Button, ButtonKind, ButtonSize
from ui.widgets.card import Card, ListCard
from ui.widgets.chip import Pill
from ui.widgets.empty_state import EmptyState
from ui.widgets.field import Field
from ui.widgets.label import IconLabel, Label
from ui.widgets.list_row import ListRow
from ui.widgets.notice import Notice

_SHIPPED = "shipped"
_FILE = "file"
_FORM_WIDTH = 440


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionsView:
    """What the page shows.

    Attributes:
        shipped: title of the référentiel that comes with the application.
        from_file: title of the one that was read from a file; empty when none was.
        has_kit: the centre has its recovery kit, without which no session is created.
    """

    centre: str
    operator: str
    sessions: tuple[ExamSession, ...]
    shipped: str
    from_file: str = ""
    has_kit: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionForm:
    """What a new session is to be; `from_file` takes the référentiel that was read."""

    title: str
    from_file: bool
    kind: SessionKind


class SessionsPage(CentrePage):
    """Sessions at the left, a new one at the right.

    Signals:
        opened: the identifier of a session.
        submitted: a `SessionForm` that is complete.
        file_wanted: read a référentiel from a file.
        access_wanted: see who opens the centre.
        kit_wanted: write the recovery kit.
        verify_wanted: verify a document.
        left: close the centre.
    """

    opened = Signal(str)
    submitted = Signal(object)
    file_wanted = Signal()
    access_wanted = Signal()
    kit_wanted = Signal()
    verify_wanted = Signal()
    left = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._file_read = False
        self._has_kit = True
        self._make_head()
        self.footer.set_hint(
            self.tr("Les sessions de démonstration ne se mélangent jamais aux sessions réelles.")
        )
        self._submit = Button(
            self.tr("Créer la session"),
            kind=ButtonKind.PRIMARY,
            size=ButtonSize.PAGE,
            object_name="create_session",
        )
        self._submit.clicked.connect(self._try_submit)
        self.footer.add_action(self._submit)
        pair = QHBoxLayout()
        pair.setSpacing(16)
        self._list = ListCard(title=self.tr("Sessions"), object_name="sessions")
        self._count = Label("", tone=Tone.MUTED)
        self._list.add_trailing(self._count)
        pair.addWidget(self._list, 1)
        pair.addWidget(self._make_form())
        self.body.addLayout(pair, 1)

    def _make_head(self) -> None:
        for words, icon, name, signal in (
            (self.tr("Accès"), "user-round-key", "access", self.access_wanted),
            (
                self.tr("Vérifier un document…"),
                "shield-check",
                "verify_document",
                self.verify_wanted,
            ),
            (self.tr("Fermer le centre"), "lock", "close_centre", self.left),
        ):
            button = Button(words, size=ButtonSize.HEADER, icon_name=icon, object_name=name)
            button.clicked.connect(signal)
            self.header.add(button)
        self._no_kit = Notice(
            Tone.WARNING,
            self.tr("Ce centre n’a pas encore de kit de secours."),
            self.tr(
                "Aucune session ne peut être créée avant : une phrase de passe perdue perdrait "
                "tout."
            ),
            action=self.tr("Écrire le kit…"),
            icon_name="shield-alert",
            object_name="no_kit",
        )
        self._no_kit.acted.connect(self.kit_wanted)
        self._no_kit.hide()
        self.body.addWidget(self._no_kit)

    def _make_form(self) -> Card:
        card = Card(title=self.tr("Nouvelle session"), object_name="new_session")
        card.setFixedWidth(_FORM_WIDTH)
        self._title = Field(
            self.tr("Titre"),
            placeholder=self.tr("Session de novembre 2026"),
            object_name="session_title",
        )
        self._title.edited.connect(self._typed)
        self._title.edit.returnPressed.connect(self._try_submit)
        card.body.setSpacing(12)
        card.body.addWidget(self._title)
        card.body.addWidget(self._caption(self.tr("Référentiel")))
        self._source = OptionList(
            self.tr("Référentiel"),
            (
                Option(
                    key=_SHIPPED,
                    title=self.tr("Fourni avec l’application"),
                    text=" ",
                ),
                Option(key=_FILE, title=self.tr("Lu dans un fichier"), text=" "),
            ),
            object_name="source",
        )
        self._source.chosen.connect(self._source_chosen)
        card.body.addWidget(self._source)
        self._pick = Button(
            self.tr("Choisir un fichier…"), icon_name="file-search", object_name="pick_referential"
        )
        self._pick.clicked.connect(self.file_wanted)
        card.body.addWidget(self._pick)
        card.body.addWidget(self._caption(self.tr("Nature de la session")))
        self._make_kind()
        card.body.addWidget(self._kind)
        card.body.addStretch(1)
        return card

    def _make_kind(self) -> None:
        self._kind = OptionList(
            self.tr("Nature de la session"),
            (
                Option(
                    key=SessionKind.REAL,
                    title=self.tr("Réelle"),
                    text=self.tr("Ses feuilles comptent."),
                ),
                Option(
                    key=SessionKind.DEMONSTRATION,
                    title=self.tr("Démonstration"),
                    text=self.tr("Marquée partout, jamais mêlée à une session réelle."),
                ),
            ),
            object_name="kind",
        )
        self._kind.chosen.connect(self._typed)

    @staticmethod
    def _caption(words: str) -> Label:
        return Label(words, style=TextStyle.CAPTION, tone=Tone.MUTED)

    def show_view(self, view: SessionsView) -> None:
        """Show the centre's sessions; what is typed stays."""
        self.header.set_title(self.tr("Sessions"), view.centre)
        self._has_kit = view.has_kit
        self._no_kit.setVisible(not view.has_kit)
        self._show_sessions(view.sessions)
        self._source.button(_SHIPPED).set_text(view.shipped)
        self._source.button(_FILE).set_text(
            view.from_file or self.tr("un fichier .yaml, contrôlé avant d’être repris")
        )
        self._file_read = bool(view.from_file)
        if self._source.value() is None:
            self._source.set_value(_SHIPPED)
        if view.from_file:
            self._source.set_value(_FILE)
        self._pick.setVisible(self._source.value() == _FILE)
        self._typed()

    def forget_form(self) -> None:
        """Empty the form: the session was made."""
        self._title.set_text("")
        self._source.set_value(_SHIPPED)
        self._kind.set_value(None)

    def _show_sessions(self, sessions: Sequence[ExamSession]) -> None:
        empty_layout(self._list.body)
        words = (self.tr("{0} session"), self.tr("{0} sessions"))
        self._count.setText(counted(len(sessions), *words) if sessions else "")
        if not sessions:
            self._list.body.addWidget(
                EmptyState(
                    "calendar-days",
                    self.tr("Aucune session dans ce centre"),
                    self.tr("La session que vous créez à droite se retrouvera ici."),
                )
            )
            return
        for session in sessions:
            self._list.body.addWidget(self._session_row(session))
        self._list.body.addStretch(1)

    def _session_row(self, session: ExamSession) -> ListRow:
        rules = session.rules
        subtitle = (
            self.tr("Règlement enregistré le {0}").format(dated(rules.decided_at))
            if rules
            else self.tr("Règlement à décider")
        )
        row = ListRow(
            session.title,
            subtitle,
            icon_name="calendar-days",
            clickable=True,
            object_name=f"session_{session.id}",
        )
        if session.kind is SessionKind.DEMONSTRATION:
            row.add_trailing(
                Pill(self.tr("Démonstration"), icon_name="presentation", tone=Tone.WARNING)
            )
        row.add_trailing(IconLabel("chevron-right"))
        row.activated.connect(lambda id_=session.id: self.opened.emit(id_))
        return row

    def _source_chosen(self, key: str) -> None:
        self._pick.setVisible(key == _FILE)
        self._typed()

    def _missing(self) -> str:
        if not self._has_kit:
            return self.tr("Il manque le kit de secours.")
        if not self._title.text():
            return self.tr("Il manque le titre.")
        if self._source.value() == _FILE and not self._file_read:
            return self.tr("Il manque le fichier du référentiel.")
        if self._kind.value() is None:
            return self.tr("Dites si la session est réelle.")
        return ""

    def _typed(self) -> None:
        missing = self._missing()
        self.footer.set_missing(missing)
        self._submit.setEnabled(not missing)

    def _try_submit(self) -> None:
        kind = self._kind.value()
        if self._missing() or kind is None:
            return
        self.submitted.emit(
            SessionForm(
                title=self._title.text(),
                from_file=self._source.value() == _FILE,
                kind=SessionKind(kind),
            )
        )
