"""A sitting held on paper, and entered afterwards."""
