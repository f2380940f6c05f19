"""The scene a condition is judged on: claims, items and computed facts, and what is missing."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from tregua.domain import NOT_KNOWN, ClaimValue, When
from tregua.domain.knowledge import AskedPer, Question, Term

__all__ = ["Fact", "FieldValue", "Found", "Item", "Known", "Scene", "about_in"]

FieldValue = ClaimValue | When | None

ITEM_OF = {
    AskedPer.PARTY: "parties",
    AskedPer.FACTION: "factions",
    AskedPer.PLACE: "places",
    AskedPer.BODY: "bodies",
    AskedPer.RELATION: "relations",
    AskedPer.CLAUSE: "clauses",
}


@dataclass(frozen=True, slots=True)
class Known:
    """One recorded value and the record it stands in.

    `supported` is false when no source was seen, `weak` true when every source seen is graded E
    or F, or 5 or 6; `confidence` is the word of the person who made the claim.
    """

    value: FieldValue
    record: str = ""
    supported: bool = True
    confidence: str = "high"
    weak: bool = False

    @property
    def sure(self) -> bool:
        """Tell whether it was said with medium confidence or more."""
        return self.confidence != "low"


@dataclass(frozen=True, slots=True)
class Item:
    """One thing a rule can loop over: its subject as `kind:id` and its recorded fields."""

    kind: str
    about: str
    fields: Mapping[str, FieldValue] = field(default_factory=dict)


Fact = Callable[["Scene", "Item | None"], Known | None]


@dataclass(frozen=True, slots=True)
class Found:
    """What a term gives: the values that count, or why there are none."""

    about: str
    values: tuple[Known, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything conditions may look at; `whole` are the kinds known to be listed completely.

    `cells` are the known fields of one coded case, `orders` the levels of fields from low to high.
    """

    questions: Mapping[str, Question]
    claims: Mapping[tuple[str, str], tuple[Known, ...]] = field(default_factory=dict)
    items: Mapping[str, tuple[Item, ...]] = field(default_factory=dict)
    facts: Mapping[str, Fact] = field(default_factory=dict)
    whole: frozenset[str] = frozenset()
    cells: Mapping[str, Known] = field(default_factory=dict)
    orders: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def order_of(self, term: Term) -> tuple[str, ...]:
        """Return the levels of a term from low to high; none where it has no levels."""
        if term.kind == "cell":
            return self.orders.get(term.name, ())
        question = self.questions.get(term.name) if term.kind == "claim" else None
        return question.order if question else ()

    def supposing(self, question: str, about: str, value: ClaimValue) -> "Scene":
        """Return the scene as it would be with one answer in place of all on that question."""
        claims = {**self.claims, (question, about): (Known(value, "supposed"),)}
        return replace(self, claims=claims)

    def look_up(self, term: Term, within: tuple[Item, ...]) -> Found:
        """Return what a term gives for the innermost fitting item of a loop."""
        if term.kind == "claim":
            return self.claimed(term.name, within)
        about = within[-1].about if within else "dossier"
        if term.kind == "cell":
            cell = self.cells.get(term.name)
            return Found("case", (cell,)) if cell else Found("case", why="not_recorded")
        if term.kind == "fact":
            known = self.facts[term.name](self, within[-1] if within else None)
            return Found(about, (known,)) if known else Found(about, why="not_recorded")
        value = within[-1].fields.get(term.name) if within else None
        if value is None:
            return Found(about, why="not_recorded")
        return Found(about, (Known(value, about),))

    def claimed(self, question: str, within: tuple[Item, ...]) -> Found:
        """Return the claims on a question about the subject it is asked about."""
        about = about_in(self.questions[question].asked_per, within)
        recorded = self.claims.get((question, about), ())
        answered = tuple(k for k in recorded if k.value != NOT_KNOWN)
        supported = tuple(k for k in answered if k.supported)
        if supported:
            return Found(about, supported)
        if answered:
            return Found(about, why="unsupported")
        return Found(about, why="not_known" if recorded else "not_recorded")


def about_in(per: AskedPer, within: tuple[Item, ...]) -> str:
    """Return the subject of a question inside a loop.

    Raises
    ------
    LookupError
        If the question is asked per some kind of item and no such item is being looped over.
    """
    if per is AskedPer.DOSSIER:
        return "dossier"
    for item in reversed(within):
        if item.kind == ITEM_OF[per]:
            return item.about
        if per is AskedPer.PARTY and isinstance(item.fields.get("party"), str):
            return f"party:{item.fields['party']}"
    raise LookupError(per.value)
