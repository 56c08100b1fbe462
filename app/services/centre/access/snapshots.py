"""Snapshots of the centre's store: taken while it works, put back when it is damaged.

The keystore is no part of them. What came back after a snapshot was taken is merged again
from its files, which changes nothing that is there already.
"""

from __future__ import annotations

from pathlib import Path

from app.services.centre.access.open_centre import Office, OpenCentre, open_centre
from app.services.ports.snapshots import Snapshot
from app.services.snapshots import chosen, restored
from app.trust.keystore import open_keystore


def take_snapshot(centre: OpenCentre) -> Snapshot | None:
    """Take a snapshot; `None` when nothing happened since the last one. Slow.

    Raises:
        UserError: it cannot be written; the earlier ones are intact.
        IntegrityError: the store is damaged while it is open.
    """
    return centre.store.take_snapshot(centre.clock.now().utc)


def snapshots(office: Office, folder: Path) -> tuple[Snapshot, ...]:
    """List the snapshots of the centre in `folder`, latest first; no passphrase is needed."""
    return office.stores.snapshots(folder)


def restore_snapshot(
    office: Office, folder: Path, name: str, operator: str, passphrase: str
) -> OpenCentre:
    """Put a snapshot in the place of the centre's store, and open the centre. Slow.

    The store is set aside, not deleted.

    Raises:
        UserError: wrong passphrase, `snapshot.missing`, the centre is open somewhere, or it
            cannot be written; nothing was changed.
        IntegrityError: `snapshot.damaged`; nothing was changed.
    """
    now = office.clock.now()
    keys = open_keystore(office.stores.keystore(folder), operator, passphrase)
    snapshot = chosen(snapshots(office, folder), name)
    with office.stores.restoring(folder, name, keys.store_key, now.utc) as records:
        records.append_journal(
            restored(
                records.journal_head(),
                now,
                actor=operator,
                subject=keys.centre,
                snapshot=snapshot,
            )
        )
    return open_centre(office, folder, operator, passphrase)
