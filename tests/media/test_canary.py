"""Private names of aiortc and pylibsrtp that voice stands on. If one moves, this says so before anybody is unheard."""

import inspect
import re
import subprocess
import sys
from pathlib import Path

import pytest
from aiortc.rtcdtlstransport import SRTP_PROFILES, RTCCertificate, RTCDtlsTransport
from pylibsrtp import Policy, Session
from pylibsrtp._binding import ffi, lib

from app.media.forwarding import Certificate

ROOT = Path(__file__).resolve().parents[2]
PRIVATE = ("_rx_srtp", "_tx_srtp", "_srtp", "_set_role", "_create_ssl_context", "_binding", "_recv", "_send", "_task")
WITHOUT_CODECS = """
import sys
class Nowhere:
    def find_spec(self, name, path=None, target=None):
        if name == "av" or name.startswith("av."):
            raise ModuleNotFoundError(name)
sys.meta_path.insert(0, Nowhere())
import app.media.process, app.rehearsal.talking
from app.rehearsal.headset import Headset
from app.media import signalling
signalling.read(Headset().offer())
print("made")
print("some" if "libx264" in open("/proc/self/maps").read() or "av" in sys.modules else "none")
"""
THE_REST = """
import app.media.forwarding as ours
import aiortc, aiortc.rtcdtlstransport as theirs
from aiortc.contrib.media import MediaRelay
assert aiortc.RTCPeerConnection and ours.RTCDtlsTransport is theirs.RTCDtlsTransport
"""
MAY = {"app/media/forwarding.py", "app/rehearsal/headset.py"}


@pytest.mark.parametrize("name", ["_set_role", "_recv_next", "_setup_srtp", "_validate_peer_identity"])
def test_the_dtls_transport_has_its_methods(name: str) -> None:
    assert callable(getattr(RTCDtlsTransport, name))


def test_a_new_dtls_transport_has_no_keys_yet() -> None:
    class Way:
        role = "controlled"

    made = RTCDtlsTransport(Way(), [Certificate.make()])  # type: ignore[arg-type]

    assert made._rx_srtp is None and made._tx_srtp is None and made._task is None
    assert made.state == "new"


def test_the_transport_reads_and_writes_by_two_methods_of_its_way() -> None:
    source = inspect.getsource(RTCDtlsTransport)

    assert "self.transport._recv()" in source and "self.transport._send(" in source


def test_a_certificate_makes_the_context_that_is_shared() -> None:
    assert list(inspect.signature(RTCCertificate._create_ssl_context).parameters) == ["self", "srtp_profiles"]
    certificate = Certificate.make()

    assert certificate._create_ssl_context(SRTP_PROFILES) is certificate._create_ssl_context(SRTP_PROFILES)


def test_a_session_is_a_pointer_that_libsrtp_takes() -> None:
    session = Session(Policy(key=bytes(30), ssrc_type=Policy.SSRC_ANY_OUTBOUND))
    packet, length = ffi.new("char[]", 100), ffi.new("int *")
    ffi.buffer(packet)[0:20] = b"\x80\x6f" + bytes(18)
    length[0] = 20

    assert lib.srtp_protect(session._srtp[0], packet, length) == 0
    assert length[0] > 20


def test_no_weak_protection_is_offered() -> None:
    """Threat T15: a tag of 32 bits, or no encryption at all, is none of these."""
    names = {profile.openssl_profile for profile in SRTP_PROFILES}

    assert names <= {b"SRTP_AEAD_AES_256_GCM", b"SRTP_AEAD_AES_128_GCM", b"SRTP_AES128_CM_SHA1_80"}


def test_nobody_elsewhere_is_asked_for_a_way() -> None:
    """Threat T18: aiortc's peer connection and a browser without a list ask somebody's STUN server."""
    program = [*(ROOT / "app").rglob("*.py"), *(ROOT / "frontend" / "src").rglob("*.ts")]
    asking = re.compile(r"\bstuns?:|RTCIceGatherer|new RTCPeerConnection\(\)")

    assert len(program) > 300
    assert [str(path) for path in program if asking.search(path.read_text(encoding="utf-8"))] == []
    assert not [path for path in program if path.suffix == ".py" and "RTCPeerConnection(" in path.read_text()]


def test_no_codec_is_loaded_and_none_is_needed() -> None:
    """PyAV's wheel carries GPL libraries; an import of it fails here as where it is not installed."""
    done = subprocess.run([sys.executable, "-c", WITHOUT_CODECS], cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["made", "none"]


def test_the_rest_of_aiortc_is_there_for_whoever_asks() -> None:
    done = subprocess.run([sys.executable, "-c", THE_REST], cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr


def test_private_names_stand_in_two_files_only() -> None:
    used = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "app").rglob("*.py")
        if "aiortc" in (text := path.read_text()) and any(f".{name}" in text for name in PRIVATE)
    }

    assert used <= MAY
