"""What the product knows and does: no Qt, no SQL."""

VERSION = "0.1.0"
"""As in `pyproject.toml`; reading the installed metadata would delay the first window."""
