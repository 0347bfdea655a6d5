"""websockets: its own `broadcast`, which builds a frame once. Usage: python broadcast.py PORT"""

import asyncio
import http
import sys

import uvloop
from websockets.asyncio.server import ServerConnection, broadcast, serve
from websockets.http11 import Request, Response

clients: set[ServerConnection] = set()


async def meet(socket: ServerConnection) -> None:
    """One client: what it says goes to everybody."""
    clients.add(socket)
    try:
        async for message in socket:
            broadcast(clients, message)
    finally:
        clients.discard(socket)


def look(socket: ServerConnection, request: Request) -> Response | None:
    """Answer those who only ask whether the server is here."""
    return None if request.path == "/ws" else socket.respond(http.HTTPStatus.OK, "here")


async def main() -> None:
    """Serve for ever."""
    port = int(sys.argv[1])
    async with serve(meet, "127.0.0.1", port, compression=None, ping_interval=None, process_request=look):
        await asyncio.get_running_loop().create_future()


uvloop.run(main())
