"""Copies for an audience: made from what it may read, held sources by class, names looked for."""

from tregua.record.brief.copies.dressing import dressed
from tregua.record.brief.copies.filtering import filtered
from tregua.record.brief.copies.folding import Finder
from tregua.record.brief.copies.naming import ListedName, listed_names
from tregua.record.brief.copies.rare import (
    CHOICES,
    Choice,
    Rare,
    Telling,
    chosen,
    finders,
    rare_sentences,
    sentence_keys,
)
from tregua.record.brief.copies.scanning import Leak, leaks_in_bytes, leaks_in_words

__all__ = [
    "CHOICES",
    "Choice",
    "Finder",
    "Leak",
    "ListedName",
    "Rare",
    "Telling",
    "chosen",
    "dressed",
    "filtered",
    "finders",
    "leaks_in_bytes",
    "leaks_in_words",
    "listed_names",
    "rare_sentences",
    "sentence_keys",
]
