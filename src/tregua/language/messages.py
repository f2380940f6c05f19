"""The sentences of the program, found by code in one catalogue per language."""

import gettext
from functools import cache
from pathlib import Path

from tregua.language.pairs import Language

__all__ = ["knows", "say", "say_count"]

CATALOGUES = Path(__file__).parent / "locale"


@cache
def catalogue(language: Language) -> gettext.NullTranslations:
    """Return the compiled catalogue of one language."""
    return gettext.translation("tregua", CATALOGUES, languages=[language])


def knows(code: str, language: Language) -> bool:
    """Tell whether the catalogue holds a sentence for this code."""
    return catalogue(language).gettext(code) != code


def say(code: str, language: Language, **values: object) -> str:
    """Return the sentence for a code with its values filled in.

    Raises
    ------
    KeyError
        If the catalogue has no such code, or the sentence wants a value that is not given.
    """
    sentence = catalogue(language).gettext(code)
    if sentence == code:
        raise KeyError(code)
    return sentence.format_map(values)


def say_count(code: str, n: int, language: Language, **values: object) -> str:
    """Return the sentence for a code in the form that fits the number `n`.

    Raises
    ------
    KeyError
        If the catalogue has no such code with plural forms.
    """
    sentence = catalogue(language).ngettext(code, f"{code}.many", n)
    if sentence in (code, f"{code}.many"):
        raise KeyError(code)
    return sentence.format_map({"n": n, **values})
