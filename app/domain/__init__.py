"""Frozen values and pure functions of the jury's trade; imports only the standard library."""
