"""Work shared out: the same numbers to the bit, whoever answers."""

import numpy as np
import pytest

from tests.calibration.impact.worlds import draw
from tregua.deliver.impact import spread
from tregua.deliver.impact.spread import Shared, spread_out
from tregua.deliver.impact.study import Asked, Imputed
from tregua.deliver.impact.synthetic import SyntheticControl

WORLD = draw("independent", 1, places=30, periods=30, start=24)
ASKED = Asked(np.arange(30), np.full(30, 24), ~np.eye(30, dtype=bool))
DESIGN = SyntheticControl()


def same(one: Imputed, other: Imputed) -> bool:
    return bool(np.array_equal(one.expected, other.expected)) and one.notes == other.notes


def test_cut_in_parts_the_answer_is_the_same_to_the_bit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spread, "PART", 7)
    whole, parts = DESIGN(WORLD.table, ASKED), spread_out(DESIGN, WORLD.table, ASKED)
    assert same(whole, parts)
    assert np.array_equal(np.asarray(whole.weights), np.asarray(parts.weights))


def test_two_processes_give_the_same_to_the_bit(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("joblib")
    monkeypatch.setattr(spread, "PART", 15)
    assert same(DESIGN(WORLD.table, ASKED), spread_out(DESIGN, WORLD.table, ASKED, jobs=2))


def test_a_cluster_of_two_gives_the_same_to_the_bit(monkeypatch: pytest.MonkeyPatch) -> None:
    distributed = pytest.importorskip("dask.distributed")
    monkeypatch.setattr(spread, "PART", 15)
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=False, dashboard_address=None
    ) as cluster:
        given = spread_out(DESIGN, WORLD.table, ASKED, cluster=cluster.scheduler_address)
    assert same(DESIGN(WORLD.table, ASKED), given)


def test_weights_are_left_behind_if_not_wanted() -> None:
    assert spread_out(DESIGN, WORLD.table, ASKED, weights=False).weights is None


def test_no_rows_no_answer() -> None:
    none = Asked(ASKED.rows[:0], ASKED.first[:0], ASKED.pools[:0])
    assert spread_out(DESIGN, WORLD.table, none).expected.shape == (0, 30)


def test_nought_processes_are_refused() -> None:
    with pytest.raises(ValueError, match="processes"):
        spread_out(DESIGN, WORLD.table, ASKED, jobs=0)


def test_a_shared_design_answers_as_the_design_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spread, "PART", 7)
    assert same(DESIGN(WORLD.table, ASKED), Shared(DESIGN, jobs=2)(WORLD.table, ASKED))


def test_a_small_question_is_not_sent_anywhere() -> None:
    nowhere = Shared(DESIGN, cluster="tls://nobody.invalid:1")
    assert same(DESIGN(WORLD.table, ASKED), nowhere(WORLD.table, ASKED))
