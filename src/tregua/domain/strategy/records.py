"""Records whose form is worked out when one is first read, so that importing costs little."""

from pydantic import ConfigDict

from tregua.domain.claims import Noun, Record

__all__ = ["LateNoun", "LateRecord"]


class LateNoun(Noun):
    """A frozen value read from a document, like any noun."""

    model_config = ConfigDict(defer_build=True)


class LateRecord(Record):
    """Something written down once, like any record."""

    model_config = ConfigDict(defer_build=True)
