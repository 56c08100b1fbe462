"""Codes that the centre gives over the telephone: each room has three, each serves once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.centre.issuing.witness_codes import TelephoneCode
from app.trust.codes import grouped
from ui.announce import announce
from ui.centre.page import CentrePage, empty_layout
from ui.centre.pick_list import Pick, PickList
from ui.centre.scrolled import ScrolledBody
from ui.centre.words import recent
from ui.counted import counted
from ui.look.fonts import TextStyle
from ui.look.tone import Tone
from ui.widgets.buttons import Button, ButtonKind, ButtonSize
from ui.widgets.card import Card, ListCard
from ui.widgets.empty_state import EmptyState
from ui.widgets.field import InlineField
from ui.widgets.label import IconLabel, Label
from ui.widgets.list_row import ListRow
from ui.widgets.notice import Notice

_ROOMS_WIDTH = 280


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenCode:
    """A code to read aloud, shown until another room or page is; `again` if said before."""

    number: int
    code: str
    again: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CodesView:
    """What the page shows.

    Attributes:
        rooms: those that have a package, with how many codes are left for each.
        current: the room looked at; empty when there is none.
        codes: that room's.
        given: what is being read aloud.
    """

    rooms: tuple[tuple[str, int], ...]
    current: str
    codes: tuple[TelephoneCode, ...]
    now: datetime
    given: GivenCode | None = None


class CodesPage(CentrePage):
    """Rooms at the left; the codes of one, the reason and the code itself at the right.

    Signals:
        room_chosen: a room.
        given: number of a code and the reason why it is given.
        left: go back to the packages.
    """

    room_chosen = Signal(str)
    given = Signal(int, str)
    left = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(scroll=False, parent=parent)
        self._numbers: dict[int, Button] = {}
        self.header.set_title(
            self.tr("Codes par téléphone"), self.tr("un témoin que le centre prête à une salle")
        )
        back = Button(
            self.tr("Dossiers de salle"),
            size=ButtonSize.HEADER,
            icon_name="arrow-left",
            object_name="back_to_packages",
        )
        back.clicked.connect(self.left)
        self.header.add(back)
        self.footer.set_hint(
            self.tr(
                "Rappelez la salle au numéro que vous connaissez, et donnez le numéro de code que "
                "son écran affiche."
            )
        )
        pair = QHBoxLayout()
        pair.setSpacing(16)
        self._rooms = PickList(self.tr("Salles"), width=_ROOMS_WIDTH, object_name="code_rooms")
        self._rooms.picked.connect(self.room_chosen)
        pair.addWidget(self._rooms)
        inner = QWidget()
        right = QVBoxLayout(inner)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(16)
        self._spoken = self._make_spoken()
        self._codes = self._make_codes()
        self._nothing = self._make_nothing()
        for widget in (self._spoken, self._codes, self._nothing):
            right.addWidget(widget)
        right.addStretch(1)
        self._right = ScrolledBody(inner)
        pair.addWidget(self._right, 1)
        self.body.addLayout(pair, 1)

    def _make_codes(self) -> ListCard:
        card = ListCard(object_name="codes")
        self._reason = InlineField(
            self.tr("Motif"),
            placeholder=self.tr("Qui appelle, et pourquoi ?"),
            hint=self.tr("inscrit au journal"),
            object_name="code_reason",
        )
        self._reason.edited.connect(self._typed)
        box = QVBoxLayout()
        box.setContentsMargins(16, 12, 16, 12)
        box.setSpacing(12)
        box.addWidget(
            Label(
                self.tr(
                    "Une salle demande un code quand il lui manque un témoin : pour annuler une "
                    "clé, lier une carte de réserve ou ouvrir un passage imprévu."
                ),
                wrap=True,
            )
        )
        box.addWidget(
            Label(
                self.tr(
                    "Chaque code sert une seule fois. Redonner un code n’est utile qu’à une salle "
                    "qui ne l’a pas entendu ; pour un autre témoignage, donnez le suivant."
                ),
                tone=Tone.MUTED,
                wrap=True,
            )
        )
        box.addWidget(self._reason)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._all_given = Notice(
            Tone.WARNING,
            self.tr("Tous les codes de cette salle ont été donnés."),
            self.tr(
                "Pour un autre témoignage, la salle a encore ses jurés inscrits et le code de "
                "surveillance de ses consignes."
            ),
            object_name="all_given",
        )
        self._all_given.hide()
        box.addWidget(self._all_given)
        card.body.addLayout(box)
        card.body.addLayout(self._rows)
        return card

    def _make_nothing(self) -> ListCard:
        card = ListCard()
        card.body.addWidget(
            EmptyState(
                "package",
                self.tr("Aucune salle n’a de dossier"),
                self.tr("Les codes par téléphone sont faits avec le dossier de la salle."),
            ),
            1,
        )
        return card

    def _make_spoken(self) -> Card:
        card = Card(padding=24, accent=True, object_name="spoken_code")
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(IconLabel("message-square-text", tone=Tone.ACCENT, size=24))
        self._spoken_title = Label("", style=TextStyle.WINDOW_TITLE)
        head.addWidget(self._spoken_title, 1)
        card.body.addLayout(head)
        self._spoken_code = Label("", style=TextStyle.TIMER)
        self._spoken_code.setObjectName("spoken")
        card.body.addWidget(self._spoken_code)
        self._spoken_words = Label("", tone=Tone.MUTED, wrap=True)
        card.body.addWidget(self._spoken_words)
        return card

    def show_view(self, view: CodesView) -> None:
        """Show the rooms, and one room's codes; the reason that is typed stays."""
        self._rooms.show_picks([self._pick(*room) for room in view.rooms], view.current)
        has_room = bool(view.current)
        self._codes.setVisible(has_room)
        self._nothing.setVisible(not has_room)
        self._codes.set_title(self.tr("Salle {0}").format(view.current))
        self._spoken.setVisible(view.given is not None)
        if view.given is not None:
            self._say_given(view.current, view.given)
            self._spoken_code.setText(grouped(view.given.code))
            said = self.tr("Code à dicter : {0}").format(" ".join(view.given.code))
            self._spoken_code.setAccessibleName(said)
            announce(self, said)
            self._right.to_top()
        self._show_codes(view.codes, view.now)

    def _say_given(self, room: str, given: GivenCode) -> None:
        """Say what the room may do with the code: the words differ once it was said before."""
        if given.again:
            title = self.tr("Salle {0}, code n° {1}, redonné")
            words = self.tr(
                "C’est le même code que la première fois, et il ne sert qu’une fois : s’il a déjà "
                "servi dans la salle, donnez-lui le suivant. Un code qui sert deux fois est "
                "signalé à la réception."
            )
        else:
            title = self.tr("Salle {0}, code n° {1}")
            words = self.tr(
                "Dictez-le caractère par caractère. Il ne sert qu’une fois dans cette salle ; "
                "il reste inscrit au journal qu’il a été donné."
            )
        self._spoken_title.setText(title.format(room, given.number))
        self._spoken_words.setText(words)

    def _pick(self, room: str, left: int) -> Pick:
        words = counted(left, self.tr("{0} code restant"), self.tr("{0} codes restants"))
        tone = Tone.MUTED if left else Tone.WARNING
        return Pick(key=room, title=room, text=words, icon_name="door-open", tone=tone)

    def _show_codes(self, codes: Sequence[TelephoneCode], now: datetime) -> None:
        empty_layout(self._rows)
        self._numbers = {}
        free = [code.number for code in codes if code.given_at is None]
        for code in codes:
            self._rows.addWidget(self._code_row(code, free[:1], now))
        self._all_given.setVisible(bool(codes) and not free)
        self._typed()

    def _code_row(self, code: TelephoneCode, following: Sequence[int], now: datetime) -> ListRow:
        """One code: given before, the next to be given, or one that waits for its turn."""
        title = self.tr("Code n° {0}").format(code.number)
        if code.given_at is None and code.number not in following:
            words = self.tr("à donner après le précédent")
            return ListRow(title, words, icon_name="circle-dashed")
        given = code.given_at is not None
        words = (
            self.tr("donné {0} · à redonner seulement s’il n’a pas été entendu").format(
                recent(code.given_at, now)
            )
            if code.given_at is not None
            else self.tr("jamais donné")
        )
        action = self.tr("Redonner le code n° {0}") if given else self.tr("Donner le code n° {0}")
        button = Button(
            action.format(code.number),
            kind=ButtonKind.SECONDARY if given else ButtonKind.PRIMARY,
            size=ButtonSize.ROW,
            object_name=f"give_code_{code.number}",
        )
        button.clicked.connect(lambda: self.given.emit(code.number, self._reason.text()))
        self._numbers[code.number] = button
        icon = "circle-check" if given else "circle-dot"
        return ListRow(title, words, icon_name=icon, trailing=button)

    def _typed(self) -> None:
        ready = bool(self._reason.text())
        for button in self._numbers.values():
            button.setEnabled(ready)
        waits = bool(self._numbers) and not ready
        self.footer.set_missing(
            self.tr("Écrivez le motif avant de donner un code.") if waits else ""
        )

    def forget(self) -> None:
        """Take away what was typed and what was to be read aloud."""
        self._reason.set_text("")
        self._spoken_code.setText("")
        self._spoken_code.setAccessibleName("")
        self._spoken.hide()

    def take_focus(self) -> None:
        """Put the keyboard where the reason is written."""
        self._reason.edit.setFocus(Qt.FocusReason.OtherFocusReason)
