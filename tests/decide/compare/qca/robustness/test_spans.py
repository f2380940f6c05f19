"""How far a cut or an anchor can move before the models change."""

import csv
from pathlib import Path

import numpy as np
import pytest
from hypothesis import assume, given, strategies as st

from tests.decide.compare.qca.robustness.tables import crisp, fuzzy
from tests.support.chance import few
from tests.support.cut_analysis import plain_analysis
from tregua.decide.compare.qca import Cuts, Memberships
from tregua.decide.compare.qca.robustness import cut_spans, frequency_spans, moved_spans
from tregua.decide.compare.qca.robustness.reading import models_of
from tregua.errors import TreguaError

LIPSET = Path(__file__).parents[4] / "studies" / "qca" / "lipset-fuzzy.csv"
FIGURES = st.sampled_from([0.05, 0.2, 0.35, 0.4, 0.6, 0.65, 0.8, 0.95])
ROWS = st.lists(st.tuples(FIGURES, FIGURES, FIGURES), min_size=4, max_size=8)


def models_at(table, kind, inclusion):
    """Give the models of one kind under a cut, none where nothing could be analysed."""
    try:
        return models_of(plain_analysis(table, Cuts(inclusion=inclusion)))[kind]
    except TreguaError:
        return None


@few(15)
@given(ROWS, st.floats(0.5, 0.95), st.floats(0, 1))
def test_every_cut_in_a_span_gives_the_same_models_and_the_first_outside_another(rows, used, share):
    table = fuzzy(rows)
    assume(models_at(table, "parsimonious", used) is not None)
    first = plain_analysis(table, Cuts(inclusion=used))

    spans = {one.kind: one for one in cut_spans(table, first, plain_analysis, "inclusion")}

    span = spans["parsimonious"]
    kept = models_at(table, "parsimonious", used)
    inside = span.high - share * (span.high - span.low - 1e-6)
    assert span.low <= used <= span.high + 1e-9
    assert span.exact
    assert models_at(table, "parsimonious", inside) == kept
    assert not span.low_bounded or models_at(table, "parsimonious", span.low - 1e-6) != kept
    assert not span.high_bounded or models_at(table, "parsimonious", span.high + 1e-6) != kept


def test_a_cut_moves_between_the_shares_that_were_seen():
    table = crisp({"a": "11", "b": "11", "c": "11", "d": "10", "e": "01", "f": "00", "g": "00"})
    first = plain_analysis(table, Cuts(inclusion=0.6))

    conservative, parsimonious, _ = cut_spans(table, first, plain_analysis, "inclusion")

    assert (conservative.low, conservative.high) == pytest.approx((1 / 3, 0.75))
    assert (parsimonious.low_included, parsimonious.high_included) == (False, True)
    assert (parsimonious.low_bounded, parsimonious.high_bounded) == (True, True)


def test_the_published_fuzzy_table_keeps_its_models_between_two_observed_shares():
    """R's SetMethods 4.1 finds 0.72 to 0.80 in steps of 0.02 (rob.inclrange, cut 0.8)."""
    with LIPSET.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    names = ("DEV", "URB", "LIT", "IND", "STB")
    table = Memberships(
        cases=tuple(row["case"] for row in rows),
        conditions=names,
        of="SURV",
        held=np.array([[float(row[name]) for name in names] for row in rows]),
        outcome=np.array([float(row["SURV"]) for row in rows]),
        counts=(2,) * len(names),
        families=tuple(row["case"] for row in rows),
    )
    first = plain_analysis(table, Cuts(inclusion=0.8))

    span = cut_spans(table, first, plain_analysis, "inclusion")[1]

    assert 0.70 < span.low < 0.72
    assert 0.80 <= span.high < 0.82


def test_a_cut_that_nothing_limits_runs_to_the_ends_and_says_so():
    table = crisp({"a": "11", "b": "11", "c": "00"})
    first = plain_analysis(table, Cuts(inclusion=0.8))

    span = cut_spans(table, first, plain_analysis, "inclusion")[1]

    assert (span.low, span.high) == (0.0, 1.0)
    assert (span.low_included, span.low_bounded, span.high_bounded) == (False, True, False)


def test_a_cut_used_at_nought_stays_there_where_a_row_has_nought():
    table = crisp({"a": "11", "b": "00"})
    first = plain_analysis(table, Cuts(inclusion=0.8, pri=0.0))

    span = cut_spans(table, first, plain_analysis, "pri")[1]

    assert (span.low, span.low_included) == (0.0, True)
    assert span.high == 1.0


def test_the_frequency_cut_is_counted_in_whole_cases():
    table = crisp({**{f"a{n}": "11" for n in range(4)}, **{f"b{n}": "00" for n in range(3)}})
    first = plain_analysis(table, Cuts(frequency=2))

    conservative, parsimonious, _ = frequency_spans(table, first, plain_analysis)

    assert (conservative.low, conservative.high, conservative.high_bounded) == (1, 4, True)
    assert (parsimonious.low, parsimonious.high, parsimonious.low_bounded) == (1, 3, False)


def test_an_anchor_moves_until_the_models_change():
    raw = {"a": 2.0, "b": 7.0, "c": 9.0}

    def build(crossover):
        return crisp({name: f"{int(x > crossover)}{int(x > 5)}" for name, x in raw.items()})

    first = plain_analysis(build(5.0), Cuts(inclusion=1.0))
    asked = {"of": "A", "used": 5.0, "low": 0.0, "high": 10.0}

    span = moved_spans(build, first, plain_analysis, **asked)[1]

    assert (span.low, span.high) == pytest.approx((2.0, 9.0), abs=1e-6)
    assert (span.low_bounded, span.high_bounded, span.exact) == (True, True, False)
    assert span.step == pytest.approx(0.1)


def test_an_anchor_whose_move_is_refused_stops_there():
    def build(crossover):
        if crossover > 6:
            raise TreguaError("no_such_anchor")
        return crisp({"a": "11", "b": "00"})

    first = plain_analysis(build(5.0), Cuts())

    span = moved_spans(build, first, plain_analysis, of="A", used=5.0, low=4.0, high=9.0)[1]

    assert (span.low, span.low_bounded) == (4.0, False)
    assert span.high == pytest.approx(6.0)
