"""One study answered by every design, with all that has to stand beside the figures."""

from tregua.deliver.impact.evaluating.agreeing import agreement_of, minds
from tregua.deliver.impact.evaluating.asking import Asking, asked_of_many
from tregua.deliver.impact.evaluating.designs import DESIGNS, design_named
from tregua.deliver.impact.evaluating.evaluate import Beside, evaluate
from tregua.deliver.impact.evaluating.evaluation import Agreement, Evaluation

__all__ = [
    "DESIGNS",
    "Agreement",
    "Asking",
    "Beside",
    "Evaluation",
    "agreement_of",
    "asked_of_many",
    "design_named",
    "evaluate",
    "minds",
]
