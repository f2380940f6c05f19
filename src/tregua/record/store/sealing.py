"""What must not lie in a folder that is not sealed, and where such a folder must not lie."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from tregua.domain import Dossier, Handling
from tregua.errors import Problem
from tregua.files import Tree

__all__ = ["sealing_problems"]

SYNCED = re.compile(
    r"dropbox( \(.*\))?|onedrive( - .*)?|google ?drive|my drive|mi unidad|icloud ?drive"
    r"|mobile documents|cloudstorage|nextcloud|owncloud|mega|syncthing"
)


def sealing_problems(
    folder: Path, dossier: Dossier, trees: Mapping[str, Tree]
) -> Iterator[Problem]:
    """Yield level-K1 material in an unsealed folder, and folders others can read."""
    tree = trees.get("sources.yaml")
    for i, source in enumerate(dossier.sources):
        if source.handling is Handling.K1:
            where = ("sources", i, "handling")
            line, field = (tree.line(where), tree.field(where)) if tree else (0, "")
            yield Problem("k1_unsealed", "sources.yaml", line, field, {"id": source.id})
    if "safety.yaml" in trees:
        yield from plan_problems(dossier, trees["safety.yaml"])
    if dossier.sheet.handling is Handling.K1 and "dossier.yaml" in trees:
        line = trees["dossier.yaml"].line(("handling",))
        yield Problem("k1_dossier", "dossier.yaml", line, "handling")
    if holds_anything(folder / "private"):
        yield Problem("private_unsealed", "private/")
    if dossier.sheet.handling is Handling.K4:
        return
    path = folder.resolve()
    if any(SYNCED.fullmatch(part.casefold()) for part in path.parts):
        yield Problem("synced_folder", "dossier.yaml", warning=True)
    if shared_by_git(path):
        yield Problem("git_remote", "dossier.yaml", warning=True)


def plan_problems(dossier: Dossier, tree: Tree) -> Iterator[Problem]:
    """Yield plans of meetings marked as holding what only a sealed folder may hold."""
    for i, plan in enumerate(dossier.safety.meetings):
        if plan.handling is Handling.K1:
            where = ("meetings", i, "handling")
            values = {"id": plan.id}
            yield Problem("k1_meeting", "safety.yaml", tree.line(where), tree.field(where), values)


def holds_anything(private: Path) -> bool:
    """Tell whether a folder is not empty, or cannot be looked into."""
    try:
        return any(private.iterdir())
    except FileNotFoundError:
        return False
    except OSError:
        return True


def shared_by_git(path: Path) -> bool:
    """Tell whether the folder lies in a git tree that has a remote."""
    for parent in (path, *path.parents):
        git = parent / ".git"
        if git.is_file():
            git = main_git(git)
        config = git / "config"
        if config.is_file():
            return "[remote " in config.read_text("utf-8", errors="replace")
    return False


def main_git(link: Path) -> Path:
    """Return the git folder that a further work tree or a submodule points to."""
    own = (link.parent / link.read_text("utf-8").removeprefix("gitdir:").strip()).resolve()
    shared = own / "commondir"
    return (own / shared.read_text("utf-8").strip()).resolve() if shared.is_file() else own
