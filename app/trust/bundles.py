"""A package's content: entries in a zip, beside a signed manifest that names each of them.

Shared by room and results packages, which say what the entries mean.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from app.domain.errors import IntegrityError
from app.domain.score_sheet import PackageReference
from app.domain.wording import sentence
from app.trust import wire
from app.trust.archive import ArchiveLimits, read_archive, write_archive
from app.trust.certificates import Certificate
from app.trust.chains import Chain
from app.trust.digests import digest
from app.trust.formats import Format
from app.trust.jws import SigningKey, open_jws, sign
from app.trust.payloads import Manifest, ManifestEntry, PackageKind

MANIFEST_NAME = "manifest.jws"


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenPackage:
    """A package as bytes, and how sheets and receipts refer to it."""

    data: bytes
    reference: PackageReference


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """A package's content once its manifest holds. `entries` leaves the manifest out."""

    manifest: Manifest
    reference: PackageReference
    entries: Mapping[str, bytes]
    chain: Chain


def listed(entries: Mapping[str, bytes]) -> tuple[ManifestEntry, ...]:
    """Return the manifest's lines for these entries."""
    return tuple(
        ManifestEntry(name=name, size=len(content), sha256=digest(content))
        for name, content in sorted(entries.items())
    )


def write_bundle(
    manifest: Manifest,
    format_: Format[Manifest],
    entries: Mapping[str, bytes],
    signer: SigningKey,
    *,
    allowed: re.Pattern[str],
    limits: ArchiveLimits,
) -> tuple[bytes, PackageReference]:
    """Return the zip of the entries with their signed manifest, and its reference.

    It is read back as its reader will: once encrypted, a room cannot look at it again.

    Raises:
        IntegrityError: `package.entries` or `package.oversized`, for what the reader would refuse.
    """
    payload = wire.encode(manifest)
    data = write_archive({**entries, MANIFEST_NAME: sign(payload, format_, [signer])})
    unpack(data, allowed, limits)
    return data, _reference(payload, manifest)


def unpack(
    data: bytes, allowed: re.Pattern[str], limits: ArchiveLimits
) -> tuple[bytes, dict[str, bytes]]:
    """Return the manifest, not yet verified, and the other entries.

    Raises:
        IntegrityError: `package.manifest`, and as `read_archive`.
    """
    entries = read_archive(data, allowed, limits)
    signed = entries.pop(MANIFEST_NAME, None)
    if signed is None:
        raise _bad_manifest()
    return signed, entries


def verify_bundle(
    signed: bytes,
    entries: Mapping[str, bytes],
    kind: PackageKind,
    format_: Format[Manifest],
    anchor: Certificate | None,
    *,
    at: datetime | None,
) -> Bundle:
    """Return the content once the manifest is signed as it must be and names exactly it.

    With no `anchor` nothing says whose manifest it is: its chain is still to be accepted.

    Raises:
        IntegrityError: `package.manifest`, `package.entry_altered`, `package.entry_renamed`,
            `package.entry_added`, `package.entry_missing`, `jws.*`, `certificate.*`, `wire.*`.
    """
    opened = open_jws(signed, format_, anchor, at=at)
    manifest = wire.decode(opened.payload, Manifest, limit=format_.limit)
    if manifest.kind is not kind:
        raise _bad_manifest()
    _check_listed(manifest.entries, listed(entries))
    return Bundle(
        manifest=manifest,
        reference=_reference(opened.payload, manifest),
        entries=entries,
        chain=opened.chains[0],
    )


def _check_listed(announced: tuple[ManifestEntry, ...], found: tuple[ManifestEntry, ...]) -> None:
    """Refuse content that is not what was announced, and say what was done to it."""
    if announced == found:
        return
    expected = {entry.name: entry for entry in announced}
    present = {entry.name: entry for entry in found}
    missing = [entry for name, entry in expected.items() if name not in present]
    added = [entry for name, entry in present.items() if name not in expected]
    if {entry.sha256 for entry in missing} & {entry.sha256 for entry in added}:
        raise IntegrityError(
            "package.entry_renamed",
            sentence("Une entrée de ce dossier a été renommée depuis sa signature."),
        )
    if added:
        raise IntegrityError(
            "package.entry_added",
            sentence("Une entrée a été ajoutée à ce dossier depuis sa signature."),
        )
    if missing:
        raise IntegrityError(
            "package.entry_missing",
            sentence("Une entrée a été retirée de ce dossier depuis sa signature."),
        )
    if any(expected[name] != entry for name, entry in present.items()):
        raise IntegrityError(
            "package.entry_altered",
            sentence("Une entrée de ce dossier a été modifiée depuis sa signature."),
        )
    raise _bad_manifest()


def _reference(payload: bytes, manifest: Manifest) -> PackageReference:
    return PackageReference(digest=digest(payload), sequence=manifest.sequence)


def _bad_manifest() -> IntegrityError:
    return IntegrityError(
        "package.manifest",
        sentence("Le contenu de ce dossier n’est pas celui que son inventaire signé annonce."),
    )
