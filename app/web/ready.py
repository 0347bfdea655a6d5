"""„Ist alles bereit?": what stands outside a dialogue's description, gathered for the rules that judge it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, Final
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Request
from pydantic import Field

from app.facilitation import ready as rules
from app.facilitation.ready import Facts, Finding, Level, Reach
from app.facilitation.setup import Setup
from app.facilitation.state import Dialogue
from app.web import legal, words
from app.web.identity import OwnedDialogue
from app.web.models import Shape
from app.web.problems import language_of
from app.web.services import House, Services

router = APIRouter(prefix="/api/organiser/dialogues/{dialogue}", tags=["organiser"])
_LOCAL: Final = frozenset({"localhost", "127.0.0.1", "::1", "0.0.0.0"})  # noqa: S104 (compared, not bound)


class ReadyFinding(Shape):
    """Something missing or doubtful. `place`: a field of the form ("f-…"), a chapter of the dialogue's page ("c-…"),
    "house" or "operator"; `message` a sentence in the caller's language."""

    id: str
    level: Level
    place: str
    args: Annotated[dict[str, str | int], Field(description="What fills the sentence.")]
    message: str


class Readiness(Shape):
    """What is not ready yet, what weighs most first; nothing once the dialogue has begun."""

    findings: list[ReadyFinding]


@router.get("/ready")
async def ready(house: House, dialogue: OwnedDialogue, request: Request) -> Readiness:
    """What is missing or doubtful before the day, and where to mend it."""
    state, _ = await house.dialogue(dialogue)
    if state.phase != "foyer":
        return Readiness(findings=[])
    found = rules.findings(state.described, await _facts(house, dialogue, state))
    language = language_of(request)
    return Readiness(findings=[_shape(finding, state.described, language) for finding in found])


def _shape(finding: Finding, setup: Setup, language: str) -> ReadyFinding:
    people = setup.company_people or words.text(language, "company-people-default", {"company": setup.company})
    args = {**finding.args, "company_people": people, "company": setup.company, "address": setup.address}
    message = words.text(language, f"ready-{finding.id}", args)
    return ReadyFinding(id=finding.id, level=finding.level, place=finding.place, args=finding.args, message=message)


async def _facts(house: Services, dialogue: str, state: Dialogue) -> Facts:
    links = [link for link in await house.store.directory.links(dialogue) if link.revoked_at is None]
    shared = [link for link in links if not link.personal]
    said = await legal.filled(house)
    return Facts(
        now=_now_in(state.described.zone, house.clock()),
        links=frozenset(link.role for link in shared),
        own=frozenset(link.role for link in links if link.label or link.personal),
        entered=frozenset(person.role for person in state.participants.values() if not person.erased),
        owners=len(await house.store.organisers.owners(dialogue)),
        invited=sum(link.personal for link in links),
        reach=reach(house.site.base_url),
        imprint=said.imprint,
        privacy=said.privacy,
        rehearsed=await house.store.rehearsals.last(dialogue) is not None,
    )


def _now_in(zone: str, now: int) -> str:
    local = datetime.fromtimestamp(now / 1_000, UTC).astimezone(ZoneInfo(zone))
    return local.replace(tzinfo=None).isoformat(timespec="minutes")


def reach(base_url: str) -> Reach:
    """How an address is reached. Browsers give a microphone to https only, and to the machine itself."""
    address = urlsplit(base_url)
    if address.hostname in _LOCAL:
        return "here"
    return "everywhere" if address.scheme == "https" else "insecure"
