"""The two STUN messages an ICE-lite peer needs: a check it can believe, and the answer to it (RFC 8489, RFC 8445).

Pure bytes. What is not a well-formed binding request of a controlling agent is None, whoever sent it; what is one must
still be `believable`: only then does its sender's address mean anything.
"""

from __future__ import annotations

import hmac
import socket
import struct
import zlib
from typing import Final, NamedTuple

HEADER: Final = struct.Struct("!HHI12s")
ATTRIBUTE: Final = struct.Struct("!HH")
MAGIC: Final = 0x2112A442
REQUEST: Final = 0x0001
SUCCESS: Final = 0x0101
USERNAME: Final = 0x0006
INTEGRITY: Final = 0x0008
XOR_MAPPED_ADDRESS: Final = 0x0020
USE_CANDIDATE: Final = 0x0025
FINGERPRINT: Final = 0x8028
ICE_CONTROLLING: Final = 0x802A
DIGEST_BYTES: Final = 20
FINGERPRINT_XOR: Final = 0x5354554E
REQUEST_MAX_BYTES: Final = 600
_COOKIE: Final = struct.pack("!I", MAGIC)
_MAPPED: Final = bytes(10) + b"\xff\xff"
"""How an IPv6 socket writes IPv4 addresses (RFC 4291, section 2.5.5.2)."""


class Check(NamedTuple):
    """A binding request. `to`, `by`: the user names of the one it goes to and of its sender."""

    transaction: bytes
    to: str
    by: str
    nominates: bool
    signed: bytes
    digest: bytes

    def believable(self, password: bytes) -> bool:
        """Whether it was made by somebody who knows `password` (RFC 8489, section 14.5)."""
        return hmac.compare_digest(hmac.digest(password, self.signed, "sha1"), self.digest)


def check(data: bytes) -> Check | None:
    """The connectivity or consent check in `data`."""
    if not 20 <= len(data) <= REQUEST_MAX_BYTES:
        return None
    kind, length, magic, transaction = HEADER.unpack_from(data)
    if kind != REQUEST or magic != MAGIC or length != len(data) - HEADER.size:
        return None
    found, signed_bytes = _attributes(data)
    names = found.get(USERNAME, b"").decode("ascii", "replace").split(":")
    digest = found.get(INTEGRITY, b"")
    if len(names) != 2 or len(digest) != DIGEST_BYTES or ICE_CONTROLLING not in found:
        return None
    # The digest is made of everything before it, with the length the message would have if it ended with it.
    covered = signed_bytes - HEADER.size + ATTRIBUTE.size + DIGEST_BYTES
    signed = HEADER.pack(kind, covered, magic, transaction) + data[HEADER.size : signed_bytes]
    return Check(transaction, names[0], names[1], USE_CANDIDATE in found, signed, digest)


def _attributes(data: bytes) -> tuple[dict[int, bytes], int]:
    """Attributes up to the integrity (what follows it is not signed), and where that begins; a broken end is cut."""
    found: dict[int, bytes] = {}
    at = HEADER.size
    while at + ATTRIBUTE.size <= len(data):
        kind, length = ATTRIBUTE.unpack_from(data, at)
        begin = at + ATTRIBUTE.size
        if begin + length > len(data):
            break
        found.setdefault(kind, data[begin : begin + length])
        if kind == INTEGRITY:
            break
        at = begin + length + -length % 4
    return found, at


def answer(asked: Check, host: str, port: int, password: bytes) -> bytes:
    """The success response to `asked`, which came from `host` and `port`."""
    body = _attribute(XOR_MAPPED_ADDRESS, _xor_mapped(host, port, asked.transaction))
    signed = HEADER.pack(SUCCESS, len(body) + ATTRIBUTE.size + DIGEST_BYTES, MAGIC, asked.transaction) + body
    body += _attribute(INTEGRITY, hmac.digest(password, signed, "sha1"))
    whole = HEADER.pack(SUCCESS, len(body) + ATTRIBUTE.size + 4, MAGIC, asked.transaction) + body
    return whole + _attribute(FINGERPRINT, struct.pack("!I", zlib.crc32(whole) ^ FINGERPRINT_XOR))


def _attribute(kind: int, value: bytes) -> bytes:
    return ATTRIBUTE.pack(kind, len(value)) + value


def _xor_mapped(host: str, port: int, transaction: bytes) -> bytes:
    if ":" not in host:
        family, raw = 1, socket.inet_pton(socket.AF_INET, host)
    else:
        raw = socket.inet_pton(socket.AF_INET6, host.partition("%")[0])
        family, raw = (1, raw[12:]) if raw.startswith(_MAPPED) else (2, raw)
    masked = bytes(a ^ b for a, b in zip(raw, _COOKIE + transaction, strict=False))
    return struct.pack("!BBH", 0, family, port ^ (MAGIC >> 16)) + masked
