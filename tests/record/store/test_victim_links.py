"""What `tregua check` refuses in a victim plan, whatever else is right."""

from pathlib import Path

import pytest

from tests.support.face import tregua

FOLDER = Path(__file__).parent / "broken/victim-plan-that-cannot-stand"


@pytest.mark.requirement("R146")
def test_a_request_is_not_closed_without_the_view_of_the_one_who_asked():
    told = tregua("check", FOLDER)
    assert told.code == 1
    assert "victims.yaml:37: redress.d1.state: this request is closed" in told.err


@pytest.mark.requirement("R143")
def test_nobody_under_18_is_given_a_part():
    assert "roles.r2.who: nobody under 18 takes a part" in tregua("check", FOLDER).err
