"""Forms for claims: written as documents and spreadsheets, and read back as records."""

from tregua.record.exchange.forms.answers import (
    Incoming,
    Settled,
    arrive,
    who_may_answer,
    without_texts,
)
from tregua.record.exchange.forms.asking import CHOICES, Choice, codes_asked
from tregua.record.exchange.forms.copies import FORMATS, FormFormat, read_copy, write_form
from tregua.record.exchange.forms.form import Form, form_of
from tregua.record.exchange.forms.word import write_intake

__all__ = [
    "CHOICES",
    "FORMATS",
    "Choice",
    "Form",
    "FormFormat",
    "Incoming",
    "Settled",
    "arrive",
    "codes_asked",
    "form_of",
    "read_copy",
    "who_may_answer",
    "without_texts",
    "write_form",
    "write_intake",
]
