"""Everything that only `train` needs."""
