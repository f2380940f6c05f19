"""What is wanted from talks, at what cost to whom, and what stays open: `aims.yaml`."""

from enum import StrEnum

from tregua.domain.claims import About, Flag, Noun, Record, Slug
from tregua.domain.registers.ledgers import CrimeLine, Dilemma, Feud
from tregua.domain.results import Citation
from tregua.language import Words

__all__ = ["Aims", "DeliveryPower", "GoalFamily", "Proportionality", "WantedResult"]


class GoalFamily(StrEnum):
    """The three families of goals (freeman-felbab-brown-2021, Conclusion and Recommendations)."""

    LESS_VIOLENCE = "less_violence"
    INSTITUTIONS = "institutions"
    CIVIC = "civic"


class DeliveryPower(StrEnum):
    """How much of a result those at the table have the power to bring about."""

    ALL = "all"
    PART = "part"
    NONE = "none"


class WantedResult(Record):
    """A result that is wanted: who can bring it about, how it would be seen, who must sign.

    `kind` is a level of the question `results-wanted`, or `other`. `least` is what of it one
    meeting should leave behind for institutions, victims or communities. `total_end` says that
    success is written as the end of a crime; `evidence` is what such a claim would rest on.
    """

    kind: Slug = "other"
    family: GoalFamily
    wants: Words
    power: DeliveryPower | None = None
    also_signs: tuple[About, ...] = ()
    unattainable: Words | None = None
    indicator: Words | None = None
    least: Words | None = None
    total_end: Flag = False
    evidence: tuple[Citation, ...] = ()
    sources: tuple[Citation, ...] = ()
    note: Words | None = None


class Proportionality(Record):
    """One accommodation beside what the public gains, who bears the cost, and a less costly way.

    In words only: no sum and no rate stands for the weighing, which people do.
    """

    about: About = "dossier"
    accommodation: Words | None = None
    gain: Words | None = None
    borne_by: tuple[About, ...] = ()
    less_costly: Words | None = None
    why_not: Words | None = None
    offers: tuple[Slug, ...] = ()
    sources: tuple[Citation, ...] = ()
    note: Words | None = None


class Aims(Noun):
    """`aims.yaml`: results, proportionality, dilemmas, feuds and the portfolio of crime."""

    results: tuple[WantedResult, ...] = ()
    proportionality: tuple[Proportionality, ...] = ()
    dilemmas: tuple[Dilemma, ...] = ()
    feuds: tuple[Feud, ...] = ()
    portfolio: tuple[CrimeLine, ...] = ()
