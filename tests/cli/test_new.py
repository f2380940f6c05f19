"""A new dossier is its owner's alone, says that it is not sealed, and is in order."""

import re
import stat

import pytest

from tests.support.face import digest, tregua
from tregua.files import bind, parse_tree
from tregua.record.store import FILES

NOT_SEALED = {"en": "NOT SEALED: public or invented", "es": "SIN SELLAR: solo material público"}
NEVER = {"en": "where a wanted person is", "es": "dónde está o dormirá una persona buscada"}
COMMENTED = (
    "protection.yaml",
    "working.yaml",
    "law.yaml",
    "agreement.yaml",
    "undertakings.yaml",
    "commitments.yaml",
    "waivers.yaml",
)
IN_BOTH = pytest.mark.parametrize("lang", ["en", "es"])


@IN_BOTH
@pytest.mark.parametrize("name", ["my-dossier", "2012", "true", "1e5", "null"])
def test_a_new_dossier_is_in_order(name, lang, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    told = tregua("new", name, lang=lang)
    assert (told.code, told.err) == (0, "")
    checked = tregua("check", name, lang=lang)
    assert (checked.code, checked.err) == (0, "")


@IN_BOTH
def test_it_says_what_must_never_be_written(lang, tmp_path):
    told = tregua("new", tmp_path / "x", lang=lang)
    assert NOT_SEALED[lang] in told.out
    assert NEVER[lang] in told.out


@IN_BOTH
def test_the_first_line_of_every_file_says_that_it_is_not_sealed(lang, tmp_path):
    tregua("new", tmp_path / "x", "--lang", lang)
    first = {p.name: p.read_text().splitlines()[0] for p in (tmp_path / "x").iterdir()}
    assert len(first) == 28
    assert not {name: line for name, line in first.items() if NOT_SEALED[lang] not in line}


@IN_BOTH
def test_git_is_told_to_leave_it_alone(lang, tmp_path):
    tregua("new", tmp_path / "x", lang=lang)
    assert (tmp_path / "x/.gitignore").read_text().splitlines()[1:] == ["*"]


def test_only_its_owner_may_read_it(tmp_path):
    tregua("new", tmp_path / "x")
    assert stat.S_IMODE((tmp_path / "x").stat().st_mode) == 0o700
    assert {stat.S_IMODE(p.stat().st_mode) for p in (tmp_path / "x").iterdir()} == {0o600}


def test_a_folder_that_is_there_is_left_as_it_is(tmp_path):
    tregua("new", tmp_path / "x")
    before = digest(tmp_path)
    told = tregua("new", tmp_path / "x")
    assert (told.code, told.out) == (1, "")
    assert told.err.endswith("is there already. Choose another name; nothing was changed.\n")
    assert digest(tmp_path) == before


def test_a_dossier_in_a_repository_with_a_remote_is_warned_of(tmp_path):
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git/config").write_text('[remote "origin"]\n')
    tregua("new", tmp_path / "x")
    told = tregua("check", tmp_path / "x")
    assert told.code == 0
    assert told.err.startswith("Warning: dossier.yaml: the folder lies in a git repository")


def test_a_further_work_tree_of_such_a_repository_is_warned_of(tmp_path):
    own = tmp_path / "main/.git/worktrees/side"
    own.mkdir(parents=True)
    (tmp_path / "main/.git/config").write_text('[remote "origin"]\n')
    (own / "commondir").write_text("../..\n")
    (tmp_path / "side").mkdir()
    (tmp_path / "side/.git").write_text(f"gitdir: {own}\n")
    tregua("new", tmp_path / "side/x")
    assert "a push publishes it" in tregua("check", tmp_path / "side/x").err


@pytest.mark.parametrize("drive", ["Dropbox", "OneDrive - Ministry", "Google Drive", "Nextcloud"])
def test_a_dossier_in_a_synchronised_drive_is_warned_of(drive, tmp_path):
    tregua("new", tmp_path / drive / "x")
    told = tregua("check", tmp_path / drive / "x", "--lang", "es")
    assert told.err.startswith(
        "Advertencia: dossier.yaml: la carpeta está en un disco sincronizado"
    )


def test_a_dossier_of_its_own_folder_is_not_warned_of(tmp_path):
    tregua("new", tmp_path / "megaproject/x")
    assert tregua("check", tmp_path / "megaproject/x").err == ""


@IN_BOTH
@pytest.mark.parametrize("file", ["dossier.yaml", "decisions.yaml"])
def test_the_example_in_the_comments_is_one_that_can_be_read(file, lang, tmp_path):
    tregua("new", tmp_path / "x", lang=lang)
    text = (tmp_path / "x" / file).read_text("utf-8")
    shown = "".join(f"{line}\n" for line in re.findall(r"^#(team:|  [- ].+)$", text, re.MULTILINE))
    kept = text.replace("decisions: []", f"decisions:\n{shown}")
    tree = parse_tree(kept if kept != text else text + shown, file)
    held = bind(tree, FILES[file]).model_dump()
    assert len(held.get("team", held.get("decisions"))) == 1


@IN_BOTH
@pytest.mark.parametrize("name", [*COMMENTED])
def test_the_examples_in_the_comments_can_be_read_all_together(name, lang, tmp_path):
    tregua("new", tmp_path / "x", lang=lang)
    text = (tmp_path / "x" / name).read_text("utf-8")
    shown = re.sub(r"^#(  [- ].+)$", r"\1", text, flags=re.MULTILINE)
    kept = re.sub(r"^(\w+): \[\].*\n(?=  - )", r"\1:\n", shown, flags=re.MULTILINE)
    held = bind(parse_tree(kept, name), FILES[name]).model_dump()
    assert any(held.values())
