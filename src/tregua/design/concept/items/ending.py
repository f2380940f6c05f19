"""What is written down for an end, as items of rules."""

from collections.abc import Callable

from tregua.design.concept.engagement import Engagement
from tregua.design.concept.facts.ending import ended_for, side_of
from tregua.design.concept.items.listed import listed
from tregua.domain import active
from tregua.domain.engagement.night.ending import Loss, LossStep
from tregua.domain.engagement.night.keeping import Heir, Keep
from tregua.rules import Item

__all__ = ["ENDING_KINDS"]


def endings(engagement: Engagement) -> tuple[Item, ...]:
    """Return the pauses, hand-overs and closings, planned or adopted."""
    return listed("endings", "ending", engagement.dossier.ending.endings)


def warned(engagement: Engagement) -> tuple[Item, ...]:
    """Return the warn-list; `ended` says that an ending was adopted that puts somebody at risk."""
    dossier = engagement.dossier
    return listed(
        "warned",
        "warned",
        dossier.ending.warn_list,
        {"ended": lambda each: ended_for(dossier, each)},
    )


def owed(engagement: Engagement) -> tuple[Item, ...]:
    """Return what is still owed."""
    return listed("owed", "owed", engagement.dossier.ending.owed)


def benefits(engagement: Engagement) -> tuple[Item, ...]:
    """Return the benefits that are kept, withdrawn or undecided."""
    return listed("ending_benefits", "ending_benefit", engagement.dossier.ending.benefits)


def reviews(engagement: Engagement) -> tuple[Item, ...]:
    """Return the decisions looked at again."""
    return listed("ending_reviews", "ending_review", engagement.dossier.ending.reviews)


def gains(engagement: Engagement) -> tuple[Item, ...]:
    """Return what may outlive the talks."""
    return listed("gains", "gain", engagement.dossier.ending.gains)


def kept(engagement: Engagement) -> tuple[Item, ...]:
    """Return what is kept; `law` is whose file it is, `inherited` who has its compartment."""
    dossier = engagement.dossier
    heirs = {each.compartment: each for each in active(dossier.ending.heirs)}

    def inherited(keep: Keep) -> str | None:
        heir = heirs.get(keep.compartment)
        return None if heir is None else "nobody" if heir.nobody else "named"

    computed = {"inherited": inherited, "law": lambda _keep: dossier.sheet.record_law}
    return listed("kept", "keep", dossier.ending.kept, computed)


def heirs(engagement: Engagement) -> tuple[Item, ...]:
    """Return the heirs; `side` is on whose side an heir stands, `none` where on nobody's."""
    dossier = engagement.dossier

    def side(each: Heir) -> str:
        found = side_of(dossier, each.heir) if each.heir else None
        return found.value if found else "none"

    return listed("heirs", "heir", dossier.ending.heirs, {"side": side})


def losses(engagement: Engagement) -> tuple[Item, ...]:
    """Return the scripts; `unowned` counts steps that nobody does, `left_out` known ones not there.

    A step that is said not to be needed, and why, is neither.
    """
    known = engagement.known.ending.losses

    def left_out(loss: Loss) -> int:
        wanted = known[loss.event].steps if loss.event in known else ()
        there = {each.step for each in loss.steps}
        return sum(step not in there for step in wanted)

    computed = {
        "unowned": lambda loss: sum(open_step(each) for each in loss.steps),
        "left_out": left_out,
    }
    return listed("losses", "loss", engagement.dossier.ending.losses, computed)


def open_step(step: LossStep) -> bool:
    """Tell whether nobody does a step and nobody says that it is not needed."""
    return step.by is None and step.not_needed is None


ENDING_KINDS: dict[str, Callable[[Engagement], tuple[Item, ...]]] = {
    "endings": endings,
    "warned": warned,
    "owed": owed,
    "ending_benefits": benefits,
    "ending_reviews": reviews,
    "gains": gains,
    "kept": kept,
    "heirs": heirs,
    "losses": losses,
}
"""The kinds of items rules on endings loop over."""
