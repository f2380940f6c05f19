"""Checking what is known of the law: every name known, every test of its kind, nothing groundless.

How a test binds. A test asked of a `pair` is judged with the relation between two parties as the
innermost item and, around it, the party at a GROUP end of the pair: so `claim:` may name questions
asked per relation, per party, or of the dossier, and `item.` names a field of the relation (`kind`,
`hold`, `covers`, and two worked out: `with_state`, true where one end is the state, and
`between_groups`, true where both ends are groups). Where both ends are groups each end is judged in
turn, and the answer is shown per end. A test asked of a `group` is judged with the party as the
item; one asked of the `dossier` has none. No `fact:` is known here.
"""

from collections.abc import Iterator, Mapping

from pydantic import BaseModel

from tregua.domain.knowledge import Condition, Join, Loop, PublishedSource, Question, Term
from tregua.domain.knowledge.law import LegalElement, LegalGap, LegalKnowledge, LegalTest
from tregua.domain.results import Citation
from tregua.errors import Problem
from tregua.knowledge.checking import mistakes

__all__ = ["ASKED_OF", "law_problems"]

ASKED_OF: Mapping[str, tuple[str, ...]] = {
    "pair": ("parties", "relations"),
    "group": ("parties",),
    "dossier": (),
}
"""Of what a test is asked, in the order told, with the items its conditions may look at."""

PATHWAYS = ("limited", "transformation", "dissolution", "none")
CRIMES = "lines-of-crime"
LISTS = ("treaties", "regimes", "measures", "acts", "forms", "parts", "bars", "reaches", "standing")


def law_problems(
    known: LegalKnowledge,
    questions: Mapping[str, Question],
    sources: Mapping[str, PublishedSource],
) -> Iterator[Problem]:
    """Yield everything that keeps the legal records from being leaned on."""
    for stem, test in known.tests.items():
        yield from test_problems(stem, test, questions)
    for name in LISTS:
        for slug, record in getattr(known, name).items():
            if bool(record.cites) == record.judgment:
                yield Problem("word_ground", f"law/{name}.yaml", field=f"{name}.{slug}")
    for slug, gap in known.gaps.items():
        yield from misnamed(slug, gap, "law/gaps.yaml")
    yield from unlisted(known, questions)
    for name in ("tests", *LISTS, "gaps"):
        for slug, record in getattr(known, name).items():
            file = f"law/tests/{slug}.yaml" if name == "tests" else f"law/{name}.yaml"
            for cite in dict.fromkeys(cited(record)):
                if cite.source not in sources:
                    values = {"source": cite.source}
                    yield Problem("source_unknown", file, field=slug, values=values)


def misnamed(slug: str, record: LegalTest | LegalGap, file: str) -> Iterator[Problem]:
    """Yield a problem where a record's id is not the name it stands under."""
    if record.id != slug:
        yield Problem("rule_id_not_path", file, field="id", values={"id": record.id, "name": slug})


def test_problems(
    stem: str, test: LegalTest, questions: Mapping[str, Question]
) -> Iterator[Problem]:
    """Yield what keeps a test from being read as it is written."""
    file = f"law/tests/{stem}.yaml"
    yield from misnamed(stem, test, file)
    seen: set[str] = set()
    for element in test.elements:
        if element.id in seen:
            yield Problem("legal_id_twice", file, field=element.id, values={"id": element.id})
        seen.add(element.id)
        yield from element_problems(element, file)
        for field, condition in conditions(element):
            for code, values in wrongs(condition, ASKED_OF[test.asked_of], questions):
                yield Problem(code, file, field=field, values=values)


def element_problems(element: LegalElement, file: str) -> Iterator[Problem]:
    """Yield an element that nothing could answer, or factors that cannot be counted."""
    if element.when is None and not element.factors:
        yield Problem("legal_element_silent", file, field=element.id)
    if element.when is None and element.factors and element.needs is None:
        yield Problem("legal_needs_missing", file, field=element.id)
    if element.needs is not None and element.needs > len(element.factors):
        values = {"needs": element.needs, "factors": len(element.factors)}
        yield Problem("legal_needs_many", file, field=element.id, values=values)
    ids = [factor.id for factor in element.factors]
    for slug in sorted({slug for slug in ids if ids.count(slug) > 1}):
        yield Problem("legal_id_twice", file, field=element.id, values={"id": slug})


def conditions(element: LegalElement) -> Iterator[tuple[str, Condition]]:
    """Yield every condition of an element with its place."""
    for name, condition in (("when", element.when), ("against", element.against)):
        if condition is not None:
            yield f"{element.id}.{name}", condition
    for factor in element.factors:
        yield f"{element.id}.{factor.id}", factor.when


def wrongs(
    condition: Condition, loops: tuple[str, ...], questions: Mapping[str, Question]
) -> Iterator[tuple[str, Mapping[str, object]]]:
    """Yield what is wrong in a condition; a computed fact is, since none is known here."""
    yield from mistakes(condition, loops, questions)
    for term in terms(condition):
        if term.kind == "fact":
            yield "legal_fact_unknown", {"name": term.name}


def terms(condition: Condition) -> Iterator[Term]:
    """Yield every term of a condition."""
    if isinstance(condition, Join):
        for part in condition.of:
            yield from terms(part)
    elif isinstance(condition, Loop):
        if condition.where is not None:
            yield from terms(condition.where)
        yield from terms(condition.that)
    else:
        yield from (t for t in (condition.term, condition.value) if isinstance(t, Term))


def unlisted(known: LegalKnowledge, questions: Mapping[str, Question]) -> Iterator[Problem]:
    """Yield bars, lines of crime and pathways that records name and there are not."""
    crimes = questions[CRIMES].levels
    named = (
        ("regimes", "bars", known.bars),
        ("acts", "bars", known.bars),
        ("treaties", "lines", crimes),
        ("forms", "read_as", PATHWAYS),
    )
    for name, field, allowed in named:
        for slug, record in getattr(known, name).items():
            for given in getattr(record, field):
                if given not in allowed:
                    values = {"given": given, "allowed": ", ".join(allowed)}
                    where = f"{name}.{slug}.{field}"
                    yield Problem("not_allowed", f"law/{name}.yaml", field=where, values=values)


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
