"""What passes between the rooms of this package."""
