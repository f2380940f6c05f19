"""All that a team's folder holds, read and checked."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tregua.domain.knowledge.own.coding import Coding, OwnCase
from tregua.domain.knowledge.own.owning import Owner, OwnSource
from tregua.domain.knowledge.own.propositions import OwnProposition

__all__ = ["Own"]


@dataclass(frozen=True, slots=True)
class Own:
    """Whose it is, and by id: cases, codings by case and coder, propositions, sources."""

    owner: Owner
    cases: Mapping[str, OwnCase] = field(default_factory=dict)
    codings: tuple[Coding, ...] = ()
    propositions: Mapping[str, OwnProposition] = field(default_factory=dict)
    sources: Mapping[str, OwnSource] = field(default_factory=dict)

    def owner_of(self, case: str) -> str:
        """Return whose a case is: the team's, or of the team that shared it."""
        return self.cases[case].owner or self.owner.name
