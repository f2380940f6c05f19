"""Whose law may apply, how an agreement could stand, the words for forms, and what law lacks."""

from dataclasses import dataclass

from tregua.decide.law.testing.elements import Cited, Sources, cited
from tregua.domain import Dossier, Result, active
from tregua.domain.knowledge.law import LegalForm, LegalGap, LegalKnowledge
from tregua.domain.law import Jurisdiction, StandingOption
from tregua.language import Text, Words

__all__ = [
    "FormReading",
    "GapReading",
    "PartReading",
    "StandingReading",
    "is_named",
    "read_forms",
    "read_gaps",
    "read_jurisdictions",
    "read_standing",
    "states_named",
]

ALWAYS = ("home", "host", "third")
"""The parts of which a state is always asked (R221)."""


@dataclass(frozen=True, slots=True)
class PartReading(Result):
    """One part a state may have, with the states recorded in it; `missing` where none is.

    `not_asked` names the states on whose law nobody asked counsel, `nobody_named` those of which
    nobody recorded who holds discretion.
    """

    id: str
    label: Text | None
    means: Text | None
    states: tuple[Jurisdiction, ...]
    missing: bool
    not_asked: tuple[str, ...]
    nobody_named: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StandingReading(Result):
    """One way to give an agreement standing, with what is recorded of it; `open` is no answer."""

    id: str
    label: Text | None
    means: Text | None
    options: tuple[StandingOption, ...]
    looked_at: bool
    cites: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class FormReading(Result):
    """A state's own word for a legal form with every reading of it; none is adopted.

    `here` says that a state of this dossier bears that name.
    """

    id: str
    form: LegalForm
    here: bool
    cites: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class GapReading(Result):
    """What the law leaves open, and a proposal by somebody, which is not law."""

    gap: LegalGap
    cites: tuple[Cited, ...]


def read_jurisdictions(dossier: Dossier, law: LegalKnowledge) -> tuple[PartReading, ...]:
    """Return every part that is always asked, and any other a state is recorded in."""
    standing = active(dossier.law.jurisdictions)
    parts = dict.fromkeys([*ALWAYS, *(state.part for state in standing)])
    found: list[PartReading] = []
    for part in parts:
        states = tuple(state for state in standing if state.part == part)
        known = law.parts.get(part)
        found.append(
            PartReading(
                id=part,
                label=known.label if known else None,
                means=known.means if known else None,
                states=states,
                missing=not states,
                not_asked=tuple(s.id for s in states if not s.asked),
                nobody_named=tuple(s.id for s in states if s.discretion is None),
            )
        )
    return tuple(found)


def read_standing(
    dossier: Dossier, law: LegalKnowledge, sources: Sources
) -> tuple[StandingReading, ...]:
    """Return every way to give an agreement standing, those nobody looked at too."""
    standing = active(dossier.law.standing)
    ways = dict.fromkeys([*law.standing, *(option.option for option in standing)])
    found: list[StandingReading] = []
    for way in ways:
        options = tuple(option for option in standing if option.option == way)
        known = law.standing.get(way)
        cites = tuple(cited(cite, sources) for cite in known.cites) if known else ()
        label, means = (known.label, known.means) if known else (None, None)
        found.append(StandingReading(way, label, means, options, bool(options), cites))
    return tuple(found)


def read_forms(dossier: Dossier, law: LegalKnowledge, sources: Sources) -> tuple[FormReading, ...]:
    """Return the states' own words for legal forms, those of this dossier's states first."""
    here = states_named(dossier)
    told = [
        FormReading(
            slug,
            form,
            is_named(form.state, here),
            tuple(cited(cite, sources) for cite in form.cites),
        )
        for slug, form in law.forms.items()
    ]
    return tuple(sorted(told, key=lambda form: not form.here))


def states_named(dossier: Dossier) -> frozenset[str]:
    """Return the names of the place and of every recorded state, in small letters."""
    named = [state.state for state in active(dossier.law.jurisdictions)]
    return frozenset(
        word.casefold() for words in (dossier.sheet.place, *named) for word in spelt(words)
    )


def is_named(state: Words, names: frozenset[str]) -> bool:
    """Tell whether a state is among names written in small letters."""
    return any(word.casefold() in names for word in spelt(state))


def spelt(words: Words) -> tuple[str, ...]:
    """Return the ways a name is written."""
    return (words.en, words.es) if isinstance(words, Text) else (words,)


def read_gaps(law: LegalKnowledge, sources: Sources) -> tuple[GapReading, ...]:
    """Return what the law leaves open, each with somebody's proposal."""
    return tuple(
        GapReading(gap, tuple(cited(cite, sources) for cite in gap.cites))
        for gap in law.gaps.values()
    )
