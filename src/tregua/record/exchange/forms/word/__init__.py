"""Forms as Word documents: written, and read back cell by cell."""

from tregua.record.exchange.forms.word.intake import write_intake
from tregua.record.exchange.forms.word.reading import read_word
from tregua.record.exchange.forms.word.writing import write_word

__all__ = ["read_word", "write_intake", "write_word"]
