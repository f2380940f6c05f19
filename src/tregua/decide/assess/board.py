"""The criteria and pathways of a dossier as formulas, and how each stands now."""

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Literal

from tregua.domain import Answer
from tregua.domain.knowledge import Catalogue, Condition, Join, Loop, Pathway, Rule, RuleUse
from tregua.rules import Item, Scene
from tregua.rules.formulas import (
    Formula,
    Joined,
    Key,
    Leaf,
    MadeBefore,
    Negated,
    Reach,
    Variable,
    answer_of,
    compiled,
    reach_of,
    standing,
    variables_of,
)

__all__ = ["Board", "CriterionFormula", "PathwayFormula"]

EVER = "~ever"
"""Marks the variable of a question whose gate counts claims that were taken back."""


@dataclass(frozen=True)
class CriterionFormula:
    """One criterion on one item as a formula; `key` is the key of its finding."""

    rule: str
    key: str
    formula: Formula
    variables: Mapping[Key, Variable]

    @cached_property
    def now(self) -> dict[Key, tuple[int, ...]]:
        """How every test of it stands."""
        return standing(self.variables)

    def answer(self, otherwise: Mapping[Key, tuple[int, ...]] = {}) -> Answer:
        """Return its answer, as it stands or with some questions settled otherwise."""
        return answer_of(self.formula, self.variables, {**self.now, **otherwise})


@dataclass(frozen=True)
class PathwayFormula:
    """One pathway for one group: its criteria, each with whether the pathway wants it met.

    `aside` are the criteria a decision in force sets aside.
    """

    id: str
    about: str
    join: Literal["all", "any"]
    parts: tuple[tuple[CriterionFormula, bool], ...]
    variables: Mapping[Key, Variable]
    aside: tuple[str, ...] = ()
    made: MadeBefore = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def formula(self) -> Formula:
        """The whole as one formula."""
        signed = (p.formula if good else Negated(p.formula) for p, good in self.parts)
        return Joined(self.join, tuple(signed))

    @cached_property
    def now(self) -> dict[Key, tuple[int, ...]]:
        """How every test of it stands."""
        return standing(self.variables)

    @cached_property
    def reach(self) -> Reach:
        """How far the recorded doubts let it go."""
        return reach_of(self.formula, self.variables, self.made)

    @cached_property
    def answers(self) -> tuple[Answer, ...]:
        """How each criterion counts for it: turned round where it bars."""
        return tuple(counted(p.answer(), good) for p, good in self.parts)

    @property
    def answer(self) -> Answer:
        """Its answer as things stand."""
        return self.joined(self.answers)

    def answer_with(self, key: Key, tests: Mapping[str, tuple[int, ...]]) -> Answer:
        """Return its answer with one question settled; `tests` by the key of each criterion."""
        return self.joined(
            counted(p.answer({key: tests[p.key]}), good) if p.key in tests else stands
            for (p, good), stands in zip(self.parts, self.answers, strict=True)
        )

    def joined(self, answers: "Iterator[Answer] | tuple[Answer, ...]") -> Answer:
        """Join the answers of its criteria."""
        return Answer.all_of(answers) if self.join == "all" else Answer.any_of(answers)


def counted(answer: Answer, good: bool) -> Answer:
    """Return how a criterion counts: as it is where needed, turned round where it bars."""
    return answer if good else answer.negated()


class Board:
    """All criteria and pathways of a dossier as formulas, made once."""

    def __init__(
        self, catalogue: Catalogue, scene: Scene, gate_scene: Scene, aside: tuple[str, ...]
    ) -> None:
        self.catalogue = catalogue
        self.scene = scene
        self.gate_scene = gate_scene
        self.aside = aside
        self.groups = tuple(i.about for i in scene.items.get("parties", ())) or ("dossier",)
        self.renamed = {
            key: (key[0], key[1] + EVER)
            for key, claims in gate_scene.claims.items()
            if scene.claims.get(key, ()) != claims
        }
        ever = {new: gate_scene.claims[old] for old, new in self.renamed.items()}
        self.merged = replace(scene, claims={**scene.claims, **ever})
        words = catalogue.confidence.words
        self.weight = {
            word.value: (held.lowest, (held.lowest + held.highest) / 2)
            for word, held in words.items()
        }
        self.made: dict[str, CriterionFormula] = {}
        self.diagrams: MadeBefore = {}
        self.known: dict[Hashable, Variable] = {}

    @cached_property
    def criteria(self) -> tuple[CriterionFormula, ...]:
        """Every criterion on every item it is for."""
        return tuple(
            self.criterion(rule, item)
            for rule in self.catalogue.rules_for(RuleUse.CRITERION)
            for item in self.items(rule)
        )

    def items(self, rule: Rule) -> tuple[Item | None, ...]:
        """Return the items a rule is for; nothing stands for the whole dossier."""
        if rule.for_each is None:
            return (None,)
        return self.scene.items.get(rule.for_each, ()) or (None,)

    def criterion(self, rule: Rule, item: Item | None) -> CriterionFormula:
        """Return one criterion on one item."""
        key = f"{rule.id}@{item.about if item else 'dossier'}"
        if key not in self.made:
            self.made[key] = self.compile(rule, item, key)
        return self.made[key]

    def compile(self, rule: Rule, item: Item | None, key: str) -> CriterionFormula:
        """Return one criterion as a formula, on the claims that count for it."""
        renamed = self.renamed if rule.counts == "ever" else {}
        scene = self.gate_scene if rule.counts == "ever" else self.scene
        formula: Formula
        if rule.for_each is not None and item is None:
            formula = Leaf((rule.for_each, "dossier"), Loop("some", rule.for_each, rule.when))
        else:
            within = (item,) if item else ()
            formula = compiled(whole_condition(rule), scene, within, renamed)
        return CriterionFormula(rule.id, key, formula, self.variables(formula))

    def variables(self, formula: Formula) -> dict[Key, Variable]:
        """Return the variables of a formula with what is claimed of each."""
        return variables_of(formula, self.merged, self.weight, self.known)

    @cached_property
    def pathways(self) -> tuple[PathwayFormula, ...]:
        """Every pathway for every group."""
        return tuple(
            self.pathway(pathway, group)
            for pathway in self.catalogue.pathways.values()
            for group in self.groups
        )

    def pathway(self, pathway: Pathway, group: str) -> PathwayFormula:
        """Return one pathway for one group."""
        wanted = [(rule, True) for rule in (*pathway.indicated_by, *pathway.needs)]
        wanted += [(rule, False) for rule in pathway.barred_by]
        parts = tuple(
            (self.on(rule, group), good) for rule, good in wanted if rule not in self.aside
        )
        signed = Joined("all", tuple(p.formula if g else Negated(p.formula) for p, g in parts))
        return PathwayFormula(
            id=pathway.id,
            about=group,
            join="any" if pathway.indicated_by else "all",
            parts=parts,
            variables=self.variables(signed),
            aside=tuple(rule for rule, _ in wanted if rule in self.aside),
            made=self.diagrams,
        )

    def on(self, rule_id: str, group: str) -> CriterionFormula:
        """Return a criterion on a group, or on the dossier where it is not per group."""
        rule = self.catalogue.rules[rule_id]
        item = next((i for i in self.items(rule) if i is not None and i.about == group), None)
        return self.criterion(rule, item)


def whole_condition(rule: Rule) -> Condition:
    """Return what must hold for a rule to be met on an item it is for."""
    return Join("all_of", (rule.where, rule.when)) if rule.where else rule.when
