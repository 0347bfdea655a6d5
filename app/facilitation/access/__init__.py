"""The door of a dialogue: lobby, lock, asking out. Who may come in at all is decided in `people`.

Rules and their sources (handbook, reliability T9; pains, the charter): the moderators decide, independent of the
company, and nobody else; what they decided can be taken back and is counted in the documentation, without names. Nobody
asks a moderator out: their link is revoked instead, by whoever gave it.
"""

from app.facilitation.access.part import PART
from app.facilitation.access.view import DOOR, WAITING

__all__ = ["DOOR", "PART", "WAITING"]
