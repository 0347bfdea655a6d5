"""What is said about the protocol is what the code does: docs/protocol.md names all of it."""

import dataclasses
import json
import re
from pathlib import Path
from typing import Any, get_args

import msgspec
import pytest
from msgspec import inspect

from app.facilitation import documents
from app.facilitation.commands import PUBLIC_COMMANDS
from app.facilitation.core import RefusalCode
from app.facilitation.documents import DOCUMENTS, PublicSetup
from app.main import create_app
from app.rooms import frames
from app.rooms.closing import CloseCode
from app.settings import Settings
from app.web import models
from app.web.contract import protocol_schemas
from app.web.problems import CODES

PAGE = Path(__file__).resolve().parents[1] / "docs" / "protocol.md"


def chapter(title: str) -> str:
    """The text below a heading, up to the next one."""
    _, _, rest = PAGE.read_text(encoding="utf-8").partition(f"# {title}\n")
    assert rest, f"docs/protocol.md has no heading {title!r}"
    return re.split(r"^#+ ", rest, maxsplit=1, flags=re.MULTILINE)[0]


def rows(title: str) -> dict[str, str]:
    """The rows of a chapter's table, by the word in their first column."""
    found = re.findall(r"^\| `?([^`|]+?)`? \|(.*)\|$", chapter(title), flags=re.MULTILINE)
    told = [first for first, _ in found if set(first) != {"-"}]
    assert len(told) == len(set(told)), f"named twice: {[first for first in set(told) if told.count(first) > 1]}"
    return {first: rest for first, rest in found if set(first) != {"-"}}


def paragraph(title: str) -> set[str]:
    """The code words of the paragraph that begins with `title`."""
    _, _, rest = PAGE.read_text(encoding="utf-8").partition(f"**{title}**")
    return set(re.findall(r"`([a-z_]+)`", rest.partition("\n\n")[0]))


def members_by_tag(union: Any) -> dict[str, set[str]]:
    """The members of every frame, by the frame's `t`; several frames may share one."""
    members: dict[str, set[str]] = {}
    for frame in get_args(union):
        info = inspect.type_info(frame)
        assert isinstance(info, inspect.StructType)
        members.setdefault(str(info.tag), set()).update(field.encode_name for field in info.fields)
    return members


@pytest.mark.parametrize(("title", "union"), [("You send", frames.ClientFrame), ("You get", frames.ServerFrame)])
def test_the_page_names_every_frame_with_its_members(title: str, union: Any) -> None:
    told, sent = rows(title), members_by_tag(union)
    told.pop("frame")

    assert told.keys() == sent.keys()
    for tag, members in sent.items():
        assert {member for member in members if f"`{member}`" not in told[tag]} == set(), tag


def test_the_page_names_every_topic() -> None:
    assert rows("Topics").keys() - {"topic"} == DOCUMENTS.keys()


def test_the_page_names_every_public_command_with_its_arguments() -> None:
    told = rows("Commands")
    told.pop("name")

    assert told.keys() == PUBLIC_COMMANDS.keys()
    for name, shape in PUBLIC_COMMANDS.items():
        arguments = {field.name for field in dataclasses.fields(shape)}
        assert {argument for argument in arguments if f"`{argument}`" not in told[name]} == set(), name


def test_the_page_names_every_code() -> None:
    assert paragraph("Codes of refusals.") == set(get_args(RefusalCode))
    assert paragraph("Codes over HTTP.") == CODES - set(get_args(RefusalCode))


def test_the_page_names_every_close_code() -> None:
    told = {code: row for code, row in rows("Close codes").items() if code.startswith("4")}  # 1xxx: RFC 6455's own

    assert told.keys() == {str(code.value) for code in CloseCode}
    for code in CloseCode:
        assert f"`{code.name.lower()}`" in told[str(code.value)]


@pytest.mark.parametrize("shape", [documents.Contribution, PublicSetup], ids=lambda shape: shape.__name__)
def test_a_shape_that_http_and_socket_share_is_the_same(shape: type) -> None:
    """It is described twice, for two libraries; the description that is published is the socket's."""
    http = getattr(models, shape.__name__).model_json_schema()["properties"]
    _, described = msgspec.json.schema_components([shape])
    socket = described[shape.__name__]["properties"]

    assert {member: plain(schema) for member, schema in http.items()} == {
        member: plain(schema) for member, schema in socket.items()
    }


def test_a_line_of_the_stream_has_the_members_of_one_on_a_page_and_may_lack_those_that_say_nothing() -> None:
    page, item = models.Contribution.model_json_schema()["properties"], protocol_schemas()["StreamItem"]

    assert item["properties"].keys() == page.keys()
    assert set(item["required"]) == {"id", "n", "step", "by", "at", "text"}


def plain(schema: Any) -> Any:
    """A JSON schema without what only people read and without what only input is held to."""
    if isinstance(schema, list):
        return [plain(part) for part in schema]
    if not isinstance(schema, dict):
        return schema.rpartition("/")[2] if isinstance(schema, str) else schema
    unsaid = {"title", "description", "default", "examples", "maxLength", "maxItems"}
    kept = {key: plain(value) for key, value in schema.items() if key not in unsaid}
    if "enum" in kept:
        return {"enum": sorted(kept["enum"])}
    return kept


def test_every_reference_of_the_description_leads_somewhere() -> None:
    described = create_app(Settings.model_construct()).openapi()
    text = json.dumps(described)

    targets = {ref.rpartition("/")[2] for ref in re.findall(r'"\$ref": "([^"]+)"', text)}
    assert targets <= described["components"]["schemas"].keys()
    assert {"ClientFrame", "ServerFrame", "Commands", "Documents"} <= described["components"]["schemas"].keys()
