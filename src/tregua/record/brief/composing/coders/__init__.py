"""Several coders of the same cases, in words."""

from tregua.record.brief.composing.coders.telling import tell_coders

__all__ = ["tell_coders"]
