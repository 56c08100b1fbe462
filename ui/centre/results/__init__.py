"""Results by candidate and block, as the rules give them."""
