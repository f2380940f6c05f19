"""The commands of impact: one is meant where none is named."""

import pytest

from tests.support.face import tregua


@pytest.fixture
def new(tmp_path):
    """Give the folder of a dossier just begun."""
    tregua("new", tmp_path / "bay")
    return tmp_path / "bay"


@pytest.mark.parametrize("options", [(), ("--json",)])
def test_a_dossier_where_a_command_could_stand_is_shown(new, options):
    shown = tregua("impact", "show", new, *options)
    assert tregua("impact", new, *options) == shown
    assert tregua("impact", *options, new) == shown
    assert shown.code == 3


def test_a_folder_named_like_a_command_is_reached_by_its_path(new, tmp_path, monkeypatch):
    new.rename(tmp_path / "show")
    monkeypatch.chdir(tmp_path)
    told = tregua("impact", "./show")
    assert (told.code, told.out) == (3, "")
    assert tregua("impact", "show").code == 2


def test_without_a_word_the_help_lists_the_commands():
    told = tregua("impact")
    assert told.code == 2
    assert "show" in told.out + told.err


def test_help_of_the_group_gives_an_example_without_a_command():
    assert "Example: tregua impact examples/" in tregua("impact", "--help").out
