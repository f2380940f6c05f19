"""A page of impact: missing things printed as such, and the wordings it may not carry."""

import re

import pytest
from hypothesis import given as of, settings, strategies as st

from tests.support.briefings import lines
from tests.support.impacts import beside, declined, effect, evaluation, given, harms, pen
from tests.support.sentences import sentences
from tests.support.tree import SRC
from tregua.deliver.impact.evaluating import DESIGNS
from tregua.deliver.impact.moved import Nearby
from tregua.deliver.impact.planning import Departure, PlanRead
from tregua.deliver.impact.together import HarmsTogether
from tregua.domain import Tried
from tregua.record.brief.composing.impact import impact_blocks
from tregua.record.brief.composing.impact.pictures import drawn_first
from tregua.record.brief.document import Figure, Heading

LANGUAGES = pytest.mark.parametrize("language", ["en", "es"])
BANNED = {
    "en": r"lives? saved|saved? lives|deaths? averted|failed because|significan"
    r"|\bprov(?:e[sdn]?|ing)\b|verdict|predict|optimal|guarantee|substitution likely"
    r"|extortion (?:rose|is up|up\b)",
    "es": r"vidas salvadas|salv(?:ó|aron|ar) vidas|muertes evitadas|fracasó porque|significativ"
    r"|demuestra|veredicto|predic|óptim|garanti|hallazgo|vigilancia|(?:subió|aumentó) la extorsión",
}
CODE = re.compile(r"\b[a-z]+_[a-z_]+\b|[{}]")
TRIED = Tried(
    design="two_way_counts",
    inference="other_places",
    world="ar1",
    treated=1,
    places=40,
    effect=1,
    worlds=500,
    covered=0.95,
    rejected=0.05,
    given=1,
)


def page(**more):
    sure = effect(130, 200, 0.5, 0.8)
    runs = [effect(60, 100, 0.4, 0.9, over) for over in ("since_start", "spell:1")]
    designs = (
        given("two_way_counts", sure, *runs),
        given("synthetic_control", effect(150, 200, 0.6, 0.9), *runs),
        given("interrupted_series", effect(120, 200)),
        declined("structural_series"),
    )
    return evaluation(*designs, **{"harms": harms(), "beside": beside(), **more})


def said(of, language="en", **around) -> list[str]:
    blocks = impact_blocks(pen(of, language, **around))
    heads = [block.text for block in blocks if isinstance(block, Heading)]
    return heads + ["".join(run.text for run in line) for b in blocks for line in lines(b)]


@LANGUAGES
def test_no_sentence_of_the_catalogue_words_a_cause_a_rescue_or_a_certainty(language):
    held = [
        text for code, texts in sentences(language).items() if ".impact." in code for text in texts
    ]
    assert [text for text in held if re.search(BANNED[language], text, re.I)] == []


@LANGUAGES
def test_no_code_of_the_program_stands_on_the_page(language):
    assert [text for text in said(page(), language, tried=(TRIED,)) if CODE.search(text)] == []


@settings(max_examples=25)
@of(st.floats(0, 400), st.floats(0.1, 400), st.sampled_from(["en", "es"]))
def test_whatever_the_numbers_no_banned_wording_is_made(recorded, expected, language):
    designs = [given(name, effect(recorded, expected, 0.5, 0.9)) for name in "ab"]
    text = " ".join(said(evaluation(*designs), language))
    assert not re.search(BANNED[language], text, re.I)


@pytest.mark.requirement("R175")
def test_a_harm_nobody_counts_is_printed_as_missing():
    told = said(page())
    assert "Missing: nobody's counts of it are on file" in told


@pytest.mark.requirement("R175")
@LANGUAGES
def test_more_reports_are_told_as_reports(language):
    told = " ".join(said(page(), language))
    wanted = {
        "en": "reports up; more of the harm cannot be separated from more reporting",
        "es": "suben las denuncias; no se puede separar más daño de más denuncia",
    }
    assert wanted[language] in told


@pytest.mark.requirement("R175")
def test_without_any_other_harm_the_page_says_so():
    alone = HarmsTogether("two_way_counts", harms().harms[:1], 1, "none", "one_harm")
    told = said(page(harms=alone, beside=()))
    assert any("No other harm was asked about" in text for text in told)


@pytest.mark.requirement("R175")
def test_where_no_design_answers_the_other_harms_are_told_as_unknown():
    told = said(page(harms=None, beside=()))
    assert any("whether extortion or disappearance moved cannot be told" in text for text in told)


def test_a_page_without_a_plan_says_that_none_was_written():
    assert any(text.startswith("No plan was written") for text in said(page()))


def test_every_departure_from_the_plan_is_listed():
    left = Departure("changed", "designs", "a, b", "a, c", ("c",), ("b",))
    plan = PlanRead(
        "north", "p1", "2012-01-02T10:00:00Z", "ab" * 32, "2012-01-01", departures=(left,)
    )
    told = said(page(plan=plan))
    assert "Designs: added c; dropped b." in told


@pytest.mark.requirement("R176")
def test_without_a_comparison_area_the_reason_or_its_lack_is_printed():
    waived = said(page(moved=Nearby("killing", "waived", waived="an island")))
    missing = said(page(moved=Nearby("killing", "comparison_area_missing")))
    assert any("The reason given: an island" in text for text in waived)
    assert any("A comparison area is missing" in text for text in missing)


def test_figures_of_error_are_told_of_simulated_worlds_and_of_no_others():
    told = said(page(), tried=(TRIED,))
    (lead,) = [text for text in told if text.startswith("In these 500 simulated worlds")]
    assert told.index(
        "Your data may differ in how months hang together, in shared shocks, in the"
        " number of places, in changes of counting, and in all that nobody"
        " simulated."
    ) > told.index(lead)
    assert any(text.startswith("No simulated worlds are on file") for text in said(page()))


def test_a_design_that_declines_stands_with_its_reason():
    told = said(page())
    assert "Structural series: Too few periods before the start (2010-10)." in told


def test_a_design_without_interval_has_its_reason_in_place_of_p():
    told = said(page())
    assert "0.60, no interval" in told
    assert "none: did not hold its error in simulated worlds" in told


def test_the_course_drawn_is_that_of_a_design_with_an_interval():
    designs = (given("a", effect(80, 100)), given("b", effect(80, 100, 0.6, 0.9)))
    assert drawn_first(designs).design == "b"


@pytest.mark.slow
@LANGUAGES
def test_each_picture_tells_its_figures_in_words(language):
    spots = {"North quay": (6.0, -75.0), "Place 1": (6.2, -75.1), "Near": (6.05, -75.0)}
    blocks = impact_blocks(pen(page(), language, places=spots), drawn=True)
    alts = [block.alt for block in blocks if isinstance(block, Figure)]
    assert len(alts) == 6
    assert all(re.search(r"\d", alt) for alt in alts)


def test_both_languages_have_the_same_blocks():
    kinds = [[type(b).__name__ for b in impact_blocks(pen(page(), lang))] for lang in ("en", "es")]
    assert kinds[0] == kinds[1]


def literals(name: str) -> set[str]:
    """Give the codes the analyses write out where they make a remark or note a rule."""
    found = set()
    for path in (SRC / "deliver/impact").rglob("*.py"):
        found |= set(re.findall(rf'{name}\(\s*"([a-z_]+)"', path.read_text("utf-8")))
    for path in (SRC / "series/panels").rglob("*.py"):
        found |= set(re.findall(rf'{name}\(\s*"([a-z_]+)"', path.read_text("utf-8")))
    return found


@LANGUAGES
@pytest.mark.parametrize(("name", "room"), [("Remark", "remark"), ("Applied", "rule")])
def test_every_code_the_analyses_write_out_has_words(language, name, room):
    codes = literals(name)
    assert codes
    held = sentences(language)
    assert {code for code in codes if f"brief.impact.{room}.{code}" not in held} == set()


@LANGUAGES
def test_every_design_that_can_be_asked_has_a_name_and_says_what_it_takes_for_granted(language):
    held = sentences(language)
    wanted = {f"brief.impact.{room}.{name}" for name in DESIGNS for room in ("design", "takes")}
    assert wanted - set(held) == set()
