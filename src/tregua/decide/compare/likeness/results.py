"""What a comparison gives back: each case beside a group, and how far that may be leaned on."""

from dataclasses import dataclass

from tregua.decide.compare.emptiness import Emptiness
from tregua.domain import Answer, Citation, Missing, Reason, Result
from tregua.domain.knowledge.cases import ToldFields
from tregua.language import Text

__all__ = [
    "CaseLikeness",
    "Comparison",
    "Deviation",
    "DeviationTest",
    "Neighbours",
    "StatedOnly",
    "Teaching",
]


@dataclass(frozen=True, slots=True)
class StatedOnly(Result):
    """The same comparison with stated cells only: what is left, and whether it is still near."""

    alike: int
    unlike: int
    near: bool
    first: bool


@dataclass(frozen=True, slots=True)
class CaseLikeness(Result):
    """One case beside one group or case: the fields alike, unlike and unknown, of those asked.

    `low` and `high` bound the weighted distance: as if all that is unknown agreed, and differed;
    no page shows them. `near` says whether enough is known of both to call it near at all,
    `dependent` that it hangs together with what it is compared with and is no second observation.
    `first_in` are the weightings under which it is among the nearest, `surely_nearer_than` the
    cases that stand farther whatever the unknown facts turn out to be.
    """

    id: str
    title: Text
    about: str
    alike: tuple[str, ...]
    unlike: tuple[str, ...]
    unknown: tuple[str, ...]
    asked: int
    low: float
    high: float
    near: bool
    sustained: str
    outcome_class: str
    independence_group: str
    dependent: bool = False
    first_in: tuple[str, ...] = ()
    surely_nearer_than: tuple[str, ...] = ()
    stated: StatedOnly | None = None

    @property
    def shared(self) -> int:
        """Return the number of facts known for both."""
        return len(self.alike) + len(self.unlike)


@dataclass(frozen=True, slots=True)
class Teaching(Result):
    """A lesson or rule that names a case, for it or against it, and when it misleads.

    `facts` are the compared fields it asks about that are known for both.
    """

    case: str
    about: str
    record: str
    side: str
    title: Text
    misleads_when: Text
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DeviationTest(Result):
    """One thing looked for in the plan: present, differing, or not to be said, and on what."""

    id: str
    asks: Text
    answer: Answer
    because: tuple[Reason, ...] = ()
    missing: tuple[Missing, ...] = ()


@dataclass(frozen=True, slots=True)
class Deviation(Result):
    """The dossier's plan beside one finding of earlier research; never a verdict on it."""

    id: str
    title: Text
    says: Text
    tests: tuple[DeviationTest, ...]
    cites: tuple[Citation, ...]
    misleads_when: Text


@dataclass(frozen=True, slots=True)
class Comparison(Result):
    """The cases shown for each group, all cases ranked, and what the table cannot show.

    `told` are the fields told of a case that is shown; `key_facts` stand emptiest first.
    """

    shown: tuple[CaseLikeness, ...]
    ranked: tuple[CaseLikeness, ...]
    left_out: tuple[str, ...]
    emptiness: Emptiness
    stated_only: bool
    told: ToldFields
    weightings: tuple[str, ...] = ()
    key_facts: tuple[str, ...] = ()
    fewest_shared: int = 10
    teachings: tuple[Teaching, ...] = ()
    deviations: tuple[Deviation, ...] = ()


@dataclass(frozen=True, slots=True)
class Neighbours(Result):
    """The cases nearest to one case, all others ranked, and what the table cannot show."""

    id: str
    shown: tuple[CaseLikeness, ...]
    ranked: tuple[CaseLikeness, ...]
    emptiness: Emptiness
    stated_only: bool
    weightings: tuple[str, ...] = ()
    key_facts: tuple[str, ...] = ()
    fewest_shared: int = 10
