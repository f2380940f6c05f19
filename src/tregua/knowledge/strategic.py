"""Loading what is known of strategies, when first asked: families, lessons, tensions, effects."""

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import TypeVar

from pydantic import BaseModel

from tregua.domain.knowledge import Condition, Question, Rule
from tregua.domain.knowledge.strategies import (
    AimRecord,
    LabelEffect,
    Lesson,
    StrategyFamily,
    StrategyKnowledge,
    Tension,
)
from tregua.domain.results import Citation
from tregua.domain.strategy import FORMS, AimKind, Family
from tregua.errors import Problem, Problems
from tregua.knowledge.checking import mistakes, rule_problems
from tregua.knowledge.loading import HERE, load_questions, load_sources, records

__all__ = ["load_strategy"]

M = TypeVar("M", bound=BaseModel)
LESSONS = (
    "one-window",
    "credible-later-threat",
    "less-secrecy",
    "lawful-property",
    "kept-promise",
)
"""The five lessons, in the order the article has them."""


@cache
def load_strategy() -> StrategyKnowledge:
    """Return what is known of strategies, each record checked.

    Raises
    ------
    Problems
        If a record is not of its form, is not named as its file, or names a question or source
        there is not; or if a family lacks one of its sub-forms.
    """
    questions, sources = load_questions(), load_sources()
    families = held("strategies", StrategyFamily)
    lessons = held("lessons", Lesson)
    tensions = held("tensions", Tension)
    effects = held("effects", LabelEffect)
    aims = held("aims", AimRecord)
    rules = dict(records(HERE / "rules" / "strategy", Rule))
    problems: list[Problem] = []
    for stem, rule in rules.items():
        problems.extend(rule_problems(rule, f"rules/strategy/{stem}.yaml", questions, sources))
    kinds: dict[str, Mapping[str, BaseModel]] = {
        "strategies": families,
        "lessons": lessons,
        "tensions": tensions,
        "effects": effects,
        "aims": aims,
    }
    for folder, found in kinds.items():
        for stem, record in found.items():
            file = f"{folder}/{stem}.yaml"
            problems.extend(named_otherwise(record, stem, file))
            for cite in cited(record):
                if cite.source not in sources:
                    values = {"source": cite.source}
                    problems.append(Problem("source_unknown", file, field="cites", values=values))
    problems.extend(missing_forms(families))
    problems.extend(condition_problems(lessons, tensions, questions))
    if problems:
        raise Problems(problems)
    return StrategyKnowledge(
        families=MappingProxyType({family: families[family.value] for family in Family}),
        lessons=MappingProxyType({name: lessons[name] for name in LESSONS}),
        tensions=MappingProxyType(tensions),
        effects=MappingProxyType(effects),
        aims=MappingProxyType({aim: aims[aim.value] for aim in AimKind}),
        rules=MappingProxyType(rules),
    )


def held(folder: str, model: type[M]) -> dict[str, M]:
    """Return the records of a folder by file name."""
    return dict(records(HERE / folder, model))


def named_otherwise(record: BaseModel, stem: str, file: str) -> Iterator[Problem]:
    """Yield a problem where a record's id is not the name of its file."""
    slug = str(getattr(record, "id", ""))
    if slug != stem:
        yield Problem("rule_id_not_path", file, field="id", values={"id": slug, "name": stem})


def missing_forms(families: Mapping[str, StrategyFamily]) -> Iterator[Problem]:
    """Yield a family whose sub-forms are not those of the noun, in their order."""
    for family in Family:
        known = families.get(family.value)
        told = tuple(form.id for form in known.forms) if known else ()
        if told != FORMS[family]:
            values = {"allowed": ", ".join(FORMS[family]), "given": ", ".join(told)}
            file = f"strategies/{family.value}.yaml"
            yield Problem("not_allowed", file, field="forms", values=values)


def condition_problems(
    lessons: Mapping[str, Lesson],
    tensions: Mapping[str, Tension],
    questions: Mapping[str, Question],
) -> Iterator[Problem]:
    """Yield what is wrong in the conditions of lessons and tensions."""
    held: list[tuple[str, str, Condition | None]] = []
    for lesson in lessons.values():
        held.extend((f"lessons/{lesson.id}.yaml", test.id, test.when) for test in lesson.tests)
    for tension in tensions.values():
        file = f"tensions/{tension.id}.yaml"
        held.append((file, "bears_when", tension.bears_when))
        held.extend((file, side.id, side.empty_when) for side in tension.sides)
    for file, field, condition in held:
        for code, values in mistakes(condition, (), questions) if condition is not None else ():
            yield Problem(code, file, field=field, values=values)


def cited(value: object) -> Iterator[Citation]:
    """Yield every citation in a record, however deep."""
    if isinstance(value, Citation):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from cited(getattr(value, name))
    elif isinstance(value, tuple):
        for part in value:
            yield from cited(part)
