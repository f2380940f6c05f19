"""When two spellings are one name of a place: capitals, accents and stops aside."""

import re
import unicodedata

__all__ = ["plain_name"]


def plain_name(name: str) -> str:
    """Return a name in small letters, without accents, with single blanks.

    Examples
    --------
    >>> plain_name(" San José   del Guaviare")
    'san jose del guaviare'
    """
    bare = unicodedata.normalize("NFKD", name)
    letters = "".join(sign for sign in bare if not unicodedata.combining(sign))
    return " ".join(re.findall(r"\w+", letters.casefold()))
