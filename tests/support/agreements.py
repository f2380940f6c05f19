"""Agreements in a few words, checked by the rules on one day of 2020."""

from datetime import date
from typing import Any

from tests.support.dossiers import NOW
from tregua.design.agreement import AgreementCheck, check_agreement
from tregua.domain import Dossier, Undertaking
from tregua.knowledge import load_catalogue
from tregua.knowledge.people import load_actor_kinds

__all__ = ["DAY", "checked", "found", "undertaking", "values"]

DAY = date(2020, 6, 1)


def checked(given: Dossier, on: date | None = DAY) -> AgreementCheck:
    """Return the check of a dossier's agreement, as read on a day."""
    return check_agreement(given, load_catalogue(), on=on, people=load_actor_kinds())


def found(given: Dossier, on: date | None = DAY) -> set[tuple[str, str]]:
    """Return the rules that found something, each with what it is about."""
    return {(f.rule, f.about) for f in checked(given, on).found}


def values(given: Dossier, rule: str, on: date | None = DAY) -> set[str]:
    """Return the values that the findings of one rule rest on."""
    held = (f for f in checked(given, on).found if f.rule == rule)
    return {reason.value for finding in held for reason in finding.because}


def undertaking(slug: str, **more: Any) -> Undertaking:
    """Return a promise of the state to group a, with nothing in it but its words."""
    fields = {"id": slug, "recorded": NOW, "made_by": "party:state", "made_to": ["party:a"]}
    return Undertaking.model_validate(fields | {"promise": slug} | more)
