"""The one file that knows HTTP status codes, and which error code goes with which.

Every refusal leaves the house as `{"error": {"code", "message", "temporary"}}`: the code stable snake_case, the message
in the caller's language and the dialogue's form of address. What somebody sent is never repeated in it.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, Final, Literal, get_args

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import HTTPConnection
from starlette.responses import JSONResponse, Response

from app.facilitation import core
from app.facilitation.core import RefusalCode, Rejected
from app.persistence.ports import DialogueUnknown, StoreUnavailable
from app.web import words

Code = Literal[
    RefusalCode,
    "already_claimed",
    "bad_origin",
    "bad_request",
    "claim_unknown",
    "dialogue_closed",
    "dialogue_deleted",
    "dialogue_unknown",
    "frontend_missing",
    "last_owner",
    "link_revoked",
    "link_unknown",
    "method_not_allowed",
    "name_taken",
    "no_voice",
    "not_signed_in",
    "old_password_wrong",
    "one_time_link_unknown",
    "organiser_not_signed_in",
    "password_too_short",
    "people_are_talking",
    "reading_closed",
    "reading_participants",
    "recovery_failed",
    "rehearsal_not_allowed",
    "rehearsal_over",
    "rehearsal_running",
    "removed",
    "shutting_down",
    "title_differs",
    "too_large",
    "too_many_invitations",
    "too_many_tries",
    "too_many_words",
    "voice_unavailable",
    "waiting",
    "word_unknown",
    "wrong_password",
]
"""Every code of the HTTP API. Stable: clients know them."""

_STATUS: Final[dict[Code, HTTPStatus]] = {
    "bad_request": HTTPStatus.BAD_REQUEST,
    "not_signed_in": HTTPStatus.UNAUTHORIZED,
    "rehearsal_not_allowed": HTTPStatus.UNAUTHORIZED,
    "organiser_not_signed_in": HTTPStatus.UNAUTHORIZED,
    "wrong_password": HTTPStatus.UNAUTHORIZED,
    "bad_origin": HTTPStatus.FORBIDDEN,
    "banned": HTTPStatus.FORBIDDEN,
    "removed": HTTPStatus.FORBIDDEN,
    "waiting": HTTPStatus.FORBIDDEN,
    "not_allowed": HTTPStatus.FORBIDDEN,
    "not_yours": HTTPStatus.FORBIDDEN,
    "link_revoked": HTTPStatus.FORBIDDEN,
    "reading_closed": HTTPStatus.FORBIDDEN,
    "reading_participants": HTTPStatus.FORBIDDEN,
    "not_found": HTTPStatus.NOT_FOUND,
    "link_unknown": HTTPStatus.NOT_FOUND,
    "claim_unknown": HTTPStatus.NOT_FOUND,
    "one_time_link_unknown": HTTPStatus.NOT_FOUND,
    "word_unknown": HTTPStatus.NOT_FOUND,
    "dialogue_unknown": HTTPStatus.NOT_FOUND,
    "method_not_allowed": HTTPStatus.METHOD_NOT_ALLOWED,
    "dialogue_deleted": HTTPStatus.GONE,
    "rehearsal_over": HTTPStatus.GONE,
    "too_large": HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    "bad_arguments": HTTPStatus.UNPROCESSABLE_ENTITY,
    "unknown_command": HTTPStatus.UNPROCESSABLE_ENTITY,
    "name_required": HTTPStatus.UNPROCESSABLE_ENTITY,
    "name_too_long": HTTPStatus.UNPROCESSABLE_ENTITY,
    "old_password_wrong": HTTPStatus.UNPROCESSABLE_ENTITY,
    "recovery_failed": HTTPStatus.UNPROCESSABLE_ENTITY,
    "password_too_short": HTTPStatus.UNPROCESSABLE_ENTITY,
    "title_differs": HTTPStatus.UNPROCESSABLE_ENTITY,
    "setup_invalid": HTTPStatus.UNPROCESSABLE_ENTITY,
    "consent_needed": HTTPStatus.UNPROCESSABLE_ENTITY,
    "confidant_missing": HTTPStatus.UNPROCESSABLE_ENTITY,
    "empty_text": HTTPStatus.UNPROCESSABLE_ENTITY,
    "text_too_long": HTTPStatus.UNPROCESSABLE_ENTITY,
    "out_of_range": HTTPStatus.UNPROCESSABLE_ENTITY,
    "too_fast": HTTPStatus.TOO_MANY_REQUESTS,
    "too_many_words": HTTPStatus.TOO_MANY_REQUESTS,
    "too_many_tries": HTTPStatus.TOO_MANY_REQUESTS,
    "internal": HTTPStatus.INTERNAL_SERVER_ERROR,
    "busy": HTTPStatus.SERVICE_UNAVAILABLE,
    "unavailable": HTTPStatus.SERVICE_UNAVAILABLE,
    "shutting_down": HTTPStatus.SERVICE_UNAVAILABLE,
    "frontend_missing": HTTPStatus.SERVICE_UNAVAILABLE,
    "voice_unavailable": HTTPStatus.SERVICE_UNAVAILABLE,
    "no_voice": HTTPStatus.NOT_FOUND,
}
_ELSE: Final = HTTPStatus.CONFLICT  # a rule's no: the request was fine, the dialogue is not where the sender thinks
TEMPORARY: Final[frozenset[Code]] = core.TEMPORARY | {
    "frontend_missing",
    "internal",
    "shutting_down",
    "too_many_tries",
    "too_many_words",
    "voice_unavailable",
}
_CODE_OF_STATUS: Final[dict[HTTPStatus, Code]] = {
    HTTPStatus.NOT_FOUND: "not_found",
    HTTPStatus.METHOD_NOT_ALLOWED: "method_not_allowed",
    HTTPStatus.BAD_REQUEST: "bad_request",
}
CODES: Final[frozenset[Code]] = frozenset(get_args(Code))


class Problem(Exception):
    """A refusal by the web floor. `code`: one of ours; `retry_s`: when to come back; `detail` fills the sentence."""

    def __init__(self, code: Code, retry_s: float | None = None, **detail: str | int) -> None:
        super().__init__(code)
        self.code: Code = code
        self.retry_s = retry_s
        self.detail: Mapping[str, str | int] = detail


def language_of(request: HTTPConnection) -> str:
    """The language the caller wants: `?lang`, else Accept-Language."""
    return words.language_of(request.query_params.get("lang"), request.headers.get("accept-language"))


def speak_as(request: HTTPConnection, **voice: str) -> None:
    """From here on, sentences of this request use the dialogue's `address`, `collective`, `company`."""
    request.state.voice = voice


def sentence(request: HTTPConnection, code: Code, detail: words.Detail | None = None) -> str:
    """What people read for an error code."""
    voice = getattr(request.state, "voice", {})
    return words.error_sentence(language_of(request), code, {**voice, **(detail or {})})


def status_of(code: Code) -> int:
    """The HTTP status that goes with an error code."""
    return _STATUS.get(code, _ELSE).value


def answer(
    request: HTTPConnection, code: Code, detail: words.Detail | None = None, retry_s: float | None = None
) -> Response:
    """The response for a refusal."""
    error: dict[str, Any] = {
        "code": code,
        "message": sentence(request, code, detail),
        "temporary": code in TEMPORARY,
    }
    if code == "setup_invalid" and detail:
        error |= {"field": detail["field"], "problem": detail["problem"], "limit": detail["limit"]}
    headers = {"Cache-Control": "no-store"}
    if retry_s is not None:
        headers["Retry-After"] = str(math.ceil(retry_s))
    return JSONResponse({"error": error}, status_of(code), headers)


def _problem(request: Request, error: Exception) -> Response:
    assert isinstance(error, Problem)
    return answer(request, error.code, error.detail, error.retry_s)


def _rejected(request: Request, error: Exception) -> Response:
    assert isinstance(error, Rejected)
    return answer(request, error.code, error.detail)


def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    unreadable = any(fault["type"] == "json_invalid" for fault in error.errors())
    return answer(request, "bad_request" if unreadable else "bad_arguments")


def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    response = answer(request, _CODE_OF_STATUS.get(HTTPStatus(error.status_code), "bad_request"))
    response.headers.update(error.headers or {})
    return response


def _unknown(request: Request, _error: Exception) -> Response:
    return answer(request, "dialogue_unknown")


def _unavailable(request: Request, _error: Exception) -> Response:
    return answer(request, "unavailable", retry_s=2)


def install(app: FastAPI) -> None:
    """Makes every error of `app` one of ours."""
    app.add_exception_handler(Problem, _problem)
    app.add_exception_handler(Rejected, _rejected)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(DialogueUnknown, _unknown)
    app.add_exception_handler(StoreUnavailable, _unavailable)
