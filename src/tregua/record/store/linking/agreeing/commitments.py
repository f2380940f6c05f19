"""The standing record: states that lack their decision, and steps that cannot follow each other."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from tregua.domain import Clause, Commitment, Dossier, Incident
from tregua.domain.deal import CommitmentState
from tregua.errors import Problem
from tregua.files import Tree
from tregua.record.store.written import Where, Written

__all__ = ["commitment_problems"]

FILE = "commitments.yaml"
DECIDED = frozenset(
    {
        CommitmentState.NOT_KEPT,
        CommitmentState.SUSPENDED,
        CommitmentState.REVOKED,
        CommitmentState.RESTORED,
    }
)
FOLLOWS = {
    CommitmentState.REVOKED: {
        *(CommitmentState.REVOKED, CommitmentState.RESTORED),
        *(CommitmentState.DISPUTED, CommitmentState.EXPIRED),
    },
    CommitmentState.EXPIRED: {CommitmentState.EXPIRED, CommitmentState.DISPUTED},
}
"""What alone may follow a state; any may follow the others."""
TAKEN = frozenset({CommitmentState.NOT_KEPT, CommitmentState.SUSPENDED, CommitmentState.REVOKED})
"""What has to have been decided, at some time, before anything can be restored."""


@dataclass(frozen=True)
class Checking:
    """A dossier's standing record with where it stands in the files."""

    dossier: Dossier
    incidents: frozenset[str]
    held: Written

    @cached_property
    def clauses(self) -> Mapping[str, Clause]:
        """The clauses by id, also those replaced."""
        agreement = self.dossier.agreement
        return {clause.id: clause for clause in (agreement.clauses if agreement else ())}

    @cached_property
    def by_id(self) -> Mapping[str, Commitment]:
        """The commitments by id."""
        return {each.id: each for each in self.dossier.commitments}

    def problem(self, where: Where, code: str, **values: object) -> Problem:
        """Return a problem of the file."""
        return self.held.problem(FILE, where, code, **values)


def commitment_problems(
    dossier: Dossier,
    incidents: tuple[Incident, ...],
    trees: Mapping[str, Tree],
    written: Written,
) -> Iterator[Problem]:
    """Yield each state without its decision, and each step that cannot follow another.

    Names that lead nowhere are looked for with those of the whole deal.
    """
    known = frozenset(incident.id for incident in incidents)
    checking = Checking(dossier, known, Written(trees, written.unread))
    for i, each in enumerate(dossier.commitments):
        if not each.withdrawn:
            yield from named(each, ("commitments", i), checking)
            yield from ruled(each, ("commitments", i), checking)
            yield from sequence(each, ("commitments", i), checking)


def named(each: Commitment, where: Where, checking: Checking) -> Iterator[Problem]:
    """Yield a party the clause does not bind, an incident not listed, a state nobody verified."""
    clause = checking.clauses.get(each.clause)
    if clause is not None and each.owed_by not in clause.duty_of:
        values = {"party": each.owed_by, "clause": clause.id, "bound": ", ".join(clause.duty_of)}
        yield checking.problem((*where, "owed_by"), "commitment_not_bound", **values)
    for j, slug in enumerate(each.incidents):
        if slug not in checking.incidents:
            place = (*where, "incidents", j)
            yield checking.problem(place, "commitment_incident_unknown", id=slug)
    watched = clause is None or clause.verifier is not None or clause.verified_by is not None
    seen = any(proven.by for proven in each.proofs)
    if each.state is CommitmentState.VERIFIED and not watched and not seen:
        yield checking.problem(
            (*where, "state"), "commitment_verified_by_nobody", clause=each.clause
        )


def ruled(each: Commitment, where: Where, checking: Checking) -> Iterator[Problem]:
    """Yield a state without its decision, and a decision that is out of order."""
    ruling, clause = each.ruling, checking.clauses.get(each.clause)
    if ruling is None:
        if each.state in DECIDED:
            values = {"state": each.state.value}
            yield checking.problem((*where, "state"), "commitment_without_ruling", **values)
        return
    here = (*where, "ruling")
    grades = [grade.id for grade in clause.breaches] if clause else []
    if ruling.grade and grades and ruling.grade not in grades:
        values = {"given": ruling.grade, "allowed": ", ".join(grades)}
        yield checking.problem((*here, "grade"), "not_allowed", **values)
    if ruling.appeal_until is not None and ruling.appeal_until.last < ruling.on.first:
        values = {"until": str(ruling.appeal_until), "on": str(ruling.on)}
        yield checking.problem((*here, "appeal_until"), "commitment_appeal_early", **values)
    if each.since is not None and each.state in DECIDED and each.since.last < ruling.on.first:
        values = {"since": str(each.since), "on": str(ruling.on)}
        yield checking.problem((*where, "since"), "commitment_before_ruling", **values)
    began = beginning(each, clause, checking)
    if began and ruling.on.last.isoformat() < began:
        values = {"on": str(ruling.on), "began": began}
        yield checking.problem((*here, "on"), "commitment_ruling_early", **values)


def beginning(each: Commitment, clause: Clause | None, checking: Checking) -> str:
    """Return the first day on which a duty may have begun, as ISO text, or nothing."""
    agreement = checking.dossier.agreement
    whole = (agreement.begins or agreement.reached) if agreement else None
    former = checking.by_id.get(each.replaces or "")
    days = [
        (clause.since if clause else None) or whole,
        former.as_of if former and not former.withdrawn else None,
    ]
    return max((day.first.isoformat() for day in days if day is not None), default="")


def sequence(each: Commitment, where: Where, checking: Checking) -> Iterator[Problem]:
    """Yield a record that cannot follow those it replaces."""
    former = checking.by_id.get(each.replaces or "")
    before = tuple(history(each, checking.by_id))
    if each.state is CommitmentState.RESTORED and not TAKEN & {old.state for old in before}:
        yield checking.problem((*where, "state"), "commitment_restored_first")
    if former is None or former.withdrawn:
        return
    if (former.clause, former.owed_by) != (each.clause, each.owed_by):
        place = (*where, "replaces")
        yield checking.problem(place, "commitment_of_another", id=former.id)
    elif each.state not in FOLLOWS.get(former.state, set(CommitmentState)):
        values = {"before": former.state.value, "after": each.state.value}
        yield checking.problem((*where, "state"), "commitment_sequence", **values)


def history(each: Commitment, by_id: Mapping[str, Commitment]) -> Iterator[Commitment]:
    """Yield the records a record replaces, the nearest first."""
    seen = {each.id}
    former = by_id.get(each.replaces or "")
    while former is not None and former.id not in seen:
        seen.add(former.id)
        if not former.withdrawn:
            yield former
        former = by_id.get(former.replaces or "")
