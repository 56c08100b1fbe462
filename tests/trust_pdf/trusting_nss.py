"""Put a CA into a fresh NSS database, as « certutil -A -t CT,C,C » does; run as a script.

`pdfsig` trusts what such a database holds. NSS comes with it, its command line tool does not,
so the library itself is asked: folder and DER file are the arguments.
"""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path

TRUSTED_CA = 0x10 | 0x08 | 0x80
"""CERTDB_TRUSTED_CA, CERTDB_VALID_CA and CERTDB_TRUSTED_CLIENT_CA of NSS's certdb.h."""


class _Trust(ctypes.Structure):
    _fields_ = (
        ("ssl", ctypes.c_uint),
        ("email", ctypes.c_uint),
        ("object_signing", ctypes.c_uint),
    )


def main(folder: str, certificate: str) -> None:
    nss, smime = ctypes.CDLL("libnss3.so"), ctypes.CDLL("libsmime3.so")
    nss.PK11_GetInternalKeySlot.restype = ctypes.c_void_p
    nss.CERT_GetDefaultCertDB.restype = ctypes.c_void_p
    smime.CERT_DecodeCertFromPackage.restype = ctypes.c_void_p

    def call(name: str, *arguments: object) -> None:
        if getattr(nss, name)(*arguments) != 0:
            raise SystemExit(f"{name}: {nss.PORT_GetError()}")

    call("NSS_InitReadWrite", f"sql:{folder}".encode())
    slot = ctypes.c_void_p(nss.PK11_GetInternalKeySlot())
    call("PK11_InitPin", slot, None, b"")
    data = Path(certificate).read_bytes()
    decoded = ctypes.c_void_p(smime.CERT_DecodeCertFromPackage(data, len(data)))
    call("PK11_ImportCert", slot, decoded, ctypes.c_ulong(0), b"centre", 0)
    trust = _Trust(TRUSTED_CA, TRUSTED_CA, TRUSTED_CA)
    database = ctypes.c_void_p(nss.CERT_GetDefaultCertDB())
    call("CERT_ChangeCertTrust", database, decoded, ctypes.byref(trust))


if __name__ == "__main__":
    main(*sys.argv[1:])
