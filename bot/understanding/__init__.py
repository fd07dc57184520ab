"""What somebody means: the asks of a message, acts, references to what was shown, claims."""
