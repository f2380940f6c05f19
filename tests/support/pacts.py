"""Deals between group a and the state in a few lines, and what the check finds in them."""

from typing import Any

from tests.support.dossiers import clause, dossier, party
from tregua.design.agreement import AgreementCheck, check_agreement
from tregua.domain import Actors, Agreement, Clause, Undertaking
from tregua.knowledge import load_catalogue

NOW = "2026-01-01"
STATE = ("party:state",)
CALM = clause("calm", until="2026-12-31")
"""What group a owes: a calm to the last day of 2026."""


def checked(pact: Agreement, facts: Any = (), **more: Any) -> AgreementCheck:
    """Return the check of a deal between group a and the state, a church standing by."""
    parties = (
        party("a", in_talks=True),
        party("state", kind="state"),
        party("church", kind="third_party"),
    )
    held = {"agreement": pact, "actors": Actors(parties=parties)} | more
    return check_agreement(dossier(facts, **held), load_catalogue())


def found(pact: Agreement, facts: Any = (), **more: Any) -> dict[str, set[str]]:
    """Return the rules met, each with the subjects it speaks of."""
    met: dict[str, set[str]] = {}
    for finding in checked(pact, facts, **more).found:
        met.setdefault(finding.rule, set()).add(finding.about)
    return met


def grant(slug: str, kind: str = "leniency", duty_of: Any = STATE, **more: Any) -> Clause:
    """Return something the state gives."""
    return clause(slug, duty_of, kind=kind, **more)


def promise(slug: str, **more: Any) -> Undertaking:
    """Return a promise of the state to group a outside the text."""
    fields = {"id": slug, "recorded": NOW, "made_by": "party:state", "made_to": ["party:a"]}
    return Undertaking.model_validate(fields | {"promise": slug} | more)
