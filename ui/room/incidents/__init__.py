"""Incidents: written down with one key from anywhere, completed, listed."""
