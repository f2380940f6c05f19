"""Findings set aside: which waivers hold on a day, and which do not and why."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from tregua.domain import Answer, Finding, Result, Waiver, When, active
from tregua.domain.knowledge import Rule, RuleUse
from tregua.language import Words

__all__ = ["Waived", "waived_of"]


@dataclass(frozen=True, slots=True)
class Waived(Result):
    """One finding set aside by somebody, with the reason, until a day.

    `holds` is met while it stands. `why` says why it does not: `over` (its last day is past),
    `not_begun`, `day_not_told` (it ends, and no reading day was given), `not_waivable`, or
    `not_found` (no such finding stands).
    """

    waiver: str
    finding: str
    by: str
    on: When
    until: When | None
    reason: Words
    holds: Answer
    why: str = ""


def waived_of(
    waivers: Iterable[Waiver],
    findings: Iterable[Finding],
    rules: Mapping[str, Rule],
    on: date | None,
    use: RuleUse,
) -> tuple[Waived, ...]:
    """Return every waiver of a rule of one use, in the order of the file, and whether it holds.

    A finding that is waived stays a finding: only a mark and the reason are added to it. A waiver
    of a rule there is not is told beside the agreement.
    """
    standing = {finding.key for finding in findings}
    told: list[Waived] = []
    for waiver in active(tuple(waivers)):
        rule = rules.get(waiver.finding.partition("@")[0])
        if (rule.use if rule else RuleUse.AGREEMENT) is not use:
            continue
        answer, why = judged(waiver, rule, standing, on)
        told.append(
            Waived(
                waiver.id,
                waiver.finding,
                waiver.by,
                waiver.on,
                waiver.until,
                waiver.reason,
                answer,
                why,
            )
        )
    return tuple(told)


def judged(
    waiver: Waiver, rule: Rule | None, standing: set[str], on: date | None
) -> tuple[Answer, str]:
    """Return whether a waiver holds, and why not."""
    if rule is None or waiver.finding not in standing:
        return Answer.NOT_MET, "not_found"
    if not rule.waivable:
        return Answer.NOT_MET, "not_waivable"
    if on is None:
        return (Answer.UNCLEAR, "day_not_told") if waiver.until else (Answer.MET, "")
    if waiver.on.first > on:
        return Answer.NOT_MET, "not_begun"
    if waiver.until is not None and waiver.until.last < on:
        return Answer.NOT_MET, "over"
    return Answer.MET, ""
