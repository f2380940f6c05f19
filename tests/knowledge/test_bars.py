"""Every bar of the codebook names propositions and outcomes on file, and a source on file."""

import pytest

from tregua.knowledge.cases import load_propositions
from tregua.knowledge.loading import load_library, load_sources

FIELDS = load_library().codebook.fields
BARS = [(name, bar) for name, field in FIELDS.items() for bar in field.barred_with]


@pytest.mark.parametrize(("name", "bar"), BARS)
def test_a_bar_leads_to_propositions_outcomes_and_sources_on_file(name, bar):
    assert set(bar.propositions) <= load_propositions().keys()
    assert {cite.source for cite in bar.cites} <= load_sources().keys()
    assert not [one for one in bar.outcomes if one not in FIELDS or FIELDS[one].condition]
    assert name not in bar.outcomes


@pytest.mark.parametrize("proposition", ["P03", "P05", "P13", "P16", "P24"])
def test_the_propositions_whose_coding_holds_the_conclusion_are_barred(proposition):
    assert [name for name, bar in BARS if proposition in bar.propositions]
