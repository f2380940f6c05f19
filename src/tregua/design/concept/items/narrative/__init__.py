"""What a narrative lists, and what is worked out of each entry."""

from tregua.design.concept.items.narrative.answers import (
    FULL_PROMISES,
    appearance_items,
    bearer_items,
    drilled,
    drills_of,
    hurdle_lacks,
    hurdle_stands,
    may_be_shown,
    piece_items,
    rebuttal_items,
    status_items,
)
from tregua.design.concept.items.narrative.exchange import (
    exchange_items,
    granted_in_all,
    hidden,
    in_languages,
    jargon_in,
    too_long,
)
from tregua.design.concept.items.narrative.limits import (
    granted_by,
    limit_items,
    lines_unsaid,
    unbacked,
)
from tregua.design.concept.items.narrative.tellings import (
    NEEDS,
    PUBLIC,
    needs_of,
    ready,
    telling_items,
)

__all__ = [
    "FULL_PROMISES",
    "NEEDS",
    "PUBLIC",
    "appearance_items",
    "bearer_items",
    "drilled",
    "drills_of",
    "exchange_items",
    "granted_by",
    "granted_in_all",
    "hidden",
    "hurdle_lacks",
    "hurdle_stands",
    "in_languages",
    "jargon_in",
    "limit_items",
    "lines_unsaid",
    "may_be_shown",
    "needs_of",
    "piece_items",
    "ready",
    "rebuttal_items",
    "status_items",
    "telling_items",
    "too_long",
    "unbacked",
]
