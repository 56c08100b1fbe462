"""The secret of this laptop and its user, outside every store: half of what opens a juror's key.

The system's own keeper has it (`keyring`: DPAPI, Keychain, Secret Service). Where there is
none, a file that only its user can read has it; on Windows the profile's folder sees to
that. Who has it is settled once and written down: a keeper that is locked for a moment must
not be taken for an empty one, or every juror's PIN would stop working.
"""

from __future__ import annotations

import json
import os
import secrets
import sys
from pathlib import Path
from typing import Protocol

from app.domain.errors import IntegrityError, UserError
from app.domain.wording import sentence
from app.services.ports.machine import Files, RandomSource
from data.file_errors import file_error
from data.files import SafeFiles

_SERVICE = "Soutenance"
_USER = "device"
_SIZE = 32
_CARD_LIMIT = 4096
_FILE = "device.key"


class KeeperUnavailableError(Exception):
    """The system's keeper cannot be used now, or at all."""


class Keeper(Protocol):
    """Keeps short texts for this user, as the system sees fit."""

    def get(self, service: str, user: str) -> str | None:
        """Return a text; raises `KeeperUnavailableError`."""
        ...

    def put(self, service: str, user: str, text: str) -> None:
        """Keep a text; raises `KeeperUnavailableError`."""
        ...


class SystemKeeper:
    """The keeper that `keyring` finds; imported when used, because it looks for a while."""

    def get(self, service: str, user: str) -> str | None:
        """Return a text; raises `KeeperUnavailableError`."""
        import keyring  # noqa: PLC0415

        try:
            return keyring.get_password(service, user)
        except _refusals() as error:
            raise KeeperUnavailableError from error

    def put(self, service: str, user: str, text: str) -> None:
        """Keep a text; raises `KeeperUnavailableError`."""
        import keyring  # noqa: PLC0415

        try:
            keyring.set_password(service, user, text)
        except _refusals() as error:
            raise KeeperUnavailableError from error


def _refusals() -> tuple[type[Exception], ...]:
    from keyring.errors import KeyringError  # noqa: PLC0415

    if sys.platform == "win32":
        # What Windows' credential store refuses (by a policy of the centre's) comes as it is.
        from win32ctypes.pywin32.pywintypes import error  # noqa: PLC0415

        return (KeyringError, error)
    elif sys.platform == "linux":  # noqa: RET505 - mypy finds the rest unreachable on one system
        # A prompt that the person dismisses, an item that stays locked: they come as they are.
        from secretstorage.exceptions import SecretStorageException  # noqa: PLC0415

        return (KeyringError, SecretStorageException)
    else:
        return (KeyringError,)


class LaptopSecrets:
    """The `DeviceSecrets` of this laptop; `folder` is this person's data folder."""

    def __init__(
        self,
        folder: Path,
        keeper: Keeper | None = None,
        random: RandomSource = secrets.token_bytes,
        files: Files | None = None,
    ) -> None:
        self._folder = folder
        self._keeper: Keeper = keeper or SystemKeeper()
        self._random = random
        self._files: Files = files or SafeFiles()
        self._known: bytes | None = None

    def device_secret(self) -> bytes:
        """Return 32 bytes, made on first use and the same ever after.

        They are asked for once in a run: a keeper that locks itself in mid-day must not stop a
        jury, and asking takes longer than a frame.

        Raises:
            UserError: `device.keeper_locked`, or the folder cannot be used.
            IntegrityError: `device.damaged`.
        """
        known = self._known
        if known is None:
            self._known = known = self._asked()
        return known

    def _asked(self) -> bytes:
        card = self._card()
        kept = card["kept_by"]
        if kept == "file":
            return self._from_file()
        try:
            found = self._keeper.get(_SERVICE, self._user(card))
            if found is not None:
                return bytes.fromhex(found)
            secret = self._give_to_keeper(self._user(card))
        except KeeperUnavailableError as error:
            if kept == "keyring":
                raise _locked() from error
            secret = self._from_file()
            self._write_card({**card, "kept_by": "file"})
            return secret
        self._write_card({**card, "kept_by": "keyring"})
        return secret

    def device_id(self) -> str:
        """Return a random identifier of this laptop; it says nothing about it."""
        return self._card()["device"]

    def _user(self, card: dict[str, str]) -> str:
        # Two data folders of one person are two laptops, as in a demonstration.
        return f"{_USER}-{card['device']}"

    def _give_to_keeper(self, user: str) -> bytes:
        secret = self._random(_SIZE)
        self._keeper.put(_SERVICE, user, secret.hex())
        if self._keeper.get(_SERVICE, user) != secret.hex():
            raise KeeperUnavailableError
        return secret

    def _from_file(self) -> bytes:
        path = self._folder / _FILE
        try:
            if not path.exists():
                _write_private(path, self._random(_SIZE))
            secret = path.read_bytes()
        except OSError as error:
            raise file_error(error, path) from error
        if len(secret) != _SIZE:
            raise _damaged(path)
        return secret

    @property
    def _card_path(self) -> Path:
        return self._folder / "device.json"

    def _card(self) -> dict[str, str]:
        if self._card_path.exists():
            return self._read_card()
        card = {"device": self._random(16).hex(), "kept_by": ""}
        self._write_card(card)
        return card

    def _read_card(self) -> dict[str, str]:
        try:
            fields = json.loads(self._files.read(self._card_path, limit=_CARD_LIMIT))
            return {"device": fields["device"], "kept_by": fields.get("kept_by", "")}
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise _damaged(self._card_path) from error

    def _write_card(self, card: dict[str, str]) -> None:
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise file_error(error, self._folder) from error
        self._files.write(self._card_path, json.dumps(card, indent=2).encode())


def _write_private(path: Path, content: bytes) -> None:
    """Write a file that no other user can read; whole or not at all."""
    temporary = path.with_suffix(".part")
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
    descriptor = os.open(temporary, flags, 0o600)
    try:
        os.write(descriptor, content)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    temporary.replace(path)


def _damaged(path: Path) -> IntegrityError:
    return IntegrityError(
        "device.damaged",
        sentence("Le fichier {name} de cet ordinateur est abîmé.", name=path.name),
    )


def _locked() -> UserError:
    return UserError(
        "device.keeper_locked",
        sentence(
            "Le trousseau de cette session est verrouillé\u00a0: il garde la clé de l’ordinateur."
        ),
        sentence("Déverrouillez le trousseau, puis recommencez."),
    )
