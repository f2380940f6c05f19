"""The files of the repository, as the architecture tests see them."""

import subprocess
import tomllib
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
SRC = ROOT / "src/tregua"
CORE = (
    *("domain", "rules", "series", "decide", "design", "deliver", "record"),
    *("language", "files", "knowledge"),
)


@cache
def tracked() -> tuple[Path, ...]:
    """Give each file that is in git or would be: whatever is not ignored."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    paths = (ROOT / name for name in listed.stdout.split("\0") if name)
    return tuple(sorted(path for path in paths if path.is_file()))


@cache
def texts() -> dict[str, str]:
    """Give the text of each tracked file that is text, by its name in the repository."""
    found = {}
    for path in tracked():
        try:
            found[name(path)] = path.read_text("utf-8")
        except UnicodeDecodeError:
            continue
    return found


def modules() -> list[Path]:
    """Give each module of the package, migrations aside."""
    return [p for p in sorted(SRC.rglob("*.py")) if "migrations" not in p.parts]


def core_modules() -> list[Path]:
    """Give each module of the rooms that know no clock, no chance and no terminal."""
    return [p for p in modules() if p.relative_to(SRC).parts[0].removesuffix(".py") in CORE]


def name(path: Path) -> str:
    """Give a file's name in the repository."""
    return path.relative_to(ROOT).as_posix()


@cache
def settings() -> dict:
    """Give pyproject.toml as read."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
