"""Assessing a dossier: what the recorded facts can bear, and which steps are locked."""

from dataclasses import replace
from datetime import date

from tregua.decide.assess import Assessment, Outward, assess, may_step_outward as judge_step
from tregua.domain import Dossier
from tregua.knowledge import load_catalogue

__all__ = ["assess_dossier", "locks_on", "may_step_outward"]


def assess_dossier(
    dossier: Dossier, *, day: date | None = None, central: bool = False
) -> Assessment:
    """Return the findings, the four pathways per group, and what to ask next.

    `day` is the day on which decisions must be in force (the dossier's own `as_of` if none, the
    day of a view if it is earlier);
    `central` adds a middling chance under two dependence assumptions, which no document prints.
    """
    return assess(dossier, load_catalogue(), day=dossier.view.day(day), central=central)


def may_step_outward(
    dossier: Dossier, act: str, *, about: str | None = None, day: date | None = None
) -> Outward:
    """Return whether an act towards a group (or every group) may be taken, and the locks on it.

    It also says how many sentences of the dossier stand uncovered before hostile readers, which
    opens and shuts nothing.

    Raises
    ------
    Declined
        `act_unknown`, with the acts there are.
    """
    from tregua.usecases.design.protection import count_hostile

    step = locks_on(dossier, act, about=about, day=day)
    return replace(step, uncovered=count_hostile(dossier, day=day))


def locks_on(
    dossier: Dossier, act: str, *, about: str | None = None, day: date | None = None
) -> Outward:
    """Return the locks on an act alone.

    Raises
    ------
    Declined
        `act_unknown`, with the acts there are.
    """
    return judge_step(dossier, load_catalogue(), act, about=about, day=day)
