"""A recovery kit: the centre's keys in one file, opened by a printed code and nothing else.

It is the way back in where the keystore is lost or every passphrase forgotten. The code has
120 bits, so the file may be copied and kept anywhere, as long as the code is not beside it.
A kit stays good whatever operators do later, and cannot be withdrawn: who has file and code
has the centre's keys.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from app.domain.errors import IntegrityError, UserError
from app.domain.wording import sentence
from app.trust import wire
from app.trust.codes import new_code, normalised_code
from app.trust.derivation import KdfCost, RandomSource
from app.trust.keystore import CentreKeys, SealedKeys, open_sealed, seal_keys
from app.trust.wire import FORMAT_VERSION
from app.trust.wrapping import DamagedWrappingError, Wrapped, WrongSecretError, unwrap, wrap

RECOVERY_CODE_LENGTH = 24
"""Crockford characters, of 5 bits each."""

_TYPE = "soutenance-recovery-kit"
_PURPOSE = "recovery kit"
_HEAD_BYTES = 80
"""Within how many bytes the file says that it is a kit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoveryKit:
    """A kit as it is written, and the code to be printed: they part at once."""

    data: bytes
    code: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kit:
    """`check` is the SHA-256 of body and master: it tells an accident from a wrong code."""

    format: int
    type: str
    body: SealedKeys
    master: Wrapped
    check: str


def new_recovery_kit(keys: CentreKeys, *, cost: KdfCost, random: RandomSource) -> RecoveryKit:
    """Make a kit and its code. Slow."""
    code = new_code(random, RECOVERY_CODE_LENGTH)
    body = seal_keys(keys, _TYPE, random)
    master = wrap(
        keys.master,
        code.encode(),
        purpose=_PURPOSE,
        cost=cost,
        random=random,
        context=wire.encode(body.public),
    )
    kit = _Kit(
        format=FORMAT_VERSION,
        type=_TYPE,
        body=body,
        master=master,
        check=wire.content_digest((body, master)),
    )
    return RecoveryKit(data=wire.encode(kit), code=code)


def open_recovery_kit(data: bytes, code: str) -> CentreKeys:
    """Open a kit with its code, as it was typed. Slow.

    Raises:
        UserError: `code.malformed`, `recovery.not_a_kit`, `recovery.wrong_code`.
        IntegrityError: `recovery.damaged`, or `wire.unknown_format` for a later version.
    """
    typed = normalised_code(code, RECOVERY_CODE_LENGTH)
    kit = _read(data)
    try:
        master = unwrap(
            kit.master, typed.encode(), purpose=_PURPOSE, context=wire.encode(kit.body.public)
        )
    except WrongSecretError as error:
        raise UserError(
            "recovery.wrong_code",
            sentence("Ce code n’ouvre pas ce kit de secours."),
            sentence("Vérifiez que le nom du fichier est celui de la feuille, puis recopiez-la."),
        ) from error
    except DamagedWrappingError as error:
        raise _damaged() from error
    keys = open_sealed(kit.body, _TYPE, master)
    if keys is None:
        raise _damaged()
    return keys


def _read(data: bytes) -> _Kit:
    if f'"{_TYPE}"'.encode() not in data[:_HEAD_BYTES]:
        raise UserError(
            "recovery.not_a_kit",
            sentence("Ce fichier n’est pas un kit de secours."),
            sentence("Choisissez le fichier que nomme la feuille de secours du centre."),
        )
    try:
        kit = wire.decode(data, _Kit)
    except IntegrityError as error:
        if error.code == "wire.unknown_format":
            raise
        raise _damaged() from error
    if wire.content_digest((kit.body, kit.master)) != kit.check:
        raise _damaged()
    return kit


def _damaged() -> IntegrityError:
    return IntegrityError(
        "recovery.damaged",
        sentence("Ce kit de secours est abîmé. Rien n’a été ouvert."),
    )
