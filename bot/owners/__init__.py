"""Pages for the owner: gaps of the guide, statistics."""
