"""Checking rules, pathways and words when loaded: every name known, every test of its kind."""

from collections.abc import Iterable, Iterator, Mapping

from tregua.domain.knowledge import (
    AskedPer,
    Condition,
    ConfidenceWords,
    GlossaryTerm,
    Indicator,
    Join,
    LoadedWord,
    Locks,
    Loop,
    Pathway,
    PublishedSource,
    Question,
    Rule,
    RuleUse,
    Term,
    Test,
    ValueKind,
)
from tregua.errors import Problem
from tregua.knowledge.signs import sign_problems
from tregua.language import LANGUAGES

__all__ = [
    "confidence_problems",
    "indicator_problems",
    "lock_problems",
    "mistakes",
    "pathway_problems",
    "rule_problems",
    "word_problems",
]

FITTING = {
    ValueKind.YES_NO: {"is", "recorded"},
    ValueKind.LEVEL: {"is", "in", "at_least", "at_most", "recorded"},
    ValueKind.CHOICE: {"is", "in", "recorded"},
    ValueKind.CHOICES: {"in", "covers", "recorded"},
    ValueKind.NUMBER: {"is", "at_least", "at_most", "recorded"},
    ValueKind.DATE: {"before", "after", "recorded"},
    ValueKind.TEXT: {"recorded"},
}
LOOPED = {
    AskedPer.PARTY: {"parties", "factions"},
    AskedPer.FACTION: {"factions"},
    AskedPer.PLACE: {"places"},
    AskedPer.BODY: {"bodies"},
    AskedPer.RELATION: {"relations"},
    AskedPer.CLAUSE: {"clauses"},
}


def rule_problems(
    rule: Rule,
    file: str,
    questions: Mapping[str, Question],
    sources: Mapping[str, PublishedSource],
) -> Iterator[Problem]:
    """Yield what keeps a rule from being applied as it is written."""
    stem = file.rsplit("/", 1)[-1].removesuffix(".yaml")
    if rule.id != stem:
        yield Problem("rule_id_not_path", file, field="id", values={"id": rule.id, "name": stem})
    loops = (rule.for_each,) if rule.for_each else ()
    for condition in (rule.where, rule.when):
        if condition is not None:
            for code, values in mistakes(condition, loops, questions):
                yield Problem(code, file, field="when", values=values)
    for cite in rule.cites:
        if cite.source not in sources:
            yield Problem("source_unknown", file, field="cites", values={"source": cite.source})
    if rule.use is RuleUse.CRITERION and rule.says.not_met is None:
        yield Problem("rule_silent", file, field="says.not_met")
    if rule.use is not RuleUse.CRITERION and (rule.severity is None or rule.mend is None):
        yield Problem("rule_without_mend", file, field="severity")


Mistake = tuple[str, Mapping[str, object]]


def mistakes(
    condition: Condition, loops: tuple[str, ...], questions: Mapping[str, Question]
) -> Iterator[Mistake]:
    """Yield what is wrong in a condition inside the loops around it."""
    if isinstance(condition, Join):
        for part in condition.of:
            yield from mistakes(part, loops, questions)
    elif isinstance(condition, Loop):
        inner = (*loops, condition.over)
        if condition.where is not None:
            yield from mistakes(condition.where, inner, questions)
        yield from mistakes(condition.that, inner, questions)
    else:
        yield from test_mistakes(condition, loops, questions)


def test_mistakes(
    test: Test, loops: tuple[str, ...], questions: Mapping[str, Question]
) -> Iterator[Mistake]:
    """Yield what is wrong in one test."""
    for term in (test.term, test.value):
        if isinstance(term, Term):
            yield from term_mistakes(term, loops, questions)
    question = questions.get(test.term.name)
    if test.term.kind != "claim" or question is None:
        return
    if test.test not in FITTING[question.kind]:
        values = {"question": question.id, "test": test.test, "kind": question.kind.value}
        yield "test_unfit", values
    named = test.value if isinstance(test.value, tuple) else (test.value,)
    if question.levels and test.test != "recorded":
        for level in named:
            if isinstance(level, str) and level not in question.levels:
                yield "level_unknown", {"question": question.id, "given": level}


def term_mistakes(
    term: Term, loops: tuple[str, ...], questions: Mapping[str, Question]
) -> Iterator[Mistake]:
    """Yield what is wrong in a term: an unknown question, or one asked of something not at hand."""
    if term.kind == "item" and not loops:
        yield "item_outside_loop", {"name": term.name}
    if term.kind == "cell":
        yield "cell_outside_proposition", {"name": term.name}
    if term.kind != "claim":
        return
    if term.name not in questions:
        yield "question_unknown", {"question": term.name, "near": ""}
        return
    per = questions[term.name].asked_per
    if per is not AskedPer.DOSSIER and not LOOPED[per] & set(loops):
        yield "asked_outside_loop", {"question": term.name, "per": per.value}


def pathway_problems(
    pathway: Pathway,
    rules: Mapping[str, Rule],
    questions: Mapping[str, Question],
    sources: Mapping[str, PublishedSource],
) -> Iterator[Problem]:
    """Yield what a pathway names that there is not, and what it wants both ways."""
    file = f"pathways/{pathway.id}.yaml"
    named = [*pathway.needs, *pathway.barred_by, *pathway.indicated_by]
    named.extend(rule for form in pathway.forms for rule in form.needs)
    for rule in named:
        if rule not in rules or rules[rule].use is not RuleUse.CRITERION:
            yield Problem("criterion_unknown", file, field="needs", values={"rule": rule})
    for cite in pathway.cites:
        if cite.source not in sources:
            yield Problem("source_unknown", file, field="cites", values={"source": cite.source})
    yield from sign_problems(pathway, rules, questions)


def indicator_problems(
    indicators: Mapping[str, Indicator],
    questions: Mapping[str, Question],
    sources: Mapping[str, PublishedSource],
) -> Iterator[Problem]:
    """Yield indicators of no result that can be wanted, and sources there are not."""
    file, question = "indicators.yaml", questions["results-wanted"]
    for result, indicator in indicators.items():
        if result not in question.levels:
            values = {"question": question.id, "given": result}
            yield Problem("level_unknown", file, field=result, values=values)
        for cite in indicator.cites:
            if cite.source not in sources:
                values = {"source": cite.source}
                yield Problem("source_unknown", file, field=result, values=values)


def lock_problems(
    locks: Locks, questions: Mapping[str, Question], sources: Mapping[str, PublishedSource]
) -> Iterator[Problem]:
    """Yield what keeps a lock from being judged as it is written."""
    file = "locks.yaml"
    for slug, lock in locks.locks.items():
        if lock.when is not None:
            for code, values in mistakes(lock.when, ("parties",), questions):
                yield Problem(code, file, field=slug, values=values)
        for act in lock.acts:
            if act not in locks.acts:
                values = {"given": act, "allowed": ", ".join(locks.acts)}
                yield Problem("not_allowed", file, field=slug, values=values)
        for cite in lock.cites:
            if cite.source not in sources:
                yield Problem("source_unknown", file, field=slug, values={"source": cite.source})


def word_problems(
    entries: Iterable[GlossaryTerm | LoadedWord], sources: Mapping[str, PublishedSource]
) -> Iterator[Problem]:
    """Yield what keeps glossary entries from being leaned on."""
    seen: set[str] = set()
    for entry in entries:
        file = f"words/{'glossary' if isinstance(entry, GlossaryTerm) else 'loaded-words'}.yaml"
        if entry.id in seen:
            yield Problem("word_twice", file, field="id", values={"id": entry.id})
        seen.add(entry.id)
        if bool(entry.cites) == entry.judgment:
            yield Problem("word_ground", file, field=entry.id)
        for cite in entry.cites:
            if cite.source not in sources:
                values = {"source": cite.source}
                yield Problem("source_unknown", file, field=entry.id, values=values)
        for language in LANGUAGES:
            if entry.use.within(language) in entry.passed_over(language):
                values = {"word": entry.use.within(language)}
                yield Problem("word_avoided", file, field=entry.id, values=values)


def confidence_problems(
    confidence: ConfidenceWords, sources: Mapping[str, PublishedSource]
) -> Iterator[Problem]:
    """Yield confidence words that rest on nothing, or on a source that is not listed."""
    cited = {name.value: word.cites for name, word in confidence.words.items()}
    for name, word in confidence.words.items():
        if not word.cites and not word.judgment:
            yield Problem("word_ground", "confidence.yaml", field=name.value)
    for field, cites in (*cited.items(), ("cites", confidence.cites)):
        for cite in cites:
            if cite.source not in sources:
                values = {"source": cite.source}
                yield Problem("source_unknown", "confidence.yaml", field=field, values=values)
