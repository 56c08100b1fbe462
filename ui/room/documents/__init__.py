"""What a jury signs at the end of its day, and the ceremony in which it does."""
