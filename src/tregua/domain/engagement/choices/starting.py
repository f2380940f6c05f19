"""How it starts and who knows: openings, channels there are, models, who is told, who supports."""

from typing import Annotated, Literal

from tregua.domain.claims import About, Flag, Record, Slug
from tregua.domain.dates import When
from tregua.domain.engagement.choices.candidates import Rating
from tregua.domain.engagement.planned import KnownAs, NamedIn, Owner
from tregua.domain.results import Citation
from tregua.language import Words

__all__ = ["ChannelCheck", "Informed", "KnownChannel", "Opening", "PastModel", "Supporter"]


class Opening(Record):
    """Who could start, what opened the door, from when, and when it closes."""

    initiator: Annotated[Slug, KnownAs("choices.initiators")]
    who: Owner | None = None
    trigger: Annotated[Slug, KnownAs("choices.triggers")] | None = None
    opens: When | None = None
    closes: When | None = None
    says: Words | None = None
    sources: tuple[Citation, ...] = ()


class KnownChannel(Record):
    """A channel or exploration there already is: who holds it, whom it reaches, what it can bear.

    `channel` names it among the actors where it is written there.
    """

    held_by: Owner
    reaches: tuple[About, ...] = ()
    channel: Annotated[Slug, NamedIn("actors.yaml", "channels")] | None = None
    state: Literal["open", "resting", "closed", "not-known"]
    bears: Flag | None = None
    why: Words | None = None


class ChannelCheck(Record):
    """Whether a new channel is needed: what it would double, who was asked, and the answer."""

    needed: Flag | None = None
    doubles: tuple[Annotated[Slug, NamedIn("concept.yaml", "channels")], ...] = ()
    asked: tuple[Owner, ...] = ()
    answer: Words | None = None
    on: When | None = None


class PastModel(Record):
    """A past case that somebody wants to follow, and what of it.

    `group` is whose talks are held against it. `answer` is what is done about what differs.
    """

    case: str
    group: About
    wants: Words
    answer: Words | None = None
    by: Owner | None = None


class Informed(Record):
    """Somebody beyond the principals who is asked for advice, or told: when, how, and why.

    `channel` says the way in words. `told_on` is when it was done.
    """

    who: Owner
    how: Literal["consult", "tell"]
    when: When | None = None
    channel: Words | None = None
    by: Owner | None = None
    leak_risk: Rating
    reason: Words
    told_on: When | None = None


class Supporter(Record):
    """Where somebody whose support matters stands, who keeps in touch, and who answers attacks."""

    who: Owner
    stance: Literal["for", "divided", "waiting", "against", "not-known"]
    why: Words | None = None
    owner: Owner | None = None
    responder: Owner | None = None
    as_of: When | None = None
