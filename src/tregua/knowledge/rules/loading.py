"""Loading rules by their use, each folder when one of its rules is first asked for."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from tregua.domain.knowledge import Rule, Rulebook, RuleUse
from tregua.errors import Problem, Problems
from tregua.knowledge.checking import rule_problems
from tregua.knowledge.loading import HERE, load_questions, load_sources, records

__all__ = ["load_rulebook", "load_rules"]

FOLDER = HERE / "rules"
FOLDERS = {
    RuleUse.CRITERION: "criteria",
    RuleUse.AGREEMENT: "agreement",
    RuleUse.REGISTER: "registers",
    RuleUse.ACTORS: "actors",
    RuleUse.CONCEPT: "concept",
}
"""The folder of each use; rules on strategies are loaded with what is known of strategies."""


@cache
def load_rules(use: RuleUse) -> Mapping[str, Rule]:
    """Return the rules of one use by id, in the order of their files; none for other uses.

    Raises
    ------
    Problems
        If a rule is not of its form, not named as its file, or names what there is not.
    """
    folder = FOLDERS.get(use)
    if folder is None:
        return MappingProxyType({})
    questions, sources = load_questions(), load_sources()
    found: dict[str, Rule] = {}
    problems: list[Problem] = []
    for stem, rule in records(FOLDER / folder, Rule):
        found[rule.id] = rule
        file = f"rules/{folder}/{stem}.yaml"
        problems.extend(rule_problems(rule, file, questions, sources))
    if problems:
        raise Problems(problems)
    return MappingProxyType(found)


def load_rulebook() -> Rulebook:
    """Return all rules by id; what each file is called tells its rule's id before it is read."""
    uses = {
        path.stem: use
        for use, folder in FOLDERS.items()
        for path in sorted((FOLDER / folder).glob("*.yaml"))
    }
    return Rulebook(MappingProxyType(uses), load_rules)
