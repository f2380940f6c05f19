"""FollowTheMoney's schemata that are read here, and which of their properties name the two ends.

Schemata, properties and ends are those of the schema files in
https://github.com/alephdata/followthemoney (folder `followthemoney/schema`: Ownership, Membership,
Directorship, Employment, Family, Associate, Representation, UnknownLink, PublicBody, Interval) as
opened there. Which of our kinds a schema stands for is said with the words of kinds.
"""

from dataclasses import dataclass

__all__ = ["BELONGING", "ENTITIES", "LINKS", "NAMES", "Link"]

ENTITIES = frozenset(["Person", "Organization", "LegalEntity", "Company", "PublicBody", "Address"])
NAMES = ("name", "alias", "previousName", "weakAlias")


@dataclass(frozen=True, slots=True)
class Link:
    """A schema that ties two entities: the properties of both ends.

    Where it is not `telling`, the words under `role` or `relationship` must say what it is.
    """

    source: str
    target: str
    telling: bool = False


LINKS = {
    "Ownership": Link("owner", "asset", telling=True),
    "Directorship": Link("director", "organization", telling=True),
    "Representation": Link("agent", "client", telling=True),
    "Family": Link("person", "relative", telling=True),
    "UnknownLink": Link("subject", "object"),
    "Associate": Link("person", "associate"),
    "Membership": Link("member", "organization"),
    "Employment": Link("employee", "employer"),
}
BELONGING = frozenset(["Membership", "Employment", "Directorship"])
"""Schemata that say of a person to whom they belong, and in what role."""
