"""Loading what papers say and to whom copies go, when first asked, each record checked."""

from collections.abc import Iterator
from dataclasses import fields
from functools import cache
from types import MappingProxyType

from tregua.domain import Agreement, Clause, Dossier, Noun, Part
from tregua.domain.knowledge.protection.papers import Audience, Audiences, Card, Letter, Papers
from tregua.domain.knowledge.words import WordList
from tregua.domain.people import Actors
from tregua.domain.protection import Strength
from tregua.errors import Problem, Problems
from tregua.knowledge.loading import HERE, load_locks, load_sources, read

__all__ = ["load_audiences", "load_papers"]

LETTERS = "protection/letters.yaml"
AUDIENCES = "protection/audiences.yaml"
AGREED = tuple(f"agreement.{field}" for field in Agreement.model_fields)
CLAUSED = tuple(f"clause.{field}" for field in Clause.model_fields)
SHOWN = ("assess", "compare", "agreement", "clauses", "counts")


class AudiencesFile(Noun):
    """`audiences.yaml`."""

    role_words: WordList
    audiences: tuple[Audience, ...]


@cache
def load_papers() -> Papers:
    """Return the mandate letters of each strength and the role card of each part.

    Raises
    ------
    Problems
        If a strength or a part has none, or a text rests neither on a source nor on judgment.
    """
    papers = read(HERE / LETTERS, Papers)
    problems = list(unheld("letters", [x.strength for x in papers.letters], list(Strength)))
    problems.extend(unheld("cards", [card.part for card in papers.cards], list(Part)))
    for letter in papers.letters:
        problems.extend(ungrounded(letter, LETTERS, letter.strength))
    for card in papers.cards:
        problems.extend(ungrounded(card, LETTERS, card.part))
    if problems:
        raise Problems(problems)
    return papers


@cache
def load_audiences() -> Audiences:
    """Return the audiences a copy can be made for.

    Raises
    ------
    Problems
        If an audience keeps a part, a list of actors or an act there is not, or rests on nothing.
    """
    file = read(HERE / AUDIENCES, AudiencesFile)
    told = file.audiences
    problems = [problem for audience in told for problem in audience_problems(audience)]
    if problems:
        raise Problems(problems)
    by_id = MappingProxyType({audience.id: audience for audience in told})
    return Audiences(by_id, file.role_words)


def audience_problems(audience: Audience) -> Iterator[Problem]:
    """Yield what an audience names that there is not."""
    lists = (
        (audience.keeps, tuple(field.name for field in fields(Dossier))),
        (audience.without, (*AGREED, *CLAUSED)),
        (audience.actors, tuple(Actors.model_fields)),
        (audience.shows, SHOWN),
        ((audience.act,) if audience.act else (), tuple(load_locks().acts)),
    )
    for given, allowed in lists:
        for name in given:
            if name not in allowed:
                values = {"given": name, "allowed": ", ".join(allowed)}
                yield Problem("not_allowed", AUDIENCES, field=audience.id, values=values)
    yield from ungrounded(audience, AUDIENCES, audience.id)


def unheld(field: str, given: list[str], wanted: list[str]) -> Iterator[Problem]:
    """Yield a problem unless each of what is wanted stands once."""
    if sorted(given) != sorted(wanted):
        values = {"given": ", ".join(given), "allowed": ", ".join(wanted)}
        yield Problem("not_allowed", LETTERS, field=field, values=values)


def ungrounded(record: Letter | Card | Audience, file: str, field: str) -> Iterator[Problem]:
    """Yield a record that rests on nothing, or on a source there is not."""
    if bool(record.cites) == record.judgment:
        yield Problem("word_ground", file, field=field)
    for cite in record.cites:
        if cite.source not in load_sources():
            yield Problem("source_unknown", file, field=field, values={"source": cite.source})
