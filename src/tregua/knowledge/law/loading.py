"""Loading what is known of the law, when first asked: tests, treaties, lists, forms, and gaps.

Tests stand one a file in `law/tests/`; every other kind is one file `law/<kind>.yaml` that holds
`{<kind>: {id: record}}`.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, TypeVar

from pydantic import BaseModel, create_model

from tregua.domain import Noun
from tregua.domain.knowledge.law import (
    LawListed,
    LegalForm,
    LegalGap,
    LegalKnowledge,
    LegalTest,
    ListRegime,
    Measure,
    PlannedKind,
    Treaty,
)
from tregua.errors import Problems
from tregua.knowledge.law.checking import ASKED_OF, law_problems
from tregua.knowledge.loading import HERE, load_questions, load_sources, read, records

__all__ = ["load_law"]

TOLD = ("armed-conflict", "ap2", "other-situations", "untoc-group", "amnesty-6-5")
"""The order in which tests are told: the looser before the stricter; any other comes after."""
M = TypeVar("M", bound=BaseModel)


@cache
def load_law() -> LegalKnowledge:
    """Return what is known of the law, each record checked.

    Tests come in the order pairs, groups, dossier, and within these as they are told.

    Raises
    ------
    Problems
        If a record is not of its form, is not named as its file or key, asks a question, names a
        list or cites a source there is not, or rests on nothing; all of them at once.
    """
    read_tests = dict(records(HERE / "law" / "tests", LegalTest))
    ranked = sorted(read_tests.items(), key=lambda held: rank(held[1]))
    known = LegalKnowledge(
        tests=MappingProxyType(dict(ranked)),
        treaties=listed("treaties", Treaty),
        regimes=listed("regimes", ListRegime),
        measures=listed("measures", Measure),
        acts=listed("acts", PlannedKind),
        forms=listed("forms", LegalForm),
        gaps=listed("gaps", LegalGap),
        parts=listed("parts", LawListed),
        bars=listed("bars", LawListed),
        reaches=listed("reaches", LawListed),
        standing=listed("standing", LawListed),
    )
    problems = list(law_problems(known, load_questions(), load_sources()))
    if problems:
        raise Problems(problems)
    return known


def rank(test: LegalTest) -> tuple[int, int, str]:
    """Return the place of a test in the order they are told."""
    place = TOLD.index(test.id) if test.id in TOLD else len(TOLD)
    return tuple(ASKED_OF).index(test.asked_of), place, test.id


def listed(name: str, model: type[M]) -> Mapping[str, M]:
    """Return one list of the law by id, in the order written."""
    path = HERE / "law" / f"{name}.yaml"
    by_id: Any = dict
    fields: Any = {name: (by_id[str, model], ...)}
    file: type[Noun] = create_model(f"{name.title()}File", __base__=Noun, **fields)
    return MappingProxyType(getattr(read(path, file), name))
