"""What `safety.yaml` lists, as items, and what each record is still without, by name."""

from collections.abc import Callable, Iterator

from tregua.design.concept.engagement import Engagement
from tregua.design.concept.items.listed import listed
from tregua.domain.engagement.safety import (
    Disclosure,
    GoBetweenTerms,
    LeakDrill,
    Outreach,
    SecurityPlan,
)
from tregua.language import Text
from tregua.rules import Item

__all__ = [
    "KINDS",
    "disclosure_missing",
    "leak_drill_missing",
    "outreach_missing",
    "plan_missing",
    "removes_protection",
    "terms_missing",
]


def secrecy_sheets(engagement: Engagement) -> tuple[Item, ...]:
    """Return the balance sheets of secrecy."""
    return listed("secrecy_sheets", "secrecy", engagement.dossier.safety.secrecy)


def secrecy_ends(engagement: Engagement) -> tuple[Item, ...]:
    """Return the signs that secrecy is ending."""
    return listed("secrecy_ends", "secrecy_end", engagement.dossier.safety.secrecy_ends)


def logistics(engagement: Engagement) -> tuple[Item, ...]:
    """Return the arrangements that secrecy needs."""
    return listed("logistics", "logistic", engagement.dossier.safety.logistics)


def disclosures(engagement: Engagement) -> tuple[Item, ...]:
    """Return the planned disclosures, each with what it is still `without`."""
    held = engagement.dossier.safety.disclosures
    without = {"without": lambda each: tuple(disclosure_missing(each))}
    return listed("disclosures", "disclosure", held, without)


def leak_drills(engagement: Engagement) -> tuple[Item, ...]:
    """Return the leak drills, each with what it is still `without`."""
    held = engagement.dossier.safety.leak_drills
    without = {"without": lambda each: tuple(leak_drill_missing(each))}
    return listed("leak_drills", "leak_drill", held, without)


def outreach(engagement: Engagement) -> tuple[Item, ...]:
    """Return who learns early and in private, each with what is still not said of it."""
    held = engagement.dossier.safety.outreach
    without = {"without": lambda each: tuple(outreach_missing(each))}
    return listed("outreach", "outreach", held, without)


def go_betweens(engagement: Engagement) -> tuple[Item, ...]:
    """Return the terms of those who go between; `removes` tells of protection denied away."""
    computed = {
        "without": lambda each: tuple(terms_missing(each)),
        "removes": lambda each: bool(removes_protection(each, engagement)),
    }
    return listed("go_betweens", "go_between", engagement.dossier.safety.go_betweens, computed)


def security_plans(engagement: Engagement) -> tuple[Item, ...]:
    """Return the plans of meetings that are not over.

    `lacks` are what no meeting may be agreed on without; `measured` tells whether measures for
    the same meeting stand in `protection.yaml`, `unexplained` whether something is carried and
    nobody said why.
    """
    dossier = engagement.dossier
    measured = {plan.meeting for plan in dossier.protection.meetings if not plan.withdrawn}
    computed = {
        "lacks": lambda plan: plan.lacks(dossier.sheet.team),
        "measured": lambda plan: plan.meeting in measured,
        "unexplained": lambda plan: any(each.reason is None for each in plan.carried),
    }
    held = (plan for plan in dossier.safety.meetings if not plan.over)
    return listed("security_plans", "security_plan", held, computed)


def disclosure_missing(step: Disclosure) -> Iterator[str]:
    """Yield what a planned disclosure is not ready without."""
    if step.to is None:
        yield "to"
    if step.phase is None or step.when is None:
        yield "when"
    if step.spokesperson is None:
        yield "spokesperson"
    if not step.moves:
        yield "moves"


def leak_drill_missing(drill: LeakDrill) -> Iterator[str]:
    """Yield what a leak drill is incomplete without."""
    if drill.line is None:
        yield "line"
    elif not isinstance(drill.line, Text):
        yield "line_in_both"
    if drill.spokesperson is None:
        yield "spokesperson"
    for name in ("warns", "calls", "moves"):
        if not getattr(drill, name):
            yield name
    if drill.drilled_on is None:
        yield "drilled_on"
    elif drill.learned is None:
        yield "learned"


def outreach_missing(each: Outreach) -> Iterator[str]:
    """Yield what is not said of somebody who learns early."""
    for name in ("learns", "on", "why", "by", "leak_reason"):
        if getattr(each, name) is None:
            yield name


def terms_missing(terms: GoBetweenTerms) -> Iterator[str]:
    """Yield what somebody who goes between has not been given."""
    for name in ("mandate", "reports_to", "protection"):
        if getattr(terms, name) is None:
            yield name
    if terms.protection is not None and not terms.protection_written:
        yield "protection_written"


def removes_protection(terms: GoBetweenTerms, engagement: Engagement) -> tuple[str, ...]:
    """Return what may be denied and takes away what protects the one who goes between."""
    known = engagement.known.safety.deniable
    denied = (each.kind for each in terms.may_deny)
    return tuple(kind for kind in denied if kind in known and known[kind].removes)


def plan_missing(plan: SecurityPlan, engagement: Engagement) -> tuple[str, ...]:
    """Return all that the plan of a meeting does not say, what bars it first."""
    named = ("legal_frame", "counsel_note", "communications", "for_ours", "for_theirs")
    said = (*named, "for_who_brings_them", "rings_within", "adopted_by")
    lacks = plan.lacks(engagement.dossier.sheet.team)
    silent = tuple(name for name in said if getattr(plan, name) is None)
    return (*lacks, *silent, *(() if plan.calls else ("calls",)))


KINDS: dict[str, Callable[[Engagement], tuple[Item, ...]]] = {
    "secrecy_sheets": secrecy_sheets,
    "secrecy_ends": secrecy_ends,
    "logistics": logistics,
    "disclosures": disclosures,
    "leak_drills": leak_drills,
    "outreach": outreach,
    "go_betweens": go_betweens,
    "security_plans": security_plans,
}
"""The kinds of items of this part."""
