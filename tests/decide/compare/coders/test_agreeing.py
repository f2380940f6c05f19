"""Codings of the same case are counted, compared within their scales, and listed to talk about."""

from tregua.decide.compare.coders import CoderCounts, Metric, agreement_of
from tregua.decide.compare.coders.resampling import FEWEST_CASES
from tregua.domain.knowledge import Cell
from tregua.knowledge import load_library
from tregua.language import Text

CODEBOOK = load_library().codebook
SLV = load_library().cases["SLV-MARATRUCE"].fields


def cell(value, confidence="stated", evidence="seen"):
    return Cell(value=value, confidence=confidence, evidence=Text(evidence, evidence))


def coded(**values):
    return {name: cell(value) for name, value in values.items()}


def two(one, other, case="own.a"):
    return agreement_of({case: {"ana": one, "luz": other}}, CODEBOOK)


def test_a_case_coded_alike_shows_nothing_to_talk_about():
    found = two(dict(SLV), dict(SLV))
    assert found.differences == ()
    assert found.counted.unlike == found.counted.one_only == 0
    assert {strand.metric: strand.alpha.value for strand in found.overall} == {
        Metric.NOMINAL: 1,
        Metric.ORDINAL: 1,
        Metric.INTERVAL: None,
        Metric.JACCARD: None,
    }


def test_fields_are_counted_alike_unlike_by_one_alone_and_by_nobody():
    one = coded(cohesion="high", corruption="low", collapsed=True)
    other = coded(cohesion="high", corruption="high")
    found = two(one, other)
    compared = sum(field.type not in ("str", "list_str") for field in CODEBOOK.fields.values())
    assert found.counted == CoderCounts(alike=1, unlike=1, one_only=1, nobody=compared - 3)


def test_a_value_only_one_coder_gave_is_no_disagreement_of_values():
    found = two(coded(cohesion="high", corruption="low"), coded(cohesion="high"))
    assert [(each.field, each.kind) for each in found.differences] == [("corruption", "one_only")]
    assert [said.value for said in found.differences[0].said] == ["low", None]


def test_a_difference_shows_both_evidences():
    one = {"cohesion": cell("high", evidence="they obey")}
    other = {"cohesion": cell("low", "inferred", "they split")}
    (found,) = two(one, other).differences
    assert [(s.coder, s.value, s.confidence, s.evidence.en) for s in found.said] == [
        ("ana", "high", "stated", "they obey"),
        ("luz", "low", "inferred", "they split"),
    ]


def test_the_same_value_with_another_confidence_is_listed_apart():
    (found,) = two({"cohesion": cell("high")}, {"cohesion": cell("high", "inferred")}).differences
    assert found.kind == "confidence"


def test_texts_are_listed_for_people_and_never_computed():
    one, other = (coded(country=Text(name, name)) for name in ("Chile", "the port of Chile"))
    found = two(one, other)
    assert [each.kind for each in found.differences] == ["words"]
    assert found.overall == ()


def test_lists_agree_only_where_they_name_the_same_in_any_order():
    found = two(
        coded(group_types=("mara", "mafia"), counterparts=("police",)),
        coded(group_types=("mafia", "mara"), counterparts=("police", "ngo")),
    )
    (lists,) = found.overall
    assert (lists.metric, lists.counted.alike, lists.counted.unlike) == (Metric.JACCARD, 1, 1)


def test_years_share_a_scale_and_other_numbers_do_not():
    found = two(
        coded(year_start=2012, year_end=2014, n_groups=2), coded(year_start=2012, year_end=2013)
    )
    (numbers,) = found.overall
    assert (numbers.alpha.units, numbers.alpha.alone) == (2, 0)


def test_one_case_gives_no_coefficient_by_field_and_never_an_interval():
    found = two(dict(SLV), {**SLV, "cohesion": cell("low")})
    assert found.fields == ()
    assert all(strand.alpha.low is None for strand in (*found.overall, *found.chapters))


def many(n):
    """Return cases coded twice, of which every fifth is coded differently."""
    levels = ("low", "medium", "high")
    return {
        f"own.c{i}": {
            "ana": coded(cohesion=levels[i % 3]),
            "luz": coded(cohesion=levels[(i + (i % 5 == 0)) % 3]),
        }
        for i in range(n)
    }


def test_twenty_cases_give_an_interval_that_holds_the_coefficient():
    (strand,) = agreement_of(many(FEWEST_CASES), CODEBOOK).fields
    assert strand.alpha.low < strand.alpha.value < strand.alpha.high <= 1


def test_nineteen_cases_give_none():
    (strand,) = agreement_of(many(FEWEST_CASES - 1), CODEBOOK).fields
    assert (strand.alpha.low, strand.alpha.high) == (None, None)


def test_the_same_seed_gives_the_same_interval():
    one, again, other = (
        agreement_of(many(FEWEST_CASES), CODEBOOK, seed=seed).fields[0].alpha for seed in (1, 1, 2)
    )
    assert one == again
    assert (one.low, one.high) != (other.low, other.high)


def test_a_third_coder_is_compared_with_both():
    codings = {"own.a": {"ana": coded(collapsed=True), "luz": coded(collapsed=True)}}
    codings["own.a"]["eva"] = coded(collapsed=False)
    found = agreement_of(codings, CODEBOOK)
    assert found.coders == ("ana", "eva", "luz")
    assert found.counted.unlike == 1
    assert len(found.differences[0].said) == 3
