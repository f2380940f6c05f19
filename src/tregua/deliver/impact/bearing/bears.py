"""What a file can bear of one design: refused and why, or how large an effect it could see."""

from collections.abc import Collection
from dataclasses import dataclass

from tregua.deliver.impact.bearing.finding import Finding
from tregua.deliver.impact.bearing.needs import Needs, reasons
from tregua.deliver.impact.bearing.power import FILES, Power, power
from tregua.deliver.impact.study import Design, Remark, Study
from tregua.domain import Result

__all__ = ["Bears", "bears"]


@dataclass(frozen=True, slots=True)
class Bears(Result):
    """What a file can bear of one design, for one harm.

    `refused` and `warnings` are the codes of `reasons`; `power` is None where it is refused.
    """

    design: str
    harm: str
    refused: tuple[Remark, ...] = ()
    warnings: tuple[Remark, ...] = ()
    power: Power | None = None


def bears(
    study: Study,
    design: Design,
    name: str,
    needs: Needs,
    *,
    own_truce: Collection[str] = (),
    finding: Finding | None = None,
    files: int = FILES,
    seed: int = 1,
) -> Bears:
    """Return whether a file can bear a design, and the smallest effect it could see.

    Parameters
    ----------
    study : Study
        The question.
    design : Design
        Asked only if nothing refuses it.
    name : str
        What the design is called.
    needs : Needs
        What it needs.
    own_truce : collection of str
        Places of the panel known to have had a truce of their own.
    finding : Finding, optional
        How its answer is judged, where not by other places or places drawn again.
    files : int
        Simulated for each size of effect.
    seed : int
        Of all draws.
    """
    harm = study.panel.harm
    refused, warnings = reasons(study, needs, own_truce=own_truce)
    if refused:
        return Bears(name, harm, refused, warnings)
    return Bears(
        name, harm, (), warnings, power(study, design, finding=finding, files=files, seed=seed)
    )
