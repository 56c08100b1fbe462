"""The states of a sitting and of a sheet, each with its symbol, word and tone.

« Exporté » is never drawn like « Reçu »: accent against green.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtWidgets import QWidget

from app.domain.wording import Sentence, sentence
from ui.look.tone import Tone
from ui.translation import shown
from ui.widgets.chip import Pill


class ShownState(StrEnum):
    """What a state label can say."""

    UPCOMING = "upcoming"
    RUNNING = "running"
    TO_SEAL = "to_seal"
    TO_DELIBERATE = "to_deliberate"
    SIGNED = "signed"
    EXPORTED = "exported"
    RECEIVED = "received"
    QUARANTINED = "quarantined"
    REFUSED = "refused"
    LATE = "late"
    ON_PAPER = "on_paper"
    RECUSED = "recused"


@dataclass(frozen=True, slots=True, kw_only=True)
class StateLook:
    """Word, symbol and tone of a state."""

    words: Sentence
    icon_name: str
    tone: Tone
    filled: bool = False


_LOOKS = {
    ShownState.UPCOMING: StateLook(words=sentence("À venir"), icon_name="clock", tone=Tone.MUTED),
    ShownState.RUNNING: StateLook(
        words=sentence("En cours"),
        icon_name="play",
        tone=Tone.ACCENT,
        filled=True,
    ),
    ShownState.TO_SEAL: StateLook(
        words=sentence("À sceller"),
        icon_name="lock-open",
        tone=Tone.WARNING,
    ),
    ShownState.TO_DELIBERATE: StateLook(
        words=sentence("À délibérer"), icon_name="scale", tone=Tone.WARNING
    ),
    ShownState.SIGNED: StateLook(words=sentence("Signé"), icon_name="pen-line", tone=Tone.ACCENT),
    ShownState.EXPORTED: StateLook(words=sentence("Exporté"), icon_name="upload", tone=Tone.ACCENT),
    ShownState.RECEIVED: StateLook(words=sentence("Reçu"), icon_name="check-check", tone=Tone.OK),
    ShownState.QUARANTINED: StateLook(
        words=sentence("En quarantaine"),
        icon_name="shield-alert",
        tone=Tone.WARNING,
    ),
    ShownState.REFUSED: StateLook(words=sentence("Refusé"), icon_name="circle-x", tone=Tone.ERROR),
    ShownState.LATE: StateLook(
        words=sentence("En retard"),
        icon_name="circle-alert",
        tone=Tone.ERROR,
    ),
    ShownState.ON_PAPER: StateLook(
        words=sentence("Saisie d’après papier"),
        icon_name="file-pen",
        tone=Tone.MUTED,
    ),
    ShownState.RECUSED: StateLook(
        words=sentence("Déport"),
        icon_name="user-round-minus",
        tone=Tone.MUTED,
    ),
}


def state_look(state: ShownState) -> StateLook:
    """Return the word, symbol and tone of a state, to paint it elsewhere."""
    return _LOOKS[state]


def state_words(state: ShownState) -> str:
    """Return the word of a state in the language of the moment."""
    return shown(_LOOKS[state].words)


class StateLabel(Pill):
    """A state as symbol, word and colour; `words` may say more (« Exporté à 12:10 »)."""

    def __init__(
        self,
        state: ShownState,
        *,
        words: str | None = None,
        object_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", object_name=object_name, parent=parent)
        self.set_state(state, words)

    def state(self) -> ShownState:
        """Return the state shown."""
        return self._state

    def set_state(self, state: ShownState, words: str | None = None) -> None:
        """Show another state."""
        self._state = state
        look = state_look(state)
        self.set_pill(words or state_words(state), look.icon_name, look.tone, look.filled)
