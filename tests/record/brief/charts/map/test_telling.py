"""The map in words: the picture, the table and the sentences hold the same ties."""

from datetime import date

import pytest

from tests.support.maps import faction, few, kinds, many, tie
from tregua.language import Language
from tregua.record.brief.charts.map import Graph, graph_of, map_blocks, map_figure
from tregua.record.brief.charts.map.drawing import drawn
from tregua.record.brief.charts.map.telling import described, in_short, reading, sentences
from tregua.record.brief.document import Bullets, Figure, Table

DAY = date(2014, 6, 1)


def no_numbers(_: object) -> tuple[int, ...]:
    return ()


def blocks_of(dossier, language: Language = "en"):
    return map_blocks(dossier, kinds(), language, DAY, no_numbers)


def words(line) -> str:
    return "".join(run.text for run in line)


@pytest.fixture(scope="module")
def graph() -> Graph:
    return graph_of(many(1), kinds(), "en", DAY)


def test_every_tie_of_the_day_stands_in_the_picture_the_table_and_the_text(graph: Graph) -> None:
    ids = {each.id for each in graph.ties}
    assert set(drawn(graph, "en", DAY).ties) == ids
    table = next(block for block in blocks_of(many(1)) if isinstance(block, Table))
    assert len(table.rows) == len(ids)
    told = described(graph, "en", DAY)
    assert all(reading(each, graph, "en") in told for each in graph.ties)


def test_every_actor_stands_in_the_text_with_each_tie_from_its_own_end(graph: Graph) -> None:
    items = [words(item) for item in sentences(graph, "en").items]
    assert all(any(item.startswith(actor.name) for item in items) for actor in graph.actors)
    told = " ".join(items)
    assert all(reading(each, graph, "en", back=True) in told for each in graph.ties)


def test_a_tie_reads_from_both_ends() -> None:
    held = few(tie("t", "faction:a1", "faction:a2", "command"),
               factions=(faction("a1", "a"), faction("a2", "a")))  # fmt: skip
    found = graph_of(held, kinds(), "es", DAY)
    both = [reading(found.ties[0], found, "es", back=back) for back in (False, True)]
    assert both == ["Part a1 manda sobre Part a2", "Part a2 recibe órdenes de Part a1"]


def test_a_table_says_when_how_sure_how_firm_and_how_far() -> None:
    held = few(tie("t", "party:a", "party:b", "command", during="2012/2016", hold="loose",
                   confidence="low", covers=["killings"]))  # fmt: skip
    table = next(block for block in blocks_of(held) if isinstance(block, Table))
    assert [words(cell) for cell in table.rows[0]] == [
        "A commands B (reaches: killings)",
        "from 2012 until 2016",
        "held",
        "low; loose",
        "no source given",
    ]


def test_a_doubtful_day_reads_cannot_tell_in_both_languages() -> None:
    held = few(tie("t", "party:a", "party:b"))
    tables = [
        next(b for b in blocks_of(held, lang) if isinstance(b, Table)) for lang in ("en", "es")
    ]
    assert [words(t.rows[0][2]) for t in tables] == ["cannot tell", "no se puede saber"]


def test_the_figure_of_a_small_map_tells_every_tie_to_those_who_cannot_see() -> None:
    figure = map_figure(few(tie("t", "party:a", "party:b", "rivalry")), kinds(), "en", DAY)
    assert "A and B are rivals (confidence medium; no date recorded)." in figure.alt


def test_the_figure_of_a_large_map_tells_how_much_there_is(graph: Graph) -> None:
    told = in_short(graph, "en", DAY)
    assert f"{len(graph.ties)} ties" in told
    assert len(told) < 500


def test_a_dossier_without_ties_has_no_map() -> None:
    assert blocks_of(few()) == []


def test_a_briefing_holds_the_picture_then_the_table_then_the_sentences() -> None:
    found = [type(block) for block in blocks_of(few(tie("t", "party:a", "party:b")))]
    assert [found.index(kind) for kind in (Figure, Table, Bullets)] == sorted(
        found.index(kind) for kind in (Figure, Table, Bullets)
    )
