"""Whether the process lives, whether it wants people, and what it measures."""

from __future__ import annotations

import hmac

from fastapi import APIRouter, Request, Response
from prometheus_client import CONTENT_TYPE_LATEST

from app.web.identity import bearer
from app.web.metrics import Metrics
from app.web.problems import Problem
from app.web.services import House

router = APIRouter(tags=["operator"])
_FRESH = {"Cache-Control": "no-store"}


@router.get("/healthz")
async def healthz() -> Response:
    """The process answers. Says nothing about the database: restarting would not mend that."""
    return Response("ok\n", media_type="text/plain", headers=_FRESH)


@router.get("/readyz")
async def readyz(house: House) -> Response:
    """New people may be sent here: the store answers and the house is not sending its people away."""
    if not house.ready:
        raise Problem("shutting_down")
    await house.store.ready()
    return Response("ready\n", media_type="text/plain", headers=_FRESH)


@router.get("/metrics")
async def metrics(house: House, request: Request) -> Response:
    """Measurements for Prometheus; with a token if the operator set one."""
    wanted = house.site.metrics_token
    if wanted and not hmac.compare_digest((bearer(request) or "").encode(), wanted.encode()):
        raise Problem("not_allowed")
    measured: Metrics = request.app.state.metrics
    return Response(measured.text(), headers={**_FRESH, "Content-Type": CONTENT_TYPE_LATEST})
