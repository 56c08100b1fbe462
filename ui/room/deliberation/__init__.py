"""The jury compares its sealed sheets and agrees."""
