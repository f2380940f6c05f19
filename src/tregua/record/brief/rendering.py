"""One briefing, in the format asked for."""

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from os import cpu_count
from pathlib import Path
from typing import Literal, assert_never

from tregua.record.brief.document import Document

__all__ = ["FORMATS", "Format", "render", "render_all"]

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


def render_all(
    asked: Mapping[Path, tuple[Document, Format]],
    told: Callable[[int, int], None] | None = None,
) -> dict[Path, bytes]:
    """Return the bytes of several documents, made side by side, in the order asked.

    `told` is called after each one with how many are done and how many there are.
    """
    made: dict[Path, bytes] = {}
    with ThreadPoolExecutor(max_workers=cpu_count() or 1) as pool:
        running = {pool.submit(render, *each): path for path, each in asked.items()}
        for done, future in enumerate(as_completed(running), 1):
            made[running[future]] = future.result()
            if told is not None:
                told(done, len(asked))
    return {path: made[path] for path in asked}
