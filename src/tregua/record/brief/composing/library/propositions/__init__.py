"""Propositions in words: the table of all, and each with the cases for and against."""

from tregua.record.brief.composing.library.propositions.documents import (
    compose_propositions,
    tell_propositions,
)

__all__ = ["compose_propositions", "tell_propositions"]
