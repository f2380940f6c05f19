"""The three hurdles, what makes members human to others, and the answers kept ready."""

from typing import Annotated, Literal

from pydantic import Field

from tregua.domain.claims import About, Noun, Record, Slug
from tregua.domain.dates import When
from tregua.domain.engagement.planned import KnownAs, NamedIn, Owner
from tregua.domain.engagement.public.telling.account import AudienceId, SpokespersonId
from tregua.domain.results import Citation
from tregua.language import Words

__all__ = [
    "GivenReason",
    "HumanMaterial",
    "HurdlePlan",
    "InterestProof",
    "Rebuttal",
    "ReplyDrill",
    "VictimsReview",
]

AttackId = Annotated[Slug, KnownAs("narrative.attacks")]
"""A kind of attack that is known."""


class HurdlePlan(Record):
    """The answer to one hurdle in people's minds, on what it rests and who answers for it.

    `gap` says that there is no answer yet; its owner answers for that as well.
    """

    hurdle: Annotated[Slug, KnownAs("narrative.hurdles")]
    answer: Words | None = None
    gap: Words | None = None
    owner: Owner | None = None
    sources: tuple[Citation, ...] = ()


class VictimsReview(Noun):
    """What victims, or those they chose, said of a piece before it is shown."""

    by: Owner
    on: When
    answer: Literal["may_be_shown", "with_changes", "not_to_be_shown"]
    says: Words | None = None


class HumanMaterial(Record):
    """A piece that tells how people came to be members; without victims' review it stays unseen."""

    title: Words
    says: Words
    tells_of: tuple[Annotated[Slug, KnownAs("narrative.ways_in")], ...] = ()
    sources: tuple[Citation, ...] = ()
    reviews: tuple[VictimsReview, ...] = ()
    released_on: When | None = None


class Rebuttal(Record):
    """An answer kept ready: what is said against the talks, what we answer, and on what document.

    `attacked` is the attack in the attackers' own words. `within_hours` is the time set for it by
    the team.
    """

    attack: AttackId
    attacked: Words
    answer: Words
    sources: tuple[Citation, ...] = ()
    voice: SpokespersonId | None = None
    within_hours: Annotated[float, Field(gt=0)] | None = None


class ReplyDrill(Record):
    """One rehearsal: the reply that came, after how many hours, and who read it before it went."""

    on: When
    rebuttal: Annotated[Slug, NamedIn("narrative.yaml", "rebuttals")]
    reply: Words
    by: Owner
    took_hours: Annotated[float, Field(ge=0)]
    reviewed_by: Owner | None = None
    learned: Words | None = None


class InterestProof(Record):
    """Something that shows the talks serve the public and nobody's pocket, on a document."""

    says: Words
    sources: tuple[Citation, ...] = ()


class GivenReason(Record):
    """A reason an audience gave for or against, in its own words; nothing here is foretold."""

    audience: AudienceId
    stance: Literal["for", "against"]
    says: Words
    about: About = "dossier"
    on: When
    sources: Annotated[tuple[Citation, ...], Field(min_length=1)]
