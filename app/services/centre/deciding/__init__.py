"""What an operator decides, signed and with a reason."""
