"""Past cases as documents: the list, and a page for each, opened by what cannot be shown."""

from tregua.record.brief.composing.library.documents import compose_case, tell_listing

__all__ = ["compose_case", "tell_listing"]
