"""The posts as read: the support team with its gaps, role sheets, and bodies that will act."""

from dataclasses import dataclass

from tregua.design.concept.engagement import Engagement
from tregua.design.concept.facts.process import sheet_open
from tregua.domain import Result, When, active
from tregua.language import Words

__all__ = ["Post", "Sheet", "posts", "sheets"]


@dataclass(frozen=True, slots=True)
class Post(Result):
    """One post of the team: `held`, `gap`, `not_needed`; `not_asked` if nobody wrote of it."""

    role: str
    state: str
    filled_by: str | None = None
    deputy: str | None = None
    since_phase: str | None = None
    says: Words | None = None


@dataclass(frozen=True, slots=True)
class Sheet(Result):
    """A role sheet as written, with what it leaves open."""

    who: str
    role: str
    mandate: Words | None
    limits: tuple[Words, ...]
    reports_to: Words | None
    since: When | None
    until: When | None
    protection: Words | None
    key: bool
    deputy: str | None
    open: tuple[str, ...]


def posts(engagement: Engagement) -> tuple[Post, ...]:
    """Return the posts in the order of the list; those no team can do without stand here anyway."""
    found: list[Post] = []
    held = active(engagement.dossier.process.support)
    for role, word in engagement.known.process.support.items():
        own = [post for post in held if post.role == role]
        for post in own:
            filled = post.filled_by is not None
            state = "held" if filled else "not_needed" if post.not_needed else "gap"
            says = post.not_needed if state == "not_needed" else post.needs
            found.append(
                Post(role, state, post.filled_by, post.deputy, post.since_phase, says),
            )
        if not own and word.needed:
            found.append(Post(role, "not_asked"))
    return tuple(found)


def sheets(engagement: Engagement) -> tuple[Sheet, ...]:
    """Return the role sheets in the order written."""
    return tuple(
        Sheet(
            s.who,
            s.role,
            s.mandate,
            s.limits,
            s.reports_to,
            s.since,
            s.until,
            s.protection,
            s.key,
            s.deputy,
            sheet_open(s),
        )
        for s in active(engagement.dossier.process.roles)
    )
