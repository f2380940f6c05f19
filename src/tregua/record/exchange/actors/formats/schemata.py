"""FollowTheMoney's schemata and what they are read as here: a rough table, every use of it told.

Schemata, their properties and which end is which are those of the schema files in
https://github.com/alephdata/followthemoney (folder `followthemoney/schema`: Ownership, Membership,
Directorship, Employment, Family, Associate, Representation, UnknownLink, PublicBody, Interval) as
opened there. That an owner is read as one who backs what it owns, a director as one who gives
orders, and an organisation as a third party, is our judgement: the file says no more.
"""

from dataclasses import dataclass

__all__ = ["BELONGING", "ENTITIES", "LINKS", "NAMES", "UNTOLD", "Link"]

ENTITIES = {
    "Person": "person",
    "Organization": "third_party",
    "LegalEntity": "third_party",
    "Company": "business",
    "PublicBody": "ministry",
    "Address": "place",
}
"""The kind of ours that stands in for a schema of actors."""
UNTOLD = frozenset(["Organization", "LegalEntity", "PublicBody"])
"""Schemata that say too little to know the kind; each one read so is told."""
NAMES = ("name", "alias", "previousName", "weakAlias")


@dataclass(frozen=True, slots=True)
class Link:
    """A schema that ties two entities: the properties of both ends, and our kind of tie.

    Where `kind` is empty, the words under `role` or `relationship` must say what it is.
    """

    source: str
    target: str
    kind: str = ""


LINKS = {
    "Ownership": Link("owner", "asset", "patronage"),
    "Directorship": Link("director", "organization", "command"),
    "Representation": Link("agent", "client", "channel"),
    "Family": Link("person", "relative", "kinship"),
    "UnknownLink": Link("subject", "object"),
    "Associate": Link("person", "associate"),
    "Membership": Link("member", "organization"),
    "Employment": Link("employee", "employer"),
}
BELONGING = frozenset(["Membership", "Employment", "Directorship"])
"""Schemata that say of a person to whom they belong, and in what role."""
