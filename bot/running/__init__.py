"""Settings, logs and figures of the running program."""
