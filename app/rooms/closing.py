"""The close codes: why the server ends a connection. 4000–4499: come back; 4500–4999: do not. The only list of them."""

from __future__ import annotations

from enum import IntEnum


class CloseCode(IntEnum):
    """A reason to end a connection. `reason` on the wire is the name in small letters."""

    SHUTDOWN = 4000
    SLOW = 4001
    RESYNC = 4002
    TOO_MANY = 4003
    BAD_FRAME = 4500
    NOT_ADMITTED = 4501
    REMOVED = 4502
    VERSION_TOO_OLD = 4503
    DELETED = 4504

    @property
    def come_back(self) -> bool:
        """Whether the client should connect again by itself."""
        return self < CloseCode.BAD_FRAME
