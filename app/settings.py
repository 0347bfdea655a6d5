"""Everything an operator may set, with unit and meaning: the one module that reads the environment.

`resonanz settings` and docs/settings.md are generated from the descriptions here. May not open, connect or create
anything but the data folder and the secret in it.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
from collections.abc import Iterator
from ipaddress import ip_address
from pathlib import Path
from typing import Any, Final, Literal
from urllib.parse import urlsplit

from pydantic import Field, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

ENVIRONMENT_PREFIX: Final = "RESONANZ_"
SECRET_MIN_CHARS: Final = 32
SECRET_BYTES: Final = 48
SECRET_FILE: Final = "secret.key"
TURN_URL_MAX_CHARS: Final = 200
# Keys that stand in examples, tutorials and other people's compose files (threat T23): never good enough.
_SAMPLE_WORDS: Final = ("changeme", "change-me", "change_me", "secret", "example", "sample", "password", "resonanz")
_LOCAL_HOSTS: Final = frozenset({"localhost", "127.0.0.1", "::1"})


class SettingsError(Exception):
    """What is wrong with a setting, in one sentence for the person who starts the server."""


class Settings(BaseSettings):
    """The settings of one server process. Environment variables `RESONANZ_<NAME>`, or a file `.env`."""

    model_config = SettingsConfigDict(
        env_prefix=ENVIRONMENT_PREFIX, env_file=".env", env_file_encoding="utf-8", extra="ignore", frozen=True
    )

    host: str = Field("127.0.0.1", description="Address the server listens on; `0.0.0.0` for every address.")
    port: int = Field(8000, ge=0, le=65_535, description="TCP port the server listens on; 0 takes a free one.")
    public_url: str = Field(
        "",
        description="How browsers reach the server, for instance `https://dialog.example.org`. Links, QR codes, "
        "calendar files and the allowed Origin follow from it. Empty: `http://localhost:<port>`.",
    )
    data_dir: Path = Field(
        Path("data"), description="Folder for the embedded database and the secret. Created if it is missing."
    )
    database_url: str = Field(
        "",
        description="`postgresql+asyncpg://user:password@host/name` for PostgreSQL. Empty: SQLite in the data folder.",
    )
    redis_url: str = Field(
        "", description="`redis://host:6379/0` as the bell between several processes. Empty: the bell within this one."
    )
    secret_key: str = Field(
        "",
        repr=False,
        description=f"Signs links and cookies; at least {SECRET_MIN_CHARS} characters, the same for all processes. "
        f"Empty: made once and kept in `<data folder>/{SECRET_FILE}`. A new one makes every link and cookie invalid.",
    )
    allowed_origins: list[str] = Field(
        default_factory=list,
        description="Further origins (JSON list) whose pages may write and open sockets, beside the public address.",
    )
    forwarded_allow_ips: str = Field(
        "127.0.0.1",
        description="Addresses of proxies whose X-Forwarded-* headers are believed, separated by commas.",
    )
    per_address_limit: int = Field(
        0,
        ge=0,
        description="Requests per minute one network address may make to doors and sign-ins; 0: no limit. "
        "Whole companies share one address.",
    )
    chairs_limit: int = Field(
        1_000,
        ge=2,
        le=5_000,
        description="Chairs one dialogue may have at most. Whoever finds none reads so at the door. "
        "What is measured and promised ends at 1,000.",
    )
    sign_in_days: int = Field(14, ge=1, le=365, description="Days until an organiser has to sign in again.")
    body_limit_kib: int = Field(256, ge=64, le=4_096, description="Largest body of an HTTP request, in KiB.")
    workers: int = Field(
        1,
        ge=1,
        le=64,
        description="Processes that serve dialogues. More than one needs PostgreSQL; with Redis they hear each "
        "other at once.",
    )
    drain_s: float = Field(
        20.0,
        ge=0,
        le=300,
        description="Seconds at most in which a stopping server sends its people away, a few at a time, before it "
        "closes.",
    )
    voice: bool = Field(
        True,
        description="Whether people may talk. The server then starts a media process beside itself, unless "
        "`RESONANZ_MEDIA_BESIDE` is off. With several workers voice needs Redis; without it there is none.",
    )
    media_beside: bool = Field(
        True,
        description="Whether `resonanz serve` starts a media process and starts it anew when it dies. Off where "
        "`resonanz media` runs elsewhere.",
    )
    turn_urls: list[str] = Field(
        default_factory=list,
        description="Relays (TURN; JSON list) for people whose network lets no voice through, for instance "
        '`["turns:turn.example.org:443?transport=tcp"]`. Empty: none; those people write.',
    )
    turn_secret: str = Field(
        "",
        repr=False,
        description="The secret the relays know too (coturn: `static-auth-secret`); credentials that live six hours "
        "are computed from it.",
    )
    media_secret: str = Field(
        "",
        repr=False,
        description=f"What a media process (voice) shows to the house; at least {SECRET_MIN_CHARS} characters. Empty: "
        "computed from the secret key. Set it for media processes on other machines, which need no secret key then.",
    )
    media_url: str = Field(
        "",
        description="Where `resonanz media` finds the house, for instance `wss://dialog.example.org`. Empty: the "
        "server on this machine.",
    )
    media_host: str = Field(
        "",
        description="Address a media process takes voice packets (UDP) at. Empty: every address, IPv4 and IPv6, also "
        "for a local server: Firefox reaches none that is at 127.0.0.1 only.",
    )
    media_port: int = Field(
        0,
        ge=0,
        le=65_535,
        description="UDP port of the media process, the one port all voice goes through; a second media process needs "
        "another one. 0: the same number as the server's TCP port.",
    )
    media_addresses: list[str] = Field(
        default_factory=list,
        description="Addresses (JSON list, IPv4 and IPv6) at which browsers reach the media process, needed behind "
        'address translation or in a container, for instance `["203.0.113.7"]`. Empty: those of this machine.',
    )
    media_peers: int = Field(
        1_000, ge=1, le=5_000, description="People one media process gives voice to at the same time."
    )
    recordings: bool = Field(
        True,
        description="Whether organisers may allow that voices are recorded where everybody at a place agreed. Off: "
        "never. Without their choice beforehand nothing is recorded anyway.",
    )
    recordings_dir: Path | None = Field(
        None,
        description="Folder of the recordings; the same one for server and media processes, on a disk they share. "
        "Empty: `<data folder>/recordings`.",
    )
    recordings_free_mib: int = Field(
        1_024, ge=0, description="MiB of that disk that stay free: with less, nothing is recorded any longer."
    )
    imprint: str = Field(
        "",
        description="The imprint of the house, as long as no organiser wrote one; `\\n` begins a new line.",
    )
    controller: str = Field(
        "",
        description="Who is responsible for what is kept here, with address and a way to reach them, for the privacy "
        "page, as long as no organiser wrote it; `\\n` begins a new line.",
    )
    purge: bool = Field(
        True,
        description="Whether the server deletes by itself what has been kept as long as was promised. Without it let "
        "cron run `resonanz purge`.",
    )
    log_format: Literal["console", "json"] = Field("console", description="How log lines look.")
    log_level: Literal["debug", "info", "warning", "error"] = Field("info", description="The least that is logged.")
    metrics_token: str = Field(
        "",
        repr=False,
        description="If set, `/metrics` answers only to `Authorization: Bearer <token>`. Empty: open; close it at "
        "the proxy.",
    )

    @field_validator("public_url")
    @classmethod
    def _public_url(cls, value: str) -> str:
        if not value:
            return value
        parts = urlsplit(value)
        if parts.scheme not in {"http", "https"} or not parts.hostname or parts.path.strip("/") or parts.query:
            raise ValueError("must look like https://dialog.example.org, without a path")
        return f"{parts.scheme}://{parts.netloc.lower()}"

    @field_validator("imprint", "controller")
    @classmethod
    def _lines(cls, value: str) -> str:
        return value.replace("\\n", "\n").strip()

    @field_validator("secret_key", "media_secret")
    @classmethod
    def _secret_key(cls, value: str) -> str:
        if value:
            _check_secret(value)
        return value

    @field_validator("allowed_origins")
    @classmethod
    def _origins(cls, values: list[str]) -> list[str]:
        for value in values:
            parts = urlsplit(value)
            if parts.scheme not in {"http", "https"} or value != f"{parts.scheme}://{parts.netloc}":
                raise ValueError(f"{value!r} is not an origin like https://dialog.example.org")
        return values

    @field_validator("turn_urls")
    @classmethod
    def _turn_urls(cls, values: list[str]) -> list[str]:
        for value in values:
            if not value.startswith(("turn:", "turns:")) or len(value) > TURN_URL_MAX_CHARS:
                raise ValueError(f"{value!r} is not the address of a relay like turns:turn.example.org:443")
        return values

    @model_validator(mode="after")
    def _relays_have_a_secret(self) -> Settings:
        if self.turn_urls and not self.turn_secret:
            raise ValueError("turn_urls need the secret their relays know, too (RESONANZ_TURN_SECRET)")
        return self

    @field_validator("media_url")
    @classmethod
    def _media_url(cls, value: str) -> str:
        parts = urlsplit(value)
        if value and (parts.scheme not in {"ws", "wss"} or not parts.hostname or parts.path.strip("/")):
            raise ValueError("must look like wss://dialog.example.org, without a path")
        return value.rstrip("/")

    @field_validator("media_addresses")
    @classmethod
    def _media_addresses(cls, values: list[str]) -> list[str]:
        for value in values:
            ip_address(value)
        return values

    @model_validator(mode="after")
    def _known_database(self) -> Settings:
        if self.database_url and not self.database_url.startswith(("postgresql+asyncpg://", "sqlite+aiosqlite://")):
            raise ValueError("database_url must begin with postgresql+asyncpg:// or sqlite+aiosqlite://")
        return self

    @model_validator(mode="after")
    def _one_process_on_sqlite(self) -> Settings:
        if self.workers > 1 and not self.database_url.startswith("postgresql"):
            raise ValueError(
                "several workers need PostgreSQL (RESONANZ_DATABASE_URL); the embedded SQLite is for one process"
            )
        return self

    @property
    def base_url(self) -> str:
        """The public address without a slash at its end."""
        return self.public_url or f"http://localhost:{self.port}"

    @property
    def local_url(self) -> str:
        """How the server is reached from its own machine."""
        local = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(self.host, self.host)  # noqa: S104 (compared, not bound)
        return f"http://[{local}]:{self.port}" if ":" in local else f"http://{local}:{self.port}"

    @property
    def talks(self) -> bool:
        """Whether there is voice. A media process has its line to one worker; the others hear of it through Redis."""
        return self.voice and (self.workers == 1 or bool(self.redis_url))

    @property
    def recordings_folder(self) -> Path | None:
        """Where recordings lie; None: nothing is recorded."""
        return (self.recordings_dir or self.data_dir / "recordings").absolute() if self.recordings else None

    @property
    def media_key(self) -> str:
        """What media processes show to the house, and the house expects. Needs prepared settings."""
        return self.media_secret or hmac.new(self.secret_key.encode(), b"media", hashlib.sha256).hexdigest()

    @property
    def media_house(self) -> str:
        """The WebSocket origin a media process dials."""
        return self.media_url or self.local_url.replace("http", "ws", 1)

    @property
    def secure(self) -> bool:
        """Whether browsers reach the server by TLS: cookies are then marked Secure, HSTS is sent."""
        return self.base_url.startswith("https://")

    @property
    def origins(self) -> frozenset[str]:
        """Every Origin that may write. A local server may be called localhost or 127.0.0.1."""
        parts = urlsplit(self.base_url)
        origins = {self.base_url, *self.allowed_origins}
        if parts.hostname in _LOCAL_HOSTS:
            port = f":{parts.port}" if parts.port else ""
            origins |= {f"{parts.scheme}://{host}{port}" for host in ("localhost", "127.0.0.1", "[::1]")}
        return frozenset(origins)

    @property
    def store_url(self) -> str:
        """The database's address."""
        return self.database_url or f"sqlite+aiosqlite:///{(self.data_dir / 'resonanz.db').absolute()}"

    def prepared(self) -> Settings:
        """These settings with a data folder that can be written and a secret. Raises `SettingsError`."""
        self._prepare_folder()
        return self if self.secret_key else self.model_copy(update={"secret_key": self._kept_secret()})

    def _prepare_folder(self) -> None:
        try:
            self.data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
            probe = self.data_dir / f".probe-{os.getpid()}"
            probe.touch()
            probe.unlink()
        except OSError as error:
            raise SettingsError(
                f"The data folder {self.data_dir.absolute()} cannot be written ({error.strerror}). "
                f"Set {ENVIRONMENT_PREFIX}DATA_DIR to a folder that can."
            ) from None

    def _kept_secret(self) -> str:
        path = self.data_dir / SECRET_FILE
        try:
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            return self._read_secret(path)
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(secrets.token_urlsafe(SECRET_BYTES))
        return self._read_secret(path)

    def _read_secret(self, path: Path) -> str:
        try:
            value = path.read_text(encoding="ascii").strip()
            _check_secret(value)
        except (OSError, ValueError) as error:
            raise SettingsError(
                f"The secret in {path} cannot be used ({error}). Restore it from a backup, or remove the file; "
                "then all links and cookies given out so far stop working."
            ) from None
        return value


def _check_secret(value: str) -> None:
    if len(value) < SECRET_MIN_CHARS:
        raise ValueError(f"the secret key has {len(value)} characters, at least {SECRET_MIN_CHARS} are needed")
    if len(set(value)) < SECRET_MIN_CHARS // 4 or any(word in value.lower() for word in _SAMPLE_WORDS):
        raise ValueError("the secret key is a sample; make one with: openssl rand -base64 48")


def load(**given: Any) -> Settings:
    """The settings of the environment, with what the command line gave on top. Raises `SettingsError`."""
    try:
        return Settings(**{name: value for name, value in given.items() if value is not None})
    except ValueError as error:
        raise SettingsError(_sentence(error)) from None


def _sentence(error: ValueError) -> str:
    faults = getattr(error, "errors", None)
    if faults is None:
        return f"The settings cannot be read: {error}"
    first = faults(include_input=False, include_url=False)[0]
    meaning = first["msg"].removeprefix("Value error, ")
    name = ".".join(str(part) for part in first["loc"])
    return f"{ENVIRONMENT_PREFIX}{name.upper()} is not usable: {meaning}." if name else f"Not usable: {meaning}."


def table() -> Iterator[tuple[str, str, str]]:
    """Every setting as (environment variable, default, meaning); for `resonanz settings` and the documentation."""
    for name, field in Settings.model_fields.items():
        default = field.get_default(call_default_factory=True, validated_data={})
        yield (
            f"{ENVIRONMENT_PREFIX}{name.upper()}",
            "" if default in ("", []) else str(default),
            field.description or "",
        )
