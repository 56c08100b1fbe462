"""The référentiel, whole."""
