"""Loading hostile readers when first asked, each eye on a listed source or on judgment."""

from collections.abc import Iterator
from functools import cache

from tregua.domain.knowledge.protection.readers import Eye, HostileReader, HostileReaders
from tregua.domain.knowledge.words import WordList
from tregua.errors import Problem, Problems
from tregua.knowledge.loading import HERE, load_sources, load_words, read
from tregua.knowledge.people import load_actor_kinds
from tregua.language import LANGUAGES

__all__ = ["load_readers"]

FILE = "readers.yaml"


@cache
def load_readers() -> HostileReaders:
    """Return the hostile readers, the marks of a person, and abbreviations.

    Raises
    ------
    Problems
        If an id stands twice, an eye rests neither on a listed source nor on judgment, or looks
        at nothing, or a kind of small body is not listed.
    """
    held = read(HERE / FILE, HostileReaders)
    problems = list(reader_problems(held))
    if problems:
        raise Problems(problems)
    readers = tuple(with_loaded(reader) for reader in held.readers)
    return held.model_copy(update={"readers": readers})


def with_loaded(reader: HostileReader) -> HostileReader:
    """Return a reader whose eyes also look for the loaded words they name."""
    known = load_words().loaded
    eyes = []
    for eye in reader.eyes:
        entries = [word for word in known.values() if word.said_by in eye.loaded]
        found = {
            language: (
                *eye.words.within(language),
                *(word for entry in entries for word in entry.passed_over(language)),
            )
            for language in LANGUAGES
        }
        eyes.append(eye.model_copy(update={"words": WordList.model_validate(found)}))
    return reader.model_copy(update={"eyes": tuple(eyes)})


def reader_problems(held: HostileReaders) -> Iterator[Problem]:
    """Yield what is wrong with readers, their eyes and the marks."""
    ids = [reader.id for reader in held.readers]
    for slug in sorted({each for each in ids if ids.count(each) > 1}):
        yield Problem("duplicate_id", FILE, field=slug, values={"id": slug, "other": 0})
    for reader in held.readers:
        for eye in reader.eyes:
            yield from eye_problems(eye, f"{reader.id}.{eye.id}")
    bodies = load_actor_kinds().bodies
    for kind in held.marks.small_bodies:
        if kind not in bodies:
            values = {"given": kind, "allowed": ", ".join(bodies)}
            yield Problem("not_allowed", FILE, field="marks.small_bodies", values=values)


def eye_problems(eye: Eye, field: str) -> Iterator[Problem]:
    """Yield an eye that looks for nothing, or rests on nothing or on a source there is not."""
    if bool(eye.cites) == eye.judgment:
        yield Problem("word_ground", FILE, field=field)
    if not (eye.words.en and eye.words.es) and not eye.places:
        yield Problem("eye_blind", FILE, field=field)
    for cite in eye.cites:
        if cite.source not in load_sources():
            yield Problem("source_unknown", FILE, field=field, values={"source": cite.source})
