"""Load-testing one's own house with locust: scenarios of people, not of requests. How to: docs/load-testing.md.

    .venv-load/bin/locust -f loadtests/locustfile.py GreatCircle --headless --users 100 --spawn-rate 5 \\
        --run-time 2m --link 'https://dialog.example.org/j/abc#secret'

Needs an environment of its own (`python tools/prepare.py load`): importing locust replaces the sockets of the whole
process, so nothing else may import this file.
"""

from __future__ import annotations

import random
import secrets
import sys
import time
from argparse import ArgumentParser
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from locust import HttpUser, events, task
from locust.env import Environment
from locust.exception import StopUser

sys.path.insert(0, str(Path(__file__).parent))
from locust_line import LINK, Person

FELT: Final = (
    ("enter", "being let in", 0.95, 1_000),
    ("join", "from the open socket to the first picture", 0.95, 1_000),
    ("contribute", "from sending to “stored”", 0.99, 300),
    ("seen by another", "from sending to seen by somebody else", 0.99, 500),
    ("back after a cut", "from a cut line to the picture again", 0.95, 10_000),
    ("moderate", "a moderator's wish to “done”", 0.99, 300),
    ("documentation", "a page of the documentation", 0.95, 1_000),
)
"""Name in the report, what it means, at which share of all it is judged, and how many ms are fine."""


@events.init_command_line_parser.add_listener
def _options(parser: ArgumentParser) -> None:
    parser.add_argument("--link", default="", help="the shared link of the dialogue, secret and all")
    parser.add_argument("--moderator-link", default="", help="the moderators' link, for Moderation")
    parser.add_argument("--pause", type=float, default=30.0, help="seconds between two contributions of one person")
    parser.add_argument("--every", type=float, default=60.0, help="seconds between two bursts, or two storms")


@events.init.add_listener
def _checked(environment: Environment, **_: object) -> None:
    link = environment.parsed_options.link if environment.parsed_options else ""
    if not LINK.search(link):
        raise SystemExit("Give the shared link of a dialogue: --link 'https://host/j/<dialogue>#<secret>'")
    parts = urlsplit(link)
    environment.host = f"{parts.scheme}://{parts.netloc}"


@events.quitting.add_listener
def _felt(environment: Environment, **_: object) -> None:
    """What people felt, in their words, at the end; with exit code 1 if it was too much."""
    lines = [line for line in (_line(environment, *one) for one in FELT) if line]
    entries = environment.stats.entries.values()
    lost = sum(entry.num_failures for entry in entries if entry.name == "line lost")
    failed = sum(entry.num_failures for entry in entries if entry.name != "line lost")
    print("\nWhat people felt\n" + "\n".join(text for text, _ in lines))
    print(f"  {lost} lines lost that nobody cut, {failed} requests and wishes refused or failed")
    environment.process_exit_code = int(lost + failed > 0 or not lines or not all(fine for _, fine in lines))


def _line(environment: Environment, name: str, meaning: str, share: float, fine_ms: int) -> tuple[str, bool] | None:
    found = [entry for entry in environment.stats.entries.values() if entry.name == name and entry.num_requests]
    if not found:
        return None
    half, most = (found[0].get_response_time_percentile(at) for at in (0.5, share))
    fine = most <= fine_ms
    count = f"{found[0].num_requests:>8,}"
    told = f"{half:>7,.0f} ms half, {most:>7,.0f} ms {share:.0%} (at most {fine_ms:,})"
    return f"  {meaning:<45}{count} times {told}{'' if fine else '   TOO SLOW'}", fine


def _until_next(every_s: float) -> float:
    """Seconds until the next moment that all processes share."""
    return every_s - time.time() % every_s


class GreatCircle(Person):
    """Großer Kreis: people are there, write now and then, and read everything."""

    def wait_time(self) -> float:
        """Seconds until this person writes again: nobody keeps step."""
        pause: float = self.environment.parsed_options.pause
        return pause * random.uniform(0.5, 1.5)

    @task
    def contribute(self) -> None:
        """Say something."""
        self.say()


class BurstOfIdeas(Person):
    """A question is asked, and everybody writes within ten seconds, every `--every` seconds."""

    def wait_time(self) -> float:
        """Until the next question, and then a moment to think."""
        return _until_next(self.environment.parsed_options.every) + random.uniform(0, 10)

    @task
    def contribute(self) -> None:
        """Say what came to mind."""
        self.say()


class ReconnectStorm(Person):
    """Everybody's line is cut in the same second, every `--every` seconds, and comes back by itself."""

    def wait_time(self) -> float:
        """Until the next cut."""
        return _until_next(self.environment.parsed_options.every) + random.uniform(0, 1)

    @task
    def lose_the_line(self) -> None:
        """And speak as soon as it is back: what was lost shows."""
        self.cut()


class Moderation(Person):
    """One moderator at work: announces, hides a line and shows it again. Comes by `--moderator-link`."""

    fixed_count = 1
    role_link = "moderator_link"
    topics = ("stage", "stream", "people", "mood", "moderators", "moderation", "door", "floor", "duties")
    _hidden = ""

    def wait_time(self) -> float:
        """A moderator does something every few seconds."""
        return random.uniform(3, 8)

    @task
    def announce(self) -> None:
        """A word to all."""
        words = {"announcement": secrets.token_hex(8), "text": "Noch drei Minuten für diese Frage."}
        self.wish("announce", as_="moderate", **words)

    @task(2)
    def hide_and_show(self) -> None:
        """Hide the newest line, and next time show it again."""
        if self._hidden:
            self.wish("unhide", as_="moderate", contribution=self._hidden, read=None)
            self._hidden = ""
        elif self.seen:
            self._hidden = self.seen[-1]
            self.wish(
                "hide", as_="moderate", contribution=self._hidden, reason="off_topic", words="Eine Probe.", read=None
            )


class Reader(HttpUser):
    """Afterwards: the documentation is read and taken along. Its organiser must have opened it to everybody."""

    def wait_time(self) -> float:
        """Reading takes a while."""
        return random.uniform(2, 15)

    def on_start(self) -> None:
        link = LINK.search(self.environment.parsed_options.link)
        assert link is not None  # checked at the start
        self._path = f"/doc/{link['dialogue']}"

    @task(10)
    def read(self) -> None:
        """Look at it, in either language."""
        self._get(self._path)

    @task(1)
    def take_along(self) -> None:
        """Save it as a file."""
        self._get(f"{self._path}/export.{random.choice(('html', 'md', 'json', 'csv'))}")

    def _get(self, path: str) -> None:
        params: dict[str, Any] = {"lang": random.choice(("de", "en"))}
        if not self.client.get(path, params=params, name="documentation").ok:
            raise StopUser
