"""The checks that answer items of readiness from the records: what is there, what is missing."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from tregua.design.concept.engagement import Engagement
from tregua.design.concept.facts.process import sheet_open, support_filled
from tregua.domain import Clause, PartyKind, Result, active
from tregua.language import Words

__all__ = ["CHECKS", "Shown"]

COSTLY = frozenset({"benefit", "community", "victims", "machinery", "monitoring"})
"""Kinds of clause that cost money by themselves (judgement)."""


@dataclass(frozen=True, slots=True)
class Shown(Result):
    """What the records show: what is there, what is lacking by name, and words where there are.

    Neither there nor lacking: nobody wrote of it. `answer` is a yes, no or reserve somebody gave.
    """

    there: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()
    answer: str | None = None
    says: Words | None = None


def groups(engagement: Engagement) -> tuple[str, ...]:
    """Return the groups in the talks."""
    return tuple(f"party:{g.id}" for g in engagement.dossier.groups if g.in_talks)


def split(names: Iterable[str], held: Iterable[str]) -> Shown:
    """Return those of some names that are held, and those that lack, if any is held at all."""
    wanted, have = tuple(dict.fromkeys(names)), set(held)
    there = tuple(name for name in wanted if name in have)
    return Shown(there, tuple(n for n in wanted if n not in have)) if have else Shown()


def stop_rule(engagement: Engagement) -> Shown:
    """Look for a stop rule that also says how we leave."""
    rules = active(engagement.dossier.process.stop_rules)
    if not rules:
        return Shown()
    whole = any(rule.leaves is not None for rule in rules)
    return Shown(("stop-rule",), () if whole else ("leaves",))


def objectives(engagement: Engagement) -> Shown:
    """Look for the words of each group in the talks."""
    of = [w.of for w in active(engagement.dossier.process.objectives)]
    return split((*groups(engagement), *of), of)


def rules(engagement: Engagement) -> Shown:
    """Look for the kinds of rules a sheet cannot do without."""
    held = {f"rule:{rule.kind}" for rule in active(engagement.dossier.process.rules)}
    needed = (f"rule:{k}" for k, word in engagement.known.process.rules.items() if word.needed)
    return split(needed, held)


def delegations(engagement: Engagement) -> Shown:
    """Look for the delegation of each group in the talks."""
    of = [d.of for d in active(engagement.dossier.process.delegations)]
    return split((*groups(engagement), *of), of)


def support(engagement: Engagement) -> Shown:
    """Look for the support roles no team can do without."""
    if not active(engagement.dossier.process.support):
        return Shown()
    known = engagement.known.process.support
    needed = [f"support:{role}" for role, word in known.items() if word.needed]
    shown = split(needed, (f"support:{role}" for role in support_filled(engagement)))
    return shown if shown.there else Shown(lacking=tuple(needed))


def roles(engagement: Engagement) -> Shown:
    """Look for role sheets that leave nothing open."""
    sheets = active(engagement.dossier.process.roles)
    lacking = tuple(dict.fromkeys(s.who for s in sheets if sheet_open(s)))
    return Shown(tuple(s.who for s in sheets if s.who not in lacking), lacking)


def deputies(engagement: Engagement) -> Shown:
    """Look for a deputy of everybody on whom the talks lean."""
    leaned = [s for s in active(engagement.dossier.process.roles) if s.key]
    there = tuple(s.who for s in leaned if s.deputy)
    return Shown(there, tuple(s.who for s in leaned if not s.deputy))


def duties(engagement: Engagement) -> tuple[Clause, ...]:
    """Return the clauses that ask somebody to do or leave something."""
    deal, kinds = engagement.dossier.agreement, engagement.catalogue.clause_kinds
    standing = active(deal.clauses) if deal else ()
    return tuple(c for c in standing if c.kind not in kinds or kinds[c.kind].duty)


def of_duties(whole: Callable[[Clause, Engagement], bool | None]) -> Callable[[Engagement], Shown]:
    """Return a check of every duty; a duty that need not have the thing is left out."""

    def check(engagement: Engagement) -> Shown:
        found = {f"clause:{c.id}": whole(c, engagement) for c in duties(engagement)}
        there = tuple(name for name, held in found.items() if held)
        return Shown(there, tuple(name for name, held in found.items() if held is False))

    return check


def owned(clause: Clause, _engagement: Engagement) -> bool | None:
    """Tell whether somebody sees to a duty: named, or the only one bound."""
    return clause.owner is not None or len(clause.duty_of) == 1


def paid(clause: Clause, _engagement: Engagement) -> bool | None:
    """Tell whether what costs money has a payer and a last day; none where nothing costs any."""
    costs = (clause.money, clause.funded_by, clause.funded_until, clause.capacity)
    if clause.kind not in COSTLY and not any(costs):
        return None
    payer = clause.funded_by is not None or any(m.payer for m in clause.money)
    until = clause.funded_until is not None or any(m.until for m in clause.money)
    return payer and until


def looked_at(clause: Clause, _engagement: Engagement) -> bool | None:
    """Tell whether somebody looks at a duty, and by what."""
    who = clause.verified_by is not None or clause.verifier is not None
    return who and clause.indicator is not None


def answered(clause: Clause, _engagement: Engagement) -> bool | None:
    """Tell whether it is agreed what follows when a duty is not kept."""
    return clause.response is not None or any(grade.responses for grade in clause.breaches)


def lawful(clause: Clause, engagement: Engagement) -> bool | None:
    """Tell whether the state is bound by law, and everybody else by a yes of their own.

    Bodies of no side carry out what others bound themselves to; where only such are bound, none.
    """
    actors = engagement.dossier.actors
    kinds = {f"party:{p.id}": p.kind for p in active(actors.parties)}
    bodies = {f"body:{b.id}": f"party:{b.party}" for b in active(actors.bodies) if b.party}
    factions = {f"faction:{f.id}": f"party:{f.party}" for f in active(actors.factions)}
    side = {**{party: party for party in kinds}, **bodies, **factions}
    said = {yes.party for yes in clause.assents}
    bound = [who for who in clause.duty_of if who in side]
    if not bound:
        return None
    return all(
        clause.lawful_basis is not None
        if kinds.get(side[who]) is PartyKind.STATE
        else who in said or side[who] in said
        for who in bound
    )


def machinery(engagement: Engagement) -> Shown:
    """Look for bodies that stand, with staff, money and data."""
    held = active(engagement.dossier.process.machinery)
    whole = [m.who for m in held if m.stands_since and m.staff and m.money and m.data]
    return Shown(tuple(whole), tuple(m.who for m in held if m.who not in whole))


def forum(engagement: Engagement) -> Shown:
    """Look for where disputes go, step by step."""
    deal = engagement.dossier.agreement
    if deal is None:
        return Shown()
    if deal.dispute is not None and deal.dispute.steps:
        return Shown((deal.dispute.body or "dispute",))
    return Shown(lacking=("dispute",))


def undertakings(engagement: Engagement) -> Shown:
    """Look for the lawful basis of every promise outside the text."""
    held = {f"undertaking:{u.id}": u.lawful_basis for u in active(engagement.dossier.undertakings)}
    there = tuple(name for name, basis in held.items() if basis is not None)
    return Shown(there, tuple(name for name, basis in held.items() if basis is None))


def joinders(engagement: Engagement) -> Shown:
    """Look whether every group that asked to join had its answer."""
    held = active(engagement.dossier.process.joinders)
    waiting = tuple(j.who for j in held if j.decision == "open")
    return Shown(tuple(j.who for j in held if j.who not in waiting), waiting)


def readings(engagement: Engagement) -> Shown:
    """Look for a reading aloud to each group in the talks."""
    deal = engagement.dossier.agreement
    read = [r.party for r in deal.readings] if deal else []
    return split((*groups(engagement), *read), read)


def signed_off(who: str) -> Callable[[Engagement], Shown]:
    """Return a check of what somebody whose word is needed said last of the draft."""

    def check(engagement: Engagement) -> Shown:
        deal = engagement.dossier.agreement
        own = [s for s in (deal.sign_offs if deal else ()) if s.who == who]
        if not own or own[-1].answer == "not_asked":
            return Shown()
        last = own[-1]
        lacking = ("refused",) if last.answer == "refused" else ()
        return Shown((last.answer,), lacking, last.answer, last.says)

    return check


CHECKS: Mapping[str, Callable[[Engagement], Shown]] = {
    "stop-rule": stop_rule,
    "objectives": objectives,
    "rules": rules,
    "delegations": delegations,
    "support": support,
    "roles": roles,
    "deputies": deputies,
    "owners": of_duties(owned),
    "money": of_duties(paid),
    "monitors": of_duties(looked_at),
    "answers": of_duties(answered),
    "authority": of_duties(lawful),
    "machinery": machinery,
    "forum": forum,
    "undertakings": undertakings,
    "joinders": joinders,
    "readings": readings,
    **{
        f"sign-{who}": signed_off(who)
        for who in ("counsel", "victims", "security", "treasury", "community")
    },
}
"""What looks into the records for each item of readiness, by the name the item gives."""
