"""Charts, drawn for a phone."""
