"""Known answers of the qualitative comparison: what was told, and the same as the product says it.

Figures are lists; None stands where the source gives none, and there ours is not asked for either.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import yaml

from tests.support.memberships import HERE, published
from tregua.decide.compare.qca import Analysis, Cuts, Memberships, Model, Necessary, written
from tregua.decide.compare.qca.settings import Settings

__all__ = ["Answer", "answers", "necessary_of", "solution_of"]

Models = dict[frozenset[str], dict[str, list[float | None]]]


@dataclass(frozen=True)
class Answer:
    """One known answer: the question as the product takes it, and what was told."""

    id: str
    given: Memberships
    settings: Settings
    told: dict[str, Any]

    @property
    def models(self) -> Models:
        """Return the models told: terms with their figures, and the whole under `""`."""
        return {
            frozenset(same(name) for name in one["terms"]): {
                "": one["whole"],
                **{same(name): shares for name, shares in one["terms"].items()},
            }
            for one in self.told["models"]
        }

    @property
    def rows(self) -> dict[tuple[int, ...], list[Any]]:
        """Return the rows told, by their levels."""
        return {tuple(map(int, key)): row for key, row in self.told["rows"].items()}

    @property
    def needed(self) -> dict[frozenset[str], list[float]]:
        """Return what was told to be necessary: conditions joined by "or"."""
        return {
            frozenset(same(one) for one in key.split(" + ")): row
            for key, row in self.told["found"].items()
        }


def answers(kind: str) -> list[Answer]:
    """Return the known answers of one kind: `solutions`, `tables` or `necessary`."""
    told = yaml.safe_load((HERE / "answers.yaml").read_text(encoding="utf-8"))
    return [answer(one) for one in told[kind]]


def answer(told: dict[str, Any]) -> Answer:
    """Return one known answer with its table."""
    given = published(told["table"], told["outcome"], told["conditions"])
    expectations = tuple(
        (name, level) for name, levels in told.get("expected", {}).items() for level in levels
    )
    cuts = Cuts(told["inclusion"], told.get("pri", 0.0))
    settings = Settings(cuts=cuts, expectations=expectations, absent=told.get("absent", False))
    return Answer(told["id"], given, settings, told)


def solution_of(analysis: Analysis, asked: Answer) -> Models:
    """Return our models of the kind told, figures only where the answer has them."""
    told = asked.models
    models = analysis.solution(asked.told["kind"]).models
    return {
        key: masked(figures_of(model, asked.given), told.get(key, {}))
        for model in models
        if (key := frozenset(named(model, asked.given)))
    }


def named(model: Model, given: Memberships) -> list[str]:
    """Return the terms of a model as written."""
    return [same(one.term.written(given.conditions, given.counts)) for one in model.terms]


def figures_of(model: Model, given: Memberships) -> dict[str, list[float | None]]:
    """Return the figures of a model and of its terms."""
    whole = [model.fit.inclusion, model.fit.pri, model.fit.coverage]
    each = [
        [one.fit.inclusion, one.fit.pri, one.fit.coverage, one.fit.unique] for one in model.terms
    ]
    return {"": whole, **dict(zip(named(model, given), each, strict=True))}


def masked(
    found: dict[str, list[float | None]], told: dict[str, list[float | None]]
) -> dict[str, list[float | None]]:
    """Leave out the figures that were not told."""
    return {
        name: [
            None if said is None else own
            for own, said in zip(shares, told.get(name, shares), strict=True)
        ]
        for name, shares in found.items()
    }


def necessary_of(found: Iterable[Necessary], given: Memberships) -> dict[frozenset[str], Any]:
    """Return what was found necessary, as written, with its figures."""
    return {
        frozenset(same(written([term], given.conditions, given.counts)) for term in one.terms): [
            one.fit.inclusion,
            one.fit.ron,
            one.fit.coverage,
        ]
        for one in found
    }


def same(term: str) -> str:
    """Return a term with its conditions in one order, so that theirs does not count."""
    return "*".join(sorted(term.split("*")))
