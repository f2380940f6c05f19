"""Papers of the first month that are no letter: money, going, what to answer, reporting."""

from tregua.record.brief.papers.month.conversation import conversation_paper
from tregua.record.brief.papers.month.going import going_paper
from tregua.record.brief.papers.month.line import line_paper
from tregua.record.brief.papers.month.money import money_paper
from tregua.record.brief.papers.month.reporting import reporting_paper

__all__ = ["conversation_paper", "going_paper", "line_paper", "money_paper", "reporting_paper"]
