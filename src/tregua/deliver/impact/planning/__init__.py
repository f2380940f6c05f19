"""Plan first: every choice of a study as plain text, before the counts after the start are read."""

from tregua.deliver.impact.beginning.cutting import before_only, start_of
from tregua.deliver.impact.planning.departing import Departure, departures
from tregua.deliver.impact.planning.leaning import leaning
from tregua.deliver.impact.planning.plans import Planned, canonical, digest_of, planned
from tregua.deliver.impact.planning.standing import PlanRead, read_plan

__all__ = [
    "Departure",
    "PlanRead",
    "Planned",
    "before_only",
    "canonical",
    "departures",
    "digest_of",
    "leaning",
    "planned",
    "read_plan",
    "start_of",
]
