"""What a centre and a room need from this machine beyond `machine`, as the services' ports.

Importing it brings the store and the keys with it, which takes longer than opening the first
window. No window is imported here.
"""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

from app.bootstrap import machine
from app.domain.errors import UserError
from app.domain.referential import Referential
from app.domain.wording import sentence
from app.services.centre.access.open_centre import Office
from app.services.ports.machine import Clock
from app.services.room.open_room import Laptop
from app.trust.derivation import STANDARD_COST
from app.trust.keystore import keystore_operators
from data.centre_store import CentreFolders
from data.clock import SystemClock
from data.device_secrets import LaptopSecrets
from data.key_cases import FolderKeyCases
from data.referential_file import load_referential, shipped_referential
from data.room_store import RoomFolders


def clock(folder: Path) -> Clock:
    """Return this machine's clocks; `folder` remembers this start of it where need be."""
    return SystemClock(folder / "clock")


def now() -> datetime:
    """Return the present moment in UTC."""
    return clock(machine.paths().data).now().utc


def office() -> Office:
    """Return what a centre needs from this machine."""
    return Office(
        stores=CentreFolders(),
        clock=clock(machine.paths().data),
        random=os.urandom,
        cost=STANDARD_COST,
    )


def laptop(folder: Path) -> Laptop:
    """Return what a room needs from this machine; everything it keeps is under `folder`."""
    outbox = folder / "outbox"
    outbox.mkdir(mode=0o700, parents=True, exist_ok=True)
    return Laptop(
        stores=RoomFolders(folder),
        key_cases=FolderKeyCases(folder),
        clock=clock(folder),
        random=os.urandom,
        device=LaptopSecrets(folder),
        cost=STANDARD_COST,
        outbox=outbox,
    )


def read_referential(path: Path | None) -> Referential:
    """Return the référentiel of a file, or the one that ships with the product.

    Raises:
        UserError: the file cannot be read, or is not a référentiel.
    """
    return shipped_referential() if path is None else load_referential(path)


def only_operator(folder: Path) -> str:
    """Return the operator of a centre that has only one.

    Raises:
        UserError: the folder holds no centre, or its centre has several operators.
    """
    operators = keystore_operators(CentreFolders().keystore(folder))
    if len(operators) != 1:
        raise UserError(
            "keystore.which_operator",
            sentence("Ce centre a plusieurs opérateurs : {names}.", names=", ".join(operators)),
            sentence("Donnez le nom de l’un d’eux."),
        )
    return operators[0]
