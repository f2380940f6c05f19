"""One study answered by every design, with all that has to stand beside the figures."""

from tregua.deliver.impact.evaluating.agreeing import agreement_of, minds
from tregua.deliver.impact.evaluating.designs import DESIGNS, design_named
from tregua.deliver.impact.evaluating.evaluate import Beside, evaluate
from tregua.deliver.impact.evaluating.evaluation import Agreement, Evaluation

__all__ = [
    "DESIGNS",
    "Agreement",
    "Beside",
    "Evaluation",
    "agreement_of",
    "design_named",
    "evaluate",
    "minds",
]
