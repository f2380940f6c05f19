"""The claims made across cases, held against what is coded of them."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from tregua.decide.compare.propositions import Propositions, ask_propositions
from tregua.domain.knowledge import Proposition
from tregua.errors import Problem, Problems
from tregua.files import write_whole
from tregua.knowledge import load_catalogue
from tregua.knowledge.cases import load_propositions
from tregua.language import LANGUAGES, Language
from tregua.record.brief import plain, render_files
from tregua.usecases.decide.coding.reading import house_rules, library_with

if TYPE_CHECKING:
    from tregua.record.brief.composing.library.shelf import Shelf

__all__ = ["describe_propositions", "hold_propositions", "write_propositions"]

Places = tuple[Path | str, ...]


def hold_propositions(
    ids: Iterable[str] = (), *, stated_only: bool = False, knowledge: Places = ()
) -> Propositions:
    """Return the claims asked for, or all, as they stand to the coded cases.

    `knowledge` are folders or dossiers with own cases and house rules, asked after ours.

    Raises
    ------
    Problems
        `proposition_unknown`, or what must be mended in a team's folder.
    """
    held, owners = propositions_with(knowledge)
    library = library_with(*knowledge)
    wanted = list(ids) or list(held)
    unknown = [one for one in wanted if one not in held]
    if unknown:
        allowed = ", ".join(held)
        raise Problems(
            Problem("proposition_unknown", values={"given": one, "allowed": allowed})
            for one in unknown
        )
    chosen = {one: held[one] for one in wanted}
    return ask_propositions(library, chosen, stated_only=stated_only, owners=owners)


def propositions_with(knowledge: Places) -> tuple[dict[str, Proposition], Mapping[str, str]]:
    """Return our propositions with teams' house rules after them, and whose each is."""
    own = house_rules(*knowledge)
    rules = {ident: rule for ident, (rule, _) in own.items()}
    owners = {ident: owner for ident, (_, owner) in own.items()}
    return {**load_propositions(), **rules}, owners


def describe_propositions(
    found: Propositions, language: Language, made_on: date, *, knowledge: Places = ()
) -> str:
    """Return the claims in words for a terminal: all in a table, few with their cases."""
    from tregua.record.brief.composing.library.propositions import tell_propositions

    return plain(tell_propositions(found, shelf_of(language, knowledge), made_on))


def write_propositions(
    found: Propositions,
    folder: Path | str,
    *,
    formats: Iterable[str],
    language: Language,
    made_on: date,
    both: bool = False,
    knowledge: Places = (),
) -> tuple[Path, ...]:
    """Write the table and every claim in each format and return where; all whole, or none.

    Raises
    ------
    TreguaError
        `unknown_format` or `cannot_write`.
    """
    from tregua.record.brief.composing.library.propositions import compose_propositions

    documents = {
        f"propositions.{each}": compose_propositions(found, shelf_of(each, knowledge), made_on)
        for each in (LANGUAGES if both else (language,))
    }
    files = render_files(documents, Path(folder), formats)
    write_whole(files)
    return tuple(files)


def shelf_of(language: Language, knowledge: Places) -> "Shelf":
    """Return the library in one language with the claims that are held against it."""
    from tregua.record.brief.composing.library.shelf import Shelf

    held, _ = propositions_with(knowledge)
    library = library_with(*knowledge)
    return Shelf(library, {**load_catalogue().sources, **library.sources}, language, held)
