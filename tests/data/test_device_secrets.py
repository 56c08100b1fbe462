from __future__ import annotations

import stat
import sys
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked

from app.domain.errors import IntegrityError, UserError
from data.device_secrets import KeeperUnavailableError, LaptopSecrets, SystemKeeper


class Keyring(KeyringBackend):
    """A keyring in memory that can be locked, and can forget."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = False
        self.forgets = False

    def get_password(self, service: str, username: str) -> str | None:
        self._refuse_when_locked()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._refuse_when_locked()
        if not self.forgets:
            self.kept[service, username] = password

    def _refuse_when_locked(self) -> None:
        if self.locked:
            raise KeyringLocked


@pytest.fixture
def keeper() -> Keyring:
    return Keyring()


@pytest.fixture
def secrets(tmp_path: Path, keeper: Keyring, monkeypatch: pytest.MonkeyPatch) -> LaptopSecrets:
    monkeypatch.setattr(keyring.core, "_keyring_backend", keeper)
    return LaptopSecrets(tmp_path)


def test_the_secret_is_made_once_and_kept_by_the_keyring(
    secrets: LaptopSecrets, keeper: Keyring, tmp_path: Path
) -> None:
    secret = secrets.device_secret()

    assert len(secret) == 32
    assert LaptopSecrets(tmp_path).device_secret() == secret
    assert list(keeper.kept.values()) == [secret.hex()]
    assert not (tmp_path / "device.key").exists()


def test_no_file_holds_what_the_keyring_keeps(secrets: LaptopSecrets, tmp_path: Path) -> None:
    secret = secrets.device_secret()

    for path in tmp_path.iterdir():
        content = path.read_bytes()
        assert secret not in content
        assert secret.hex().encode() not in content


def test_without_a_keyring_a_private_file_keeps_it_for_good(
    secrets: LaptopSecrets, keeper: Keyring, tmp_path: Path
) -> None:
    keeper.locked = True
    secret = secrets.device_secret()
    keeper.locked = False

    assert LaptopSecrets(tmp_path).device_secret() == secret
    assert keeper.kept == {}
    path = tmp_path / "device.key"
    assert path.read_bytes() == secret
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_keyring_that_forgets_is_not_relied_on(
    secrets: LaptopSecrets, keeper: Keyring, tmp_path: Path
) -> None:
    keeper.forgets = True

    assert secrets.device_secret() == LaptopSecrets(tmp_path).device_secret()
    assert (tmp_path / "device.key").exists()


def test_a_locked_keyring_is_not_taken_for_an_empty_one(
    secrets: LaptopSecrets, keeper: Keyring, tmp_path: Path
) -> None:
    secret = secrets.device_secret()
    keeper.locked = True

    later = LaptopSecrets(tmp_path)
    with pytest.raises(UserError) as error:
        later.device_secret()
    keeper.locked = False

    assert error.value.code == "device.keeper_locked"
    assert later.device_secret() == secret


def test_a_keyring_that_locks_itself_in_mid_day_stops_nobody(
    secrets: LaptopSecrets, keeper: Keyring
) -> None:
    secret = secrets.device_secret()
    keeper.locked = True

    assert secrets.device_secret() == secret


def test_a_secret_file_cut_short_is_damage(
    secrets: LaptopSecrets, keeper: Keyring, tmp_path: Path
) -> None:
    keeper.locked = True
    secret = secrets.device_secret()
    (tmp_path / "device.key").write_bytes(secret[:-1])

    with pytest.raises(IntegrityError) as error:
        LaptopSecrets(tmp_path).device_secret()
    assert error.value.code == "device.damaged"


def test_the_system_keeper_says_when_it_is_unavailable(
    secrets: LaptopSecrets, keeper: Keyring
) -> None:
    keeper.locked = True

    with pytest.raises(KeeperUnavailableError):
        SystemKeeper().put("service", "user", "text")


def test_a_credential_store_that_a_policy_closes_is_unavailable(
    secrets: LaptopSecrets, keeper: Keyring, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    pywintypes = pytest.importorskip("win32ctypes.pywin32.pywintypes", reason="it is Windows'")

    def refuse() -> None:
        raise pywintypes.error(1312, "CredRead", "A specified logon session does not exist")

    monkeypatch.setattr(keeper, "_refuse_when_locked", refuse)

    assert secrets.device_secret() == LaptopSecrets(tmp_path).device_secret()
    assert (tmp_path / "device.key").exists()


def test_the_identifier_is_random_and_stays(secrets: LaptopSecrets, tmp_path: Path) -> None:
    identifier = secrets.device_id()
    secrets.device_secret()

    assert LaptopSecrets(tmp_path).device_id() == identifier
    assert LaptopSecrets(tmp_path / "other").device_id() != identifier
    assert len(identifier) == 32


def test_two_data_folders_are_two_laptops(secrets: LaptopSecrets, tmp_path: Path) -> None:
    assert LaptopSecrets(tmp_path / "other").device_secret() != secrets.device_secret()


@pytest.mark.parametrize("content", ["", "[]", "{}"])
def test_a_damaged_card_stops(secrets: LaptopSecrets, tmp_path: Path, content: str) -> None:
    (tmp_path / "device.json").write_text(content, encoding="utf-8")

    with pytest.raises(IntegrityError) as error:
        secrets.device_id()

    assert error.value.code == "device.damaged"


def test_a_folder_that_cannot_be_used_is_told(
    secrets: LaptopSecrets, keeper: Keyring, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(UserError):
        LaptopSecrets(tmp_path / "file" / "below").device_id()

    keeper.locked = True
    (tmp_path / "device.key").mkdir()
    with pytest.raises(UserError):
        secrets.device_secret()
