"""Starting a dossier: a folder with commented files, and on its first line what it is not."""

from importlib import resources
from pathlib import Path

from tregua.files import new_folder
from tregua.language import Language, say

__all__ = ["start_dossier"]

NAMES = (
    "dossier.yaml",
    "sources.yaml",
    "actors.yaml",
    "claims.yaml",
    "events.yaml",
    "decisions.yaml",
    "strategy.yaml",
    "bargain.yaml",
    "aims.yaml",
    "agreement.yaml",
    "undertakings.yaml",
    "commitments.yaml",
    "waivers.yaml",
    "series.yaml",
    "law.yaml",
    "protection.yaml",
    "working.yaml",
    "concept.yaml",
    "process.yaml",
    "safety.yaml",
    "narrative.yaml",
    "innovations.yaml",
    "victims.yaml",
    "institutions.yaml",
    "crisis.yaml",
    "ending.yaml",
    "README.md",
)


def start_dossier(folder: Path, slug: str, day: str, language: Language) -> None:
    """Write a new dossier folder, readable by its owner alone.

    Raises
    ------
    TreguaError
        `folder_exists` or `cannot_write`; nothing is left behind.
    """
    templates = resources.files(__package__) / "templates" / language
    warning = say("store.not_sealed", language)
    files = {".gitignore": f"# {warning}\n*\n".encode()}
    for name in NAMES:
        body = (templates / name).read_text("utf-8")
        text = body.replace("@ID@", slug).replace("@DAY@", day)
        first = f"> {warning}\n\n" if name.endswith(".md") else f"# {warning}\n"
        files[name] = (first + text).encode()
    new_folder(folder, files)
