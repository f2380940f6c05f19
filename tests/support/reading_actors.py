"""Reading small casts on a day of 2020, and asking the reading in a few words."""

from datetime import date

from tregua.decide.actors import ActorsReading, BoundOn, read_actors
from tregua.domain import Answer, Dossier
from tregua.knowledge import load_catalogue
from tregua.knowledge.people import load_actor_kinds

CATALOGUE, KINDS = load_catalogue(), load_actor_kinds()
DAY = date(2020, 3, 1)


def read(dossier: Dossier, day: date = DAY, **more: str) -> ActorsReading:
    """Return the reading of a dossier's actors."""
    return read_actors(dossier, KINDS, CATALOGUE, day, **more)


def bound(reading: ActorsReading, who: str, whom: str) -> dict[str, BoundOn]:
    """Return what one can bind another on, by subject; nothing where no line is on record."""
    return {
        subject: on
        for binding in reading.binding
        if binding.who == who
        for over in binding.parts
        if over.whom == whom
        for on in over.on
        for subject in on.subjects
    }


def all_bound(reading: ActorsReading) -> set[tuple[str, str, str]]:
    """Return everybody who is surely bound, by whom, on what."""
    return {
        (binding.who, over.whom, subject)
        for binding in reading.binding
        for over in binding.parts
        for on in over.on
        for subject in on.subjects
        if on.answer is Answer.MET
    }


def rules(reading: ActorsReading) -> list[str]:
    """Return what the reading found to look at."""
    return [found.rule for found in reading.findings]
