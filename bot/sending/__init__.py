"""From a reply to calls of the Bot API."""
