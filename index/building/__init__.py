"""Knowledge to a saved index."""
