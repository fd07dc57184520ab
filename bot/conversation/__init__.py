"""What a message or a press means, and what is said to it."""
