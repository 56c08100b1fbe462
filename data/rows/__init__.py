"""Domain values to rows and back, one module per subject; callers bring the transaction."""
