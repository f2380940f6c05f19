"""The exchange hides nothing that is granted, and a limit said openly is granted by nothing."""

from dataclasses import replace

import pytest

from tests.support.narratives import changed, found, model, read
from tregua.domain import Answer
from tregua.domain.registers import Limit


def granting(*levels, towards=("party:lanterns",)):
    """Return the model with one clause that grants more."""
    deal, more = model().agreement, {"grants": levels, "towards": towards}
    clauses = tuple(
        each.model_copy(update=more) if each.id == "leaving" else each for each in deal.clauses
    )
    return replace(model(), agreement=deal.model_copy(update={"clauses": clauses}))


def limited(to=(), bars=("prisoner-transfers",)):
    """Return the model with a second limit said openly, and a clause that grants what it bars."""
    held = granting("prisoner-transfers")
    limit = Limit(id="no-moves", recorded="2026-11-20", says="No prison moves", bars=bars, to=to)
    limits = (*held.bargain.off_the_table, limit)
    return replace(held, bargain=held.bargain.model_copy(update={"off_the_table": limits}))


@pytest.mark.requirement("R130")
def test_what_a_clause_grants_and_the_sentence_passes_over_is_hidden():
    held = granting("prisoner-transfers")
    assert read(held).exchange[0].hides == ("prisoner-transfers",)
    assert found(held)["exchange-hides-a-concession"] == ["exchange:exchange-1"]
    assert read(held).steps[-1].needs["exchange"] is Answer.NOT_MET


@pytest.mark.requirement("R130")
def test_a_promise_outside_the_text_counts_as_well():
    first, *rest = model().undertakings
    more = (first.model_copy(update={"grants": ("material-rewards",)}), *rest)
    assert read(replace(model(), undertakings=more)).exchange[0].hides == ("material-rewards",)


@pytest.mark.requirement("R130")
@pytest.mark.parametrize(
    ("says", "told"),
    [
        ({"en": "Modalities of DDR.", "es": "Cupos."}, {("en", "Modalities"), ("en", "DDR")}),
        ({"en": "Places.", "es": "Justicia transicional."}, {("es", "Justicia transicional")}),
        ({"en": "The thugs stop.", "es": "Paran."}, {("en", "thugs")}),
    ],
)
def test_words_of_the_trade_and_loaded_words_in_the_sentence_are_named(says, told):
    line = read(**changed("exchange", "exchange-1", says=says)).exchange[0]
    assert {(language, word.found) for language, word in line.jargon} == told


def test_two_sentences_are_not_one_and_a_long_one_is_told_in_its_language():
    two = {"en": "They stop. We pay.", "es": "Ellos paran y se abren cupos."}
    assert read(**changed("exchange", "exchange-1", says=two)).exchange[0].too_long == ("en",)
    long = {"en": "They stop.", "es": "y " * 41}
    assert read(**changed("exchange", "exchange-1", says=long)).exchange[0].too_long == ("es",)


@pytest.mark.requirement("R130")
def test_the_test_by_readers_is_kept_and_one_taken_wrong_is_found():
    assert read().exchange[0].line.tests[0].count == 9
    test = {"on": "2026-11-21", "readers": "Two drivers", "count": 2}
    wrong = [{**test, "said_back": [{"says": "All go free", "took": "wrong"}]}]
    assert "exchange-not-understood" in found(**changed("exchange", "exchange-1", tests=wrong))
    assert "exchange-not-understood" in found(**changed("exchange", "exchange-1", tests=[]))


@pytest.mark.requirement("R131")
def test_a_limit_said_openly_that_the_draft_grants_is_an_error_and_stops_the_step():
    held = limited()
    said = changed("steps", "public-reading", limits=["said-no-extradition", "no-moves"])
    reading = read(held, **said)
    assert reading.limits[1].granted_by == ("clause:leaving",)
    assert reading.steps[-1].needs["limits"] is Answer.NOT_MET
    assert found(held, **said)["said-limit-granted"] == ["limit:no-moves"]


@pytest.mark.requirement("R131")
def test_a_limit_said_of_one_group_is_not_broken_by_what_another_gets():
    assert read(limited(to=("party:swifts",))).limits[1].granted_by == ()
    assert read(limited(to=("faction:lanterns-council",))).limits[1].granted_by


@pytest.mark.requirement("R131")
def test_a_limit_that_no_red_line_backs_is_told_without_the_words_of_any_line():
    limits = read(limited()).limits
    assert [each.unbacked for each in limits] == [(), ("prisoner-transfers",)]
    assert "said-limit-without-line" in found(limited())
    words = str(read().to_dict())
    assert [line.id for line in model().bargain.red_lines if line.says.en in words] == []


def test_a_line_marked_public_that_no_sentence_covers_is_told_by_its_id():
    lines = tuple(
        line.model_copy(update={"public": line.id == "no-leniency"})
        for line in model().bargain.red_lines
    )
    bargain = model().bargain.model_copy(update={"red_lines": lines})
    assert read(replace(model(), bargain=bargain)).lines_unsaid == ("no-leniency",)
