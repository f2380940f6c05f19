"""`knowledge/concept/choices.yaml`: what is known for the part `choices` of a concept."""

from typing import Annotated, Literal

from pydantic import ConfigDict, Field

from tregua.domain.claims import Flag, Noun, Slug
from tregua.domain.knowledge.concept.known import Known
from tregua.domain.knowledge.rules import CasesFor, Written
from tregua.domain.results import Citation
from tregua.language import Text

__all__ = ["ChoicesKnown", "Coded", "Consideration", "KnownOption", "OptionSet", "Relation"]


class Coded(Noun):
    """Which coded cases went one way: a field of the codebook and the values that mean it."""

    field: str
    values: Annotated[tuple[str, ...], Field(min_length=1)]


class OptionSet(Noun):
    """Options that answer one question of a choice; of all but `several` at most one is taken."""

    asks: Text
    several: Flag = False


class KnownOption(Known):
    """One option, the question it answers, and which coded cases took it."""

    id: Slug
    set: Slug
    coded: tuple[Coded, ...] = ()


class Relation(Known):
    """One relation of a government to the talks, and what has to be seen to under it.

    `mandate`, `liability` and `briefing` say what it does to each; `raises_exposure` that whoever
    leads stands more exposed before the law.
    """

    mandate: Text
    liability: Text
    briefing: Text
    checklist: Annotated[tuple[Text, ...], Field(min_length=1)]
    coded: tuple[Coded, ...] = ()
    raises_exposure: Flag = False


class Consideration(Noun):
    """What a fact of the dossier says for or against an option, and when saying so misleads.

    `when` is a condition as rules have it: met, it speaks; unclear, the question is named.
    """

    model_config = ConfigDict(
        frozen=True, extra="forbid", populate_by_name=True, arbitrary_types_allowed=True
    )

    id: Slug
    option: Slug
    side: Literal["for", "against"]
    when: Written
    says: Text
    cites: tuple[Citation, ...] = ()
    judgment: Flag = False
    cases: CasesFor = CasesFor()
    misleads_when: Text


class ChoicesKnown(Noun):
    """What is known for this part.

    `choices` gives the sets of options each choice has to answer. `remind_days` is how long before
    a window closes it is told.
    """

    choices: dict[Slug, tuple[Slug, ...]]
    sets: dict[Slug, OptionSet]
    options: tuple[KnownOption, ...]
    seats: dict[Slug, Known]
    relations: dict[Slug, Relation]
    initiators: dict[Slug, Known]
    triggers: dict[Slug, Known]
    elements: dict[Slug, Known]
    remind_days: int
    considerations: tuple[Consideration, ...]

    def choice_of(self, option: str) -> str:
        """Return the choice an option is of, or nothing for an option there is not."""
        sets = {known.id: known.set for known in self.options}
        return next((name for name, held in self.choices.items() if sets.get(option) in held), "")
