"""What leaves of an agreement's duties: a calendar without names, and the ledger as a table."""

from tregua.record.exchange.agreement.calendar import write_calendar
from tregua.record.exchange.agreement.ledger import write_ledger_csv, write_ledger_workbook

__all__ = ["write_calendar", "write_ledger_csv", "write_ledger_workbook"]
