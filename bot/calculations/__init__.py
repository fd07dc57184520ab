"""One calculation, from words to a reply."""
