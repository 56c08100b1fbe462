"""Tests, mirroring app/, data/ and ui/."""
