"""The names and passphrases of a centre's operators: their one form, and what is asked of them."""

from __future__ import annotations

import unicodedata

from app.domain.errors import UserError
from app.domain.wording import sentence

MIN_PASSPHRASE = 12
"""Characters: the file may be copied, and then guessed at without hurry."""


def passphrase_bytes(text: str) -> bytes:
    """Return what is stretched into a key: accents typed in either of their two forms are one."""
    return unicodedata.normalize("NFC", text).encode()


def checked_passphrase(text: str) -> bytes:
    """Return a new passphrase's bytes; raises `UserError` `keystore.passphrase_too_short`."""
    secret = passphrase_bytes(text)
    if len(secret.decode()) < MIN_PASSPHRASE:
        raise UserError(
            "keystore.passphrase_too_short",
            sentence("Cette phrase de passe est trop courte."),
            sentence(
                "Choisissez au moins {count} caractères, par exemple quatre mots sans lien.",
                count=MIN_PASSPHRASE,
            ),
        )
    return secret


def checked_operator(name: str) -> str:
    """Return an operator's name in its composed form; `UserError` `keystore.operator_unnamed`."""
    stripped = composed(name)
    if not stripped:
        raise UserError(
            "keystore.operator_unnamed",
            sentence("Il manque votre nom."),
            sentence("Saisissez le nom sous lequel vous ouvrirez le centre."),
        )
    return stripped


def checked_centre(name: str) -> str:
    """Return a centre's name in its composed form; `UserError` `keystore.centre_unnamed`."""
    stripped = composed(name)
    if not stripped:
        raise UserError(
            "keystore.centre_unnamed",
            sentence("Le centre n’a pas de nom."),
            sentence("Saisissez le nom du centre d’examen, tel qu’il sera imprimé."),
        )
    return stripped


def composed(name: str) -> str:
    """Return a name with its accents in one form and no space around it."""
    return unicodedata.normalize("NFC", name).strip()


def same_person(name: str, other: str) -> bool:
    """Whether two names are one operator's: neither case nor spaces around count."""
    return composed(name).casefold() == composed(other).casefold()
