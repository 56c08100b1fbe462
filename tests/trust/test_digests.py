from __future__ import annotations

import pytest

from app.domain.errors import UserError
from app.trust.digests import digest, fingerprint, qr_text, read_qr_text, short_digest
from app.trust.formats import FORMATS, PANEL_SHEET
from tests.trust.world import a_world, another_world


def test_a_short_digest_is_the_first_100_bits() -> None:
    assert short_digest("f" * 25 + "0" * 39) == "ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ"
    assert short_digest("0" * 25 + "f" * 39) == "0000-0000-0000-0000-0000"


def test_a_fingerprint_has_80_bits_and_is_the_centre_s_own() -> None:
    printed = fingerprint(a_world().keys.anchor)

    assert len(printed.replace("-", "")) == 16
    assert printed != fingerprint(another_world().keys.anchor)


@pytest.mark.parametrize("format_", FORMATS)
def test_a_qr_code_reads_back(format_) -> None:  # type: ignore[no-untyped-def]  # any format
    full = digest(b"payload")

    assert read_qr_text(f" {qr_text(format_.typ, full)}\n") == (format_.typ, full)


@pytest.mark.parametrize(
    "text",
    ["", "SOUT2:x:" + "0" * 64, f"SOUT1:{PANEL_SHEET.typ}:" + "0" * 63, "https://example.org"],
)
def test_another_qr_code_is_refused(text: str) -> None:
    with pytest.raises(UserError) as caught:
        read_qr_text(text)

    assert caught.value.code == "digest.malformed"
