"""Trying the product: the window that hands out a demonstration's codes, and who plays it."""
