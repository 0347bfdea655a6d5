"""A host of its own on this machine (a Linux network namespace), from which the tests' servers are reached by TCP only.

What a company's network often is: web pages yes, UDP no. Needs root and iproute2.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from pathlib import Path
from typing import Self

from tests.servers.process import Missing, output_of, short_folder

PROHIBITED_FIRST = "10"
"""The place of the rule that forbids, before all others."""
NETS = 200


def far_needs() -> Missing | None:
    """None where such a host can be made."""
    if not shutil.which("ip") or os.geteuid() != 0:
        return Missing("no host without UDP: making one needs root and iproute2")
    probe = f"rz-probe-{os.getpid()}"
    made = subprocess.run(["ip", "netns", "add", probe], capture_output=True, check=False).returncode == 0
    output_of(["ip", "netns", "del", probe])
    return None if made else Missing("no host without UDP: network namespaces are forbidden here")


class Far:
    """Use as a context. `near` is this machine's address as seen from there."""

    def __init__(self) -> None:
        self.name = f"rz{os.getpid()}"
        net = os.getpid() % NETS
        self.near, self.address = f"10.203.{net}.1", f"10.203.{net}.2"
        self._here, self._there = f"{self.name}a", f"{self.name}b"
        self._folder = short_folder("far")

    def __enter__(self) -> Self:
        for words in (
            f"ip netns add {self.name}",
            f"ip link add {self._here} type veth peer name {self._there} netns {self.name}",
            f"ip addr add {self.near}/30 dev {self._here}",
            f"ip link set {self._here} up",
            f"ip -n {self.name} addr add {self.address}/30 dev {self._there}",
            f"ip -n {self.name} link set {self._there} up",
            f"ip -n {self.name} link set lo up",
        ):
            subprocess.run(words.split(), check=True, capture_output=True)
        return self

    def forbid_udp(self) -> None:
        """From now on the kernel refuses every UDP packet from there."""
        words = f"ip -n {self.name} rule add pref {PROHIBITED_FIRST} ipproto udp prohibit"
        subprocess.run(words.split(), check=True, capture_output=True)

    def program(self, executable: Path) -> Path:
        """A program that runs `executable` there, for whoever wants a path."""
        script = self._folder / executable.name
        script.write_text(f'#!/bin/sh\nexec ip netns exec {self.name} {shlex.quote(str(executable))} "$@"\n')
        script.chmod(0o755)
        return script

    def __exit__(self, *_: object) -> None:
        subprocess.run(["ip", "link", "del", self._here], capture_output=True, check=False)
        subprocess.run(["ip", "netns", "del", self.name], capture_output=True, check=False)
        shutil.rmtree(self._folder, ignore_errors=True)
