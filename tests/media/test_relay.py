"""The relay that operators get: who may use it, and to where (threat T17). Voices through it: tests/browser."""

import asyncio
import ssl
import time
from collections.abc import AsyncIterator, Iterator

import pytest
from aioice import stun, turn

from app.web.relays import RELAY_LIFE_S
from tests.conftest import SERVERS_USED, require
from tests.media.rig import WAIT_S
from tests.servers.relay import NAME, Relay, find_relay

HOST = "127.0.0.1"
MEDIA = "192.0.2.77"
"""Nobody is there: a permission is asked for, nothing is sent."""
FORBIDDEN, UNAUTHORIZED = 403, 401
LIFE_S, REFRESH_S = 60, 500
PRIVATE = ["127.0.0.1", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "192.0.2.78", "8.8.8.8"]
PROXIED = b"\r\n\r\n\0\r\nQUIT\n"
"""How the proxy is told from where somebody came (PROXY protocol, 2)."""


def relay_at(host: str, peer: str, web: int = 9) -> Relay:
    made = Relay(require(find_relay()), host, peer, web)
    SERVERS_USED["coturn"] = "deploy/turn behind deploy/gate.cfg"
    made.start()
    return made


@pytest.fixture(scope="module")
def relay() -> Iterator[Relay]:
    made = relay_at(HOST, MEDIA)
    yield made
    made.close()


class Allocation:
    """A place at the relay, as a browser asks for one."""

    def __init__(self, protocol: turn.TurnClientTcpProtocol) -> None:
        self.protocol = protocol

    async def permit(self, peer: str) -> None:
        """Ask to be relayed to `peer`. Raises `stun.TransactionFailed`."""
        asked = stun.Message(message_method=stun.Method.CREATE_PERMISSION, message_class=stun.Class.REQUEST)
        asked.attributes["XOR-PEER-ADDRESS"] = (peer, 3_478)
        await self.protocol.request_with_retry(asked)


async def allocation(relay: Relay, username: str, password: str) -> Allocation:
    trusting = ssl.create_default_context(cafile=str(relay.certificate))
    _, protocol = await asyncio.get_running_loop().create_connection(
        lambda: turn.TurnClientTcpProtocol((relay.host, relay.port), username, password, LIFE_S, REFRESH_S),
        host=relay.host,
        port=relay.port,
        ssl=trusting,
        server_hostname=NAME,
    )
    try:
        await protocol.connect()
    except stun.TransactionFailed:
        protocol.transport.close()
        raise
    return Allocation(protocol)


@pytest.fixture
async def allowed(relay: Relay) -> AsyncIterator[Allocation]:
    key = relay.credential(int(time.time()))
    made = await allocation(relay, key.username, key.password)
    yield made
    await made.protocol.delete()


async def test_one_is_relayed_to_the_media_process(allowed: Allocation) -> None:
    await allowed.permit(MEDIA)


@pytest.mark.parametrize("peer", PRIVATE)
async def test_one_is_relayed_to_nowhere_else(allowed: Allocation, peer: str) -> None:
    with pytest.raises(stun.TransactionFailed) as refused:
        await allowed.permit(peer)

    assert refused.value.response.attributes["ERROR-CODE"][0] == FORBIDDEN


@pytest.mark.parametrize("age_s", [RELAY_LIFE_S + 60, 0], ids=["dead_credential", "wrong_password"])
async def test_nobody_is_relayed_without_a_living_credential_of_the_house(relay: Relay, age_s: int) -> None:
    key = relay.credential(int(time.time()) - age_s)
    with pytest.raises(stun.TransactionFailed) as refused:
        await allocation(relay, key.username, key.password if age_s else "guessed")

    assert refused.value.response.attributes["ERROR-CODE"][0] == UNAUTHORIZED


async def test_whoever_means_another_name_gets_web_pages(relay: Relay) -> None:
    """Behind the same port; the proxy is told from where they came."""
    came = asyncio.get_running_loop().create_future()

    async def proxy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        came.set_result(await reader.readexactly(28))
        writer.close()

    server = await asyncio.start_server(proxy, HOST, 0)
    gate = relay_at(HOST, MEDIA, web=server.sockets[0].getsockname()[1])
    try:
        async with asyncio.timeout(WAIT_S):
            with pytest.raises((ssl.SSLError, ConnectionError)):
                await asyncio.open_connection(HOST, gate.port, ssl=True, server_hostname="dialog.example.org")
            greeting = await came
    finally:
        gate.close()
        server.close()
    assert greeting[:12] == PROXIED and greeting[16:20] == bytes([127, 0, 0, 1])
