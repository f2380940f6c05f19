"""What a file can bear: why a design is refused, and the smallest effect it could see."""

from tregua.deliver.impact.bearing.bears import Bears, bears
from tregua.deliver.impact.bearing.drawing import Drawing, drawing_of, thinned
from tregua.deliver.impact.bearing.finding import Finding, Plain, finding_of
from tregua.deliver.impact.bearing.needs import OWN_PAST, SHARED, WEIGHTED, Needs, reasons
from tregua.deliver.impact.bearing.power import Power, PowerAt, power

__all__ = [
    "OWN_PAST",
    "SHARED",
    "WEIGHTED",
    "Bears",
    "Drawing",
    "Finding",
    "Needs",
    "Plain",
    "Power",
    "PowerAt",
    "bears",
    "drawing_of",
    "finding_of",
    "power",
    "reasons",
    "thinned",
]
