"""Pages for owners: gaps of the guide, and statistics."""
