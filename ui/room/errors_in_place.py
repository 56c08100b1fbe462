"""Saying in the page what a service refused: what happened, then what to do."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.errors import IntegrityError, UserError
from ui.look.tone import Tone
from ui.translation import shown
from ui.widgets.notice import Notice


def what_happened(error: UserError | IntegrityError) -> str:
    """Return the first half of an error."""
    return shown(error.what)


def what_to_do(error: UserError | IntegrityError) -> str:
    """Return the second half: the next step, or that the operation stopped."""
    if isinstance(error, UserError):
        return shown(error.next_step)
    return QCoreApplication.translate(
        "ErrorsInPlace",
        "L’opération s’est arrêtée. Gardez cet ordinateur en l’état et prévenez le centre.",
    )


def error_words(error: UserError | IntegrityError) -> str:
    """Return both halves on one line, for a field."""
    return f"{what_happened(error)} {what_to_do(error)}"


class ErrorNotice(Notice):
    """A band that is hidden until something is refused."""

    def __init__(self) -> None:
        super().__init__(Tone.ERROR, "", object_name="error_notice")
        self.hide()

    def show_error(self, error: UserError | IntegrityError) -> None:
        """Say what happened, what is safe and what to do."""
        self.show()
        self.set_notice(Tone.ERROR, what_happened(error), what_to_do(error))

    def clear(self) -> None:
        """Say nothing any more."""
        self.hide()
