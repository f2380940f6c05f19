"""The checklist: whom a point is for, by part, side, capacity and relation to the state."""

from dataclasses import dataclass
from enum import StrEnum

from tregua.domain.claims import Flag, Noun, Slug
from tregua.domain.results import Answer, Citation
from tregua.language import Text

__all__ = ["CheckItem", "CheckList", "Standing"]


class CheckList(StrEnum):
    """Which of the three lists a point stands on."""

    CONSENT = "consent"
    EXPOSURE = "exposure"
    MANDATE = "mandate"


@dataclass(frozen=True, slots=True)
class Standing:
    """Who asks: parts in the team, and levels of the questions on the promoter; none: not known.

    `side` answers `promoter-side`, `person` `promoter-person`, `capacity` `promoter-capacity`,
    `relation` `government-part`.
    """

    parts: tuple[str, ...] = ()
    side: str | None = None
    person: str | None = None
    capacity: str | None = None
    relation: str | None = None


class CheckItem(Noun):
    """One point of a checklist: for which members and relations to the state, and why.

    `parts` are parts in the team (none: all); `relations` levels of the question on the
    government's part (none: all); `sides`, `persons` and `capacities` levels of the questions on
    the promoter.
    """

    id: Slug
    list: CheckList
    says: Text
    why: Text
    parts: tuple[Slug, ...] = ()
    relations: tuple[Slug, ...] = ()
    sides: tuple[Slug, ...] = ()
    persons: tuple[Slug, ...] = ()
    capacities: tuple[Slug, ...] = ()
    risk: Slug
    cites: tuple[Citation, ...] = ()
    judgment: Flag = False

    def applies(self, standing: Standing) -> Answer:
        """Tell whether the point is for somebody; what is not known of them leaves it unclear."""
        asked = (
            (self.relations, standing.relation),
            (self.sides, standing.side),
            (self.persons, standing.person),
            (self.capacities, standing.capacity),
        )
        answers = [
            Answer.UNCLEAR if given is None else Answer.of(given in wanted)
            for wanted, given in asked
            if wanted
        ]
        if self.parts:
            known = Answer.of(bool(set(self.parts) & set(standing.parts)))
            answers.append(known if standing.parts else Answer.UNCLEAR)
        return Answer.all_of(answers)
