"""What no tracked file may hold: a machine's paths, a registry's host, a stored copy's name."""

import re

from tests.support.tree import name, texts, tracked

MACHINE_PATH = re.compile(
    r"(?<![\w.:/-])/(?:work|farm|root|home|Users)/[\w.-]|[.]" r"library/|[A-Z]:\\\\?Users\\"
)
REGISTRY = re.compile(
    r"pypi[.]org|pythonhosted[.]|npmjs[.](org|com)|deb[.]debian|conda[.]anaconda|index[-]url", re.I
)
STORED_COPY = re.compile(r"\b00[0-4]_[0-9a-f]{16}")


def lines_with(pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{where}:{number}: {found[0]}"
        for where, text in texts().items()
        for number, line in enumerate(text.splitlines(), 1)
        if (found := pattern.search(line))
    ]


def test_no_file_names_a_path_of_one_machine() -> None:
    assert not lines_with(MACHINE_PATH)


def test_no_file_names_a_package_registry() -> None:
    assert not lines_with(REGISTRY)


def test_no_file_bears_or_holds_the_name_of_a_stored_copy() -> None:
    assert not lines_with(STORED_COPY)
    assert not [name(p) for p in tracked() if STORED_COPY.search(p.name)]


def test_the_locks_hold_versions_and_hashes_only() -> None:
    entry = re.compile(r"#.*|[a-z0-9-]+==\S+( ; [^;\\]+)? \\|    --hash=sha256:[0-9a-f]{64}( \\)?")
    for lock in ("requirements.txt", "requirements-dev.txt"):
        assert not [line for line in texts()[lock].splitlines() if not entry.fullmatch(line)]


def test_no_other_kind_of_lock_is_kept() -> None:
    assert not {name(p) for p in tracked()} & {"uv.lock", "poetry.lock", "Pipfile.lock"}
