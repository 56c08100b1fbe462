"""Signing the list of enrolments, so that others can tell a confirmed juror from a stranger."""

from __future__ import annotations

from pathlib import Path

from app.domain.journal import Action
from app.services.centre.access.open_centre import OpenCentre
from app.services.centre.deciding.revocations import known_enrolments
from app.services.centre.journal import record
from app.services.ports.machine import Files, WrittenFile
from app.trust.enrolment_lists import write_enrolment_list as sign_list
from app.trust.payloads import EnrolmentList, ListedEnrolment
from app.trust.wire import FORMAT_VERSION

ENROLMENT_LIST_FILE = "inscriptions-confirmees.jws"
"""Goes with the centre's certificate to whoever verifies; it names jurors by identifier only."""


def enrolment_list(centre: OpenCentre, session_id: str) -> EnrolmentList:
    """Return the list as it stands now."""
    return EnrolmentList(
        format=FORMAT_VERSION,
        session=session_id,
        enrolments=tuple(
            ListedEnrolment(
                juror=known.juror,
                room=known.room,
                device=known.device,
                serial=known.serial,
                standing=known.standing,
            )
            for known in known_enrolments(centre, session_id)
        ),
        listed_at=centre.local(centre.clock.now()),
    )


def write_enrolment_list(
    centre: OpenCentre, session_id: str, folder: Path, files: Files
) -> WrittenFile:
    """Sign the list and write it to `folder`.

    Raises:
        UserError: the folder cannot be written.
    """
    listed = enrolment_list(centre, session_id)
    written = files.write(folder / ENROLMENT_LIST_FILE, sign_list(listed, centre.keys))
    with centre.store.transaction() as records:
        record(
            centre,
            records,
            Action.ENROLMENTS_LISTED,
            session_id,
            digest=written.digest,
            count=str(len(listed.enrolments)),
        )
    return written
