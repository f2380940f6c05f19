"""What is written whole and read again is what it was, in every format."""

import pytest
from hypothesis import given, settings

from tests.support.exchanged import WORDS, actors, any_actors, arrived, bare, whole
from tregua.record.exchange.actors import FORMATS, whole_graph, write_map

EVERY = pytest.mark.parametrize("form", FORMATS)


@EVERY
@pytest.mark.parametrize("language", ["en", "es"])
def test_the_small_set_comes_back_as_it_was_without_those_under_18(form, language):
    files = write_map(whole_graph(actors(), WORDS, language, "x"), form)
    found = arrived(*files, language=language)
    assert whole(found) == bare(actors())
    assert (found.warnings, found.aside, found.same) == ((), {}, ())


@EVERY
@settings(deadline=None, max_examples=60)
@given(held=any_actors())
def test_any_actors_come_back_as_they_were(form, held):
    files = write_map(whole_graph(held, WORDS, "es", "x"), form)
    assert whole(arrived(*files, language="es", confidence="")) == bare(held)


@EVERY
@settings(deadline=None, max_examples=30)
@given(held=any_actors())
def test_reading_a_copy_into_its_own_dossier_adds_nothing(form, held):
    files = write_map(whole_graph(held, WORDS, "en", "x"), form)
    assert arrived(*files, into=held).records == ()


@EVERY
def test_the_same_map_gives_the_same_bytes(form):
    graph = whole_graph(actors(), WORDS, "en", "x")
    assert write_map(graph, form) == write_map(graph, form)
