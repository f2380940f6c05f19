"""A hostile reading put together: each finding told once with its places, and what to do first."""

from collections.abc import Iterator
from dataclasses import dataclass

from tregua.design.concept.protection.hostile.reading import GRAVEST, Caught, HostileReading
from tregua.domain import Result, Severity
from tregua.domain.knowledge.protection.readers import HostileReader

__all__ = ["PERSON", "Finding", "First", "gather", "to_do_first"]

PERSON = "person"
"""The question of a finding that only names or implies somebody."""
FIRST = 5
"""So many things fit a first screen and a first day; our own judgment."""
LACKED = ("mandate", "advice")


@dataclass(frozen=True, slots=True)
class Finding(Result):
    """What one reader asks of several sentences alike, each sentence once with all its places.

    `asks` is the eye that looks hardest, or `person`; `severity` is empty where all is covered.
    Sentences stand in the order of the files, whomever they name.
    """

    severity: Severity | None
    asks: str
    public: bool
    sentences: tuple[tuple[Caught, ...], ...]


@dataclass(frozen=True, slots=True)
class First(Result):
    """One thing to do first: `held`, `no_mandate`, `no_advice`, or a finding to begin with."""

    code: str
    finding: Finding | None = None


def gather(reading: HostileReading, reader: HostileReader) -> tuple[Finding, ...]:
    """Return the findings of a reading, the gravest kind first, then as the reader asks."""
    held: dict[tuple[Severity | None, str, bool], dict[tuple[str, ...], list[Caught]]] = {}
    for caught in reading.caught:
        key = (caught.severity, asked(caught, reader), caught.public)
        held.setdefault(key, {}).setdefault(alike(caught), []).append(caught)
    asks = (*(eye.id for eye in reader.eyes), PERSON)

    def place(key: tuple[Severity | None, str, bool]) -> tuple[int, bool, int]:
        grave = len(GRAVEST) if key[0] is None else GRAVEST.index(key[0])
        return grave, key[2], asks.index(key[1])

    return tuple(
        Finding(*key, tuple(tuple(one) for one in held[key].values()))
        for key in sorted(held, key=place)
    )


def alike(caught: Caught) -> tuple[str, ...]:
    """Return what makes two sentences one: the same words, cover and ways to go on."""
    words = " ".join(caught.sentence.casefold().split()).rstrip(".")
    return (words, *caught.cover.to_dict().values(), *caught.could)


def asked(caught: Caught, reader: HostileReader) -> str:
    """Return the question that weighs most on a sentence, the first of several alike."""
    graves = [(GRAVEST.index(eye.severity), eye.id) for eye in reader.eyes if eye.id in caught.eyes]
    if caught.persons:
        graves.append((GRAVEST.index(reader.named), PERSON))
    return min(graves, key=lambda each: each[0])[1]


def to_do_first(reading: HostileReading, findings: tuple[Finding, ...]) -> tuple[First, ...]:
    """Return at most five things to do first; a hold, a mandate and advice before sentences."""
    return tuple(
        each for each, _ in zip(every_first(reading, findings), range(FIRST), strict=False)
    )


def every_first(reading: HostileReading, findings: tuple[Finding, ...]) -> Iterator[First]:
    """Yield what there is to do, the widest first."""
    if reading.held:
        yield First("held")
    for lacked in LACKED:
        if reading.uncovered and all(lacked in each.lacks for each in reading.caught):
            yield First(f"no_{lacked}")
    for finding in findings:
        if finding.severity is not None:
            yield First("finding", finding)
