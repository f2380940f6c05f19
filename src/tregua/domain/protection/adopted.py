"""Rules on keeping, adopted beforehand, and what stops every expiry."""

from typing import Annotated

from pydantic import Field

from tregua.domain.claims import About, Flag, Record, Slug
from tregua.domain.dates import When
from tregua.language import Words

__all__ = ["Hold", "RecordRules"]


class RecordRules(Record):
    """How long the working record is kept, adopted by whom and when, under which record law.

    `days` is how long a note is kept from the day it was written; `schedule` names the archive
    schedule of a public body, without which nothing of a public body expires.
    """

    profile: Slug
    days: Annotated[int, Field(ge=1, le=3650)]
    adopted_by: Slug
    on: When
    schedule: Words | None = None
    counsel_note: Words | None = None


class Hold(Record):
    """That nothing may expire, from an inquiry or a summons on, until counsel lifts it.

    `covers` is the dossier or one subject. `lifted_by` must be counsel.
    """

    reason: Words
    covers: About = "dossier"
    on: When
    set_by: Slug
    inquiry: Flag = False
    lifted_on: When | None = None
    lifted_by: Slug | None = None
