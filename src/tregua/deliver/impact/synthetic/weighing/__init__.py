"""Weights on other places: not negative, summing to one, exact, for many rows at once."""

from tregua.deliver.impact.synthetic.weighing.simplex import SMALL, Leaning, simplex_weights

__all__ = ["SMALL", "Leaning", "simplex_weights"]
