"""A demonstration session made from the real référentiel, through the same services."""
