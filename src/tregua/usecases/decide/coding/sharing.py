"""Sharing an own case with another team: what may leave, looked through, or nothing at all."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tregua.domain import Result
from tregua.domain.knowledge.own import LeftOut, OwnCase, slug_of
from tregua.errors import Problem, Problems, TreguaError
from tregua.files import bind, parse_tree, read_text, write_whole
from tregua.knowledge import load_library, load_sources
from tregua.knowledge.own import CASES, load_own
from tregua.record.brief.copies import Finder, listed_names
from tregua.record.exchange.coding import Shared, shared_case
from tregua.record.store import note_act
from tregua.usecases.decide.asking import look_for_sensitive
from tregua.usecases.decide.coding.reading import OWN, home_of, own_folder, read_own
from tregua.usecases.record.folders import open_dossier

__all__ = ["CaseShared", "share_case", "take_case_in"]

ACT = "share-case"
REMARK = re.compile(r"^#.*\n", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class CaseShared(Result):
    """A shared case as written: where, what was left out, and how many names were looked for.

    `names` counts listed names of a dossier; 0 where no dossier was at hand, and then only what
    must never be written was looked for.
    """

    file: str
    case: str
    left_out: LeftOut
    names: int


def share_case(
    where: Path | str,
    ident: str,
    out: Path | str,
    *,
    dossier: Path | str | None = None,
    by: str = "",
    moment: datetime,
) -> CaseShared:
    """Write the copy of an own case that may leave, and return what was left out.

    Confidential cells and notes stay behind, and cells resting on a source that is not public.
    What is written is looked through for names a dossier lists (the one `where` lies in, or
    `dossier`), for what stayed behind, and for what must never be written. From a dossier the act
    is noted in its journal.

    Raises
    ------
    Problems
        What is wrong with the folder; `case_unknown`; `own_share_name`, `own_share_withheld`,
        `own_share_never`, with field and line of the copy, never the words; nothing is written.
    TreguaError
        `own_share_there` where a file stands already; `cannot_write`.
    """
    path, place = Path(out), Path(where)
    own = read_own(where)
    if ident not in own.cases:
        raise Problems([Problem("case_unknown", values={"id": ident})])
    if path.exists():
        raise TreguaError("own_share_there", file=str(path))
    shared = shared_case(own, ident, load_library().codebook)
    home = dossier if dossier is not None else home_of(place)
    names = [each.name for each in listed_names(open_dossier(home).dossier)] if home else []
    refuse(found_in(shared, names, path.name))
    held = shared.text.encode()
    if (noted := home_of(place)) is not None:
        file = f"{OWN}/{CASES}/{slug_of(ident)}.yaml"
        note_act(noted, act=ACT, file=file, by=by, moment=moment, more={}, beside={path: held})
    else:
        write_whole({path: held})
    return CaseShared(str(path), ident, shared.left_out, len(names))


def found_in(shared: Shared, names: Iterable[str], file: str) -> Iterable[Problem]:
    """Yield what must not stand in a copy, by its line and field, its name too."""
    body = REMARK.sub("\n", shared.text)
    for code, words in (("own_share_name", names), ("own_share_withheld", shared.withheld)):
        finder = Finder(words)
        for line, field, text in told(body):
            if finder.find(text):
                yield Problem(code, file, line, field)
        if finder.find(file):
            yield Problem(code, "", 0, "-o")
        if finder.find(body.replace("\n", " ")) and not any(
            finder.find(text) for _, _, text in told(body)
        ):
            yield Problem(code, file)
    for line, field, text in told(body):
        for each in look_for_sensitive(text):
            yield Problem("own_share_never", file, line, field, {"what": each.what})


def told(body: str) -> Iterable[tuple[int, str, str]]:
    """Yield every text of a file, keys too, with its line and its field."""
    tree = parse_tree(body, "")

    def within(value: object, where: tuple[str | int, ...]) -> Iterable[tuple[int, str, str]]:
        if isinstance(value, dict):
            for key, inner in value.items():
                yield tree.line((*where, key)), tree.field((*where, key)), str(key)
                yield from within(inner, (*where, key))
        elif isinstance(value, list):
            for i, inner in enumerate(value):
                yield from within(inner, (*where, i))
        else:
            yield tree.line(where), tree.field(where), str(value)

    return within(tree.data, ())


def refuse(problems: Iterable[Problem]) -> None:
    """Refuse to write where anything was found, each place once."""
    found = {(p.code, p.file, p.line, p.field): p for p in problems}
    if found:
        raise Problems(found.values())


def take_case_in(where: Path | str, file: Path | str) -> str:
    """Place a case another team shared among one's own, checked with all the rest; return its id.

    Raises
    ------
    Problems
        What is wrong with the file, or would be with the folder; nothing is written.
    TreguaError
        `own_case_there` if there is one of its id; `own_owner_missing`; `cannot_write`.
    """
    path, folder = Path(file), own_folder(where)
    text = read_text(path, path.name)
    case = bind(parse_tree(text, path.name), OwnCase)
    if not case.owner:
        raise TreguaError("own_owner_missing", file=path.name)
    if not re.fullmatch(r"own\.[a-z0-9]+(?:-[a-z0-9]+)*", case.id):
        raise TreguaError("own_id_typed", given=case.id)
    target = folder / CASES / f"{slug_of(case.id)}.yaml"
    if target.exists():
        raise TreguaError("own_case_there", id=case.id)
    read_own(where)
    load_own(folder, load_library(), load_sources(), instead={f"{CASES}/{target.name}": text})
    write_whole({target: text.encode()})
    return case.id
