"""A level that may wander, a season and a control series, carried forward: a cross-check."""

from tregua.deliver.impact.structural.series import StructuralSeries

__all__ = ["StructuralSeries"]
