"""Legal tests: elements with the words they rest on, factors from judgments, and both readings."""

from typing import Annotated, Literal

from pydantic import ConfigDict, Field

from tregua.domain.claims import Flag, Noun, Slug
from tregua.domain.dates import When
from tregua.domain.knowledge.rules import Written
from tregua.domain.results import Citation
from tregua.language import Text

__all__ = ["LegalElement", "LegalFactor", "LegalTest", "Quoted"]

Cites = Annotated[tuple[Citation, ...], Field(min_length=1)]


class Quoted(Noun):
    """A few words of a source exactly as printed, with the place they stand in."""

    words: Annotated[str, Field(max_length=400)]
    language: Literal["en", "es", "fr"] = "en"
    cite: Citation


class LegalFactor(Noun):
    """Something courts looked at when they weighed an element: indicative, none of them decisive.

    `when` is what the dossier's claims must show for the factor to speak for the element.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    id: Slug
    title: Text
    when: Written
    cites: Cites


class LegalElement(Noun):
    """One element of a test: what it demands, in whose words, and how each answer reads.

    The answer is that of `when`; where `factors` are listed they are shown beside it one by one,
    and `needs` says how many must speak for it before it is called indicated: a number of ours,
    since no judgment gives one. `against` is what speaks against the element whatever else is so.
    `other_reading` is how those read the element who read it otherwise.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    id: Slug
    title: Text
    asks: Text
    quotes: tuple[Quoted, ...] = ()
    when: Written | None = None
    factors: tuple[LegalFactor, ...] = ()
    needs: Annotated[int, Field(ge=1)] | None = None
    against: Written | None = None
    indicated: Text
    not_indicated: Text
    unclear: Text
    other_reading: Text | None = None
    cites: Cites


class LegalTest(Noun):
    """One legal test: of whom, under which law, as of which day, its elements and who disputes it.

    `asked_of` is `pair` (two parties that fight), `group`, or `dossier`. `contested` says what is
    in dispute about the test itself, `warning` an example of a reading that was taken back.
    `questions` are what to ask counsel whatever the elements show. `conjunction` says that the
    law asks for all elements together: only then is anything told of the test as a whole.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    id: Slug
    title: Text
    asked_of: Literal["pair", "group", "dossier"]
    jurisdiction: Text
    as_of: When
    follows: Text
    elements: Annotated[tuple[LegalElement, ...], Field(min_length=1)]
    conjunction: Flag = True
    readings: Annotated[tuple[Text, ...], Field(min_length=2)]
    contested: Text
    warning: Text | None = None
    questions: Annotated[tuple[Text, ...], Field(min_length=1)]
    cites: Cites
    misleads_when: Text
    status: Slug = "draft"
    reviewer: str | None = None
