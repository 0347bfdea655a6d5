"""Checks and answers, compared with what aioice makes and reads."""

import random

import pytest
from aioice import stun as theirs

from app.media import stun

PASSWORD = b"0123456789abcdef"


def asked(user: str = "ours:theirs", *, controlling: bool = True, nominates: bool = False) -> bytes:
    message = theirs.Message(message_method=theirs.Method.BINDING, message_class=theirs.Class.REQUEST)
    message.attributes["USERNAME"] = user
    message.attributes["PRIORITY"] = 1
    message.attributes["ICE-CONTROLLING" if controlling else "ICE-CONTROLLED"] = 7
    if nominates:
        message.attributes["USE-CANDIDATE"] = None
    message.add_message_integrity(PASSWORD)
    return bytes(message)


def test_a_check_says_whom_it_is_for_and_can_be_believed() -> None:
    check = stun.check(asked())

    assert check is not None
    assert (check.to, check.by, check.nominates) == ("ours", "theirs", False)
    assert check.believable(PASSWORD)
    assert not check.believable(b"another")


def test_a_check_may_nominate() -> None:
    check = stun.check(asked(nominates=True))

    assert check is not None and check.nominates


def test_what_stands_behind_the_digest_is_not_believed() -> None:
    sneaked = bytearray(asked()[:-8] + stun.ATTRIBUTE.pack(stun.USE_CANDIDATE, 0))
    sneaked[2:4] = (len(sneaked) - 20).to_bytes(2)

    check = stun.check(bytes(sneaked))

    assert check is not None and not check.nominates


@pytest.mark.parametrize("at", range(20, 60, 3))
def test_one_changed_bit_is_noticed(at: int) -> None:
    changed = bytearray(asked())
    changed[at] ^= 1

    check = stun.check(bytes(changed))

    assert check is None or not check.believable(PASSWORD)


@pytest.mark.parametrize(
    "data",
    [b"", b"\x00", bytes(20), asked()[:-1], asked() + b"\x00", asked(user="nobody"), asked(controlling=False)],
    ids=["empty", "byte", "zeros", "short", "long", "no_user", "controlled"],
)
def test_anything_else_is_no_check(data: bytes) -> None:
    assert stun.check(data) is None


def test_noise_is_no_check_and_no_exception() -> None:
    chance = random.Random(6)
    genuine = asked()
    for _ in range(2_000):
        noise = bytearray(genuine)
        for _ in range(chance.randint(1, 12)):
            noise[chance.randrange(len(noise))] = chance.randrange(256)
        check = stun.check(bytes(noise))
        assert check is None or not check.believable(PASSWORD) or noise[:-8] == genuine[:-8]


@pytest.mark.parametrize(
    ("host", "told"),
    [("203.0.113.9", "203.0.113.9"), ("::ffff:203.0.113.9", "203.0.113.9"), ("2001:db8::7", "2001:db8::7")],
    ids=["ipv4", "ipv4_at_a_socket_for_both", "ipv6"],
)
def test_an_answer_is_what_aioice_reads(host: str, told: str) -> None:
    check = stun.check(asked())
    assert check is not None

    answer = theirs.parse_message(stun.answer(check, host, 40_000, PASSWORD))

    assert answer.check_message_integrity(PASSWORD)
    assert answer.message_class == theirs.Class.RESPONSE
    assert answer.transaction_id == check.transaction
    assert answer.attributes["XOR-MAPPED-ADDRESS"] == (told, 40_000)
