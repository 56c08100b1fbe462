"""The papers that a room prints to go on by hand."""
