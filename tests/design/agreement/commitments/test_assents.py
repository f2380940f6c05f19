"""Who said yes and how that is shown; what is vague on purpose; what was said outside."""

import pytest

from tests.support.commitments import CATALOGUE, DAY, calm, held, read, visits
from tests.support.dossiers import NOW
from tregua.decide.actors import read_actors
from tregua.design.agreement.commitments.reading import read_commitments
from tregua.domain import Undertaking
from tregua.knowledge.people import load_actor_kinds

YES = {"party": "party:a", "on": "2026-03-01", "form": "oral"}


def gaps(**more):
    """Return what one yes of the group lacks."""
    return read(calm(assents=[YES | more])).assents[0].gaps


def promise(**more):
    """Return a promise of the state outside the text."""
    fields = {"id": "u", "recorded": NOW, "made_by": "party:state", "made_to": ["party:a"]}
    return Undertaking.model_validate(fields | {"promise": "A road"} | more)


def test_a_bound_party_without_a_recorded_yes_is_named():
    told = read(calm(assents=[YES]), visits()).assents
    assert [(each.party, "no_assent" in each.gaps) for each in told] == [
        ("party:a", False),
        ("party:state", True),
    ]


def test_a_yes_by_silence_or_hearsay_without_voice_or_proof_says_so():
    assert gaps() == ("no_voice", "no_proof", "authority_not_shown")
    assert "by_silence" in gaps(form="by_silence")
    assert "only_reported" in gaps(form="reported")
    assert "no_proof" not in gaps(witnesses=["body:church"])


def test_authority_on_the_day_comes_from_the_reading_of_the_actors():
    dossier = held(calm(assents=[YES | {"through": "party:a"}]))
    actors = read_actors(dossier, load_actor_kinds(), CATALOGUE, DAY)
    told = read_commitments(dossier, CATALOGUE, DAY, actors.promises).assents[0]
    [side] = next(p.sides for p in actors.promises if p.promise == "clause:calm")
    assert told.authority_then is side.authority_then


@pytest.mark.parametrize(
    ("review", "said"),
    [(None, ("no_review",)), ("2026-05-01", ("review_past",)), ("2026-07-01", ())],
)
def test_a_clause_vague_on_purpose_says_when_it_is_looked_at_again(review, said):
    vague = {"reason": "Neither could say it aloud", "by": "analyst-1", "review": review}
    assert read(calm(vague=vague)).vague[0].gaps == said


def test_a_promise_outside_the_text_stands_beside_the_clauses_it_bears_on_with_what_it_lacks():
    bare = promise(written=False, bears_on=["visits"], contradicts=["visits"])
    told = read(visits(), undertakings=(bare,)).undertakings[0]
    assert told.gaps == ("not_written", "basis_not_checked", "contradicts")
    lawful = promise(written=True, lawful_basis="A decree")
    assert read(visits(), undertakings=(lawful,)).undertakings[0].gaps == ()
