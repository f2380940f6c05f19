"""The copy to be read aloud: short sentences, one idea a line, nothing of what we think."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from tregua.domain import Clause, Dossier, Result, active
from tregua.domain.deal import Timing
from tregua.domain.knowledge.clauses import ClauseLibrary, ClauseTemplate
from tregua.language import Language, say, words_in
from tregua.record.exchange.drafts.fields import FIELDS
from tregua.record.exchange.forms.word.marking import BOX_SIGN, paragraph, word_file

__all__ = ["LONGEST", "Spoken", "reading_copy", "sentences_of"]

LONGEST = 20
"""The most words of a sentence that is read aloud (practitioner judgement)."""
SLOT = re.compile(r"\{([a-z][a-z-]*)\}")
COUNTED = re.compile(r"\{([a-z][a-z-]*)\} (hour|day|minute|hora|día|minuto)s?\b")
"""A blank that asks for a number of hours, days or minutes, in either language."""
IN_DAYS = ("every_days", "lasts_days")
END = re.compile(r"(?<=[.!?])\s+(?=[^\s])")
FORMULA = 4
ROOM = "_" * 60


@dataclass(frozen=True, slots=True)
class Spoken(Result):
    """A copy to be read aloud: its bytes, and the sentences that are too long to be heard."""

    held: bytes
    too_long: tuple[tuple[str, str], ...]

    def to_dict(self) -> dict[str, object]:
        """Return what is too long, by clause."""
        return {"too_long": [{"clause": c, "sentence": s} for c, s in self.too_long]}


def reading_copy(
    dossier: Dossier,
    library: ClauseLibrary,
    language: Language,
    *,
    party: str = "",
    copy_left: bool = False,
) -> Spoken:
    """Return the clauses that stand as a paper to be read to a party, in its language.

    It holds what each clause asks and what a party is told of a count; no source, note, worth or
    finding. `copy_left` says whether paper may stay with the party.
    """
    clauses = active(dossier.agreement.clauses) if dossier.agreement else ()
    body = [paragraph(say("reading.title", language), "Title")]
    body += [paragraph(say(f"reading.opening.{n}", language), "Say") for n in (1, 2, 3)]
    long: list[tuple[str, str]] = []
    for number, clause in enumerate(clauses, 1):
        body.append(paragraph(f"{number}. {words_in(clause.title, language)}", "Heading"))
        for sentence in sentences_of(clause, dossier, library, language):
            body.append(paragraph(sentence, "Say"))
            if len(sentence.split()) > LONGEST:
                long.append((clause.id, sentence))
        body.append(paragraph(say("reading.doubt", language, room=ROOM), "Small"))
    name = words_in(dossier.name_of(party), language) if party else ROOM[:24]
    body.append(paragraph(say("reading.assent", language), "Heading"))
    for n in range(1, FORMULA + 1):
        body.append(paragraph(say(f"reading.formula.{n}", language, party=name), "Say"))
    left = "reading.copy_left" if copy_left else "reading.no_copy"
    body.append(paragraph(f"{BOX_SIGN} {say(left, language)}", "Say"))
    body.append(paragraph(say("reading.record", language, room=ROOM), "Small"))
    title = say("reading.title", language)
    return Spoken(word_file("".join(body), title, language, title), tuple(long))


def sentences_of(
    clause: Clause, dossier: Dossier, library: ClauseLibrary, language: Language
) -> Iterator[str]:
    """Yield what is read out of one clause: the library's short words where they fit, or its own.

    The words of a template fit as long as every blank of theirs is filled by a field.
    """
    made = library.templates.get(clause.template or "")
    read = spoken_by(made, clause, dossier, language) if made else ""
    text = read or words_in(clause.does, language)
    yield from split(text)
    for name in ("until", "told", "response"):
        held = getattr(clause, name)
        if held is not None and not (read and name == "response"):
            words = str(held) if name == "until" else words_in(held, language)
            yield from split(say(f"reading.{name}", language, words=words.rstrip(".")))


def spoken_by(made: ClauseTemplate, clause: Clause, dossier: Dossier, language: Language) -> str:
    """Return a template's words to be read aloud with its blanks filled, or nothing.

    A field that two blanks ask for, or that holds the whole clause, fills neither of them; nor
    does a date fill a blank that asks for a number of days, or a number of days one of hours.
    """
    text = made.reading.within(language)
    asked = Counter(slot.field for slot in made.slots)
    said = {
        slot.id: words
        for slot in made.slots
        if asked[slot.field] == 1 and slot.field != "does"
        if (words := filling(slot.field, clause, dossier, language))
    }
    if not set(SLOT.findall(text)) <= set(said):
        return ""
    days = {slot.id for slot in made.slots if slot.field in IN_DAYS}
    for blank, unit in COUNTED.findall(text):
        if not said[blank].isdecimal() or (blank in days and unit not in ("day", "día")):
            return ""
    return SLOT.sub(lambda found: said[found.group(1)], text)


def filling(name: str, clause: Clause, dossier: Dossier, language: Language) -> str:
    """Return what a field of a clause says where a blank is read aloud, or nothing."""
    kind = {field.name: field.kind for field in FIELDS}.get(name)
    held = getattr(clause, name, None)
    if name in IN_DAYS and held is not None:
        return str(held)
    if kind is None or held is None or isinstance(held, Timing):
        return ""
    if kind in ("abouts", "about"):
        abouts = held if isinstance(held, tuple) else (held,)
        return listed([words_in(dossier.name_of(about), language) for about in abouts], language)
    if kind == "text":
        return words_in(held, language)
    return listed(list(held), language) if isinstance(held, tuple) else str(held)


def listed(names: list[str], language: Language) -> str:
    """Return names joined as they are spoken."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {say('reading.and', language)} {names[-1]}"


def split(text: str) -> Iterator[str]:
    """Yield the sentences of a text, one a line.

    >>> list(split("Nobody shoots. Nobody threatens."))
    ['Nobody shoots.', 'Nobody threatens.']
    """
    for line in text.splitlines():
        yield from (each for each in END.split(line.strip()) if each)
