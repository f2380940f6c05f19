"""What stands around the talks as a reader sees it, each answer with its doubt."""

from dataclasses import replace

import pytest

from tests.support.actors import body, cast, channel, faction, person, tie
from tests.support.around import (
    answer,
    around,
    conduct,
    count,
    gain,
    inside,
    members,
    outside,
    share,
    split,
    tolerance,
)
from tests.support.dossiers import agreement, claims, clause, sheet
from tregua.domain import Dossier
from tregua.domain.registers import CrimeLine
from tregua.knowledge import load_catalogue, load_library
from tregua.record.brief.composing.actors.around import around_blocks, go_sheet_blocks
from tregua.record.brief.composing.book import Book
from tregua.record.brief.plain import shown

BOTH = pytest.mark.parametrize("language", ["en", "es"])
ROUTE = {
    "id": "line",
    "recorded": "2020-01-01",
    "of": "party:a",
    "kind": "drug-trafficking",
    "as_of": "2020",
    "learned_on": "2020",
    "sources": [{"source": "text"}],
}


def full() -> Dossier:
    """Return a dossier in which every page has something to tell."""
    given = cast(
        parties=(*inside("a", "b"), *outside("x")),
        factions=[
            faction("old", kind="leadership", in_talks=True),
            faction("young", kind="armed-wing", in_talks=False),
        ],
        bodies=[
            body("unit", "police", liaison="The dean"),
            body("owners", "business"),
            body("hall"),
        ],
        persons=[person("p1")],
        relations=[
            tie("party:a", "party:x", "rivalry"),
            tie("body:owners", "party:a", "patronage"),
            tie("person:p1", "party:a", "supply"),
            tie("party:a", "body:hall", "infiltration"),
            tie("faction:old", "faction:young", hold="contested"),
            tie("party:b", "body:unit", "channel"),
        ],
        channels=[channel("body:hall", "party:a", "party:b", deputy="body:unit")],
        obstructions=[conduct("business", "body:owners", motive="Cheap work"), conduct("police")],
        inner_gains=[gain("clause:posts", "faction:young")],
        splits=[split(plan_if_fighting=None)],
        tolerances=[tolerance(0.35)],
        group_counts=[count(5, 7)],
        violence_shares=[
            share("party:a", 0.2, 0.4, in_whole="dossier"),
            members("faction:young", 0.3, 0.3),
        ],
        agreement=agreement(
            clause("posts", ["party:state"], kind="benefit", towards=["party:a"]),
            clause("arms", kind="disarmament"),
            clause("cover", ["party:state"], kind="security", towards=["party:a"]),
        ),
        claims=claims(
            {
                "rivals-outside@party:a": "open",
                "rival-strength@party:a": "even",
                "dependence@party:a": "part",
                "cohesion@party:a": "low",
                "faction-stance@faction:young": "against",
                "body-infiltrated@body:hall": "suspected",
                "body-task@body:hall": "task",
                "body-stance@body:unit": "against",
            }
        ),
    )
    aims = given.aims.model_copy(update={"portfolio": (CrimeLine.model_validate(ROUTE),)})
    return replace(given, aims=aims)


def told(given: Dossier, language: str) -> str:
    """Return what stands around the talks as plain words on one line."""
    book = Book(given, load_catalogue(), load_library(), language)
    blocks = around_blocks(around(given), book)
    return " ".join(" ".join(text for block in blocks for text in shown(block)).split())


@BOTH
def test_every_page_is_told_without_codes(language):
    words = told(full(), language)
    assert not {"not_recorded", "cannot_tell", "party:", "body:", "around."} & set(words.split())
    assert "{" not in words


@BOTH
def test_no_person_stands_on_these_pages(language):
    assert "P1" not in told(full(), language)


@pytest.mark.requirement("R117")
def test_the_share_inside_is_told_as_a_range_with_the_threshold_and_that_we_judged_it():
    words = told(full(), "en")
    assert "29 to 40 % of the groups: 2 are known to be inside, of 5 to 7 counted." in words
    assert "That half is the threshold is our judgment" in words
    assert "Inside, with no share of the violence on file: B." in words


@pytest.mark.requirement("R111")
def test_an_exposed_group_is_told_with_its_rival_the_cover_and_the_arms_asked_of_it():
    words = told(full(), "en")
    assert "X: outside the talks, and the group does not outweigh its rivals." in words
    assert "Cover or order of steps in the text: cover." in words
    assert "Its arms are asked for: arms." in words


@pytest.mark.requirement("R113", "R114")
@pytest.mark.parametrize(
    ("language", "wanted"),
    [
        ("en", "Proposed to be looked at, for no more than a tie that is on record."),
        ("es", "Se proponen para mirar, solo por un vínculo que consta. A nadie se acusa"),
    ],
)
def test_owners_are_proposed_and_not_accused(language, wanted):
    words = told(full(), language)
    assert wanted in words
    assert not {"spoiler", "spoilers", "saboteador", "enemigo"} & set(words.lower().split())


@pytest.mark.requirement("R113")
def test_six_sides_nobody_looked_at_are_named_as_open():
    assert "6 sides are still open" in told(full(), "en")
    assert "Response: missing." in told(full(), "en")


@pytest.mark.requirement("R125")
def test_a_facilitator_reads_the_question_and_the_state_its_own_answer():
    own = full()
    actors = own.actors.model_copy(update={"deconflictions": (answer("oak", "refused"),)})
    asked = replace(own, actors=actors, sheet=sheet(state_principal=True))
    assert "To be put to the state, by voice" in told(replace(own, actors=actors), "en")
    assert "oak: refused, on 1 May 2020." in told(asked, "en")


@pytest.mark.requirement("R120")
@BOTH
def test_an_open_section_on_breakup_stands_in_a_box(language):
    book = Book(full(), load_catalogue(), load_library(), language)
    assert go_sheet_blocks((), book) == []
    gaps = [gap for unity in around(full()).unity for gap in unity.open]
    (box,) = go_sheet_blocks(gaps, book)
    assert box.tone == "unclear"


@pytest.mark.requirement("R119", "R122", "R123")
def test_both_readings_the_share_outside_and_the_missing_plan_stand_together():
    words = told(full(), "en")
    assert "“A” is divided. Some part of it may say yes soon" in words
    assert "“A” is not fully united." in words
    assert "Outside, as recorded: 30 % of its members." in words
    assert "No more is outside than that." in words
    assert "If there is more fighting" in words
    assert "missing" in words.split("If there is more fighting")[1].split("Lines of talk")[0]


@BOTH
def test_an_empty_dossier_is_told_as_silence(language):
    blocks = around_blocks(around(cast()), Book(cast(), load_catalogue(), load_library(), language))
    assert blocks[0].level == 1
    assert told(cast(), language)
