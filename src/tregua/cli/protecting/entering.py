"""Enter in the protective record; pass on what a working note tells, in words written anew."""

from typing import TYPE_CHECKING, Annotated

import typer

from tregua.cli.decide.events import stop_at_sensitive
from tregua.cli.options import Folder, Json, Lang, option
from tregua.cli.speaking import as_json, chosen, now, today
from tregua.language import Language, say

if TYPE_CHECKING:
    from tregua.usecases import Logged

__all__ = ["protect_log", "protect_pass"]

Kind = Annotated[str, typer.Option("--kind", metavar="KIND", help=option("entry_kind"))]
Says = Annotated[str, typer.Option("--says", metavar="TEXT", help=option("entry_says"))]
By = Annotated[str, typer.Option("--by", metavar="MEMBER", help=option("member"))]
On = Annotated[
    str, typer.Option("--on", metavar="DATE", help=option("entry_on"), show_default=False)
]
Named = Annotated[
    list[str] | None,
    typer.Option("--names", metavar="SUBJECT", help=option("entry_names"), show_default=False),
]
Mandate = Annotated[
    str, typer.Option("--mandate", metavar="ID", help=option("entry_mandate"), show_default=False)
]
Basis = Annotated[
    str, typer.Option("--basis", metavar="TEXT", help=option("entry_basis"), show_default=False)
]
Advice = Annotated[
    int, typer.Option("--advice", metavar="N", help=option("entry_advice"), show_default=False)
]
Keep = Annotated[bool, typer.Option("--keep", help=option("keep"))]
Note = Annotated[str, typer.Argument(metavar="NOTE", help=option("note"), show_default=False)]


def protect_log(
    dossier: Folder,
    kind: Kind,
    says: Says,
    by: By,
    on: On = "",
    names: Named = None,
    mandate: Mandate = "",
    basis: Basis = "",
    advice: Advice = 0,
    keep: Keep = False,
    json_: Json = False,
    lang: Lang = None,
) -> None:
    """Write one entry at the end of the protective record."""
    from tregua import usecases

    language = chosen(lang)
    draft = usecases.EntryDraft(kind, says, by, on, tuple(names or ()), mandate, basis, advice)
    if not keep:
        stop_at_sensitive(f"{says}\n{basis}", language)
    found = usecases.log_entry(dossier, draft, moment=now(), today=today())
    tell(found, language, json_=json_)


def protect_pass(
    dossier: Folder,
    note: Note,
    says: Says,
    by: By,
    mandate: Mandate,
    basis: Basis,
    kind: Kind = "passed",
    on: On = "",
    names: Named = None,
    advice: Advice = 0,
    keep: Keep = False,
    json_: Json = False,
    lang: Lang = None,
) -> None:
    """Pass what a working note tells to the protective record, rewritten by a named person."""
    from tregua import usecases

    language = chosen(lang)
    draft = usecases.EntryDraft(kind, says, by, on, tuple(names or ()), mandate, basis, advice)
    if not keep:
        stop_at_sensitive(f"{says}\n{basis}", language)
    found = usecases.pass_note(dossier, note, draft, moment=now(), today=today())
    tell(found, language, json_=json_)


def tell(found: "Logged", language: Language, *, json_: bool) -> None:
    """Say what was written, and the head to be deposited."""
    if json_:
        typer.echo(as_json("entry", found.to_dict()))
        return
    typer.echo(say("cli.protect.written", language, n=found.entry.n))
    if found.entry.note:
        typer.echo(say("cli.protect.note_stays", language, note=found.entry.note))
    head = found.head
    typer.echo(say("cli.protect.head", language, n=head.n, at=head.at, hash=head.hash))
