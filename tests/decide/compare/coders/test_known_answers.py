"""The coefficient gives the figures printed for two published examples.

Four observers of twelve units: the data and its ordinal (0.815) and ratio (0.797) values as the
tests of fast-krippendorff print them, the nominal one (0.743) as the example output of irr's
kripp.alpha on rdrr.io prints it for the same data, the interval one (0.849) as the test of
ruby-krippendorff-alpha, which takes the data from Krippendorff's "Computing Krippendorff's
Alpha-Reliability". Three coders of fifteen units: nominal 0.691358, interval 0.810845 as the tests
of fast-krippendorff print them. The paper and the book themselves were not opened.
"""

import pytest

from tregua.decide.compare.coders import Metric, Unit, alpha

NO = None
FOUR = (
    (1, 2, 3, 3, 2, 1, 4, 1, 2, NO, NO, NO),
    (1, 2, 3, 3, 2, 2, 4, 1, 2, 5, NO, 3),
    (NO, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, NO),
    (1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, NO),
)
THREE = (
    (NO, NO, NO, NO, NO, 3, 4, 1, 2, 1, 1, 3, 3, NO, 3),
    (1, NO, 2, 1, 3, 3, 4, 3, NO, NO, NO, NO, NO, NO, NO),
    (NO, NO, 2, 1, 3, 4, 4, NO, 2, 1, 1, 3, 3, NO, 4),
)


@pytest.mark.requirement("R244")
@pytest.mark.parametrize(
    ("data", "metric", "printed", "digits"),
    [
        (FOUR, Metric.NOMINAL, 0.743, 3),
        (FOUR, Metric.ORDINAL, 0.815, 3),
        (FOUR, Metric.INTERVAL, 0.849, 3),
        (FOUR, Metric.RATIO, 0.797, 3),
        (THREE, Metric.NOMINAL, 0.691358, 6),
        (THREE, Metric.INTERVAL, 0.810845, 6),
    ],
)
def test_the_coefficient_is_the_one_printed(data, metric, printed, digits):
    found = alpha((Unit("scale", values) for values in zip(*data, strict=True)), metric)
    assert found.value is not None
    assert round(found.value, digits) == printed


def test_a_unit_with_one_value_alone_is_not_counted():
    found = alpha((Unit("scale", v) for v in zip(*FOUR, strict=True)), Metric.NOMINAL)
    assert (found.units, found.values) == (11, 40)
