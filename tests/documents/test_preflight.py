"""What PDFBox preflight says of our copies, and the answer to each of its findings.

Preflight knows PDF/A-1b only, and ours are PDF/A-3b: what it may find is what the third part
allows and the first does not. Anything else is a fault. It is a Java program (Debian's
libpdfbox2-java, libactivation-java and libjaxb-api-java), so that it runs where somebody has
installed it; qpdf and pdfsig, which are small, run everywhere.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.documents.papers import PAPERS
from tests.trust_pdf.signed_copies import signed, unsigned

ANSWERS = {
    "1.4.7": "embedded files in the name dictionary: allowed by ISO 19005-3, 6.8",
    "1.2.9": "an embedded file in a file specification: allowed by ISO 19005-3, 6.8",
    "2.1.6": "a colour profile of version 4: PDF/A-1 ends at version 2, PDF/A-3 takes version 4",
    "7.11.2": "the metadata say part 3, which is what the file is",
}

JARS = tuple(
    Path("/usr/share/java") / f"{name}.jar"
    for name in (
        "pdfbox2",
        "preflight",
        "xmpbox",
        "fontbox2",
        "commons-logging",
        "javax.activation",
        "jaxb-api",
    )
)


def findings(pdf: bytes, folder: Path) -> dict[str, str]:
    file = folder / "copy.pdf"
    file.write_bytes(pdf)
    validator = "org.apache.pdfbox.preflight.Validator_A1b"
    result = subprocess.run(
        ["java", "-cp", ":".join(map(str, JARS)), validator, str(file)],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert "PDF/A-1b" in result.stdout, result.stderr
    return dict(re.findall(r"^([0-9.]+) : (.*)$", result.stdout, re.MULTILINE))


needs_preflight = pytest.mark.skipif(
    shutil.which("java") is None or not all(jar.exists() for jar in JARS),
    reason="PDFBox preflight is not installed",
)


@needs_preflight
@pytest.mark.expects_log
@pytest.mark.parametrize("copy", [unsigned, signed], ids=["unsigned", "signed"])
def test_every_finding_of_preflight_is_answered(copy: object, tmp_path: Path) -> None:
    assert callable(copy)
    found = findings(copy(), tmp_path)
    assert found.keys() == ANSWERS.keys(), found


@needs_preflight
@pytest.mark.parametrize("name", PAPERS)
def test_papers_to_fill_in_by_hand_have_no_other_finding(name: str, tmp_path: Path) -> None:
    assert findings(PAPERS[name](), tmp_path).keys() <= ANSWERS.keys()
