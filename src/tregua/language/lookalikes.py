"""Names that look alike and are not the same: letters of another script, marks that take no room.

The table is a small part of the Unicode list of confusable characters (confusables.txt, part of
UTS #39, Unicode Security Mechanisms, https://www.unicode.org/reports/tr39/): the Cyrillic, Greek
and other letters that pass for Latin ones, and figures that pass for letters. The list itself was
seen as repeated line by line in published programs; it holds many more.
"""

import re
import unicodedata
from collections.abc import Iterable

__all__ = ["alike", "folded", "hidden_marks", "looks_like", "mixed_script"]

PAIRS = (
    "АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ЅS ІI ЈJ ԌG ԜW ѴV аa еe оo рp сc уy хx ѕs іi јj ԁd ԛq ԝw "
    "һh ѵv ѡw ҮY үy ӏi ӀI ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX αa γy ιi νv οo ρp σo υu "
    "ՍU ՏS ՕO հh ոn ռn սu ցg օo ıi"
)
LETTERS = {ord(pair[0]): pair[1] for pair in PAIRS.split()}
FIGURES = str.maketrans({"0": "o", "1": "l", "i": "l", "|": "l"})
"""What passes for a small letter once all letters are small; i, l and 1 look alike as capitals."""
HIDDEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff]"
)
WORD = re.compile(r"[^\W\d_]+")
SCRIPTS = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "HEBREW", "ARABIC", "CHEROKEE", "COPTIC")


def folded(name: str) -> str:
    """Return a name without case, accents, marks that take no room and doubled gaps.

    >>> folded("  Los  Ñandúes ")
    'los nandues'
    """
    if name.isascii():
        return " ".join(name.casefold().split())
    bare = unicodedata.normalize("NFKD", HIDDEN.sub("", name).casefold())
    return " ".join("".join(c for c in bare if not unicodedata.combining(c)).split())


def shape(name: str) -> str:
    """Return what a reader sees: confusable letters and figures as the same ones."""
    seen = unicodedata.normalize("NFKC", HIDDEN.sub("", name)).translate(LETTERS)
    return " ".join(seen.casefold().translate(LETTERS).translate(FIGURES).split())


def looks_like(one: str, other: str) -> bool:
    """Tell whether two names differ, and a reader could hardly tell.

    Case, doubled gaps and the way an accent is stored make no difference to begin with.

    >>> looks_like("Norte", "N\u043erte"), looks_like("Norte", "norte"), looks_like("M-18", "M-l8")
    (True, False, True)
    """
    return plainly(one) != plainly(other) and shape(one) == shape(other)


def plainly(name: str) -> str:
    """Return a name with its marks, without case and doubled gaps."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


def alike(names: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """Return the names that look like another one, those that look alike together.

    >>> alike(["Norte", "Sur", "N\u043erte"])
    (('Norte', 'N\u043erte'),)
    """
    shapes: dict[str, dict[str, str]] = {}
    for name in names:
        shapes.setdefault(shape(name), {}).setdefault(plainly(name), name)
    return tuple(tuple(each.values()) for each in shapes.values() if len(each) > 1)


def mixed_script(text: str) -> tuple[str, ...]:
    """Return the words that hold letters of more than one script.

    >>> mixed_script("Grupo N\u043erte"), mixed_script("Grupo Norte")
    (('N\u043erte',), ())
    """
    if text.isascii():
        return ()
    return tuple(word for word in WORD.findall(text) if len(scripts(word)) > 1)


def scripts(word: str) -> set[str]:
    """Return the scripts of a word's letters, as far as they are told apart here."""
    first = (unicodedata.name(letter, "").partition(" ")[0] for letter in word)
    return {name for name in first if name in SCRIPTS}


def hidden_marks(text: str) -> bool:
    """Tell whether a text holds marks that take no room, such as a zero-width joiner."""
    return not text.isascii() and HIDDEN.search(text) is not None
