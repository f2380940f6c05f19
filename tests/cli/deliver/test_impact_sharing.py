"""Large questions are shared out over processes or a cluster; counts never travel in the clear."""

import sys

import numpy as np
import pytest

from tests.support.counted_tables import counts_written
from tests.support.face import tregua
from tregua.cli.impacts import showing
from tregua.deliver.impact import spread
from tregua.usecases.deliver.impact import sharing

ASK = ("--place", "P0", "--place", "P1", "--start", "2011-07-01", "--design", "two_way_counts")


@pytest.fixture
def table(tmp_path):
    return counts_written(tmp_path, np.random.default_rng(5).poisson(9, (8, 24)).tolist())


def test_two_processes_print_the_same_to_the_letter(table, monkeypatch):
    alone = tregua("impact", table, *ASK)
    monkeypatch.setattr(spread, "PART", 300)
    assert tregua("impact", table, *ASK, "--jobs", "2").out == alone.out
    assert alone.code == 0


def test_after_a_second_it_tells_how_far_it_is_and_not_among_the_figures(table, monkeypatch):
    monkeypatch.setattr(showing, "PATIENCE", -1.0)
    monkeypatch.setattr(showing, "watched", lambda: True)
    told = tregua("impact", table, *ASK, "--lang", "es")
    assert told.err == "Diseños contestados: 1 de 1.\n"
    assert "Diseños contestados" not in told.out


def test_where_nobody_watches_nothing_is_told_of_it(table, monkeypatch):
    monkeypatch.setattr(showing, "PATIENCE", -1.0)
    assert tregua("impact", table, *ASK).err == ""


@pytest.mark.parametrize("address", ["tcp://10.0.0.7:8786", "ws://elsewhere:80", "elsewhere:8786"])
def test_counts_do_not_travel_in_the_clear(table, address):
    told = tregua("impact", table, *ASK, "--cluster", address)
    assert told.code == 1
    assert "in the clear" in told.err
    assert address in told.err


def test_a_library_that_is_not_there_is_named_with_what_to_do(table, monkeypatch):
    monkeypatch.setitem(sys.modules, "dask.distributed", None)
    told = tregua("impact", table, *ASK, "--cluster", "tls://10.0.0.7:8786")
    assert (told.code, "extra 'cluster'" in told.err) == (1, True)


def test_without_certificates_the_counts_do_not_leave_and_it_says_where_to_name_them(
    table, monkeypatch
):
    def bare(_address):
        raise PermissionError

    monkeypatch.setattr(sharing, "reach", bare)
    told = tregua("impact", table, *ASK, "--cluster", "tls://10.0.0.7:8786")
    assert (told.code, "distributed.comm.tls" in told.err) == (1, True)


def test_a_scheduler_that_does_not_answer_is_an_error_and_not_a_wait(table, monkeypatch):
    def silent(_address):
        raise OSError

    monkeypatch.setattr(sharing, "reach", silent)
    told = tregua("impact", table, *ASK, "--cluster", "localhost:1")
    assert (told.code, "o scheduler answers" in told.err) == (1, True)


@pytest.mark.parametrize("jobs", ["0", "-2"])
def test_no_processes_are_refused(table, jobs):
    told = tregua("impact", table, *ASK, "--jobs", jobs)
    assert (told.code, "no number of processes" in told.err) == (1, True)
