"""A person of the dialogue that is a program: python bot.py LINK NAME "what to say". Needs `pip install websockets`."""
import asyncio
import json
import secrets
import sys
import urllib.request

from websockets.asyncio.client import connect

LINES = {("stream", "items"), ("table", "lines")}  # topic and member: what is said before everybody, at one's table


def enter(link, name):
    """Goes in by an invitation, or by one's own return link; answers who one is and where the socket is."""
    door, secret = link.split("#")
    house, dialogue = door.split("/j/")
    wish = json.dumps({"secret": secret, "name": name, "locale": "en"}).encode()
    headers = {"Content-Type": "application/json", "Origin": house}
    request = urllib.request.Request(f"{house}/api/dialogues/{dialogue}/enter", wish, headers)
    me = json.load(urllib.request.urlopen(request, timeout=10))
    return me, house.replace("http", "ws", 1) + me["location"] + "ws"


async def main(link, name, words):
    me, address = await asyncio.to_thread(enter, link, name)
    async with connect(address, additional_headers={"Authorization": f"Bearer {me['token']}"}, max_size=None) as socket:
        have = {"stage": 0, "people": 0, "stream": 0, f"me:{me['participant']}": 0}  # versions; 0: nothing yet
        await socket.send(json.dumps({"t": "join", "epoch": None, "topics": have, "locale": "en"}))
        people, contribution, stored = {}, secrets.token_hex(12), False
        async for text in socket:
            frame = json.loads(text)
            match frame["t"]:
                case "ping":
                    await socket.send('{"t": "pong"}')
                case "snapshot" if frame["topic"] == "people":
                    people = frame["doc"]["items"]
                case "snapshot" if not stored and frame["topic"].startswith(("stage", "table:")):
                    step = frame["doc"].get("current") or step  # a table's topic comes when one has a seat there
                    args = {"contribution": contribution, "step": step, "text": words}
                    wish = {"t": "command", "id": secrets.token_hex(8), "name": "contribute", "args": args}
                    await socket.send(json.dumps(wish))
                case "delta":
                    for sign, path, *value in frame["ops"]:
                        if sign == "=" and path[0] == "items" and frame["topic"] == "people":
                            people[path[1]] = value[0]
                        elif sign == "=" and (frame["topic"].split(":")[0], path[0]) in LINES:
                            line = value[0]
                            print(f"{people.get(line['by'], {}).get('name')}: {line['text']}", flush=True)
                case "reply":
                    stored = frame["ok"]
                    print("stored" if stored else frame["error"]["message"], flush=True)


asyncio.run(main(*sys.argv[1:]))
