"""One reading of a team's folder: its files one by one, and what was found wrong so far."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ConfigDict, RootModel

from tregua.domain import Noun
from tregua.domain.claims import Handling
from tregua.domain.knowledge import Library
from tregua.domain.knowledge.own import (
    PREFIX,
    Coding,
    OwnCase,
    Owner,
    OwnProposition,
    OwnSource,
    slug_of,
)
from tregua.errors import Problem, Problems
from tregua.files import Tree, bind, bind_rest, parse_tree, read_tree, reason_of
from tregua.knowledge.cases import load_aggregate_claims
from tregua.knowledge.cases.testing import test_mistakes
from tregua.knowledge.own.checking import cell_problems, cite_problems, name_problems, placed
from tregua.knowledge.own.values import near

__all__ = [
    "CASES",
    "CODINGS",
    "OWNER",
    "PROPOSITIONS",
    "SOURCES",
    "PropositionsFile",
    "Reading",
    "SourcesFile",
]

OWNER, PROPOSITIONS, SOURCES = "owner.yaml", "propositions.yaml", "sources.yaml"
CASES, CODINGS = "cases", "codings"
IDENT = re.compile(r"own\.[a-z0-9]+(?:-[a-z0-9]+)*")
CONTACT = re.compile(r"@|://|www\.|(?:\d[ ().-]?){6}")
"""What makes a name a way to reach somebody."""

N = TypeVar("N", bound=Any)


class SourcesFile(Noun):
    """`sources.yaml`."""

    sources: tuple[OwnSource, ...] = ()


def under_own_ids(schema: dict[str, Any]) -> None:
    """Say in a schema that everything stands under an id of a team's own."""
    schema["patternProperties"] = {f"^{IDENT.pattern}$": schema["additionalProperties"]}
    schema["additionalProperties"] = False


class PropositionsFile(RootModel[dict[str, OwnProposition]]):
    """`propositions.yaml`, by id."""

    model_config = ConfigDict(json_schema_extra=under_own_ids)


@dataclass
class Reading:
    """One reading of a folder, with what was found wrong so far."""

    folder: Path
    library: Library
    instead: Mapping[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    trees: dict[str, Tree] = field(default_factory=dict)

    def stands(self, name: str) -> bool:
        """Tell whether something lies under a name, or is to be read in its place."""
        path = self.folder / name
        return name in self.instead or path.exists() or path.is_symlink()

    def look_around(self) -> None:
        """Note what lies here that nothing would read."""
        known = {OWNER, PROPOSITIONS, SOURCES, CASES, CODINGS}
        try:
            here = [(each.name, each.name in known) for each in self.folder.iterdir()]
            for name in (CASES, CODINGS):
                held = (self.folder / name).iterdir() if self.stands(name) else ()
                here.extend((f"{name}/{each.name}", each.suffix == ".yaml") for each in held)
        except OSError as error:
            values = {"reason": reason_of(error)}
            self.problems.append(Problem("file_unreadable", str(self.folder), values=values))
            return
        for name, read in here:
            if not read and not name.rpartition("/")[2].startswith("."):
                self.problems.append(Problem("own_file_unknown", name))

    def one(self, name: str, model: type[N]) -> N | None:
        """Return what one file holds, or what fits of it, noting what does not."""
        path = self.folder / name
        try:
            if not path.resolve().is_relative_to(self.folder.resolve()):
                raise Problems([Problem("file_outside", name)])
            given = self.instead.get(name)
            tree = read_tree(path, name) if given is None else parse_tree(given, name)
            self.trees[name] = tree
            return bind(tree, model)
        except Problems as several:
            self.problems.extend(several.problems)
        except (OSError, RuntimeError):
            self.problems.append(Problem("file_outside", name))
        return bind_rest(self.trees[name], model)[0] if name in self.trees else None

    def files(self, within: str) -> Iterator[tuple[str, str]]:
        """Yield the files of a subfolder with their stems."""
        folder = self.folder / within
        here = {path.name for path in folder.glob("*.yaml")} if folder.is_dir() else set()
        new = {n.partition("/")[2] for n in self.instead if n.startswith(f"{within}/")}
        for name in sorted(here | new):
            if not name.startswith("."):
                yield f"{within}/{name}", name.removesuffix(".yaml")

    def check_owner(self, owner: Owner | None) -> None:
        """Note a name that is a way to reach somebody."""
        if owner is not None and CONTACT.search(owner.name):
            self.problems.append(placed(self.trees[OWNER], ("name",), "own_contact"))

    def check_sources(self, published: Collection[str]) -> None:
        """Note sources listed twice, under an id of ours, or of a kind no open folder may hold."""
        tree = self.trees.get(SOURCES)
        listed = tree.data.get("sources") if tree and isinstance(tree.data, dict) else None
        seen: set[str] = set()
        for i, each in enumerate(listed if tree and isinstance(listed, list) else ()):
            ident = each.get("id") if isinstance(each, dict) else None
            if tree and isinstance(ident, str) and (ident in seen or ident in published):
                code = "own_source_twice" if ident in seen else "own_source_ours"
                self.problems.append(placed(tree, ("sources", i, "id"), code, id=ident))
            seen.add(str(ident))
            if tree and isinstance(each, dict) and each.get("handling") == Handling.K1:
                where = ("sources", i, "handling")
                self.problems.append(placed(tree, where, "k1_unsealed", id=str(ident)))

    def cases(
        self, sources: Mapping[str, OwnSource], published: Collection[str]
    ) -> Iterator[tuple[str, OwnCase]]:
        """Yield the team's cases by id."""
        ours = {slug_of(each) for each in (*self.library.cases, *self.library.processes)}
        for name, stem in self.files(CASES):
            case = self.one(name, OwnCase)
            if (tree := self.trees.get(name)) is None:
                continue
            beside = {**sources, **embedded(tree)}
            self.check_cells(tree, beside, published)
            ident = tree.data.get("id") if isinstance(tree.data, dict) else None
            if isinstance(ident, str):
                self.problems.extend(id_problems(tree, ident, stem, ours))
            if case is not None and case.owner and CONTACT.search(case.owner):
                self.problems.append(placed(tree, ("owner",), "own_contact"))
            if case is not None:
                yield case.id, case

    def codings(
        self,
        cases: Mapping[str, OwnCase],
        sources: Mapping[str, OwnSource],
        published: Collection[str],
    ) -> Iterator[Coding]:
        """Yield what other coders made of cases."""
        known = (*self.library.cases, *self.library.processes, *cases)
        for name, stem in self.files(CODINGS):
            coding = self.one(name, Coding)
            if (tree := self.trees.get(name)) is None:
                continue
            held = cases.get(coding.case) if coding else None
            shared = {each.id: each for each in held.sources} if held else {}
            self.check_cells(tree, {**sources, **shared}, published)
            if coding is None:
                continue
            if coding.case not in known:
                nearest = near(coding.case, known)
                code = "own_case_unknown_near" if nearest else "own_case_unknown"
                self.problems.append(placed(tree, ("case",), code, name=coding.case, near=nearest))
            elif stem != f"{slug_of(coding.case)}.{coding.coder}":
                expected = f"{slug_of(coding.case)}.{coding.coder}.yaml"
                self.problems.append(placed(tree, ("coder",), "own_coding_name", file=expected))
            if held is not None and held.coder == coding.coder:
                self.problems.append(placed(tree, ("coder",), "own_coder_same", coder=coding.coder))
            yield coding

    def propositions(
        self,
        cases: Mapping[str, OwnCase],
        sources: Mapping[str, OwnSource],
        published: Collection[str],
    ) -> dict[str, OwnProposition]:
        """Return the team's house rules by id."""
        if not self.stands(PROPOSITIONS):
            return {}
        found = self.one(PROPOSITIONS, PropositionsFile)
        tree = self.trees.get(PROPOSITIONS)
        if tree is None or not isinstance(tree.data, dict):
            return {}
        beside = ({*sources, *published}, unseen_of(sources))
        for ident, raw in tree.data.items():
            if not IDENT.fullmatch(ident):
                self.problems.append(placed(tree, (ident,), "own_id", given=ident))
            if isinstance(raw, dict):
                self.check_names(tree, ident, raw, cases)
                self.problems.extend(cite_problems(tree, (ident,), raw.get("cites"), *beside))
        rules = dict(found.root) if found is not None else {}
        everything = {*self.library.cases, *self.library.processes, *cases}
        for ident, rule in rules.items():
            if rule.test is None:
                continue
            wrong = test_mistakes(rule.test, self.library.codebook, everything)
            self.problems.extend(placed(tree, (ident, "test"), code, **v) for code, v in wrong)
        return rules

    def check_names(
        self, tree: Tree, ident: str, raw: Mapping[str, Any], cases: Mapping[str, OwnCase]
    ) -> None:
        """Note fields, cases and claims that a house rule names and there are not."""
        known = {*self.library.cases, *self.library.processes, *cases}
        named: dict[str, tuple[Collection[str], str]] = {
            "fields": (self.library.codebook.fields, "own_field_unknown"),
            "for": (known, "own_case_unknown"),
            "against": (known, "own_case_unknown"),
            "aggregate_claims": (load_aggregate_claims(), "own_claim_unknown"),
        }
        for name, (there, code) in named.items():
            here = (ident, name)
            self.problems.extend(name_problems(tree, here, raw.get(name), there, code))

    def check_cells(
        self, tree: Tree, sources: Mapping[str, OwnSource], published: Collection[str]
    ) -> None:
        """Note what is wrong with the cells of a file."""
        known = {*sources, *published}
        self.problems.extend(cell_problems(tree, self.library.codebook, known, unseen_of(sources)))


def embedded(tree: Tree) -> dict[str, OwnSource]:
    """Return the sources that came with a shared case, as far as they fit."""
    listed = tree.data.get("sources") if isinstance(tree.data, dict) else None
    if not isinstance(listed, list):
        return {}
    rest, _ = bind_rest(Tree(tree.file, {"sources": listed}, {}), SourcesFile)
    return {each.id: each for each in rest.sources} if rest else {}


def unseen_of(sources: Mapping[str, OwnSource]) -> frozenset[str]:
    """Return the sources of which nothing was seen; they support no answer."""
    return frozenset(ident for ident, each in sources.items() if each.seen == "not_seen")


def id_problems(tree: Tree, ident: str, stem: str, ours: Collection[str]) -> Iterator[Problem]:
    """Yield an id that is not a team's, stands for one of ours, or is not its file's."""
    if slug_of(ident) in ours:
        yield placed(tree, ("id",), "own_shadows", given=ident)
    elif not IDENT.fullmatch(ident):
        yield placed(tree, ("id",), "own_id", given=ident)
    elif ident != f"{PREFIX}{stem}":
        yield placed(tree, ("id",), "own_id_file", given=ident, file=f"{slug_of(ident)}.yaml")
