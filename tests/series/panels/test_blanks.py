"""A blank that is written down is no figure given: told as a rule, and not warned of again."""

from tregua.series.panels import Counting, Length, read_panel, rows_of

MONTHS = Counting("x", "killing", "police", Length.MONTH)


def test_a_written_blank_is_listed_among_the_rules_and_not_warned_of():
    table = {
        "place": ["A"] * 3,
        "start": ["2020-01", "2020-02", "2020-03"],
        "count": ["1", "", "2"],
    }
    read = read_panel(rows_of(table), MONTHS)
    assert read.warnings == ()
    assert [(rule.code, dict(rule.values)) for rule in read.panel.applied] == [
        ("blank_is_not_given", {"n": "1"})
    ]


def test_a_month_of_one_place_left_out_is_still_warned_of():
    table = {
        "place": ["A", "A", "B", "B", "B"],
        "start": ["2020-01", "2020-03", "2020-01", "2020-02", "2020-03"],
        "count": ["1"] * 5,
    }
    (warning,) = read_panel(rows_of(table), MONTHS).warnings
    assert (warning.code, warning.values["periods"]) == ("panel_missing", "2020-02")
