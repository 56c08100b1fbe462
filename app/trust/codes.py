"""Codes that people read on paper and type: Crockford base32, which forgives look-alikes.

A character carries 5 bits: 12 of them, as on juror cards and room sheets, carry 60.
"""

from __future__ import annotations

from app.domain.errors import UserError
from app.domain.wording import sentence
from app.trust.derivation import RandomSource

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
CODE_LENGTH = 12
GROUP = 4
_LOOK_ALIKES = str.maketrans("oil", "011", " -\u00a0\u202f\u2010\u2011\u2013\t\r\n")


def new_code(random: RandomSource, length: int = CODE_LENGTH) -> str:
    """Draw a code, in lower case and not grouped."""
    return "".join(ALPHABET[byte & 31] for byte in random(length))


def encode_bits(data: bytes, characters: int) -> str:
    """Write the first `5 × characters` bits of some bytes, in lower case and not grouped."""
    bits = int.from_bytes(data) >> (8 * len(data) - 5 * characters)
    return "".join(ALPHABET[bits >> 5 * place & 31] for place in reversed(range(characters)))


def normalised_code(text: str, length: int = CODE_LENGTH) -> str:
    """Return the code that somebody typed: lower case, look-alikes read, separators dropped.

    Raises:
        UserError: `code.malformed`, when it is not a code of that length.
    """
    code = text.lower().translate(_LOOK_ALIKES)
    if len(code) != length or any(character not in ALPHABET for character in code):
        raise UserError(
            "code.malformed",
            sentence("Ce code ne peut pas être lu."),
            sentence(
                "Saisissez les {length} lettres et chiffres imprimés, par groupes de quatre.",
                length=length,
            ),
        )
    return code


def grouped(code: str) -> str:
    """Write a code as it is printed: `ABCD-EFGH-JKMN`."""
    upper = code.upper()
    return "-".join(upper[start : start + GROUP] for start in range(0, len(upper), GROUP))
