"""What is particular in a group: who is addressed, what admins set."""
