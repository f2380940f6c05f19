"""A copy is worked out from what its audience may read, and from nothing else."""

from dataclasses import replace

import pytest

from tests.support.copies import named
from tests.support.dossiers import dossier, sheet
from tregua.domain import Handling
from tregua.domain.knowledge.protection.papers import Audience
from tregua.errors import TreguaError
from tregua.knowledge.papers import load_audiences
from tregua.record.brief.copies import filtered, listed_names

KNOWN = load_audiences().known


def read_by(audience: str, given=None, language="en"):
    """Return what an audience may read of a dossier."""
    held = given or named()
    return filtered(held, KNOWN[audience], listed_names(held), language)


@pytest.mark.requirement("R228")
def test_people_and_the_team_stand_by_what_they_do():
    kept = read_by("counsel")
    assert [member.id for member in kept.sheet.team] == ["facilitator-1", "analyst-1"]
    assert [(p.id, p.code_name) for p in kept.actors.persons] == [("person-1", "person-1")]
    note = kept.claims[0].note
    assert note == "an elder told a facilitator on 3 March that Group A will hold."
    assert kept.claims[0].by == "facilitator-1"


def test_roles_are_told_in_the_language_of_the_copy():
    kept = read_by("counsel", language="es")
    assert kept.claims[0].note.startswith("una anciana told alguien de la facilitación")


def test_other_names_and_labels_are_gone_and_the_own_name_stays():
    kept = read_by("sponsor")
    assert [(p.name, p.aliases, p.label) for p in kept.actors.parties] == [("Group A", (), None)]


def test_a_claim_that_rests_on_what_may_not_be_read_was_never_there():
    assert [claim.question for claim in read_by("sponsor").claims] == ["cohesion", "command"]
    assert [claim.question for claim in read_by("mediator-colleague").claims] == ["command"]
    assert read_by("party").claims == ()


def test_held_sources_stand_by_class_with_their_number_and_grade():
    kept = read_by("sponsor")
    (cite,) = kept.claims[0].sources
    held = kept.source(cite.source)
    assert (held.title.en, held.title.es) == ("2 sources, held", "2 fuentes, reservadas")
    assert (held.grade, held.handling, held.address) == ("B2", Handling.K2, None)


def test_a_public_source_keeps_its_name_and_a_source_of_the_gravest_level_is_in_no_copy():
    kept = {name: read_by(name) for name in KNOWN}
    assert all(held.source("open").title == "A public report" for held in kept.values())
    told = "".join(source.model_dump_json() for held in kept.values() for source in held.sources)
    assert "Where she is" not in told
    assert "parish" not in told


@pytest.mark.parametrize("audience", ["public", "party"])
def test_the_public_and_a_party_read_nothing_of_the_process(audience):
    kept = read_by(audience)
    assert Handling.K2 not in KNOWN[audience].reads
    assert (kept.actors.persons, kept.actors.channels, kept.decisions) == ((), (), ())
    assert kept.bargain == type(kept.bargain)()
    assert not kept.undertakings
    assert not kept.protective


def test_an_id_that_only_says_a_part_names_nobody():
    plain = dossier(sheet=sheet(team=[{"id": "analyst-1", "parts": ["analyst"]}]))
    assert listed_names(plain) == ()


def test_an_other_name_that_the_own_name_shows_is_not_listed():
    held = named(alias="Group A")
    assert "Group A" not in {each.name for each in listed_names(held)}


def test_a_code_name_that_is_a_word_of_the_form_is_refused():
    held = named(member="party")
    with pytest.raises(TreguaError) as error:
        read_by("sponsor", held)
    assert error.value.code == "copy_name_common"


def test_a_code_name_that_is_also_a_level_leaves_the_answer_as_it_is():
    kept = read_by("sponsor", named(member="high"))
    assert kept.claims[0].value == "high"


def test_an_audience_with_everything_shut_reads_an_empty_dossier():
    nobody = KNOWN["public"].model_copy(update={"keeps": (), "actors": ()})
    held = named()
    kept = filtered(held, Audience.model_validate(nobody.model_dump()), listed_names(held), "en")
    assert (kept.claims, kept.actors.parties, kept.agreement) == ((), (), None)
    assert replace(kept, sources=(), sheet=held.sheet).events == ()
