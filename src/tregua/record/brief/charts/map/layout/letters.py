"""How wide words are in the shipped letters, and words broken into even lines."""

import struct
from functools import cache

from tregua.files import read_bytes
from tregua.record.brief.look import FONTS

__all__ = ["lines", "wide"]

Widths = dict[int, float]
UNICODE = (3, 1)
UNKNOWN = 0.6
"""The width of a letter the family does not hold, in parts of its size: on the wide side."""


@cache
def widths(face: str) -> Widths:
    """Return the width of each character of a face (`Regular`, `Bold`), in parts of its size."""
    name = f"SourceSans3-{face}.ttf"
    held = read_bytes(FONTS / name, name)
    (count,) = struct.unpack_from(">H", held, 4)
    tables = {}
    for i in range(count):
        tag, _, start, _ = struct.unpack_from(">4sIII", held, 12 + 16 * i)
        tables[tag] = start
    (em,) = struct.unpack_from(">H", held, tables[b"head"] + 18)
    (full,) = struct.unpack_from(">H", held, tables[b"hhea"] + 34)
    advances = [struct.unpack_from(">H", held, tables[b"hmtx"] + 4 * i)[0] for i in range(full)]
    glyphs = characters(held, tables[b"cmap"])
    return {code: advances[min(glyph, full - 1)] / em for code, glyph in glyphs.items()}


def characters(held: bytes, start: int) -> dict[int, int]:
    """Return the glyph of each character in the basic plane, from the table of segments."""
    (count,) = struct.unpack_from(">H", held, start + 2)
    records = [struct.unpack_from(">HHI", held, start + 4 + 8 * i) for i in range(count)]
    at = next(start + offset for platform, kind, offset in records if (platform, kind) == UNICODE)
    (twice,) = struct.unpack_from(">H", held, at + 6)
    segments = twice // 2
    found: dict[int, int] = {}
    for i in range(segments):
        (last,) = struct.unpack_from(">H", held, at + 14 + 2 * i)
        (first,) = struct.unpack_from(">H", held, at + 16 + twice + 2 * i)
        (delta,) = struct.unpack_from(">H", held, at + 16 + 2 * twice + 2 * i)
        place = at + 16 + 3 * twice + 2 * i
        (offset,) = struct.unpack_from(">H", held, place)
        for code in range(first, min(last, 0xFFFE) + 1):
            glyph = code
            if offset:
                (glyph,) = struct.unpack_from(">H", held, place + offset + 2 * (code - first))
            if glyph or not offset:
                found[code] = (glyph + delta) % 65536
    return found


@cache
def wide(text: str, size: float, face: str = "Regular") -> float:
    """Return how wide a text is, in the units its size is given in."""
    held = widths(face)
    return size * sum(held.get(ord(letter), UNKNOWN) for letter in text)


@cache
def lines(text: str, room: float, size: float, face: str = "Regular") -> tuple[str, ...]:
    """Return a text in as few lines as fit a width, and those as even as they can be.

    A word wider than the room is broken, so that no line is wider.
    """
    words = [piece for word in text.split() for piece in pieces(word, room, size, face)]
    if not words:
        return ("",)
    fewest = len(filled(words, room, size, face))
    low, high = max(wide(word, size, face) for word in words), room
    for _ in range(12):
        middle = (low + high) / 2
        if len(filled(words, middle, size, face)) <= fewest:
            high = middle
        else:
            low = middle
    return tuple(filled(words, high, size, face))


def filled(words: list[str], room: float, size: float, face: str) -> list[str]:
    """Return words filled into lines one after the other."""
    found = [words[0]]
    for word in words[1:]:
        longer = f"{found[-1]} {word}"
        if wide(longer, size, face) <= room:
            found[-1] = longer
        else:
            found.append(word)
    return found


def pieces(word: str, room: float, size: float, face: str) -> list[str]:
    """Return a word, or its parts where it is wider than the room."""
    found = [""]
    for letter in word:
        if found[-1] and wide(found[-1] + letter, size, face) > room:
            found.append("")
        found[-1] += letter
    return found
