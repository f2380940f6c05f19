"""Loading what is claimed across cases, each once, checked against the codebook and the cases."""

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from pydantic import RootModel

from tregua.domain.knowledge import AggregateClaim, Proposition
from tregua.errors import Problem, Problems
from tregua.knowledge.cases.testing import test_mistakes
from tregua.knowledge.loading import HERE, load_library, read

__all__ = ["load_aggregate_claims", "load_propositions"]

CLAIMS, PROPOSITIONS = "aggregate-claims.yaml", "propositions.yaml"


class ClaimsFile(RootModel[dict[str, AggregateClaim]]):
    """`aggregate-claims.yaml`."""


class PropositionsFile(RootModel[dict[str, Proposition]]):
    """`propositions.yaml`."""


@cache
def load_aggregate_claims() -> Mapping[str, AggregateClaim]:
    """Return what the sources say of whole classes of cases, by id."""
    return MappingProxyType(read(HERE / CLAIMS, ClaimsFile).root)


@cache
def load_propositions() -> Mapping[str, Proposition]:
    """Return the propositions by id.

    Raises
    ------
    Problems
        If one names a field, a case or an aggregate claim that is not on file.
    """
    found = read(HERE / PROPOSITIONS, PropositionsFile).root
    problems = list(unknown_names(found))
    if problems:
        raise Problems(problems)
    return MappingProxyType(found)


def unknown_names(propositions: Mapping[str, Proposition]) -> Iterator[Problem]:
    """Yield every name in a proposition that leads nowhere."""
    library = load_library()
    cases = {**library.cases, **library.processes}
    for ident, one in propositions.items():
        named: dict[str, tuple[tuple[str, ...], Mapping[str, object]]] = {
            "fields": (one.fields, library.codebook.fields),
            "for": (one.for_, cases),
            "against": (one.against, cases),
            "aggregate_claims": (one.aggregate_claims, load_aggregate_claims()),
        }
        for field, (names, held) in named.items():
            for name in names:
                if name not in held:
                    values = {"given": name, "allowed": ", ".join(held)}
                    yield Problem(
                        "not_allowed", PROPOSITIONS, field=f"{ident}.{field}", values=values
                    )
        if one.test is not None:
            for code, values in test_mistakes(one.test, library.codebook, cases):
                yield Problem(code, PROPOSITIONS, field=f"{ident}.test", values=values)
