"""Incidents beside a pair: how many are laid to it, on what grade; nothing here is summed up."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from tregua.decide.law.testing.subjects import party_of
from tregua.domain import Dossier, Incident, Result
from tregua.domain.knowledge import Harm

__all__ = ["IncidentLine", "PairIncidents", "read_incidents"]

GRADE = re.compile(r"[A-D][1-4]")
NOBODY = frozenset(["", "unknown", "not-known", "held", "none"])


@dataclass(frozen=True, slots=True)
class IncidentLine(Result):
    """Incidents of one kind on one grade: how many records, how many people, and whether counted.

    `laid_to` is `pair` (to one or both of the two), `others` or `nobody`. `grade` is empty where
    none was given or the attribution is held. `counts` says whether they count towards intensity:
    only what is laid to the pair on a grade of A to D and 1 to 4. `weak` and `held` ones do not.
    """

    kind: str
    laid_to: str
    grade: str
    records: int
    people: int
    counts: bool


@dataclass(frozen=True, slots=True)
class PairIncidents(Result):
    """The incidents recorded, as they bear on one pair; kinds stay apart and are never added up.

    People who are missing are counted as missing and never with the dead. An attribution says who
    is held to have done it, not against whom. `first` and `last` are the days of what counts.
    """

    about: str
    ends: tuple[str, ...]
    lines: tuple[IncidentLine, ...]
    first: str
    last: str


def read_incidents(
    about: str, ends: tuple[str, ...], dossier: Dossier, harms: Mapping[str, Harm]
) -> PairIncidents:
    """Return the harms recorded beside a pair, by kind, to whom they are laid, and grade."""
    tally: dict[tuple[str, str, str], list[Incident]] = {}
    for incident in dossier.incidents:
        if harms[incident.kind].good:
            continue
        key = (incident.kind, laid_to(incident, ends, dossier), graded(incident))
        tally.setdefault(key, []).append(incident)
    lines = tuple(
        IncidentLine(*key, len(held), sum(i.count for i in held), counting(*key[1:]))
        for key, held in sorted(tally.items(), key=lambda each: order(each[0]))
    )
    counted = [
        incident
        for (_, whom, grade), held in tally.items()
        if counting(whom, grade)
        for incident in held
    ]
    first = min((str(i.on) for i in counted), default="")
    return PairIncidents(about, ends, lines, first, max((str(i.on) for i in counted), default=""))


def order(key: tuple[str, str, str]) -> tuple[int, str, str]:
    """Return the place of a line: what is laid to the pair first, then by kind and grade."""
    kind, whom, grade = key
    return ("pair", "others", "nobody").index(whom), kind, grade or "~"


def graded(incident: Incident) -> str:
    """Return the grade of an attribution as written, or nothing where it is held or not given."""
    grade = incident.grade.strip().upper()
    return grade if re.fullmatch(r"[A-F][1-6]", grade) else ""


def counting(whom: str, grade: str) -> bool:
    """Tell whether an attribution counts: laid to the pair, and graded better than weak."""
    return whom == "pair" and GRADE.fullmatch(grade) is not None


def laid_to(incident: Incident, ends: Collection[str], dossier: Dossier) -> str:
    """Return to whom an incident is laid: the pair, others, or nobody."""
    named = list(attributed(incident, dossier))
    if not named:
        return "nobody"
    homes = {end for about in named for end in (about, party_of(about, dossier))}
    return "pair" if homes & set(ends) else "others"


def attributed(incident: Incident, dossier: Dossier) -> Iterator[str]:
    """Yield every actor an incident is laid to, as `kind:id` where one is listed."""
    known = dossier.actors.known()
    for part in re.split(r"[;,|]", incident.attribution):
        word = part.strip()
        if word.lower() in NOBODY:
            continue
        forms = (word, *(f"{kind}:{word}" for kind in ("party", "faction", "body")))
        yield next((form for form in forms if form in known), word)
