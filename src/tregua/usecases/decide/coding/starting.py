"""Beginning a case of one's own, or the blind coding of one: the file, and all it needs beside."""

import re
from dataclasses import dataclass
from pathlib import Path

from tregua.domain import Result
from tregua.domain.knowledge.own import PREFIX, slug_of
from tregua.errors import TreguaError
from tregua.files import block_mapping, write_whole
from tregua.knowledge import load_library, load_sources
from tregua.knowledge.own import CASES, CODINGS, OWNER, load_own
from tregua.language import Language
from tregua.record.exchange.coding import blank_case, blank_coding
from tregua.usecases.decide.coding.reading import own_folder

__all__ = ["CaseBegun", "begin_case", "place_of_coding"]

IDENT = re.compile(r"own\.[a-z0-9]+(?:-[a-z0-9]+)*")
CODER = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,39}")


@dataclass(frozen=True, slots=True)
class CaseBegun(Result):
    """The file that holds a coding, whether it was there before, and whether it is a second one."""

    file: str
    case: str
    before: bool
    second: bool


def begin_case(
    where: Path | str,
    ident: str,
    *,
    title: str = "",
    coder: str | None = None,
    owner: str = "",
    blank: bool = False,
    language: Language = "en",
) -> CaseBegun:
    """Begin a case, or find where it was begun, and return the file.

    One of our cases, or one of the team's that another coder wrote, gets a coding of its own,
    which says nothing of the first. With `blank` the form holds every field with what it means.
    Where the folder has no owner yet, `owner` names one.

    Raises
    ------
    TreguaError
        `own_id_typed`, `own_coder_typed`, `own_coder_needed`, `own_title_needed`,
        `own_owner_needed`, `own_form_there` (a blank form would stand on what was written) or
        `cannot_write`.
    Problems
        What is wrong with the folder as it is.
    """
    folder = own_folder(where)
    path, case, second = place_of_coding(where, ident, coder)
    if path.exists():
        if blank:
            raise TreguaError("own_form_there", file=shown(path, folder))
        load_own(folder, load_library(), load_sources())
        return CaseBegun(shown(path, folder), case, before=True, second=second)
    if not second and not title.strip():
        raise TreguaError("own_title_needed", id=case)
    files: dict[Path, bytes] = {}
    if not (folder / OWNER).exists():
        if not owner.strip():
            raise TreguaError("own_owner_needed", file=OWNER)
        files[folder / OWNER] = text_of({"name": owner.strip()})
    if blank:
        codebook = load_library().codebook
        form = (
            blank_coding(case, str(coder), codebook, language)
            if second
            else blank_case(case, title.strip(), coder, codebook, language)
        )
        files[path] = form.encode()
    elif second:
        files[path] = text_of({"case": case, "coder": coder, "fields": {}})
    else:
        head = {"id": case, "title": title.strip(), **({"coder": coder} if coder else {})}
        files[path] = text_of({**head, "fields": {}})
    write_whole(files)
    return CaseBegun(shown(path, folder), case, before=False, second=second)


def place_of_coding(where: Path | str, ident: str, coder: str | None) -> tuple[Path, str, bool]:
    """Return the file of a coding, the id of its case, and whether it is another coder's.

    Raises
    ------
    TreguaError
        `own_id_typed`, `own_coder_typed` or `own_coder_needed`.
    """
    folder, library = own_folder(where), load_library()
    if coder is not None and not CODER.fullmatch(coder):
        raise TreguaError("own_coder_typed", given=coder)
    ours = ident.upper() in {*library.cases, *library.processes}
    case = ident.upper() if ours else ident
    if ours:
        if coder is None:
            raise TreguaError("own_coder_needed", id=case)
        return folder / CODINGS / f"{slug_of(case)}.{coder}.yaml", case, True
    case = case if case.startswith(PREFIX) else f"{PREFIX}{case}"
    if not IDENT.fullmatch(case):
        raise TreguaError("own_id_typed", given=ident)
    first = folder / CASES / f"{slug_of(case)}.yaml"
    if coder is not None and first.exists():
        held = load_own(folder, library, load_sources()).cases.get(case)
        if held is not None and held.coder != coder:
            return folder / CODINGS / f"{slug_of(case)}.{coder}.yaml", case, True
    return first, case, False


def text_of(held: dict[str, object]) -> bytes:
    """Return a mapping as a file."""
    return ("\n".join(block_mapping(held, 0)) + "\n").encode()


def shown(path: Path, folder: Path) -> str:
    """Return a file as it is named within its folder."""
    return str(path.relative_to(folder))
