"""The mandate letter: who asks or lets whom do what, within what, on which basis, until when.

What the dossier does not say stays a blank that the eye cannot miss; the signatures always do.
"""

from collections.abc import Mapping
from datetime import date

from tregua.domain import Dossier, active
from tregua.domain.knowledge.protection.papers import Papers
from tregua.domain.protection import Mandate, Strength
from tregua.language import Language, Text, Words, date_words, say, words_in
from tregua.record.brief.document import (
    Block,
    Bullets,
    Document,
    Heading,
    Paragraph,
    Run,
    Table,
)

__all__ = ["mandate_letter", "mandate_of"]

BLANK = "_" * 30


def mandate_of(dossier: Dossier, strength: Strength) -> Mandate | None:
    """Return the standing mandate of a strength that was given last, if there is one."""
    held = [m for m in active(dossier.protection.mandates) if m.strength is strength]
    return max(held, key=lambda mandate: (mandate.on.first, mandate.id), default=None)


def mandate_letter(
    dossier: Dossier,
    strength: Strength,
    papers: Papers,
    acts: Mapping[str, Text],
    language: Language,
    made_on: date,
) -> Document:
    """Return the letter of one strength, filled from the dossier as far as it goes."""
    letter, mandate = papers.letter(strength), mandate_of(dossier, strength)
    giver, holder = giver_of(dossier, mandate, language), holder_of(dossier, mandate, language)
    said = letter.says.within(language).format(giver=giver or BLANK, holder=holder or BLANK)
    not_this = (*letter.not_this, papers.no_promise)
    blocks: list[Block] = [
        Paragraph((Run(said[:1].upper() + said[1:]),), "lead"),
        Paragraph((Run(letter.means.within(language)),)),
        Heading(say("letters.acts", language), 2),
        acts_of(mandate, papers, acts, language),
        Heading(say("letters.limits", language), 2),
        written(mandate.limits if mandate else None, BLANK * 3, language),
        Heading(say("letters.basis", language), 2),
        written(
            mandate.lawful_basis if mandate else None, papers.no_basis.within(language), language
        ),
        Heading(say("letters.does_not", language), 2),
        Bullets(tuple((Run(line.within(language)),) for line in not_this)),
        signatures(language),
    ]
    return Document(
        title=letter.title.within(language),
        subtitle=papers.never_enough.within(language),
        language=language,
        made_on=made_on,
        facts=facts(mandate, giver, holder, language),
        handling="",
        footer=say("letters.footer", language),
        page_words=say("brief.page", language),
        blocks=tuple(blocks),
    )


def giver_of(dossier: Dossier, mandate: Mandate | None, language: Language) -> str:
    """Return who gives the mandate: a body or party by its name, a person by what they do."""
    if mandate is None:
        return ""
    kind, _, slug = mandate.given_by.partition(":")
    if kind == "person":
        roles = [person.role for person in dossier.actors.persons if person.id == slug]
        return words_in(roles[-1], language) if roles else ""
    return words_in(dossier.name_of(mandate.given_by), language)


def holder_of(dossier: Dossier, mandate: Mandate | None, language: Language) -> str:
    """Return who holds the mandate by what they do: no letter prints a name of the team."""
    if mandate is None:
        return ""
    if mandate.holder is None:
        return say("letters.holder.all", language)
    parts = {member.id: member.parts[0].value for member in dossier.sheet.team}
    part = parts.get(mandate.holder)
    return say(f"letters.holder.{part}", language) if part else ""


def facts(
    mandate: Mandate | None, giver: str, holder: str, language: Language
) -> tuple[tuple[str, str], ...]:
    """Return who, whom, since when and when it must be renewed, with blanks."""
    on = date_words(mandate.on.first, language) if mandate else ""
    until = date_words(mandate.until.last, language) if mandate and mandate.until else ""
    told = {"given_by": giver, "held_by": holder, "since": on, "renew_by": until}
    return tuple((say(f"letters.{name}", language), said or BLANK) for name, said in told.items())


def acts_of(
    mandate: Mandate | None, papers: Papers, acts: Mapping[str, Text], language: Language
) -> Block:
    """Return the outward acts the letter names; none named allows none."""
    if mandate is None:
        return Bullets(((Run(BLANK),), (Run(BLANK),)))
    named = [acts[act].within(language) if act in acts else act for act in mandate.allows]
    if not named:
        return Paragraph((Run(papers.outward_none.within(language), strong=True),))
    return Bullets(tuple((Run(act),) for act in named))


def written(words: Words | None, otherwise: str, language: Language) -> Paragraph:
    """Return what was written, or what stands in its place, in strong letters."""
    said = words_in(words, language)
    return Paragraph((Run(said or otherwise, strong=not said),))


def signatures(language: Language) -> Table:
    """Return the block to be signed, all of it blank."""
    header = ("", say("letters.given_by", language), say("letters.held_by", language))
    rows = tuple(
        ((Run(say(f"letters.sign.{row}", language)),), (Run(BLANK),), (Run(BLANK),))
        for row in ("name", "office", "date", "signature")
    )
    return Table(say("letters.signatures", language), header, rows, (0.2, 0.4, 0.4))
