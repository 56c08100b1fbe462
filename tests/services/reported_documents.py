"""`Documents` of a room that reports too: an incident and minutes, one of them signed by hand."""

from __future__ import annotations

from pathlib import Path

from app.services.centre.merge.plan import ReturnedFile
from app.trust.results_packages import SignedCopy, read_results_package
from tests.services.day_reports import an_incident_of, members_of, minutes_of, signed
from tests.services.returned_pool import repacked
from tests.services.verified_documents import Documents


class ReportedDocuments(Documents):
    """What was left behind, with reports that the room keeps and the centre has merged."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        room, prepared = self.room, self.prepared
        file = ReturnedFile(name="rapports.remontee", content=self.results.read_bytes())
        content = read_results_package(file.content, prepared.centre.keys).content
        head = content.journals[0].entries[-1].hash
        self.incident = signed(room, an_incident_of(room, journal_head=head))
        self.minutes = signed(
            room, minutes_of(room, journal_head=head, members=members_of(room, "J02"))
        )
        with room.store.transaction() as records:
            for one in (self.incident, self.minutes):
                records.add_report(one.stored)
        self.reported = repacked(
            prepared,
            room,
            file,
            incidents=lambda _: (self.incident.document.jws,),
            minutes=lambda _: (self.minutes.document.jws,),
            copies=lambda kept: (
                *kept,
                *(
                    SignedCopy(sheet_digest=one.document.payload_digest, pdf=one.pdf)
                    for one in (self.incident, self.minutes)
                ),
            ),
        )
        prepared.merge(self.reported)
