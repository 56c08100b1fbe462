"""Tests of the demonstration's windows."""
