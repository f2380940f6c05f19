"""The questions, the words, the pathways and the rules."""

from collections.abc import Iterator

from reference.telling import CATALOGUE, ROOT, STRATEGY, read, told
from tregua.domain.knowledge import GlossaryTerm, LoadedWord, Rule, RuleUse
from tregua.knowledge import load_words

KINDS = {
    "yes_no": "true or false",
    "level": "one level",
    "choice": "one of these",
    "choices": "any of these",
    "number": "a number",
    "date": "a date",
    "text": "words",
}
TITLES = {
    RuleUse.CRITERION: "Criteria",
    RuleUse.AGREEMENT: "Agreement rules",
    RuleUse.REGISTER: "Register rules",
    RuleUse.STRATEGY: "Strategy rules",
    RuleUse.ACTORS: "Rules on actors",
    RuleUse.CONCEPT: "Concept rules",
}


def questions_page() -> Iterator[str]:
    """Yield every question by stage."""
    stage = ""
    for question in CATALOGUE.questions.values():
        if question.stage != stage:
            stage = question.stage
            yield f"\n## {stage.capitalize()}\n"
        per = question.asked_per.value
        asked = "asked once" if per == "dossier" else f"asked of each {per}"
        yield f"**`{question.id}`** {question.text.en} ({asked}; {KINDS[question.kind]})"
        for level, text in question.levels.items():
            yield f"- `{level}`: {text.en}"
        if question.do_not_ask:
            yield f"- *Do not ask this of:* {', '.join(question.do_not_ask)}"
        if question.made_old_by:
            yield f"- *Made old by:* {', '.join(question.made_old_by)}"
        yield ""


def words_page() -> Iterator[str]:
    """Yield the glossary, then the loaded words."""
    words = load_words()
    yield "\n## Words to use\n"
    for term in words.terms.values():
        yield f"**{term.en}** · **{term.es}** (`{term.id}`)"
        yield from word_lines(term)
    yield "\n## Loaded words\n"
    for word in words.loaded.values():
        by = word.said_by.value
        yield f"Instead: **{word.instead.en}** · **{word.instead.es}** (`{word.id}`, {by})"
        yield from word_lines(word)


def word_lines(entry: GlossaryTerm | LoadedWord) -> Iterator[str]:
    """Yield what not to write, why, and what is heard where."""
    for said, words in (("Never", entry.never), ("Weigh first", entry.avoid)):
        for language in ("en", "es"):
            if words.within(language):
                yield f"- {said} ({language}): {', '.join(words.within(language))}"
    yield f"- {entry.why.en}"
    for each in entry.variants:
        note = f". {each.note.en}" if each.note else ""
        yield f"- {', '.join(each.countries)}: *{each.heard}*{note}"
    if entry.cites:
        yield f"- Sources: {'; '.join(f'{cite.source}, {cite.at}' for cite in entry.cites)}"
    yield ""


def rules_page() -> Iterator[str]:
    """Yield the pathways, then every rule with its condition and its situations."""
    yield "\n## Pathways\n"
    for pathway in CATALOGUE.pathways.values():
        yield f"**`{pathway.id}`** {pathway.title.en}. {pathway.meaning.en}"
        for said, ids in (
            ("Needs", pathway.needs),
            ("Barred by", pathway.barred_by),
            ("Indicated by any of", pathway.indicated_by),
        ):
            if ids:
                yield f"- {said}: {', '.join(f'`{one}`' for one in ids)}"
        for form in pathway.forms:
            needs = ", ".join(f"`{one}`" for one in form.needs)
            besides = f"; needs besides: {needs}" if needs else ""
            yield f"- Form `{form.id}`: {form.title.en}{besides}"
        yield ""
    rules = (*CATALOGUE.rules.values(), *STRATEGY.rules.values())
    for use, title in TITLES.items():
        yield f"\n## {title}\n"
        for rule in rules:
            if rule.use is use:
                yield from rule_lines(rule)


def rule_lines(rule: Rule) -> Iterator[str]:
    """Yield one rule."""
    per = f", for each of the {rule.for_each}" if rule.for_each else ""
    where = f" where {told(rule.where)}" if rule.where else ""
    yield f"**`{rule.id}`** {rule.title.en} ({rule.status}{per})"
    severity = f" ({rule.severity.value})" if rule.severity else ""
    yield f"- Met{severity}: {told(rule.when)}{where}"
    if rule.severity_if_limited:
        yield f"- In a limited deal: {rule.severity_if_limited.value}"
    if not rule.waivable:
        yield "- Nobody of the team can set this finding aside."
    yield f"- Misleads when: {rule.misleads_when.en}"
    yield f"- Sources: {'; '.join(f'{cite.source}, {cite.at}' for cite in rule.cites)}"
    for way, ids in (("for", rule.cases.for_), ("against", rule.cases.against)):
        if ids:
            yield f"- Cases {way}: {', '.join(ids)}"
    folder = {"criterion": "criteria", "register": "registers"}.get(rule.use, rule.use.value)
    path = ROOT / f"tests/knowledge/rules/{folder}/{rule.id}.yaml"
    names = [situation["name"] for situation in read(path)]
    yield f"- Tried on: {'; '.join(names)}"
    yield ""
