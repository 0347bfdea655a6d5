"""FastAPI as its manual shows it: a list of sockets and a loop of `send_text`. Usage: python sendtext.py PORT"""

import sys

import uvicorn
from fastapi import FastAPI, WebSocket, WebSocketDisconnect

app = FastAPI()
clients: list[WebSocket] = []


@app.get("/")
def look() -> str:
    """Answer those who only ask whether the server is here."""
    return "here"


@app.websocket("/ws")
async def meet(socket: WebSocket) -> None:
    """One client: what it says goes to everybody."""
    await socket.accept()
    clients.append(socket)
    try:
        while True:
            message = await socket.receive_text()
            for client in clients:
                await client.send_text(message)
    except WebSocketDisconnect:
        clients.remove(socket)


uvicorn.run(
    app, port=int(sys.argv[1]), loop="uvloop", log_level="warning", ws_per_message_deflate=False, ws_ping_interval=None
)
