"""Loading hostile readers when first asked, each eye on a listed source or on judgment."""

from collections.abc import Iterator
from functools import cache

from tregua.domain.knowledge.protection.readers import HostileReaders
from tregua.errors import Problem, Problems
from tregua.knowledge.loading import HERE, load_sources, read
from tregua.knowledge.people import load_actor_kinds

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
    return held


def reader_problems(held: HostileReaders) -> Iterator[Problem]:
    """Yield what is wrong with readers, their eyes and the marks."""
    ids = [reader.id for reader in held.readers]
    for slug in sorted({each for each in ids if ids.count(each) > 1}):
        yield Problem("duplicate_id", FILE, field=slug, values={"id": slug, "other": 0})
    for reader in held.readers:
        for eye in reader.eyes:
            field = f"{reader.id}.{eye.id}"
            if bool(eye.cites) == eye.judgment:
                yield Problem("word_ground", FILE, field=field)
            if not (eye.words.en and eye.words.es) and not eye.places:
                yield Problem("eye_blind", FILE, field=field)
            for cite in eye.cites:
                if cite.source not in load_sources():
                    values = {"source": cite.source}
                    yield Problem("source_unknown", FILE, field=field, values=values)
    bodies = load_actor_kinds().bodies
    for kind in held.marks.small_bodies:
        if kind not in bodies:
            values = {"given": kind, "allowed": ", ".join(bodies)}
            yield Problem("not_allowed", FILE, field="marks.small_bodies", values=values)
