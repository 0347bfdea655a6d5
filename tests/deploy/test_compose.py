"""compose.yaml, the gate and the relay agree on addresses and ports, and the settings in it are good ones.

There is no Docker here: what is said in one place is compared with the others. How gate and relay work together is seen
in tests/media/test_relay.py, which starts them from the same files.
"""

from __future__ import annotations

import ipaddress
import json
import re
from pathlib import Path

import pytest

from app.settings import Settings, load
from tests.servers.resonanz import ROOT

GIVEN = {"RESONANZ_DOMAIN": "dialog.example.org", "RESONANZ_ADDRESS": "203.0.113.7", "TURN_SECRET": "5d3c0f7e1b9a4c26"}


@pytest.fixture(scope="module")
def compose() -> str:
    """The file with what an operator puts into .env."""
    text = (ROOT / "compose.yaml").read_text()
    for name, value in GIVEN.items():
        text = re.sub(rf"\$\{{{name}(:[-?][^}}]*)?\}}", value, text)
    return text


def service(compose: str, name: str) -> str:
    """The lines of one service."""
    found = re.search(rf"(?ms)^  {name}:\n(.*?)(?=^\S|^  \w)", compose)
    assert found, name
    return found[1]


def said(part: str, name: str) -> str:
    """The value of a variable of a service."""
    found = re.search(rf"(?m)^ +{name}: (.*)$", part)
    assert found, name
    return found[1].strip("'\"")


def test_voice_is_told_to_browsers_and_to_the_relay(compose: str) -> None:
    app, turn = service(compose, "app"), service(compose, "turn")
    public, inside = json.loads(said(app, "RESONANZ_MEDIA_ADDRESSES"))

    assert public == GIVEN["RESONANZ_ADDRESS"]
    assert f"ipv4_address: {inside} " in app and said(turn, "TURN_PEERS") == inside
    assert f"ipv4_address: {said(turn, 'TURN_RELAY')} " in turn
    port = said(app, "RESONANZ_MEDIA_PORT")
    assert f'- "{port}:{port}/udp"' in app


def test_its_addresses_are_of_its_network_and_caddy_believes_only_that(compose: str) -> None:
    subnet = ipaddress.ip_network(said(compose, "- subnet"))

    fixed = re.findall(r"ipv4_address: (\S+)", compose)
    assert len(fixed) == 2 and all(ipaddress.ip_address(one) in subnet for one in fixed)
    assert f"allow {subnet}\n" in (ROOT / "deploy" / "Caddyfile").read_text()


def test_the_relay_has_one_name_everywhere(compose: str) -> None:
    name = f"turn.{GIVEN['RESONANZ_DOMAIN']}"

    assert said(service(compose, "gate"), "GATE_RELAY") == said(service(compose, "turn"), "TURN_NAME") == name
    assert "turn.{$RESONANZ_DOMAIN:localhost} {" in (ROOT / "deploy" / "Caddyfile").read_text()
    assert said(service(compose, "gate"), "GATE_TURN") == "turn:5349"
    assert json.loads(said(service(compose, "app"), "RESONANZ_TURN_URLS")) == [f"turns:{name}:443?transport=tcp"]


def test_the_house_takes_these_settings(compose: str, tmp_path: Path) -> None:
    app = service(compose, "app")
    ways = {name: json.loads(said(app, f"RESONANZ_{name.upper()}")) for name in ("media_addresses", "turn_urls")}

    settings = load(data_dir=tmp_path, turn_secret=said(app, "RESONANZ_TURN_SECRET"), **ways)

    assert settings.turn_secret == said(service(compose, "turn"), "TURN_SECRET") == GIVEN["TURN_SECRET"]
    assert settings.media_addresses and settings.turn_urls


def test_every_setting_and_option_in_it_is_one(compose: str) -> None:
    app = service(compose, "app")
    names = re.findall(r"(?m)^ +RESONANZ_(\w+):", app)
    options = re.findall(r"--(\w+)", said(app, "command"))

    assert len(names) > 5 and len(options) == 3
    assert {name.lower() for name in (*names, *options)} <= set(Settings.model_fields)


def test_the_proxy_leads_to_where_the_house_listens(compose: str) -> None:
    port = re.search(r'--port, "(\d+)"', service(compose, "app"))

    assert port is not None
    assert f"app:{port[1]}" in (ROOT / "deploy" / "Caddyfile").read_text()


def test_only_the_gate_has_the_port_of_web_pages(compose: str) -> None:
    assert re.findall(r'- "443:443"', compose) == ['- "443:443"']
    assert '- "443:443"' in service(compose, "gate")
    assert "ports:" not in service(compose, "turn"), "the relay is reached through the gate alone"
