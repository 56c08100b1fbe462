"""What the product knows and does: no Qt, no SQL."""
