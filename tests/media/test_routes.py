"""Who is heard where, by places alone."""

import pytest

from app.media.routes import EVERYWHERE, Router
from app.voice_frames import Whereabouts as At


@pytest.mark.parametrize(
    ("where", "spot"),
    [
        (At(place="table:7", heard=True), "table:7"),
        (At(place="plenary"), None),
        (At(place="table:7", heard=True, muted=True), None),
        (At(place="plenary", announces=True), EVERYWHERE),
        (At(place="plenary", announces=True, muted=True), None),
        (At(heard=True), None),
    ],
    ids=["at_a_table", "without_the_floor", "muted", "announcing", "announcing_muted", "nowhere"],
)
def test_a_person_is_heard_at_one_spot_at_most(where: At, spot: str | None) -> None:
    router = Router()
    router.put("anna", where)

    assert router.heard_at("anna") == spot


def test_one_hears_ones_place_and_announcements() -> None:
    router = Router()
    router.put("anna", At(place="plenary"))

    assert router.hears("anna") == {"plenary", EVERYWHERE}
    assert list(router.audience("plenary")) == ["anna"]


def test_moving_leaves_nothing_behind() -> None:
    router = Router()
    router.put("anna", At(place="table:7"))
    router.put("anna", At(place="table:8"))

    assert router.size("table:7") == 0 and router.size("table:8") == 1

    router.put("anna", None)

    assert router.size("table:8") == 0 and router.size(EVERYWHERE) == 0 and not router.people


def test_those_who_may_speak_are_served_first() -> None:
    router = Router()
    for person in ("anna", "bert", "carl"):
        router.put(person, At(place="plenary", heard=person == "carl"))

    assert list(router.audience("plenary")) == ["carl", "anna", "bert"]


def test_whoever_is_unknown_hears_nothing_and_is_heard_by_nobody() -> None:
    assert Router().heard_at("anna") is None and not Router().hears("anna")
