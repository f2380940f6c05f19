"""The wheel holds all the package reads, and works in an empty environment."""

import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

from tests.support.tree import ROOT, SRC, tracked

EXAMPLE = ROOT / "examples/el-salvador-2012"

pytestmark = pytest.mark.slow


def run(*command: object, cwd: Path) -> str:
    done = subprocess.run(
        [str(each) for each in command], cwd=cwd, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    """Give the wheel, built without network from a copy of the tracked files."""
    tree = tmp_path_factory.mktemp("tree")
    for each in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / each, tree)
    for path in tracked():
        if path.is_relative_to(SRC):
            copy = tree / path.relative_to(ROOT)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, copy)
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", ".", cwd=tree)
    (found,) = (tree / "dist").glob("*.whl")
    return found


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory) -> Path:
    """Give the programs' folder of an environment that holds the wheel and nothing else.

    The dependencies are those of the test environment: a .pth line shows their folder, whose own
    .pth files (among them the one that points at this tree) Python does not read.
    """
    home = tmp_path_factory.mktemp("empty")
    run(sys.executable, "-m", "venv", "--without-pip", home, cwd=home)
    python = home / "bin/python"
    pip = (sys.executable, "-m", "pip", "--python", python, "--disable-pip-version-check")
    run(*pip, "install", "--quiet", "--no-index", "--no-deps", wheel, cwd=home)
    site = run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=home)
    Path(site.strip(), "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return home / "bin"


def test_the_wheel_holds_each_file_of_the_package(wheel) -> None:
    held = set(zipfile.ZipFile(wheel).namelist())
    wanted = {p.relative_to(SRC.parent).as_posix() for p in tracked() if p.is_relative_to(SRC)}
    assert not wanted - held


def test_the_wheel_holds_nothing_but_the_package(wheel) -> None:
    tops = {each.partition("/")[0] for each in zipfile.ZipFile(wheel).namelist()}
    assert {top.partition("-")[0] for top in tops} == {"tregua"}


def test_the_installed_command_answers_from_the_wheel(installed, tmp_path) -> None:
    where = run(installed / "python", "-c", "import tregua; print(tregua.__file__)", cwd=tmp_path)
    assert Path(where.strip()).is_relative_to(installed.parent)
    assert "brief" in run(installed / "tregua", "--help", cwd=tmp_path)


def test_the_installed_command_checks_the_example(installed, tmp_path) -> None:
    shutil.copytree(EXAMPLE, tmp_path / "example")
    run(installed / "tregua", "check", "example", cwd=tmp_path)
