"""`resonanz rehearse`: robots in this process against a running house, or against one of its own for the time."""

from __future__ import annotations

import os
import shutil
import ssl
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import msgspec

from app import beside, serving
from app.main import now_ms
from app.rehearsal.assignment import Assignment, Job
from app.rehearsal.play import CannotRun, Tell
from app.rehearsal.robots import hold
from app.rehearsal.verdict import Verdict
from app.rehearsal.web import Unanswered, Web, address_of
from app.settings import Settings
from app.web.tokens import Purpose, Tokens

START_TIMEOUT_S: Final = 30.0
START_LOOK_S: Final = 0.1
STOP_TIMEOUT_S: Final = 15.0
FOLDER: Final = "rehearsal-"
OWN_MEDIA: Final = {
    "media_beside": True,
    "media_url": "",
    "media_host": "127.0.0.1",
    "media_port": 0,
    "media_addresses": [],
}


async def rehearse(settings: Settings, url: str, wish: dict[str, object], tell: Tell | None = None) -> Verdict:
    """Open a rehearsal with the house's key and hold it. `wish`: people, minutes, of, method, voice.

    Raises `CannotRun`, `Over`.
    """
    origin = _origin(settings, url)
    assignment = await opened(settings, url, origin, wish)
    return await hold(Job(assignment, url, origin), tell)


def _origin(settings: Settings, url: str) -> str:
    """What the house is called from: its public address where it has one, else as it is reached."""
    parts = urlsplit(url)
    return settings.public_url or f"{parts.scheme}://{parts.netloc}"


async def opened(settings: Settings, url: str, origin: str, wish: dict[str, object]) -> Assignment:
    """A rehearsal in the house at `url`, opened with its key. Raises `CannotRun`."""
    token = Tokens(settings.secret_key).issue(Purpose.REHEARSAL, "", str(now_ms()))
    web = Web(address_of(url), {"Origin": origin, "Accept-Language": "en"})
    try:
        answer = await web.ask("POST", "/api/rehearsals", wish, Authorization=f"Bearer {token}")
        return msgspec.json.decode(answer, type=Assignment)
    except Unanswered as no:
        raise CannotRun(_WHY.get(no.code, f"The house at {url} refused a rehearsal: {no.code}.")) from no
    except ssl.SSLCertVerificationError as trouble:
        raise CannotRun(
            f"The certificate of {url} is not trusted here: {trouble.verify_message}. Name its authority's file in "
            "SSL_CERT_FILE."
        ) from trouble
    except OSError as trouble:
        raise CannotRun(f"No server answers at {url}: {trouble}.") from trouble
    except msgspec.DecodeError as trouble:
        raise CannotRun(f"What answers at {url} is no house of this version.") from trouble
    finally:
        web.close()


_WHY: Final = {
    "rehearsal_not_allowed": "The house has another key: give this command the same RESONANZ_DATA_DIR or "
    "RESONANZ_SECRET_KEY. The clocks of both machines must agree, too.",
    "bad_origin": "The house has another address: set RESONANZ_PUBLIC_URL as it is set there.",
    "rehearsal_running": "A rehearsal is already under way in that house.",
    "no_voice": "People cannot talk in that house: RESONANZ_VOICE is off, or it has several workers and no Redis.",
    "people_are_talking": "People are talking in that house just now. Rehearse when nobody is.",
    "dialogue_unknown": "There is no such dialogue in that house.",
}


# --- a house of one's own ---------------------------------------------------------------------------------------------


@contextmanager
def own_house(settings: Settings, *, voice: bool = False) -> Iterator[tuple[Settings, str]]:
    """A house for the time of a rehearsal, in processes of its own: the same database server and as many workers; on
    SQLite a file of its own beside the real one, on the same disk; with `voice` a media process, too. Its settings and
    address. Raises `CannotRun`, `SettingsError`."""
    remove_leftovers(settings.data_dir)
    folder = Path(tempfile.mkdtemp(prefix=f"{FOLDER}{os.getpid()}-", dir=settings.data_dir))
    local = {"host": "127.0.0.1", "port": 0, "public_url": "", "purge": False, "log_level": "error", **OWN_MEDIA}
    apart = {} if settings.database_url else {"data_dir": folder}
    listener, own = serving.bound(settings.model_copy(update={**local, **apart}))
    media = beside.of(own) if voice else None
    processes: list[BaseProcess] = []
    if media is not None:
        media.start()
    try:
        with listener:
            processes += serving.workers(own, listener)
            _wait_until_ready(own, processes)
            yield own, own.local_url
    finally:
        if media is not None:
            media.close()
        _stop(processes)
        shutil.rmtree(folder, ignore_errors=True)


def _wait_until_ready(settings: Settings, processes: list[BaseProcess]) -> None:
    import http.client

    for _ in range(round(START_TIMEOUT_S / START_LOOK_S)):
        if not all(process.is_alive() for process in processes):
            break
        connection = http.client.HTTPConnection("127.0.0.1", settings.port, timeout=START_TIMEOUT_S)
        try:
            connection.request("GET", "/readyz")
            if connection.getresponse().status == 200:
                return
        except OSError:
            pass
        finally:
            connection.close()
        time.sleep(START_LOOK_S)
    raise CannotRun("The server for the rehearsal did not start; its own words stand above.")


def _stop(processes: list[BaseProcess]) -> None:
    for process in processes:
        process.terminate()
    for process in processes:
        process.join(STOP_TIMEOUT_S)
        if process.is_alive():
            process.kill()


def remove_leftovers(folder: Path) -> None:
    """Folders of rehearsals that were killed: their process is gone."""
    for left in folder.glob(f"{FOLDER}*"):
        pid = left.name.removeprefix(FOLDER).partition("-")[0]
        if left.is_dir() and pid.isdecimal() and not _lives(int(pid)):
            shutil.rmtree(left, ignore_errors=True)


def _lives(pid: int) -> bool:
    if pid == os.getpid():
        return False  # a former process with our number
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
