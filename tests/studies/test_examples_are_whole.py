"""Every public example checks clean, and a source that was read stands behind what it says."""

import pytest

from tests.support.examples import (
    EXAMPLES,
    opened,
    resting_on_nothing_read,
    sources_never_cited,
    warnings_of,
)

THIN = [EXAMPLES / name for name in ("denmark-1995", "buenaventura-2022", "august-town-2008")]
EACH = pytest.mark.parametrize("folder", THIN, ids=lambda folder: folder.name)
ALL = pytest.mark.parametrize(
    "folder", [EXAMPLES / "el-salvador-2012", *THIN], ids=lambda f: f.name
)


@ALL
def test_the_files_check_clean(folder):
    assert warnings_of(folder) == ()


@EACH
def test_a_source_that_was_read_stands_behind_every_record(folder):
    assert resting_on_nothing_read(opened(folder)) == []


@EACH
def test_no_source_is_listed_for_show(folder):
    assert sources_never_cited(opened(folder)) == set()
