"""Every public example checks clean, and a source that was read stands behind what it says."""

import re
from datetime import date

import pytest

from tests.support.examples import (
    EXAMPLES,
    opened,
    resting_on_nothing_read,
    sources_never_cited,
    warnings_of,
)
from tregua.usecases import describe_concept

THIN = [EXAMPLES / name for name in ("denmark-1995", "buenaventura-2022", "august-town-2008")]
EACH = pytest.mark.parametrize("folder", THIN, ids=lambda folder: folder.name)


@pytest.mark.parametrize("folder", [EXAMPLES / "el-salvador-2012", *THIN], ids=lambda f: f.name)
def test_the_files_check_clean(folder):
    assert warnings_of(folder) == ()


@EACH
def test_a_source_that_was_read_stands_behind_every_record(folder):
    assert resting_on_nothing_read(opened(folder)) == []


@EACH
def test_no_source_is_listed_for_show(folder):
    assert sources_never_cited(opened(folder)) == set()


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("name", ["denmark-1995", "buenaventura-2022"])
def test_a_thin_concept_is_told_without_an_id_or_a_word_of_the_file(name, language):
    told = describe_concept(opened(EXAMPLES / name), "concept", language, date(2026, 11, 23))
    raw = r"low=|=None|\b(person|party|body|faction|member):[a-z]|bandidos-president|ha-spokesman"
    assert re.findall(raw, told) == []


def test_a_choice_nobody_took_is_one_line_and_no_table_of_blanks():
    told = describe_concept(opened(EXAMPLES / "denmark-1995"), "concept", "en", date(2026, 11, 23))
    design = told.split("Design that works for all sides\n-----")[1].split("Layered agenda\n---")[0]
    assert "Nothing is decided." in design
    assert "Answers for it" not in design
