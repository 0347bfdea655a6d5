"""The static files of the page: style sheet and the script that lets it grow. Served as they are, named by content.

The web floor serves every file of `Assets.files` under `Assets.url(name)`, to be cached for ever. Fonts are those the
frontend build has cut; without a build the page is set in what the reader's machine has. May not know a dialogue.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).parent
FOLDER: Final = HERE / "assets"
BUILT: Final = HERE.parent / "static" / "assets"
BUILT_URL: Final = "/assets"
URL: Final = "/doc-assets"

STYLES: Final = ("tokens.css", "page.css", "print.css")
SCRIPTS: Final = ("live.js", "theme.js")
WEST: Final = (
    "U+00A1, U+00BF-00C3, U+00C5-00D5, U+00D8-00DB, U+00DD-00DE, U+00E1-00E3, "
    "U+00E5-00E6, U+00EA-00F5, U+00F8-00FB, U+00FD-00FF, U+0152-0153"
)
EAST: Final = "U+0100-0151, U+0154-017F, U+0218-021B, U+1E9E"


@dataclass(frozen=True, slots=True)
class Asset:
    """One file: its bytes and media type."""

    body: bytes
    media_type: str


@dataclass(frozen=True, slots=True)
class Face:
    """One cut of a typeface, as the frontend build names it. `letters`: all it has, as CSS ranges; "": the rest."""

    family: str
    stem: str
    weight: str
    style: str = "normal"
    letters: str = ""


FACES: Final = (
    Face("Vollkorn", "vollkorn", "400 500"),
    Face("Vollkorn", "vollkorn-west", "400 500", letters=WEST),
    Face("Vollkorn", "vollkorn-ext", "400 500", letters=EAST),
    Face("Fira Sans", "fira-400", "400"),
    Face("Fira Sans", "fira-500", "500"),
    Face("Fira Sans", "fira-west-400", "400", letters=WEST),
    Face("Fira Sans", "fira-west-500", "500", letters=WEST),
    Face("Fira Sans", "fira-ext-400", "400", letters=EAST),
    Face("Fira Sans", "fira-ext-500", "500", letters=EAST),
)


@dataclass(frozen=True)
class Assets:
    """All static files of the page. `version`: hash of their content; it is part of every address.

    `icon`: the address of the house's icon, "" without a frontend build.
    """

    files: Mapping[str, Asset]
    fonts: Mapping[Face, Path]
    style: str
    icon: str = ""

    @cached_property
    def version(self) -> str:
        digest = hashlib.sha256()
        for name, asset in sorted(self.files.items()):
            digest.update(name.encode() + b"\0" + asset.body + b"\0")
        return digest.hexdigest()[:16]

    def url(self, name: str) -> str:
        """The address of a file; it changes when any file does."""
        assert name in self.files, name
        return f"{URL}/{self.version}/{name}"

    def inlined(self, letters: Iterable[str]) -> str:
        """The whole style with the fonts inside, for a file of its own; neighbours' cuts if `letters` need them."""
        written = frozenset(letters)
        faces = [
            _rule(face, f"data:font/woff2;base64,{base64.b64encode(path.read_bytes()).decode()}")
            for face, path in self.fonts.items()
            if not face.letters or not written.isdisjoint(_within(face.letters))
        ]
        return "".join([*faces, self.style])


def load(built: Path = BUILT) -> Assets:
    """The assets, with the fonts of the frontend build in `built` if there is one."""
    fonts = {face: path for face in FACES if (path := _built(built, face.stem, "woff2"))}
    icon = _built(built, "icon", "svg")
    style = "".join((FOLDER / name).read_text(encoding="utf-8") for name in STYLES)
    linked = "".join(_rule(face, f"{BUILT_URL}/{path.name}") for face, path in fonts.items())
    files = {
        "page.css": Asset((linked + style).encode(), "text/css; charset=utf-8"),
        **{name: Asset((FOLDER / name).read_bytes(), "text/javascript; charset=utf-8") for name in SCRIPTS},
    }
    return Assets(files, fonts, style, f"{BUILT_URL}/{icon.name}" if icon else "")


def _built(built: Path, stem: str, suffix: str) -> Path | None:
    """The built file of that stem: the bundler puts eight characters of content hash behind it."""
    if not built.is_dir():
        return None
    named = re.compile(rf"{re.escape(stem)}-[\w-]{{8}}\.{suffix}")
    return next((path for path in sorted(built.iterdir()) if named.fullmatch(path.name)), None)


def _rule(face: Face, source: str) -> str:
    letters = f"unicode-range:{face.letters};" if face.letters else ""
    return (
        f'@font-face{{font-family:"{face.family}";font-weight:{face.weight};font-style:{face.style};'
        f'font-display:swap;{letters}src:url({source}) format("woff2")}}\n'
    )


@cache
def _within(ranges: str) -> frozenset[str]:
    return frozenset(
        chr(code)
        for first, last in re.findall(r"U\+([0-9A-F]{4})(?:-([0-9A-F]{4}))?", ranges)
        for code in range(int(first, 16), int(last or first, 16) + 1)
    )
