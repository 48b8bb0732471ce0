"""Facts that documents propose: read, compared with the base, and written for a person to review."""
