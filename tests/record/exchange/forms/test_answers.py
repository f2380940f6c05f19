"""What was written on a form is read back as it was written, in both formats and languages."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from tests.support.dossiers import claim, source
from tests.support.forms import DEFAULTS, FULL, came_in, filled, form, small, ticked
from tregua.domain import NOT_KNOWN, Range
from tregua.record.exchange.forms import write_form

KINDS = pytest.mark.parametrize("kind", ["docx", "xlsx"])
IN_BOTH = pytest.mark.parametrize("lang", ["en", "es"])
BLIND = pytest.mark.parametrize("blind", [False, True], ids=["open", "blind"])


def claims(kind, answers, **more):
    return [each.claim for each in came_in(filled(form(), kind, answers), **more).claims]


@KINDS
@IN_BOTH
@BLIND
def test_an_empty_form_says_nothing(kind, lang, blind):
    found = came_in(write_form(form(lang=lang, blind=blind), kind))
    assert (found.claims, found.sources, found.unchanged) == ((), (), ())


@KINDS
@IN_BOTH
def test_the_same_form_is_the_same_bytes(kind, lang):
    assert write_form(form(lang=lang), kind) == write_form(form(lang=lang), kind)


@KINDS
@BLIND
def test_a_ticked_level_is_a_claim_on_the_group_of_its_letter(kind, blind):
    held = filled(form(blind=blind), kind, ticked("[2.B]", "high", at="page 3", note="As told."))
    (found,) = came_in(held).claims
    said = found.claim
    assert (said.question, said.about, said.value) == ("sea", "party:hill", "high")
    assert (said.confidence, said.by, said.note) == ("medium", "ana", "As told.")
    assert [(c.source, c.at) for c in said.sources] == [("text", "page 3")]
    assert (str(said.as_of), str(said.learned_on)) == ("2020", "2021")


@KINDS
def test_asked_and_not_known_needs_a_source_and_a_date_alone(kind):
    answer = {"[2.A]": {"box:asked-not-known": "x", "source": "text", "learned_on": "2021-05"}}
    (said,) = claims(kind, answer)
    assert (said.value, str(said.as_of)) == (NOT_KNOWN, "2021-05")


@KINDS
def test_what_is_written_once_at_the_top_holds_for_every_answer_that_says_nothing_else(kind):
    shared = {DEFAULTS: {"source": "paper", "as_of": "2019", "learned_on": "2020", "at": "p. 1"}}
    own = {"box:true": "x", "confidence": "low", "as_of": "2018", "source": "text"}
    answers = shared | {"[1]": own, "[3]": {"box:low": "x", "confidence": "high"}}
    first, second = claims(kind, answers)
    assert (first.sources[0].source, str(first.as_of), str(first.learned_on)) == (
        "text",
        "2018",
        "2020",
    )
    assert (second.sources[0].source, second.sources[0].at) == ("paper", "p. 1")
    assert str(second.as_of) == "2019"


@KINDS
def test_a_range_runs_from_one_level_to_a_higher_one(kind):
    answer = {"[2.A]": FULL | {"box:low": "from", "box:medium": "hasta"}}
    (said,) = claims(kind, answer)
    assert said.value == Range(low="low", high="medium")


@KINDS
def test_a_source_in_words_becomes_a_record_that_copies_do_not_name(kind):
    words = {"source": "A parish priest, by voice", "grade": "b2", "seen": "whole"}
    answers = ticked("[1]", "true", **words) | ticked("[3]", "low", **words)
    found = came_in(filled(form(), kind, answers))
    (made,) = found.sources
    assert (made.title, made.grade, made.seen) == ("A parish priest, by voice", "B2", "whole")
    assert (made.handling, made.shown_as.en) == ("K3", "A source named by one of our analysts")
    assert {each.claim.sources[0].source for each in found.claims} == {made.id}


def test_several_sources_are_named_by_their_ids():
    (said,) = claims("docx", ticked("[1]", "true", source="paper; text"))
    assert [cite.source for cite in said.sources] == ["paper", "text"]


def test_a_source_described_again_is_the_one_recorded_before():
    priest = source("priest", title="A parish priest, by voice")
    known = replace(small(), sources=(*small().sources, priest))
    answer = ticked("[1]", "true", source="a parish priest,  by voice")
    found = came_in(filled(form(known), "docx", answer), known)
    assert found.claims[0].claim.sources[0].source == "priest"
    assert found.sources == ()


def test_a_source_recorded_since_the_form_was_written_does_no_harm():
    known = replace(small(), sources=(*small().sources, source("later")))
    assert came_in(filled(form(), "docx", ticked("[1]", "true", source="later")), known).claims


def with_claims(*held):
    return replace(small(), claims=held)


def test_a_new_answer_replaces_the_newest_of_the_same_analyst_and_leaves_the_others():
    old = [
        claim("sky", False, id="first", by="ana", recorded="2026-01-01"),
        claim("sky", False, id="second", by="ana", recorded="2026-02-01"),
        claim("sky", False, id="other", by="bea", recorded="2026-03-01"),
    ]
    held = filled(form(with_claims(*old)), "docx", ticked("[1]", "true"))
    (found,) = came_in(held, with_claims(*old)).claims
    assert (found.claim.replaces, found.replaces.id, found.beside) == (
        "second",
        "second",
        ("first",),
    )


def test_an_answer_that_is_recorded_already_changes_nothing():
    (said,) = claims("docx", ticked("[1]", "true"))
    dossier = with_claims(said.model_copy(update={"id": "c-1"}))
    found = came_in(filled(form(dossier), "xlsx", ticked("[1]", "true")), dossier)
    assert (found.claims, found.unchanged) == ((), ("[1]",))


@KINDS
@pytest.mark.parametrize(
    ("code", "written", "value"),
    [
        ("[5]", "1 200", 1200),
        ("[5]", "12.5", 12.5),
        ("[5]", "200..400", Range(low=200, high=400)),
        ("[6]", "~2012-03", "~2012-03"),
        ("[7]", "A long tale, told twice.", "A long tale, told twice."),
    ],
)
def test_an_answer_in_figures_or_words_is_kept(kind, code, written, value):
    (said,) = claims(kind, ticked(code, value=written))
    assert said.value == value


WORDS = st.text("abc ñé&<>'\"=+-@\n;", min_size=1, max_size=20).map(lambda t: f"w {t} w")
DATES = st.dates(max_value=date(2020, 1, 1)).map(str) | st.sampled_from(
    ["2012", "2012-03", "~2012", "2011/2012-05"]
)
MARKS = st.sampled_from(["x", "X", "✓", " x ", "☒"])


@st.composite
def answered(draw, code, levels, several):
    """Draw one answer: what is written, and the value and words it must come back as."""
    top = len(levels) if several else 1
    chosen = draw(st.lists(st.sampled_from(levels), min_size=1, max_size=top, unique=True))
    note = draw(st.just("") | WORDS)
    sure = draw(st.sampled_from(["low", "medium", "high"]))
    since, learned = draw(DATES), draw(st.just("2025-01"))
    cells = {f"box:{level}": draw(MARKS) for level in chosen}
    fields = {"confidence": sure, "source": "text", "as_of": since, "learned_on": learned}
    value = tuple(level for level in levels if level in chosen) if several else chosen[0]
    expected = (code, value, sure, since, " ".join(note.split()) or None)
    return cells | fields | ({"note": note} if note else {}), expected


ASKED = {
    "[2.A]": (("low", "medium", "high"), False),
    "[2.B]": (("low", "medium", "high"), False),
    "[3]": (("low", "medium", "high"), False),
    "[4.A]": (("low", "medium", "high"), True),
    "[4.B]": (("low", "medium", "high"), True),
}


@st.composite
def fillings(draw):
    """Draw a form filled at random, each question answered or left empty."""
    codes = draw(st.lists(st.sampled_from(sorted(ASKED)), unique=True))
    drawn = {code: draw(answered(code, *ASKED[code])) for code in sorted(codes)}
    return {code: each[0] for code, each in drawn.items()}, [each[1] for each in drawn.values()]


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(fillings(), st.sampled_from(["docx", "xlsx"]), st.sampled_from(["en", "es"]), st.booleans())
def test_a_form_filled_at_random_reads_back_as_it_was_filled(filling, kind, lang, blind):
    answers, expected = filling
    found = came_in(filled(form(lang=lang, blind=blind), kind, answers))
    said = [(each.code, each.claim) for each in found.claims]
    assert [
        (code, c.value, c.confidence.value, str(c.as_of), c.note) for code, c in said
    ] == expected
