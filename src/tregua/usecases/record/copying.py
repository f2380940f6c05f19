"""Copies for an audience: made whole from what it may read, or not at all."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import cast

from tregua.domain import Dossier, Result
from tregua.domain.knowledge.protection.papers import Audience, Audiences, Redaction
from tregua.errors import Declined, Problem, Problems, TreguaError
from tregua.files import write_whole
from tregua.knowledge.papers import load_audiences
from tregua.language import LANGUAGES, Language, say, say_count, words_in
from tregua.record.brief import compose
from tregua.record.brief.copies import (
    CHOICES,
    Choice,
    Finder,
    Leak,
    Rare,
    Telling,
    chosen,
    dressed,
    filtered,
    finders,
    leaks_in_bytes,
    leaks_in_words,
    listed_names,
    rare_sentences,
    sentence_keys,
)
from tregua.record.brief.document import Document
from tregua.record.brief.rendering import formats_of, render_files
from tregua.usecases.decide.assessing import assess_dossier, may_step_outward
from tregua.usecases.record.briefings import material

__all__ = ["Copy", "copied", "copy_dossier", "list_audiences"]


@dataclass(frozen=True, slots=True)
class Copy(Result):
    """A copy as written: for whom, where, what was held back, and what its handler must look at.

    `names` is how many listed names were looked for; none occurs. `rare` are sentences by which
    somebody may still be recognised.
    """

    audience: str
    files: tuple[str, ...]
    held_back: tuple[Redaction, ...]
    names: int
    rare: tuple[Rare, ...]


def list_audiences() -> Audiences:
    """Return the audiences a copy can be made for, by id."""
    return load_audiences()


def copy_dossier(
    dossier: Dossier,
    audience: str,
    folder: Path | str,
    *,
    formats: Iterable[str],
    language: Language,
    made_on: date,
    choices: Mapping[str, str] | None = None,
) -> Copy:
    """Write a copy for an audience in each format and return what its handler must know.

    `choices` says of rare sentences, by key, whether to `keep`, `blur` or `drop` them.

    Raises
    ------
    Declined
        `copy_locked` if giving the copy is an outward act that is not open; `copy_empty` if the
        dossier holds nothing this audience may read.
    Problems
        `copy_name_found`: a listed name would stand in the copy; nothing is written.
    TreguaError
        `unknown_format`, `unknown_audience`, `unknown_choice`, `unknown_sentence`,
        `copy_name_common` or `cannot_write`.
    """

    def briefing(kept: Dossier, reader: Audience) -> dict[str, Document]:
        whole = material(kept, frozenset(reader.shows), made_on)
        if whole.assessment is None and whole.agreement is None and not whole.counts:
            raise Declined("copy_empty", audience=audience)
        return {say("copies.file", language): compose(whole, language, made_on)}

    return copied(
        dossier,
        audience,
        folder,
        briefing,
        formats=formats,
        language=language,
        made_on=made_on,
        choices=choices,
    )


def copied(
    dossier: Dossier,
    audience: str,
    folder: Path | str,
    make: Callable[[Dossier, Audience], Mapping[str, Document]],
    *,
    formats: Iterable[str],
    language: Language,
    made_on: date,
    choices: Mapping[str, str] | None = None,
) -> Copy:
    """Write copies of documents for an audience; `make` composes them from what it may read.

    Raises
    ------
    Declined, Problems, TreguaError
        What `copy_dossier` raises.
    """
    asked, chose = tuple(formats), dict(choices or {})
    reader = known_audience(audience)
    check_asked(asked, chose)
    check_step(dossier, reader, made_on)
    names = listed_names(dossier)
    finder = Finder(each.name for each in names)
    made = make(filtered(dossier, reader, names, language), reader)
    over = assess_dossier(dossier, day=made_on).gate.override
    until = over.until if over else ""
    documents = {name: dressed(each, reader, until) for name, each in made.items()}
    known = {key for document in documents.values() for key in sentence_keys(document)}
    if strange := sorted(chose.keys() - known):
        raise TreguaError("unknown_sentence", given=strange[0])
    telling = telling_of(dossier)
    picked = cast(Mapping[str, Choice], chose)
    final = {n: chosen(each, picked, telling, language) for n, each in documents.items()}
    refuse_leaks(leak for each in final.values() for leak in leaks_in_words(each, finder))
    named = {f"{name}.{language}": each for name, each in final.items()}
    files = render_files(named, Path(folder), asked)
    refuse_leaks(x for path, held in files.items() for x in leaks_in_bytes(path.name, held, finder))
    alone = lone(language)
    rare = {r.key: r for each in final.values() for r in rare_sentences(each, telling, alone)}
    write_whole(files)
    return Copy(audience, tuple(map(str, files)), reader.held_back, len(names), (*rare.values(),))


def known_audience(audience: str) -> Audience:
    """Return an audience by its id."""
    known = load_audiences().known
    if audience not in known:
        raise TreguaError("unknown_audience", given=audience, audiences=", ".join(known))
    return known[audience]


def check_asked(formats: tuple[str, ...], choices: Mapping[str, str]) -> None:
    """Refuse a format or a choice there is not."""
    formats_of(formats)
    for given in choices.values():
        if given not in CHOICES:
            raise TreguaError("unknown_choice", given=given, choices=", ".join(CHOICES))


def check_step(dossier: Dossier, audience: Audience, made_on: date) -> None:
    """Decline where giving the copy is an outward act and a lock on it is shut."""
    if audience.act is None:
        return
    step = may_step_outward(dossier, audience.act, day=dossier.view.day(made_on))
    if not step.allowed:
        shut = dict.fromkeys(lock.id for lock in step.shut)
        raise Declined("copy_locked", act=audience.act, locks=", ".join(shut))


def refuse_leaks(leaks: Iterable[Leak]) -> None:
    """Refuse to write where a listed name was found, saying where but not the name."""
    found = dict.fromkeys((leak.file, leak.where) for leak in leaks)
    if found:
        raise Problems(
            Problem("copy_name_found", file, values={"where": where}) for file, where in found
        )


def telling_of(dossier: Dossier) -> Telling:
    """Return the words for places and roles that may give somebody away."""
    actors, words = dossier.actors, load_audiences().role_words
    places = [dossier.sheet.place, *(site.name for site in actors.places)]
    roles = [*(person.role for person in actors.persons), *(body.name for body in actors.bodies)]
    return finders(
        (words_in(place, language) for place in places for language in LANGUAGES),
        [
            *(words_in(role, language) for role in roles for language in LANGUAGES),
            *words.en,
            *words.es,
        ],
    )


def lone(language: Language) -> frozenset[str]:
    """Return the words by which one held source alone is shown."""
    return frozenset({say_count("copies.held", 1, language)})
