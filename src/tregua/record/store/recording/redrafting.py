"""Clauses of a draft written into a dossier: those changed in their place, new ones at the end."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from tregua.domain import Clause
from tregua.errors import TreguaError
from tregua.files import add_records, parse_tree, read_bytes, read_text, replace_items, write_whole
from tregua.knowledge import load_events, load_harms, load_questions
from tregua.knowledge.people import load_actor_kinds
from tregua.record.store.folder import read_dossier
from tregua.record.store.journal import JOURNAL, read_journal
from tregua.record.store.recording.appending import MARK, plain

__all__ = ["write_clauses"]

FILE = "agreement.yaml"


def write_clauses(
    folder: Path,
    changed: Mapping[str, Clause],
    added: Sequence[Clause],
    *,
    moment: datetime,
    by: str = "",
) -> tuple[str, ...]:
    """Write clauses into `agreement.yaml`, note it in the journal, and return the ids written.

    `changed` are clauses by the id they stand under. A draft is worked on: its clauses change in
    their place, while claims and assents only ever grow. The folder as it would be is checked
    whole before anything is written.

    Raises
    ------
    Problems
        All that is wrong with the folder as it would be; nothing is written.
    TreguaError
        `no_agreement_file`, `changed_meanwhile`, `cannot_write`.
    """
    path = folder / FILE
    if not path.exists():
        raise TreguaError("no_agreement_file", file=FILE)
    was, text = read_bytes(path, FILE), read_text(path, FILE)
    listed = parse_tree(text, FILE).data.get("clauses") or []
    places = {str(each.get("id")): i for i, each in enumerate(listed) if isinstance(each, dict)}
    anew = {places[slug]: plain(clause) for slug, clause in changed.items()}
    if anew:
        text = replace_items(text, FILE, "clauses", anew)
    text = add_records(text, FILE, {"clauses": [plain(clause) for clause in added]})
    known = (load_questions(), load_harms(), load_events(), load_actor_kinds())
    read_dossier(folder, *known, instead={FILE: text})
    ids = (*changed, *(clause.id for clause in added))
    if ids:
        journal = read_journal(folder)
        if read_bytes(path, FILE) != was:
            raise TreguaError("changed_meanwhile", file=FILE)
        held = (MARK if was.startswith(MARK) else b"") + text.encode()
        grown = journal.grown({FILE: ids}, moment=moment, by=by, act="redraft")
        write_whole({path.resolve(): held, folder / JOURNAL: grown})
    return ids
