"""What an operator can measure, in Prometheus' text format. Counts only; no dialogue, no person has a label here."""

from __future__ import annotations

from collections.abc import Iterable

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.platform_collector import PlatformCollector
from prometheus_client.process_collector import ProcessCollector
from prometheus_client.registry import Collector

from app.rooms.house import Rooms
from app.web.watchdog import Watchdog

LATE_BUCKETS = (0.001, 0.005, 0.02, 0.05, 0.1, 0.2, 0.5, 2.0, 10.0)
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

    def text(self) -> bytes:
        """Everything, in the text format."""
        return generate_latest(self.registry)


class _RoomsCollector(Collector):
    def __init__(self, rooms: Rooms) -> None:
        self._rooms = rooms

    def collect(self) -> Iterable[GaugeMetricFamily]:
        yield GaugeMetricFamily("resonanz_connections", "Live connections of this process.", self._rooms.connections())
        behind = float(not self._rooms.others_heard)
        yield GaugeMetricFamily("resonanz_others_unheard", "1 while Redis carries nothing from the others.", behind)
