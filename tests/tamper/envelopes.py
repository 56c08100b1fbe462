"""Changing the envelope of a signed document (RFC 7515), without any key."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from typing import Any

Envelope = dict[str, Any]
Change = Callable[[Envelope], None]


def tampered(jws: bytes, change: Change) -> bytes:
    envelope = json.loads(jws)
    change(envelope)
    return compact(envelope)


def compact(value: object) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode()


def encoded(value: object) -> str:
    data = value if isinstance(value, bytes) else compact(value)
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def decoded(segment: str) -> bytes:
    return base64.urlsafe_b64decode(segment + "=" * (-len(segment) % 4))


def with_protected(**changes: object) -> Change:
    """Change members of the first signature's protected header; `None` takes one out."""

    def change(envelope: Envelope) -> None:
        first = envelope["signatures"][0]
        header = {**json.loads(decoded(first["protected"])), **changes}
        first["protected"] = encoded({name: it for name, it in header.items() if it is not None})

    return change


def unsecured(envelope: Envelope) -> None:
    """RFC 7515, appendix A.5: no signature at all."""
    envelope["signatures"] = [
        {"protected": encoded({"alg": "none"}), "header": {"x5c": []}, "signature": ""}
    ]


def another_payload(envelope: Envelope) -> None:
    envelope["payload"] = encoded(decoded(envelope["payload"]).replace(b"1", b"2", 1))
