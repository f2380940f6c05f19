"""Women's roles in a process: asked for, with consent, with safety, and never final."""

from typing import Annotated, Literal

from tregua.domain.claims import Noun, Record, Slug
from tregua.domain.dates import When
from tregua.domain.engagement.planned import KnownAs, MemberId, Owner, PhaseId
from tregua.language import Words

__all__ = ["NoWomensRole", "WomensRole"]


class WomensRole(Record):
    """One role of a woman, a relative or a body of women: she agreed, she is safe, she may leave.

    `who` is a code name or a body; where nobody is found yet it stays out. `consent` is `given`,
    `refused` or `not_asked`. Nobody under 18 has a role.
    """

    role: Annotated[Slug, KnownAs("innovations.womens_roles")]
    who: Owner | None = None
    does: Words
    phases: tuple[PhaseId, ...] = ()
    consent: Literal["given", "refused", "not_asked"] = "not_asked"
    consent_on: When | None = None
    consent_to: Words | None = None
    leaves_by: Words | None = None
    safety: Words | None = None
    needs: Words | None = None
    note: Words | None = None


class NoWomensRole(Noun):
    """Why no role of women is planned: who says so, and when the question comes back."""

    because: Words
    by: MemberId
    asks_again: When | None = None
