"""The promoter's own protection: members, subjects, acts and kinds that lead nowhere."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from difflib import get_close_matches

from tregua.domain import Dossier, Part
from tregua.domain.protection import Entry
from tregua.errors import Problem
from tregua.files import Tree
from tregua.knowledge import load_locks
from tregua.knowledge.concept.month import load_first_month
from tregua.knowledge.protecting import load_protection
from tregua.record.store.linking.engaging import provision_problems
from tregua.record.store.linking.meetings import meeting_members, meeting_problems
from tregua.record.store.protective.chain import PROTECTIVE as CHAIN
from tregua.record.store.protective.naming import entry_faults
from tregua.record.store.written import Where, Written

__all__ = ["protection_problems"]

FILE, NOTES = "protection.yaml", "working.yaml"
PUBLIC_BODY = "public-body"
WHO = re.compile(r"(member|body):([A-Za-z0-9._-]+)")


def protection_problems(
    dossier: Dossier,
    trees: Mapping[str, Tree],
    written: Written,
    entries: Iterable[Entry] = (),
) -> Iterator[Problem]:
    """Yield what protection, working notes and entries name that there is not."""
    held = Written(trees, written.unread)
    team = {member.id for member in dossier.sheet.team}
    for file, where, slug in members(dossier):
        if slug and slug not in team:
            yield held.problem(file, where, "member_unknown", id=slug)
    for file, where, about in subjects(dossier):
        wrong = written.unlisted(about)
        if wrong is not None:
            yield held.problem(file, where, wrong[0], **wrong[1])
    for where, who in whoever(dossier):
        yield from who_problems(held, written, where, who, team)
    for where, given, allowed in listed(dossier):
        if given not in allowed:
            yield unknown(held, where, given, tuple(allowed))
    yield from hold_problems(dossier, held)
    yield from keeping_problems(dossier, held)
    yield from meeting_problems(dossier, held)
    yield from provision_problems(dossier, held)
    told = tuple(entries)
    for entry in told:
        for code, values in entry_faults(entry, told, dossier):
            yield Problem(code, CHAIN, entry.n, "", values, warning=True)


def members(dossier: Dossier) -> Iterator[tuple[str, Where, str | None]]:
    """Yield every member of the team that is named, with file and place."""
    own = dossier.protection
    for name, field in (
        ("mandates", "holder"),
        ("exposures", "owner"),
        ("supports", "who"),
        ("aftermaths", "owner"),
        ("report_duties", "who"),
        ("record_rules", "adopted_by"),
        ("holds", "set_by"),
        ("holds", "lifted_by"),
    ):
        for i, record in enumerate(getattr(own, name)):
            yield FILE, (name, i, field), getattr(record, field)
    yield from meeting_members(dossier)
    for i, note in enumerate(dossier.working.notes):
        yield NOTES, ("notes", i, "by"), note.by


def subjects(dossier: Dossier) -> Iterator[tuple[str, Where, str]]:
    """Yield every subject that is named, with file and place."""
    own = dossier.protection
    for i, mandate in enumerate(own.mandates):
        yield FILE, ("mandates", i, "given_by"), mandate.given_by
    for i, hold in enumerate(own.holds):
        yield FILE, ("holds", i, "covers"), hold.covers
    for i, note in enumerate(dossier.working.notes):
        yield from ((NOTES, ("notes", i, "names"), about) for about in note.names)


def whoever(dossier: Dossier) -> Iterator[tuple[Where, str]]:
    """Yield whom exposures and plans for afterwards are for."""
    own = dossier.protection
    yield from ((("exposures", i, "who"), each.who) for i, each in enumerate(own.exposures))
    yield from ((("aftermaths", i, "who"), each.who) for i, each in enumerate(own.aftermaths))


def who_problems(
    held: Written, written: Written, where: Where, who: str, team: Collection[str]
) -> Iterator[Problem]:
    """Yield a problem unless this is a member of the team or a listed body."""
    form = WHO.fullmatch(who)
    if form is None:
        near = "".join(get_close_matches(who, sorted(team), n=1))
        yield held.problem(FILE, where, "who_form", given=who, near=near or "ID")
    elif form[1] == "member" and form[2] not in team:
        yield held.problem(FILE, where, "member_unknown", id=form[2])
    elif form[1] == "body" and (wrong := written.unlisted(who)) is not None:
        yield held.problem(FILE, where, wrong[0], **wrong[1])


def listed(dossier: Dossier) -> Iterator[tuple[Where, str, Collection[str]]]:
    """Yield every act, profession and record law that is named, with those there are."""
    own = dossier.protection
    for i, mandate in enumerate(own.mandates):
        for act in mandate.allows:
            yield ("mandates", i, "allows"), act, load_locks().acts
    for i, duty in enumerate(own.report_duties):
        yield ("report_duties", i, "profession"), duty.profession, load_protection().professions
    for i, rule in enumerate(own.record_rules):
        yield ("record_rules", i, "profile"), rule.profile, load_protection().record_laws
    for i, expense in enumerate(own.expenses):
        costs = tuple(cost.id for cost in load_first_month().costs)
        yield ("expenses", i, "cost"), expense.cost, costs


def unknown(held: Written, where: Where, given: str, allowed: tuple[str, ...]) -> Problem:
    """Return the problem of a kind that is not listed, with the nearest one."""
    near = "".join(get_close_matches(given, allowed, n=1))
    code = "protection_kind_unknown_near" if near else "protection_kind_unknown"
    return held.problem(FILE, where, code, given=given, near=near, allowed=", ".join(allowed))


def hold_problems(dossier: Dossier, held: Written) -> Iterator[Problem]:
    """Yield holds lifted by anybody but counsel, or lifted by half."""
    counsel = {m.id for m in dossier.sheet.team if Part.COUNSEL in m.parts}
    team = {member.id for member in dossier.sheet.team}
    for i, hold in enumerate(dossier.protection.holds):
        if (hold.lifted_on is None) != (hold.lifted_by is None):
            yield held.problem(FILE, ("holds", i), "hold_half_lifted", id=hold.id)
        elif hold.lifted_by in team - counsel:
            place: Where = ("holds", i, "lifted_by")
            yield held.problem(FILE, place, "hold_lifted_by", id=hold.id, by=hold.lifted_by)


def keeping_problems(dossier: Dossier, held: Written) -> Iterator[Problem]:
    """Warn of rules for another kind of keeper, and of a public body without its schedule."""
    own = dossier.sheet.record_law
    for i, rule in enumerate(dossier.protection.record_rules):
        place: Where = ("record_rules", i)
        if rule.profile != own:
            found = held.problem(FILE, place, "rules_otherwise", given=rule.profile, own=own)
            yield replace(found, warning=True)
        if PUBLIC_BODY in (rule.profile, own) and rule.schedule is None:
            found = held.problem(FILE, place, "rules_no_schedule", id=rule.id)
            yield replace(found, warning=True)
