"""Verifying a document, on screen."""
