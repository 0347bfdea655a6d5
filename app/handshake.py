"""What we take of aiortc, without the codecs it brings: SDP and DTLS-SRTP.

`import aiortc` runs all of it, and that loads PyAV, whose wheels carry FFmpeg with x264 and x265 (GPL). We decode
nothing. So its package is entered here without running its `__init__`, and where a module of it names a class of PyAV
as the type of something we never use, it gets an empty one. Whoever wants the rest of aiortc in the same process (the
tests do) still gets it: its `__init__` runs the first time something of it is asked for.
"""

from __future__ import annotations

import importlib
import importlib.util
import sys
from contextlib import contextmanager
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator


class _Entered(ModuleType):
    """A package whose `__init__` has not run yet."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") or self.__spec__ is None or self.__spec__.loader is None:
            raise AttributeError(name)
        if importlib.util.find_spec(f"{self.__name__}.{name}") is not None:
            return importlib.import_module(f"{self.__name__}.{name}")
        self.__class__ = ModuleType  # type: ignore[assignment]
        self.__spec__.loader.exec_module(self)
        return getattr(self, name)


def _enter(package: str) -> None:
    spec = importlib.util.find_spec(package)
    if spec is None:
        raise ImportError(f"{package} is missing")
    entered = _Entered(package)
    entered.__spec__ = spec
    entered.__path__ = spec.submodule_search_locations or []
    entered.__file__ = spec.origin
    sys.modules[package] = entered


@contextmanager
def _without_codecs() -> Iterator[None]:
    """PyAV is not there, whether it is installed or not; unless somebody else has loaded it already."""
    if "av" in sys.modules:
        yield
        return
    empty = ModuleType("av")
    empty.AudioFrame = type("AudioFrame", (), {})  # type: ignore[attr-defined]
    sys.modules["av"] = empty
    try:
        yield
    finally:
        del sys.modules["av"]


if "aiortc" not in sys.modules:
    _enter("aiortc")
with _without_codecs():
    importlib.import_module("aiortc.rtcdatachannel")  # the first of a circle of two that SDP leads into
    from aiortc.rtcdtlstransport import RTCCertificate, RTCDtlsFingerprint, RTCDtlsParameters, RTCDtlsTransport
    from aiortc.sdp import SessionDescription

__all__ = ["RTCCertificate", "RTCDtlsFingerprint", "RTCDtlsParameters", "RTCDtlsTransport", "SessionDescription"]
