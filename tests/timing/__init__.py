"""Tests of time as pure functions."""
