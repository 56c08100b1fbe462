"""`soutenance verify` answers in words or JSON, and its exit status can be relied on."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.cli import HOLDS, NOT_TOLD, REFUSED, main
from app.services.centre.access.open_centre import close_centre
from app.trust.certificates import certificate_bytes
from app.trust.digests import qr_text, short_digest
from app.trust.formats import PANEL_SHEET
from tests.services.verified_documents import Documents
from tests.services.world import PASSPHRASE
from tests.trust.world import a_world


class OnDisk:
    """Documents of a merged session, with both places closed."""

    def __init__(self, folder: Path) -> None:
        self.documents = Documents(folder)
        self.centre = folder / "centre"
        self.secret = folder / "secret.txt"
        self.secret.write_text(PASSPHRASE + "\n", encoding="utf-8")
        self.code = folder / "code.txt"
        self.code.write_text(self.documents.room_code + "\n", encoding="utf-8")
        close_centre(self.documents.centre)

    @property
    def certificate(self) -> list[str]:
        return ["--centre-certificate", str(self.documents.certificate)]

    @property
    def as_centre(self) -> list[str]:
        return ["--centre", str(self.centre), "--secret-file", str(self.secret)]


@pytest.fixture(scope="module")
def disk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OnDisk]:
    made = OnDisk(tmp_path_factory.mktemp("disk"))
    yield made
    made.documents.room.store.close()


def verify(*arguments: object) -> int:
    return main(["verify", *map(str, arguments)])


def test_without_a_certificate_to_trust_nothing_is_plainly_true(
    disk: OnDisk, capsys: pytest.CaptureFixture[str]
) -> None:
    assert verify(disk.documents.pdf) == NOT_TOLD
    assert "Centre non vérifié" in capsys.readouterr().out


def test_a_certificate_alone_confirms_neither_panel_nor_enrolments(
    disk: OnDisk, capsys: pytest.CaptureFixture[str]
) -> None:
    assert verify(*disk.certificate, disk.documents.pdf, disk.documents.sheet) == NOT_TOLD
    said = capsys.readouterr().out
    assert "Composition du jury non vérifiée" in said
    assert "Inscription non confirmée par le centre" in said


def test_certificate_package_and_list_are_enough(
    disk: OnDisk, capsys: pytest.CaptureFixture[str]
) -> None:
    made = disk.documents
    told = ["--enrolment-list", made.enrolment_list, "--room-code-file", disk.code]
    assert verify(*disk.certificate, *told, made.package, made.pdf, made.sheet) == HOLDS
    assert "Ce document est authentique et inchangé" in capsys.readouterr().out
    among = ["--room-code-file", disk.code, made.enrolment_list, made.package, made.pdf]
    assert verify(*disk.certificate, *among) == HOLDS


def test_the_centre_itself_is_enough(disk: OnDisk, capsys: pytest.CaptureFixture[str]) -> None:
    made = disk.documents
    assert verify("--json", *disk.as_centre, made.pdf, made.results, made.package) == HOLDS
    found = json.loads(capsys.readouterr().out)
    pdf, results, _ = found["files"]
    assert found["holds"] is True
    assert (pdf["verdict"], pdf["kind"], pdf["sha256"]) == ("genuine", "pdf", made.digest)
    assert [signer["name"] for signer in pdf["signers"]] == ["Hélène Marchetti", "Karim Benali"]
    assert pdf["facts"]["Pour"] == "Inès Aubertin"
    assert len(results["contained"]) == 4
    assert pdf["does_not_say"]
    assert pdf["rests_on"].startswith("Vérifié sans connexion")


def test_an_altered_file_is_refused_beside_good_ones(
    disk: OnDisk, capsys: pytest.CaptureFixture[str]
) -> None:
    made = disk.documents
    assert verify("--json", *disk.as_centre, made.pdf, made.altered) == REFUSED
    found = json.loads(capsys.readouterr().out)
    assert [file["verdict"] for file in found["files"]] == ["genuine", "refused"]
    failing = [each for each in found["files"][1]["findings"] if each["outcome"] == "fails"]
    assert failing[0]["code"] == "pdf.altered"
    assert failing[0]["meaning"]


def test_an_encrypted_package_is_said_to_be_so(
    disk: OnDisk, capsys: pytest.CaptureFixture[str]
) -> None:
    assert verify(*disk.certificate, disk.documents.results) == NOT_TOLD
    assert "Fichier chiffré, non vérifié" in capsys.readouterr().out


def test_a_wrong_code_opens_nothing_and_refuses_nothing(
    disk: OnDisk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = tmp_path / "code.txt"
    wrong.write_text("0000-0000-0000", encoding="utf-8")
    arguments = ["--room-code-file", wrong, disk.documents.package]
    assert verify(*disk.certificate, *arguments) == NOT_TOLD
    assert "code" in capsys.readouterr().out


def test_another_centres_certificate_refuses(disk: OnDisk, tmp_path: Path) -> None:
    certificate = tmp_path / "autre.cer"
    certificate.write_bytes(certificate_bytes(a_world().keys.anchor))
    assert verify("--centre-certificate", certificate, disk.documents.pdf) == REFUSED


def test_a_file_that_is_no_certificate_is_said_to_be_none(
    disk: OnDisk, capsys: pytest.CaptureFixture[str]
) -> None:
    made = disk.documents
    assert verify("--centre-certificate", made.pdf, made.sheet) == REFUSED
    assert "certificat" in capsys.readouterr().err


def test_a_list_without_a_certificate_is_refused(
    disk: OnDisk, capsys: pytest.CaptureFixture[str]
) -> None:
    made = disk.documents
    assert verify("--enrolment-list", made.enrolment_list, made.pdf) == REFUSED
    assert "certificat-du-centre" in capsys.readouterr().err


def test_nothing_to_verify_is_not_enough(capsys: pytest.CaptureFixture[str]) -> None:
    assert verify() == NOT_TOLD
    assert "--digest" in capsys.readouterr().err


def test_an_absent_file_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert verify("absente.pdf") == REFUSED
    assert "absente.pdf" in capsys.readouterr().err


# paper


def test_a_printed_digest_is_found_in_the_centre(
    disk: OnDisk, capsys: pytest.CaptureFixture[str]
) -> None:
    short = short_digest(disk.documents.digest)
    assert verify("--digest", short, *disk.as_centre) == HOLDS
    said = capsys.readouterr().out
    assert "Inès Aubertin · E1 · B204" in said
    assert "retient" in said
    assert short in said


def test_a_scanned_code_comes_through_standard_input(
    disk: OnDisk, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    scanned = qr_text(PANEL_SHEET.typ, disk.documents.digest)
    monkeypatch.setattr(sys, "stdin", io.StringIO(scanned + "\n"))
    assert verify("--json", "--digest", "-", *disk.as_centre) == HOLDS
    found = json.loads(capsys.readouterr().out)["found"]
    assert (found["revision"], found["is_latest"]) == (1, True)


def test_an_unknown_digest_is_refused_and_a_malformed_one_explained(
    disk: OnDisk, capsys: pytest.CaptureFixture[str]
) -> None:
    assert verify("--digest", "0" * 20, *disk.as_centre) == REFUSED
    assert "Aucune grille" in capsys.readouterr().out
    assert verify("--json", "--digest", "0" * 20, *disk.as_centre) == REFUSED
    assert json.loads(capsys.readouterr().out)["found"] is None
    assert verify("--digest", "bonjour", *disk.as_centre) == REFUSED
    assert "empreinte" in capsys.readouterr().err


def test_a_digest_needs_a_centre_to_look_in(capsys: pytest.CaptureFixture[str]) -> None:
    assert verify("--digest", "0" * 20) == NOT_TOLD
    assert "--centre" in capsys.readouterr().err


# pipes


@pytest.mark.skipif(os.name == "nt", reason="needs a shell's pipe")
def test_a_reader_that_leaves_early_is_no_error(disk: OnDisk) -> None:
    files = [str(disk.documents.pdf)] * 40
    with subprocess.Popen(
        [sys.executable, "-m", "app", "verify", *files],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.readline()
        running.stdout.close()
        complaint = running.stderr.read()
        status = running.wait(timeout=60)
    assert complaint == b""
    assert status == NOT_TOLD
