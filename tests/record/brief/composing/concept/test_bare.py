"""A concept of which little is written: what is not there stands in a line, and nothing stops."""

from datetime import date

import pytest

from tests.support.dossiers import dossier
from tests.support.examples import INVENTED, opened
from tregua.language import LANGUAGES
from tregua.usecases import describe_concept, describe_ending

DAY = date(2026, 11, 23)
NOTHING = {"en": "Nothing is written down here.", "es": "Aquí no hay nada escrito."}


def page(held, document="concept", language="en"):
    """Return a document in words, each stretch of blanks as one."""
    return " ".join(describe_concept(held, document, language, DAY).split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_part_nobody_wrote_stands_in_one_line_of_the_concept(language):
    assert page(dossier(), language=language).count(NOTHING[language]) == 4


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["pause", "hand-over", "close"])
def test_a_sheet_of_an_ending_is_told_of_a_dossier_without_scripts(kind, language):
    assert "{" not in describe_ending(dossier(), kind, language, DAY)


def test_the_communications_plan_holds_the_disclosures_and_the_leak_drill():
    told = page(opened(INVENTED / "a-draft-in-good-order"), "communications")
    assert "What is made known on purpose" in told
    assert "When something leaks" in told


def test_the_outcome_of_a_case_stands_once_behind_the_six_choices():
    told = page(dossier())
    assert told.count("Temporary, then collapse:") == 1
    assert "(temporary, then collapse)" not in told
