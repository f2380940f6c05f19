"""What the counts printed on El Salvador 2010-2014 give, and how it stands to published figures.

Figures are copied from the pages named beside them. The estimate to stand beside is Katz, Hedberg
and Amaya (2016), Bulletin of the World Health Organization 94, 660-666A,
doi 10.2471/BLT.15.166314: municipal models with trend and season.
"""

from datetime import date

import pytest

from tregua.deliver.impact import (
    Baseline,
    PublishedFigure,
    before_after,
    fewer_than_if,
    harms_recorded,
)
from tregua.domain import Interest, Window
from tregua.series import Counts, Span, conflicts, count_between

INSIGHT = "insightcrime.org/news/brief/"
EFE = "feeds.univision.com/feeds/article/2013-03-07/gobierno-salvadoreno-ve-positiva-tregua-1"
EDH = "elsalvador.com/mwedh/nota/nota_completa.asp?idCat=47859&idArt=6517467"
EDH_2015 = "elsalvador.com/noticias/nacional/162630/"
HALF_YEARS = "prensalibre.com/internacional/primer-semestre-del-2016-el-mas-violento-en-el-salvador"
HUNDRED_DAYS = INSIGHT + "100-days-into-gang-truce-el-salvador-sizes-up-security-gains/"
YEARS = INSIGHT + "el-salvador-homicides-fell-over-40-percent-2012/"
MISSING = INSIGHT + "rise-in-disappearances-in-el-salvador-feeds-doubts-over-truce/"

POLICE_ROWS = (
    ("2010-01-01", "2010-01-31", 392, "elfaro.net/es/201001/noticias/1040"),
    ("2010-01-01", "2010-06-30", 2176, HALF_YEARS),
    ("2010-01-01", "2010-12-31", 3987, EDH),
    ("2011-01-01", "2011-06-30", 2119, HALF_YEARS),
    ("2011-01-01", "2011-12-31", 4371, YEARS),
    ("2011-03-01", "2011-12-31", 3697, EFE),
    ("2011-03-01", "2011-03-31", 377, HUNDRED_DAYS),
    ("2011-04-01", "2011-04-30", 340, HUNDRED_DAYS),
    ("2011-05-01", "2011-05-31", 368, HUNDRED_DAYS),
    ("2011-08-01", "2011-08-31", 391, INSIGHT + "el-salvador-on-course-for-8-rise-in-murders-2011"),
    ("2011-11-01", "2011-11-30", 375, INSIGHT + "el-salvador-on-course-for-8-rise-in-murders-2011"),
    ("2012-01-01", "2012-12-31", 2576, YEARS),
    ("2012-02-01", "2012-02-29", 402, "radiolaprimerisima.com/noticias/resumen/117839/"),
    ("2012-03-01", "2012-12-31", 1761, EFE),
    ("2012-03-01", "2012-03-31", 255, HUNDRED_DAYS),
    ("2012-04-01", "2012-04-30", 156, HUNDRED_DAYS),
    ("2012-05-01", "2012-05-31", 172, HUNDRED_DAYS),
    ("2013-01-01", "2013-01-31", 191, "es.insightcrime.org/noticias/noticias-del-dia/"),
    ("2013-04-01", "2013-04-30", 144, "magazinelatino.com/?p=11053"),
    ("2013-01-01", "2013-12-31", 2490, "central-american-politics-modern.blogspot.com/2014/01/"),
    ("2014-01-01", "2014-02-28", 474, "newsoftheamericas.blogspot.com/2014/03/"),
)
TRIPARTITE_ROWS = (("2010-01-01", "2010-12-31", 4004, EDH), ("2011-01-01", "2011-12-31", 4371, ""))
"""No page opened gives the table's own figure for 2011: 4,371 is the final one of the police."""
FORENSIC_ROWS = (
    ("2012-01-01", "2012-12-31", 2594, EDH_2015),
    ("2013-01-01", "2013-12-31", 2513, EDH_2015),
)
MISSING_ROWS = (
    ("2011-01-01", "2011-06-30", 949 - 221, MISSING),
    ("2012-01-01", "2012-06-10", 677, HUNDRED_DAYS),
    ("2012-01-01", "2012-06-30", 949 - 145, MISSING),
    ("2013-01-01", "2013-06-30", 949, MISSING),
)
MISSING_FORENSIC_ROWS = (("2012-01-01", "2012-04-30", 877, HUNDRED_DAYS),)


def counts(institution: str, rows: tuple, harm: str = "killing") -> Counts:
    windows = tuple(
        Window.model_validate({"start": s, "end": e, "count": n, "source": "page", "at": at})
        for s, e, n, at in rows
    )
    return Counts(f"{harm}-{institution}", institution, harm, "place:el-salvador", windows)


def span(first: str, last: str) -> Span:
    return Span(date.fromisoformat(first), date.fromisoformat(last))


POLICE = counts("pnc", POLICE_ROWS)
TWO_YEARS_BEFORE = span("2010-03-01", "2012-02-29")
TWO_YEARS_AFTER = span("2012-03-01", "2014-02-28")
WHOLE_YEARS_BEFORE = span("2010-01-01", "2011-12-31")
WHOLE_YEARS_AFTER = span("2012-01-01", "2013-12-31")
STUDY_BEFORE, STUDY_AFTER = span("2010-01-01", "2012-02-29"), span("2012-03-01", "2013-12-31")
GROUPS = PublishedFigure("5539", 5539, "spokesmen of the groups", Interest.PARTY)


def asked(*baselines: Baseline):
    return fewer_than_if(POLICE, TWO_YEARS_AFTER, baselines, [GROUPS])


def test_the_figures_used_can_all_be_right():
    assert conflicts(POLICE.windows) == ()


def test_two_years_after_are_counted_exactly():
    found = count_between(POLICE.windows, TWO_YEARS_AFTER)
    assert (found.low, found.high) == (1761 + 2490 + 474, 4725)


def test_two_years_before_are_not_because_february_2010_was_not_found():
    found = count_between(POLICE.windows, TWO_YEARS_BEFORE)
    assert found.high == 8781
    assert found.low == 8781 - (2176 - 392)


def test_the_totals_differ_by_at_most_4056_far_from_5539():
    (line,), _ = asked(Baseline("two-years", POLICE, TWO_YEARS_BEFORE))
    assert (line.totals_low, line.totals_high) == (2272, 4056)
    assert line.low == pytest.approx(6997 / 731 * 730 - 4725)
    assert line.high == pytest.approx(8781 / 731 * 730 - 4725)
    assert round(line.low), round(line.high) == (2262, 4044)


def test_spread_evenly_the_difference_is_about_3700():
    (line,), _ = asked(Baseline("two-years", POLICE, TWO_YEARS_BEFORE))
    february = 28 / 150 * (2176 - 392)
    assert line.if_spread_evenly == pytest.approx((8781 - february) / 731 * 730 - 4725)
    assert round(line.if_spread_evenly) == 3711


def test_whole_years_of_the_police_differ_by_3292():
    whole = Baseline("years", POLICE, WHOLE_YEARS_BEFORE, after=WHOLE_YEARS_AFTER)
    (line,), _ = asked(whole)
    assert (line.totals_low, line.totals_high, line.after.high) == (3292, 3292, 5066)
    assert line.low == line.high == pytest.approx((3987 + 4371) / 730 * 731 - 5066)
    assert line.if_spread_evenly is None


def test_two_institutions_are_not_subtracted_from_one_another():
    (line,), _ = asked(mixed(same_count=False))
    assert line.refused == "two_institutions"
    assert (line.low, line.high, line.totals_low, line.totals_high) == (None, None, None, None)
    assert line.institutions == ("tripartite", "iml")


def test_said_to_be_the_same_count_they_differ_by_3268_and_the_line_says_so():
    (line,), _ = asked(mixed(same_count=True))
    assert (line.totals_low, line.totals_high, line.refused) == (3268, 3268, "")
    assert "institutions_said_to_be_one" in line.assumptions


def mixed(*, same_count: bool) -> Baseline:
    return Baseline(
        "years-tripartite",
        counts("tripartite", TRIPARTITE_ROWS),
        WHOLE_YEARS_BEFORE,
        after_counts=counts("iml", FORENSIC_ROWS),
        after=WHOLE_YEARS_AFTER,
        same_count=same_count,
    )


def test_5539_would_need_about_14_killings_a_day_before():
    _, (figure,) = asked()
    assert figure.implied_low == figure.implied_high == pytest.approx((4725 + 5539) / 730)
    assert figure.implied_low == pytest.approx(14.06, abs=0.005)
    assert (figure.value, figure.interest) == (5539, Interest.PARTY)


def test_fourteen_a_day_carried_on_comes_near_5539():
    (line,), _ = asked(Baseline("fourteen", rate_per_day=14.0))
    assert line.low == line.high == pytest.approx(14 * 730 - 4725)
    assert "rate_not_counted_here" in line.assumptions


def test_the_rate_ratio_over_the_spans_of_the_published_study():
    found = before_after(POLICE, STUDY_BEFORE, STUDY_AFTER)
    assert (found.before.low, found.after.low, found.refused) == (9173, 4251, "")
    assert found.ratio == pytest.approx((4251 / 671) / (9173 / 790))
    assert pytest.approx(0.548, abs=0.0005) == (4251 / 22) / (9173 / 26)
    assert found.ratio == pytest.approx(0.546, abs=0.0005)


def test_its_months_are_four_to_five_times_as_unsteady_as_chance_and_no_interval_rests_on_them():
    found = before_after(POLICE, STUDY_BEFORE, STUDY_AFTER)
    months = found.dispersion.months_before, found.dispersion.months_after, found.dispersion.df
    assert months == (7, 5, 10)
    assert found.dispersion.value == pytest.approx(4.605, abs=0.001)
    assert found.why == "not_calibrated_when_months_hang_together"


def test_the_whole_two_years_give_bounds_of_the_ratio():
    found = before_after(POLICE, TWO_YEARS_BEFORE, TWO_YEARS_AFTER)
    assert (found.refused, found.ratio) == ("counts_not_exact", None)
    assert found.ratio_low == pytest.approx((4725 / 730) / (8781 / 731))
    assert found.ratio_high == pytest.approx((4725 / 730) / (6997 / 731))


def test_killings_never_stand_alone():
    on_file = (
        POLICE,
        counts("pnc", MISSING_ROWS, "missing_person"),
        counts("iml", MISSING_FORENSIC_ROWS, "missing_person"),
    )
    harms = ("killing", "missing_person", "extortion")
    killing, missing, extortion = harms_recorded(harms, on_file, STUDY_BEFORE, STUDY_AFTER)
    assert (killing.status, missing.status, extortion.status) == (
        "recorded",
        "recorded",
        "not_recorded",
    )
    police, forensic = missing.counted
    assert [w.count for w in police.windows_before] == [728]
    assert [w.count for w in police.windows_after] == [949]
    assert forensic.sides == 0
