"""The windows of an exam room: pages render frozen views, flows wire them to the services."""
