"""Into a centre, and who may: opening, recovery kit, operators, a damaged store."""
