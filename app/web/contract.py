"""What clients are promised, whole: the HTTP API's OpenAPI with the shapes of the live protocol beside it.

Everything here is read from the code that keeps the promise: frames, topic documents, commands, codes. The committed
docs/openapi.json and the browser's types are generated from it. May not describe anything by hand.
"""

from __future__ import annotations

from inspect import cleandoc
from typing import Any, Final, get_args

import msgspec

from app.facilitation.commands import PUBLIC_COMMANDS
from app.facilitation.core import RefusalCode
from app.facilitation.documents import DOCUMENTS
from app.rooms import frames
from app.rooms.closing import CloseCode
from app.web.problems import CODES

Schema = dict[str, Any]
_REF: Final = "#/components/schemas/"
_CLIENT_FRAMES: Final = get_args(frames.ClientFrame)
_SERVER_FRAMES: Final = get_args(frames.ServerFrame)


def with_protocol(openapi: Schema) -> Schema:
    """`openapi` with components for the live protocol. Where both name a shape, it is the protocol's: what HTTP answers
    of a setup or a contribution is made by the same rules."""
    components = openapi.get("components", {})
    schemas = components.get("schemas", {}) | protocol_schemas()
    return {**openapi, "components": {**components, "schemas": dict(sorted(schemas.items()))}}


def protocol_schemas() -> dict[str, Schema]:
    """JSON schemas of frames (`…Frame`), documents, commands' arguments and codes, by name."""
    types = [*_CLIENT_FRAMES, *_SERVER_FRAMES, *PUBLIC_COMMANDS.values(), *DOCUMENTS.values()]
    _, found = msgspec.json.schema_components(types, ref_template=_REF + "{name}")
    names = {frame.__name__: frame_name(frame) for frame in (*_CLIENT_FRAMES, *_SERVER_FRAMES)}
    return {
        **{names.get(name, name): _renamed(schema, names) for name, schema in found.items()},
        "ClientFrame": _one_of("What a client may send.", _CLIENT_FRAMES),
        "ServerFrame": _one_of("What the server may send.", _SERVER_FRAMES),
        "Commands": _by_name("The arguments of every command, by the command's name.", PUBLIC_COMMANDS),
        "Documents": _by_name("The document of every topic, by the topic's name.", DOCUMENTS),
        "RefusalCode": _codes("Why a command is refused.", get_args(RefusalCode)),
        "ProblemCode": _codes("Why a request is refused.", CODES),
        "CloseCode": _codes("Why a connection is closed. From 4500 on: do not come back by yourself.", CloseCode),
    }


def frame_name(frame: type) -> str:
    """The name of a frame's schema."""
    return frame.__name__.removesuffix("Frame") + "Frame"


def _renamed(node: Any, names: dict[str, str]) -> Any:
    if isinstance(node, list):
        return [_renamed(part, names) for part in node]
    if not isinstance(node, dict):
        return node
    parts = {key: _renamed(part, names) for key, part in node.items()}
    if isinstance(ref := parts.get("$ref"), str):
        name = ref.removeprefix(_REF)
        parts["$ref"] = _REF + names.get(name, name)
    if "oneOf" in parts:
        parts.pop("type", None)  # each of them says it itself
    if isinstance(text := parts.get("description"), str):
        parts["description"] = cleandoc(text)  # Python 3.13 does it by itself, earlier ones keep the indentation
    return parts


def _one_of(description: str, types: tuple[type, ...]) -> Schema:
    return {"description": description, "oneOf": [{"$ref": _REF + frame_name(one)} for one in types]}


def _by_name(description: str, types: dict[str, Any]) -> Schema:
    members = {name: {"$ref": _REF + one.__name__} for name, one in types.items()}
    return {"description": description, "type": "object", "properties": members, "required": sorted(members)}


def _codes(description: str, codes: Any) -> Schema:
    values = sorted(int(code) if isinstance(code, int) else code for code in codes)
    return {"description": description, "type": "integer" if isinstance(values[0], int) else "string", "enum": values}
