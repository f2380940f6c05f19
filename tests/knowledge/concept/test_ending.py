"""What is known of endings holds together: steps that exist, a default for every record law."""

import pytest

from tregua.knowledge.concept import load_concept
from tregua.knowledge.protecting import load_protection

KNOWN = load_concept().ending
OURS = {"freeze-keys", "assume-known", "move-meetings", "warn-list"}


def test_there_are_eight_parts_in_the_order_of_the_practice():
    assert [each.id for each in KNOWN.parts] == [
        "warn-list",
        "owed",
        "benefits",
        "reviews",
        "gains",
        "kept",
        "heirs",
        "reentry",
    ]


@pytest.mark.parametrize("event", ["killed", "arrested", "abducted"])
def test_a_script_names_known_steps_and_shuts_what_the_person_knew(event):
    steps = KNOWN.losses[event].steps
    assert set(KNOWN.steps) >= set(steps) >= OURS
    assert len(set(steps)) == len(steps)


def test_an_arrest_sets_a_hold():
    assert "set-hold" in KNOWN.losses["arrested"].steps


def test_every_record_law_has_a_default_on_a_change_of_government():
    assert set(KNOWN.on_change) == set(load_protection().record_laws)


@pytest.mark.parametrize("law", sorted(KNOWN.on_change))
def test_the_default_is_sealed_and_not_transferred(law):
    assert "ealed, not transferred" in KNOWN.on_change[law].label.en
    assert "ellado, no transferido" in KNOWN.on_change[law].label.es
