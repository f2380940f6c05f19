"""Every command, and the shapes of the JSON objects it prints."""

import typing
from collections.abc import Iterator
from dataclasses import fields as parts, is_dataclass
from types import NoneType

import typer.main

from tregua import domain
from tregua.cli.app import application
from tregua.decide.actors import ActorsReading
from tregua.decide.assess import Assessment
from tregua.decide.changes import Difference, Reopened
from tregua.decide.compare import Comparison
from tregua.decide.compare.coders import CoderAgreement
from tregua.decide.judgement import ClaimsReading
from tregua.decide.registers import RegisterReading
from tregua.decide.strategy import StrategyReading
from tregua.deliver.impact import CountsReading
from tregua.design.agreement import AgreementCheck
from tregua.design.agreement.commitments.reading import CommitmentsReading
from tregua.design.agreement.commitments.walking import BreachWalk
from tregua.design.concept.protection import ProtectionReading
from tregua.design.concept.protection.hostile import HostileReading
from tregua.language import Text
from tregua.usecases import Expired, Logged

SHAPES = {
    "check": "problems[] {file, line, field, message, hint, warning}, view *View*",
    "assess": Assessment,
    "actors": ActorsReading,
    "claims": ClaimsReading,
    "compare": Comparison,
    "cases": "cases[] {id, title, outcome_class}",
    "case": (
        "id, title {en, es}, independence_group, sources[], conflicts[] {en, es}, "
        "notes[] {en, es}, fields {NAME: {value, confidence, evidence {en, es}, "
        "cites[] {source, at}}}"
    ),
    "cases-check": "problems[] {file, line, field, message, hint, warning}",
    "case-shared": "file, case, left_out {fields[], notes, sources}, names",
    "coders": CoderAgreement,
    "impact": CountsReading,
    "event": (
        "event (as in events.yaml), stale[] *Stale*, findings[] {key, claims[], events[]}, "
        "pathways[], decisions[] *Revisit*"
    ),
    "diff": Difference,
    "agreement": AgreementCheck,
    "commitments": CommitmentsReading,
    "breach-walk": BreachWalk,
    "protect": ProtectionReading,
    "hostile": HostileReading,
    "entry": Logged,
    "expire": Expired,
    "verify": "problems[] {file, line, field, message, hint, warning}, head *Head*, entries",
}
REOPENS = "findings[] {key, claims[], events[]}, pathways[], decisions[] *Revisit*"
LEADS = {
    "assess": (
        f"view *View*, reopens {{{REOPENS}}}, strategy *StrategyReading*, "
        "registers *RegisterReading*, "
    ),
    "actors": "view *View*, ",
    "agreement": "view *View*, ",
    "commitments": "view *View*, ",
    "breach-walk": "view *View*, ",
    "hostile": "view *View*, ",
    "protect": "view *View*, written[] *Entry*, ",
    "claims": "view *View*, ",
    "coders": "seed, ",
    "compare": "view *View*, cases[] (the same as ranked), ",
    "diff": "a {folder, view *View*}, b (the same), ",
    "impact": "view *View*, comparisons[], each with ",
}


def commands_page() -> Iterator[str]:
    """Yield every command with its arguments and options, then the shapes of the JSON objects."""
    yield "\n## Commands\n"
    yield from command_lines("tregua", typer.main.get_command(application()))
    yield "\n## JSON\n"
    yield "Fields in the order printed; `[]` marks a list, italics an object named below.\n"
    yield from shapes()


def command_lines(name: str, command: object) -> Iterator[str]:
    """Yield one command, or those of a group."""
    inner = getattr(command, "commands", None)
    if inner is not None:
        for each, sub in inner.items():
            yield from command_lines(f"{name} {each}", sub)
        return
    given = [p for p in command.params if p.param_type_name == "argument"]
    words = " ".join(p.metavar if p.required else f"[{p.metavar}]" for p in given)
    yield f"### `{name}{f' {words}' if words else ''}`\n"
    yield command.help.split("\n\n")[0] + "\n"
    for param in command.params:
        if param.param_type_name == "option" and param.name != "help":
            names = ", ".join(param.opts)
            takes = f" {param.metavar}" if param.metavar else ""
            yield f"- `{names}{takes}`: {param.help}"
    yield ""


def objects(kind: object, found: dict[str, str]) -> str:
    """Name what a field holds, and note the fields of every object inside it."""
    args = [arg for arg in typing.get_args(kind) if arg not in (NoneType, ...)]
    if len(args) > 1 and all(is_dataclass(arg) for arg in args):
        return " or".join(objects(arg, found) for arg in args)
    inner = args[0] if args else kind
    if inner is Text:
        return " {en, es}"
    if not is_dataclass(inner) or inner is domain.When:
        return "[]" if typing.get_origin(kind) is tuple else ""
    if inner.__name__ not in found:
        found[inner.__name__] = ""
        hints = typing.get_type_hints(inner)
        names = (f.name.rstrip("_") + objects(hints[f.name], found) for f in parts(inner))
        found[inner.__name__] = ", ".join(names)
    return f"{'[]' if typing.get_origin(kind) is tuple else ''} *{inner.__name__}*"


def shapes() -> Iterator[str]:
    """Yield the shape of each JSON object, then the objects inside them."""
    found: dict[str, str] = {}
    for beside in (Reopened, domain.View, StrategyReading, RegisterReading):
        objects(beside, found)
    found.pop("Reopened")
    for name, model in SHAPES.items():
        if isinstance(model, str):
            yield f"- `tregua/{name}/1`: {model}"
        else:
            objects(model, found)
            lead = LEADS.get(name, "")
            yield f"- `tregua/{name}/1`: {lead}{found.pop(model.__name__)}"
    yield "\nThe objects named there:\n"
    for name in sorted(found):
        yield f"- *{name}*: {found[name]}"
