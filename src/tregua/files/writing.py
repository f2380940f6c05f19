"""Whole-or-nothing writing: a file appears complete under its name, or not at all."""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from tregua.errors import TreguaError

__all__ = ["new_folder", "write_whole"]


def write_whole(files: Mapping[Path, bytes]) -> None:
    """Write several files; each is complete on disk before any takes its name.

    Raises
    ------
    TreguaError
        `cannot_write`, with nothing put in place, if one of them cannot be written.
    """
    ready: list[tuple[Path, Path]] = []
    try:
        for path, held in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            ready.append((staged(path, held), path))
        while ready:
            temporary, path = ready[0]
            temporary.replace(path)
            ready.pop(0)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise TreguaError("cannot_write", file=str(error.filename), reason=reason) from None
    finally:
        for temporary, _ in ready:
            temporary.unlink(missing_ok=True)


def staged(path: Path, held: bytes) -> Path:
    """Write bytes beside a path, flushed to disk, and return where."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    with os.fdopen(handle, "wb") as out:
        out.write(held)
        out.flush()
        os.fsync(out.fileno())
    temporary = Path(name)
    temporary.chmod(0o600)
    return temporary


def new_folder(path: Path, files: Mapping[str, bytes]) -> None:
    """Make a folder that did not exist, readable by its owner alone, with its first files.

    Raises
    ------
    TreguaError
        `folder_exists` or `cannot_write`; a folder half made is taken away again.
    """
    if path.exists():
        raise TreguaError("folder_exists", folder=str(path))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=path.parent, prefix=f".{path.name}.") as staging:
            built = Path(staging) / "dossier"
            built.mkdir(mode=0o700)
            for name, held in files.items():
                place = built / name
                place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
                place.write_bytes(held)
                place.chmod(0o600)
            built.chmod(0o700)
            built.rename(path)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise TreguaError("cannot_write", file=str(path), reason=reason) from None
