"""A team's own cases, codings and propositions: read, checked, and set beside ours."""

from tregua.knowledge.own.citing import named_sources
from tregua.knowledge.own.gathering import CASES, CODINGS, OWNER, PROPOSITIONS, SOURCES
from tregua.knowledge.own.joining import (
    as_case,
    as_cells,
    propositions_of,
    propositions_with,
    with_own,
)
from tregua.knowledge.own.loading import OWN_FILES, load_own

__all__ = [
    "CASES",
    "CODINGS",
    "OWNER",
    "OWN_FILES",
    "PROPOSITIONS",
    "SOURCES",
    "as_case",
    "as_cells",
    "load_own",
    "named_sources",
    "propositions_of",
    "propositions_with",
    "with_own",
]
