"""The look: tokens, palette, type, icons and the one style sheet. It knows no window."""
