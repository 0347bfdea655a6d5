"""What /metrics tells is true; the dashboard and the alert rules ask for nothing else; every alert says what to do."""

from __future__ import annotations

import json
import re

import pytest

from tests.servers.resonanz import ROOT
from tests.web.conftest import House, Live, settings  # noqa: F401 (a fixture)
from tests.web.conftest import server as live_house  # noqa: F401 (a fixture)

RULES = (ROOT / "deploy" / "prometheus" / "resonanz.rules.yml").read_text()
DASHBOARD = json.loads((ROOT / "deploy" / "grafana" / "resonanz.json").read_text())
MANUAL = (ROOT / "docs" / "operators.md").read_text()
METRIC = re.compile(r"\b(?:resonanz|process)_[a-z_]+\b")


def expressions() -> list[str]:
    """Everything the dashboard draws and the rules watch."""
    drawn = [target["expr"] for panel in DASHBOARD["panels"] for target in panel["targets"]]
    return [*drawn, *re.findall(r"(?m)^ +expr: (.*)$", RULES)]


def named() -> set[str]:
    return {name for expression in expressions() for name in METRIC.findall(expression)}


async def told(house: House) -> dict[str, float]:
    """Every sample of /metrics without labels, and the sum over those with."""
    found: dict[str, float] = {}
    for line in (await house.browser().get("/metrics")).text.splitlines():
        if not line.startswith("#"):
            name, value = re.split(r"[{ ]", line)[0], float(line.split()[-1])
            found[name] = found.get(name, 0.0) + value
    return found


async def test_everything_that_is_watched_is_told(live_house: House) -> None:  # noqa: F811
    await told(live_house)  # the first request is measured once it is answered
    samples = await told(live_house)

    assert len(named()) > 15
    assert named() - set(samples) == set()


async def test_what_is_told_is_what_happened(live_house: House) -> None:  # noqa: F811
    organiser = await live_house.organiser()
    dialogue = await live_house.dialogue(organiser)
    secret = await live_house.secret(organiser, dialogue, "participant")
    before = await told(live_house)
    people = [await live_house.enter(dialogue, secret, name) for name in ("Uwe", "Fatma")]
    lines = [await Live.open(live_house, one, "stream") for one in (*people, people[0])]

    reply = await lines[0].wish("contribute", contribution="c" * 20, step="s1", text="Guten Abend.")
    refused = await lines[0].wish("contribute", contribution="d" * 20, step="nirgends", text="Guten Abend.")
    await lines[1].until("delta")

    after = await told(live_house)
    assert reply["ok"] and not refused["ok"]
    assert after["resonanz_connections"] == 3
    assert after["resonanz_people"] == 2
    assert after["resonanz_dialogues"] == 1
    assert after["resonanz_events_total"] - before["resonanz_events_total"] == 3, "two admitted, one said something"
    assert after["resonanz_commit_seconds_count"] > before["resonanz_commit_seconds_count"]
    assert after["resonanz_fanout_seconds_count"] > before["resonanz_fanout_seconds_count"]
    assert after["resonanz_deliveries_total"] - before["resonanz_deliveries_total"] >= 3
    assert after["resonanz_replica_behind_events"] == 0
    assert after["resonanz_loop_late_seconds_count"] >= 0
    for line in lines:
        await line.socket.close()


@pytest.mark.parametrize("alert", re.findall(r"alert: (\w+)", RULES))
def test_every_alert_says_what_to_do(alert: str) -> None:
    assert f"`{alert}`" in MANUAL


def test_every_metric_of_ours_that_is_drawn_is_explained() -> None:
    plain = {re.sub(r"_(total|bucket|count|sum)$", "", name) for name in named() if name.startswith("resonanz_")}
    assert {name for name in plain if f"`{name}" not in MANUAL} == set()
