"""Forms for claims: written out, and taken in after saying what a filled one would change."""

from tregua.usecases.decide.forms.arriving import (
    Arrival,
    Flagged,
    leave_out,
    read_filled_form,
    take_in,
)
from tregua.usecases.decide.forms.writing import (
    SheetWritten,
    write_claims_form,
    write_telephone_sheet,
)

__all__ = [
    "Arrival",
    "Flagged",
    "SheetWritten",
    "leave_out",
    "read_filled_form",
    "take_in",
    "write_claims_form",
    "write_telephone_sheet",
]
