"""Propositions held against the coded cases: for, against, and how much cannot be said."""

from tregua.decide.compare.propositions.asking import ask_propositions
from tregua.decide.compare.propositions.results import Asked, Counted, Propositions, Reading, Share

__all__ = ["Asked", "Counted", "Propositions", "Reading", "Share", "ask_propositions"]
