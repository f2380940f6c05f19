"""What doubt leaves is told whole, or it is told how much of it is not."""

import pytest

from tests.support.pauses import studied
from tregua.decide.compare.qca.robustness import LeftOut, Survival
from tregua.record.brief.composing.comparing.doubts import left_blocks
from tregua.record.brief.composing.comparing.studied import Pen
from tregua.record.brief.document import Paragraph, Table

LOST = tuple(f"case {place}" for place in range(15))
MANY = tuple(
    Survival("parsimonious", "model", f"PANEL*FUNDS{place}", 0, 15, LOST) for place in range(30)
)


@pytest.mark.parametrize(("language", "more"), [("en", "6 more stand"), ("es", "Hay 6 más")])
def test_models_that_no_row_lists_are_counted_below_the_table(language, more):
    table, below, *_ = left_blocks(LeftOut("case", 15, MANY), Pen(studied(), language))
    assert isinstance(table, Table)
    assert len(table.rows) == 24
    assert isinstance(below, Paragraph)
    assert more in below.words[0].text


def test_cases_that_no_room_was_for_are_counted_behind_those_named():
    table, *rest = left_blocks(LeftOut("case", 15, MANY[:1]), Pen(studied(), "en"))
    assert isinstance(table, Table)
    assert table.rows[0][3][0].text.endswith("case 11; and 3 more")
    assert rest == []
