"""Loading knowledge by folder, each once: questions, rules, pathways, sources, cases, words."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from pydantic import BaseModel, RootModel

from tregua.domain import Noun
from tregua.domain.knowledge import (
    Case,
    Catalogue,
    Codebook,
    ConfidenceWords,
    EventKind,
    GlossaryTerm,
    Harm,
    Indicator,
    Library,
    LoadedWord,
    Locks,
    NeverHere,
    Pathway,
    PublishedSource,
    Question,
    Wordings,
)
from tregua.errors import Problem, Problems
from tregua.files import bind, read_tree
from tregua.knowledge.checking import (
    confidence_problems,
    indicator_problems,
    lock_problems,
    pathway_problems,
    word_problems,
)
from tregua.knowledge.kinds import event_problems

__all__ = [
    "case_ids",
    "load_catalogue",
    "load_confidence",
    "load_events",
    "load_harms",
    "load_intake",
    "load_library",
    "load_locks",
    "load_never_here",
    "load_questions",
    "load_sources",
    "load_words",
]

HERE = Path(__file__).parent
PATHWAYS = ("limited", "transformation", "dissolution", "none")
SUBJECTS = (
    "us",
    "group",
    "context",
    "motives",
    "expectations",
    "ours",
    "results",
    "power-and-means",
    "law",
)

M = TypeVar("M", bound=BaseModel)


class QuestionsFile(Noun):
    """One file of questions, in the order they are asked."""

    questions: tuple[Question, ...]


class HarmsFile(Noun):
    """The kinds of incidents."""

    harms: dict[str, Harm]


class IndicatorsFile(Noun):
    """By what results could be seen."""

    indicators: dict[str, Indicator]


class EventsFile(Noun):
    """The kinds of events."""

    events: dict[str, EventKind]


class GlossaryFile(Noun):
    """The words we use."""

    terms: tuple[GlossaryTerm, ...]


class LoadedWordsFile(Noun):
    """The words that carry somebody's view."""

    loaded: tuple[LoadedWord, ...]


class NeverHereFile(Noun):
    """What must not be written."""

    never_here: tuple[NeverHere, ...]


class SourcesFile(RootModel[dict[str, PublishedSource]]):
    """Published sources by id."""


def read(path: Path, model: type[M]) -> M:
    """Read one knowledge file as a noun."""
    return bind(read_tree(path, str(path.relative_to(HERE))), model)


def records(folder: Path, model: type[M]) -> Iterator[tuple[str, M]]:
    """Yield the records of a folder, one a file, by file name."""
    for path in sorted(folder.glob("*.yaml")):
        yield path.stem, read(path, model)


@cache
def load_questions() -> Mapping[str, Question]:
    """Return the questions by id, in the order a practitioner asks them."""
    folder = HERE / "questions"
    found: dict[str, Question] = {}
    for subject in sorted(folder.glob("*.yaml"), key=lambda path: rank(path.stem)):
        for question in read(subject, QuestionsFile).questions:
            if question.id in found:
                raise Problems([Problem("duplicate_id", subject.name, field=question.id)])
            found[question.id] = question
    return MappingProxyType(found)


def load_intake() -> tuple[str, ...]:
    """Return the ids of the few questions that are read aloud by telephone."""
    return tuple(question.id for question in load_questions().values() if question.intake)


def rank(subject: str) -> tuple[int, str]:
    """Return the place of a subject in the order of asking."""
    return (SUBJECTS.index(subject) if subject in SUBJECTS else len(SUBJECTS), subject)


@cache
def load_sources() -> Mapping[str, PublishedSource]:
    """Return the published sources by id."""
    found: dict[str, PublishedSource] = {}
    for path in sorted((HERE / "sources").glob("*.yaml")):
        found.update(read(path, SourcesFile).root)
    return MappingProxyType(found)


@cache
def load_harms() -> Mapping[str, Harm]:
    """Return the kinds of incidents by id."""
    return MappingProxyType(read(HERE / "harms.yaml", HarmsFile).harms)


@cache
def load_confidence() -> ConfidenceWords:
    """Return the ranges of chance that the confidence words stand for.

    Raises
    ------
    Problems
        If a word cites a source there is not, or rests neither on a source nor on judgment.
    """
    words = read(HERE / "confidence.yaml", ConfidenceWords)
    problems = list(confidence_problems(words, load_sources()))
    if problems:
        raise Problems(problems)
    return words


@cache
def load_locks() -> Locks:
    """Return the acts towards the other side, and the locks that hold them.

    Raises
    ------
    Problems
        If a lock asks a question, names an act or cites a source there is not.
    """
    locks = read(HERE / "locks.yaml", Locks)
    problems = list(lock_problems(locks, load_questions(), load_sources()))
    if problems:
        raise Problems(problems)
    return locks


@cache
def load_events() -> Mapping[str, EventKind]:
    """Return the kinds of events by id.

    Raises
    ------
    Problems
        If a kind or a question names a kind, question or source there is not.
    """
    kinds = read(HERE / "events.yaml", EventsFile).events
    problems = list(event_problems(kinds, load_questions(), load_sources(), load_locks().acts))
    if problems:
        raise Problems(problems)
    return MappingProxyType(kinds)


@cache
def load_catalogue() -> Catalogue:
    """Return all that rules and briefings need; cases are loaded apart.

    Pathways name criteria, so these are read here; rules of other uses when first asked for.

    Raises
    ------
    Problems
        If a record is not of its form, or names a question, source or rule there is not.
    """
    from tregua.knowledge.clauses.loading import load_clause_kinds
    from tregua.knowledge.clauses.tolerating import load_toleration
    from tregua.knowledge.rules.loading import load_rulebook

    questions, sources = load_questions(), load_sources()
    rules = load_rulebook()
    problems: list[Problem] = []
    pathways = {name: read(HERE / "pathways" / f"{name}.yaml", Pathway) for name in PATHWAYS}
    for pathway in pathways.values():
        problems.extend(pathway_problems(pathway, rules, questions, sources))
    indicators = read(HERE / "indicators.yaml", IndicatorsFile).indicators
    problems.extend(indicator_problems(indicators, questions, sources))
    if problems:
        raise Problems(problems)
    return Catalogue(
        questions=questions,
        rules=rules,
        pathways=MappingProxyType(pathways),
        sources=sources,
        harms=load_harms(),
        indicators=MappingProxyType(indicators),
        confidence=load_confidence(),
        locks=load_locks(),
        events=load_events(),
        clause_kinds=load_clause_kinds(),
        toleration=load_toleration(),
    )


def case_ids() -> tuple[str, ...]:
    """Return the ids of the coded cases; no case is read for it."""
    return tuple(sorted(path.stem.upper() for path in (HERE / "cases").glob("*.yaml")))


@cache
def load_library() -> Library:
    """Return the coded cases and further processes with their codebook."""
    return Library(
        codebook=read(HERE / "codebook.yaml", Codebook),
        cases=MappingProxyType({c.id: c for _, c in records(HERE / "cases", Case)}),
        processes=MappingProxyType({c.id: c for _, c in records(HERE / "processes", Case)}),
    )


@cache
def load_words() -> Wordings:
    """Return the glossary and the loaded words.

    Raises
    ------
    Problems
        If an id stands twice, or an entry rests on nothing or avoids the word it asks for.
    """
    terms = read(HERE / "words/glossary.yaml", GlossaryFile).terms
    loaded = read(HERE / "words/loaded-words.yaml", LoadedWordsFile).loaded
    problems = list(word_problems((*terms, *loaded), load_sources()))
    if problems:
        raise Problems(problems)
    return Wordings(
        terms=MappingProxyType({term.id: term for term in terms}),
        loaded=MappingProxyType({word.id: word for word in loaded}),
    )


@cache
def load_never_here() -> tuple[NeverHere, ...]:
    """Return what must not be written in a folder that is not sealed, in the order to be told."""
    return read(HERE / "words/never-here.yaml", NeverHereFile).never_here
