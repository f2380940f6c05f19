"""Tests of the clause library: its loader, and each template in both languages."""
