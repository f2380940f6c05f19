"""What a team codes itself: its cases, a second coder's codings, propositions and sources."""

from tregua.domain.knowledge.own.coding import Coding, OwnCase, OwnCell, OwnNote
from tregua.domain.knowledge.own.held import Own
from tregua.domain.knowledge.own.owning import PREFIX, LeftOut, Owner, OwnSource, slug_of
from tregua.domain.knowledge.own.propositions import OwnProposition

__all__ = [
    "PREFIX",
    "Coding",
    "LeftOut",
    "Own",
    "OwnCase",
    "OwnCell",
    "OwnNote",
    "OwnProposition",
    "OwnSource",
    "Owner",
    "slug_of",
]
