"""The command line as a person meets it: what it prints, where, and how it ends."""

import io
import os
from collections.abc import Iterable
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from unittest.mock import patch

from tregua.cli import main


@dataclass(frozen=True)
class Answered:
    """What one command gave: its exit code, both streams, and both as a screen shows them."""

    code: int
    out: str
    err: str
    screen: str


class OnScreen(io.StringIO):
    """A stream that is seen on a screen too."""

    def __init__(self, screen: io.StringIO) -> None:
        super().__init__()
        self.screen = screen

    def write(self, text: str) -> int:
        """Write to both."""
        self.screen.write(text)
        return super().write(text)


def tregua(*words: object, lang: str = "en", typed: Iterable[str] = ()) -> Answered:
    """Run one command in this process, in a language of the environment, with lines typed."""
    screen = io.StringIO()
    out, err = OnScreen(screen), OnScreen(screen)
    with (
        patch("sys.argv", ["tregua", *map(str, words)]),
        patch("sys.stdin", io.StringIO("".join(f"{line}\n" for line in typed))),
        patch("tregua.cli.speaking.spoken", []),
        patch.dict(os.environ, {"TREGUA_LANG": lang}),
        redirect_stdout(out),
        redirect_stderr(err),
    ):
        code = ended(main)
    return Answered(code, out.getvalue(), err.getvalue(), screen.getvalue())


def ended(run) -> int:
    """Run to the end and give the exit code."""
    try:
        run()
    except SystemExit as end:
        return int(end.code or 0)
    return 0


def digest(folder: Path) -> str:
    """Give one digest of all that lies in a folder: names, modes, links and bytes."""
    held = sha256()
    for path in sorted(folder.rglob("*")):
        facts = path.lstat()
        held.update(f"{path.relative_to(folder)} {facts.st_mode} {facts.st_size}".encode())
        if path.is_file() and facts.st_size < 2**20:
            held.update(path.read_bytes())
    return held.hexdigest()
