"""The dossier in the codebook's words: claims first, other records where there is no claim."""

from dataclasses import replace

import pytest

from tests.support.dossiers import claim, dossier, example
from tregua.decide.compare import coded_for
from tregua.decide.compare.coding import FACTS, asked_fields
from tregua.domain import Event
from tregua.domain.engagement.choices import Choice, ConceptFile, Mode
from tregua.domain.registers import Bargain, Demand, Offer
from tregua.knowledge import load_catalogue
from tregua.knowledge.cases.likening import load_likeness

QUESTIONS = load_catalogue().questions
LINKS = load_likeness().links
NOW = "2026-01-01"
GROUP = "party:a"
DEMAND = Demand.model_validate(
    {
        "id": "d",
        "recorded": NOW,
        "of": GROUP,
        "kind": "legalisation",
        "asks": "To be lawful",
        "as_of": "2012",
        "learned_on": "2012",
        "sources": [{"source": "s"}],
    }
)
LEAK = Event(id="leak", recorded=NOW, on="2012", says="Known.", kind="leak")


def coded(held) -> dict[str, set[str]]:
    return {name: set(found) for name, found in coded_for(held, GROUP, QUESTIONS, LINKS).items()}


def planned(*options: str, modes: tuple[Mode, ...] = ()) -> ConceptFile:
    choice = Choice(id="mode", recorded=NOW, choice="mode", options=options)
    return ConceptFile(choices=(choice,), modes=modes)


def mode(slug: str, **axes: str) -> Mode:
    return Mode(id=slug, recorded=NOW, phase=slug, **axes)


def test_about_forty_facts_are_asked_of_a_dossier():
    assert len(asked_fields(QUESTIONS, LINKS)) == 45


@pytest.mark.parametrize(
    ("options", "events", "value"),
    [
        (("secret",), (), "secret"),
        (("secret",), (LEAK,), "secret_then_leaked"),
        (("secret", "prepared-disclosure"), (), "secret_then_planned_disclosure"),
        (("public",), (LEAK,), "public"),
        (("quiet-circle",), (), "discreet"),
    ],
)
def test_secrecy_is_read_from_the_concept_and_what_happened(options, events, value):
    held = replace(dossier([]), concept=planned(*options), events=events)
    assert coded(held)["secrecy"] == {value}


def test_secret_and_public_at_once_say_nothing_of_secrecy():
    assert "secrecy" not in coded(replace(dossier([]), concept=planned("secret", "public")))


def test_phases_held_in_two_ways_are_mixed():
    modes = (
        mode("one", secrecy="secret", formality="informal", directness="shuttle"),
        mode("two", secrecy="secret", formality="formal", directness="shuttle"),
    )
    found = coded(replace(dossier([]), concept=planned(modes=modes)))
    assert (found["formality"], found["directness"]) == ({"mixed"}, {"shuttle"})


def test_a_logic_nobody_chose_is_not_compared():
    held = dossier([])
    chose = replace(held, sheet=held.sheet.model_copy(update={"logic": "dialogue"}))
    assert "format_logic" not in coded(held)
    assert coded(chose)["format_logic"] == {"open_ended_dialogue"}


def test_offers_and_demands_on_record_count_where_nobody_answered_the_question():
    bargain = Bargain(
        offers=(
            Offer(id="o", recorded=NOW, kind="prisoner-transfers", gives="Moves"),
            Offer(id="p", recorded=NOW, kind="amnesty", gives="Pardon", to=("party:b",)),
        ),
        demands=(DEMAND,),
    )
    found = coded(replace(dossier([]), bargain=bargain))
    assert found["offers_incentives"] == found["legal_leniency_offered"] == {"prisoner_transfers"}
    assert found["group_demands"] == {"legalisation"}


def test_a_claim_left_open_is_not_settled_by_other_records():
    bargain = Bargain(offers=(Offer(id="o", recorded=NOW, kind="amnesty", gives="Pardon"),))
    claims = [claim("offers", [one], id=one) for one in ("jobs-contracts", "dialogue-channel")]
    assert "offers_incentives" not in coded(replace(dossier(claims), bargain=bargain))


def test_silence_of_an_agreement_is_not_read_as_none():
    found = coded(example())
    assert not {"enforcement_mechanism", "dispute_resolution"} & set(found)


def test_who_verifies_is_read_by_the_kind_of_body():
    assert FACTS["watchers"](example(), GROUP) == ("intergovernmental",)


@pytest.mark.parametrize("fact", sorted(FACTS))
def test_of_an_empty_dossier_no_fact_says_anything(fact):
    assert FACTS[fact](replace(dossier([]), actors=type(example().actors)()), GROUP) == ()
