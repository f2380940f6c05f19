"""What is open in an ending, by the part it belongs to and by name: never a count."""

from collections.abc import Iterator
from dataclasses import dataclass

from tregua.design.concept.engagement import Engagement
from tregua.design.concept.facts.ending import (
    compartments_unheired,
    go_betweens_unlisted,
    losses_unscripted,
    owing_of,
    undecided_clauses,
)
from tregua.domain import When, active
from tregua.domain.engagement.night.ending import Ending, EndingKind, Warned
from tregua.domain.results import Result

__all__ = ["BLOCKING", "Open", "open_of"]

BLOCKING = frozenset({"not_told", "no_heir"})
"""What keeps an ending from being adopted unless somebody says, and writes, in spite of what."""


@dataclass(frozen=True, slots=True)
class Open(Result):
    """One thing that is not written down or not done: in which part, what, and about whom or what.

    `part` is one of the eight parts, or `losses` or `endings` beside them; `about` a record, an
    actor, a clause, a compartment or a loss by its id, empty for the part as a whole.
    """

    part: str
    code: str
    about: str = ""

    @property
    def blocks(self) -> bool:
        """Whether this keeps the ending from being adopted but on a written reason."""
        return self.code in BLOCKING


def open_of(
    engagement: Engagement, kind: EndingKind, ending: Ending | None, warned: tuple[Warned, ...]
) -> tuple[Open, ...]:
    """Return what is open in an ending, in the order of its parts."""
    return (
        *of_ending(kind, ending),
        *of_warn_list(engagement, warned),
        *of_owed(engagement),
        *of_benefits(engagement),
        *of_reviews(engagement),
        *of_gains(engagement),
        *of_kept(engagement),
        *(Open("heirs", "no_heir", f"compartment:{c}") for c in compartments_unheired(engagement)),
        *of_reentry(engagement),
        *of_losses(engagement),
    )


def of_ending(kind: EndingKind, ending: Ending | None) -> Iterator[Open]:
    """Yield what the ending itself lacks."""
    if ending is None:
        yield Open("endings", "not_planned")
    elif kind is EndingKind.PAUSE and ending.until is None and ending.review is None:
        yield Open("endings", "no_review_date", f"ending:{ending.id}")
    elif kind is EndingKind.HAND_OVER and ending.successor is None:
        yield Open("endings", "no_successor", f"ending:{ending.id}")


def of_warn_list(engagement: Engagement, warned: tuple[Warned, ...]) -> Iterator[Open]:
    """Yield who is not on the warn-list, whom nobody warns, and who was not told by the day."""
    if not warned:
        yield Open("warn-list", "nobody_listed")
    for about in go_betweens_unlisted(engagement.dossier):
        yield Open("warn-list", "not_listed", about)
    for each in warned:
        if each.warned_by is None and each.told_on is None and each.not_told is None:
            yield Open("warn-list", "nobody_warns", f"warned:{each.id}")
        if not told(each.told_on, engagement):
            yield Open("warn-list", "not_told", f"warned:{each.id}")


def told(on: When | None, engagement: Engagement) -> bool:
    """Tell whether somebody was told by the day; on no day, whether a day is written down."""
    return on is not None and (engagement.day is None or on.first <= engagement.day)


def of_owed(engagement: Engagement) -> Iterator[Open]:
    """Yield what is owed without a payer, and what the agreement asks that is not listed."""
    for each in active(engagement.dossier.ending.owed):
        if each.settled_on is None and each.payer is None:
            yield Open("owed", "no_payer", f"owed:{each.id}")
    unlisted = (each.clause for each in owing_of(engagement) if not each.listed)
    for clause in dict.fromkeys(unlisted):
        yield Open("owed", "not_listed", f"clause:{clause}")


def of_benefits(engagement: Engagement) -> Iterator[Open]:
    """Yield the benefits nobody decided on, and decisions without a name or a reason."""
    for each in active(engagement.dossier.ending.benefits):
        if each.decision is None:
            yield Open("benefits", "undecided", f"ending_benefit:{each.id}")
        elif each.by is None or each.reason is None:
            yield Open("benefits", "unreasoned", f"ending_benefit:{each.id}")
    for clause in undecided_clauses(engagement.dossier):
        yield Open("benefits", "undecided", f"clause:{clause}")


def of_reviews(engagement: Engagement) -> Iterator[Open]:
    """Yield what a review does not say yet, or that there is none."""
    reviews = active(engagement.dossier.ending.reviews)
    if not reviews:
        yield Open("reviews", "no_review")
    for each in reviews:
        for field, code in (("knew", "nothing_known"), ("elsewhere", "no_elsewhere")):
            if not getattr(each, field):
                yield Open("reviews", code, f"ending_review:{each.id}")
    if reviews and not any(each.would_ask for each in reviews):
        yield Open("reviews", "no_next_time")


def of_gains(engagement: Engagement) -> Iterator[Open]:
    """Yield what may last and nobody measures, and a list of good things alone."""
    gains = active(engagement.dossier.ending.gains)
    if not gains:
        yield Open("gains", "nothing_listed")
    elif all(each.bears == "good" for each in gains):
        yield Open("gains", "only_good")
    for each in gains:
        if each.indicator is None:
            yield Open("gains", "no_indicator", f"gain:{each.id}")
        if each.measured_by is None or (each.measured_on or each.measure_on) is None:
            yield Open("gains", "nobody_measures", f"gain:{each.id}")


def of_kept(engagement: Engagement) -> Iterator[Open]:
    """Yield the compartments of which nothing is said, and what is kept for nobody."""
    kept = active(engagement.dossier.ending.kept)
    named = {each.compartment for each in kept}
    for slug in engagement.known.ending.compartments:
        if slug not in named:
            yield Open("kept", "not_said", f"compartment:{slug}")
    for each in kept:
        if each.how == "preserved" and not each.whom:
            yield Open("kept", "for_nobody", f"keep:{each.id}")
        if each.how == "expires" and each.rule is None:
            yield Open("kept", "no_rule", f"keep:{each.id}")


def of_reentry(engagement: Engagement) -> Iterator[Open]:
    """Yield conditions nobody says are fulfilled, or that there is none."""
    conditions = active(engagement.dossier.ending.reentry)
    if not conditions:
        yield Open("reentry", "no_condition")
    for each in conditions:
        if each.said_by is None:
            yield Open("reentry", "nobody_says", f"reentry:{each.id}")


def of_losses(engagement: Engagement) -> Iterator[Open]:
    """Yield losses without a script, and steps that nobody does or that were left out."""
    for slug in losses_unscripted(engagement):
        yield Open("losses", "no_script", f"event:{slug}")
    for loss in active(engagement.dossier.ending.losses):
        known = engagement.known.ending.losses.get(loss.event)
        there = {each.step: each for each in loss.steps}
        for step in known.steps if known else ():
            own = there.get(step)
            if own is None:
                yield Open("losses", "step_left_out", f"step:{loss.id}/{step}")
            elif own.by is None and own.not_needed is None:
                yield Open("losses", "step_unowned", f"step:{loss.id}/{step}")
