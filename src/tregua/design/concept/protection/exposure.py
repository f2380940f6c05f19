"""What each member and body is exposed to, what supports them, and what is planned for afterwards.

People stand in the order of the team, bodies in the order they are named: nobody is compared
with anybody, and nothing here can be added up.
"""

from dataclasses import dataclass
from datetime import date

from tregua.domain import Dossier, Result, active
from tregua.domain.protection import Aftermath, Exposure, Risk

__all__ = ["Profile", "RiskStanding", "closure", "profiles_of"]


@dataclass(frozen=True, slots=True)
class RiskStanding(Result):
    """One of the five risks: whether it was looked at, and what is planned against it.

    `state` is `missing` (nobody looked), `looked_at`, or `review_passed`.
    """

    risk: str
    state: str
    record: str = ""
    level: str = ""
    measure: bool = False
    owner: str = ""
    review: str = ""


@dataclass(frozen=True, slots=True)
class Profile(Result):
    """One member or body: the five risks, support, a plan for afterwards, duties to report.

    `support` is `plan`, `declined`, `missing`, or `not_asked` for a body; `aftermath` is
    `reaches` (past the closing of the talks), `short`, `unclear` (no closing is dated) or
    `missing`. `duties` are the professions whose sheet was filled in for a member.
    """

    who: str
    risks: tuple[RiskStanding, ...]
    support: str
    support_review_passed: bool
    aftermath: str
    duties: tuple[str, ...] = ()

    @property
    def missing(self) -> tuple[str, ...]:
        """The risks nobody has looked at."""
        return tuple(each.risk for each in self.risks if each.state == "missing")


def profiles_of(dossier: Dossier, day: date) -> tuple[Profile, ...]:
    """Return the profile of each member of the team, then of each body named or gone through."""
    own = dossier.protection
    members = [f"member:{member.id}" for member in dossier.sheet.team]
    named = [each.who for each in active(own.exposures)]
    named += [each.who for each in active(own.aftermaths)]
    through = [way.through for way in active(dossier.actors.channels)]
    bodies = [who for who in (*named, *through) if who.startswith("body:")]
    return tuple(profile(who, dossier, day) for who in dict.fromkeys([*members, *bodies]))


def profile(who: str, dossier: Dossier, day: date) -> Profile:
    """Return the profile of one member or body."""
    own = dossier.protection
    found = {each.risk: each for each in active(own.exposures) if each.who == who}
    slug = who.partition(":")[2]
    supports = [each for each in active(own.supports) if who == f"member:{each.who}"]
    duties = [each.profession for each in active(own.report_duties) if each.who == slug]
    support = "not_asked" if who.startswith("body:") else "missing"
    for each in supports:
        planned = each.debrief is not None or each.outside_person
        support = "declined" if each.declined else "plan" if planned else support
    reviews = [each.review for each in supports if each.review is not None]
    return Profile(
        who=who,
        risks=tuple(risk_standing(risk, found.get(risk), day) for risk in Risk),
        support=support,
        support_review_passed=any(review.last < day for review in reviews),
        aftermath=afterwards(who, dossier),
        duties=tuple(dict.fromkeys(duties)) if who.startswith("member:") else (),
    )


def risk_standing(risk: Risk, found: Exposure | None, day: date) -> RiskStanding:
    """Return one risk as it stands on a day."""
    if found is None:
        return RiskStanding(risk.value, "missing")
    passed = found.review is not None and found.review.last < day
    return RiskStanding(
        risk=risk.value,
        state="review_passed" if passed else "looked_at",
        record=found.id,
        level=found.level.value,
        measure=found.measure is not None,
        owner=found.owner or "",
        review=str(found.review or ""),
    )


def closure(dossier: Dossier) -> date | None:
    """Return the last day the talks or their agreement may reach, nothing where none is dated."""
    ends = [e.on.last for e in active(dossier.events) if e.kind == "truce-ended"]
    if dossier.agreement is not None and dossier.agreement.ends is not None:
        ends.append(dossier.agreement.ends.last)
    return max(ends, default=None)


def afterwards(who: str, dossier: Dossier) -> str:
    """Return whether the plan for somebody reaches past the closing of the talks."""
    plans: list[Aftermath] = [p for p in active(dossier.protection.aftermaths) if p.who == who]
    if not plans:
        return "missing"
    end = closure(dossier)
    if end is None:
        return "unclear"
    return "reaches" if any(plan.until.first > end for plan in plans) else "short"
