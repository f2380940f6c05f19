"""Locks on outward steps: open only where the facts bear it and a named person recorded it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from tregua.decide.assess.gates.listings import holding, listing_reasons
from tregua.decide.assess.gates.meetings import meeting_reasons
from tregua.decide.assess.gates.people import why_not
from tregua.decide.assess.gates.purpose import PurposeGate, Unaccepted
from tregua.domain import (
    Answer,
    Decision,
    DecisionKind,
    Dossier,
    Missing,
    Reason,
    Result,
    active,
)
from tregua.domain.knowledge import Lock as LockRecord, Locks
from tregua.language import Text
from tregua.rules import Scene, judge
from tregua.rules.formulas import compiled, leaves

__all__ = ["Lock", "Outward", "Uncovered", "outward"]


@dataclass(frozen=True, slots=True)
class Lock(Result):
    """One lock on one act towards one group.

    `facts` is what the facts say; `opened_by` names the decision that opens it, `acknowledged`
    one that read the warning; `not_accepted` are decisions that do not hold. `says` is what keeps
    it shut and `opens` what would open it.
    """

    id: str
    about: str
    shut: bool
    facts: Answer
    title: Text
    says: Text
    opens: Text
    because: tuple[Reason, ...] = ()
    missing: tuple[Missing, ...] = ()
    opened_by: str = ""
    not_accepted: tuple[Unaccepted, ...] = ()


@dataclass(frozen=True, slots=True)
class Uncovered(Result):
    """How many sentences one hostile reader finds uncovered; it shows, and decides nothing.

    `asks` is what this reader wants to know.
    """

    reader: str
    label: Text
    asks: Text
    n: int


@dataclass(frozen=True, slots=True)
class Outward(Result):
    """Whether an outward act may be taken, and the locks that hold it.

    `uncovered` says how the dossier reads to hostile readers; it opens and shuts nothing.
    """

    act: str
    allowed: bool
    locks: tuple[Lock, ...]
    uncovered: tuple[Uncovered, ...] = ()

    @property
    def shut(self) -> tuple[Lock, ...]:
        """The locks that are shut."""
        return tuple(lock for lock in self.locks if lock.shut)


@dataclass(frozen=True, slots=True)
class Facts:
    """What the facts say of one lock, and the questions it asks."""

    answer: Answer
    because: tuple[Reason, ...] = ()
    missing: tuple[Missing, ...] = ()
    questions: frozenset[tuple[str, str]] = frozenset()


def outward(
    act: str,
    about: Iterable[str],
    dossier: Dossier,
    scene: Scene,
    locks: Locks,
    gate: PurposeGate,
    gate_questions: frozenset[str],
    blanks: Iterable[Missing],
    day: date,
) -> Outward:
    """Return the locks on an act towards some groups, on a day.

    `blanks` are the threshold questions nobody has asked yet.
    """
    keeper = Keeper(act, dossier, scene, gate, gate_questions, tuple(blanks), day)
    found = tuple(
        keeper.lock(slug, record, group)
        for group in about
        for slug, record in locks.locks.items()
        if not record.acts or act in record.acts
    )
    return Outward(act, bool(found) and not any(lock.shut for lock in found), found)


class Keeper:
    """Judges each lock: what the facts say, and who has opened it."""

    def __init__(
        self,
        act: str,
        dossier: Dossier,
        scene: Scene,
        gate: PurposeGate,
        gate_questions: frozenset[str],
        blanks: tuple[Missing, ...],
        day: date,
    ) -> None:
        self.act = act
        self.dossier = dossier
        self.scene = scene
        self.gate = gate
        self.gate_questions = gate_questions
        self.blanks = blanks
        self.day = day

    def lock(self, slug: str, record: LockRecord, about: str) -> Lock:
        """Return one lock on one group."""
        facts = self.facts(slug, record, about)
        tried = list(self.tried(slug, record, about, facts))
        holding = next((d.id for d, why in tried if not why), "")
        over = self.gate.override
        if slug == "purpose" and over is not None and self.act in over.allows:
            holding = over.decision
        borne = facts.answer is Answer.MET or self.acknowledged(slug, about)
        return Lock(
            id=slug,
            about=about,
            shut=not (borne and holding),
            facts=facts.answer,
            title=record.title,
            says=record.shut,
            opens=record.opens,
            because=facts.because,
            missing=facts.missing,
            opened_by=holding,
            not_accepted=tuple(Unaccepted(d.id, d.by, why) for d, why in tried if why),
        )

    def facts(self, slug: str, record: LockRecord, about: str) -> Facts:
        """Return what the facts say of a lock."""
        if slug == "purpose":
            borne = self.gate.state in ("clear", "overridden")
            asked = frozenset((q, "dossier") for q in self.gate_questions)
            return Facts(Answer.of(borne), questions=asked)
        if record.when is None:
            blanks = tuple(m for m in self.blanks if m.about in ("dossier", about))
            return Facts(Answer.of(not blanks), missing=blanks)
        items = tuple(i for i in self.scene.items.get("parties", ()) if i.about == about)
        if not items:
            return Facts(Answer.UNCLEAR)
        judged = judge(record.when, self.scene, items)
        asked = frozenset(leaf.key for leaf, _ in leaves(compiled(record.when, self.scene, items)))
        facts = Facts(judged.answer, judged.because, judged.missing, asked)
        return self.shut_further(slug, facts, about)

    def shut_further(self, slug: str, facts: Facts, about: str) -> Facts:
        """Return the facts with recorded lists and planned meetings counted.

        They can only shut a lock further.
        """
        against: tuple[Reason, ...] = ()
        if slug == "listing":
            against = listing_reasons(holding(self.act, about, self.dossier), about)
        elif slug == "security":
            against = meeting_reasons(self.act, about, self.dossier)
        if not against:
            return facts
        because = (*facts.because, *against)
        return Facts(Answer.NOT_MET, because, facts.missing, facts.questions)

    def tried(
        self, slug: str, record: LockRecord, about: str, facts: Facts
    ) -> Iterator[tuple[Decision, str]]:
        """Yield the decisions to open a lock, each with why it does not hold, if it does not."""
        for decision in self.decisions(DecisionKind.OPENS, f"lock:{slug}", about):
            why = why_not(
                decision, self.dossier, self.day, parts=record.opened_by, outside=record.outside
            )
            yield decision, why or self.outrun(decision, facts)

    def decisions(self, kind: DecisionKind, what: str, about: str) -> tuple[Decision, ...]:
        """Return the decisions of a kind on something, for a group or for the whole."""
        return tuple(
            d
            for d in active(self.dossier.decisions)
            if d.kind is kind and d.what == what and d.about in ("dossier", about)
        )

    def outrun(self, decision: Decision, facts: Facts) -> str:
        """Return why a decision no longer covers the facts or the act, or nothing if it does.

        `act` (it names other acts), `facts_gone` (a claim it looked at no longer stands) or
        `facts_new` (a claim was recorded after it).
        """
        if self.act not in decision.allows:
            return "act"
        standing = {claim.id: claim for claim in active(self.dossier.claims)}
        if any(slug not in standing for slug in decision.looked_at):
            return "facts_gone"
        asked = [c for c in standing.values() if (c.question, c.about) in facts.questions]
        later = [c for c in asked if c.recorded > decision.recorded]
        return "facts_new" if later else ""

    def acknowledged(self, slug: str, about: str) -> bool:
        """Tell whether somebody has read the warning on a lock that names what was never asked."""
        if slug != "groundwork":
            return False
        read = self.decisions(DecisionKind.ACKNOWLEDGES, f"warning:{slug}", about)
        return any(not why_not(decision, self.dossier, self.day) for decision in read)
