"""Small deals in a few words: a group a, the state, clauses, and what was recorded of each."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from tests.support.dossiers import NOW, agreement, clause, dossier, party, sheet
from tregua.design.agreement.commitments.duties import Duty
from tregua.design.agreement.commitments.reading import (
    CommitmentsReading,
    deal_of,
    read_commitments,
)
from tregua.design.agreement.deal import Deal
from tregua.domain import Actors, Commitment, Declaration, Dossier, Incident
from tregua.knowledge import load_catalogue

CATALOGUE = load_catalogue()
DAY = date(2026, 6, 1)
CALM, VISITS = "calm", "visits"
RULING = {"by": "body:panel", "on": "2026-05-20", "reason": "Both were heard"}


def calm(**more: Any):
    """Return the group's duty."""
    return clause(CALM, ("party:a",), **({"towards": ["party:state"]} | more))


def visits(**more: Any):
    """Return the state's duty."""
    return clause(VISITS, ("party:state",), **({"towards": ["party:a"], "kind": "custody"} | more))


def recorded(slug: str, of: str, by: str, state: str = "due", **more: Any) -> Commitment:
    """Return what was recorded of one duty, due on the first of May unless said."""
    fields = {"id": slug, "recorded": NOW, "clause": of, "owed_by": by, "due": "2026-05-01"}
    return Commitment.model_validate(fields | {"state": state} | more)


def declared(slug: str, state: str, by: str, on: str, **more: Any) -> Declaration:
    """Return what somebody declared of the agreement."""
    fields = {"id": slug, "recorded": NOW, "state": state, "by": by, "on": on}
    return Declaration.model_validate(fields | {"sources": [{"source": "text"}]} | more)


def incident(slug: str, **more: Any) -> Incident:
    """Return a killing of the tenth of May in the harbour."""
    fields = {"id": slug, "recorded": "2026-05-11", "on": "2026-05-10", "kind": "killing"}
    return Incident.model_validate(fields | {"place": "harbour"} | more)


def held(*clauses: Any, whole: Any = (), logic: str = "accord", **more: Any) -> Dossier:
    """Return a dossier with an agreement of these clauses; `whole` are fields of the agreement."""
    parties = (party("a"), party("state", kind="state"), party("kin", kind="victims"))
    fields = {"agreement": agreement(*clauses, **dict(whole)), "sheet": sheet(logic=logic)}
    return dossier(**({"actors": Actors(parties=parties)} | fields | more))


def deal(*clauses: Any, **more: Any) -> Deal:
    """Return a deal of these clauses."""
    return deal_of(held(*clauses, **more), CATALOGUE)


def read(*clauses: Any, on: date = DAY, **more: Any) -> CommitmentsReading:
    """Return the duties of these clauses on the first of June 2026, or another day."""
    return read_commitments(held(*clauses, **more), CATALOGUE, on)


def only(*clauses: Any, **more: Any) -> Duty:
    """Return the first duty of these clauses."""
    return read(*clauses, **more).duties[0]


def stands(reading: CommitmentsReading) -> dict[tuple[str, str], str]:
    """Return how each duty stands, by clause and party."""
    return {(duty.clause, duty.owed_by): duty.stands.value for duty in reading.duties}


def named(late: Iterable[Duty]) -> list[str]:
    """Return the clauses of some duties."""
    return [duty.clause for duty in late]
