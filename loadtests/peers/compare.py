"""The same load on the whole product and on its peers: what one second of a core delivers."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import Final

from loadtests.crowd import Crowd, Heard, Says, words
from loadtests.figures import Cores, Figure, Meter, milliseconds
from loadtests.peers.peer import PEERS, Peer, PeerServer, fetch
from loadtests.product import NewDatabase, full_house

CONNECTIONS: Final = 1_000
RATES: Final = (50, 1_000)
SECONDS: Final = 8.0
WARM_UP_S: Final = 2.0
TRACKED: Final = 20
"""Of so many the moment is noted at which each message arrives."""


@dataclass(frozen=True, slots=True)
class Run:
    """One server under one rate."""

    name: str
    per_s: int
    heard: Heard
    cpu_s: float
    own_share: float
    seen_s: list[float]

    @property
    def per_core_s(self) -> float:
        """Deliveries per second of processor time."""
        return self.heard.deliveries / self.cpu_s

    def row(self, yardstick: float) -> Figure:
        """The line of the table; `yardstick`: what the first peer delivers."""
        heard = self.heard
        share = heard.deliveries / (self.per_s * heard.seconds * heard.connections)
        note = (
            f"{self.per_core_s / yardstick:.2f}×; {100 * self.cpu_s / heard.seconds:.0f} % of its core, "
            f"{100 * min(1.0, share):.0f} % delivered in time, "
            f"{heard.received_bytes / heard.deliveries:.0f} bytes each; "
            f"seen {milliseconds(self.seen_s)}; the crowd {100 * self.own_share:.0f} % of its own"
        )
        return Figure(f"{self.per_s:,}/s: {self.name}", f"{self.per_core_s:,.0f}", note)


async def measure(cores: Cores, database: NewDatabase) -> list[Figure]:
    """Every server under every rate, one after the other, each started anew."""
    fetch()
    runs = [_peer(peer, per_s, cores) for peer in PEERS if peer.here for per_s in RATES]
    for per_s in RATES:
        async with full_house(CONNECTIONS, TRACKED, cores, database) as house:
            runs.append(_run("**Resonanz**: authorised, stored, per topic", house.crowd, house.pid, per_s, house.says))
    return [run.row(_yardstick(runs, per_s)) for per_s in RATES for run in runs if run.per_s == per_s]


def _yardstick(runs: Sequence[Run], per_s: int) -> float:
    return next(run.per_core_s for run in runs if run.per_s == per_s)


def _peer(peer: Peer, per_s: int, cores: Cores) -> Run:
    server = PeerServer(peer, cores.before)
    try:
        server.start()
        with closing(Crowd(server.port, TRACKED)) as crowd:
            for _ in range(CONNECTIONS):
                crowd.open(peer.request, peer.hello)
            return _run(peer.name, crowd, server.pid, per_s, lambda _, number: peer.says(words(number)))
    finally:
        server.close()


def _run(name: str, crowd: Crowd, pid: int, per_s: int, says: Says) -> Run:
    crowd.settle()
    crowd.talk(per_s, WARM_UP_S, says)
    crowd.settle()
    meter, own = Meter(pid), Meter.own()
    heard = crowd.talk(per_s, SECONDS, says)
    cpu_s, own_share = meter.cpu_s, own.share
    return Run(name, per_s, heard, cpu_s, own_share, heard.seen_by(crowd.tracked))
