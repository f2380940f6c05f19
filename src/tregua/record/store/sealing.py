"""What must not lie in a folder that is not sealed, and where such a folder must not lie."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from tregua.domain import Dossier, Handling
from tregua.errors import Problem
from tregua.files import Tree

__all__ = ["sealing_problems"]

SYNCED = {"dropbox", "onedrive", "google drive", "googledrive", "icloud drive", "nextcloud", "mega"}


def sealing_problems(
    folder: Path, dossier: Dossier, trees: Mapping[str, Tree]
) -> Iterator[Problem]:
    """Yield level-K1 material in an unsealed folder, and folders others can read."""
    tree = trees.get("sources.yaml")
    for i, source in enumerate(dossier.sources):
        if source.handling is Handling.K1:
            where = ("sources", i, "handling")
            line = tree.line(where) if tree else 0
            yield Problem("k1_unsealed", "sources.yaml", line, f"sources.{i}", {"id": source.id})
    private = folder / "private"
    if private.is_dir() and any(private.iterdir()):
        yield Problem("private_unsealed", "private/")
    if dossier.sheet.handling == Handling.K4:
        return
    path = folder.resolve()
    if any(part.casefold() in SYNCED for part in path.parts):
        yield Problem("synced_folder", "dossier.yaml", warning=True)
    if shared_by_git(path):
        yield Problem("git_remote", "dossier.yaml", warning=True)


def shared_by_git(path: Path) -> bool:
    """Tell whether the folder lies in a git tree that has a remote."""
    for parent in (path, *path.parents):
        config = parent / ".git" / "config"
        if config.is_file():
            return "[remote " in config.read_text("utf-8", errors="replace")
    return False
