"""What an operator can measure, in Prometheus' text format. Counts only; no dialogue, no person has a label here."""

from __future__ import annotations

from collections.abc import Iterable
from typing import get_args

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.platform_collector import PlatformCollector
from prometheus_client.process_collector import ProcessCollector
from prometheus_client.registry import Collector

from app.rooms.house import Rooms
from app.rooms.measures import Outcome
from app.web.watchdog import Watchdog

LATE_BUCKETS = (0.001, 0.005, 0.02, 0.05, 0.1, 0.2, 0.5, 2.0, 10.0)
LIVE_BUCKETS = (0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0)
SECONDS_BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0)


class Metrics:
    """The measurements of one process, in a registry of its own."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        ProcessCollector(registry=self.registry)
        PlatformCollector(registry=self.registry)
        self._requests = Counter(
            "resonanz_http_requests", "HTTP requests.", ("method", "route", "status"), registry=self.registry
        )
        self._seconds = Histogram(
            "resonanz_http_request_seconds",
            "How long HTTP requests took.",
            ("route",),
            buckets=SECONDS_BUCKETS,
            registry=self.registry,
        )
        self._late = Histogram(
            "resonanz_loop_late_seconds",
            "How late the event loop came to what was due.",
            buckets=LATE_BUCKETS,
            registry=self.registry,
        )
        self._commit = Histogram(
            "resonanz_commit_seconds",
            "From taking commands in hand until their events were on disk.",
            buckets=LIVE_BUCKETS,
            registry=self.registry,
        )
        self._fanout = Histogram(
            "resonanz_fanout_seconds",
            "From being stored until written to everybody's socket, tick included.",
            buckets=LIVE_BUCKETS,
            registry=self.registry,
        )
        self._events = Counter("resonanz_events", "Events this process stored.", registry=self.registry)
        self._commands = Counter(
            "resonanz_commands", "Commands, by how they ended.", ("outcome",), registry=self.registry
        )
        self._deliveries = Counter("resonanz_deliveries", "Writes to sockets of what changed.", registry=self.registry)
        for outcome in get_args(Outcome):
            self._commands.labels(outcome)  # a zero can be watched, what is not there cannot
        self._blocked = Counter(
            "resonanz_loop_blocked", "How often the event loop stood still for 0.2 s or more.", registry=self.registry
        )

    def watchdog(self) -> Watchdog:
        """What watches the running loop and writes down here what it sees."""
        return Watchdog(self._late.observe, lambda _seconds: self._blocked.inc())

    def watch(self, rooms: Rooms) -> None:
        """Show how many sockets the rooms hold, as of each look."""
        self.registry.register(_RoomsCollector(rooms))

    def request(self, method: str, route: str, status: int, seconds: float) -> None:
        """An HTTP request was answered."""
        known = method if method in {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"} else "other"
        self._requests.labels(known, route, str(status)).inc()
        self._seconds.labels(route).observe(seconds)

    def committed(self, seconds: float, events: int) -> None:
        """See `Measures`."""
        self._commit.observe(seconds)
        self._events.inc(events)

    def commands(self, outcome: Outcome, count: int) -> None:
        """See `Measures`."""
        self._commands.labels(outcome).inc(count)

    def told(self, seconds: float, deliveries: int) -> None:
        """See `Measures`."""
        self._fanout.observe(seconds)
        self._deliveries.inc(deliveries)

    def text(self) -> bytes:
        """Everything, in the text format."""
        return generate_latest(self.registry)


class _RoomsCollector(Collector):
    def __init__(self, rooms: Rooms) -> None:
        self._rooms = rooms

    def collect(self) -> Iterable[GaugeMetricFamily]:
        yield GaugeMetricFamily("resonanz_connections", "Live connections of this process.", self._rooms.connections())
        behind = float(not self._rooms.others_heard)
        looks = self._rooms.looks()
        yield GaugeMetricFamily("resonanz_people", "Different people connected to this process.", looks.people)
        yield GaugeMetricFamily("resonanz_dialogues", "Dialogues open in this process.", looks.dialogues)
        yield GaugeMetricFamily("resonanz_waiting_commands", "Commands waiting to be stored.", looks.waiting_commands)
        yield GaugeMetricFamily("resonanz_outbox_bytes", "Written and not yet taken, all sockets.", looks.unread_bytes)
        yield GaugeMetricFamily("resonanz_outbox_max_bytes", "The same, fullest socket.", looks.unread_max_bytes)
        yield GaugeMetricFamily(
            "resonanz_replica_behind_events", "Stored, heard of and not shown yet, worst room.", looks.behind_events
        )
        yield GaugeMetricFamily("resonanz_draining", "1 while people are sent away.", float(self._rooms.draining))
        yield from self._voices()
        yield GaugeMetricFamily("resonanz_others_unheard", "1 while Redis carries nothing from the others.", behind)

    def _voices(self) -> Iterable[GaugeMetricFamily]:
        lines = list(self._rooms.voices.exchanges.values())
        loads = [line.load for line in lines if line.load is not None]
        yield GaugeMetricFamily("resonanz_media_processes", "Media processes whose line ends here.", len(lines))
        yield GaugeMetricFamily("resonanz_voices", "People whose voice stands, in these.", self._rooms.voices.standing)
        yield GaugeMetricFamily(
            "resonanz_voices_waiting", "People who wait for their voice to be set up.", self._rooms.voices.waiting
        )
        yield GaugeMetricFamily(
            "resonanz_media_packets_per_second", "Voice packets these forward.", sum(load.packets for load in loads)
        )
        cpu = max((load.cpu for load in loads), default=0.0)
        yield GaugeMetricFamily("resonanz_media_cpu", "Share of a core, the busiest of these.", cpu)
