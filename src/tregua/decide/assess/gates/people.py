"""Whether a decision holds: the day, the person, and whether they may decide it."""

from collections.abc import Iterable
from datetime import date

from tregua.domain import Decision, Dossier, Member, Part

__all__ = ["why_not"]


def why_not(
    decision: Decision,
    dossier: Dossier,
    day: date,
    *,
    parts: Iterable[Part] = (),
    outside: bool = False,
    authors: Iterable[str] = (),
    until: bool = False,
) -> str:
    """Return why a decision does not hold on a day, or nothing if it does.

    Codes: `person_unknown`, `part` (the person has none of the parts that may decide this),
    `sponsor` (not outside the sponsors), `own_claims` (the person wrote what they look at),
    `no_expiry`, `not_yet`, `expired`.
    """
    team: dict[str, Member] = {member.id: member for member in dossier.sheet.team}
    person = team.get(decision.by)
    wanted = set(parts)
    if person is None:
        return "person_unknown"
    if wanted and wanted.isdisjoint(person.parts):
        return "part"
    if outside and (not person.outside_sponsor or Part.SPONSOR in person.parts):
        return "sponsor"
    if decision.by in set(authors):
        return "own_claims"
    if until and decision.until is None:
        return "no_expiry"
    if decision.on.first > day:
        return "not_yet"
    return "expired" if decision.until is not None and decision.until.last < day else ""
