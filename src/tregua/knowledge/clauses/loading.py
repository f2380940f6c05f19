"""Loading the clause library when first asked, each record checked against the others."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from tregua.domain import Clause, Noun
from tregua.domain.knowledge.clauses import (
    ClauseKind,
    ClauseLibrary,
    ClauseTemplate,
    ClauseTopic,
)
from tregua.errors import Problem, Problems
from tregua.knowledge.loading import HERE, load_library, load_questions, load_sources, read, records

__all__ = ["load_clause_kinds", "load_clauses"]

FOLDER = HERE / "clauses"
BLANK = re.compile(r"\{([a-z][a-z-]*)\}")


class KindsFile(Noun):
    """`kinds.yaml`."""

    kinds: dict[str, ClauseKind]
    topics: dict[str, ClauseTopic]


@cache
def kinds_file() -> KindsFile:
    """Return the kinds and topics; what a kind grants must be a level of `offers`.

    Raises
    ------
    Problems
        If a kind grants what nobody could be offered.
    """
    file = read(FOLDER / "kinds.yaml", KindsFile)
    offers = load_questions()["offers"].levels
    problems = [
        Problem("not_allowed", "clauses/kinds.yaml", field=f"kinds.{slug}.grants", values=values)
        for slug, kind in file.kinds.items()
        for given in kind.grants
        if given not in offers
        for values in ({"given": given, "allowed": ", ".join(offers)},)
    ]
    if problems:
        raise Problems(problems)
    return file


def load_clause_kinds() -> Mapping[str, ClauseKind]:
    """Return the kinds of clauses by id."""
    return MappingProxyType(kinds_file().kinds)


@cache
def load_clauses() -> ClauseLibrary:
    """Return the clause library: templates in the order of their topics.

    Raises
    ------
    Problems
        If a template names a kind, topic, field, blank, template, source or case there is not.
    """
    file = kinds_file()
    found = dict(records(FOLDER / "templates", ClauseTemplate))
    problems = [p for slug, made in found.items() for p in template_problems(slug, made, found)]
    if problems:
        raise Problems(problems)
    order = list(file.topics)
    ranked = sorted(found.values(), key=lambda made: order.index(made.topic))
    return ClauseLibrary(
        MappingProxyType(file.kinds),
        MappingProxyType(file.topics),
        MappingProxyType({made.id: made for made in ranked}),
    )


def template_problems(
    slug: str, made: ClauseTemplate, found: Mapping[str, ClauseTemplate]
) -> Iterator[Problem]:
    """Yield what a template names that there is not, and blanks that do not fit its slots."""
    file, place = kinds_file(), f"clauses/templates/{slug}.yaml"
    fields = tuple(Clause.model_fields)
    library, sources = load_library(), load_sources()
    known = (*library.cases, *library.processes)
    named = (
        ("id", (made.id,), (slug,)),
        ("topic", (made.topic,), tuple(file.topics)),
        ("kind", (made.kind,), tuple(file.kinds)),
        ("needs", made.needs, fields),
        ("slots", tuple(slot.field for slot in made.slots), fields),
        ("goes_with", made.goes_with, tuple(found)),
        ("cites", tuple(cite.source for cite in made.cites), tuple(sources)),
        ("cases", (*made.cases.for_, *made.cases.against), known),
    )
    for field, given, allowed in named:
        for name in given:
            if name not in allowed:
                values = {"given": name, "allowed": ", ".join(allowed)}
                yield Problem("not_allowed", place, field=field, values=values)
    yield from named_twice(made, place)
    slots = {slot.id for slot in made.slots}
    texts = [made.says, made.reading, *(variant.says for variant in made.variants)]
    for text in texts:
        for blank in sorted(set(BLANK.findall(text.en)) ^ set(BLANK.findall(text.es))):
            yield Problem(
                "not_allowed", place, field="says", values={"given": blank, "allowed": "en = es"}
            )
        for blank in sorted(set(BLANK.findall(text.en)) - slots):
            values = {"given": blank, "allowed": ", ".join(sorted(slots))}
            yield Problem("not_allowed", place, field="slots", values=values)


def named_twice(made: ClauseTemplate, place: str) -> Iterator[Problem]:
    """Yield slots and variants whose id another of the same template has."""
    for field, ids in (("slots", made.slots), ("variants", made.variants)):
        for name, times in Counter(one.id for one in ids).items():
            if times > 1:
                yield Problem("duplicate_id", place, field=field, values={"id": name, "other": 0})
