"""English and Spanish: text pairs, the catalogue of sentences, numbers and dates in words."""

from tregua.language.figures import date_words, number, percent, ratio, span_words
from tregua.language.messages import knows, say, say_count
from tregua.language.pairs import LANGUAGES, Language, Sentence, Text, Words, words_in
from tregua.language.problems import problem_line, refusal

__all__ = [
    "LANGUAGES",
    "Language",
    "Sentence",
    "Text",
    "Words",
    "date_words",
    "knows",
    "number",
    "percent",
    "problem_line",
    "ratio",
    "refusal",
    "say",
    "say_count",
    "span_words",
    "words_in",
]
