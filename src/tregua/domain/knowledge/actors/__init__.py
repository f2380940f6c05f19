"""The kinds of actors, ties, proofs and obstructing sides, as listed with their definitions."""

from typing import Annotated, Literal

from pydantic import Field

from tregua.domain.claims import Flag, Noun, Slug
from tregua.domain.results import Citation
from tregua.language import Text

__all__ = ["ActorKinds", "BodyKind", "Named", "ObstructingSide", "ProofKind", "Reach", "TieKind"]

Cites = Annotated[tuple[Citation, ...], Field(min_length=1)]


class Named(Noun):
    """One listed kind: what it is called and what counts as one."""

    label: Text
    means: Text
    cites: tuple[Citation, ...] = ()
    judgment: Flag = False


class TieKind(Named):
    """A kind of relation: how it reads from one end and from the other.

    `binds` says that promises of the first can reach the second along it; `armed` that it is a
    pair whose fighting a legal test can ask about; `mutual` that it reads alike both ways.
    """

    reads: Text
    reads_back: Text
    binds: Flag = False
    armed: Flag = False
    mutual: Flag = False


class BodyKind(Named):
    """A kind of body, on which side it stands, and whether it carries arms or arrests."""

    side: Literal["state", "foreign", "community", "business", "group", "third", "political"]
    security: Flag = False


class ProofKind(Named):
    """A kind of proof that somebody speaks for others, and after how many days it goes stale.

    `proves` is what it can show at best: `nothing` but the person's own word, that others
    `vouch`, or that orders were `obeyed`.
    """

    proves: Literal["nothing", "vouched", "obeyed"]
    stale_after_days: Annotated[int, Field(ge=1)]


class ObstructingSide(Named):
    """One of the eight sides from which talks may be obstructed, and what to ask of it.

    `stale_after_days` is how long *nobody known there* may stand before it is asked again; how
    long is our judgment, whatever the side itself rests on.
    """

    ask: Text
    stale_after_days: Annotated[int, Field(ge=1)]


class Reach(Named):
    """What an order or an authority can reach, and the kinds of incident it is seen in."""

    harms: tuple[Slug, ...] = ()


class ActorKinds(Noun):
    """All listed kinds by id, in the order they are told."""

    ties: dict[Slug, TieKind]
    bodies: dict[Slug, BodyKind]
    factions: dict[Slug, Named]
    proofs: dict[Slug, ProofKind]
    sides: dict[Slug, ObstructingSide]
    reaches: dict[Slug, Reach]
