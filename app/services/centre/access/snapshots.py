"""Snapshots of the centre's store: taken while it works, put back when it is damaged.

The keystore is no part of them. What came back after a snapshot was taken is merged again
from its files, which changes nothing that is there already. What went out after it is
forgotten, so restores are numbered: what is issued later never takes a number that went out
(`app.services.centre.issuing.numbering`). The count is kept beside the store as well as in its
journal, because the same old snapshot may be put back twice.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from app.domain.journal import Action, JournalEntry
from app.services.centre.access.open_centre import Office, OpenCentre, opened_centre
from app.services.ports.snapshots import Snapshot
from app.services.snapshots import chosen, restored
from app.trust.keystore import open_keystore, operator_name


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
    keystore = office.stores.keystore(folder)
    keys = open_keystore(keystore, operator, passphrase)
    who = operator_name(keystore, operator)
    snapshot = chosen(snapshots(office, folder), name)
    with office.stores.restoring(folder, name, keys.store_key, now.utc) as records:
        number = max(last_restore(records.journal()) + 1, office.stores.count_restore(folder))
        records.append_journal(
            restored(
                records.journal_head(),
                now,
                actor=who,
                subject=keys.centre,
                snapshot=snapshot,
                epoch=str(number),
            )
        )
    return opened_centre(office, folder, who, keys)


def last_restore(journal: Iterable[JournalEntry]) -> int:
    """Return the number of the last restore that the centre's journal tells of, 0 for none."""
    restores = (entry for entry in journal if entry.action is Action.SNAPSHOT_RESTORED)
    # A draft of this program did not number them.
    return max((int(dict(entry.detail).get("epoch", "1")) for entry in restores), default=0)
