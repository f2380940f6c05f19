"""Rules are read by their use, and only those that somebody asks for."""

import subprocess
import sys

import pytest

from tregua.domain.knowledge import RuleUse
from tregua.knowledge import load_catalogue
from tregua.knowledge.rules import load_rulebook, load_rules

USES = [RuleUse.CRITERION, RuleUse.AGREEMENT, RuleUse.REGISTER, RuleUse.ACTORS, RuleUse.CONCEPT]

READ = """
from tregua.domain.knowledge import RuleUse
from tregua.knowledge import load_catalogue
from tregua.knowledge.rules import loading

read, records = set(), loading.records
loading.records = lambda folder, model: [read.add(folder.name), *records(folder, model)][1:]
catalogue = load_catalogue()
{act}
print(*sorted(read))
"""


def folders_read(act: str) -> list[str]:
    """Return the folders of rules that a new process reads for the catalogue and one act more."""
    line = [sys.executable, "-c", READ.format(act=act)]
    return subprocess.run(line, check=True, capture_output=True, text=True).stdout.split()


def test_the_catalogue_alone_reads_the_criteria_and_no_rules_on_agreements():
    assert folders_read("") == ["criteria"]


def test_rules_of_one_use_are_asked_for_without_reading_those_of_another():
    act = "catalogue.rules_for(RuleUse.REGISTER)"
    assert folders_read(act) == ["criteria", "registers"]


def test_one_rule_is_looked_up_by_reading_those_of_its_use_alone():
    act = "catalogue.rules['coverage-low']"
    assert folders_read(act) == ["actors", "criteria"]


def test_whether_there_is_a_rule_is_told_without_reading_it():
    act = "'no-forum' in catalogue.rules, len(catalogue.rules), catalogue.rules.get('nothing')"
    assert folders_read(act) == ["criteria"]


def test_all_rules_are_read_where_somebody_goes_through_all():
    act = "[*catalogue.rules.values()]"
    assert folders_read(act) == ["actors", "agreement", "concept", "criteria", "registers"]


@pytest.mark.parametrize("use", USES)
def test_a_folder_holds_rules_of_its_own_use_alone(use):
    assert {rule.use for rule in load_rules(use).values()} == {use}


def test_every_rule_stands_in_the_catalogue_under_its_own_id_and_once():
    rules = load_catalogue().rules
    own = [rule.id for use in USES for rule in load_rules(use).values()]
    assert [*rules] == own == [rule.id for rule in rules.values()]
    assert len(rules) == len(set(own))


@pytest.mark.parametrize("use", USES)
def test_the_rules_of_a_use_are_the_same_asked_for_alone_as_picked_from_all(use):
    catalogue = load_catalogue()
    picked = tuple(rule for rule in catalogue.rules.values() if rule.use is use)
    assert catalogue.rules_for(use) == picked


def test_rules_on_strategies_are_not_in_the_rulebook():
    assert load_catalogue().rules_for(RuleUse.STRATEGY) == ()


def test_a_rule_that_there_is_not_is_missed_as_in_any_mapping():
    with pytest.raises(KeyError):
        load_rulebook()["no-such-rule"]
