"""What is provided for those who go: who pays, who is insured, who calls home, who steps in."""

from tregua.domain.claims import Flag, Record, Slug
from tregua.domain.dates import When
from tregua.domain.engagement.planned import MemberId, Owner
from tregua.language import Words

__all__ = ["Cover", "Expense", "Standby"]


class Expense(Record):
    """Who pays one kind of cost of the work, from what money, up to what, with what receipt.

    `cost` is a listed kind of cost. Never what is given to a group or to its members.
    """

    cost: Slug
    paid_by: Owner | None = None
    money_from: Words | None = None
    limit: Words | None = None
    receipts: Words | None = None


class Cover(Record):
    """Whether a member is insured for this work, and who calls home if something happens.

    Numbers and addresses are never here. `family_knows` says that the family knows who would
    call them.
    """

    who: MemberId
    insured: Flag | None = None
    covers: Words | None = None
    until: When | None = None
    family_called_by: Owner | None = None
    family_knows: Flag | None = None


class Standby(Record):
    """Who steps in for a member, and what they would need to take over."""

    who: MemberId
    deputy: MemberId | None = None
    takes_over: Words | None = None
    agreed_on: When | None = None
