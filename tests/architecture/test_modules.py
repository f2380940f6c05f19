"""House rules on modules that a machine can hold."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tests.support.tree import ROOT, SRC, core_modules, modules, name

FORBIDDEN_NAMES = {"util", "utils", "helper", "helpers", "common", "misc", "manager", "managers"}
CLOCK = {
    *("date.today", "datetime.today", "datetime.now", "datetime.utcnow"),
    *("time.time", "time.time_ns", "time.monotonic", "time.perf_counter", "time.localtime"),
}
LOOSE = {"print", "input", "eval", "exec", "breakpoint", "__import__", "yaml.load", "yaml.load_all"}
WRITING = {"write_text", "write_bytes"}


def calls(path: Path) -> Iterator[tuple[str, ast.Call]]:
    """Give each call in a module, with what it calls as written, `datetime.` left off."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func).removeprefix("datetime.").removeprefix("dt."), node


def draws_hidden_chance(called: str, call: ast.Call) -> bool:
    """Tell whether a call draws from chance that nobody handed over."""
    seeded = called.rpartition(".")[2] in {"default_rng", "Random"} and (call.args or call.keywords)
    own = re.match(r"(random|secrets|np\.random|numpy\.random)\.|uuid\d$|uuid\.uuid[14]$", called)
    values = re.search(r"\.(SeedSequence|Generator|PCG64|Philox)$", called)
    unseeded = called.rpartition(".")[2] == "default_rng" and not seeded
    return bool(unseeded or (own and not seeded and not values))


def test_a_module_is_at_most_300_lines_and_views_120() -> None:
    sizes = {name(p): (len(p.read_text("utf-8").splitlines()), p.name) for p in modules()}
    assert not [
        f"{where}: {lines} lines"
        for where, (lines, file) in sizes.items()
        if lines > (120 if file == "views.py" else 300)
    ]


def test_the_first_line_of_a_module_says_what_it_holds() -> None:
    assert not [
        name(p) for p in modules() if not ast.get_docstring(ast.parse(p.read_text("utf-8")))
    ]


def test_a_folder_holds_at_most_nine_modules() -> None:
    crowds = Counter(name(p.parent) for p in modules())
    assert not {folder: count for folder, count in crowds.items() if count > 9}


def test_no_room_or_module_has_a_name_that_names_nothing() -> None:
    assert not [name(p) for p in SRC.rglob("*") if p.stem in FORBIDDEN_NAMES]


def test_a_room_states_its_public_names_or_is_only_a_docstring() -> None:
    def states(path: Path) -> bool:
        body = ast.parse(path.read_text("utf-8")).body
        assigned = [t for n in body if isinstance(n, ast.Assign) for t in n.targets]
        annotated = [n.target for n in body if isinstance(n, ast.AnnAssign)]
        return len(body) == 1 or "__all__" in map(ast.unparse, [*assigned, *annotated])

    assert not [name(p) for p in modules() if p.name == "__init__.py" and not states(p)]


def test_the_core_reads_no_clock() -> None:
    assert not [f"{name(p)}: {c}" for p in core_modules() for c, _ in calls(p) if c in CLOCK]


def test_the_core_draws_no_hidden_chance() -> None:
    assert not [
        f"{name(p)}: {called}"
        for p in core_modules()
        for called, call in calls(p)
        if draws_hidden_chance(called, call)
    ]


def test_the_core_neither_prints_nor_evaluates_text_nor_loads_yaml_loosely() -> None:
    assert not [f"{name(p)}: {c}" for p in core_modules() for c, _ in calls(p) if c in LOOSE]


def test_only_files_opens_a_path_or_writes_one() -> None:
    others = [p for p in core_modules() if p.relative_to(SRC).parts[0] != "files"]
    assert not [
        f"{name(p)}: {called}"
        for p in others
        for called, _ in calls(p)
        if called == "open" or called.rpartition(".")[2] in WRITING
    ]


def test_a_type_or_lint_ignore_gives_its_code_and_its_reason() -> None:
    bare = re.compile(r"#\s*(type: ignore|noqa)(?!(\[|: ?)[\w, -]+\]?\s+(#|[—-]|\w))")
    assert not [
        f"{name(p)}:{number}"
        for p in modules()
        for number, line in enumerate(p.read_text("utf-8").splitlines(), 1)
        if bare.search(line)
    ]


def test_no_unfinished_mark_stands_in_a_module_a_test_or_a_script() -> None:
    marks = re.compile(r"\b([T]ODO|[F]IXME|[X]XX|[N]otImplementedError)\b|pragma[:] no cover")
    folders = [ROOT / each for each in ("src", "tests", "scripts", "benchmarks")]
    files = [p for folder in folders for p in folder.rglob("*") if p.suffix in {".py", ""}]
    assert not [
        name(p) for p in files if p.is_file() and marks.search(p.read_text("utf-8", "replace"))
    ]
