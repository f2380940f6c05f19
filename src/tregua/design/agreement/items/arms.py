"""What a clause has done with weapons: handed in, stored, or only kept out of sight."""

from tregua.design.agreement.deal import Deal
from tregua.domain import Clause, active

__all__ = ["arms_of"]

DONE = {
    "weapons-handed-in": "handed_in",
    "weapons-stored": "stored",
    "weapons-out-of-sight": "out_of_sight",
}
"""What is done with weapons, by the template a clause was written from."""


def arms_of(clause: Clause, deal: Deal) -> str:
    """Return what a clause has done with weapons: `none` where it is of another kind.

    `handed_in` is also a clause, or a step of it, that cannot be taken back; `not_said` one
    written from no template of which nothing more is recorded.
    """
    if clause.kind != "disarmament":
        return "none"
    steps = (step for step in active(deal.agreement.steps) if step.clause == clause.id)
    if clause.irreversible is True or any(step.irreversible is True for step in steps):
        return "handed_in"
    return DONE.get(clause.template or "", "not_said")
