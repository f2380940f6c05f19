"""A team's own case as a file: the form to fill in, and the copy that may leave."""

from tregua.record.exchange.coding.blank import blank_case, blank_coding
from tregua.record.exchange.coding.sharing import Shared, shared_case

__all__ = ["Shared", "blank_case", "blank_coding", "shared_case"]
