"""Codes by telephone, and the jurors’ keys."""
