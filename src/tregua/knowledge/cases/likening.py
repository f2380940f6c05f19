"""Loading how likeness is told, what links a dossier to the codebook, and earlier findings."""

from collections.abc import Iterable, Iterator
from functools import cache

from tregua.domain.claims import Noun
from tregua.domain.knowledge import Codebook, CodebookField, RuleUse
from tregua.domain.knowledge.cases import ComparedField, FieldLink, Likening, Way
from tregua.domain.knowledge.cases.earlier import EarlierFinding
from tregua.domain.knowledge.cases.known import LikenessKnown
from tregua.domain.knowledge.strategies import Lesson
from tregua.domain.results import Citation
from tregua.errors import Problem, Problems
from tregua.knowledge.checking import mistakes
from tregua.knowledge.loading import (
    HERE,
    load_catalogue,
    load_library,
    load_questions,
    load_sources,
    read,
    records,
)

__all__ = ["link_problems", "load_likeness", "way_problems"]

LIKENESS, LINKS, EARLIER = "likeness.yaml", "codebook-links.yaml", "earlier-findings.yaml"
FITTING = {
    Way.SAME: {"enum", "ord", "bool"},
    Way.STEPS: {"enum", "ord"},
    Way.OVERLAP: {"list"},
    Way.RATIO: {"int"},
}


class LinksFile(Noun):
    """`codebook-links.yaml`."""

    links: tuple[FieldLink, ...]


class EarlierFile(Noun):
    """`earlier-findings.yaml`."""

    findings: tuple[EarlierFinding, ...]


@cache
def load_likeness() -> LikenessKnown:
    """Return what is decided and known for setting cases side by side, each record checked.

    Raises
    ------
    Problems
        If a field, value, question, case or source is named that there is not, an outcome is to
        be compared, a field stands twice or its kind does not fit how it is compared, or a
        decision rests on nothing.
    """
    codebook = load_library().codebook
    likening = read(HERE / LIKENESS, Likening)
    links = read(HERE / LINKS, LinksFile).links
    findings = read(HERE / EARLIER, EarlierFile).findings
    problems = [*way_problems(likening, codebook), *link_problems(links, codebook)]
    problems.extend(ground_problems(likening, links, findings))
    for finding in findings:
        for test in finding.tests:
            for code, values in mistakes(test.when, (), load_questions()):
                problems.append(Problem(code, EARLIER, field=test.id, values=values))
    if problems:
        raise Problems(problems)
    return LikenessKnown(
        likening,
        links,
        findings,
        tuple(lesson for _, lesson in records(HERE / "lessons", Lesson)),
        load_catalogue().rules_for(RuleUse.CRITERION),
    )


def way_problems(likening: Likening, codebook: Codebook) -> Iterator[Problem]:
    """Yield what keeps fields from being compared, or told, as the record says."""
    seen: set[str] = set()
    for group in likening.groups:
        for one in group.fields:
            where = f"groups.{group.id}.{one.field}"
            yield from field_problems(one, where, codebook)
            if one.field in seen:
                yield Problem("duplicate_id", LIKENESS, field=where)
            seen.add(one.field)
    told = likening.told
    for name in (*likening.key_facts, *told.present, *told.followed, told.causes):
        if name not in codebook.fields:
            yield unknown(LIKENESS, "told", name, codebook.fields)
    for way in Way:
        if way not in likening.alike_within:
            yield unknown(LIKENESS, "alike_within", way.value, likening.alike_within)


def field_problems(one: ComparedField, where: str, codebook: Codebook) -> Iterator[Problem]:
    """Yield why a field cannot be compared as it is written."""
    known = codebook.fields.get(one.field)
    if known is None:
        yield unknown(LIKENESS, where, one.field, codebook.fields)
    elif not known.condition:
        yield Problem("outcome_compared", LIKENESS, field=where)
    elif known.type not in FITTING[one.how]:
        yield Problem("way_unfit", LIKENESS, field=where, values={"how": one.how.value})


def link_problems(links: Iterable[FieldLink], codebook: Codebook) -> Iterator[Problem]:
    """Yield links to fields, values or questions that there are not."""
    questions = load_questions()
    for link in links:
        known = codebook.fields.get(link.field)
        if known is None:
            yield unknown(LINKS, link.field, link.field, codebook.fields)
            continue
        if link.as_question and link.as_question not in questions:
            yield unknown(LINKS, link.field, link.as_question, questions)
        if sum((bool(link.values), bool(link.as_question), link.as_it_is)) != 1:
            yield Problem("link_without_words", LINKS, field=link.field)
        for value in (*link.values.values(), *((link.several,) if link.several else ())):
            if str(value).lower() not in allowed(known):
                yield unknown(LINKS, link.field, str(value), allowed(known))


def allowed(field: CodebookField) -> tuple[str, ...]:
    """Return the values a field may hold."""
    return ("true", "false") if field.type == "bool" else tuple(field.values)


def unknown(file: str, field: str, given: str, held: Iterable[str]) -> Problem:
    """Return the problem of a name that leads nowhere."""
    values = {"given": given, "allowed": ", ".join(held)}
    return Problem("not_allowed", file, field=field, values=values)


def ground_problems(
    likening: Likening, links: Iterable[FieldLink], findings: Iterable[EarlierFinding]
) -> Iterator[Problem]:
    """Yield decisions that rest on nothing, and sources that are not listed."""
    sources = load_sources()
    grounded: list[tuple[str, str, tuple[Citation, ...], bool]] = [
        (LIKENESS, "why", likening.cites, likening.judgment),
        *((LIKENESS, group.id, group.cites, group.judgment) for group in likening.groups),
        *((LINKS, link.field, link.cites, link.judgment) for link in links),
        *((EARLIER, finding.id, finding.cites, False) for finding in findings),
    ]
    for file, field, cites, judgment in grounded:
        if not cites and not judgment:
            yield Problem("word_ground", file, field=field)
        for cite in cites:
            if cite.source not in sources:
                values = {"source": cite.source}
                yield Problem("source_unknown", file, field=field, values=values)
