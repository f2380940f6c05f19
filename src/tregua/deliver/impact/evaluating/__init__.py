"""One study answered by every design, with all that has to stand beside the figures."""

from tregua.deliver.impact.evaluating.agreeing import agreement_of
from tregua.deliver.impact.evaluating.evaluation import Agreement, Evaluation

__all__ = ["Agreement", "Evaluation", "agreement_of"]
