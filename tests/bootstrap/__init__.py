"""Tests of the wiring, with real windows."""
