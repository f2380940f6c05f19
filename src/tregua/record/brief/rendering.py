"""One briefing, in the format asked for."""

from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from os import cpu_count
from pathlib import Path
from typing import Literal, assert_never, cast

from tregua.errors import TreguaError
from tregua.record.brief.document import Document

__all__ = ["FORMATS", "Format", "formats_of", "render", "render_files"]

Format = Literal["docx", "pdf", "html"]
FORMATS: tuple[Format, ...] = ("docx", "pdf", "html")


def render(document: Document, to: Format) -> bytes:
    """Return the briefing's bytes; the same document gives the same bytes."""
    match to:
        case "docx":
            from tregua.record.brief.docx import docx

            return docx(document)
        case "pdf":
            from tregua.record.brief.pdf import pdf

            return pdf(document)
        case "html":
            from tregua.record.brief.html import html

            return html(document)
        case _:
            assert_never(to)


def render_files(
    documents: Mapping[str, Document],
    folder: Path,
    formats: Iterable[str],
    told: Callable[[int, int], None] | None = None,
) -> dict[Path, bytes]:
    """Return the files of documents in each format: their bytes by path, in the order asked.

    The documents go by the names of their files, without an ending. They are made side by side;
    `told` is called after each one with how many are done and how many there are.

    Raises
    ------
    TreguaError
        `unknown_format`, before anything is made.
    """
    asked = formats_of(formats)
    wanted = {
        folder / f"{name}.{to}": (document, to)
        for name, document in documents.items()
        for to in asked
    }
    made: dict[Path, bytes] = {}
    with ThreadPoolExecutor(max_workers=cpu_count() or 1) as pool:
        running = {pool.submit(render, *each): path for path, each in wanted.items()}
        for done, future in enumerate(as_completed(running), 1):
            made[running[future]] = future.result()
            if told is not None:
                told(done, len(wanted))
    return {path: made[path] for path in wanted}


def formats_of(asked: Iterable[str]) -> tuple[Format, ...]:
    """Return the formats asked for, or refuse one there is not."""
    found = tuple(asked)
    for given in found:
        if given not in FORMATS:
            raise TreguaError("unknown_format", given=given)
    return cast(tuple[Format, ...], found)
