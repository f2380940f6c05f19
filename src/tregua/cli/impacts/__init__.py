"""What a truce changed: the studies of a dossier or of a table, and the review afterwards."""

from tregua.cli.impacts.exporting import impact_export
from tregua.cli.impacts.reviewing import impact_review
from tregua.cli.impacts.showing import impact_show

__all__ = ["impact_export", "impact_review", "impact_show"]
