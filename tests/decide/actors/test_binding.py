"""Who can bind whom: the widest line, its weakest link, and what removal or doubt can never do."""

from datetime import date
from itertools import pairwise, permutations, product

import pytest
from hypothesis import given, strategies as st

from tests.support.actors import cast, faction, merge, person, tie
from tests.support.reading_actors import all_bound, bound, read, rules
from tregua.domain import Answer

PARTS = tuple(f"faction:{letter}" for letter in "uvwxyz")
ENDS = st.tuples(st.sampled_from(PARTS), st.sampled_from(PARTS)).filter(lambda e: e[0] != e[1])
TIES = st.lists(
    st.fixed_dictionaries(
        {
            "ends": ENDS,
            "hold": st.sampled_from(["firm", "firm", "loose", "contested", None]),
            "confidence": st.sampled_from(["high", "medium", "low"]),
            "covers": st.sampled_from([(), (), ("killings",), ("killings", "extortion")]),
            "during": st.sampled_from([None, None, "2020", "~2020", "2012/2014"]),
        }
    ),
    max_size=10,
)
DOUBTS = [
    {"hold": "contested"},
    {"hold": "loose"},
    {"hold": None},
    {"confidence": "low"},
    {"sources": ()},
    {"sources": [{"source": "unseen"}]},
    {"during": "~2020"},
    {"during": "2012/2014"},
]


def made(ties):
    parts = [faction(part.partition(":")[2]) for part in PARTS]
    held = [
        tie(*t["ends"], id=f"r{n}", **{k: v for k, v in t.items() if k != "ends"})
        for n, t in enumerate(ties)
    ]
    return cast(factions=parts, relations=held)


@given(TIES, st.data())
def test_removing_a_command_never_widens_who_is_bound(ties, data):
    kept = data.draw(st.lists(st.sampled_from(ties), unique_by=id)) if ties else []
    assert all_bound(read(made(kept))) <= all_bound(read(made(ties)))


@given(TIES, st.integers(0, 9), st.sampled_from(DOUBTS))
def test_more_doubt_on_a_command_never_binds_anybody_more(ties, at, doubt):
    doubted = [t | doubt if n == at else t for n, t in enumerate(ties)]
    assert all_bound(read(made(doubted))) <= all_bound(read(made(ties)))


def chains(ties, one, other):
    """Give every way without a repeat from one to another, as the numbers of its ties."""
    between = [p for p in PARTS if p not in (one, other)]
    ways = [
        (one, *middle, other)
        for n in range(len(between) + 1)
        for middle in permutations(between, n)
    ]
    pairs = {}
    for n, t in enumerate(ties):
        pairs.setdefault(t["ends"], []).append(n)
    return [
        [pairs[step] for step in pairwise(way)]
        for way in ways
        if all(step in pairs for step in pairwise(way))
    ]


def sure(t, subject):
    """Tell by hand whether one command surely reaches on a subject on the first of March 2020."""
    reach = subject in t["covers"] if t["covers"] else subject == "not_told_apart"
    told = subject == "not_told_apart" and not t["covers"]
    firm = t["hold"] == "firm" and t["confidence"] != "low"
    return firm and t["during"] in (None, "2020") and (reach or told)


@given(TIES, st.sampled_from(PARTS), st.sampled_from(PARTS))
def test_somebody_is_bound_exactly_where_some_way_is_sure_in_every_link(ties, one, other):
    ways = chains(ties, one, other) if one != other else []
    subjects = {"not_told_apart", "killings", "extortion"}
    by_hand = {
        subject
        for subject in subjects
        if any(all(any(sure(ties[n], subject) for n in step) for step in way) for way in ways)
    }
    found = {s for who, whom, s in all_bound(read(made(ties))) if (who, whom) == (one, other)}
    assert found == by_hand


def rank(t, subject):
    """Give by hand how far one command can be leant on where all hold: whole before doubtful."""
    holds = {"contested": 0, None: 1, "loose": 2, "firm": 3}[t["hold"]]
    grade = (holds, ["low", "medium", "high"].index(t["confidence"]))
    shut = t["covers"] and subject not in (*t["covers"], "not_told_apart")
    return None if shut else (sure(t, subject), *grade)


@given(TIES, st.sampled_from(PARTS), st.sampled_from(PARTS))
def test_the_line_told_is_as_wide_as_any_and_of_such_lines_the_shortest(ties, one, other):
    held = [t | {"during": None} for t in ties]
    ways = chains(held, one, other) if one != other else []
    found = bound(read(made(held)), one, other)
    for_all = {s: on for s, on in found.items() if on.answer is not Answer.NOT_MET}
    by_hand = {
        subject: max(
            (min(lot), -len(lot))
            for way in ways
            for lot in product(*([rank(held[n], subject) for n in step] for step in way))
            if None not in lot
        )
        for subject in for_all
    }
    told = {
        subject: (
            min(rank(held[int(name.partition(":r")[2])], subject) for name in on.records),
            -len(on.records),
        )
        for subject, on in for_all.items()
    }
    assert told == by_hand


def line(*more, day=date(2020, 3, 1), **parts):
    """Read three parts, the first commanding the second, and that one the third, by some ties."""
    factions = [faction("u"), faction("v"), faction("w")]
    first = more[0] if more else {}
    second = more[1] if len(more) > 1 else {}
    relations = [tie(*PARTS[:2], **first), tie(*PARTS[1:3], **second)]
    return read(cast(factions=factions, relations=relations, **parts), day)


def test_an_answer_is_as_strong_as_its_weakest_link_and_names_it():
    (on,) = bound(line({}, {"hold": "loose"}), "faction:u", "faction:w").values()
    assert on.answer is Answer.UNCLEAR
    assert on.path == PARTS[:3]
    assert on.weakest == "relation:command-faction-v-faction-w"
    assert (on.doubt.hold, on.doubt.confidence) == ("loose", "high")


@pytest.mark.parametrize(
    ("doubt", "answer", "why"),
    [
        ({}, Answer.MET, None),
        ({"hold": "contested"}, Answer.UNCLEAR, None),
        ({"hold": None}, Answer.UNCLEAR, ("hold", "not_recorded")),
        ({"confidence": "low"}, Answer.UNCLEAR, ("confidence", "low_confidence")),
        ({"sources": []}, Answer.UNCLEAR, ("sources", "unsupported")),
        ({"sources": [{"source": "unseen"}]}, Answer.UNCLEAR, ("sources", "unsupported")),
        ({"sources": [{"source": "weak"}]}, Answer.MET, None),
        ({"during": "2020"}, Answer.MET, None),
        ({"during": "~2020-03"}, Answer.UNCLEAR, ("dates", "range")),
        ({"during": "2012/2014"}, Answer.NOT_MET, None),
        ({"during": "2021"}, Answer.NOT_MET, None),
    ],
)
def test_what_makes_a_command_less_sure_is_told(doubt, answer, why):
    (on,) = bound(line(doubt), "faction:u", "faction:v").values()
    assert on.answer is answer
    assert [(lack.term, lack.why) for lack in on.missing] == ([why] if why else [])


def test_weak_and_undated_ties_are_named_as_such():
    (on,) = bound(line({"sources": [{"source": "weak"}]}), "faction:u", "faction:v").values()
    assert on.doubt.weak == on.doubt.undated == ("relation:command-faction-u-faction-v",)


def test_an_order_obeyed_on_killings_says_nothing_for_sure_of_anything_else():
    told = line({"covers": ["killings"]}, {"covers": ["killings", "extortion"]})
    assert {s: on.answer for s, on in bound(told, "faction:u", "faction:v").items()} == {
        "killings": Answer.MET,
        "not_told_apart": Answer.UNCLEAR,
        "extortion": Answer.NOT_MET,
    }


def test_who_follows_without_anybody_saying_in_what_is_bound_on_no_single_subject():
    told = bound(line({}, {"covers": ["killings"]}), "faction:u", "faction:w")
    assert told["killings"].answer is Answer.UNCLEAR
    lacks = [(lack.term, lack.about) for lack in told["killings"].missing]
    assert lacks == [("covers", "relation:command-faction-u-faction-v")]


def test_of_two_lines_the_one_whose_weakest_link_is_stronger_is_told():
    parts = [faction(p.partition(":")[2]) for p in PARTS[:3]]
    ties = [
        tie("faction:u", "faction:w", hold="loose"),
        tie("faction:u", "faction:v"),
        tie("faction:v", "faction:w", confidence="medium"),
    ]
    (on,) = bound(read(cast(factions=parts, relations=ties)), "faction:u", "faction:w").values()
    assert (on.answer, on.path) == (Answer.MET, ("faction:u", "faction:v", "faction:w"))


def test_a_part_no_line_leads_to_is_unclear_and_never_free():
    (binding,) = [b for b in line({}, {}).binding if b.who == "faction:v"]
    assert binding.unrecorded == ("faction:u",)
    assert [(lack.term, lack.about) for lack in binding.missing] == [("command", "faction:u")]


def test_command_over_the_whole_is_not_command_over_its_parts():
    ties = [tie("person:one", "party:a")]
    held = cast(factions=[faction("u")], persons=[person("one", of="party:a")], relations=ties)
    (binding,) = read(held).binding
    assert [(over.whom, over.on[0].answer) for over in binding.parts] == [("party:a", Answer.MET)]
    assert binding.unrecorded == ("faction:u",)


def test_a_circle_of_command_is_named_and_changes_no_answer():
    told = line({}, {}, merges=[])
    around = [tie("faction:u", "faction:v"), tie("faction:v", "faction:u")]
    ring = read(cast(factions=[faction("u"), faction("v")], relations=around))
    assert "circular-command" not in rules(told)
    (found,) = [f for f in ring.findings if f.rule == "circular-command"]
    assert found.about == ("faction:u", "faction:v")
    assert bound(ring, "faction:u", "faction:v")["not_told_apart"].answer is Answer.MET


def test_two_names_of_one_part_are_one_end_of_command():
    held = cast(
        factions=[faction("u"), faction("v"), faction("w")],
        relations=[tie("faction:u", "faction:v"), tie("faction:x", "faction:w")],
        merges=[merge("faction:v", "faction:x")],
    )
    (on,) = bound(read(held), "faction:u", "faction:w").values()
    assert on.path == ("faction:u", "faction:v", "faction:w")
