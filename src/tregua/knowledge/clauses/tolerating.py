"""Loading the terms of known tolerations, each checked against the kinds and offers there are."""

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from tregua.domain import Noun
from tregua.domain.knowledge.clauses import TolerationTerm
from tregua.errors import Problem, Problems
from tregua.knowledge.clauses.loading import load_clause_kinds
from tregua.knowledge.loading import HERE, load_questions, load_sources, read

__all__ = ["load_toleration"]

PLACE = "clauses/toleration.yaml"


class TolerationFile(Noun):
    """`toleration.yaml`."""

    terms: dict[str, TolerationTerm]


@cache
def load_toleration() -> Mapping[str, TolerationTerm]:
    """Return the terms of known tolerations by id.

    Raises
    ------
    Problems
        If a term names a kind, an offer or a source there is not.
    """
    terms = read(HERE / PLACE, TolerationFile).terms
    problems = [problem for slug, term in terms.items() for problem in term_problems(slug, term)]
    if problems:
        raise Problems(problems)
    return MappingProxyType(terms)


def term_problems(slug: str, term: TolerationTerm) -> Iterator[Problem]:
    """Yield what a term names that there is not."""
    named = (
        ("kinds", term.kinds, tuple(load_clause_kinds())),
        ("grants", term.grants, tuple(load_questions()["offers"].levels)),
        ("cites", tuple(cite.source for cite in term.cites), tuple(load_sources())),
    )
    for field, given, allowed in named:
        for name in given:
            if name not in allowed:
                values = {"given": name, "allowed": ", ".join(allowed)}
                yield Problem("not_allowed", PLACE, field=f"terms.{slug}.{field}", values=values)
