"""Who answers for a thing, in words."""

from tregua.record.brief.composing.book import Book

__all__ = ["owner_name"]


def owner_name(owner: str, book: Book) -> str:
    """Return the name of an owner; a member of the team is called by the code name alone."""
    return owner.removeprefix("member:") if owner.startswith("member:") else book.name(owner)
