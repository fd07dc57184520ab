"""Groups: who is addressed, what admins set, why the bot is silent."""
