"""What the bot says, as plain values."""
