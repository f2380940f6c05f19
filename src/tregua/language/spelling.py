"""Names compared over accents, case, punctuation and spaces."""

import unicodedata

__all__ = ["plain_name"]


def plain_name(name: str) -> str:
    """Return a name without accents, case, punctuation or doubled spaces.

    >>> plain_name("  BOGOTÁ,  D.C.")
    'bogota d c'
    """
    bare = unicodedata.normalize("NFKD", name.casefold())
    plain = (c for c in bare if not unicodedata.combining(c))
    return " ".join("".join(c if c.isalnum() else " " for c in plain).split())
