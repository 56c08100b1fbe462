"""Importing a session's planning from spreadsheets saved as CSV: all of it, or nothing."""
