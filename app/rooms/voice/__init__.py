"""The rooms' side of voice: who asks for it, which media process serves a dialogue, where everybody's voice belongs.

`desk` stands before people's sockets, `exchange` before one media process; between the two, in this process or another,
messages go through the air. Text never waits for any of it.
"""

from app.rooms.voice.desk import Voices
from app.rooms.voice.echo import NoVoice
from app.rooms.voice.exchange import MediaWire

__all__ = ["MediaWire", "NoVoice", "Voices"]
