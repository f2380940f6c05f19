"""What every test of the house obeys."""

from tests.support.chance import pytest_configure, pytest_report_header
from tests.support.programs import pytest_runtest_setup, pytest_unconfigure

__all__ = [
    "pytest_configure",
    "pytest_report_header",
    "pytest_runtest_setup",
    "pytest_unconfigure",
]
