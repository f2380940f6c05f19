"""Truces start at peaks: how high the run-up was, and what is found at such peaks without one."""

from tregua.deliver.impact.peaks.matching import AtPeaks, MatchedPeak, at_matched_peaks
from tregua.deliver.impact.peaks.run_ups import RunUp, run_ups, within_run_up

__all__ = ["AtPeaks", "MatchedPeak", "RunUp", "at_matched_peaks", "run_ups", "within_run_up"]
