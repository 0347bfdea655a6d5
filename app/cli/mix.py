"""`resonanz mix`: voices that were recorded apart, heard together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from app.cli.talk import CannotWrite, sentences
from app.media import ogg
from app.settings import SettingsError

if TYPE_CHECKING:
    import av

app = typer.Typer()
RATE_HZ: Final = 48_000
HEAD_BYTES: Final = 4_096
"""Where a recording says when it began."""
Voices = Annotated[list[Path], typer.Argument(help="Recordings (.opus) as they are kept or were taken along.")]
Mixed = Annotated[Path, typer.Option("--output", "-o", help="File to write (.opus); an older one is replaced.")]


@app.command()
def mix(recordings: Voices, output: Mixed) -> None:
    """Put recordings of several voices together into one file, each where it began.

    Only a person who may have all of them can do it: the house never mixes by itself. Needs PyAV (`pip install av`),
    which is not part of the image.
    """
    with sentences():
        if output.resolve() in {path.resolve() for path in recordings}:
            raise SettingsError(f"{output} is one of the recordings; write to another file.")
        try:
            seconds = _mix(recordings, output)
        except ImportError:
            raise SettingsError("Mixing needs PyAV: pip install av") from None
        except OSError as error:
            raise CannotWrite.because(output, error) from None
        print(f"{output}: {seconds:.0f} s, {len(recordings)} voices")


def began_ms(path: Path) -> int:
    """When a recording began, Unix milliseconds. Raises `SettingsError` for what is none."""
    try:
        with path.open("rb") as file:
            pages = [page for _, page in ogg.pages(file.read(HEAD_BYTES))]
    except OSError as error:
        raise SettingsError(f"{path} cannot be read ({error.strerror}).") from None
    found = ogg.began_ms(pages[1].packets[0]) if len(pages) > 1 and pages[1].packets else None
    if found is None:
        raise SettingsError(f"{path} is no recording of Resonanz.")
    return found


def _mix(recordings: Sequence[Path], output: Path) -> float:
    import av

    begun = [began_ms(path) for path in recordings]
    with ExitStack() as stack:
        files = [stack.enter_context(av.open(str(path))) for path in recordings]
        made = stack.enter_context(av.open(str(output), "w", format="ogg"))
        stream = made.add_stream("libopus", rate=RATE_HZ, layout="mono")
        samples = 0
        for frame in _together(files, [at - min(begun) for at in begun]):
            frame.pts, samples = samples, samples + frame.samples
            made.mux(stream.encode(frame))
        made.mux(stream.encode(None))
    return samples / RATE_HZ


def _together(files: Sequence[Any], delays_ms: Sequence[int]) -> Iterator[av.AudioFrame]:
    """The sum of all, each later by so much; FFmpeg sees to it that nothing is louder than it may be."""
    graph, sources = _graph(files, delays_ms)
    sink = graph[-1]
    decoders = [file.decode(audio=0) for file in files]
    open_ = dict(enumerate(decoders))
    while open_:
        for number, decoder in list(open_.items()):
            frame = next(decoder, None)
            sources[number].push(frame)
            if frame is None:
                del open_[number]
        yield from _ready(sink)


def _graph(files: Sequence[Any], delays_ms: Sequence[int]) -> tuple[list[Any], list[Any]]:
    from av.filter import Graph

    graph = Graph()
    mixer = graph.add("amix", f"inputs={len(files)}:normalize=0:dropout_transition=0")
    limiter = graph.add("alimiter", "limit=0.95:level=0")
    shape = graph.add("aformat", f"sample_fmts=s16:sample_rates={RATE_HZ}:channel_layouts=mono")
    sink = graph.add("abuffersink")
    sources = []
    for number, (file, delay_ms) in enumerate(zip(files, delays_ms, strict=True)):
        source = graph.add_abuffer(template=file.streams.audio[0])
        delay = graph.add("adelay", f"delays={delay_ms}:all=1")
        source.link_to(delay)
        delay.link_to(mixer, 0, number)
        sources.append(source)
    for one, next_ in ((mixer, limiter), (limiter, shape), (shape, sink)):
        one.link_to(next_)
    graph.configure()
    return [graph, sink], sources


def _ready(sink: Any) -> Iterator[Any]:
    import av

    while True:
        try:
            yield sink.pull()
        except (av.error.BlockingIOError, av.error.EOFError):
            return
