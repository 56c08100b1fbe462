"""Errors split by blame: the user can act on one, the other stops the operation.

Anything else that is raised is a bug, and goes to the exception hook.
"""

from __future__ import annotations

from app.domain.wording import Sentence


class UserError(Exception):
    """What a person gave cannot be used; nothing was changed.

    Attributes:
        code: stable identifier, such as `package.wrong_code`; scripts and tests rely on it.
        what: what happened.
        next_step: what to do now.
    """

    def __init__(self, code: str, what: Sentence, next_step: Sentence) -> None:
        super().__init__(f"{what.french()} {next_step.french()}")
        self.code = code
        self.what = what
        self.next_step = next_step


class IntegrityError(Exception):
    """Data does not hold together: altered, damaged or forged. The operation stops.

    Attributes:
        code: stable identifier, such as `package.altered`.
        what: what does not hold, and what was done about it.
    """

    def __init__(self, code: str, what: Sentence) -> None:
        super().__init__(what.french())
        self.code = code
        self.what = what
