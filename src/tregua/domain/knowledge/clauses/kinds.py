"""The kinds a clause can be, and the headings of the clause library."""

from tregua.domain.claims import Flag, Noun, Slug
from tregua.language import Text

__all__ = ["ClauseKind", "ClauseTopic"]


class ClauseKind(Noun):
    """A kind of clause: what it is called, what counts as one, and what it grants by itself.

    `grants` are levels of the question `offers`; `duty` is false for a kind that sets up or
    frames and has nothing to perform, such as a forum or a renewal.
    """

    title: Text
    means: Text
    grants: tuple[Slug, ...] = ()
    duty: Flag = True


class ClauseTopic(Noun):
    """A heading of the clause library, in the order of an agreement."""

    title: Text
    asks: Text
