"""Whatever a page repeats, nobody under 18 is called in it by code name or by id."""

import re
from dataclasses import replace

from tregua.design.concept.protection.hostile.persons import Implied
from tregua.domain import Dossier

__all__ = ["MASK", "Mask"]

MASK = "▮▮▮"


class Mask:
    """The code names and ids of people under 18 in a dossier, and words without them."""

    def __init__(self, dossier: Dossier) -> None:
        persons = dossier.actors.persons
        young = {person.id for person in persons if person.under_18}
        held = [p for p in persons if p.id in young or p.replaces in young]
        names = sorted({each for p in held for each in (p.code_name, p.id)}, key=len, reverse=True)
        words = "|".join(map(re.escape, names))
        self.pattern = re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE) if names else None

    def off(self, words: str) -> str:
        """Return words with each such name masked."""
        return self.pattern.sub(MASK, words) if self.pattern else words

    def of(self, implied: Implied) -> Implied:
        """Return what names or implies a person, masked."""
        return replace(implied, words=self.off(implied.words), who=self.off(implied.who))
