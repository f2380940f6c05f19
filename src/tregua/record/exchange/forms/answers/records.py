"""Answers as records: new claims that replace the same analyst's, and the sources they name."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from difflib import get_close_matches

from tregua.domain import Citation, Claim, Dossier, Handling, Source, active
from tregua.errors import Problem, Problems
from tregua.language import LANGUAGES, Language, Text, say, words_in
from tregua.record.exchange.forms.answers.marks import GROUPS, words_in_cell
from tregua.record.exchange.forms.answers.matching import Placed, shortened
from tregua.record.exchange.forms.answers.reading import Answers, Given, SourceWords
from tregua.record.exchange.forms.filled import tidy
from tregua.record.exchange.forms.form import Form

__all__ = ["Incoming", "Settled", "incoming", "without_texts"]

SLUG = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,79}")
GRADE = re.compile(r"[A-F][1-6]")
KIND = "form_answer"
"""The kind of a source that is known only by the words of an analyst on a form."""


@dataclass(frozen=True, slots=True)
class Settled:
    """One new claim under the code it has on the form, with what it replaces and leaves standing.

    `beside` are other standing claims of the same analyst, which a new claim cannot replace too.
    """

    code: str
    claim: Claim
    replaces: Claim | None
    beside: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Incoming:
    """What a form, by its id, would add to a dossier.

    `unchanged` are codes of answers that are recorded word for word already.
    """

    form: str
    claims: tuple[Settled, ...]
    sources: tuple[Source, ...]
    unchanged: tuple[str, ...]


def incoming(
    answers: Answers,
    dossier: Dossier,
    *,
    by: str,
    moment: datetime,
    shown: str,
    form: Form,
    new_id: str,
) -> Incoming:
    """Return the claims and sources that some answers would add; claims carry `new_id`.

    Raises
    ------
    Problems
        Everything that is wrong with the answers and with the sources they name.
    """
    cited = Cited(dossier, moment, shown, form.language)
    for words in answers.named:
        cited.by(words)
    if answers.problems or cited.problems:
        raise Problems([*answers.problems, *cited.problems])
    drafts = [(each, cited.by(each.source)) for each in answers.given]
    settled, unchanged = [], []
    for each, citations in drafts:
        own = [c for c in active(dossier.claims) if same_matter(c, each) and c.by == by]
        own.sort(key=lambda claim: claim.recorded)
        claim = claim_of(each, citations, own, by=by, moment=moment, new_id=new_id)
        if any(content(claim) == content(one) for one in own):
            unchanged.append(each.item.code)
        else:
            last = own[-1] if own else None
            beside = tuple(one.id for one in own[:-1])
            settled.append(Settled(each.item.code, claim, last, beside))
    needed = {citation.source for each in settled for citation in each.claim.sources}
    sources = tuple(source for source in cited.made.values() if source.id in needed)
    return Incoming(form.id, tuple(settled), sources, tuple(unchanged))


def same_matter(claim: Claim, given: Given) -> bool:
    """Tell whether a claim answers the same question about the same subject."""
    return (claim.question, claim.about) == (given.item.question.id, given.item.about)


def claim_of(
    given: Given,
    citations: tuple[Citation, ...],
    own: Sequence[Claim],
    *,
    by: str,
    moment: datetime,
    new_id: str,
) -> Claim:
    """Return the claim that an answer makes."""
    return Claim(
        id=new_id,
        recorded=moment,
        replaces=own[-1].id if own else None,
        question=given.item.question.id,
        about=given.item.about,
        value=given.value,
        confidence=given.confidence,
        sources=citations,
        by=by,
        as_of=given.as_of,
        learned_on=given.learned_on,
        note=given.note or None,
    )


def content(claim: Claim) -> tuple[object, ...]:
    """Return what a claim says, apart from when it was written down."""
    said = claim.model_dump(mode="json", exclude={"id", "recorded", "replaces", "dissent"})
    return tuple(sorted((key, repr(value)) for key, value in said.items()))


class Cited:
    """Finds the sources that answers name, makes those named in words, gathers what is wrong."""

    def __init__(self, dossier: Dossier, moment: datetime, shown: str, language: Language) -> None:
        self.known = {source.id: source for source in active(dossier.sources)}
        self.titles = titles_of(self.known.values())
        self.taken = {source.id for source in dossier.sources}
        self.moment, self.shown, self.language = moment, shown, language
        self.made: dict[str, Source] = {}
        self.problems: list[Problem] = []

    def refuse(self, problem: str, cell: Placed, **values: object) -> None:
        """Note what is wrong in a cell, once."""
        found = Problem(problem, self.shown, field=cell.place, values=values)
        if found not in self.problems:
            self.problems.append(found)

    def by(self, words: SourceWords) -> tuple[Citation, ...]:
        """Return the citations that some words on a source stand for."""
        parts = [part.strip() for part in words.text.text.split(";") if part.strip()]
        if parts and all(SLUG.fullmatch(part) for part in parts):
            self.listed(parts, words)
            return tuple(Citation(part, words.at) for part in parts)
        title = tidy(words.text.text)
        known = self.titles.get(title.casefold())
        if known is not None and not words.grade.text:
            return (Citation(known, words.at),)
        source = self.worded(title, words)
        return (Citation(source.id, words.at),) if source else ()

    def listed(self, parts: Iterable[str], words: SourceWords) -> None:
        """Refuse ids that no source has, and a grade beside ids that have one already."""
        for part in parts:
            if part not in self.known:
                near = get_close_matches(part, self.known, n=1) or list(self.known)[:1]
                self.refuse(
                    "form_source_unknown", words.text, given=shortened(part), near="".join(near)
                )
        for cell in (words.grade, words.seen):
            if cell.text:
                self.refuse("form_source_details", cell, given=shortened(cell.text))

    def worded(self, title: str, words: SourceWords) -> Source | None:
        """Return the source described in words, the same one each time it is described alike."""
        grade, seen = words.grade.text.upper().replace(" ", ""), self.seen(words.seen)
        if not grade:
            self.refuse("form_grade_missing", words.grade)
        elif not GRADE.fullmatch(grade):
            self.refuse("form_grade_unknown", words.grade, given=shortened(words.grade.text))
        if not GRADE.fullmatch(grade) or seen is None:
            return None
        made = self.made.get(title.casefold())
        if made is None:
            made = self.made[title.casefold()] = self.source(title, grade, seen)
        if (made.grade, made.seen) != (grade, seen):
            self.refuse("form_source_clash", words.grade, given=shortened(title))
        return made

    def seen(self, cell: Placed) -> str | None:
        """Return how much of a source was seen."""
        allowed = ", ".join(say(f"form.seen.{each}", self.language) for each in GROUPS["seen"])
        if not cell.text:
            self.refuse("form_seen_missing", cell, allowed=allowed)
            return None
        named = words_in_cell(cell.text, "seen")
        if len(named) != 1:
            code = "form_two_in_box" if named else "form_seen_unknown"
            self.refuse(code, cell, given=shortened(cell.text), allowed=allowed)
            return None
        return named[0]

    def source(self, title: str, grade: str, seen: str) -> Source:
        """Return a new source under words of its own; copies for others show neutral words."""
        number = 1
        while f"form-source-{number}" in self.taken:
            number += 1
        slug = f"form-source-{number}"
        self.taken.add(slug)
        neutral = Text(*(say("form.source_shown", each) for each in LANGUAGES))
        return Source.model_validate(
            {
                "id": slug,
                "recorded": self.moment,
                "title": title,
                "kind": KIND,
                "grade": grade,
                "handling": Handling.K3,
                "shown_as": neutral,
                "seen": seen,
            }
        )


def titles_of(sources: Iterable[Source]) -> Mapping[str, str]:
    """Return the id of each source by its title in either language."""
    return {
        tidy(words_in(source.title, language)).casefold(): source.id
        for source in sources
        for language in LANGUAGES
    }


def without_texts(
    claims: tuple[Settled, ...], sources: tuple[Source, ...], texts: frozenset[str]
) -> tuple[tuple[Settled, ...], tuple[Source, ...]]:
    """Return claims and sources with some texts taken out.

    A note or a place in a source is emptied, a title becomes the words shown to others, and an
    answer that is such a text falls away with its claim.
    """
    kept = tuple(
        replace(each, claim=emptied(each.claim, texts))
        for each in claims
        if each.claim.value not in texts
    )
    titled = tuple(
        source.model_copy(update={"title": source.shown_as}) if source.title in texts else source
        for source in sources
    )
    return kept, titled


def emptied(claim: Claim, texts: frozenset[str]) -> Claim:
    """Return a claim without the notes and places that are among some texts."""
    cites = tuple(Citation(c.source, "" if c.at in texts else c.at) for c in claim.sources)
    note = None if claim.note in texts else claim.note
    return claim.model_copy(update={"sources": cites, "note": note})
