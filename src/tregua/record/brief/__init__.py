"""Findings and figures become a briefing: one document, in Word, PDF and HTML alike."""
