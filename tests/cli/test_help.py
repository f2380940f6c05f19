"""Every command explains itself with an example, in both languages."""

import os
import re
import subprocess
import sys

import pytest

from tests.cli.help_pages import PAGES
from tests.support.face import tregua
from tests.support.tree import ROOT, SRC
from tregua.cli.app import COMMANDS, GROUPS

EXAMPLE = {"en": "Example: tregua ", "es": "Ejemplo: tregua "}


@pytest.fixture(scope="module", params=["en", "es"])
def pages(request) -> tuple[str, dict[str, str]]:
    """Give a language and the help of each command in it, from a process of its own."""
    environment = os.environ | {
        "TREGUA_LANG": request.param,
        "PYTHONPATH": f"{SRC.parent}{os.pathsep}{ROOT}",
    }
    run = subprocess.run(
        [sys.executable, "-m", "tests.cli.help_pages"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    pieces = re.split(r"^=== (.+)\n", run.stdout, flags=re.MULTILINE)[1:]
    return request.param, dict(zip(pieces[::2], pieces[1::2], strict=True))


def test_no_command_is_left_out():
    grouped = {(group, name) for group, (_, names) in GROUPS.items() for name in names}
    assert set(PAGES) == {(name,) for name in COMMANDS} | grouped


@pytest.mark.parametrize("page", [" ".join(page) for page in PAGES])
def test_a_command_says_what_it_does_with_an_example(pages, page):
    language, held = pages
    said = " ".join(held[page].split())
    assert f"{EXAMPLE[language]}{page}" in said
    assert EXAMPLE["es" if language == "en" else "en"] not in said


@pytest.mark.parametrize("page", [" ".join(page) for page in PAGES])
def test_every_option_is_explained(pages, page):
    _, held = pages
    bare = re.findall(r"^ +(--?[a-z-]+(?: \S+)?)$", held[page], re.MULTILINE)
    following = [line for line in held[page].splitlines() if line.strip()]
    assert not [option for option in bare if following[-1].strip() == option]


@pytest.mark.parametrize(("lang", "words"), [("en", "people decide"), ("es", "deciden las")])
def test_the_first_page_says_who_decides(lang, words):
    told = tregua("--help", lang=lang)
    assert told.code == 0
    assert words in " ".join(told.out.split())


def test_without_a_command_the_help_is_shown_as_wrong_usage():
    told = tregua()
    assert told.code == 2
    assert "agreement" in told.out + told.err


def test_the_language_follows_the_environment_of_the_machine(monkeypatch):
    monkeypatch.setenv("LC_ALL", "es_SV.UTF-8")
    assert "deciden las personas" in " ".join(tregua("--help", lang="").out.split())
