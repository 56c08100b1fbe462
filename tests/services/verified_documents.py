"""What a finished sitting leaves behind, on disk: good documents, and some tampered with."""

from __future__ import annotations

from pathlib import Path

from app.services.centre.access.open_centre import close_centre
from app.services.centre.deciding.enrolment_lists import write_enrolment_list
from app.services.room.open_room import close_room
from app.services.room.panel.panel_signature import score_sheet_pdf
from tests.services.world import World, returned


class Documents:
    """What a finished sitting leaves behind, on disk, good and tampered with."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        world = World(folder)
        prepared = world.prepared()
        self.world, self.prepared = world, prepared
        self.files, self.centre = world.files, prepared.centre
        self.room = prepared.room()
        prepared.conclude(self.room, "P01", 3, 2)
        export = prepared.export(self.room)
        self.results = export.written.path
        prepared.merge(returned(export))
        self.package = prepared.issued.rooms[0].package.path
        self.room_code = prepared.room_code
        self.certificate = folder / "stick" / "dossiers" / "certificat-du-centre.cer"
        out = world.files.make_folder(folder / "out")
        self.enrolment_list = write_enrolment_list(
            self.centre, prepared.session, out, world.files
        ).path
        pdf = score_sheet_pdf(self.room, "P01")
        self.pdf = self._kept("grille-P01.pdf", pdf)
        self.altered = self._kept("grille-copie.pdf", _flipped(pdf))
        self.cut_back = self._kept("grille-ancienne.pdf", _first_signed_revision(pdf))
        with self.room.store.transaction() as records:
            self.sheet = self._kept("feuille.jws.json", records.score_sheets("P01")[0].jws)
            self.digest = records.panel_sheets("P01")[0].digest

    def _kept(self, name: str, content: bytes) -> Path:
        path = self.folder / name
        path.write_bytes(content)
        return path

    def close(self) -> None:
        """Let go of both stores."""
        close_room(self.room)
        close_centre(self.centre)


def _flipped(pdf: bytes) -> bytes:
    data = bytearray(pdf)
    place = data.index(b"/Creator (") + len(b"/Creator (")
    data[place] ^= 0x01
    return bytes(data)


def _first_signed_revision(pdf: bytes) -> bytes:
    """Cut a PDF after its first signature: what is left verifies by itself."""
    ends = [at for at in range(len(pdf)) if pdf.startswith(b"%%EOF", at)]
    return pdf[: ends[1] + len(b"%%EOF\n")]
