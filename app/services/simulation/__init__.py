"""A whole session played without windows, through the same services as real use."""
