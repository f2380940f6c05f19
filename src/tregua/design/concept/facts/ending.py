"""What an ending is asked about, computed from a dossier: who goes between, what is still owed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from tregua.design.concept.engagement import Engagement
from tregua.domain import Clause, Commitment, Dossier, PartyKind, Result, When, active
from tregua.domain.deal import CommitmentState
from tregua.domain.engagement.night.ending import Ending, EndingKind, Warned

__all__ = [
    "ENDING_FACTS",
    "Owing",
    "compartments_unheired",
    "ended_for",
    "go_betweens",
    "go_betweens_unlisted",
    "losses_unscripted",
    "owing_of",
    "side_of",
    "standing_ending",
    "undecided_clauses",
]

DONE = frozenset({CommitmentState.PERFORMED, CommitmentState.VERIFIED, CommitmentState.REVOKED})
MEMBERS = "members"


@dataclass(frozen=True, slots=True)
class Owing(Result):
    """A duty of ours or of the state that nothing shows to be done: whose, to whom, by when.

    `state` is what is recorded of it, empty for a clause nothing was recorded of. `listed` says
    that the list of what is owed names its clause.
    """

    clause: str
    owed_by: tuple[str, ...]
    to: tuple[str, ...]
    due: str
    state: str
    listed: bool

    def is_ahead(self, day: date | None) -> bool:
        """Tell whether it surely falls due only after a day, and nothing else is recorded."""
        waits = self.state in ("", CommitmentState.DUE)
        return waits and bool(self.due) and day is not None and When.read(self.due).first > day


def side_of(dossier: Dossier, about: str) -> PartyKind | None:
    """Return on whose side an actor stands: group, state, residents, victims, or nobody's."""
    kind, _, slug = about.partition(":")
    homes: dict[str, Mapping[str, str | None]] = {
        "party": {p.id: p.id for p in dossier.actors.parties},
        "faction": {f.id: f.party for f in dossier.actors.factions},
        "body": {b.id: b.party for b in dossier.actors.bodies},
        "person": {
            p.id: p.of.partition(":")[2] if (p.of or "").startswith("party:") and p.of else None
            for p in dossier.actors.persons
        },
    }
    home = homes.get(kind, {}).get(slug)
    return next((p.kind for p in active(dossier.actors.parties) if p.id == home), None)


def go_betweens(dossier: Dossier) -> tuple[str, ...]:
    """Return through whom the channels run and who could take them over, each once."""
    named = (who for c in active(dossier.actors.channels) for who in (c.through, c.deputy))
    return tuple(dict.fromkeys(who for who in named if who))


def go_betweens_unlisted(dossier: Dossier) -> tuple[str, ...]:
    """Return the go-betweens no entry of the warn-list is about."""
    listed = {each.about for each in active(dossier.ending.warn_list)}
    return tuple(who for who in go_betweens(dossier) if who not in listed)


def owing_of(engagement: Engagement) -> tuple[Owing, ...]:
    """Return what the agreement still asks of others than the groups, in the order of clauses.

    Commitments that are recorded come as they stand; a clause nothing was recorded of is owed
    whole, by all it binds but the groups. Clauses that have nothing to perform are left out.
    """
    dossier, kinds = engagement.dossier, engagement.catalogue.clause_kinds
    written = active(dossier.agreement.clauses) if dossier.agreement else ()
    clauses = tuple(c for c in written if c.kind not in kinds or kinds[c.kind].duty)
    listed = {each.clause for each in active(dossier.ending.owed)}
    recorded: dict[str, list[Commitment]] = {}
    for each in active(dossier.commitments):
        recorded.setdefault(each.clause, []).append(each)
    found: list[Owing] = []
    for clause in clauses:
        bound = tuple(who for who in clause.duty_of if not of_group(dossier, who))
        if clause.id in recorded:
            found.extend(
                owing(clause, (c.owed_by,), str(c.due), c.state.value, clause.id in listed)
                for c in recorded[clause.id]
                if c.state not in DONE and not of_group(dossier, c.owed_by)
            )
        elif bound:
            when = clause.due if isinstance(clause.due, When) else clause.until
            due = str(when or "")
            found.append(owing(clause, bound, due, "", clause.id in listed))
    return tuple(found)


def owing(clause: Clause, by: tuple[str, ...], due: str, state: str, listed: bool) -> Owing:
    """Return what is owed under a clause, to all it is done towards but those who owe it."""
    to = tuple(who for who in clause.towards if who not in by)
    return Owing(clause.id, by, to, due, state, listed)


def of_group(dossier: Dossier, about: str) -> bool:
    """Tell whether an actor is a group or belongs to one."""
    return side_of(dossier, about) is PartyKind.GROUP


def undecided_clauses(dossier: Dossier) -> tuple[str, ...]:
    """Return the clauses that benefit members of groups and on which no benefit is listed."""
    clauses = active(dossier.agreement.clauses) if dossier.agreement else ()
    listed = {each.clause for each in active(dossier.ending.benefits)}
    return tuple(
        c.id
        for c in clauses
        if MEMBERS in c.beneficiaries
        and c.id not in listed
        and any(not of_group(dossier, who) for who in c.duty_of)
    )


def compartments_unheired(engagement: Engagement) -> tuple[str, ...]:
    """Return the compartments nobody wrote an heir for, not even that there is none."""
    named = {each.compartment for each in active(engagement.dossier.ending.heirs)}
    return tuple(slug for slug in engagement.known.ending.compartments if slug not in named)


def losses_unscripted(engagement: Engagement) -> tuple[str, ...]:
    """Return the losses there is no script for."""
    named = {each.event for each in active(engagement.dossier.ending.losses)}
    return tuple(slug for slug in engagement.known.ending.losses if slug not in named)


def standing_ending(dossier: Dossier, kind: EndingKind) -> Ending | None:
    """Return the ending of a kind that stands: the one adopted last, else the one planned last."""
    own = [each for each in active(dossier.ending.endings) if each.kind is kind]
    adopted = [each for each in own if each.state == "adopted"]
    return next(reversed(adopted or own), None)


def ended_for(dossier: Dossier, entry: Warned) -> bool:
    """Tell whether an ending was adopted for which somebody on the warn-list had to be told."""
    return any(
        each.state == "adopted" and (not entry.kinds or each.kind in entry.kinds)
        for each in active(dossier.ending.endings)
    )


def counted(list_: str) -> Callable[[Engagement], int]:
    """Return what counts the standing records of a list of `ending.yaml`."""
    return lambda engagement: len(active(getattr(engagement.dossier.ending, list_)))


ENDING_FACTS: dict[str, Callable[[Engagement], Any]] = {
    "endings": counted("endings"),
    "ending-warned": counted("warn_list"),
    "ending-reentry": counted("reentry"),
    "ending-go-betweens": lambda e: len(go_betweens(e.dossier)),
    "ending-lasting-bad": lambda e: sum(
        each.bears != "good" for each in active(e.dossier.ending.gains)
    ),
    "ending-benefits-undecided": lambda e: len(undecided_clauses(e.dossier)),
    "ending-losses-unscripted": lambda e: len(losses_unscripted(e)),
}
"""The facts rules on endings may name."""
