"""The posts: support team, third parties, the bodies that will carry out, and what was prepared."""

from typing import Annotated, Literal

from tregua.domain.claims import About, Flag, Record
from tregua.domain.dates import When
from tregua.domain.engagement.planned import KnownAs, MemberId, Owner, PhaseId
from tregua.domain.results import Citation
from tregua.language import Words

__all__ = ["Machinery", "Prepared", "SupportPost", "ThirdParty"]


class SupportPost(Record):
    """One post of the support team: filled by whom, from which phase, or why it is not needed.

    `role` is a listed role; `needs` says what is asked for where nobody holds it.
    """

    role: Annotated[str, KnownAs("process.support")]
    filled_by: Owner | None = None
    deputy: Owner | None = None
    since_phase: PhaseId | None = None
    needs: Words | None = None
    not_needed: Words | None = None


class ThirdParty(Record):
    """The role sheet of a third party: mandate, limits, to whom it reports, until when, how safe.

    `role` is a listed role. `key` says that the talks would stand still without this person or
    body; `deputy` could take over.
    """

    who: Owner
    role: Annotated[str, KnownAs("process.roles")]
    mandate: Words | None = None
    limits: tuple[Words, ...] = ()
    reports_to: Words | None = None
    since: When | None = None
    until: When | None = None
    protection: Words | None = None
    key: Flag = False
    deputy: Owner | None = None
    accepted_by: tuple[About, ...] = ()


class Machinery(Record):
    """One body that will carry out or look: its task, staff, money and data, and whether it stands.

    `stands_since` is the day from which it can work; none means that it does not stand yet.
    """

    who: Owner
    does: Words
    staff: Words | None = None
    money: Words | None = None
    data: Words | None = None
    stands_since: When | None = None


class Prepared(Record):
    """What a member says of one item of readiness: there, missing or not needed, and why.

    Such a word never makes good what the records themselves show to be missing.
    """

    item: Annotated[str, KnownAs("process.items")]
    state: Literal["there", "missing", "not_needed"]
    says: Words
    by: MemberId
    on: When
    sources: tuple[Citation, ...] = ()
