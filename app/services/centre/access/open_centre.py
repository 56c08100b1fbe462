"""Creating and opening a centre: its keystore and its encrypted store, in one folder."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo
from pathlib import Path

from app.domain.errors import IntegrityError
from app.domain.journal import first_break
from app.domain.timer_record import Instant
from app.domain.wording import sentence
from app.services.ports.centre_store import CentreStore, CentreStores
from app.services.ports.machine import Clock, RandomSource
from app.trust.derivation import KdfCost
from app.trust.keystore import CentreKeys, create_keystore, open_keystore, operator_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """What a centre needs from the machine it is opened on."""

    stores: CentreStores
    clock: Clock
    random: RandomSource
    cost: KdfCost
    zone: tzinfo | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCentre:
    """A centre whose passphrase was given: what every service of the centre works on.

    `operator` is the name as the keystore has it, however it was typed.
    """

    office: Office
    folder: Path
    operator: str
    store: CentreStore
    keys: CentreKeys

    @property
    def name(self) -> str:
        """The centre's name."""
        return self.keys.centre

    @property
    def clock(self) -> Clock:
        """The computer's clocks."""
        return self.office.clock

    def local(self, instant: Instant) -> datetime:
        """Return an instant as the wall clock shows it, with its offset from UTC."""
        return instant.utc.astimezone(self.office.zone)


def create_centre(
    office: Office, folder: Path, name: str, operator: str, passphrase: str
) -> OpenCentre:
    """Make a centre's keys and store in `folder`; slow.

    No session is created there before a recovery kit was written
    (`app.services.centre.access.recovery`).

    Raises:
        UserError: the folder holds a centre already, the passphrase is too short, or a name
            is empty.
    """
    now = office.clock.now()
    keystore, keys = create_keystore(
        name, operator, passphrase, cost=office.cost, random=office.random, now=now.utc
    )
    store = office.stores.create(folder, keystore, keys.store_key)
    return OpenCentre(
        office=office,
        folder=folder,
        operator=operator_name(keystore, operator),
        store=store,
        keys=keys,
    )


def open_centre(office: Office, folder: Path, operator: str, passphrase: str) -> OpenCentre:
    """Open a centre's folder; slow.

    Raises:
        UserError: wrong passphrase, unknown operator, no centre there, or open elsewhere.
        IntegrityError: the keystore or the store is damaged.
    """
    keystore = office.stores.keystore(folder)
    keys = open_keystore(keystore, operator, passphrase)
    return opened_centre(office, folder, operator_name(keystore, operator), keys)


def opened_centre(office: Office, folder: Path, operator: str, keys: CentreKeys) -> OpenCentre:
    """Open the store of a folder whose keys are at hand; `operator` is as the keystore has it.

    Raises:
        UserError: no store there, or open elsewhere.
        IntegrityError: the store is damaged.
    """
    store = office.stores.open(folder, keys.store_key)
    with store.transaction() as records:
        broken = first_break(records.journal())
    if broken is not None:
        store.close()
        raise IntegrityError(
            "journal.broken",
            sentence("Le journal du centre ne se suit plus à l’entrée {entry}.", entry=broken),
        )
    return OpenCentre(office=office, folder=folder, operator=operator, store=store, keys=keys)


def close_centre(centre: OpenCentre) -> None:
    """Let go of the store; everything is on disk already."""
    centre.store.close()
