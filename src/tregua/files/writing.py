"""Whole-or-nothing writing: a file appears complete under its name, or not at all."""

import os
import tempfile
from collections.abc import Mapping
from contextlib import ExitStack, suppress
from pathlib import Path

from tregua.errors import TreguaError
from tregua.files.text import reason_of

__all__ = ["new_folder", "write_whole"]


def write_whole(files: Mapping[Path, bytes]) -> None:
    """Write several files; each is complete on disk before any takes its name.

    Should one of them not take its name, those before it are taken back, and what stood there
    stands there again.

    Raises
    ------
    TreguaError
        `cannot_write`, with nothing changed, if one of them cannot be written.
    """
    path = Path()
    with ExitStack() as tidy, ExitStack() as undo:
        try:
            ready: list[tuple[Path, Path]] = []
            for path, held in files.items():
                make_folder(path.parent, undo)
                ready.append((staged(path, held, undo), path))
            for temporary, path in ready:
                put_in_place(temporary, path, undo, tidy)
        except OSError as error:
            raise TreguaError("cannot_write", file=str(path), reason=reason_of(error)) from None
        undo.pop_all()


def make_folder(folder: Path, undo: ExitStack) -> None:
    """Make a folder and those above it; each one made is taken away again if need be."""
    absent = [each for each in (folder, *folder.parents) if not each.exists()]
    for each in reversed(absent):
        each.mkdir(exist_ok=True)
        undo.callback(remove_empty, each)


def remove_empty(folder: Path) -> None:
    """Take away a folder that holds nothing."""
    with suppress(OSError):
        folder.rmdir()


def staged(path: Path, held: bytes, undo: ExitStack) -> Path:
    """Write bytes beside a path, flushed to disk, readable by the owner alone; return where."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.")
    temporary = Path(name)
    undo.callback(temporary.unlink, missing_ok=True)
    with os.fdopen(handle, "wb") as out:
        out.write(held)
        out.flush()
        os.fsync(out.fileno())
    return temporary


def put_in_place(temporary: Path, path: Path, undo: ExitStack, tidy: ExitStack) -> None:
    """Give a complete file its name, keeping what stood there until all have theirs."""
    if path.exists():
        former = staged(path, path.read_bytes(), tidy)
        mode = path.stat().st_mode & 0o777
        former.chmod(mode)
        temporary.chmod(mode)
        undo.callback(former.replace, path)
    else:
        undo.callback(path.unlink, missing_ok=True)
    temporary.replace(path)


def new_folder(path: Path, files: Mapping[str, bytes]) -> None:
    """Make a folder that did not exist, readable by its owner alone, with its first files.

    Raises
    ------
    TreguaError
        `folder_exists` or `cannot_write`; a folder half made is taken away again.
    """
    with ExitStack() as undo:
        try:
            if path.exists() or path.is_symlink():
                raise TreguaError("folder_exists", folder=str(path))
            make_folder(path.parent, undo)
            with tempfile.TemporaryDirectory(dir=path.parent, prefix=f".{path.name}.") as staging:
                built = Path(staging) / "dossier"
                built.mkdir(mode=0o700)
                for name, held in files.items():
                    place = built / name
                    place.write_bytes(held)
                    place.chmod(0o600)
                built.chmod(0o700)
                built.rename(path)
        except OSError as error:
            raise TreguaError("cannot_write", file=str(path), reason=reason_of(error)) from None
        undo.pop_all()
